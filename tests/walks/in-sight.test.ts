import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';

type Pixel = { x: number; y: number };
const plan = JSON.parse(readFileSync('data/ussuri-border.geojson', 'utf8')) as { features: { geometry: { type: string; coordinates: [number, number][] }; properties: { kind: string } }[] };
const border = plan.features.filter(({ properties }) => properties.kind === 'borderLine').flatMap(({ geometry }) => geometry.coordinates.flat(geometry.type === 'LineString' ? 0 : 1) as [number, number][]);
/** North by Mercator, in degrees of longitude. */
const north = (lat: number) => (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** Where positions lie in the window, by what the map says of two places under the pointer. */
async function projection(page: Page): Promise<(at: readonly [number, number]) => Pixel> {
  const map = (await page.locator('.map').boundingBox())!;
  const read = async (at: Pixel) => {
    await page.mouse.move(at.x, at.y);
    const [lat, lon] = [...((await page.locator('.pointer').textContent()) ?? '').matchAll(/\d+\.\d+/g)].map(([found]) => Number(found));
    return { ...at, lon: lon!, north: north(lat!) };
  };
  const [a, b] = [await read({ x: map.x + 100, y: map.y + 120 }), await read({ x: map.x + map.width / 2, y: map.y + map.height * 0.75 })];
  return ([lon, lat]) => ({ x: a.x + ((lon - a.lon) * (b.x - a.x)) / (b.lon - a.lon), y: a.y + ((north(lat) - a.north) * (b.y - a.y)) / (b.north - a.north) });
}

/** How much of the border lies in the part of the map that nothing covers, 0-1. */
async function borderInSight(page: Page): Promise<number> {
  await mapAtRest(page);
  const at = await projection(page);
  const map = (await page.locator('.map').boundingBox())!;
  const edge = Math.min(map.x + map.width, ...await page.locator('aside').evaluateAll((panels) => panels.map((panel) => panel.getBoundingClientRect().left)));
  return border.map(at).filter(({ x, y }) => x > map.x && x < edge && y > map.y && y < map.y + map.height).length / border.length;
}

test('on a small screen the whole border stays in sight beside an open panel and above an open dock', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await page.locator('[data-gap]').first().waitFor();
  expect(await borderInSight(page)).toBe(1);
  await page.getByRole('button', { name: 'Suggest posts' }).click();
  await page.locator('[data-advice]').waitFor();
  await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBe(1);
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBe(1);
  await page.mouse.move(400, 330);
  await page.mouse.down();
  await page.mouse.move(700, 340, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBeLessThan(0.9);
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor({ state: 'detached' });
  /* What was moved by hand stays so near. */
  await mapAtRest(page);
  expect(await borderInSight(page)).toBeLessThan(0.9);
  expectQuiet(page);
});

test('closing the dock gives the view back as it was before it; what is still chosen then stays in sight', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await page.locator('[data-gap]').first().waitFor();
  const corners = async () => { await mapAtRest(page); const at = await projection(page); return [border[0]!, border.at(-1)!].map(at).map(({ x, y }) => [x, y]).flat(); };
  const same = async (before: readonly number[]) => Math.max(...(await corners()).map((px, n) => Math.abs(px - before[n]!)));
  const dock = async (open: boolean) => { await page.keyboard.press('Alt+t'); await page.locator('[role="grid"]').waitFor({ state: open ? 'visible' : 'detached' }); };
  const before = await corners();
  await dock(true);
  expect(await same(before)).toBeGreaterThan(40);
  /* A gap that is looked at and let go, as from a list. */
  await page.locator('[data-gap]').nth(3).click();
  await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBeLessThan(0.9);
  await page.keyboard.press('Escape');
  await dock(false);
  await expect.poll(() => same(before), { timeout: 120_000 }).toBeLessThan(6);
  /* What is still chosen stays in sight. */
  await dock(true);
  await page.locator('[data-gap]').nth(3).click();
  await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBeLessThan(0.9);
  await dock(false);
  await mapAtRest(page);
  expect(await borderInSight(page)).toBeLessThan(0.9);
  expectQuiet(page);
});

test('on a wide screen a panel beside the map leaves the whole border in sight, also the widest', async () => {
  const page = await openPage({ width: 1920, height: 1080 });
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.locator('[data-gap]').first().waitFor();
  for (const panel of ['失去一处', '建议点位']) {
    await page.getByRole('button', { name: panel }).click();
    await page.locator('[data-advice]').waitFor();
    await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-advice]').waitFor({ state: 'detached' });
    await expect.poll(() => borderInSight(page), { timeout: 120_000 }).toBe(1);
  }
  expectQuiet(page);
});

test('legend and key of depth, both open, stay below the bar and the buttons of a map that tables make low', async () => {
  const page = await openPage({ reducedMotion: 'reduce', width: 1366, height: 768 });
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await page.locator('[data-gap]').first().waitFor();
  await page.getByRole('button', { name: 'Depth' }).click();
  const legend = page.locator('[data-over-map].legend'), head = legend.getByRole('button', { expanded: false });
  await head.click();
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  const [low, zoom] = [(await legend.boundingBox())!, (await page.locator('.zoom').boundingBox())!];
  expect(low.y).toBeGreaterThanOrEqual(zoom.y + zoom.height);
  /* What does not fit is scrolled to. */
  const last = legend.locator('li').last();
  await last.scrollIntoViewIfNeeded();
  const end = (await last.boundingBox())!;
  expect(end.y + end.height).toBeLessThanOrEqual(low.y + low.height);
  expectQuiet(page);
});
