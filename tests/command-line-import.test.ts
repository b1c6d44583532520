import { describe, expect, test } from 'vitest';
import { run } from '../src/command-line.ts';
import { utf8 } from './formats/source/make.ts';

async function say(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}, sizes: Readonly<Record<string, number>> = {}) {
  const said = { code: -1, out: '', err: '', files: {} as Record<string, string>, read: [] as string[] };
  said.code = await run(['import', ...argv], {
    read: async (path) => {
      said.read.push(path);
      const found = files[path];
      if (found === undefined) throw new Error(`ENOENT: no such file, open '${path}'`);
      return typeof found === 'string' ? utf8(found) : found;
    },
    size: async (path) => sizes[path] ?? files[path]?.length ?? 0,
    write: async (path, body) => { if (path.startsWith('/closed')) throw new Error('EACCES'); said.files[path] = String(body); },
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
  });
  return said;
}

interface Report { readonly total: Record<'read' | 'kept' | 'repaired' | 'refused', number>; readonly features: number; readonly files: readonly (Record<'read' | 'kept' | 'repaired' | 'refused', number> & { file: string; reasons: { reason: string; count: number }[]; problems: string[]; systems: string[] })[] }
interface Plan { readonly features: readonly { id: string; geometry: { coordinates: [number, number] }; properties: Record<string, unknown> }[] }

const table = '名称,类型,经度,纬度\n甲,交通卡口,120.005676,40.001305\n乙,交通卡口,120.1,40.1\n丙,交通卡口,x,40\n';

