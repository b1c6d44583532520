import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Plan } from '#core/plan/plan.ts';
import { fromWgs84 } from '#formats/coordinates/datum.ts';
import { metresOf, toDegrees } from '#formats/coordinates/system.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import { accept } from '#formats/doctor/accept.ts';
import { refusedOf, reportOn } from '#formats/doctor/report.ts';
import { groups } from '#formats/roles/groups.ts';
import { fullTallyOf, mappingOf } from '#formats/roles/tally.ts';
import { addsUp, examined, points, states } from './make.ts';

const around = (count: number) => Array.from({ length: count }, (_, at) => [133 + at * 0.01, 46 + at * 0.007]);

describe('piles', () => {
  test('six at [55, 55] among 385 are found, exactly six, and left out; a word of somebody keeps them', () => {
    const text = points([...around(379), ...Array.from({ length: 6 }, () => [55, 55])]);
    const found = examined({ 'posts.geojson': text }, { duplicates: false });
    expect(found.findings.piles).toEqual([{ key: '55,55', position: [55, 55], count: 6, doubtful: true }]);
    expect(states(found).filter((one) => one === 'pile')).toHaveLength(6);
    expect(addsUp(found)).toBe(true);
    expect(states(examined({ 'posts.geojson': text }, { duplicates: false, piles: { '55,55': false } })).filter((one) => one === 'kept')).toHaveLength(385);
  });

  test('0, 0 is never a place; three at one surveyed spot are told and kept', () => {
    const found = examined({ 'a.geojson': points([...around(5), [0, 0], [133.123, 46.456], [133.123, 46.456], [133.123, 46.456]]) });
    expect(states(found)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept', 'zero', 'kept', 'kept', 'kept']);
    expect(found.findings.piles.map(({ key, count, doubtful }) => [key, count, doubtful])).toEqual([['133.123,46.456', 3, false]]);
  });
});

describe('duplicates', () => {
  test('are the same sort and name within a metre; another name at the spot is another thing', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [['a', 133.2], ['a', 133.200001], ['b', 133.2], ['a', 133.201]].map(([name, lon]) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, 46] }, properties: { name, type: 'post' } })) });
    expect(states(examined({ 'a.geojson': text }))).toEqual(['kept', 'duplicate', 'kept', 'kept']);
    expect(states(examined({ 'a.geojson': text }, { duplicates: false }))).toEqual(['kept', 'kept', 'kept', 'kept']);
  });

  test('a code that a record before it has is a doubt, in its own list alone', () => {
    const file = (...codes: (string | number | null)[]) => JSON.stringify({ type: 'FeatureCollection', features: codes.map((code, at) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [133.01 + at / 10, codes.length === 1 ? 46.12 : 46.03] }, properties: { name: `n${at}`, code } })) });
    const { checked } = examined({ 'a.geojson': file('P3', 'P4', 'P3', null, '', 7, '7'), 'b.geojson': file('P3') }, { duplicates: false });
    expect(checked.map(({ records }) => records.map(({ doubts }) => doubts.map(({ code, text }) => `${code} ${text}`).join()))).toEqual([['', '', 'codeTwice P3', '', '', '', 'codeTwice 7'], ['']]);
  });

  test('an id that comes twice is renewed, and that is said', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [133, 134, 135].map((lon) => ({ type: 'Feature', id: 7, geometry: { type: 'Point', coordinates: [lon, 46] }, properties: {} })) });
    const found = examined({ 'a.geojson': text });
    expect(states(found)).toEqual(['kept', 'repaired+idRenewed', 'repaired+idRenewed']);
    expect(found.checked[0]?.records.map(({ feature }) => feature?.id)).toEqual([7, '7~2', '7~3']);
  });
});

describe('what lies elsewhere', () => {
  test('is told, and left out when asked to', () => {
    const text = points([...around(20), [10, 50]]);
    expect(examined({ 'a.geojson': text }).findings.far).toBe(1);
    expect(states(examined({ 'a.geojson': text })).at(-1)).toBe('kept');
    expect(states(examined({ 'a.geojson': text }, { far: true })).at(-1)).toBe('far');
  });

  test('only what is in the areas of the plan comes in when asked to; a line that reaches in does', () => {
    const area = { id: 'area-1', kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [[[133, 46], [133.1, 46], [133.1, 46.1], [133, 46.1], [133, 46]]] }, properties: {} };
    const plan = { meta: {}, features: [area], foreign: {} } as unknown as Plan;
    const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Point', coordinates: [133.05, 46.05] }, { type: 'Point', coordinates: [133.5, 46.05] }, { type: 'LineString', coordinates: [[133.09, 46.05], [134, 46.05]] }].map((geometry) => ({ type: 'Feature', geometry, properties: {} })) });
    expect(examined({ 'a.geojson': text }, {}, plan).findings.outside).toBe(1);
    expect(states(examined({ 'a.geojson': text }, { outside: true }, plan))).toEqual(['kept', 'outside', 'kept']);
  });
});

