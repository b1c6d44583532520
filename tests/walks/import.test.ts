import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { drop, tabTo } from './by-hand.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

interface Given { readonly name: string; readonly body: string }
const SAMPLE: Given = { name: 'osm-sample.geojson', body: readFileSync('tests/formats/osm-sample.geojson', 'utf8') };
const DC = '../shared/corpora/dc';

const valueOf = async (page: Page, figure: string) => page.locator(`[data-figure="${figure}"]`).first().getAttribute('data-value');
const ready = (page: Page, figure: string) => page.waitForFunction((path) => document.querySelector(`[data-figure="${path}"]`)?.getAttribute('data-value'), figure, { polling: 50, timeout: 120_000 });
const tally = (page: Page) => page.locator('[data-tally]').getAttribute('data-tally');

describe.each(ways([{ lang: 'en', width: 1920, height: 1080 }, { lang: 'zh', width: 1366, height: 640 }] as const))('a file with tags of OpenStreetMap, by keyboard alone, $lang at $width', ({ lang, width, height }) => {
  test('is mapped, gives figures, and a figure says what it rests on', async () => {
    const page = await openPage({ width, height });
    await openApp(page, `?plan=suiyang-71km&lang=${lang}&theme=light`);
    await ready(page, 'totals.border.coveredPct');
    const before = await valueOf(page, 'totals.border.coveredPct');

    await drop(page, [SAMPLE]);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('[data-group]').first().waitFor();
    expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await valueOf(page, 'totals.border.coveredPct')).toBe(before);

    const started = Date.now();
    await drop(page, [SAMPLE]);
    await dialog.locator('[data-group]').first().waitFor();
    expect(await tally(page)).toBe('33=23+0+10');
    expect((await dialog.textContent()) ?? '').toContain('@user');
    await tabTo(page, 'input[value="plan"]');
    await page.keyboard.press('ArrowRight');
    expect(await dialog.locator('input[value="new"]').isChecked()).toBe(true);
    await tabTo(page, 'select[aria-label^="amenity = police:"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1200');
    await tabTo(page, 'select[aria-label^="amenity = police:"]');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1200');
    await tabTo(page, 'select[aria-label^="man_made = surveillance:"]');
    await page.keyboard.press('Home');
    expect(await tally(page)).toBe('33=19+0+14');
    expect(await smallChinese(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await tabTo(page, 'dialog .primary');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((old) => { const now = document.querySelector('[data-figure="totals.border.coveredPct"]')?.getAttribute('data-value'); return now && now !== old; }, before, { polling: 50, timeout: 120_000 });
    expect(Date.now() - started).toBeLessThan(60_000);
    for (const figure of ['totals.area.coveredPct', 'totals.border.coveredPct', 'totals.places.coveredPct']) expect(await valueOf(page, figure), figure).not.toBe('');
    expect(page.url()).toMatch(/[?&]plan=local%3A[\w-]+(&|$)/);

    await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
    await tabTo(page, '[data-figure="totals.area.coveredPct"]');
    await page.keyboard.press('Enter');
    const said = page.locator('[data-explains="totals.area.coveredPct"]');
    await said.waitFor();
    const text = ((await said.textContent()) ?? '').replaceAll('\u202f', ' ');
    for (const word of lang === 'zh' ? ['公式', '仅按范围，不计时间', '派出所没有填观察半径，按 1 200 m（5 处）', 'exposure', 'WGS 84', 'Turf'] : ['Formula', 'reach only, time ignored', 'Police station: no radius stated, 1 200 m taken (5)', 'exposure', 'WGS 84', 'Turf']) expect(text).toContain(word);
    expect(await smallChinese(page)).toEqual([]);

    await tabTo(page, '[data-explains] .terms button');
    await page.keyboard.press('Enter');
    await page.locator('[data-term="basis"].asked').waitFor();
    await page.keyboard.type(lang === 'zh' ? '瞭望' : 'watchtower');
    await page.locator('[data-term="watchtower"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-term]').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await said.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.figure)).toBe('totals.area.coveredPct');

    await tabTo(page, '[data-gap]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('[data-explains^="gaps."]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.gap)).toBeTruthy();
    expectQuiet(page);
  });
});