describe('import', () => {
  test('writes the plan where it is told to, the report beside it, nothing to standard output', async () => {
    const { code, out, files } = await say(['a.csv', '--crs=gcj02', '--out', 'plan.geojson', '--report', 'r.json'], { 'a.csv': table });
    expect([code, out, Object.keys(files)]).toEqual([0, '', ['r.json', 'plan.geojson']]);
    const { features } = JSON.parse(files['plan.geojson']!) as Plan;
    // WE31: GCJ-02 to WGS 84 within five metres.
    expect(features[0]?.geometry.coordinates.map((one) => Math.round(one * 1e4) / 1e4)).toEqual([120, 40]);
    expect(features[0]?.properties).toMatchObject({ kind: 'post', postType: 'trafficCheckpoint', sourceCrs: 'GCJ-02' });
    const report = JSON.parse(files['r.json']!) as Report;
    expect(report.total).toEqual({ read: 3, kept: 2, repaired: 0, refused: 1 });
    expect(report.files[0]).toMatchObject({ file: 'a.csv', systems: ['gcj02'], reasons: [{ reason: 'notCoordinates', count: 1 }] });
  });
  test('says of hours that are not understood how many there are and what they are, on the screen and in the report', async () => {
    const { err, files } = await say(['a.csv', '--crs', 'wgs84', '--out', 'p', '--report', 'r'], { 'a.csv': '名称,类型,经度,纬度,值班时间\n甲,交通卡口,120,40,看情况\n乙,交通卡口,120.1,40.1,全天\n丙,交通卡口,120.2,40.2,\n' });
    expect(err).toContain('warning: hoursUnread 1: hours of duty not understood; a post counts as on duty for 24 hours (line 2 "看情况")');
    const report = JSON.parse(files.r!) as Report & { files: { doubts: unknown; doubtful: unknown }[]; problems: { code: string; value: unknown }[] };
    expect([report.files[0]?.doubts, report.files[0]?.doubtful]).toEqual([[{ doubt: 'hoursUnread', count: 1 }], [{ part: 'a', at: 'line 2', doubt: 'hoursUnread', text: '看情况' }]]);
    expect(report.problems.filter(({ code }) => code === 'hoursUnread' || code === 'dutyMissing').map(({ code, value }) => [code, value])).toEqual([['dutyMissing', 1], ['hoursUnread', 1]]);
  });
  test('without --out the plan alone goes to standard output', async () => {
    const { out, err } = await say(['a.csv', '--crs', 'wgs84'], { 'a.csv': table });
    expect((JSON.parse(out) as Plan).features).toHaveLength(2);
    expect(err).toContain('read 3 = kept 2 + repaired 0 + refused 1');
  });
  test('a table in China that does not say its system is refused with the word to add', async () => {
    const { code, out, err } = await say(['a.csv', '--report', 'r.json'], { 'a.csv': table });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('--crs gcj02');
    expect((await say(['a.csv'], { 'a.csv': table.replaceAll('120', '12') })).code).toBe(0);
  });
  test.each(['utm52n', 'EPSG:32652', 'UTM 52N'])('metres of a zone are read as --crs %s', async (crs) => {
    const metres = '名称,x,y\n甲,660349.4106,4873817.3334\n';
    expect((await say(['m.csv'], { 'm.csv': metres })).code).toBe(1);
    const { code, out } = await say(['m.csv', '--crs', crs], { 'm.csv': metres });
    const [lon, lat] = ((JSON.parse(out) as Plan).features[0] as unknown as { geometry: { coordinates: [number, number] } }).geometry.coordinates;
    expect([code, lon.toFixed(6), lat.toFixed(6)]).toEqual([0, '131.000000', '44.000000']);
  });
  test('one bad file does not stop the others, and each has its line in the report', async () => {
    const { code, files } = await say(['a.csv', 'b.kml', 'c.docx', 'gone.csv', 'd.csv', '--crs', 'wgs84', '--out', 'p', '--report', 'r'], { 'a.csv': table, 'b.kml': '<kml', 'c.docx': '\x50\x4b', 'd.csv': '名称,经度,纬度\n甲,x,y\n' });
    const { files: told, total } = JSON.parse(files.r!) as Report;
    expect([code, told.map(({ file, read, refused, problems }) => [file, read, refused, problems.length])]).toEqual([0, [['a.csv', 3, 1, 0], ['b.kml', 0, 0, 1], ['c.docx', 0, 0, 1], ['gone.csv', 0, 0, 1], ['d.csv', 1, 1, 1]]]);
    expect(total.read).toBe(total.kept + total.repaired + total.refused);
    expect(told[4]?.reasons).toEqual([{ reason: 'badRow', count: 1 }]);
  });
  test('a file of 600 MB is refused by its size, unread', async () => {
    const { code, err, read } = await say(['big.geojson'], { 'big.geojson': '{}' }, { 'big.geojson': 600e6 });
    expect([code, read]).toEqual([1, []]);
    expect(err).toContain('600 MB; the limit for GeoJSON is 200 MB');
  });
  test('a mapping decides; what it leaves out is refused with that reason', async () => {
    const mapping = JSON.stringify({ schema: 'picket-mapping', schemaVersion: 1, rules: [{ geometry: 'point', where: { name: '甲' }, to: { kind: 'post', postType: 'watchtower' } }] });
    const { code, files } = await say(['a.csv', '--crs', 'wgs84', '--map', 'm.json', '--out', 'p', '--report', 'r'], { 'a.csv': table, 'm.json': mapping });
    expect([code, (JSON.parse(files.p!) as Plan).features.map(({ properties }) => properties.postType)]).toEqual([0, ['watchtower']]);
    expect((JSON.parse(files.r!) as Report).files[0]?.reasons).toEqual([{ reason: 'leftOut', count: 1 }, { reason: 'notCoordinates', count: 1 }]);
  });
  test('an encoding that is said is used', async () => {
    const western = new Uint8Array([...utf8('name,lon,lat\nCaf'), 0xe9, ...utf8(',2.1,41.3\nb,2.2,41.4\n')]);
    expect((await say(['w.csv'], { 'w.csv': western })).err).toContain('--encoding LABEL');
    expect((await say(['w.csv', '--encoding', 'windows-1252'], { 'w.csv': western })).out).toContain('Café');
  });
  test.each([
    [['--crs', 'mars', 'a.csv'], /--crs mars: it is one of wgs84, gcj02, bd09, EPSG:3857, or a zone of UTM/], [['--crs', 'EPSG:32661', 'a.csv'], /--crs EPSG:32661: it is one of/], [[], /Which files/], [['a.csv', '--what'], /Unknown word --what/], [['a.csv', '--out'], /--out needs a value/], [['a.csv', '--encoding', 'klingon'], /--encoding klingon/],
    [['a.csv', '--map', 'gone.json'], /--map gone\.json: cannot be read/], [['a.csv', '--crs', 'wgs84', '--out', '/closed/p'], /--out \/closed\/p: cannot be written/], [['a.csv', '--crs', 'wgs84', '--report', '/closed/r'], /--report \/closed\/r: cannot be written/],
  ])('wrong usage: %j', async (argv, words) => {
    const { code, out, err } = await say(argv, { 'a.csv': table });
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(words)]);
  });
  test('--help says how', async () => {
    const { code, out } = await say(['--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('import FILE...')]);
  });
  test('the same files give the same bytes', async () => {
    const once = async () => (await say(['a.csv', '--crs', 'bd09'], { 'a.csv': table })).out;
    expect(await once()).toBe(await once());
  });
});
