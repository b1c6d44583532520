import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { openFile, quantile } from './drag.ts';

const ready = (page: Page) => page.waitForFunction(() => document.querySelector('[data-figure="totals.border.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('section[aria-busy="false"]'), undefined, { polling: 50, timeout: 120_000 });
const metresPerPixel = (page: Page) => page.locator('[data-scale-m]').evaluate((bar) => Number((bar as HTMLElement).dataset.scaleM) / bar.getBoundingClientRect().width);
const palette = (page: Page) => page.locator('[data-palette]');
const chosen = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]');
/** What is chosen in the list, once something is. */
const foundText = async (page: Page) => { await chosen(page).waitFor(); return chosen(page).textContent(); };
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-action') ?? document.activeElement?.getAttribute('data-gap') ?? document.activeElement?.tagName ?? '');
/** Every figure of the plan as it is, to the last digit. A change tells of the way here, which differs by where one came from. */
const figures = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('section [data-figure]:not([data-figure^="change."])')].map((figure) => `${figure.dataset.figure} ${figure.dataset.value}`));

async function openPalette(page: Page, keys = 'Control+k'): Promise<void> {
  await page.keyboard.press(keys);
  await palette(page).waitFor();
}

/** The demo plan with its figures; the map may still be drawing. */
async function start(lang: 'zh' | 'en'): Promise<Page> {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  await page.goto(`${inject('appUrl')}?plan=ussuri-border&lang=${lang}&theme=light`, { waitUntil: 'load' });
  await ready(page);
  return page;
}

/** Waits until the map shows less ground to a pixel than so many metres. */
const nearerThan = (page: Page, metres: number) => page.waitForFunction((most) => { const bar = document.querySelector<HTMLElement>('[data-scale-m]'); return bar && Number(bar.dataset.scaleM) / bar.getBoundingClientRect().width < most; }, metres, { polling: 100, timeout: 120_000 });
/** Longer than other walks: each looks at several things on one page. */
const PATIENCE = 420_000;

