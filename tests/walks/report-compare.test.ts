import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { comparePlans } from '#core/compare/compare-plans.ts';
import type { Comparison } from '#core/compare/comparison.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compareWords } from '#i18n/compare-words.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import { themes } from '#map/theme.ts';
import { headlineRows } from '#panels/compare/difference-rows.ts';
import { markedSentences } from '#panels/compare/compare-sentences.ts';
import { expectQuiet, openPage } from './browser.ts';
import { done, faults, openReport, PATIENCE } from './report-pages.ts';
import { ways } from './ways.ts';

const BEFORE = 'ussuri-border', AFTER = 'ussuri-border-2';

/** What the engine says in this process. */
function answerOf(id: string, question: AskedQuestion) {
  const read = readGeoJson(readFileSync(`data/${id}.geojson`), id);
  if (!read.ok) throw new Error(id);
  const { plan } = read.value, timed = withTime(question, plan.meta), coverage = computeCoverage(plan, timed);
  if (coverage === 'cancelled') throw new Error('cancelled');
  return { plan, question: timed, result: coverage.result };
}
function compared(before: string, after: string, question: AskedQuestion = reachQuestion): Comparison {
  const found = comparePlans(answerOf(before, question), answerOf(after, question));
  if (found === 'cancelled') throw new Error('cancelled');
  return found.comparison;
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
/** Sentences and headline of the page, and the same of the engine. */
async function expectFigures(page: Page, comparison: Comparison, lang: Lang): Promise<void> {
  const words = compareWords[lang], lines = (await page.locator('[data-report-page="1"] .lines[data-tone="strong"] p').allTextContents()).map(plain);
  expect(lines).toEqual(markedSentences(comparison, words, lang).map(plain));
  const rows = await page.locator('[data-report-page] [data-report-table="headline"] tbody tr').evaluateAll((all) => all.map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent!)));
  expect(rows.map((row) => row.map(plain))).toEqual(headlineRows(comparison, words).map(({ cells }) => ['what', 'a', 'b', 'by'].map((id) => plain(cells[id]?.text ?? ''))));
}
const signs = (page: Page) => page.locator('[data-report-page] .legend [data-sign]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.sign));
/** How many of its pixels a map has in the colour of border gained and of border lost; a sheet without a difference has none. */
const inked = (page: Page) => page.locator('[data-report-page] [data-report-map] canvas').first().evaluate((node, colours) => {
  const canvas = node as HTMLCanvasElement, { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const counts = colours.map(() => 0), rgb = colours.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  for (let at = 0; at < data.length; at += 4) for (const [one, parts] of rgb.entries()) if (parts.every((part, i) => Math.abs(part - data[at + i]!) < 3)) counts[one]! += 1;
  return counts;
}, [themes.light.borderCovered, themes.light.borderUncovered]);
const query = (page: Page) => new URL(page.url()).searchParams;

describe('an analyst prints what two plans differ in', () => {
  test.each(ways(['en', 'zh'] as const))('out of the compare room: figures are those of the engine, the difference is drawn with its legend, a reload has it again (%s)', { timeout: PATIENCE }, async (lang) => {
    const page = await openPage({ width: 1366, height: 900 }), comparison = compared(BEFORE, AFTER);
    await page.goto(`${inject('appUrl')}?mode=compare&plan=${BEFORE}&with=${AFTER}&lang=${lang}&theme=light`, { waitUntil: 'load' });
    await page.waitForSelector('[data-work="ready"]', { timeout: 120_000 });
    await page.getByRole('button', { name: lang === 'zh' ? '报告' : 'Report', exact: true }).click();
    await done(page);
    expect(await page.locator('header select').first().inputValue()).toBe('comparison');
    await expectFigures(page, comparison, lang);
    expect(await faults(page)).toEqual([]);
    const drawn = await signs(page);
    for (const sign of ['gainedGround', 'lostGround', 'gainedBorder', 'lostBorder', 'plainBorder', 'gainedPlace', 'changedPost', 'was']) expect(drawn).toContain(sign);
    for (const sign of ['borderGap', 'number', 'covered']) expect(drawn).not.toContain(sign);
    const [gained = 0, lost = 0] = await inked(page);
    expect(lost).toBeGreaterThan(50);
    expect(gained).toBeGreaterThan(4 * lost);
    expect([query(page).get('template'), query(page).get('with'), query(page).get('from')]).toEqual(['comparison', AFTER, null]);
    await page.reload({ waitUntil: 'load' });
    await done(page);
    await expectFigures(page, comparison, lang);
    expectQuiet(page);
  });

  test('and goes back to the comparison, with both plans in their places', { timeout: PATIENCE }, async () => {
    const page = await openPage({ width: 1366, height: 900 });
    await page.goto(`${inject('appUrl')}?mode=compare&plan=${BEFORE}&with=${AFTER}&lang=en`, { waitUntil: 'load' });
    await page.waitForSelector('[data-work="ready"]', { timeout: 120_000 });
    await page.getByRole('button', { name: 'Swap A and B' }).click();
    await page.waitForSelector('[data-work="ready"]', { timeout: 120_000 });
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await done(page);
    await expectFigures(page, compared(AFTER, BEFORE), 'en');
    expect([query(page).get('from'), query(page).get('with')]).toEqual([AFTER, null]);
    await page.getByRole('button', { name: 'Back to the comparison' }).click();
    await page.waitForSelector('[data-room="compare"][data-work="ready"]', { timeout: 120_000 });
    expect(plain((await page.locator('[data-side="a"]').textContent())!)).toContain('alternative 1');
    expectQuiet(page);
  });

  test('a plan that came from a file is asked for in words after a reload, and never a daily report made in its place', { timeout: PATIENCE }, async () => {
    const page = await openPage({ width: 1366, height: 900 });
    await page.goto(`${inject('appUrl')}?mode=report&plan=${AFTER}&template=comparison&from=file&lang=zh`, { waitUntil: 'load' });
    const missing = page.locator('[data-report-missing]');
    await missing.waitFor({ timeout: 120_000 });
    expect(await missing.textContent()).toContain('方案甲（改动前）来自一个文件');
    expect(await page.locator('header select').first().inputValue()).toBe('comparison');
    expect(await page.locator('[data-report-page]').count()).toBe(0);
    await page.locator('[data-report-second="a"]').setInputFiles('package.json');
    await missing.locator('[role="alert"]').waitFor();
    await page.locator('[data-report-second="a"]').setInputFiles(`data/${BEFORE}.geojson`);
    await done(page);
    await expectFigures(page, compared(BEFORE, AFTER), 'zh');
    expectQuiet(page);
  });

  test('with no second plan named that is said, and it is offered no more once another report is made', { timeout: PATIENCE }, async () => {
    const page = await openPage();
    await page.goto(`${inject('appUrl')}?mode=report&plan=fuzhou-street&template=comparison&lang=en`, { waitUntil: 'load' });
    const missing = page.locator('[data-report-missing]');
    await missing.waitFor({ timeout: 120_000 });
    expect(await missing.textContent()).toContain('Plan A (before) was not named');
    await missing.getByRole('button', { name: 'Make a daily report instead' }).click();
    await page.waitForSelector('[data-report-page]', { timeout: 120_000 });
    expect(await page.locator('header select').first().locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))).toEqual(['daily', 'gapMap', 'atlas', 'hours', 'duties']);
    expectQuiet(page);
  });
});

