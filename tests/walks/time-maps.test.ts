import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { take } from './by-hand.ts';
import { looksWell } from './looks-well.ts';

const key = (page: Page) => page.locator('[data-time-map]');
const shown = (page: Page) => page.locator('[data-time-map][data-state="shown"]').waitFor({ timeout: 120_000 });

/** Every state that the legend goes through from now on, with the hours that stand in it. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenStates: seen });
    const note = () => {
      const node = document.querySelector('[data-time-map]');
      const now = `${node?.getAttribute('data-state')} ${node?.querySelector('p')?.textContent}`;
      if (seen.at(-1) !== now) seen.push(now);
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
const states = (page: Page) => page.evaluate(() => (globalThis as unknown as { seenStates: string[] }).seenStates);

async function byLayers(page: Page, bar: string, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: bar, exact: true }).click();
  await page.getByRole('checkbox', { name }).click();
  await page.keyboard.press('Escape');
}

describe('the map of absence', () => {
  test('asks for hours, states its cell, tells of a spot, is old while it is made anew, and leaves no trace', { timeout: 420_000 }, async () => {
    const page = await openPage({ reducedMotion: 'reduce', scale: 1 });
    await withAxe(page);
    await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
    await byLayers(page, '图层', /^无人时长图/);
    await key(page).waitFor();
    expect(await key(page).textContent()).toContain('请先选择班次、全天或一周');
    await page.getByRole('button', { name: '全天', exact: true }).click();
    await shown(page);
    expect(await key(page).locator('[data-cell]').getAttribute('data-cell')).toBe('150');
    expect((await key(page).textContent())?.replaceAll('\u202f', ' ')).toMatch(/全天 00:00–24:00 · 2026-01-15.*方案没有对地面的要求.*格 150 m · 按格心推算/);
    await looksWell(page);
    const map = page.locator('.map').first();
    const withMap = await map.screenshot();

    /* West of the posts nobody ever comes; the figures agree. */
    const box = (await map.boundingBox())!;
    const spot = { x: box.x + 0.5 * box.width, y: box.y + 0.59 * box.height };
    await page.mouse.move(spot.x, spot.y);
    await page.locator('.tip', { hasText: '全程无人' }).waitFor();
    await page.mouse.click(spot.x, spot.y);
    await page.locator('[data-why]').waitFor({ timeout: 120_000 });
    expect(await page.locator('[data-why]').getAttribute('data-why')).toBe('0');
    await page.keyboard.press('Escape');
    await page.locator('[data-advice]').waitFor({ state: 'detached' });

    await key(page).getByLabel('平均间隔').check();
    await key(page).getByLabel('要求').selectOption('30');
    await mapAtRest(page);
    expect(Buffer.compare(await map.screenshot(), withMap)).not.toBe(0);

    await watch(page);
    await page.getByRole('button', { name: '夜班', exact: true }).click();
    await page.locator('[data-time-map][data-state="shown"] p', { hasText: '夜班' }).waitFor({ timeout: 120_000 });
    /* The map of the day stood there under its own hours until that of the night came. */
    const seen = await states(page);
    expect(seen.some((state) => state.startsWith('working 全天'))).toBe(true);
    expect(seen.filter((state) => !/^working 全天|^shown 夜班/.test(state))).toEqual([]);

    await byLayers(page, '图层', /^无人时长图/);
    await key(page).waitFor({ state: 'detached' });
    expectQuiet(page);
  });

  test('put away it leaves the sheet as it was, to the pixel', { timeout: 420_000 }, async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await openApp(page, '?plan=fuzhou-street&lang=zh&theme=dark');
    await page.getByRole('button', { name: '全天', exact: true }).click();
    await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
    /* A map that was moved by hand stays where it is when the legend grows. */
    await page.getByRole('button', { name: '放大', exact: true }).click();
    await mapAtRest(page);
    /* Clear of the legend and of the button that has the focus. */
    const canvas = () => page.screenshot({ clip: { x: 760, y: 60, width: 560, height: 600 } });
    const before = await canvas();
    await take(page, '无人时长图');
    await shown(page);
    await mapAtRest(page);
    expect(Buffer.compare(await canvas(), before)).not.toBe(0);
    await key(page).getByRole('button', { name: /^关闭/ }).click();
    await key(page).waitFor({ state: 'detached' });
    await page.mouse.move(5, 5);
    await mapAtRest(page);
    expect(Buffer.compare(await canvas(), before)).toBe(0);
    expectQuiet(page);
  });
});

test('joint duty by keys alone: lengths add up to the border, an edit makes the map old and undo brings its figures back', { timeout: 420_000 }, async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=en&theme=dark');
  await page.getByRole('button', { name: '24 h', exact: true }).focus();
  await page.keyboard.press('Enter');
  await take(page, 'Joint duty map');
  await shown(page);
  const lengths = async () => Object.fromEntries(await key(page).locator('[data-joint]').evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-joint'), Number(row.getAttribute('data-length'))] as const))) as Record<'joint' | 'one' | 'nobody', number>;
  const before = await lengths();
  const gap = await page.locator('[data-figure="totals.border.gapM"]').first().getAttribute('data-value');
  expect(before.joint + before.one + before.nobody).toBeGreaterThan(81_000);
  expect(before.joint).toBeGreaterThan(40_000);
  /* What nobody comes to is a gap; a gap may also be come to too seldom. */
  expect(before.nobody).toBeLessThan(Number(gap));
  expect(await key(page).textContent()).toContain('together at one moment');
  await looksWell(page);

  await watch(page);
  await take(page, 'Demo border post 17');
  await page.locator('.map canvas').first().focus();
  await page.keyboard.press('Delete');
  await page.waitForFunction(() => document.querySelector('[data-time-map]')?.getAttribute('data-state') === 'working', undefined, { polling: 10, timeout: 120_000 });
  await shown(page);
  expect((await lengths()).joint).toBeLessThan(before.joint);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-time-map]')?.getAttribute('data-state') === 'working', undefined, { polling: 10, timeout: 120_000 });
  await shown(page);
  expect(await lengths()).toEqual(before);
  expect((await states(page)).every((state) => /^(?:working|shown|old) 24 h/.test(state))).toBe(true);
  expectQuiet(page);
});
