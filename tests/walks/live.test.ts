import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { saved } from '../../scripts/keep/plan-page.mjs';
import { mapMiddle, openFile, pixelsOf, quantile, watchFrames } from './drag.ts';

/** One post in the middle of an area with a border and a place: what covers is known. */
const plan = JSON.stringify({
  type: 'FeatureCollection', plan: { id: 'drag', name: 'Drag', planDate: '2026-01-15', synthetic: true },
  features: [
    { type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[131, 44], [131.4, 44], [131.4, 44.3], [131, 44.3], [131, 44]]] }, properties: { kind: 'areaOfResponsibility' } },
    { type: 'Feature', id: 'border', geometry: { type: 'LineString', coordinates: [[131.3, 44], [131.3, 44.3]] }, properties: { kind: 'borderLine', homeSide: 'left' } },
    { type: 'Feature', id: 'place', geometry: { type: 'Point', coordinates: [131.3, 44.15] }, properties: { kind: 'priorityPlace', priority: 1 } },
    { type: 'Feature', id: 'post', geometry: { type: 'Point', coordinates: [131.2, 44.15] }, properties: { kind: 'post', postType: 'borderPost', name: 'One', radiusM: 3000, status: 'active' } },
  ],
});
/** From the post, in the middle of the plan and so of the map, to the border. */
const TO_BORDER_M = 8000;
const value = async (page: Page, figure: string) => Number(await page.locator(`[data-figure="${figure}"]`).first().getAttribute('data-value'));
const saveState = (page: Page) => page.locator('[data-save]').getAttribute('data-save');
const edits = (page: Page) => page.locator('[data-save]').getAttribute('data-edits');
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('section[aria-busy="false"]'), undefined, { polling: 50 });

test('a post dragged to the border covers it while it moves; undone, done again and saved', async () => {
  const page = await openPage({ acceptDownloads: true });
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openFile(page, 'drag.geojson', plan);
  expect(await edits(page)).toBe('0');
  expect(await value(page, 'totals.border.gapM')).toBeGreaterThan(33_000);

  const { x, y } = await mapMiddle(page);
  const reach = await pixelsOf(page, TO_BORDER_M);
  const before = await value(page, 'totals.border.gapM');
  const stop = await watchFrames(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) await page.mouse.move(x + (step / 40) * reach, y);
  await page.waitForFunction(() => { const shown = document.querySelector<HTMLElement>('[data-preview-sent]')?.dataset; return shown && shown.previewSent === shown.previewShown && shown.previewSent !== '0'; }, undefined, { polling: 50 });
  const held = { gapM: await value(page, 'totals.border.gapM'), covered: await value(page, 'totals.places.covered') };
  expect(held.gapM).toBeLessThan(before - 4_000);
  expect(held.covered).toBe(1);
  /* The details come when the hand lets go: no panel over the map meanwhile. */
  expect(await page.locator('aside').count()).toBe(0);
  expect(await page.locator('[data-change="totals.places.covered"]').textContent()).toContain('▲');
  expect(await edits(page)).toBe('0');
  await page.mouse.up();
  const { ages, shifts, seen } = await stop();
  expect(seen['totals.border.gapM']).toBeGreaterThan(5);
  expect(shifts).toBe(0);
  process.stdout.write(`age of shown figures, small plan: median ${quantile(ages, 0.5)}, 95 % ${quantile(ages, 0.95)} frames\n`);

  await settled(page);
  await mapAtRest(page);
  expect(await page.locator('aside').count()).toBe(1);
  await saved(page, 1);
  expect(Math.abs(await value(page, 'totals.border.gapM') - held.gapM)).toBeLessThan(1e-6);
  /* The change beside a figure is a figure too. */
  await page.locator('[data-figure="change.border"]').focus();
  await page.keyboard.press('Enter');
  const explained = page.locator('dialog[data-explains="change.border"]');
  expect(await explained.locator('dl').first().textContent()).toMatch(/Before the edit.*Now.*More exactly/s);
  await page.keyboard.press('Escape');
  await explained.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await settled(page);
  expect(await value(page, 'totals.border.gapM')).toBe(before);
  await saved(page, 2);
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
  expect(Math.abs(await value(page, 'totals.border.gapM') - held.gapM)).toBeLessThan(1e-6);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save file' }).click()]);
  expect(download.suggestedFilename()).toBe('drag.geojson');
  const file = JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8')) as { features: { id: string; geometry: { coordinates: number[] } }[] };
  expect(file.features.find(({ id }) => id === 'post')?.geometry.coordinates[0]).toBeGreaterThan(131.25);
  expect(await saveState(page)).toBe('saved');
  expectQuiet(page);
});

