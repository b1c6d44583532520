import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#core/compare/comparison.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { run } from '../src/command-line.ts';

const A = 'data/ussuri-border.geojson', B = 'data/ussuri-border-2.geojson';
const MOVED = 'moved.geojson';

/** Runs `compare` with these words; a file that `files` holds is read from there. */
async function say(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const said = { code: -1, out: '', err: '', files: {} as Record<string, string> };
  said.code = await run(['compare', ...argv], {
    read: async (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : readFile(path)),
    write: async (path, text) => { if (path.startsWith('no/')) throw new Error('no such folder'); said.files[path] = String(text); },
    out: (text) => { said.out += text; },
    err: (text) => { said.err += text; },
  });
  return said;
}
const plain = (text: string) => text.replaceAll('\u202f', ' ');

test('the differences of the demo and its alternative come out as JSON: totals, stretches, areas, places, edits', async () => {
  const { code, out, err } = await say([A, B]);
  expect([code, err]).toEqual([0, '']);
  const { schemaVersion, a, b, basis, totals, borders, areas, places, changes, problems } = JSON.parse(out) as Comparison;
  expect([schemaVersion, a.id, b.id, basis]).toEqual([1, 'demo-ussuri-border', 'demo-ussuri-border-2', { mode: 'reach', includePlanned: false, agencies: [] }]);
  const { coveredM, gainedM, lostM } = totals.border!;
  expect(Math.abs(coveredM.after! - coveredM.before! - coveredM.change!)).toBeLessThan(1e-9);
  expect(Math.abs(gainedM! - lostM! - coveredM.change!)).toBeLessThan(1e-6);
  expect(Math.abs(totals.area!.gainedM2! - totals.area!.lostM2! - totals.area!.coveredM2.change!)).toBeLessThan(1e-6 * totals.area!.areaM2.after!);
  expect(borders.map(({ id, state, gained, lost }) => [id, state, gained.length, lost.length])).toEqual([['border-1', 'same', 4, 1]]);
  const hole = borders[0]!.gained.find(({ sectionId }) => sectionId === 'S3')!;
  expect(hole.fromM).toBeGreaterThan(49_800);
  expect(hole.toM).toBeLessThan(58_010);
  expect(areas).toHaveLength(6);
  expect(places.filter(({ state }) => state !== 'unchanged').map(({ id, state }) => [id, state])).toEqual([['place-7', 'gained']]);
  expect(changes.added.map(({ id }) => id)).toEqual(['post-61']);
  expect(changes.removed).toEqual([]);
  expect(changes.changed.map(({ id, fields }) => [id, fields])).toEqual([['post-5', ['geometry']], ['post-7', ['status', 'note']], ['post-19', ['radiusM']]]);
  expect(changes.changed[0]!.movedM).toBeGreaterThan(1000);
  expect([...changes.meta].sort()).toEqual(['alternativeOf', 'id', 'name', 'name:en']);
  expect(changes.same + changes.changed.length + changes.added.length).toBe(Object.values(b.counts).reduce((sum, n) => sum + n, 0));
  expect(problems).toEqual([]);
});

test('as text it is a sentence a headline, with its sign, its mark and its stretches, in both languages', async () => {
  const zh = plain((await say([A, B, '--format', 'text', '--lang', 'zh'])).out).split('\n');
  expect(zh[0]).toMatch(/^▲ 边境覆盖 69\.9% → 8\d\.\d%，\+\d+\.\d\d km：新增 K49\+830–K56\+510、.* 等 4 段；失去 K15\+110–K16\+060$/);
  expect(zh[1]).toMatch(/^▲ 辖区覆盖 19\.8% → 2\d\.\d%，\+\d+\.\d\d km²：新增 \d+\.\d\d km²，失去 1\.\d\d km²$/);
  expect(zh[2]).toBe('▲ 重点部位 15/25 → 16/25，+1：新增 示例7号通边要道');
  const back = plain((await say([B, A, '--format=text'])).out).split('\n');
  expect(back[0]).toMatch(/^▼ Border covered 8\d\.\d% → 69\.9%, −\d+\.\d\d km: gained km 15\.12–16\.05; lost km 49\.82–56\.52, .* and 1 more$/);
  expect(back[2]).toBe('▼ Places covered 16/25 → 15/25, −1: lost Demo border passage 7');
  expect((await say([A, A, '--format', 'text'])).out.split('\n')[0]).toBe('Border covered unchanged, 69.9%');
});

test('as CSV every figure, stretch, place and edit has a row, and lost lies below zero', async () => {
  const { out } = await say([A, B, '--format', 'csv']);
  expect(out.codePointAt(0)).toBe(0xfeff);
  const rows = out.slice(1).trimEnd().split('\r\n').map((row) => row.split(','));
  expect(rows[0]).toEqual(['what', 'id', 'name', 'name:en', 'state', 'figure', 'before', 'after', 'change', 'fromM', 'toM', 'sectionId']);
  const stretches = rows.filter(([what]) => what === 'stretch');
  expect(stretches.map((row) => [row[4], Math.sign(Number(row[8]))]).sort()).toEqual([['gained', 1], ['gained', 1], ['gained', 1], ['gained', 1], ['lost', -1]]);
  expect(rows.filter(([what, id]) => what === 'post' && id === 'post-61').map((row) => row[4])).toEqual(['added']);
  expect(rows.every((row) => row.length === 12)).toBe(true);
});

