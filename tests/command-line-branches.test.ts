/** `branches` at the terminal: rows and seams in both formats, on the basis asked for, and what it refuses. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { BranchesFile } from '../src/command-line-branches.ts';
import { run } from '../src/command-line.ts';

const USSURI = 'data/ussuri-border.geojson';

async function say(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const said = { code: -1, out: '', err: '', written: {} as Record<string, string> };
  said.code = await run(['branches', ...argv], {
    read: async (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : readFile(path)),
    write: async (path, body) => { said.written[path] = String(body); },
    out: (text) => { said.out += text; }, err: (text) => { said.err += text; },
  });
  return said;
}
const answer = ({ out }: { out: string }) => JSON.parse(out) as BranchesFile;

test('a branch with its farms and townships: the farms fill its border, the townships hold a part of it', async () => {
  const { rows, seams, basis } = answer(await say([USSURI]));
  expect(basis.mode).toBe('reach');
  expect(rows.map(({ id, level, depth }) => [id, level, depth])).toEqual([['aor-1', 'branch', 0], ['aor-2', 'station', 1], ['aor-5', 'township', 2], ['aor-3', 'station', 1], ['aor-4', 'station', 1], ['aor-6', 'township', 2]]);
  const border = (id: string) => rows.find((row) => row.id === id)!.border!, farms = ['aor-2', 'aor-3', 'aor-4'].map(border), whole = border('aor-1');
  for (const member of ['lengthM', 'coveredM', 'gapM', 'exemptM'] as const) expect(farms.reduce((sum, farm) => sum + farm[member], 0), member).toBeCloseTo(whole[member], 3);
  const townships = border('aor-5').lengthM + border('aor-6').lengthM;
  expect(Object.fromEntries(seams.map(({ level, outsideM }) => [level, outsideM]))).toEqual({ branch: 0, station: 0, township: expect.closeTo(whole.lengthM - townships, 3) as number });
});

test('by the shift it has the figures of the shift: those of the plan where an area holds all of it', async () => {
  const said = { out: '' };
  await run([USSURI, '--shift', 'night'], { read: readFile, write: async () => undefined, out: (text) => { said.out += String(text); }, err: () => undefined });
  const { totals } = JSON.parse(said.out) as { totals: { border: Record<string, number>; area: { coveredPct: number } } };
  const { rows: [branch], basis } = answer(await say([USSURI, '--shift', 'night']));
  expect(basis).toMatchObject({ mode: 'window', shiftId: 'night' });
  for (const member of ['lengthM', 'coveredM', 'gapM', 'exemptM', 'coveredPct', 'longestGapM'] as const) expect(branch!.border![member], member).toBeCloseTo(totals.border[member]!, 3);
  expect(branch!.border!.gapCount).toBe(totals.border.gapCount);
  expect(branch!.area!.coveredPct).toBe(totals.area.coveredPct);
});

test('as CSV it has a row an area and a row a level; what is not there is empty', async () => {
  const { out, code } = await say(['data/fuzhou-street.geojson', '--format', 'csv']);
  const [head, ...rows] = out.replace('\uFEFF', '').trim().split('\r\n').map((row) => row.split(','));
  expect([code, rows.length, rows[0]![0]]).toEqual([0, 1, 'area']);
  expect([rows[0]![head!.indexOf('borderM')], rows[0]![head!.indexOf('areaM2')] === '']).toEqual(['', false]);
  const seams = (await say([USSURI, '--format', 'csv'])).out.trim().split('\r\n').filter((row) => row.startsWith('seam,'));
  expect(seams).toHaveLength(3);
});

test('the result goes to a file when asked, and a plan without areas says that it has none', async () => {
  const { out, written } = await say([USSURI, '--out', 'rows.json']);
  expect([out, Object.keys(written)]).toEqual(['', ['rows.json']]);
  const bare = await say(['tests/worked/WE01.geojson']);
  expect([answer(bare).rows, bare.err]).toEqual([[], 'The plan has no area of responsibility: there is no row.\n']);
});

test.each([
  [[USSURI, '--format', 'xlsx'], '--format xlsx: it is json or csv.'], [[USSURI, '--shift', 'none'], '--shift none: the plan has no such shift'], [[USSURI, '--agency', 'none'], '--agency none: the plan has no such agency'], [[USSURI, '--net', 'outer'], '--net outer: the plan has no such net; it has: none'], [[USSURI, '--net', 'both'], '--net both: it is outer or inner.'], [[USSURI, '--agency-type', 'navy'], '--agency-type navy: the plan has no such type of agency; it has: police'],
  [[], 'Which plan? 0 files were given'], [[USSURI, '--nonsense'], 'Unknown word --nonsense.'], [[USSURI, '--target', '60'], '--target asks for a stretch of time'], [[USSURI, '--mode', 'reach', '--shift', 'night'], '--mode reach knows no time'],
])('%j is refused in words', async (argv, said) => {
  const { code, err, out } = await say(argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('a file that is no plan is exit 1, help is exit 0', async () => {
  expect((await say(['x.geojson'], { 'x.geojson': '{}' })).code).toBe(1);
  const help = await say(['--help']);
  expect([help.code, help.out.startsWith('Usage:')]).toEqual([0, true]);
});
