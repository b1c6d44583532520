import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { csvOf } from './formats/export/made.ts';
import { run } from '../src/command-line.ts';

const USSURI = 'data/ussuri-border.geojson', WE01 = 'tests/worked/WE01.geojson';
async function say(...argv: string[]) {
  const said = { code: -1, out: '' as string | Uint8Array, err: '', files: {} as Record<string, string | Uint8Array> };
  said.code = await run(argv, { read: (path) => readFile(path), write: async (path, body) => { said.files[path] = body; }, out: (body) => { said.out = body; }, err: (text) => { said.err += text; } });
  return said;
}

describe('wrong usage of export is said with exit 2 and nothing on stdout', () => {
  test.each([
    [['export']], [['export', WE01]], [['export', WE01, USSURI, '--format', 'kml']], [['export', WE01, '--format', 'shp']], [['export', WE01, '--format', 'csv', '--table', 'gaps']], [['export', WE01, '--format', 'kml', '--precision', '3']],
    [['export', WE01, '--format', 'gpx', '--safe-share']], [['export', WE01, '--format', 'kml', '--shift', 'night']], [['export', WE01, '--format', 'kml', '--safe-share', '--shift', 'noon']], [['export', WE01, '--format', 'kml', '--lang', 'fr']], [['export', WE01, '--nonsense']], [['export', WE01, '--out']],
  ])('%j', async (argv) => {
    const { code, out, err } = await say(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/Usage|it has: night, day, evening/);
  });
});

test('what is no plan ends with exit 1', async () => {
  expect((await say('export', 'package.json', '--format', 'kml')).code).toBe(1);
  expect((await say('export', 'no-such-file', '--format', 'kml')).code).toBe(1);
});

test('every format comes out; a CSV table has its marking beside it', async () => {
  for (const format of ['geojson', 'kml', 'gpx', 'xlsx'] as const) {
    const { code, out, files } = await say('export', USSURI, '--format', format, '--precision', '5', '--marking', '内部');
    expect([code, Object.keys(files)], format).toEqual([0, []]);
    if (format === 'xlsx') expect(Array.from((out as Uint8Array).subarray(0, 2))).toEqual([0x50, 0x4b]);
    else expect(out, format).toContain('内部 · DEMO');
  }
  const stated = await say('export', USSURI, '--format', 'csv', '--table', 'places', '--lang', 'zh');
  expect(csvOf(String(stated.out))[0]!.slice(0, 3)).toEqual(['编号', '标识', '类型']);
  expect(stated.out).not.toContain('敏感');
  expect(stated.err).toContain('敏感 · ');
  const filed = await say('export', USSURI, '--format', 'csv', '--out', 'x.csv');
  expect(Object.keys(filed.files)).toEqual(['x.csv', 'x.csv.txt']);
  expect(filed.files['x.csv.txt']).toContain('Sensitive · DEMO');
});

test('a safe share is asked about hours; gaps come as CSV, KML and XLSX from the first command', async () => {
  const { out } = await say('export', USSURI, '--safe-share', '--shift', 'night', '--format', 'csv');
  expect(csvOf(String(out))[1]).toEqual(['Border section', 'border-1/S1', 'Demo river-border reach · Section 1', 'some bare', expect.stringMatching(/^\d+(\.\d)?$/), '', expect.stringContaining('shift night')]);
  const json = JSON.parse(String((await say(WE01)).out)) as { gaps: { lengthM: number }[] };
  const rows = csvOf(String((await say(WE01, '--format', 'csv')).out));
  expect(rows.slice(1).map((row) => Number(row[rows[0]!.indexOf('lengthM')]))).toEqual(json.gaps.map(({ lengthM }) => lengthM));
  expect((await say(WE01, '--format', 'kml')).out).toContain('<kml ');
  expect((await say(WE01, '--format', 'xlsx')).out).toBeInstanceOf(Uint8Array);
});
