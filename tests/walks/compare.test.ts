import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { comparePlans } from '#core/compare/compare-plans.ts';
import type { Comparison } from '#core/compare/comparison.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { compareSentences } from '#panels/compare/compare-sentences.ts';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

/** What the engine says in this process by reach: the room must say the same. */
let expected: Comparison;
beforeAll(() => { expected = compareDemos({}); });

function compareDemos(asked: Pick<AskedQuestion, 'when'>): Comparison {
  const [a, b] = ['ussuri-border', 'ussuri-border-2'].map((id) => {
    const read = readGeoJson(readFileSync(`data/${id}.geojson`), id);
    if (!read.ok) throw new Error(id);
    const question = withTime({ ...reachQuestion, ...asked }, read.value.plan.meta);
    const coverage = computeCoverage(read.value.plan, question);
    if (coverage === 'cancelled') throw new Error('cancelled');
    return { plan: read.value.plan, question, result: coverage.result };
  });
  const compared = comparePlans(a!, b!);
  if (compared === 'cancelled') throw new Error('cancelled');
  return compared.comparison;
}

async function openRoom(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('appUrl')}?mode=compare&plan=ussuri-border&with=ussuri-border-2&${query}`, { waitUntil: 'load' });
  await page.waitForSelector('[data-work="ready"]', { timeout: 120_000 });
  await page.locator('.maps canvas').first().waitFor();
}
const rows = (page: Page) => page.locator('[data-difference] tbody [role="row"]');
const openTab = (page: Page, tab: string) => page.locator(`[data-tab="${tab}"]`).click();
const canvases = (page: Page) => page.locator('.maps canvas').count();
const views = (page: Page) => page.locator('.pane').evaluateAll((panes) => panes.map((pane) => (pane as HTMLElement).dataset.view));

test.each([
  ['Night', { shift: 'night', day: '2026-01-15' }, 'Night 00:00–08:00'],
  ['7 d', { week: true as const, day: '2026-01-15' }, 'Week 2026-01-12 – 2026-01-18'],
])('by the hours asked (%s): the same room says what the engine says of them, and which hours it is; a reload asks the same', { timeout: 420_000 }, async (name, when, hours) => {
  const expectedThen = compareDemos({ when });
  const page = await openPage();
  await openRoom(page, 'lang=en&theme=light');
  await page.locator('.hours [data-basis="reach"]').waitFor();
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.hours [data-basis="window"]').waitFor({ timeout: 120_000 });
  const said = await page.locator('[data-sentence] > span:nth-child(2)').allTextContents();
  expect(said).toEqual(compareSentences(expectedThen, compareWords.en, 'en').map(({ text }) => text));
  expect(said).not.toEqual(compareSentences(expected, compareWords.en, 'en').map(({ text }) => text));
  expect(await page.locator('.hours').textContent()).toContain(hours);
  expect(await page.locator('section.legend').textContent()).toContain('border and places: targets met');
  expect(await cutTexts(page)).toEqual([]);
  await expect.poll(() => new URL(page.url()).searchParams.has('when')).toBe(true);
  await page.reload({ waitUntil: 'load' });
  await page.locator('.hours [data-basis="window"]').waitFor({ timeout: 120_000 });
  expect(await page.locator('[data-sentence] > span:nth-child(2)').allTextContents()).toEqual(said);
  expectQuiet(page);
});

describe.each(ways([['en', 'dark', 1920, 1080], ['zh', 'light', 1366, 768]] as const))('two plans compared (%s, %s, %i x %i)', (lang, theme, width, height) => {
  test('sentence first, table second, map third; all say what the engine says', { timeout: 420_000 }, async () => {
    const page = await openPage({ width, height });
    await withAxe(page);
    await openRoom(page, `lang=${lang}&theme=${theme}`);
    const words = compareWords[lang];

    const said = await page.locator('[data-sentence]').evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset.sentence, [...one.children].map((part) => part.textContent).join('|')]));
    expect(said).toEqual(compareSentences(expected, words, lang).map(({ id, text, mark }) => [id, `${mark === 'better' ? '▲' : mark === 'worse' ? '▼' : ''}|${text}${mark ? `|${words[mark]}` : ''}`]));

    await openTab(page, 'border');
    const stretches = expected.borders.flatMap(({ gained, lost }) => [...gained.map(({ lengthM }) => lengthM), ...lost.map(({ lengthM }) => lengthM)]).sort((a, b) => b - a);
    const changed = expected.borders.flatMap(({ sections }) => sections.filter(({ coveredM }) => coveredM.change !== 0));
    await expect.poll(() => rows(page).count()).toBe(stretches.length + changed.length);
    const marks = await rows(page).locator('td:nth-child(4)').allTextContents();
    expect(marks.every((mark) => /^(▲ \+.*|▼ −.*) \S+$/u.test(mark)), marks.join()).toBe(true);
    expect(marks.filter((mark) => mark.startsWith('▼'))).toHaveLength(1);
    await openTab(page, 'places');
    await expect.poll(() => rows(page).count()).toBe(expected.places.filter(({ state }) => state !== 'unchanged').length);
    await openTab(page, 'plan');
    await expect.poll(() => rows(page).count()).toBe(expected.changes.added.length + expected.changes.removed.length + expected.changes.changed.length + 1);
    expect(await smallChinese(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);

    /* A row is looked at where it lies. */
    await mapAtRest(page);
    const before = await views(page);
    await openTab(page, 'border');
    await rows(page).first().locator('td').first().click();
    await page.waitForFunction((was) => (document.querySelector('.pane') as HTMLElement).dataset.view !== was, before[0], { polling: 100 });
    await mapAtRest(page);

    /* The second map is there only while it is shown, and goes where the first one goes. */
    expect(await canvases(page)).toBe(1);
    await page.getByRole('button', { name: words.map.two }).click();
    await page.waitForFunction(() => document.querySelectorAll('.pane[data-view]').length === 2, undefined, { polling: 100 });
    await mapAtRest(page);
    const box = (await page.locator('.pane').first().boundingBox())!;
    const still = await views(page);
    expect(still[0]).toBe(still[1]);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 90, box.y + box.height / 3 + 60, { steps: 6 });
    await page.mouse.up();
    await mapAtRest(page);
    const moved = await views(page);
    expect(moved[0]).toBe(moved[1]);
    expect(moved[0]).not.toBe(still[0]);
    expect(await canvases(page)).toBe(2);
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: words.map.one }).click();
    await page.waitForFunction(() => document.querySelectorAll('.maps canvas').length === 1, undefined, { polling: 100 });
    expectQuiet(page);
  });
});

test('merging asks every conflict, one by one, and opens what comes of it', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await withAxe(page);
  await openRoom(page, 'lang=en&theme=light');
  await page.getByRole('button', { name: compareWords.en.merge.start }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.locator('[data-tally]').textContent()).toBe('read 147 = added 1 + changed 0 + same 143 + newer in A 0 + conflicts 3'.replace('147', String(Object.values(expected.b.counts).reduce((sum, n) => sum + n, 0))).replace('143', String(expected.changes.same)));
  const accept = dialog.getByRole('button', { name: compareWords.en.merge.accept });
  expect(await axeProblems(page)).toEqual([]);
  for (let at = 0; at < 3; at += 1) {
    expect(await accept.isDisabled()).toBe(true);
    await dialog.getByLabel(at === 0 ? compareWords.en.merge.both : compareWords.en.merge.theirs, { exact: true }).check();
    if (at < 2) await dialog.getByRole('button', { name: compareWords.en.merge.next }).click();
  }
  await accept.click();
  await page.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  expect(await page.locator('h1').textContent()).toContain('Ussuri');
  expect(new URL(page.url()).searchParams.get('mode')).toBeNull();
  expectQuiet(page);
});

test('an alternative is made by name, compared with, and Escape leads back to the plan', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await withAxe(page);
  await openRoom(page, 'lang=zh&theme=light');
  await page.getByRole('button', { name: compareWords.zh.alternatives.title }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').fill('试一试');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.locator('input').press('Enter');
  await page.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  expect(await page.locator('h1').textContent()).toBe('试一试');
  expectQuiet(page);

  const other = await openPage();
  await openRoom(other, 'lang=zh&theme=light');
  await other.keyboard.press('Escape');
  await other.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  expect(new URL(other.url()).searchParams.get('with')).toBeNull();
  expect(await other.locator('h1').textContent()).toContain('乌苏里江');
  expectQuiet(other);
});

test('an alternative of a demo is made from the bar, is called after its parent in both languages and lies on the same roads, also after a reload', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await withAxe(page);
  await page.goto(`${inject('appUrl')}?plan=ussuri-border&lang=en&theme=light`, { waitUntil: 'load' });
  await page.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Alternatives', exact: true }).click();
  const dialog = page.locator('dialog[open]');
  expect(await dialog.locator('input').inputValue()).toBe('DEMO: Ussuri forest-district border plan - alternative 1');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save as an alternative' }).click();
  await dialog.waitFor({ state: 'detached' });
  const roads = async () => {
    await page.getByRole('button', { name: /^(Legend|图例)$/ }).click();
    await page.getByText(/^(Roads \(illustrative\)|道路（示意）)$/).waitFor({ timeout: 120_000 });
  };
  await page.locator('h1', { hasText: 'alternative 1' }).waitFor();
  await page.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  await roads();
  /* The end of the name, which tells it from its parent, is in sight however long the name is. */
  const [name, tail] = [(await page.locator('h1').boundingBox())!, (await page.locator('h1 .tail').boundingBox())!];
  expect(tail.width).toBeGreaterThan(60);
  expect(tail.x + tail.width).toBeLessThanOrEqual(name.x + name.width + 1);
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('h1', { hasText: '备选1' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-save]')?.getAttribute('data-save') === 'saved' && location.search.includes('local'), undefined, { polling: 50 });
  await page.reload();
  await page.locator('h1', { hasText: '备选1' }).waitFor({ timeout: 120_000 });
  await page.locator('[data-gap]').first().waitFor({ timeout: 120_000 });
  await roads();
  expectQuiet(page);
});
