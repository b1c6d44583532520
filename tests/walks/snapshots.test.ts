import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readFigures } from '#formats/kept-figures/figures-file.ts';
import { expectQuiet, openPage } from './browser.ts';

const PATIENCE = 480_000, BUSY = { timeout: 120_000 }, PLAN = readFileSync('data/suiyang-71km.geojson', 'utf8');
/** The plan without one of its posts: the same plan in another state. */
function thinned(): string {
  const plan = JSON.parse(PLAN) as { features: { properties: { kind: string } }[] }, first = plan.features.findIndex(({ properties }) => properties.kind === 'post');
  return JSON.stringify({ ...plan, features: plan.features.filter((_, at) => at !== first) });
}
const bring = (page: Page, text: string) => page.locator('[data-report-open]').setInputFiles({ name: 'plan.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });

async function report(page: Page, date: string, text: string, lang = 'zh'): Promise<void> {
  await page.goto(`${inject('appUrl')}?mode=report&plan=none&template=daily&lang=${lang}&date=${date}`, { waitUntil: 'load' });
  await page.locator('[data-report-figures]').waitFor({ state: 'attached' });
  await bring(page, text);
  await page.waitForSelector('[data-report-page]', BUSY);
  /* These walks look at no map, and a page that draws one answers late. */
  const stop = page.locator('[data-report-status] button');
  if (await stop.count() > 0) await stop.click(BUSY).catch(() => undefined);
}
const said = async (page: Page) => (await page.locator('[data-report-page]').allTextContents()).join('\n').replaceAll('\u202f', ' ');
const until = (page: Page, words: string) => page.waitForFunction((words) => [...document.querySelectorAll('[data-report-page]')].some((one) => one.textContent?.replaceAll('\u202f', ' ').includes(words)), words, { polling: 200, timeout: 120_000 });
const daysKept = (page: Page, days: number) => page.waitForFunction((days) => document.querySelector(`[data-kept-days="${days}"]`), days, { polling: 100, timeout: 120_000 });

describe('a commander asks what has changed since yesterday', () => {
  test('the figures of the 14th are kept, those of the 15th are compared with them though the plan was changed, and a reload and another computer know it too', { timeout: PATIENCE }, async () => {
    const page = await openPage({ width: 1366, height: 900 });
    await report(page, '2026-01-14', PLAN);
    expect(await said(page)).toContain('未保存前一日（2026-01-13）的数字，不作比较。');
    await daysKept(page, 1);
    await page.locator('header input[type="date"]').fill('2026-01-15');
    await until(page, '前一日：白班 08:00–20:00 · 2026-01-14');
    expect(await said(page)).not.toContain('方案此后有改动');
    expect(await said(page)).toMatch(/30\.3%[^]*较前一日 ?无变化（30\.3%）/);
    await bring(page, thinned());
    await until(page, '方案此后有改动');
    expect(await said(page)).toMatch(/较前一日 ?−1\.9 个百分点（30\.3%）/);
    expect(await page.locator('[data-report-page] [data-report-table="days"] tbody tr').allTextContents()).toHaveLength(4);

    await report(page, '2026-01-15', thinned());
    expect(await said(page)).toMatch(/较前一日 ?−1\.9 个百分点（30\.3%）/);
    const [download] = await Promise.all([page.waitForEvent('download', BUSY), page.getByRole('button', { name: '历日数字' }).click(BUSY).then(() => page.locator('[data-kept="save"]').click(BUSY))]);
    const file = readFileSync(await download.path()), read = readFigures(file);
    expect(read.ok && read.figures.map(({ date, hours }) => `${date} ${hours.shift}`)).toEqual(['2026-01-14 day', '2026-01-14 night', '2026-01-15 day', '2026-01-15 night']);
    expectQuiet(page);

    const other = await openPage({ width: 1366, height: 900 });
    await report(other, '2026-01-15', thinned(), 'en');
    expect(await said(other)).toContain('No figures kept of the day before (2026-01-14)');
    const take = (buffer: Buffer) => other.locator('[data-report-figures]').setInputFiles({ name: 'figures.json', mimeType: 'application/json', buffer });
    await take(Buffer.from(file.toString().replace('"coveredPct":30', '"coveredPct":90')));
    await other.waitForFunction(() => /figures\.json: figures\[0\]\.totals\.border\.coveredPct: .* contradict/.test(document.querySelector<HTMLElement>('[data-kept-outcome]')?.dataset.keptOutcome ?? ''), undefined, { polling: 100, ...BUSY });
    await take(file);
    await until(other, 'the plan has changed since.');
    expect(await said(other)).toMatch(/−1\.9 points (on the day before )?\(30\.3%\)/);
    await other.getByRole('button', { name: 'Kept figures' }).click(BUSY);
    await other.locator('[data-kept="forget"]').click(BUSY);
    await other.locator('[data-kept="sure"]').click(BUSY);
    await until(other, 'No figures kept of the day before (2026-01-14)');
    await daysKept(other, 0);
    expectQuiet(other);
  });

  test('they go with everything else that is removed from this computer', { timeout: PATIENCE }, async () => {
    const page = await openPage({ width: 1366, height: 900 });
    await report(page, '2026-01-14', PLAN, 'en');
    await daysKept(page, 1);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain('picket-figures');
    await page.keyboard.press('Escape');
    await page.locator('[data-save]').click(BUSY);
    await page.getByRole('button', { name: 'Remove everything from this computer' }).click();
    await Promise.all([page.waitForEvent('load', BUSY), page.getByRole('button', { name: 'Remove everything', exact: true }).click()]);
    await page.locator('section h1').waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('picket-figures');
    await report(page, '2026-01-15', PLAN, 'en');
    expect(await said(page)).toContain('No figures kept of the day before (2026-01-14)');
  });

  test.each([['SecurityError', 'forbidden'], ['QuotaExceededError', 'full']])('a browser that answers %s says so, and the report is made all the same', { timeout: PATIENCE }, async (name, reason) => {
    const page = await openPage({ width: 1366, height: 900 });
    await page.addInitScript((name) => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (this: IDBFactory, ...words: Parameters<typeof open>) { if (words[0] === 'picket-figures') throw new DOMException('not here', name); return open.apply(this, words); };
    }, name);
    await report(page, '2026-01-15', PLAN);
    expect(await said(page)).toContain('此浏览器未能读出保存的数字');
    await page.locator(`[data-kept-failure="${reason}"]`).waitFor();
    expect(await page.locator('[data-report-page] [data-figure="totals.border.coveredPct"]').first().textContent()).toContain('30.3%');
  });
});
