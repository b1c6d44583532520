import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

const grid = (page: Page) => page.locator('[role="grid"]');
const ready = (page: Page) => page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });
const figuresOf = (page: Page, path: string) => page.locator(`[data-figure="${path}"]`).evaluateAll((all) => [...new Set(all.map((one) => `${(one as HTMLElement).dataset.value} ${one.textContent}`))]);

test.each(ways(['zh', 'en'] as const))('every gap and every feature of the plan stands in a table, with the figures of the panels (%s)', async (lang) => {
  const page = await openPage({ scale: 1 });
  await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
  await ready(page);
  await page.keyboard.press('Alt+t');
  await grid(page).waitFor();
  const listed = await page.locator('[data-gap]').count();
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(listed + 1));
  const first = await page.locator('li:has([data-figure]) [data-gap]').first().getAttribute('data-gap');
  const [shown, ...others] = await figuresOf(page, `gaps.${first}.lengthM`);
  expect(shown).toBeTruthy();
  expect(others).toEqual([]);
  const tabs = page.locator('[role="tab"]');
  expect(await tabs.count()).toBeGreaterThan(6);
  for (const tab of await tabs.all()) {
    await tab.click();
    expect(Number(await grid(page).getAttribute('aria-rowcount')), await tab.textContent() ?? '').toBeGreaterThan(1);
    expect(await smallChinese(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  }
  await page.locator('[data-tab="areaOfResponsibility"]').click();
  expect(await page.locator('[data-tables] [data-figure$=".coveredPct"]').count()).toBeGreaterThan(2);
  expectQuiet(page);
});

test('a row and the map say the same thing: what is chosen in one is marked in the other', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await ready(page);
  await page.getByRole('button', { name: 'Tables' }).click();
  await page.locator('[data-row]').nth(2).locator('td').first().click();
  await mapAtRest(page);
  expect(await page.locator('aside h2').textContent()).toBe(await page.locator('[data-row][aria-selected="true"] td').nth(2).textContent());
  expect(await page.locator('[data-gap][aria-current="true"] .number').textContent()).toBe('3');
  await page.locator('[data-gap]').nth(5).click();
  expect(await page.locator('[data-row][aria-selected="true"] td').first().textContent()).toBe('6');
  await page.locator('[data-tab="post"]').click();
  await page.getByRole('searchbox').fill('watchtower');
  const towers = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  expect(towers).toBeGreaterThan(2);
  expect(towers).toBeLessThan(30);
  await page.locator('[data-row]').first().locator('td').first().click();
  expect(await page.locator('aside .type').textContent()).toBe('Watchtower');
  expectQuiet(page);
});

test('ten thousand rows: only those in sight are in the page, and a key leads to the last of them', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=zh&theme=light');
  const posts = Array.from({ length: 10_000 }, (_, i) => ({ type: 'Feature', id: `post-${i}`, geometry: { type: 'Point', coordinates: [131 + (i % 100) * 0.01, 44 + Math.floor(i / 100) * 0.01] }, properties: { kind: 'post', postType: 'dutyPoint', name: `${i}号点`, radiusM: 50 + i } }));
  const plan = { type: 'FeatureCollection', plan: { id: 'many', name: 'many' }, features: posts };
  await page.locator('input[type=file]').setInputFiles({ name: 'many.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.locator('[data-figure="totals.area.coveredPct"]').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Alt+t');
  await page.locator('[data-tab="post"]').click();
  await grid(page).waitFor();
  expect(await grid(page).getAttribute('aria-rowcount')).toBe('10001');
  expect(await page.locator('[data-row]').count()).toBeLessThan(60);
  await page.locator('[role="grid"] td[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await page.locator('[data-row="post-9999"] td:focus').waitFor();
  await page.locator('[role="columnheader"]', { hasText: '观察半径' }).click();
  await page.locator('[role="columnheader"]', { hasText: '观察半径' }).click();
  expect(await page.locator('[aria-sort="descending"]').textContent()).toContain('观察半径');
  await page.keyboard.press('Control+Home');
  expect(await page.locator('[role="row"][aria-rowindex="2"] td').nth(1).textContent()).toBe('9999号点');
  /* A screenful further each frame, as a hand on the wheel does it: far down it costs what it costs at the top, and the page holds no more rows than there. */
  const cost = (from: number) => page.locator('.scroller').evaluate(async (box, start) => {
    const frames: number[] = [];
    let most = 0;
    for (let step = 0; step < 40; step += 1) {
      const before = performance.now();
      box.scrollTop = start + step * 900;
      await new Promise((done) => { requestAnimationFrame(done); });
      frames.push(performance.now() - before);
      most = Math.max(most, box.querySelectorAll('[data-row]').length);
    }
    return { median: frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)]!, most };
  }, from);
  const [top, low] = [await cost(0), await cost(200_000)];
  process.stdout.write(`10 000 rows, a screenful a frame: median frame ${top.median.toFixed(0)} ms at the top, ${low.median.toFixed(0)} ms far down\n`);
  expect(low.most).toBeLessThan(60);
  expect(low.median).toBeLessThan(3 * top.median);
  expectQuiet(page);
});