describe('the palette', () => {
  test('finds a watchtower by its initials and brings it into view; then by a word of its English name', async () => {
    const page = await start('zh');
    await mapAtRest(page);
    const before = await metresPerPixel(page);
    await openPalette(page);
    await page.keyboard.type('slehlwt');
    expect(await palette(page).locator('[role="option"]').count()).toBe(0);
    for (let letter = 0; letter < 7; letter += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('lwt');
    expect(await foundText(page)).toContain('示例1号瞭望塔');
    expect(await palette(page).locator('[role="option"]').count()).toBe(5);
    expect(await palette(page).locator('input').getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    expect(await page.locator('aside h2').textContent()).toBe('示例2号瞭望塔');
    await nearerThan(page, before / 3);

    /* What was used lately is offered first. */
    await openPalette(page, '/');
    expect(await foundText(page)).toContain('示例2号瞭望塔');
    await page.keyboard.type('watchtower 5');
    expect(await foundText(page)).toContain('示例5号瞭望塔');
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    expect(await page.locator('aside h2').textContent()).toBe('示例2号瞭望塔');
    expectQuiet(page);
  }, PATIENCE);

  test('leads to a chainage, to a gap by its number, and runs a command', async () => {
    const page = await start('en');
    await openPalette(page);
    await page.keyboard.type('K50+000');
    expect(await foundText(page)).toMatch(/km\s50\.0.*Uncovered stretch 2/);
    await page.keyboard.press('Enter');
    expect(await page.locator('aside .type').textContent()).toBe('Uncovered stretch 2');
    await openPalette(page);
    await page.keyboard.type('3');
    expect(await chosen(page).getAttribute('data-found')).toMatch(/^gap:/);
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    expect(await page.locator('[data-gap][aria-current="true"]').getAttribute('data-rank')).toBe('3');
    await openPalette(page);
    /* A command that cannot be done says why, and stays. */
    await page.keyboard.type('undo');
    expect(await foundText(page)).toContain('nothing to undo yet');
    await page.keyboard.press('Enter');
    expect(await palette(page).count()).toBe(1);
    await palette(page).locator('input').fill('tables');
    await page.keyboard.press('Enter');
    await page.locator('[role="grid"]').waitFor();
    /* A room is found by several words for it. */
    await openPalette(page);
    await palette(page).locator('input').fill('compare plans');
    expect(await palette(page).locator('[data-found="action:compare"]').count()).toBe(1);
    expectQuiet(page);
  }, PATIENCE);

  test('leaves keys to an input method that composes', async () => {
    const page = await start('zh');
    await openPalette(page);
    await page.keyboard.type('lwt');
    const press = (code: string, how: object) => palette(page).locator('input').evaluate((field, [name, more]) => field.dispatchEvent(new KeyboardEvent('keydown', { code: name, key: name, bubbles: true, cancelable: true, ...more })), [code, how] as const);
    const first = await chosen(page).getAttribute('data-found');
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) for (const code of ['Enter', 'ArrowDown']) await press(code, how);
    expect(await palette(page).count()).toBe(1);
    expect(await chosen(page).getAttribute('data-found')).toBe(first);
    /* What it still holds is found as it stands. */
    await palette(page).locator('input').fill(`liao'wang'ta`);
    expect(await chosen(page).getAttribute('data-found')).toBe(first);

    /* A layer is switched off from here; the legend explains what is drawn and nothing else. */
    await page.keyboard.press('Escape');
    await page.locator('.legend button').click();
    expect(await page.locator('.legend ul').textContent()).toContain('障碍/物防');
    await openPalette(page);
    await page.keyboard.type('隐藏图层：障碍');
    expect(await foundText(page)).toContain('隐藏图层：障碍');
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    expect(await page.locator('.legend ul').textContent()).not.toContain('障碍/物防');
    expectQuiet(page);
  }, PATIENCE);

  test('answers a key among ten thousand things within a frame', async () => {
    const page = await openPage();
    await openApp(page, '?plan=none&lang=zh&theme=light');
    const features = [{ type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[131, 44], [132, 44], [132, 45], [131, 45], [131, 44]]] }, properties: { kind: 'areaOfResponsibility' } },
      ...Array.from({ length: 10_000 }, (_, at) => ({ type: 'Feature', id: `marker-${at}`, geometry: { type: 'Point', coordinates: [131 + (at % 100) / 100, 44 + Math.floor(at / 100) / 100] }, properties: { kind: 'boundaryMarker', name: `示例虎林方向第${at}号界碑`, 'name:en': `Hulin marker ${at}`, code: `HL-${at}` } }))];
    await openFile(page, 'many.geojson', JSON.stringify({ type: 'FeatureCollection', plan: { id: 'many', name: '一万', planDate: '2026-01-15', synthetic: true }, features }));
    const from = Date.now();
    await openPalette(page);
    const opened = Date.now() - from;
    const took: number[] = [];
    for (const text of ['hlfx', 'hulin marker 77', '界碑', 'HL-9999', 'zzz']) {
      await palette(page).locator('input').fill('');
      for (const letter of text) {
        await page.keyboard.type(letter);
        took.push(Number(await palette(page).getAttribute('data-key-ms')));
      }
    }
    process.stdout.write(`palette among 10 000 things: opened in ${opened} ms; a key ${quantile(took, 0.5).toFixed(1)} ms, 95 % ${quantile(took, 0.95).toFixed(1)}, most ${Math.max(...took).toFixed(1)} ms\n`);
    expect(quantile(took, 0.5)).toBeLessThan(16);
    await palette(page).locator('input').fill('hl-4321');
    expect(await foundText(page)).toContain('第4321号');
    expectQuiet(page);
  }, PATIENCE);
});

