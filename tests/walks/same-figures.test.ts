import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openApp, openPage } from './browser.ts';

const PATIENCE = 420_000, PLAN = 'suiyang-71km';
const PATHS = ['totals.area.coveredPct', 'totals.area.gapM2', 'totals.border.coveredPct', 'totals.border.gapM', 'totals.border.longestGapM', 'totals.places.coveredPct', 'totals.places.covered'] as const;
type Shown = Record<string, { readonly text: string; readonly value: number }>;
/** A figure without the label before it, and without what keeps its unit on the line. */
const bare = (text: string) => text.trim().split(' ').at(-1)!.replaceAll(/\s/g, '');
const shown = (page: Page, within: string): Promise<Shown> => page.locator(`${within} [data-figure^="totals."]`).evaluateAll((nodes) =>
  Object.fromEntries(nodes.map((node) => [(node as HTMLElement).dataset.figure!, { text: node.textContent!, value: Number((node as HTMLElement).dataset.value) }])));
const texts = (all: Shown) => Object.fromEntries(PATHS.map((path) => [path, bare(all[path]?.text ?? `${path} is not there`)]));
const inHtml = (html: string): Shown => Object.fromEntries([...html.matchAll(/data-figure="(totals\.[^"]+)" data-value="([^"]*)">([^<]*)</g)].map(([, path = '', value = '', text = '']) => [path, { text, value: Number(value) }]));
const command = (...words: string[]) => execFileSync(process.execPath, ['scripts/coverage.mjs', ...words], { encoding: 'utf8', maxBuffer: 1e8 });
const has = (program: string) => { try { execFileSync(program, ['-v'], { stdio: 'ignore' }); return true; } catch { return false; } };

/* R27. Each output is looked at as it leaves: what stands on the screen, in the printed sheet, in the files saved from it and on the command line. */
test('one plan has the same figures on screen, on paper, in every file and on the command line, to the digit shown', { timeout: PATIENCE }, async () => {
  const page = await openPage({ width: 1366, height: 900, acceptDownloads: true });
  await openApp(page, `?plan=${PLAN}&lang=zh`);
  await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
  const onScreen = await shown(page, 'body'), wanted = texts(onScreen);
  /* Six posts of 1 km and eight patrols along 71 km: neither nothing nor all, or being equal would say little. */
  expect(wanted['totals.border.coveredPct']).toMatch(/^[1-9]\d?\.\d%$/);
  expect(new Set(Object.values(wanted)).size).toBe(PATHS.length);

  await page.goto(`${inject('appUrl')}?mode=report&plan=${PLAN}&lang=zh&template=gapMap&basis=reach`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('[data-report-done="true"]'), undefined, { polling: 300, timeout: PATIENCE });
  expect(texts(await shown(page, '[data-report-page]'))).toEqual(wanted);

  const saved: Record<string, string> = {};
  for (const kind of ['html', 'geojson', 'csv']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-report-files]').selectOption(kind)]);
    saved[kind] = readFileSync(await download.path(), 'utf8');
  }
  expect(texts(inHtml(saved.html!))).toEqual(wanted);
  const { figures } = JSON.parse(saved.geojson!) as { figures: { items: { path: string; shown: string; rest: { path: string; shown: string }[] }[] }[] };
  const told: Shown = Object.fromEntries(figures.flatMap(({ items }) => items.flatMap((item) => [item, ...item.rest])).map((one) => [one.path, { text: one.shown, value: Number.NaN }]));
  expect(texts(told)).toEqual(wanted);
  const cells = new Set(saved.csv!.split(/[\r\n,]+/).map((cell) => cell.replaceAll(/\s/g, '')));
  for (const [path, text] of Object.entries(wanted)) expect(cells.has(text), `${path} ${text} in the CSV`).toBe(true);

  const printed = command('report', `data/${PLAN}.geojson`, '--template', 'gapMap', '--lang', 'zh', '--format', 'html');
  expect(texts(inHtml(printed))).toEqual(wanted);
  const { totals } = JSON.parse(command(`data/${PLAN}.geojson`)) as { totals: Record<string, Record<string, number>> };
  /* A browser and Node differ in the last digits of sines. */
  for (const path of PATHS) { const [, kind = '', name = ''] = path.split('.'); expect(onScreen[path]!.value, path).toBeCloseTo(totals[kind]![name]!, 5); }

  if (!has('pdftotext')) { process.stdout.write('pdftotext is absent: the words of the PDF were not compared\n'); return; }
  const folder = mkdtempSync(join(tmpdir(), 'picket-figures-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const words = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
    for (const [path, text] of Object.entries(wanted)) expect(words, path).toContain(text);
  } finally { rmSync(folder, { recursive: true, force: true }); }
});
