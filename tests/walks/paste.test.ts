import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { tabTo } from './by-hand.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

const ROWS = '名称\t经度\t纬度\t半径(米)\t联系电话\n一号卡口\t133.5275\t46.1124\t1500\t13800000001\n二号卡口\t46.2078\t133.6531\t1000\t13800000002\n三号卡口\t133.7081\t46.3029\t500\t13800000003\n';

/** Pastes as a hand does: the event comes from what has the focus. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const dialog = (page: Page) => page.locator('dialog[open]');
const tally = (page: Page) => page.locator('[data-tally]').getAttribute('data-tally');
const ready = (page: Page) => page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
/** How many posts the plan has, as the table says. */
async function counted(page: Page): Promise<number> {
  await page.keyboard.press('Alt+t');
  await page.locator('[data-tab="post"]').evaluate((tab: HTMLElement) => tab.click());
  await page.locator('[data-tab="post"][aria-selected="true"]').waitFor();
  const rows = await page.locator('[role="grid"]').getAttribute('aria-rowcount');
  await page.keyboard.press('Alt+t');
  return Number(rows) - 1;
}
const figure = (page: Page) => page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value');

describe.each(ways([['zh', 'light', 1366, 768], ['en', 'dark', 1920, 1080]] as const))('three rows of a spreadsheet, %s, %s', (lang, theme, width, height) => {
  test('are read, the swap is flagged, the numbers of persons dropped, the system asked for; one step takes all back', async () => {
    const page = await openPage({ width, height, reducedMotion: 'reduce' });
    await withAxe(page);
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
    await ready(page);
    const [before, posts] = [await figure(page), await counted(page)];
    await paste(page, ROWS);
    await dialog(page).locator('tbody tr').first().waitFor();
    expect(await tally(page)).toBe('3=2+1+0');
    expect(await dialog(page).locator('[data-state="repaired"]').count()).toBe(1);
    const text = (await dialog(page).textContent()) ?? '';
    for (const word of lang === 'zh' ? ['读到 3 行 = 保留 2 + 修复 1 + 拒绝 0', '1 行经纬度写反', '与人员有关的列已丢弃：联系电话（3 格）', '请选择坐标系'] : ['3 rows read = 2 kept + 1 repaired + 0 refused', '1 with latitude and longitude swapped', 'Columns about persons, dropped: 联系电话 (3 cells)', 'Choose one']) expect(text).toContain(word);
    expect(text).not.toContain('13800000');
    expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
    const accept = dialog(page).locator('.primary');
    expect(await accept.isDisabled()).toBe(true);
    await tabTo(page, '.swap input');
    await page.keyboard.press('Space');
    expect(await tally(page)).toBe('3=2+0+1');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await dialog(page).locator('input[value="gcj02"]').isChecked()).toBe(true);
    await tabTo(page, 'dialog .primary');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.waitForFunction((old) => { const now = document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'); return now && now !== old; }, before, { polling: 50, timeout: 120_000 });
    await ready(page);
    const after = await figure(page);
    expect(Number(after)).toBeGreaterThan(Number(before));
    process.stdout.write(`three posts pasted (${lang}): area ${before} % before, ${after} % after\n`);
    expect(await counted(page)).toBe(posts + 3);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((old) => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value') === old, before, { polling: 50, timeout: 120_000 });
    expect(await counted(page)).toBe(posts);
    await page.keyboard.press('Control+Shift+z');
    await page.waitForFunction((old) => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value') === old, after, { polling: 50, timeout: 120_000 });

    /* The same once more: all of them are there, and the system is the one chosen before. */
    await paste(page, ROWS);
    await dialog(page).locator('tbody tr').first().waitFor();
    expect(await tally(page)).toBe('3=0+0+3');
    const list = dialog(page).locator('[data-list="refused"]');
    await list.locator('tbody tr').nth(2).waitFor();
    const listed = (await list.textContent()) ?? '';
    for (const word of lang === 'zh' ? ['拒绝 3 条', '1 m 内已有同类对象 × 3', '去掉“不重复读入”的勾选', '三号卡口'] : ['3 refused', '× 3', '三号卡口']) expect(listed).toContain(word);
    expect(listed).not.toContain('13800000');
    expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
    expect(await dialog(page).locator('input[value="gcj02"]').isChecked()).toBe(true);
    expectQuiet(page);
  }, 420_000);
});

test('a lone coordinate is a post where it stands, or only a place to look at; a link says whose it is', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await ready(page);
  await paste(page, '北纬46°12′ 东经133°36′');
  await dialog(page).waitFor();
  expect((await dialog(page).textContent())?.replaceAll('\u202f', ' ')).toContain('46.20000° N');
  expect(await dialog(page).locator('table').count()).toBe(0);
  expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
  await dialog(page).locator('input[value="wgs84"]').check();
  await dialog(page).getByRole('button', { name: '只看这里' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await page.locator('[data-save]').getAttribute('data-steps')).toBe('0');
  await paste(page, 'https://uri.amap.com/marker?position=133.3,46.2&name=%E5%8C%97%E5%B2%97');
  await dialog(page).getByText('北岗').waitFor();
  expect(await dialog(page).textContent()).toContain('有 Amap 的分享链接');
  await dialog(page).locator('select').selectOption('post|watchtower');
  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('aside h2', { hasText: '北岗' }).waitFor();
  expect(await page.locator('aside .type').textContent()).toBe('瞭望塔');
  expectQuiet(page);
}, 420_000);

test('without a plan, the empty room takes what is pasted and makes a plan of it; a plan as text is opened as a file is', async () => {
  const page = await openPage({ width: 1920, height: 1080, reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=none&lang=en&theme=light');
  await page.getByRole('button', { name: 'Paste coordinates or a table' }).click();
  const field = dialog(page).locator('textarea');
  await field.waitFor();
  expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
  await field.fill('name,type,lat,lon,radius (km)\nNorth tower,watchtower,46.1,133.2,2.5\nSchool,school,46.2,133.3,\nNowhere,checkpoint,,,\n"Gate, south",mystery,46.15,133.25,0.3');
  await dialog(page).getByRole('button', { name: 'Read' }).click();
  expect(await tally(page)).toBe('4=2+1+1');
  await dialog(page).locator('input[value="wgs84"]').check();
  expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
  const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'Download' }).click()]);
  expect(download.suggestedFilename()).toBe('refused-rows.csv');
  await dialog(page).locator('.primary').click();
  await page.locator('h1', { hasText: 'Pasted places' }).waitFor();
  await ready(page);
  expect(await counted(page)).toBe(2);
  await page.keyboard.press('Control+z');
  await page.locator('[data-save][data-steps="0"]').waitFor();
  const plan = { type: 'FeatureCollection', plan: { id: 'p', name: '文本方案' }, features: [{ type: 'Feature', id: 'a', geometry: { type: 'Point', coordinates: [133, 46] }, properties: { kind: 'post', radiusM: 500 } }] };
  await paste(page, JSON.stringify(plan));
  await page.locator('h1', { hasText: '文本方案' }).waitFor();
  expectQuiet(page);
}, 420_000);

test('what is chosen is copied as text and as a picture of 1080 by 1440; where copying is not allowed it is downloaded, and that is said', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await ready(page);
  await page.locator('[data-gap]').nth(1).click();
  await page.keyboard.press('Control+c');
  await page.locator('dialog[data-copy="drawn"]').waitFor({ timeout: 120_000 });
  expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
  const text = await dialog(page).locator('textarea').inputValue();
  expect(text).toContain('边境空白段');
  expect(text).toContain('示例数据 非真实部署');
  expect(text).not.toMatch(/[NE]\d+\.\d{5}/);
  expect(await dialog(page).locator('canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([1080, 1440]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载图片' }).click()]);
  const bytes = readFileSync(await download.path());
  /* Signature, then only what draws: no text, time or profile of anybody. */
  const chunks: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) chunks.push(bytes.toString('latin1', at + 4, at + 8));
  expect([...new Set(chunks)].filter((name) => !['IHDR', 'sRGB', 'IDAT', 'IEND'].includes(name))).toEqual([]);
  expect(download.suggestedFilename()).toMatch(/^巡防覆盖图-\d{4}-\d\d-\d\d\.png$/);
  await page.getByText('图片已下载').waitFor();
  await page.getByRole('button', { name: '复制文字' }).click();
  await page.getByText(/文字已复制|浏览器不允许复制/).waitFor();
  expectQuiet(page);
}, 420_000);