describe('the context menu', () => {
  test('opens by keys on a row, is walked by keys, and gives the focus back', async () => {
    const page = await start('en');
    await mapAtRest(page);
    await page.keyboard.press('Alt+g');
    await page.keyboard.press('ArrowDown');
    const row = await focused(page);
    const before = await metresPerPixel(page);
    await page.keyboard.press('Shift+F10');
    await page.locator('[role="menu"]').waitFor();
    expect(await focused(page)).toBe('showDetails');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('copyDms');
    await page.keyboard.press('Home');
    await page.keyboard.press('s');
    expect(await focused(page)).toBe('zoomTo');
    await page.keyboard.press('Escape');
    await page.locator('[role="menu"]').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(row);
    expect(await page.locator('aside').count()).toBe(0);
    await page.keyboard.press('ContextMenu');
    await page.locator('[role="menu"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('aside').waitFor();
    await nearerThan(page, before / 2);
    expectQuiet(page);
  }, PATIENCE);

  test('of bare ground copies where it is and puts a post there; of the post copies, sets its radius and takes it away', async () => {
    const page = await start('en');
    await mapAtRest(page);
    const box = await page.locator('.map').boundingBox();
    if (!box) throw new Error('there is no map');
    await page.mouse.click(box.x + 60, box.y + box.height - 120, { button: 'right' });
    await page.locator('[data-menu="ground"]').waitFor();
    await page.locator('[data-action="copyDecimal"]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 120_000 }).toMatch(/^4\d\.\d{6}, 13\d\.\d{6}$/);
    await page.mouse.click(box.x + 60, box.y + box.height - 120, { button: 'right' });
    await page.locator('[data-action="placeHere"]').click();
    await page.locator('aside').waitFor();
    expect(await page.locator('aside .type').textContent()).toBe('Duty point');
    await settled(page);

    await page.keyboard.press('Alt+m');
    await page.keyboard.press('Shift+F10');
    await page.locator('[data-menu="feature"]').waitFor();
    await page.locator('[data-action="setRadius"]').click();
    await page.locator('dialog input').fill('-5');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog [role="alert"]').textContent()).toContain('0 or more');
    await page.locator('dialog input').fill('750');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('aside').textContent()).toContain('750\u202fm');
    await settled(page);
    await page.keyboard.press('Alt+m');
    await page.keyboard.press('Shift+F10');
    await page.locator('[role="menuitem"][data-action="remove"]').click();
    await page.locator('aside').waitFor({ state: 'detached' });
    await settled(page);
    await page.keyboard.press('Alt+h');
    await page.locator('[data-history]').waitFor();
    expect(await page.locator('[data-step] .what').allTextContents()).toEqual(['Plan opened', expect.stringMatching(/^Added Duty point post-/), expect.stringMatching(/^Set radius of Duty point post-/), expect.stringMatching(/^Deleted Duty point post-/)]);
    expectQuiet(page);
  }, PATIENCE);

  test('says why something cannot be done to it, and keeps that from being done', async () => {
    const page = await start('zh');
    await openPalette(page);
    await page.keyboard.type('沿江车巡');
    await chosen(page).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('aside').waitFor();
    await page.keyboard.press('Shift+F10');
    await page.locator('[data-menu="feature"]').waitFor();
    const radius = page.locator('[data-action="setRadius"]');
    expect(await radius.getAttribute('aria-disabled')).toBe('true');
    expect(await radius.textContent()).toContain('只用于点位');
    await radius.click({ force: true });
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.locator('[role="menu"]').count()).toBe(1);
    expectQuiet(page);
  }, PATIENCE);
});

describe('the history', () => {
  test('leads back to any step, and every figure is again what it was there', async () => {
    const page = await start('zh');
    const undo = page.locator('header').getByRole('button', { name: /^撤销/ });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    expect(await undo.getAttribute('title')).toContain('还没有可以撤销的操作');
    const place = () => undo.evaluate((button) => button.getBoundingClientRect().left);
    await openPalette(page);
    await page.keyboard.type('示例1号瞭望塔');
    await page.keyboard.press('Enter');
    await page.locator('[data-move-post] select').waitFor();
    const states = [await figures(page)];
    const at = await place();
    await page.locator('[data-move-post] select').selectOption('1000');
    for (const way of ['向东', '向北']) {
      await page.locator(`[data-move-post] button[aria-label^="${way}"]`).click();
      await settled(page);
      states.push(await figures(page));
    }
    expect(new Set(states.map(String)).size).toBe(3);
    expect(await undo.getAttribute('title')).toBe('撤销：微调位置 示例1号瞭望塔（Ctrl+Z）');
    await page.keyboard.press('Alt+h');
    await page.locator('[data-history]').waitFor();
    expect(await page.locator('[aria-current="step"]').getAttribute('data-step')).toBe('2');
    for (const to of [0, 2, 1, 0]) {
      await page.locator(`[data-step="${to}"]`).click();
      await settled(page);
      await page.waitForFunction((wanted) => document.querySelector('[data-history]')?.getAttribute('data-history') === wanted, String(to), { polling: 50 });
      expect(await figures(page), `step ${to}`).toEqual(states[to]);
      expect(await page.locator('[data-step].undone').count()).toBe(2 - to);
    }
    expect(Number(await page.locator('[data-step="1"] [data-step-change="totals.area.coveredM2"]').getAttribute('data-value'))).not.toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-history]').waitFor({ state: 'detached' });
    expect(await page.locator('aside').count()).toBe(1);
    expect(await page.locator('[data-save]').getAttribute('data-steps')).toBe('0');
    expect(Math.abs(await place() - at)).toBeLessThan(1);
    expectQuiet(page);
  }, PATIENCE);
});
