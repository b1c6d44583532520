import { describe, expect, test, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { mapMiddle, openFile, pixelsOf, watchFrames } from './drag.ts';

/* Many steps by hand, each drawn: on a slow machine that takes its time. */
vi.setConfig({ testTimeout: 240_000 });

const plan = JSON.stringify({
  type: 'FeatureCollection', plan: { id: 'tools', name: 'Tools', planDate: '2026-01-15', synthetic: true },
  features: [
    { type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[131, 44], [131.4, 44], [131.4, 44.3], [131, 44.3], [131, 44]]] }, properties: { kind: 'areaOfResponsibility' } },
    { type: 'Feature', id: 'border', geometry: { type: 'LineString', coordinates: [[131.3, 44], [131.3, 44.15], [131.3, 44.3]] }, properties: { kind: 'borderLine', homeSide: 'left', name: 'Line' } },
    { type: 'Feature', id: 'post-1', geometry: { type: 'Point', coordinates: [131.2, 44.15] }, properties: { kind: 'post', postType: 'borderPost', name: 'One', radiusM: 3000, status: 'active' } },
  ],
});
/** From the middle of the map to the middle vertex of the border. */
const TO_BORDER_M = 8000;
const value = async (page: Page, figure: string) => Number(await page.locator(`[data-figure="${figure}"]`).first().getAttribute('data-value'));
const steps = (page: Page) => page.locator('[data-save]').getAttribute('data-steps');
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('section[aria-busy="false"]'), undefined, { polling: 50 });
const typed = (page: Page) => page.locator('[data-position]').inputValue();

async function opened(more: Parameters<typeof openPage>[0] = {}): Promise<{ page: Page; x: number; y: number; km: number }> {
  const page = await openPage(more);
  await withAxe(page);
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openFile(page, 'tools.geojson', plan);
  const { x, y } = await mapMiddle(page);
  /* A plan is fitted into the map with 24 pixels more left free below than above. */
  return { page, x, y: y - 12, km: (await pixelsOf(page, TO_BORDER_M)) / (TO_BORDER_M / 1000) };
}

/** Takes a tool by its key, and waits until it works the map. */
async function take(page: Page, key: string, tool: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`.map[data-hand="${tool}"]`).waitFor();
}

/** Clicks points of the map one after another, slower than a double click. */
async function clickThrough(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [x, y] of points) {
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    await page.waitForTimeout(350);
  }
}

