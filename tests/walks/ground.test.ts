import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { openArchive } from '../../scripts/basemap/archive.mjs';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

const open = (page: Page, lang: 'zh' | 'en') => page.getByRole('button', { name: lang === 'zh' ? '底图' : 'Ground', exact: true }).click();
const give = (page: Page, what: 'roads' | 'archive', name: string, buffer: Buffer) => page.locator(`[data-ground="${what}"]`).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const line = (coordinates: unknown, properties: object = {}) => ({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties });
const collection = (...features: object[]) => Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
const legend = (page: Page) => page.locator('[data-roads]');
const covered = (page: Page) => page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value');
const ready = (page: Page) => page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });

describe.each(ways(['zh', 'en'] as const))('the ground of a demo, in %s', (lang) => {
  test('is a set of roads that the legend calls illustrative', async () => {
    const page = await openPage({ width: 1920, height: 1080 });
    await openApp(page, `?plan=fuzhou-street&lang=${lang}&theme=light`);
    await legend(page).waitFor();
    expect(await legend(page).textContent()).toContain(lang === 'zh' ? '道路（示意）' : 'Roads (illustrative)');
    await open(page, lang);
    expect(await smallChinese(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await page.getByRole('button', { name: lang === 'zh' ? '移除道路' : 'Remove roads' }).click();
    await legend(page).waitFor({ state: 'detached' });
    expectQuiet(page);
  });
});

test('a reader\'s own roads take the place of the demo\'s and stay with the next plan', async () => {
  const page = await openPage({ width: 1920, height: 1080 });
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  await ready(page);
  await open(page, 'en');
  await give(page, 'roads', 'my streets.geojson', collection(line([[116.3, 27.95], [116.36, 27.97]], { highway: 'primary', name: '<b>大街</b>' }), { type: 'Feature', geometry: null, properties: {} }));
  await page.locator('[data-roads="file"]').waitFor();
  expect(await legend(page).textContent()).toContain('Roads: my streets.geojson');
  expect(await page.locator('.roads').textContent()).toContain('1 feature that is no line is not drawn');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Demos' }).click();
  await page.getByRole('button', { name: /^DEMO: 71 km/ }).click();
  await page.getByText('DEMO: 71 km of border').first().waitFor();
  await mapAtRest(page);
  expect(await legend(page).textContent()).toContain('my streets.geojson');
  expectQuiet(page);
});

test('a bad file is refused in words, and plan and roads stay', async () => {
  const page = await openPage({ width: 1920, height: 1080 });
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  await ready(page);
  await legend(page).waitFor();
  const before = await covered(page);
  for (const [what, name, bytes, words] of [
    ['roads', 'metres.geojson', collection(line([[116, 27], [116, 28]]), line([[12_950_000, 3_240_000], [1, 1]])), ['metres.geojson', 'feature 2, position 1', '12950000', 'Convert it to WGS 84']],
    ['roads', 'points.geojson', collection({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] }, properties: {} }), ['points.geojson', 'holds no lines']],
    ['archive', 'notes.pmtiles', Buffer.from('these are notes'), ['notes.pmtiles', 'not a PMTiles file']],
  ] as const) {
    await open(page, 'en');
    await give(page, what, name, bytes);
    const dialog = page.locator('dialog');
    await dialog.waitFor();
    const said = (await dialog.textContent()) ?? '';
    for (const word of words) expect(said).toContain(word);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('.map').click({ position: { x: 20, y: 400 } });
  }
  expect(await covered(page)).toBe(before);
  expect(await legend(page).textContent()).toContain('illustrative');
  expectQuiet(page);
});

test('a PMTiles file from the disk takes the place of the basemap; the blank grid has none, and both lead back', async () => {
  const page = await openPage();
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  await ready(page);
  await open(page, 'en');
  await give(page, 'archive', '内网 地图.pmtiles', readFileSync('public/basemap/basemap.pmtiles'));
  await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('Natural Earth (PD)'), undefined, { polling: 100 });
  await mapAtRest(page);
  expect(await page.getByRole('radio', { name: /内网 地图/ }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: /Blank grid/ }).check();
  await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('Blank grid'), undefined, { polling: 100 });
  await page.getByRole('radio', { name: /内网 地图/ }).check();
  await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('Natural Earth (PD)'), undefined, { polling: 100 });
  await page.getByRole('radio', { name: /Built-in/ }).check();
  await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('OpenStreetMap contributors (ODbL) · GeoNames'), undefined, { polling: 100 });
  await mapAtRest(page);
  expectQuiet(page);
});

test('an archive that is broken inside leads back to the basemap of the app, with the reason', async () => {
  const page = await openPage();
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  await ready(page);
  const broken = readFileSync('public/basemap/basemap.pmtiles').subarray(0, 4000);
  await open(page, 'en');
  await give(page, 'archive', 'half.pmtiles', broken);
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('half.pmtiles');
  await page.keyboard.press('Escape');
  expect(await page.locator('footer').textContent()).toContain('OpenStreetMap contributors');
  expectQuiet(page);
});

test('ground.json beside the app names the sheet that is shown first; a foreign host that it does not list is refused', async () => {
  const page = await openPage();
  const answer = (body: object) => page.route('**/ground.json', (route) => route.fulfill({ json: body, headers: {} }));
  await answer({ name: '内网底图', 'name:en': 'Intranet map', archive: 'basemap/basemap.pmtiles', attribution: 'Office of maps' });
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  await page.waitForFunction(() => document.querySelector('footer')?.textContent?.includes('Office of maps'), undefined, { polling: 100 });
  await mapAtRest(page);
  await answer({ archive: 'https://elsewhere.example/a.pmtiles' });
  await openApp(page, '?plan=fuzhou-street&lang=en&theme=light');
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toMatch(/ground\.json.*field archive.*not listed.*elsewhere\.example.*hosts/);
  expectQuiet(page);
});

test('tiles of an intranet, pictures and vectors, are drawn under the plan', async () => {
  const page = await openPage();
  const asked: string[] = [];
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const archive = openArchive('public/basemap/basemap.pmtiles');
  await page.route('**/tiles/**', async (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    const [z, x, y] = (/(\d+)\/(\d+)\/(\d+)\./.exec(path) ?? []).slice(1).map(Number);
    if (path.endsWith('.png')) return route.fulfill({ body: dot, contentType: 'image/png' });
    const tile = await archive.getZxy(z!, x!, y!);
    return route.fulfill({ body: tile ? Buffer.from(tile.data) : Buffer.alloc(0), contentType: 'application/x-protobuf' });
  });
  for (const body of [{ attribution: 'Pictures', tiles: 'tiles/{z}/{x}/{y}.png' }, { attribution: 'Vectors', tiles: 'tiles/{z}/{x}/{y}.pbf', maxZoom: 10, layers: ['water', 'river', 'border', 'place'] }]) {
    await page.route('**/ground.json', (route) => route.fulfill({ json: body }));
    await openApp(page, '?plan=fuzhou-street&lang=en&theme=dark');
    await page.waitForFunction((word) => document.querySelector('footer')?.textContent?.includes(word), body.attribution, { polling: 100 });
    await mapAtRest(page);
  }
  expect(asked.some((path) => path.endsWith('.png'))).toBe(true);
  expect(asked.some((path) => path.endsWith('.pbf'))).toBe(true);
  expectQuiet(page);
});