test('a plan and itself: a result, exit 0, and no change anywhere', async () => {
  const { code, out } = await say([A, A]);
  expect(code).toBe(0);
  const { totals, borders, places, changes } = JSON.parse(out) as Comparison;
  expect([totals.area!.gainedM2, totals.area!.lostM2, totals.border!.gainedM, totals.border!.lostM, borders[0]!.gained, places.filter(({ state }) => state !== 'unchanged')]).toEqual([0, 0, 0, 0, [], []]);
  expect(changes).toMatchObject({ added: [], removed: [], changed: [], meta: [] });
});

test('a question holds for both plans, and --out writes what stdout would have carried', async () => {
  const both = await say([A, B, '--agency', 'borderGuard', '--include-planned']);
  const { basis, totals } = JSON.parse(both.out) as Comparison;
  expect(basis).toMatchObject({ includePlanned: true, agencies: ['borderGuard'] });
  expect(totals.border!.coveredM.before).not.toBe((JSON.parse((await say([A, B])).out) as Comparison).totals.border!.coveredM.before);
  const written = await say([A, B, '--agency', 'borderGuard', '--include-planned', '--out', 'result.json']);
  expect([written.code, written.out, written.files['result.json']]).toEqual([0, '', both.out]);
  expect(await say([A, B, '--out', 'no/where.json'])).toMatchObject({ code: 2, out: '' });
});

test('by the hours asked it says what two computations of those hours say, with the hours, in every format', async () => {
  const night = ['--shift', 'night'], { out, err } = await say([A, B, ...night]);
  expect(err).toBe('');
  const { basis, totals } = JSON.parse(out) as Comparison;
  expect(basis).toMatchObject({ mode: 'window', shiftId: 'night', from: '2026-01-15T00:00:00+08:00', to: '2026-01-15T08:00:00+08:00' });
  expect(basis.before).toBeUndefined();
  for (const [path, side] of [[A, 'before'], [B, 'after']] as const) {
    const read = readGeoJson(await readFile(path), path);
    if (!read.ok) throw new Error(path);
    const full = computeCoverage(read.value.plan, withTime({ includePlanned: false, agencies: [], when: { shift: 'night' } }, read.value.plan.meta));
    if (full === 'cancelled') throw new Error(full);
    const { border, area, places } = full.result.totals;
    expect([totals.border?.gapM[side], totals.area?.coveredM2[side], totals.places?.covered[side]]).toEqual([border?.gapM, area?.coveredM2, places?.covered]);
  }
  const text = (await say([A, B, ...night, '--format', 'text'])).out;
  expect(text.split('\n')[0]).toBe('2026-01-15T00:00:00+08:00 – 2026-01-15T08:00:00+08:00');
  expect((await say([A, B, ...night, '--format', 'csv'])).out).toContain('basis,night');
  expect((await say([A, B, '--at', '2026-01-15T03:00:00+08:00', '--format', 'text'])).out).toMatch(/^2026-01-15T03:00:00\+08:00\n/);
});

test('a border that was drawn anew is said to be another one, with no stretches', async () => {
  const plan = JSON.parse(await readFile(A, 'utf8')) as { features: { id: string; geometry: { coordinates: unknown[] } }[] };
  plan.features.find(({ id }) => id === 'border-1')!.geometry.coordinates.pop();
  const { out } = await say([A, MOVED], { [MOVED]: JSON.stringify(plan) });
  expect((JSON.parse(out) as Comparison).borders).toMatchObject([{ state: 'borderChanged', gainedM: null, gained: [], lost: [] }]);
  expect((await say([A, MOVED, '--format', 'text'], { [MOVED]: JSON.stringify(plan) })).out).toContain('the line itself differs');
});

describe('wrong usage is said on stderr with exit 2, what is no plan with exit 1, and nothing on stdout', () => {
  test.each([
    [[], 2], [[A], 2], [[A, B, A], 2], [[A, B, '--format', 'geojson'], 2], [[A, B, '--lang', 'fr'], 2], [[A, B, '--out'], 2], [[A, B, '--nonsense'], 2], [[A, B, '--mode', 'instant'], 2], [[A, B, '--shift', 'dawn'], 2], [[A, B, '--shift'], 2], [[A, B, '--shift', 'night', '--at', '2026-01-15T03:00:00+08:00'], 2], [[A, B, '--target', '30'], 2], [[A, B, '--mode', 'reach', '--day', '2026-01-15'], 2],
    [[A, B, '--agency', 'nobody'], 2], [[A, 'no-such.geojson'], 1], [['package.json', B], 1],
  ] as const)('%j: %i', async (argv, expected) => {
    const { code, out, err } = await say(argv);
    expect([code, out]).toEqual([expected, '']);
    expect(err).not.toBe('');
  });
});

test('--help says how, on stdout; npm run coverage gives the same answer', { timeout: 120_000 }, async () => {
  expect(await say(['--help'])).toMatchObject({ code: 0, err: '' });
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'coverage', '--', 'compare', A, B, '--format', 'text'], { shell: process.platform === 'win32' });
  expect(stdout).toBe((await say([A, B, '--format', 'text'])).out);
});
