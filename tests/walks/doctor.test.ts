import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { drop, tabTo } from './by-hand.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

/** A text in GB 18030, of which the two-byte part is enough: each pair is decoded once and turned round. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return Uint8Array.from([...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))));
}

const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Ten posts of which two have their axes swapped, three placeholders, one at 0, 0, one twice, one without coordinates, one that is none, two of the plan. */
const MESSY = [
  '编号,名称,类型,经度,纬度,半径(米),联系人,联系电话,备注',
  ...NAMES.map((name, at) => {
    const [lon, lat] = [(133.55 + at * 0.035).toFixed(6), (46.05 + at * 0.045).toFixed(6)];
    return `K${at + 1},${name}号${at % 2 ? '瞭望塔' : '卡口'},${at % 2 ? '瞭望塔' : '卡口'},${at === 3 || at === 8 ? `${lat},${lon}` : `${lon},${lat}`},${at % 2 ? 3000 : 800},张三,1380000000${at},${at === 5 ? '夜间联系 13911112222' : ''}`;
  }),
  ...[1, 2, 3].map((at) => `K3${at},待定${at},卡口,55,55,,李四,,位置待定`),
  'K40,无坐标,卡口,,,,,,', 'K41,零点,卡口,0,0,,,,', 'K2,二号瞭望塔,瞭望塔,133.585,46.095,3000,,,', '=HYPERLINK("x"),坏行,卡口,abc,def,,,,',
  'DEMO-P45,示例2号瞭望塔,瞭望塔,133.60588,46.065,2500,,,', 'DEMO-P47,示例4号瞭望塔,瞭望塔,133.74312,46.235,3000,,,',
].join('\r\n');

