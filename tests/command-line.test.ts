import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { CoverageResult } from '#core/coverage/result.ts';
import { run } from '../src/command-line.ts';
import { figureAt } from './worked/figure-at.ts';

interface Entry {
  readonly case: string; readonly file: string; readonly args: readonly string[];
  readonly expect: readonly { readonly path: string; readonly value: unknown; readonly tol?: number }[];
}
const INSTANT = /^\d{4}-\d\d-\d\dT/;
const entries = JSON.parse(readFileSync('tests/worked/expect.json', 'utf8')) as Entry[];

async function say(...argv: string[]) {
  const said = { code: -1, out: '', err: '', files: {} as Record<string, string> };
  said.code = await run(argv, {
    read: (path) => readFile(path),
    write: async (path, text) => { said.files[path] = String(text); },
    out: (text) => { said.out += text; },
    err: (text) => { said.err += text; },
  });
  return said;
}
const WE01 = 'tests/worked/WE01.geojson', WE18 = 'tests/worked/WE18a.geojson';

describe('every worked example comes out within its tolerance', () => {
  test.each(entries.map((entry, index) => [`${entry.case} ${entry.file} ${entry.args.join(' ')} (${index})`, entry] as const))('%s', async (_, entry) => {
    const { code, out } = await say(`tests/worked/${entry.file}`, ...entry.args);
    expect(code).toBe(0);
    const answer: unknown = JSON.parse(out);
    for (const { path, value, tol } of entry.expect) {
      const got = figureAt(answer, path);
      if (typeof value === 'string' && INSTANT.test(value)) expect(Math.abs(Date.parse(String(got)) - Date.parse(value)) / 60_000, `${path}: ${String(got)} for ${value}`).toBeLessThanOrEqual(tol ?? 0);
      else if (tol !== undefined) {
        expect(typeof got, path).toBe('number');
        expect(Math.abs((got as number) - (value as number)), `${path}: ${String(got)} for ${String(value)}`).toBeLessThanOrEqual(tol);
      } else if (Array.isArray(value)) expect([...(got as unknown[])].sort(), path).toEqual([...value].sort());
      else expect(got, path).toBe(value);
    }
  });
});

describe('wrong usage is said on stderr with exit 2 and nothing on stdout', () => {
  test.each([
    [[]], [[WE01, '--format', 'xml']], [[WE01, '--format']], [[WE01, '--nonsense']], [[WE01, 'tests/worked/WE02.geojson']], [[WE01, '--mode', 'magic']],
    [[WE01, '--agency', 'nobody']], [[WE01, '--mode', 'instant']], [[WE01, '--mode', 'window']], [[WE01, '--mode', 'reach', '--day', '2026-01-15']], [[WE01, '--shift', 'noon']], [[WE01, '--shift']],
    [[WE01, '--at', '2026-01-15T03:00']], [[WE01, '--window', '8-12']], [[WE01, '--window', '08:00-12:00', '--shift', 'night']], [[WE01, '--day', '2026-02-30']], [[WE01, '--week', '--shift', 'night']], [[WE01, '--week', '--day', '2026-02-30']],
    [[WE01, '--target', '60']], [[WE01, '--target', '-1', '--day', '2026-01-15']], [[WE01, '--raster', '0']], [[WE18, '--raster', '1']], [['report']],
  ])('%j', async (argv) => {
    const { code, out, err } = await say(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });
});

test('another target than those of the plan moves what is covered, and is stated; the plan is the same', async () => {
  const ask = async (...more: string[]) => JSON.parse((await say('data/ussuri-border.geojson', '--day', '2026-01-15', ...more)).out) as { plan: { hash: string }; basis: { targetMin?: number }; totals: { border: { coveredM: number }; places: { covered: number } } };
  const [own, always, daily] = [await ask(), await ask('--target', '0'), await ask('--target', '1440')];
  expect([own.basis.targetMin, always.basis.targetMin, daily.basis.targetMin]).toEqual([undefined, 0, 1440]);
  expect(new Set([own, always, daily].map(({ plan }) => plan.hash)).size).toBe(1);
  expect(always.totals.border.coveredM).toBeLessThan(own.totals.border.coveredM);
  expect(own.totals.border.coveredM).toBeLessThan(daily.totals.border.coveredM);
  expect(always.totals.places.covered).toBeLessThan(daily.totals.places.covered);
});

test('a week is asked about from Monday to Monday; a stretch of time has the figures of its roster', async () => {
  const { basis, totals, atOnce, lackingAgencies } = JSON.parse((await say('data/suiyang-71km.geojson', '--week', '--day', '2020-05-06')).out) as CoverageResult;
  expect(basis).toMatchObject({ mode: 'window', from: '2020-05-04T00:00:00+08:00', to: '2020-05-11T00:00:00+08:00', cyclic: true });
  expect(totals.area!.timeAveragePct!).toBeGreaterThan(1);
  expect(totals.area!.timeAveragePct! + totals.area!.timeAverageErrorPct!).toBeLessThan(totals.area!.coveredPct);
  expect(atOnce!.border!.assets1!.alwaysPct).toBeLessThan(atOnce!.border!.assets1!.averagePct);
  expect(totals.posts).toMatchObject({ needing: 6, lacking: 0 });
  expect(lackingAgencies).toEqual([]);
  const reach = JSON.parse((await say('data/suiyang-71km.geojson')).out) as CoverageResult;
  expect([reach.atOnce, reach.totals.area!.timeAveragePct, reach.totals.posts.lacking]).toEqual([undefined, undefined, undefined]);
});

test('a time that cannot be asked about is refused with what can', async () => {
  expect((await say(WE01, '--shift', 'noon')).err).toContain('it has: night, day, evening');
  expect((await say(WE01, '--at', '03:00')).err).toContain('2026-01-15T03:00:00+08:00');
});

test('what is no plan ends with exit 1 and the reason', async () => {
  for (const path of ['tests/worked/no-such-file.geojson', 'package.json', 'tests/worked/figure-at.ts']) {
    const { code, out, err } = await say(path);
    expect(code, path).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(path);
  }
});

const OSM = 'tests/formats/osm-sample.geojson';

describe('foreign files become a plan by --map', () => {
  test('by what is suggested, with a line for each group and a sum that adds up', async () => {
    const { code, out, err } = await say(OSM, '--map', 'auto');
    expect(code).toBe(0);
    expect(err).toContain('4 point, amenity=police: post policeStation\n');
    expect(err).toContain('6 line, highway=*: left out\n');
    expect(err).toContain('read 33 = placed 23 + left out 8 + refused 2\n');
    expect((JSON.parse(out) as { plan: unknown }).plan).toMatchObject({ name: 'osm-sample', counts: { post: 16, priorityPlace: 4, borderLine: 1, areaOfResponsibility: 1, obstacle: 1 } });
  });

  test('by a mapping file; an edited radius is listed as an assumption', async () => {
    const said = { out: '', err: '' };
    const mapping = { schema: 'picket-mapping', schemaVersion: 1, rules: [{ geometry: 'point', where: { amenity: 'police' }, to: { kind: 'post', postType: 'policeStation', radiusM: 800 } }] };
    const code = await run([OSM, '--map', 'mine.json'], {
      read: async (path) => (path === 'mine.json' ? new TextEncoder().encode(JSON.stringify(mapping)) : readFile(path)),
      write: async () => undefined, out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
    });
    expect(code).toBe(0);
    expect(said.err).toContain('read 33 = placed 3 + left out 28 + refused 2\n');
    expect((JSON.parse(said.out) as { assumptions: unknown[] }).assumptions).toContainEqual({ code: 'defaultRadius', kind: 'policeStation', field: 'radiusM', value: 800, count: 3 });
  });

  test('without it the way out is said; a bad mapping ends with exit 1 and its reason', async () => {
    const plain = await say(OSM);
    expect([plain.code, plain.out]).toEqual([1, '']);
    expect(plain.err).toBe(`${OSM}: 33 features have no kind of the plan; say what they are with --map auto or --map FILE.json.\n`);
    const bad = await say(OSM, '--map', 'package.json');
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).toContain('package.json is no mapping');
    expect((await say(OSM, '--map', 'no-such.json')).err).toContain('no-such.json: cannot be read');
  });
});

