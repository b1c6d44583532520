import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/command-line.ts';
import type { Io, PrintJob } from '../src/command-line-io.ts';
import { replaceFile } from '../scripts/replace-file.mjs';

const PLAN = 'data/suiyang-71km.geojson', FIGURES = 'figures.json';
/** A computer whose only file besides the plans is that of the figures. */
function computer() {
  const it = { file: null as string | null, replaced: 0, refuse: false };
  const read: Io['read'] = async (path) => {
    if (path !== FIGURES) return readFile(path);
    if (it.file === null) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return new TextEncoder().encode(it.file);
  };
  const say = async (argv: readonly string[], io: Partial<Io> = {}) => {
    const said = { code: -1, out: '', err: '' };
    said.code = await run(['report', PLAN, '--lang', 'zh', '--figures', FIGURES, ...argv], { read, write: async () => { throw new Error('not whole'); }, replace: async (path, body) => { if (it.refuse) throw new Error('no room'); expect(path).toBe(FIGURES); it.replaced += 1; it.file = String(body); }, out: (body) => { said.out = String(body); }, err: (text) => { said.err += text; }, now: () => new Date('2026-01-15T06:30:00Z'), ...io });
    return said;
  };
  return { it, say };
}

test('the file is begun with the first day, the second day is compared with it, and both are in it', async () => {
  const { it, say } = computer();
  const first = await say(['--date', '2026-01-14', '--format', 'text']);
  expect([first.code, first.err]).toEqual([0, `--figures ${FIGURES}: not there yet; it begins with this report.\n`]);
  expect(first.out).toContain('未保存前一日（2026-01-13）的数字');
  const second = await say(['--date', '2026-01-15', '--format', 'text']);
  expect([second.code, second.err, it.replaced]).toEqual([0, '', 2]);
  expect(second.out).toContain('较前一日 无变化（30.3%）');
  expect(second.out).toContain('前一日：白班 08:00–20:00 · 2026-01-14');
  expect((JSON.parse(it.file!) as { figures: { date: string }[] }).figures.map(({ date }) => date)).toEqual(['2026-01-14', '2026-01-14', '2026-01-15', '2026-01-15']);
});

test('a damaged file is refused by its name, place and remedy, and left as it is', async () => {
  const { it, say } = computer();
  for (const [file, said] of [['{"schema":"picket-figures"', 'no whole JSON'], ['{"schema":"picket-figures","schemaVersion":1,"checksum":"","figures":[{}]}', 'figures[0].plan: this is missing'], ['', 'no whole JSON']] as const) {
    it.file = file;
    const { code, out, err } = await say(['--date', '2026-01-15', '--format', 'text']);
    expect([code, out, it.file, it.replaced]).toEqual([1, '', file, 0]);
    expect(err).toContain(`${FIGURES}: `);
    expect(err).toContain(said);
    expect(err).toContain('The file was left as it is.');
  }
});

test('a file that cannot be read or written is said; what nobody was given is not kept', async () => {
  const { it, say } = computer();
  it.refuse = true;
  const unwritten = await say(['--date', '2026-01-15', '--format', 'text']);
  expect([unwritten.code, it.file]).toEqual([2, null]);
  expect(unwritten.err).toContain(`--figures ${FIGURES}: cannot be written: no room`);
  it.refuse = false;
  expect((await say(['--date', '2026-01-15', '--format', 'text', '--out', 'report.txt'])).code).toBe(2);
  expect(it.replaced).toBe(0);
  const locked = await say(['--date', '2026-01-15'], { read: async (path) => { if (path === FIGURES) throw Object.assign(new Error('denied'), { code: 'EACCES' }); return readFile(path); } });
  expect([locked.code, locked.err]).toEqual([1, `--figures ${FIGURES}: cannot be read: denied\n`]);
});

test('a printed report is handed the file, and its figures are kept too', async () => {
  const { it, say } = computer(), jobs: PrintJob[] = [], print = async (job: PrintJob) => { jobs.push(job); return new Uint8Array([1]); };
  expect((await say(['--date', '2026-01-14', '--format', 'pdf'], { print })).code).toBe(0);
  expect((await say(['--date', '2026-01-15', '--format', 'pdf'], { print })).code).toBe(0);
  expect(jobs.map(({ figuresPath }) => figuresPath)).toEqual([null, FIGURES]);
  expect(it.replaced).toBe(2);
});

test('hours that are not kept are said, and the words that do not go together', async () => {
  const { it, say } = computer();
  expect(await say(['--at', '2026-01-15T10:00:00+08:00', '--format', 'text'])).toMatchObject({ code: 0, err: expect.stringContaining('Figures of these hours are not kept') as string });
  expect(it.replaced).toBe(0);
  for (const argv of [['--template', 'gapMap'], ['--out', FIGURES]]) expect((await say(argv)).code).toBe(2);
});

test('a file is replaced whole or not at all, through a link, and nothing is left beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'picket-figures-')), file = join(folder, 'a.json'), link = join(folder, 'link.json');
  try {
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    replaceFile(link, 'new');
    expect([readFileSync(file, 'utf8'), lstatSync(link).isSymbolicLink(), readdirSync(folder)]).toEqual(['new', true, ['a.json', 'link.json']]);
    expect(() => replaceFile(file, { toString: 'no text' } as unknown as string)).toThrow();
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.json', 'link.json']]);
  } finally { rmSync(folder, { recursive: true }); }
});
