import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { tabTo } from './by-hand.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

const dialog = (page: Page) => page.locator('dialog[open]');
const ready = (page: Page) => page.locator('dialog[data-export="ready"]').waitFor({ timeout: 120_000 });

/** Presses Enter on the button of saving and gives the file. */
async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await page.locator('dialog .primary:enabled').focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.each(ways([['en', 'dark', 1920, 1080], ['zh', 'light', 1366, 768]] as const))('what goes out, %s, %s', (lang, theme, width, height) => {
  test('is chosen, looked at and saved by keys alone, and says what it is', async () => {
    const page = await openPage({ width, height, reducedMotion: 'reduce', acceptDownloads: true });
    await withAxe(page);
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
    await page.locator('[data-gap]').first().waitFor();
    await page.locator('section header .out').focus();
    await page.keyboard.press('Enter');
    await ready(page);
    expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
    expect(await dialog(page).locator('input[name=what]:checked').getAttribute('value')).toBe('gaps');
    const gaps = await saved(page);
    expect(gaps.name).toMatch(lang === 'zh' ? /^示例·乌苏里江.* 盲区 2026-01-15\.geojson$/ : /^DEMO Ussuri.* gaps 2026-01-15\.geojson$/);
    const collection = JSON.parse(gaps.bytes.toString('utf8')) as { marking: string; synthetic: string; features: { properties: { lengthM: number | null } }[] };
    expect(collection.marking).toContain(lang === 'zh' ? '敏感 · 示例·乌苏里江林区边境巡防方案 · 2026-01-15 · 仅按范围' : 'Sensitive · DEMO: Ussuri forest-district border plan · 2026-01-15 · ');
    /* The same figures as on the screen. */
    const shown = await page.locator('[data-figure^="gaps."][data-figure$=".lengthM"]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.value));
    expect(shown.length).toBeGreaterThan(5);
    for (const value of shown) expect(collection.features.map(({ properties }) => String(properties.lengthM))).toContain(value);

    await tabTo(page, 'input[name=what]');
    await page.keyboard.press('ArrowRight');
    await page.locator('input[name=what][value=safe]:checked').waitFor();
    await ready(page);
    const safe = await saved(page);
    expect(safe.bytes.toString('utf8')).not.toMatch(/gap-|"post-\d|nearestPost/);
    await tabTo(page, 'input[name=what]');
    await page.keyboard.press('ArrowRight');
    await page.locator('input[name=what][value=plan]:checked').waitFor();
    await tabTo(page, 'input[name=format]');
    for (const format of ['kml', 'gpx', 'xlsx', 'csv']) {
      await page.keyboard.press('ArrowRight');
      await page.locator(`input[name=format][value=${format}]:checked`).waitFor();
    }
    await page.locator('dialog input[type=text]').fill('内部');
    const table = await saved(page);
    expect([...table.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.bytes.toString('utf8')).not.toContain('内部');
    await tabTo(page, 'dialog .link');
    const [beside] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(beside.suggestedFilename()).toBe(`${table.name}.txt`);
    expect(readFileSync(await beside.path(), 'utf8')).toContain('内部 · ');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.classList.contains('out'))).toBe(true);

    /* The word is remembered; the palette leads there too. */
    await page.keyboard.press('Control+k');
    await page.locator('input[role=combobox]').waitFor();
    await page.keyboard.type(lang === 'zh' ? '导出（' : 'Export (');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await ready(page);
    expect(await dialog(page).locator('input[type=text]').inputValue()).toBe('内部');
    expect(await dialog(page).locator('input[name=what]:checked').getAttribute('value')).toBe('plan');
    await expectQuiet(page);
  });
});

test('a share by sectors waits for the engine; a workbook of two thousand posts is made without a worker of a foreign address', async () => {
  const page = await openPage({ acceptDownloads: true });
  await openApp(page, '?plan=fuzhou-street&lang=zh');
  await page.locator('[data-gap]').first().waitFor();
  await page.locator('section header .out').click();
  await ready(page);
  await page.locator('input[name=what][value=safe]').check();
  await ready(page);
  const { features } = JSON.parse((await saved(page)).bytes.toString('utf8')) as { features: { properties: { unit: string } }[] };
  expect(features.filter(({ properties }) => properties.unit === 'sector')).toHaveLength(8);
  await page.keyboard.press('Escape');
  const posts = Array.from({ length: 2000 }, (_, n) => ({ type: 'Feature', id: `p${n}`, geometry: { type: 'Point', coordinates: [120 + n / 1000, 30] }, properties: { kind: 'post', postType: 'dutyPoint', name: `执勤卡点 ${n}`, radiusM: 100, note: '很长的备注'.repeat(20) } }));
  const text = JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'many', name: '两千' }, features: posts });
  await page.locator('input[type=file]').first().setInputFiles({ name: 'many.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('两千'), undefined, { timeout: 120_000, polling: 100 });
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.locator('[data-action="export"]').click();
  await ready(page);
  await page.locator('input[name=format][value=xlsx]').check();
  const book = await saved(page);
  expect(book.name).toBe('两千 方案.xlsx');
  expect([...book.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  await expectQuiet(page);
});
