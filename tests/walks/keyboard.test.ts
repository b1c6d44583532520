import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { saved } from '../../scripts/keep/plan-page.mjs';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { ways } from './ways.ts';

const said = (page: Page) => page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim());
const ready = (page: Page) => page.waitForFunction(() => document.querySelector('[data-figure="totals.border.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });

/** Presses a key until the focus is where it is wanted; fails after 40 presses. */
async function until(page: Page, key: string, selector: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}; it led to "${await said(page)}"`);
}

describe.each(ways(['zh', 'en'] as const))('a planner without a mouse, %s', (lang) => {
  test('from the first key to the hole, its details, a table and back', async () => {
    const page = await openPage();
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
    await ready(page);
    await mapAtRest(page);
    /* What changed is said to those who do not see it. */
    expect(await page.locator('[data-said]').textContent()).toMatch(/\d%.*\d%.*\d%/);

    await page.keyboard.press('Tab');
    expect(await said(page)).toBe(lang === 'zh' ? '跳到盲区清单' : 'Skip to the list of gaps');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-rank'))).toBe('1');

    /* Walk A, step 2: the border made loud. */
    await until(page, 'Shift+Tab', 'section .row:has([data-figure="totals.border.coveredPct"]) button[aria-pressed]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');

    /* Step 3: the hole of eight kilometres, brought into view. */
    await until(page, 'Tab', '[data-gap]');
    const cause = lang === 'zh' ? '无点位无巡逻' : 'no post or patrol';
    const hole = page.locator('[data-gap]:not(.pale)').filter({ hasText: cause }).first();
    await until(page, 'ArrowDown', `[data-gap="${await hole.getAttribute('data-gap')}"]`);
    await page.keyboard.press('Enter');
    await mapAtRest(page);
    expect(await hole.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('aside').textContent()).toContain(lang === 'zh' ? '责任单位' : 'Responsible unit');

    /* Into the details and out again: the focus comes back to the row. */
    await page.keyboard.press('Alt+i');
    expect(await page.evaluate(() => !!document.activeElement?.closest('aside'))).toBe(true);
    await until(page, 'Tab', 'aside .zoom:last-child');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('aside').waitFor({ state: 'detached' });
    expect(await hole.evaluate((row) => row === document.activeElement)).toBe(true);

    /* A table: its tab, its filter, its rows. */
    await page.keyboard.press('Alt+t');
    await page.locator('[role="grid"]').waitFor();
    await until(page, 'ArrowRight', '[data-tab="post"]');
    await page.keyboard.press('Tab');
    await page.keyboard.type(lang === 'zh' ? '瞭望塔' : 'watchtower');
    await until(page, 'Tab', '[role="grid"] [tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await mapAtRest(page);
    expect(await page.locator('aside .type').textContent()).toBe(lang === 'zh' ? '瞭望塔' : 'Watchtower');
    expect(await page.locator('[data-row][aria-selected="true"]').count()).toBe(1);
    /* Beside the boxes at the head of the rows is the name. */
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[aria-sort]')?.getAttribute('aria-sort'))).toBe('ascending');
    await page.keyboard.press('Escape');
    await page.locator('aside').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('[data-tables]').waitFor({ state: 'detached' });
    expect(await hole.evaluate((row) => row === document.activeElement)).toBe(true);

    /* Help, and the map under the arrow keys. */
    await page.keyboard.press('Shift+?');
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await hole.evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+m');
    expect(await said(page)).toContain(lang === 'zh' ? '方向键平移' : 'arrow keys pan');
    const scale = () => page.locator('[data-scale-m]').evaluate((bar) => Number((bar as HTMLElement).dataset.scaleM) / bar.getBoundingClientRect().width);
    const before = await scale();
    await page.keyboard.press('Minus');
    await page.waitForFunction((was) => { const bar = document.querySelector<HTMLElement>('[data-scale-m]'); return bar && Number(bar.dataset.scaleM) / bar.getBoundingClientRect().width > was * 1.5; }, before, { polling: 100 });
    expectQuiet(page);
  });
});

test('every stop of the Tab key can be seen, with a ring, and all of them are passed once', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await ready(page);
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  await page.locator('[data-gap]').nth(2).click();
  await page.getByRole('button', { name: '跳到盲区清单' }).focus();
  const stops: string[] = [];
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const seen = box.width > 0 && box.left >= -1 && box.top >= -1 && box.left < innerWidth && box.top < innerHeight;
      return { name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20), ring: style.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2, seen };
    });
    if (!stop) break;
    expect(stop).toMatchObject({ ring: true, seen: true });
    stops.push(stop.name);
  }
  process.stdout.write(`stops of the Tab key: ${stops.join(' | ')}\n`);
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.length).toBeLessThan(60);
  expectQuiet(page);
});

test('a figure in a table says what it rests on, and gives the focus back to its cell', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await ready(page);
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  await until(page, 'Tab', '[role="grid"] [tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await until(page, 'ArrowRight', 'td:has([data-figure])');
  await page.keyboard.press('Space');
  await page.locator('dialog[data-explains$=".lengthM"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.matches('td:has([data-figure])'))).toBe(true);
  expect(await page.locator('aside').count()).toBe(0);
  expectQuiet(page);
});

test('a post is moved by keys alone, the new figures are said, and one undo takes a step back', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await ready(page);
  const covered = () => page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value');
  await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent, undefined, { polling: 100, timeout: 120_000 });
  const [before, first] = [await covered(), await page.locator('[data-said]').textContent()];
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  await until(page, 'ArrowRight', '[data-tab="post"]');
  await until(page, 'Tab', '[role="grid"] [tabindex="0"]');
  await page.keyboard.press('Enter');
  await page.locator('aside select[aria-label="Step"]').waitFor();
  await page.keyboard.press('Alt+i');
  await until(page, 'Tab', 'aside select[aria-label="Step"]');
  await page.keyboard.press('ArrowDown');
  await until(page, 'Shift+Tab', '[data-move-post] button[aria-label^="East"]');
  expect(await said(page)).toBe('East 1\u202f000\u202fm');
  await page.keyboard.press('Enter');
  await page.waitForFunction((was) => document.querySelector('[data-said]')?.textContent !== was, first, { polling: 100, timeout: 120_000 });
  expect(await covered()).not.toBe(before);
  await saved(page, 1);
  expect(await said(page)).toBe('East 1\u202f000\u202fm');
  await page.keyboard.press('Control+z');
  await page.waitForFunction((was) => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value') === was, before, { polling: 100, timeout: 120_000 });
  expectQuiet(page);
});

test('keys that an input method is composing with do nothing but compose', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await ready(page);
  await page.keyboard.press('Alt+t');
  await page.locator('[data-row]').nth(1).locator('td').first().click();
  await page.locator('aside').waitFor();
  const search = page.getByRole('searchbox');
  await search.focus();
  /* Escape gives up what is being composed, not the details or the tables. */
  await search.evaluate((field) => field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Process', keyCode: 229, bubbles: true, cancelable: true })));
  expect(await page.locator('aside').count()).toBe(1);
  await search.evaluate((field) => field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape', isComposing: true, bubbles: true, cancelable: true })));
  expect(await page.locator('aside').count()).toBe(1);
  await page.keyboard.type('?');
  expect(await page.locator('dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await search.inputValue()).toBe('');
  expect(await page.locator('aside').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('aside').waitFor({ state: 'detached' });
  expectQuiet(page);
});
