import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { sheetOf } from './formats/export/made.ts';
import { run } from '../src/command-line.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { readCounted } from '#session/counted-text.ts';
import { readWhen } from '#session/when-text.ts';
import type { Io, PrintJob } from '../src/command-line-io.ts';

const SUIYANG = 'data/suiyang-71km.geojson', USSURI = 'data/ussuri-border.geojson', OTHER = 'data/ussuri-border-2.geojson', COVERED = 'tests/worked/WE29a.geojson';
async function say(argv: readonly string[], io: Partial<Io> = {}) {
  const said = { code: -1, out: '' as string | Uint8Array, err: '', files: {} as Record<string, string | Uint8Array> };
  said.code = await run(['report', ...argv], { read: (path) => readFile(path), write: async (path, body) => { said.files[path] = body; }, out: (body) => { said.out = body; }, err: (text) => { said.err += text; }, now: () => new Date('2026-01-15T06:30:00Z'), ...io });
  return said;
}
const texts = new Map<string, string>();
/** What comes out as text; the same words are run once. */
async function text(...argv: string[]): Promise<string> {
  const known = texts.get(argv.join(' '));
  if (known !== undefined) return known;
  const { code, out, err } = await say(argv);
  expect([code, err]).toEqual([0, '']);
  texts.set(argv.join(' '), String(out));
  return String(out);
}
/** Thin spaces are plain in texts for a chat. */
const plain = (said: string) => said.replaceAll('\u202f', ' ');
const DAY = [SUIYANG, '--date', '2026-01-15', '--lang', 'zh'] as const;