test('--out writes the same text that stdout would have carried', async () => {
  const { out } = await say(WE01);
  const written = await say(WE01, '--out', 'result.json');
  expect(written.out).toBe('');
  expect(written.files['result.json']).toBe(out);
});

test('--check says on stderr what an independent look found, and changes nothing on stdout', async () => {
  const { out, err } = await say('tests/worked/WE19.geojson', '--check');
  expect(err).toMatch(/^checked: 0 of \d+ positions disagree; Turf \d+ m2, 0\.0\d\d % apart$/m);
  expect((await say('tests/worked/WE19.geojson')).out).toBe(out);
});

test('two runs give the same bytes', async () => {
  const first = await say('tests/worked/demo/ussuri-border.draft.geojson');
  expect((await say('tests/worked/demo/ussuri-border.draft.geojson')).out).toBe(first.out);
});

test('gaps as GeoJSON carry the chainage, the cause and a line that runs along the border', async () => {
  const { features } = JSON.parse((await say(WE01, '--format', 'geojson')).out) as { features: Record<string, never>[] };
  expect(features).toHaveLength(3);
  expect(features[0]).toMatchObject({ type: 'Feature', id: 'gap-b-2', geometry: { type: 'LineString' }, properties: { kind: 'gap', gapKind: 'border', rank: 1, cause: 'noAsset' } });
});

test('the gap table has a byte order mark, one row a gap and keeps texts from being formulas', async () => {
  const plan = readFileSync(WE01, 'utf8').replaceAll('"id":"b"', '"id":"=1+1,\\"b\\""');
  const said = { out: '' };
  await run(['x', '--format', 'csv'], { read: async () => new TextEncoder().encode(plan), write: async () => undefined, out: (text) => { said.out = String(text); }, err: () => undefined });
  expect(said.out.codePointAt(0)).toBe(0xfeff);
  const rows = said.out.trimEnd().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain(`,"'=1+1,""b""",`);
});

test('npm run coverage gives the same answer and nothing else on stdout', { timeout: 120_000 }, async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'coverage', '--', 'tests/worked/WE29a.geojson', '--format', 'geojson'], { shell: process.platform === 'win32' });
  expect(JSON.parse(stdout)).toMatchObject({ type: 'FeatureCollection', features: [], marking: 'Sensitive · WE29a fully covered · 2026-01-15 · reach (time ignored)' });
  const json = await promisify(execFile)('npm', ['run', '--silent', 'coverage', '--', WE01], { shell: process.platform === 'win32' });
  expect(json.stdout).toBe((await say(WE01)).out);
});