test.each(['place', 'border', 'area'] as const)('a %s that is dragged has its figures while it moves; let go, they are those of the full answer', async (what) => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  /* On the border the number of its gap would be taken in place of the place: that lies as far to the west. */
  await openFile(page, 'drag.geojson', plan.replace('[131.3,44.15]', '[131.1,44.15]'));
  const { x, y } = await mapMiddle(page);
  if (what === 'area') {
    /* So small that the details, once open, cover nothing of it: the map would move aside from under the hand. */
    const before = await pixelsOf(page, TO_BORDER_M);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 300);
    /* The map is still at rest until the wheel is heard. */
    await expect.poll(() => pixelsOf(page, TO_BORDER_M)).toBeLessThan(before);
    await mapAtRest(page);
  }
  const reach = await pixelsOf(page, TO_BORDER_M);
  const from = { place: [x - reach, y], border: [x + reach, y - reach / 2], area: [x - 2 * reach, y - reach / 2] }[what] as [number, number];
  const figure = { place: 'totals.places.covered', border: 'totals.border.gapM', area: 'totals.area.gapM2' }[what];
  if (what !== 'place') {
    await page.mouse.click(...from);
    /* A border is bare where it is pressed: first its gap is chosen, then itself. */
    if (what === 'border') { await page.waitForTimeout(800); await page.mouse.click(...from); }
    await page.waitForFunction((id) => document.querySelector('aside')?.textContent?.includes(id), what, { polling: 100 });
    await mapAtRest(page);
  }
  const before = await value(page, figure);
  const { x: nowX, y: nowY } = await mapMiddle(page);
  const [fromX, fromY] = [from[0] + nowX - x, from[1] + nowY - y];
  const towards = what === 'border' ? -1 : what === 'place' ? 1 : -3;
  const stop = await watchFrames(page);
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  /* The place and the border come to the post, the area leaves it. */
  for (let step = 1; step <= 20; step += 1) {
    await page.mouse.move(fromX + (step / 20) * reach * towards, fromY);
    /* Of a burst only the newest is answered: on a slow machine the hand waits now and then. */
    if (step % 4 === 0) await page.waitForFunction(() => { const shown = document.querySelector<HTMLElement>('[data-preview-sent]')?.dataset; return shown && shown.previewSent === shown.previewShown && shown.previewSent !== '0'; }, undefined, { polling: 50 });
  }
  const held = await value(page, figure);
  expect(held).not.toBe(before);
  expect(await page.locator('[data-change]').count()).toBeGreaterThan(0);
  await page.mouse.up();
  const { seen } = await stop();
  if (what !== 'place') expect(seen[figure]).toBeGreaterThan(3);
  await settled(page);
  await saved(page, 1);
  expect(Math.abs(await value(page, figure) - held)).toBeLessThan(what === 'area' ? 1 : 1e-6);
  expectQuiet(page);
});

test('Escape during a drag puts the post back, and the map did not move', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=zh&theme=light');
  await openFile(page, 'drag.geojson', plan);
  const { x, y } = await mapMiddle(page);
  const reach = await pixelsOf(page, TO_BORDER_M);
  const before = await value(page, 'totals.border.gapM');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(x + (step / 20) * reach, y);
  await page.waitForFunction((was) => Number(document.querySelector('[data-figure="totals.border.gapM"]')?.getAttribute('data-value')) < was - 1000, before, { polling: 50 });
  await page.keyboard.press('Escape');
  expect(await value(page, 'totals.border.gapM')).toBe(before);
  await page.mouse.up();
  expect(await edits(page)).toBe('0');
  await mapAtRest(page);
  /* The post is where it was: it can be taken hold of in the middle again. */
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(x, y - step * 3);
  await page.mouse.up();
  await settled(page);
  await saved(page, 1);
  expectQuiet(page);
});

test('a post can be taken hold of while a row of the list has the focus; undone, the figures show no change', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openFile(page, 'drag.geojson', plan);
  await page.locator('[data-rank="1"]').focus();
  const { x, y } = await mapMiddle(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) { await page.mouse.move(x + 8 * step, y); await page.waitForTimeout(40); }
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('[data-change="totals.area.coveredM2"], [data-change="totals.border.coveredM"]'), undefined, { polling: 100, timeout: 120_000 });
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => !document.querySelector('[data-change]'), undefined, { polling: 100, timeout: 120_000 });
  expectQuiet(page);
});