describe('wrong usage of report is said with exit 2 and nothing on stdout', () => {
  test.each([
    [[]], [[SUIYANG, '--template', 'weekly']], [[SUIYANG, '--date', '2026-02-30']], [[SUIYANG, '--format', 'docx']], [[SUIYANG, '--lang', 'fr']], [[SUIYANG, '--by', 'gap']], [[SUIYANG, '--template', 'atlas', '--by', 'post']], [[SUIYANG, USSURI]], [[SUIYANG, '--template', 'comparison']],
    [[SUIYANG, '--shift', 'noon']], [[SUIYANG, '--agency', 'nobody']], [[SUIYANG, '--template', 'hours', '--shift', 'day']], [[SUIYANG, '--nonsense']], [[SUIYANG, '--out']], [[SUIYANG, '--day', '2026-01-15']],
  ])('%j', async (argv) => {
    const { code, out, err } = await say(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
  test('a plan that cannot be read ends with exit 1', async () => { expect((await say(['package.json'])).code).toBe(1); });
});

/* R27: what is shown of one plan is the same to the digit in every output. */
describe('one plan in every output', () => {
  /** Every figure as the HTML shows it, by path; of a day with two shifts those of the first. */
  const shownIn = (html: string) => new Map([...html.matchAll(/data-figure="([^"]+)" data-value="([^"]*)">([^<]*)</g)].toReversed().map(([, path = '', value = '', shown = '']) => [path, { value: Number(value), shown }]));

  test('has the same figures as HTML, CSV, workbook, GeoJSON, short and spoken text', async () => {
    const html = await text(...DAY), shown = shownIn(html);
    const pct = shown.get('totals.border.coveredPct')!.shown, covered = shown.get('totals.border.coveredM')!.shown.split(' ').at(-1)!, gap = shown.get('totals.border.gapM')!.shown.split(' ').at(-1)!, count = shown.get('totals.border.gapCount')!.shown.split(' ').at(-1)!;
    const km = (said: string) => Number(said.replace('\u202fkm', ''));
    /* Walk C.3: six posts of 1 km and patrols cannot reach more than the posts alone and their corridors; covered and uncovered add up to the whole. */
    expect([pct, covered, gap, count]).toEqual(['30.3%', '21.6\u202fkm', '49.7\u202fkm', '14']);
    expect(html).toContain('共 71.3\u202fkm');
    expect(km(covered) + km(gap)).toBeCloseTo(71.3, 9);

    const csv = await text(...DAY, '--format', 'csv'), rows = csv.split('\r\n').map((line) => line.split(','));
    const inCsv = (item: string, label: string) => rows.find((row) => row[0]!.startsWith('白班') && row[1] === item && row[2] === label)!;
    expect(inCsv('边境覆盖', '边境覆盖').slice(3, 6)).toEqual([pct, '30.3', '%']);
    expect(inCsv('边境覆盖', '已覆盖').slice(3, 6)).toEqual([covered, '21.6', 'km']);
    expect(inCsv('边境覆盖', '未覆盖').slice(3, 6)).toEqual([gap, '49.7', 'km']);
    expect(inCsv('边境覆盖', '空白段数').slice(3, 6)).toEqual([count, count, '']);

    const body = (await say([...DAY, '--format', 'xlsx'])).out as Uint8Array, sheet = (at: number) => sheetOf({ name: '', type: '', body, statement: { marking: '', plan: '', date: null, basis: null, synthetic: null, notes: [] } }, at);
    const inSheet = (item: string, label: string) => sheet(2).find((row) => String(row[0]).startsWith('白班') && row[1] === item && row[2] === label)!;
    expect([inSheet('边境覆盖', '边境覆盖')[4], inSheet('边境覆盖', '已覆盖')[4], inSheet('边境覆盖', '未覆盖')[4], inSheet('边境覆盖', '空白段数')[4]]).toEqual([30.3, 21.6, 49.7, 14]);

    const collection = JSON.parse(await text(...DAY, '--format', 'geojson')) as { figures: { items: { shown: string; path: string; rest: { shown: string; path: string }[] }[] }[]; features: { id: string; properties: Record<string, unknown> }[] };
    const told = new Map(collection.figures[0]!.items.flatMap((item) => [item, ...item.rest]).map((one) => [one.path, one.shown]));
    for (const path of ['totals.border.coveredPct', 'totals.border.coveredM', 'totals.border.gapM', 'totals.border.gapCount', 'totals.border.longestGapM', 'totals.area.coveredPct', 'totals.area.gapM2', 'totals.places.coveredPct', 'totals.places.covered']) expect(told.get(path), path).toBe(shown.get(path)!.shown);

    const short = await text(...DAY, '--format', 'text'), spoken = await text(...DAY, '--format', 'spoken');
    expect(short).toContain(plain(`边境覆盖 ${pct}，未覆盖 ${gap}`));
    expect(spoken).toContain(plain(`边境覆盖 ${pct}，已覆盖 ${covered}，未覆盖 ${gap}`));

    /* Every gap of the day shift: its size in the list, in the tables of numbers, on the map of another system, and read aloud. */
    const gapsOfDay = collection.features.filter(({ id }) => id.startsWith('1/'));
    expect(gapsOfDay).toHaveLength(19);
    const gapRows = sheet(3).filter((row) => String(row[0]).startsWith('白班')), heads = sheet(3)[0]!, at = (head: string) => heads.indexOf(head);
    for (const [index, { id, properties }] of gapsOfDay.entries()) {
      const size = properties.shown as string | null;
      if (size === null) continue;
      const figure = shown.get(`gaps.${id.slice(2)}.${properties.lengthM === null ? 'areaM2' : 'lengthM'}`)!;
      if (figure.value === (properties.lengthM ?? properties.areaM2)) expect(figure.shown).toBe(size);
      const [number = '', unit = ''] = [size.slice(0, size.lastIndexOf('\u202f')).replaceAll('\u202f', ''), size.slice(size.lastIndexOf('\u202f') + 1)];
      expect(gapRows[index]![at(unit.endsWith('²') ? '大小 (km²)' : '大小 (km)')], size).toBeCloseTo(Number(number) / ({ km: 1, 'km²': 1, m: 1e3, 'm²': 1e6 }[unit] ?? Number.NaN), 12);
      expect(spoken).toContain(plain(size));
    }
  });

  test('has them as the command without a report gives them, rounded as the screen rounds', async () => {
    const said = { out: '' };
    await run([SUIYANG, '--shift', 'day', '--day', '2026-01-15'], { read: (path) => readFile(path), write: async () => {}, out: (body) => { said.out = String(body); }, err: () => {} });
    const { totals } = JSON.parse(said.out) as { totals: { border: { coveredPct: number; gapM: number; coveredM: number } } };
    const html = await text(...DAY), raw = shownIn(html);
    expect([raw.get('totals.border.coveredPct')!.value, raw.get('totals.border.gapM')!.value, raw.get('totals.border.coveredM')!.value]).toEqual([totals.border.coveredPct, totals.border.gapM, totals.border.coveredM]);
    expect(Math.floor(totals.border.coveredPct * 10) / 10).toBe(30.3);
  });
});

test('a border that is fully covered gives a zero report in every format', async () => {
  expect(await text(COVERED, '--lang', 'zh')).toMatch(/<h1>零报告/);
  for (const format of ['text', 'spoken', 'csv', 'html']) expect(await text(COVERED, '--lang', 'zh', '--format', format)).toContain('0 处');
  for (const format of ['text', 'spoken', 'csv', 'html']) expect(await text(COVERED, '--format', format)).toMatch(/Zero report[^]*0 gaps/);
  expect((JSON.parse(await text(COVERED, '--format', 'geojson')) as { features: unknown[] }).features).toEqual([]);
});

test.each(['zh', 'en'])('the short text has no coordinates, and all three figures of each shift with their basis (%s)', async (lang) => {
  const said = await text(USSURI, '--lang', lang, '--format', 'text');
  expect(said).not.toMatch(/\d{2,3}\.\d{3,}|[NSEW]\d|\d+°|undefined|NaN|\u202f/);
  expect(said.split('\n').filter((line) => /\d%/.test(line))).toHaveLength(9);
  expect(said.match(/^\[.*\d\d:00–\d\d:00 · 2026-01-15\]$/gm)).toHaveLength(3);
  expect(said.match(/^[123]\. /gm)).toHaveLength(9);
  expect(said).toContain(lang === 'zh' ? '示例数据' : 'Synthetic data');
});

test('the HTML asks for nothing outside it, and a hostile plan stays text', async () => {
  const html = await text(...DAY);
  expect(html).not.toMatch(/<script|<link|<iframe|<object|@import|url\(|src="(?!data:)|href=|https?:\/\//i);
  expect(html).toContain("default-src 'none'");
  expect([...html.matchAll(/<meta name="([^"]+)" content="([^"]+)"/g)].map(([, name, content]) => [name, content])).toEqual([['viewport', 'width=device-width, initial-scale=1'], ['generator', 'Picket']]);
  const plan = (await readFile(SUIYANG, 'utf8')).replaceAll('示例1号抵边执勤点', '<img src=x onerror=alert(1)>&amp;\\"');
  const { out, code } = await say(['hostile.geojson', '--date', '2026-01-15', '--lang', 'zh'], { read: async () => new TextEncoder().encode(plan) });
  expect([code, String(out).includes('&lt;img src=x'), String(out).includes('<img')]).toEqual([0, true, false]);
  const csv = await say(['hostile.geojson', '--date', '2026-01-15', '--lang', 'zh', '--format', 'csv'], { read: async () => new TextEncoder().encode(plan.replaceAll('示例2号抵边执勤点', '=cmd()')) });
  expect(String(csv.out)).toContain("'=cmd()");
});

test('every template comes out in a terminal; a comparison begins with its sentence', async () => {
  expect(await text(SUIYANG, '--template', 'gapMap', '--format', 'spoken')).toContain('Worst gaps');
  for (const [by, pages] of [['gap', 20], ['section', 2], ['area', 5], ['sector', 1]] as const) expect((await text(SUIYANG, '--template', 'atlas', '--by', by, '--format', 'spoken')).match(/^== /gm), by).toHaveLength(pages);
  const hours = await text(SUIYANG, '--template', 'hours', '--date', '2026-01-15', '--format', 'csv');
  expect(hours.match(/^\d\d:00,/gm)).toHaveLength(24);
  const compared = await text(USSURI, OTHER, '--template', 'comparison', '--lang', 'zh', '--format', 'spoken');
  expect(compared).toMatch(/▲ 边境覆盖 69\.9% → 81\.7%，\+9\.61 km/);
  expect(compared.indexOf('▲ 边境覆盖')).toBeLessThan(compared.indexOf('总览'));
});

test('the ending of --out tells the format; PDF is handed to whoever prints, and is refused where nobody does', async () => {
  expect(String((await say([...DAY, '--out', 'report.csv'])).files['report.csv'])).toMatch(/^\uFEFF/);
  const refused = await say([...DAY, '--out', 'report.pdf']);
  expect([refused.code, refused.files]).toEqual([2, {}]);
  expect(refused.err).toContain('--format pdf');
  const printed = await say([...DAY, '--out', 'report.pdf'], { print: async ({ template, lang, date, planPath }) => new TextEncoder().encode([template, lang, date, planPath].join(' ')) });
  expect(new TextDecoder().decode(printed.files['report.pdf'] as Uint8Array)).toBe(`daily zh 2026-01-15 ${SUIYANG}`);
});

describe('a printed report is asked the whole question, by the members of the address', () => {
  /** What is handed to whoever prints. */
  async function jobOf(...argv: string[]): Promise<PrintJob> {
    let job: PrintJob | null = null;
    const { code, err } = await say([...argv, '--out', 'report.pdf'], { print: async (one) => { job = one; return new Uint8Array(); } });
    expect([code, err]).toEqual([0, '']);
    return job!;
  }

  test('a comparison has two files, the plan before apart from the plan after', async () => {
    expect(await jobOf(USSURI, OTHER, '--template', 'comparison')).toMatchObject({ beforePath: USSURI, planPath: OTHER, template: 'comparison', when: null, counted: null, alone: false });
    expect(await jobOf(USSURI, OTHER, '--template', 'comparison', '--shift', 'night', '--date', '2026-01-16', '--agency', 'borderGuard')).toMatchObject({ when: 'shift:night@2026-01-16', counted: 'agency:borderGuard' });
  });
  test('what is counted goes with it', async () => {
    expect(await jobOf(USSURI, '--template', 'gapMap', '--agency', 'borderGuard', '--agency', 'township', '--include-planned', '--include-devices', '--target', '60')).toMatchObject({ beforePath: null, when: null, counted: 'planned~devices~target:60~agency:borderGuard~agency:township' });
  });
  test('a daily report of given hours is of these alone, without them of all shifts of its date', async () => {
    expect(await jobOf(...DAY)).toMatchObject({ date: '2026-01-15', when: null, alone: false });
    expect(await jobOf(...DAY, '--shift', 'night')).toMatchObject({ date: '2026-01-15', when: 'shift:night@2026-01-15', alone: true });
    expect(await jobOf(SUIYANG, '--at', '2026-01-15T03:00:00+08:00')).toMatchObject({ when: 'at:2026-01-15T03:00:00+08:00', alone: true });
    expect(await jobOf(SUIYANG, '--week', '--date', '2026-01-15')).toMatchObject({ when: 'week:2026-01-15', alone: true });
  });
  test('each text is one that the app reads as the same question', async () => {
    const { when, counted } = await jobOf(...DAY, '--shift', 'night', '--target', '45', '--include-planned');
    const read = readGeoJson(await readFile(SUIYANG), SUIYANG);
    if (!read.ok) throw new Error(SUIYANG);
    expect([readWhen(when!, read.value.plan)?.when, readCounted(counted!, read.value.plan)]).toEqual([{ shift: 'night', day: '2026-01-15' }, { includePlanned: true, agencies: [], targetMin: 45 }]);
  });
  test('an agency of the plan before alone cannot be printed, and that is said', async () => {
    const argv = [SUIYANG, USSURI, '--template', 'comparison', '--agency', 'police'];
    expect((await say([...argv, '--format', 'text'])).code).toBe(0);
    const { code, err } = await say([...argv, '--out', 'x.pdf'], { print: async () => new Uint8Array() });
    expect([code, err]).toEqual([2, expect.stringContaining('--agency police: the plan after')]);
  });
});

test('what is counted is said beside the hours: agencies, planned posts, devices and the target', async () => {
  expect(plain(await text(SUIYANG, '--date', '2026-01-15', '--shift', 'night', '--include-planned', '--include-devices', '--target', '90', '--format', 'text'))).toMatch(/with planned · with devices · target 1 h 30 min/);
  /* Where no time is asked about a target changes nothing, and is not said. */
  expect(await text(SUIYANG, '--template', 'gapMap', '--target', '90', '--format', 'text')).not.toContain('target 1');
});

test('the check of the figures stands in the report where it was asked for', async () => {
  expect(await text(SUIYANG, '--shift', 'day', '--date', '2026-01-15', '--check', '--format', 'spoken')).toMatch(/Check: [\d\u202f ]+ positions measured/);
});
