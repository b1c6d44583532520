import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

/** Waits for the figures of the plan. */
async function figuresReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.border.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });
}

const value = async (page: Page, figure: string) => Number(await page.locator(`[data-figure="${figure}"]`).first().getAttribute('data-value'));

describe.each(ways([
  { lang: 'zh', width: 1366, height: 768 },
  { lang: 'en', width: 1920, height: 1080 },
  { lang: 'en', width: 1366, height: 768 },
  { lang: 'zh', width: 1920, height: 1080 },
] as const, 2))('the first three steps of a planner, $lang at $width', ({ lang, width, height }) => {
  test('plan, figures with their basis, numbered gaps, the eight-kilometre hole', async () => {
    const page = await openPage({ width, height });
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
    await figuresReady(page);
    await mapAtRest(page);

    expect(await page.locator('section [data-basis]').textContent()).toContain(lang === 'zh' ? '仅按范围，不计时间' : 'reach only, time ignored');
    for (const figure of ['totals.area.coveredPct', 'totals.border.coveredPct', 'totals.places.coveredPct']) {
      const share = await value(page, figure);
      expect(share, figure).toBeGreaterThan(0);
      expect(share, figure).toBeLessThan(100);
    }
    expect(await page.locator('footer').textContent()).toContain(lang === 'zh' ? '示例数据' : 'Synthetic');
    expect(await page.locator('[data-save]').isVisible()).toBe(true);

    const rows = page.locator('[data-gap]');
    const numbers = await rows.locator('.number').allTextContents();
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));

    const line = page.getByRole('button', { name: lang === 'zh' ? /^线/ : /^Border/ }).first();
    await line.click();
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    const loud = page.locator('[data-gap]:not(.pale)');
    const cause = lang === 'zh' ? '无点位无巡逻' : 'no post or patrol';
    const hole = loud.filter({ hasText: cause }).first();
    expect(await hole.textContent()).toMatch(lang === 'zh' ? /K(49|50)\+\d+–K5[78]\+\d+/ : /km.(49|50)\.\d+–5[78]\.\d+/u);
    const length = await value(page, `gaps.${await hole.getAttribute('data-gap')}.lengthM`);
    expect(length).toBeGreaterThan(7_500);
    expect(length).toBeLessThan(8_700);

    await hole.click();
    await mapAtRest(page);
    const inspector = page.locator('aside');
    await inspector.waitFor();
    expect(await hole.getAttribute('aria-current')).toBe('true');
    const facts = (await inspector.textContent()) ?? '';
    expect(facts).toContain(lang === 'zh' ? '责任单位' : 'Responsible unit');
    expect(facts).toContain(lang === 'zh' ? '最近点位' : 'Nearest post');

    expect(await smallChinese(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    expectQuiet(page);
  });
});

test('a file that is refused says why, and the plan that was open stays', async () => {
  const page = await openPage();
  await openApp(page, '?plan=suiyang-71km&lang=en&theme=light');
  await figuresReady(page);
  const before = await value(page, 'totals.border.coveredPct');
  await page.locator('input[type=file]').setInputFiles({ name: 'half.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":"FeatureCollection","features":[{') });
  const dialog = page.locator('dialog');
  await dialog.waitFor();
  const said = (await dialog.textContent()) ?? '';
  expect(said).toContain('half.geojson');
  expect(said).toContain('Not valid JSON');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await value(page, 'totals.border.coveredPct')).toBe(before);
  expectQuiet(page);
});

test('what a plan does not have is a dash with the reason, and person fields are dropped and counted', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  const plan = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'p1', geometry: { type: 'Point', coordinates: [131, 44] }, properties: { kind: 'post', postType: 'borderPost', name: '<img src=x onerror=alert(1)>', leader: 'nobody', phone: '1' } }],
  };
  await page.locator('input[type=file]').setInputFiles({ name: 'one-post.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.border.coveredPct"]') !== null, undefined, { polling: 100 });
  await page.getByText('The plan has no border line').waitFor();
  for (const figure of ['totals.area.coveredPct', 'totals.border.coveredPct', 'totals.places.coveredPct']) {
    const shown = page.locator(`[data-figure="${figure}"]`);
    expect(await shown.getAttribute('data-value')).toBe('');
    expect(await shown.textContent()).toBe('—');
  }
  await page.getByRole('button', { name: /^Problems/ }).click();
  const said = (await page.locator('dialog').textContent()) ?? '';
  expect(said).toContain('leader: 1');
  expect(said).toContain('phone: 1');
  expect(await page.locator('img').count()).toBe(0);
  expectQuiet(page);
});

test('language and theme switch without a reload and stay in the address', async () => {
  const page = await openPage();
  await openApp(page, '?plan=suiyang-71km&lang=zh&theme=light');
  await figuresReady(page);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(page.url()).toContain('lang=en');
  expect(page.url()).toContain('theme=dark');
  expect(await page.getByRole('heading', { name: 'Gaps' }).count()).toBe(1);
  expectQuiet(page);
});

test('the map keeps its place and its hands when language and theme are switched', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await figuresReady(page);
  await page.locator('[data-gap]').nth(1).click();
  await mapAtRest(page);
  const at = () => page.locator('[data-scale-m]').getAttribute('data-scale-m');
  const scale = await at();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  await mapAtRest(page);
  expect(await at()).toBe(scale);
  expect(await page.locator('[aria-current="true"]').count()).toBe(0);
  /* The gap that was looked at lies in the middle of the map: pressed, it is chosen again. */
  const box = (await page.locator('.map').boundingBox())!;
  for (let turn = 0; turn < 60 && (await page.locator('aside').count()) === 0; turn += 1) {
    await page.mouse.click(box.x + box.width / 2 + 4 * turn * Math.cos(turn), box.y + box.height / 2 + 3 * turn * Math.sin(turn));
    await page.waitForTimeout(100);
  }
  await page.locator('aside').waitFor();
  expectQuiet(page);
});