const dialog = (page: Page) => page.locator('dialog[open]');
const tally = (page: Page) => page.locator('[data-tally]').getAttribute('data-tally');
const tallied = (page: Page, wanted: string) => page.locator(`[data-tally="${wanted}"]`).waitFor();
const figure = (page: Page) => page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value');
const figured = (page: Page, old: string | null, same: boolean) => page.waitForFunction(([given, wanted]) => { const now = document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'); return now && (now === given) === wanted; }, [old, same] as const, { polling: 50, timeout: 120_000 });
const clean = async (page: Page) => ({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) });

describe.each(ways([['zh', 'light', 1366, 768], ['en', 'dark', 1920, 1080]] as const))('a messy table in GB 18030, %s, %s, %i by %i, by keyboard', (lang, theme, width, height) => {
  test('is understood, asked about, mended and refused in counts that add up; one step puts it in and takes it back', async () => {
    const page = await openPage({ width, height, reducedMotion: 'reduce' });
    await withAxe(page);
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
    await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
    const before = await figure(page);
    await drop(page, [{ name: '边境卡点.csv', body: gb18030(MESSY) }]);
    await tallied(page, '19=9+3+7');
    const accept = dialog(page).locator('.primary');
    expect([await accept.isDisabled(), await dialog(page).locator('[data-source]').getAttribute('data-asking')]).toEqual([true, 'must']);
    const text = ((await dialog(page).textContent()) ?? '').replaceAll('\u202f', ' ');
    const said = lang === 'zh'
      ? ['gb18030（识别）', '读入 19 = 保留 9 + 修复 3 + 拒绝 7', '2 条经纬度写反', '3 条都在 55.00000° N', '1 条重复', '联系人（13）', '联系电话（10）', '请选择坐标系', '2 条是方案里已有的对象']
      : ['gb18030 (found)', '19 read = 9 kept + 3 repaired + 7 refused', '2 with latitude and longitude swapped', '3 all at 55.00000° N', '1 there twice', '联系人 (13)', '联系电话 (10)', 'Choose one', '2 are features of the plan already'];
    for (const word of said) expect(text).toContain(word);
    expect(text).not.toMatch(/1380000|13911112222|张三/);
    expect(await clean(page)).toEqual({ axe: [], small: [], cut: [] });

    await tabTo(page, 'input[value="wgs84"]');
    await page.keyboard.press('ArrowRight');
    await dialog(page).locator('[data-asking="may"]').waitFor();
    expect(await dialog(page).locator('input[value="gcj02"]').isChecked()).toBe(true);
    expect(((await dialog(page).locator('[data-source]').textContent()) ?? '').replaceAll('\u202f', ' ')).toMatch(lang === 'zh' ? /平均移动 \d+ m，换算误差不超过 1 m/ : /moved by \d+ m on average, out by 1 m at most/);
    await page.locator('[data-change="post-45 radiusM"]').waitFor();
    expect(await page.locator('[data-change="post-45 radiusM"] td').allTextContents()).toEqual([lang === 'zh' ? '观察半径' : 'Observation radius', '3\u202f000\u202fm', '2\u202f500\u202fm']);

    await tabTo(page, '[data-finding="turn"] input');
    await page.keyboard.press('Space');
    await tallied(page, '19=9+1+9');
    await page.keyboard.press('Space');
    await tallied(page, '19=9+3+7');
    await tabTo(page, '[data-pile="55,55"] input');
    await page.keyboard.press('Space');
    await tallied(page, '19=12+3+4');
    await page.keyboard.press('Space');
    await tallied(page, '19=9+3+7');

    await tabTo(page, '[data-list="refused"] summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect([csv.startsWith('\uFEFF'), csv.trim().split('\r\n').length, csv.includes('1380000'), /(?:^|,)"?=HYPERLINK/m.test(csv)]).toEqual([true, 8, false, false]);
    expect(csv).toContain(lang === 'zh' ? '边境卡点,第 12 行,待定1,占位坐标,' : '边境卡点,line 12,待定1,placeholder position,');

    await tabTo(page, 'dialog .primary');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await figured(page, before, false);
    await page.locator('[data-save][data-steps="1"]').waitFor();
    await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
    process.stdout.write(`a messy table imported (${lang}): area ${before} % before, ${await figure(page)} % after\n`);

    /* The same file once more changes nothing: all that is in the plan is known by its code. */
    await drop(page, [{ name: '边境卡点.csv', body: gb18030(MESSY) }]);
    await page.locator('[data-updates="0+12"]').waitFor();
    expect(await dialog(page).locator('input[value="gcj02"]').isChecked()).toBe(true);
    expect(await dialog(page).locator('.primary').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+z');
    await figured(page, before, true);
    await page.locator('[data-save][data-steps="0"]').waitFor();
    expectQuiet(page);
  }, 420_000);
});

test('what cannot be read says why, at once where it is too large; the others come in as a new plan', async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=none&lang=zh&theme=dark');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const large = new File(['a'], '大表.csv');
    Object.defineProperty(large, 'size', { value: 600e6 });
    dataTransfer.items.add(new File(['<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml/>'], '实体.kml'));
    dataTransfer.items.add(new File(['<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>北塔</name><Point><coordinates>133.3,46.2</coordinates></Point></Placemark><Placemark><name>路线</name><LineString><coordinates>133.3,46.2 133.4,46.25</coordinates></LineString></Placemark></Document></kml>'], '手机.kml'));
    dataTransfer.items.add(new File(['<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="46.21" lon="133.31"><name>点</name></wpt></gpx>'], '轨迹.gpx'));
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [...dataTransfer.files, large] } });
    document.body.dispatchEvent(event);
  });
  await dialog(page).locator('[data-source]').nth(1).waitFor();
  expect(await tally(page)).toBe('3=2+0+1');
  const text = ((await dialog(page).textContent()) ?? '').replaceAll('\u202f', ' ');
  for (const word of ['有 600 MB，超过上限 100 MB', '声明了 DOCTYPE 或实体', '格式规定是 WGS 84，但地图软件导出的常是']) expect(text).toContain(word);
  expect(await dialog(page).locator('ul.refused li').count()).toBe(2);
  expect(await clean(page)).toEqual({ axe: [], small: [], cut: [] });
  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('h1', { hasText: '手机' }).waitFor();
  expectQuiet(page);
}, 420_000);