test('the second time the choices of the first are there, and a mapping goes out and in as a file', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  await drop(page, [SAMPLE]);
  const kiosk = page.locator('select[aria-label^="amenity = police:"]').first();
  await kiosk.selectOption('post|policeKiosk');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save mapping' }).click()]);
  const mapping = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(mapping)).toMatchObject({ schema: 'picket-mapping', schemaVersion: 1 });
  await page.keyboard.press('Control+Enter');
  await ready(page, 'totals.border.coveredPct');
  await drop(page, [SAMPLE]);
  /* The plan has them all by their ids: as a new one they are mapped as before. */
  await page.locator('[data-updates="0+23"]').waitFor();
  expect(await page.getByRole('button', { name: 'Put into the plan' }).isDisabled()).toBe(true);
  await page.locator('dialog input[value="new"]').check();
  await page.getByText('as you chose the last time').waitFor();
  expect(await kiosk.inputValue()).toBe('post|policeKiosk');
  await page.locator('[data-import="mapping"]').setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(mapping.replace('"policeKiosk"', '"commandPost"')) });
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('select[aria-label^="amenity = police:"]')?.value === 'post|commandPost', undefined, { polling: 50 });
  await page.locator('[data-import="mapping"]').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"schema":"other"}') });
  await page.getByText('bad.json is no mapping').waitFor();
  expectQuiet(page);
});

const STATIONS: Given = { name: 'police-stations.geojson', body: JSON.stringify({ type: 'FeatureCollection', features: [[126.1, 49.1], [126.2, 49.2]].map((coordinates, at) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { NAME: `Station ${at}` } })) }) };

test('a bad file is listed beside the good ones, a radius replaces what was there, and Escape asks once', async () => {
  const page = await openPage();
  await openApp(page, '?plan=suiyang-71km&lang=en&theme=light');
  await ready(page, 'totals.border.coveredPct');
  await drop(page, [{ name: 'note.txt', body: 'Call the station' }, STATIONS]);
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('note.txt', { exact: true }).waitFor();
  expect(await tally(page)).toBe('2=2+0+0');
  await dialog.locator('input[value="new"]').check();
  await dialog.getByText('replaces the open plan').waitFor();
  await page.getByRole('button', { name: 'Remove: note.txt' }).click();
  await dialog.locator('ul.refused').waitFor({ state: 'detached' });

  await dialog.getByText('Posts here observe 0 m').waitFor();
  const radius = dialog.locator('input[type=number]').first();
  const open = page.getByRole('button', { name: 'Open plan' });
  await radius.click();
  await page.keyboard.type('99999999');
  await page.keyboard.press('Tab');
  await dialog.getByText('Give a number from 0 to').waitFor();
  expect([await radius.getAttribute('aria-invalid'), await radius.inputValue(), await open.isDisabled()]).toEqual(['true', '99999999', true]);
  await radius.click();
  await page.keyboard.type('-5');
  await page.keyboard.press('Control+Enter');
  expect([await radius.getAttribute('aria-invalid'), await radius.inputValue(), await open.isDisabled()]).toEqual(['true', '-5', true]);
  await dialog.locator('h2').click();
  await radius.click();
  await page.keyboard.type('1500');
  await page.keyboard.press('Tab');
  expect([await radius.getAttribute('aria-invalid'), await radius.inputValue(), await open.isDisabled()]).toEqual(['false', '1500', false]);
  expect(await dialog.getByText('Posts here observe 0 m').count()).toBe(0);
  expect(await cutTexts(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await dialog.getByText('Discard the choices made here?').waitFor();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  expect(await radius.inputValue()).toBe('1500');
  await page.keyboard.press('Escape');
  await dialog.getByText('Discard the choices made here?').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expectQuiet(page);
});

test.skipIf(!existsSync(DC))(`Washington: three files, one radius for each group of posts, figures in under a minute${!existsSync(DC) ? ' (skipped: ../shared/corpora is absent)' : ''}`, async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  const started = Date.now();
  await drop(page, ['police-stations', 'police-districts-mpd', 'police-service-areas-psa'].map((name) => ({ name: `${name}.geojson`, body: readFileSync(`${DC}/${name}.geojson`, 'utf8') })));
  await page.getByText('Posts here observe 0 m: nothing will be covered until a radius is given').waitFor({ timeout: 120_000 });
  expect(await tally(page)).toBe('78=78+0+0');
  expect((await page.locator('dialog').textContent()) ?? '').toContain('CONTACT (15), PHONE (15)');
  for (const radius of await page.locator('dialog input[type=number]').all()) await radius.fill('1500');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await ready(page, 'totals.area.coveredPct');
  const took = (Date.now() - started) / 1000;
  process.stdout.write(`Washington from drop to figures: ${took.toFixed(1)} s, area ${await valueOf(page, 'totals.area.coveredPct')} %\n`);
  expect(took).toBeLessThan(60);
  expect(Number(await valueOf(page, 'totals.area.coveredPct'))).toBeGreaterThan(30);
  expectQuiet(page);
});