describe('the coordinate system', () => {
  const csv = `name,lon,lat\n${around(4).map(([lon, lat], at) => { const [x, y] = fromWgs84([lon ?? 0, lat ?? 0], 'gcj02'); return `p${at},${x},${y}`; }).join('\n')}\n`;
  test('of a table in China must be said; then it is converted to a metre, the file says so and the features too', () => {
    expect(examined({ 'a.csv': csv }).checked[0]?.asking).toBe('must');
    const found = examined({ 'a.csv': csv }, { sources: { a: { system: 'gcj02' } } });
    const report = reportOn(found);
    expect(report.sources[0]).toMatchObject({ system: 'gcj02', asking: 'may', moved: { errorM: 1 } });
    expect(report.sources[0]?.moved?.byM).toBeGreaterThan(300);
    found.checked[0]?.records.forEach(({ taken }, at) => expect(distanceM(taken ?? [0, 0], around(4)[at] as [number, number])).toBeLessThan(1));
    expect(found.checked[0]?.records[0]?.feature?.properties).toMatchObject({ sourceCrs: 'GCJ-02' });
  });

  test.each([
    ['a GeoJSON says WGS 84, which may be asked about', { 'a.geojson': points(around(3)) }, 'may'],
    ['a file of a map service must be asked about', { 'amap-poi.geojson': points(around(3)) }, 'must'],
    ['districts of a map service too', { 'd.geojson': points(around(3), () => ({ adcode: 1, center: [133, 46], acroutes: [] })) }, 'must'],
    ['OpenStreetMap is WGS 84', { 'o.geojson': points(around(3), () => ({ '@id': 'node/1', amenity: 'police' })) }, 'no'],
    ['outside the ground that is shifted nothing is asked', { 'e.csv': 'name,lon,lat\na,2.3,48.8\nb,2.4,48.9\n' }, 'no'],
  ] as const)('%s', (_, files, asking) => {
    expect(examined(files as unknown as Record<string, string>).checked[0]?.asking).toBe(asking);
  });

  test('metres of web maps are known and converted, metres of a zone refused', () => {
    const metres = [[14_805_000, 5_780_000], [14_806_000, 5_781_000]];
    const web = examined({ 'm.geojson': points(metres) });
    expect([web.checked[0]?.metres, web.checked[0]?.system, states(web)]).toEqual(['webMercator', 'webMercator', ['kept', 'kept']]);
    expect(web.checked[0]?.records[0]?.taken?.map((one) => Math.round(one * 1e4) / 1e4)).toEqual([132.9956, 45.9978]);
    expect(states(examined({ 'u.geojson': points([[500_000, 5_100_000], [501_000, 5_101_000]]) }))).toEqual(['metres', 'metres']);
    expect(states(examined({ 'g.geojson': points([...around(5), [500_000, 5_100_000]]) }))).toEqual(['kept', 'kept', 'kept', 'kept', 'kept', 'metres']);
  });

  test('metres of a zone that somebody names are converted and traced; what is no number of that zone is refused, degrees stay degrees', () => {
    const utm = { sources: { u: { system: 'utm52n' } } } as const;
    const table = '名称,x,y\n甲,660349.4106,4873817.3334\n乙,660350,4873818\n丙,131.5,44.2\n丁,4873817,660349\n';
    for (const files of [{ 'u.csv': table }, { 'u.geojson': points([[660349.4106, 4873817.3334], [660350, 4873818], [131.5, 44.2], [4873817, 660349]]) }]) {
      const found = examined(files as unknown as Record<string, string>, utm);
      expect(states(found)).toEqual(['kept', 'kept', 'badCoordinate', 'badCoordinate']);
      const [lon, lat] = found.checked[0]!.records[0]!.taken!;
      expect([Math.abs(lon - 131) < 1e-7, Math.abs(lat - 44) < 1e-7]).toEqual([true, true]);
      expect(found.checked[0]!.records[0]!.feature!.properties).toMatchObject({ sourceCrs: 'EPSG:32652' });
      expect(reportOn(found).sources[0]).toMatchObject({ system: 'utm52n', metres: 'projected', asking: 'no', moved: { errorM: 0.01 } });
    }
    const degrees = examined({ 'u.csv': 'name,lon,lat\na,133,46\nb,133.1,46.1\n' }, utm);
    expect([degrees.checked[0]?.system, degrees.checked[0]?.asking]).toEqual(['wgs84', 'must']);
  });

  test('web Mercator agrees with its closed form anywhere, and no zone is taken for it', () => {
    fc.assert(fc.property(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true }), (lon, lat) => {
      const [x, y] = [lon / 180 * Math.PI * 6378137, Math.log(Math.tan(Math.PI / 4 + lat / 360 * Math.PI)) * 6378137];
      const [east, north] = toDegrees([x, y], 'webMercator');
      return Math.abs(east - lon) < 1e-9 && Math.abs(north - lat) < 1e-9;
    }), { numRuns: 500, seed: 3 });
    fc.assert(fc.property(fc.double({ min: 166_000, max: 834_000, noNaN: true }), fc.double({ min: 1001, max: 9_300_000, noNaN: true }), (x, y) => metresOf([[x, y]]) === 'projected'), { seed: 4 });
  });
});