test('a watchtower is put into a hole: pressed, moved and let go, the figures move before it is', async () => {
  const { page, x, y, km } = await opened();
  const before = await value(page, 'totals.border.gapM');
  await take(page, 'p', 'place');
  await page.locator('[data-type="watchtower"]').click();
  const stop = await watchFrames(page);
  await page.mouse.move(x + 5 * km, y - 4 * km);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(x + (5 + step / 10) * km, y - 4 * km);
  await page.waitForFunction((was) => Number(document.querySelector('[data-figure="totals.border.gapM"]')?.getAttribute('data-value')) < was - 4000, before, { polling: 50 });
  expect(await steps(page)).toBe('0');
  await page.mouse.up();
  const { seen, shifts } = await stop();
  expect(seen['totals.border.gapM']).toBeGreaterThan(3);
  expect(shifts).toBe(0);
  await settled(page);
  const after = await value(page, 'totals.border.gapM');
  expect(before - after).toBeGreaterThan(5000);
  expect(before - after).toBeLessThan(6000);
  expect(await page.locator('aside h2').textContent()).toContain('post-2');
  expect(await page.locator('[data-tool="select"]').getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Control+z');
  await settled(page);
  expect(await value(page, 'totals.border.gapM')).toBe(before);
  expect(await steps(page)).toBe('0');
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
  expect(await value(page, 'totals.border.gapM')).toBe(after);
  expectQuiet(page);
});

describe('lines', () => {
  test('a route is drawn, its figures follow; it is reshaped, split, and all of it undone', async () => {
    const { page, x, y, km } = await opened();
    const before = await value(page, 'totals.area.gapM2');
    await take(page, 'r', 'route');
    await page.waitForFunction(() => !document.querySelector('.bar [role="status"]'), undefined, { polling: 50 });
    await clickThrough(page, [[x - 4 * km, y + 5 * km], [x, y + 7 * km], [x + 4 * km, y + 5 * km]]);
    await page.waitForFunction((was) => Number(document.querySelector('[data-figure="totals.area.gapM2"]')?.getAttribute('data-value')) < was, before, { polling: 50 });
    await page.mouse.dblclick(x + 6 * km, y + 7 * km);
    await settled(page);
    await page.locator('aside h2', { hasText: 'route-1' }).waitFor();
    expect(await page.getByText('Vertex 1 of 4').count()).toBe(1);

    await take(page, 'e', 'reshape');
    await page.waitForFunction(() => !document.querySelector('.bar [role="status"]'), undefined, { polling: 50 });
    await mapAtRest(page);
    await page.mouse.move(x, y + 7 * km, { steps: 3 });
    await page.mouse.down();
    await page.mouse.move(x, y + 4 * km, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector('[data-steps="2"]'), undefined, { polling: 50 });
    await settled(page);
    await page.keyboard.press('Escape');

    await take(page, 'x', 'split');
    await page.mouse.move(x, y + 4 * km, { steps: 3 });
    await page.mouse.click(x, y + 4 * km);
    await settled(page);
    await page.locator('aside h2', { hasText: '2 chosen' }).waitFor();
    expect(await steps(page)).toBe('3');
    for (let step = 0; step < 3; step += 1) { await page.keyboard.press('Control+z'); await settled(page); }
    expect(await value(page, 'totals.area.gapM2')).toBe(before);
    expect(await steps(page)).toBe('0');
    expectQuiet(page);
  });

  test('what is drawn lands on the vertex that it snapped to, and Alt leaves it where it is', async () => {
    const { page, x, y, km } = await opened();
    await take(page, 'p', 'place');
    await page.locator('[data-type="boundaryMarker"]').click();
    await page.mouse.move(x + 8 * km + 5, y + 4, { steps: 4 });
    await page.locator('[data-snap="vertex"]', { hasText: 'Line' }).waitFor();
    await page.mouse.click(x + 8 * km + 5, y + 4);
    await settled(page);
    await page.locator('[data-position]').waitFor();
    expect(await typed(page)).toBe('44.150000, 131.300000');
    await take(page, 'p', 'place');
    await page.locator('[data-type="dutyPoint"]').click();
    await page.mouse.move(x + 8 * km + 5, y + 44, { steps: 4 });
    await page.locator('[data-snap="line"]').waitFor();
    await page.keyboard.down('Alt');
    await page.mouse.move(x + 8 * km + 5, y + 48, { steps: 4 });
    await page.waitForFunction(() => !document.querySelector('[data-snap]'), undefined, { polling: 50 });
    await page.mouse.click(x + 8 * km + 5, y + 48);
    await page.keyboard.up('Alt');
    await settled(page);
    await page.locator('aside h2', { hasText: 'post-2' }).waitFor();
    expect(Number((await typed(page)).split(', ')[1])).toBeGreaterThan(131.3);
    expectQuiet(page);
  });
});

test('the arrows move what is chosen, a burst is one step; a typed position is exact and a wrong one says what is wrong', async () => {
  const { page, x, y } = await opened();
  await page.mouse.click(x, y);
  await page.locator('[data-position]').waitFor();
  const was = await typed(page);
  await page.locator('.map canvas').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.waitForFunction(() => document.querySelector('[data-steps="1"]'), undefined, { polling: 50 });
  await settled(page);
  const moved = await typed(page);
  expect(moved).not.toBe(was);
  await page.keyboard.press('Control+z');
  await settled(page);
  expect([await typed(page), await steps(page)]).toEqual([was, '0']);

  await page.locator('[data-position]').fill('K5+000 L1000');
  await page.keyboard.press('Enter');
  await settled(page);
  expect(Number((await typed(page)).split(', ')[0])).toBeCloseTo(44.045, 3);
  await page.locator('[data-position]').fill('95, 195');
  await page.keyboard.press('Enter');
  await page.getByText('The latitude is beyond ±90°').waitFor();
  expectQuiet(page);
});

test('several are chosen, moved together, copied and taken away, each as one step', async () => {
  const { page, x, y, km } = await opened();
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+d');
  await page.locator('aside .code', { hasText: 'post-2' }).waitFor();
  await settled(page);
  await page.keyboard.down('Shift');
  await page.mouse.move(x - 2 * km, y - 2 * km);
  await page.mouse.down();
  await page.mouse.move(x + 4 * km, y + 4 * km, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.locator('aside h2', { hasText: '2 chosen' }).waitFor();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 3 * km, { steps: 6 });
  await page.mouse.up();
  await settled(page);
  await page.keyboard.press('Delete');
  await settled(page);
  for (let step = 0; step < 3; step += 1) { await page.keyboard.press('Control+z'); await settled(page); }
  expect(await steps(page)).toBe('0');
  expectQuiet(page);
});

test('one finger drags a post, and the map stays where it is', async () => {
  const { page, x, y, km } = await opened({ hasTouch: true });
  const before = await value(page, 'totals.border.gapM');
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) => client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: x + at, y }] });
  /* On a busy machine a finger whose first movement comes late is one held still: the menu opens, and the drag begins anew. */
  const moved = async () => {
    await touch('touchStart', 0);
    for (let step = 1; step <= 20; step += 1) await touch('touchMove', (step / 20) * 7 * km);
    return page.waitForFunction((was) => Number(document.querySelector('[data-figure="totals.border.gapM"]')?.getAttribute('data-value')) < was - 1000, before, { polling: 50, timeout: 30_000 }).then(() => true, () => false);
  };
  for (let left = 3; !(await moved()); left -= 1) {
    expect(left > 0 && await page.locator('[role="menu"]').count(), 'held still, as the menu says').toBe(1);
    await touch('touchEnd');
    await page.keyboard.press('Escape');
    await page.locator('[role="menu"]').waitFor({ state: 'detached' });
  }
  await touch('touchEnd');
  await settled(page);
  expect(await steps(page)).toBe('1');
  expectQuiet(page);
});

test('the radius is pulled by its handle, and measuring leaves the plan alone; tools and their options are free of accessibility problems', async () => {
  const { page, x, y, km } = await opened();
  await page.mouse.click(x, y);
  await page.locator('[data-action="duplicate"]').waitFor();
  await page.waitForTimeout(300);
  await page.mouse.move(x + 3 * km, y, { steps: 3 });
  await page.locator('[data-reading]', { hasText: 'Radius' }).waitFor();
  await page.mouse.down();
  await page.mouse.move(x + 5 * km, y, { steps: 6 });
  expect(Number(await page.locator('[data-reading]').getAttribute('data-reading'))).toBeGreaterThan(4500);
  await page.mouse.up();
  await settled(page);
  expect(await steps(page)).toBe('1');
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await take(page, 'm', 'measure');
  await clickThrough(page, [[x - 3 * km, y - 4 * km], [x, y - 4 * km]]);
  expect(Number(await page.locator('[data-measured="length"]').getAttribute('data-value'))).toBeGreaterThan(2800);
  expect(await steps(page)).toBe('0');
  await page.keyboard.press('Escape');
  await take(page, 'p', 'place');
  await page.locator('[data-type="watchtower"]').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expectQuiet(page);
});
