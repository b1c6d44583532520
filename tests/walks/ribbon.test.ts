import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';

const readout = (page: Page) => page.locator('[data-readout="point"]');

/** Where in the window a chainage (of a border that begins in the west) and an hour lie. */
async function spot(page: Page, km: number, hour: number, lengthKm: number): Promise<{ x: number; y: number }> {
  const plot = page.locator('[data-ribbon-plot]');
  const box = await plot.boundingBox();
  if (!box) throw new Error('there is no ribbon');
  const [axis, top] = await plot.evaluate((node) => [Number(node.getAttribute('data-axis')), Number(node.getAttribute('data-top'))]);
  return { x: box.x + axis! + ((box.width - axis!) * km) / lengthKm, y: box.y + top! + ((box.height - top! - 1) * hour) / 24 };
}

async function openRibbon(page: Page, query: string): Promise<void> {
  await openApp(page, query);
  await page.keyboard.press('Alt+c');
  await page.locator('[data-tab="ribbon"]').click();
  await page.locator('[data-ribbon="ready"]').waitFor({ timeout: 120_000 });
  await page.locator('[data-ribbon-plot]').waitFor();
}

async function saved(page: Page, what: 'svg' | 'png'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-ribbon-save="${what}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.each([
  ['zh', 'light', 1366, 768, ['K49+820–K58+010', '全天', '无点位无巡逻', '最近点位'], '左右=沿边境 上下=时间 橙色斜纹=无人超过要求', ['示例·乌苏里江林区边境巡防方案', '2026-01-15', '西南端 K0+000', '东北端 K84+030', '无人超过要求', '离开超过要求的一半', 'SX＝无需设防段', '夜间 18–06', '示例数据 非真实部署', '左右', '上下', '8.2\u202fkm'], '00:36–08:33 超过要求（上次有人 20:36）', ['离开未到要求的一半', '离开超过要求的一半', '无人超过要求', '夜间 18–06']],
  ['en', 'dark', 1920, 1080, ['49.82–58.01', 'all day', 'no post or patrol', 'nearest post'], 'across = along the border, down = hours, orange hatch = nobody for longer than allowed', ['DEMO: Ussuri forest-district border plan', '2026-01-15', 'SW end', 'NE end', 'nobody beyond the target', 'gone under half the target', 'SX = Exempt stretch', 'night 18–06', 'Synthetic', 'Across', 'Down', '8.2\u202fkm'], '00:36–08:33 longer than allowed (last visit 20:36)', ['gone under half the target', 'over half', 'nobody beyond the target', 'night 18–06']],
] as const)('the border by the hour, %s, %s', (lang, theme, width, height, hole, hint, onSheet, since, legend) => {
  test('shows the hole of K50 to K58 all day, tells of it under the pointer, goes to it, and is given out as a picture', async () => {
    const page = await openPage({ width, height, reducedMotion: 'reduce', acceptDownloads: true });
    await withAxe(page);
    await openRibbon(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
    expect(await page.locator('[data-ribbon-hint]').textContent()).toBe(hint);
    for (const shade of ['covered', 'due', 'gap', 'exempt']) expect((await page.locator(`[data-shade="${shade}"]`).getAttribute('d'))!.length, shade).toBeGreaterThan(10);
    expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });

    /* The words of the legend are those of the picture, and the hole of a stretch that is visited too rarely says what its hours count from. */
    for (const word of legend) expect(await page.locator('[data-ribbon] > .foot').textContent()).toContain(word);
    expect(await page.locator('[data-ribbon] > .foot li').evaluateAll((all) => { const edge = document.querySelector('[data-ribbon]')!.getBoundingClientRect().right; return all.filter((one) => one.getBoundingClientRect().right > edge || one.scrollWidth > one.clientWidth).length; })).toBe(0);
    const rare = await spot(page, 13.5, 2, 84.026);
    await page.mouse.move(rare.x, rare.y);
    await readout(page).waitFor();
    expect(await readout(page).textContent()).toContain(since);
    const at = await spot(page, 54, 3, 84.026);
    await page.mouse.move(at.x, at.y);
    await readout(page).waitFor();
    await expect.poll(() => readout(page).textContent()).toContain(hole[0]);
    for (const word of hole) expect(await readout(page).textContent()).toContain(word);
    await page.mouse.click(at.x, at.y);
    await page.waitForFunction(() => { const minute = Number(document.querySelector('[data-playhead]')?.getAttribute('data-playhead') || Number.NaN); return Math.abs(minute - 180) < 20; }, undefined, { polling: 50, timeout: 120_000 });
    await page.locator('[data-playline]').waitFor({ state: 'attached' });
    await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });

    const { name, bytes } = await saved(page, 'svg');
    const svg = bytes.toString('utf8');
    for (const word of onSheet) expect(svg).toContain(word);
    expect(name).toMatch(/2026-01-15\.svg$/);
    expect(svg).not.toMatch(/var\(|href|<script|<style/);
    const png = await saved(page, 'png');
    expect([png.name.slice(-4), png.bytes.subarray(1, 4).toString(), png.bytes.readUInt32BE(16)]).toEqual(['.png', 'PNG', 3200]);
    expectQuiet(page);
  }, 420_000);
});

test('keys alone move the cross-hair and go there; the ribbon is one stop of the Tab key', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openRibbon(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.locator('[data-ribbon-save="png"]').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-ribbon-plot'))).toBe(true);
  await readout(page).waitFor();
  expect(await readout(page).textContent()).toContain('K49+820–K58+010');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await readout(page).textContent()).toMatch(/^K60\+\d{3} · 12:00 · 有人/);
  await page.keyboard.press('ArrowDown');
  expect(await readout(page).textContent()).toContain('12:10');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-playhead]')?.getAttribute('data-playhead') === '730', undefined, { polling: 50, timeout: 120_000 });
  expectQuiet(page);
}, 200_000);