test('shapes are repaired or refused, each with its word; third numbers are left out', () => {
  const shapes: [unknown, string][] = [
    [{ type: 'Polygon', coordinates: [[[133, 46], [133.1, 46], [133.1, 46.1]]] }, 'repaired+ringClosed'],
    [{ type: 'MultiPolygon', coordinates: [[], [[[133, 46], [133.1, 46], [133.1, 46.1], [133, 46]]]] }, 'repaired+partDropped'],
    [{ type: 'Point', coordinates: [133 - 360, 46] }, 'repaired+wrapped'],
    [{ type: 'Point', coordinates: [133, 46, 200] }, 'kept'],
    [{ type: 'LineString', coordinates: [[133, 46]] }, 'badGeometry'],
    [{ type: 'Point', coordinates: ['133', 46] }, 'badCoordinate'],
    [{ type: 'Point', coordinates: [133, 95.5, 1] }, 'badCoordinate'],
    [null, 'noGeometry'],
    [{ type: 'Circle', coordinates: [133, 46] }, 'badGeometry'],
  ];
  const text = JSON.stringify({ type: 'FeatureCollection', features: shapes.map(([geometry]) => ({ type: 'Feature', geometry, properties: {} })) });
  expect(states(examined({ 'a.geojson': text }))).toEqual(shapes.map(([, state]) => state));
});

test('numbers of persons in free texts are cut, keys of persons counted, ids that look like numbers stay', () => {
  const found = examined({ 'a.geojson': points(around(2), (at) => ({ name: `p${at}`, note: '找老王 13812345678 开门', osm_id: '13812345678', leader: 'X', PHONE: '1' })) });
  expect(states(found)).toEqual(['repaired+personsCut', 'repaired+personsCut']);
  expect(found.persons).toEqual({ leader: 2, PHONE: 2 });
  const [record] = found.checked[0]?.records ?? [];
  expect(record?.feature?.properties).toMatchObject({ note: '找老王 开门', osm_id: '13812345678' });
});

test('thinning says how many positions it takes, and leaves ends and rings', () => {
  const line = Array.from({ length: 101 }, (_, at) => [133 + at * 0.001, 46]);
  const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'LineString', coordinates: line }, { type: 'Polygon', coordinates: [[[133, 46], [133.1, 46], [133.1, 46.1], [133, 46]]] }].map((geometry) => ({ type: 'Feature', geometry, properties: {} })) });
  const report = reportOn(examined({ 'a.geojson': text }, { thin: 10 }));
  expect([report.size.positionsRead, report.size.positions]).toEqual([105, 15]);
  expect(report.repairs).toEqual([['thinned', 1]]);
});

test('whatever comes, each record is in exactly one place and nothing throws', () => {
  const number = fc.oneof(fc.double({ min: -200, max: 200 }), fc.constantFrom(0, 55, 46, 133, 1e7, Number.NaN));
  const geometry = fc.oneof(
    fc.record({ type: fc.constant('Point'), coordinates: fc.tuple(number, number) }),
    fc.record({ type: fc.constantFrom('LineString', 'MultiPoint', 'Polygon'), coordinates: fc.array(fc.tuple(number, number), { maxLength: 5 }) }),
    fc.constantFrom(null, {}, [], 'x'));
  const feature = fc.oneof({ weight: 9, arbitrary: fc.record({ type: fc.constant('Feature'), id: fc.constantFrom(undefined, 1, 'a', null), geometry, properties: fc.constantFrom(null, {}, { name: 'a', type: 'b' }, { code: '7' }) }) }, { weight: 1, arbitrary: fc.constantFrom(null, 3, 'x', []) });
  fc.assert(fc.property(fc.array(feature, { minLength: 1, maxLength: 30 }), fc.boolean(), fc.boolean(), fc.nat(), (features, turn, far, out) => {
    const found = examined({ 'a.geojson': JSON.stringify({ type: 'FeatureCollection', features }) }, { turn, far });
    const report = reportOn(found);
    const all = groups(found.layers);
    /* Some groups are left out. */
    const targets = new Map(all.map(({ key, suggestion }, at) => [key, (out >> at) % 2 === 1 ? null : suggestion]));
    const mapping = mappingOf(all, targets), tally = fullTallyOf(all, targets, report), plan = accept(found, mapping, null);
    const many = features.some((one) => (one as { geometry?: { type?: string } } | null)?.geometry?.type === 'MultiPoint');
    expect(refusedOf(found, mapping)).toHaveLength(tally.refused);
    expect(tally.read).toBe(tally.kept + tally.repaired + tally.refused);
    if (!many) expect(plan.ok ? plan.value.plan.features.length : 0).toBe(tally.kept + tally.repaired);
    return addsUp(found) && report.read === features.length;
  }), { numRuns: 500, seed: 11 });
});