test('a report of chosen hours, of one agency, with planned posts and another target says so, and its figures are those of that question', { timeout: 2 * PATIENCE }, async () => {
  const page = await openPage({ width: 1366, height: 900 });
  const question: AskedQuestion = { includePlanned: true, agencies: ['borderGuard'], targetMin: 120, when: { shift: 'night', day: '2026-01-16' } };
  await openReport(page, `plan=${BEFORE}&lang=en&template=daily&date=2026-01-16&hours=asked&when=shift:night@2026-01-16&counted=planned~target:120~agency:borderGuard`);
  await done(page);
  const asked = answerOf(BEFORE, question).result.totals.border!.coveredPct!, usual = answerOf(BEFORE, { ...reachQuestion, when: question.when! }).result.totals.border!.coveredPct!;
  const shown = await page.locator('[data-report-page] [data-figure="totals.border.coveredPct"]').evaluateAll((nodes) => nodes.map((node) => Number((node as HTMLElement).dataset.value)));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toBeCloseTo(asked, 6);
  expect(asked).not.toBeCloseTo(usual, 1);
  const text = plain((await page.locator('[data-report-page]').allTextContents()).join('\n'));
  expect(text).toContain('Night 00:00–08:00 · 2026-01-16 · with planned · only Border guard · target 2 h');
  expect(await faults(page)).toEqual([]);
  expect([query(page).get('hours'), query(page).get('counted')]).toEqual(['asked', 'planned~target:120~agency:borderGuard']);
  await page.locator('[data-report-hours]').selectOption('all');
  await done(page);
  await expect.poll(() => page.locator('[data-report-page] [data-figure="totals.border.coveredPct"]').count(), { timeout: 120_000 }).toBe(3);
  expectQuiet(page);
});

test('an address that asks for an agency that the plan does not have is told', { timeout: PATIENCE }, async () => {
  const page = await openPage();
  await openReport(page, 'plan=fuzhou-street&lang=en&template=gapMap&counted=agency:nobody');
  await page.locator('[data-odd-address]').waitFor();
  expect(await page.locator('[data-odd-address]').textContent()).toContain('counted=agency:nobody');
  expectQuiet(page);
});
