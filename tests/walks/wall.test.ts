import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectQuiet, openPage } from './browser.ts';
import { choosePost, moveNorth, onePost, openText, saved } from '../../scripts/keep/plan-page.mjs';
import { openWall, shown, unreadable } from './wall-page.ts';
import { ways } from './ways.ts';

const NOON = '2026-11-26T11:30:00+08:00';

const mapDrawn = (page: Page) => page.waitForFunction(() => Number(document.querySelector('[data-words]')?.getAttribute('data-words')) > 0, undefined, { polling: 100, timeout: 120_000 });
/** Answers for the demo's file in place of the server. */
const source = (page: Page, answer: { status?: number; body?: string } | 'gone') => page.context().route('**/ussuri-border.geojson', (route) => (answer === 'gone' ? route.abort() : route.fulfill({ status: answer.status ?? 200, contentType: 'application/geo+json', body: answer.body ?? '' })));
const settings = (page: Page, given: object) => page.context().route('**/wall.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(given) }));
const value = (page: Page, figure: string) => page.locator(`[data-figure="${figure}"]`).first().getAttribute('data-value');

describe.each([{ lang: 'zh', verdict: /此刻 \d+ 段无人，共 [\d.]+\u202fkm/, planned: '按方案推算，非实时定位' }, { lang: 'en', verdict: /\d+ stretches bare(?: now)?,[\d.]+\u202fkm/, planned: 'As planned, not live positions' }] as const)('a commander reads the wall ($lang)', ({ lang, verdict, planned }) => {
  test.each(ways([[1920, 1080], [3840, 2160], [5120, 1440], [1080, 1920]] as const, lang === 'zh' ? 4 : 1))('at %i x %i every text has its size, none is cut, nothing scrolls, and the five answers are there', { timeout: 420_000 }, async (width, height) => {
    const page = await openPage({ basis: 'shift', width, height, scale: height > 1920 || width > 4000 ? 0.2 : 0.35 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, `plan=ussuri-border&lang=${lang}&theme=dark&view=plan`);
    await page.locator('[data-wall-ahead]:not([data-wall-ahead=""])').waitFor();
    await mapDrawn(page);
    expect(await unreadable(page)).toEqual([]);
    expect(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth])).toEqual([true, true]);
    expect((await page.locator('[data-verdict]').textContent())!).toMatch(verdict);
    /* How many and how long, which is worst and whose, what comes next, when the handover is: all of the far tier. */
    for (const place of ['[data-verdict]', '.gaps li [data-tier]', '[data-wall-ahead]', '.shift']) expect(await page.locator(place).first().evaluate((node) => node.closest<HTMLElement>('[data-tier]')?.dataset.tier)).toBe('far');
    expect(await page.locator('.gaps li').count()).toBe(3);
    expect(await page.getByText(planned).isVisible()).toBe(true);
    expect(Number(await page.locator('[data-words]').getAttribute('data-words'))).toBeLessThanOrEqual(15);
    /* The numbers on the map are those of the list: both are ranks of one answer. */
    expect((await page.locator('.gaps li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-rank') === row.querySelector('.number')?.textContent))).every(Boolean)).toBe(true);
    expectQuiet(page);
  });
});

test.each(ways(['zh', 'en'] as const))('on a screen that stands the board and the ribbon are readable, and every row of a page is whole (%s)', { timeout: 420_000 }, async (lang) => {
  for (const view of ['board', 'ribbon']) {
    const page = await openPage({ basis: 'shift', width: 1080, height: 1920, scale: 0.35 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, `plan=ussuri-border&lang=${lang}&theme=light&view=${view}`);
    await page.locator(view === 'board' ? '[data-wall-board] tbody tr' : '[data-wall-ribbon] path.covered').first().waitFor();
    expect(await unreadable(page)).toEqual([]);
    if (view === 'board') expect(await page.evaluate(() => { const box = document.querySelector('[data-wall-board]')!.getBoundingClientRect(); return [...document.querySelectorAll('[data-wall-board] tr, [data-wall-board] p')].every((row) => row.getBoundingClientRect().bottom <= box.bottom); })).toBe(true);
    await page.close();
  }
});

describe('the wall over time', () => {
  test('the second hand moves; at 16:00 the shift changes and the handover hole is there, at 16:10 it goes', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await page.clock.install({ time: new Date('2026-11-26T15:59:40+08:00') });
    await openWall(page, 'plan=ussuri-border&lang=zh&theme=light&view=plan');
    const hand = () => page.locator('[data-second-hand] .hand').getAttribute('transform');
    const before = await hand();
    await expect.poll(hand, { timeout: 120_000 }).not.toBe(before);
    const gap = Number(await value(page, 'totals.border.gapM'));
    const holeAt = async () => (await page.locator('[data-wall-ahead]').getAttribute('data-wall-ahead'))!;
    await expect.poll(holeAt).toBe('2026-11-26T16:00:00+08:00');
    await expect.poll(() => page.locator('[data-wall-shift]').getAttribute('data-wall-shift'), { timeout: 120_000 }).toBe('evening');
    await expect.poll(async () => Math.round((Number(await value(page, 'totals.border.gapM')) - gap) / 10), { timeout: 120_000 }).toBe(198);
    await page.clock.fastForward(10 * 60_000);
    await expect.poll(async () => Math.round((Number(await value(page, 'totals.border.gapM')) - gap) / 10), { timeout: 120_000 }).toBeLessThan(50);
    expectQuiet(page);
  });

  test('without its source it ages, says so by words and shape, is never blank, and is well with the next answer', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, 'plan=ussuri-border&lang=zh&theme=light&view=plan');
    expect(await page.locator('[data-wall-freshness]').count()).toBe(0);
    await source(page, 'gone');
    await page.clock.fastForward(70_000);
    await expect.poll(() => page.locator('[data-wall-freshness]').getAttribute('data-wall-freshness')).toBe('old');
    await page.clock.fastForward(300_000);
    await expect.poll(() => page.locator('[data-wall-freshness]').getAttribute('data-wall-freshness')).toBe('out');
    expect(await page.locator('[data-wall-freshness]').textContent()).toMatch(/数据已过期 自 11:(29|30) 起/);
    expect(await page.evaluate(() => [getComputedStyle(document.querySelector('[data-verdict]')!).textDecorationLine, getComputedStyle(document.querySelector('.frame.grey')!).filter, document.querySelector('[data-verdict]')!.textContent!.length > 5])).toEqual(['line-through', 'grayscale(1)', true]);
    await page.context().unroute('**/ussuri-border.geojson');
    await page.clock.fastForward(400_000);
    await expect.poll(() => page.locator('[data-wall-freshness]').count(), { timeout: 120_000 }).toBe(0);
  });

  test('a broken file never replaces the plan, and why is said; an expired plan says so', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, 'plan=ussuri-border&lang=zh&theme=light&view=plan');
    const hash = await value(page, 'totals.border.gapM');
    await source(page, { body: '<!doctype html><title>Sign in</title>' });
    await page.clock.fastForward(12_000);
    await expect.poll(() => page.locator('[data-wall-warning]').textContent()).toMatch(/新方案未采用.*JSON.*仍显示原方案/);
    expect(await value(page, 'totals.border.gapM')).toBe(hash);
    await page.context().unroute('**/ussuri-border.geojson');
    const plan = JSON.parse(readFileSync('data/ussuri-border.geojson', 'utf8')) as { plan: object };
    await source(page, { body: JSON.stringify({ ...plan, plan: { ...plan.plan, validTo: '2026-11-25' } }) });
    await page.clock.fastForward(12_000);
    await expect.poll(() => page.locator('[data-wall-warning]').textContent()).toBe('方案已过期：有效期至 2026-11-25');
  });

  test('a plan that is saved in another window is on the wall within two seconds, and when is said', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1366, height: 600 });
    await page.goto(`${inject('appUrl')}?plan=none&lang=zh&theme=light`);
    await openText(page, 'kept.geojson', onePost());
    await choosePost(page);
    await saved(page, 0);
    const wall = await page.context().newPage();
    await openWall(wall, 'plan=local&lang=zh&theme=light');
    await expect.poll(() => wall.title(), { timeout: 120_000 }).toMatch(/^Picket wall live age=\d+ looks=\d+ \d\d:\d\d$/);
    const before = await value(wall, 'totals.area.coveredPct');
    await page.bringToFront();
    for (let k = 1; k <= 40; k += 1) { await moveNorth(page); }
    await saved(page, 40);
    await expect.poll(() => value(wall, 'totals.area.coveredPct'), { timeout: 5000 }).not.toBe(before);
    await expect.poll(() => wall.locator('[data-wall-notice]').textContent(), { timeout: 5000 }).toMatch(/\d\d:\d\d 已换新方案/);
  });

  test('it goes through all its views in both languages without scrolling; where the picture is lost three times it lists the gaps', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, 'plan=ussuri-border&lang=zh,en&theme=hours&dwell=30');
    const seen = new Set<string>();
    for (let turn = 0; turn < 24 && seen.size < 6; turn += 1) {
      seen.add((await page.locator('[data-wall]').getAttribute('data-wall'))!);
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
      await page.clock.fastForward(30_000);
      await page.waitForTimeout(400);
    }
    expect([...seen].sort()).toEqual(['agencies', 'areas', 'board', 'plan', 'ribbon', 'sections']);
    for (let loss = 1; loss <= 3; loss += 1) {
      await page.evaluate(() => { const gl = document.querySelector<HTMLCanvasElement>('.wall canvas')?.getContext('webgl2'); gl?.getExtension('WEBGL_lose_context')?.loseContext(); });
      if (loss < 3) await expect.poll(async () => { await page.clock.runFor(2500); return page.locator('[data-words]').getAttribute('data-wall-map'); }, { timeout: 120_000 }).toBe('there');
    }
    await page.locator('[data-verdict]').waitFor();
    await expect.poll(async () => { await page.clock.fastForward(30_000); return page.locator('[data-wall-sheet]').count(); }, { timeout: 120_000 }).toBe(1);
  });
});

describe('the wall by itself', () => {
  test('in its quiet hour the page is loaded anew where it can be had, and not where it cannot', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await settings(page, { quietAt: '04:10' });
    await page.clock.install({ time: new Date('2026-11-26T01:30:00+08:00') });
    await openWall(page, 'plan=ussuri-border&lang=zh&theme=dark&view=plan');
    let loads = 0;
    page.on('load', () => { loads += 1; });
    const root = (url: URL) => url.pathname === '/';
    await page.context().route(root, (route) => (route.request().isNavigationRequest() ? route.fallback() : route.abort()));
    await page.clock.fastForward(2 * 3_600_000 + 40 * 60_000 + 5000);
    await page.waitForTimeout(2000);
    expect(loads).toBe(0);
    await page.context().unroute(root);
    await page.clock.fastForward(24 * 3_600_000);
    await expect.poll(() => loads, { timeout: 120_000 }).toBe(1);
    await shown(page);
  });

  test('several windows follow one cycle, each a view further', { timeout: 420_000 }, async () => {
    const first = await openPage({ basis: 'shift', width: 1280, height: 720 });
    const second = await first.context().newPage();
    await openWall(first, 'plan=ussuri-border&lang=zh&theme=light&dwell=4&view=plan,ribbon,board&screen=1');
    await openWall(second, 'plan=ussuri-border&lang=zh&theme=light&dwell=4&view=plan,ribbon,board&screen=2');
    const cycle = ['plan', 'plan', 'ribbon', 'board'], shownBy = (page: Page) => page.locator('[data-wall]').getAttribute('data-wall');
    const pairs = new Set<string>();
    for (let look = 0; look < 40 && pairs.size < 3; look += 1) {
      pairs.add((await Promise.all([shownBy(first), shownBy(second)])).join(' '));
      await first.waitForTimeout(500);
    }
    /* Between two ticks of a second one may be a moment behind. */
    const allowed = cycle.flatMap((view, at) => [`${view} ${cycle[(at + 1) % cycle.length]}`, `${view} ${view}`, `${cycle[(at + 1) % cycle.length]} ${cycle[(at + 1) % cycle.length]}`, `${view} ${cycle[(at + 2) % cycle.length]}`]);
    expect([...pairs].filter((pair) => !allowed.includes(pair))).toEqual([]);
    expect(pairs.size).toBe(3);
  });
});

describe('the wall is locked', () => {
  test('no key, press, drop or menu does anything; the chord asks for the PIN, and behind it a post is closed for a while', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await settings(page, { refreshSeconds: 2 });
    await openWall(page, 'plan=ussuri-border&lang=zh&theme=light&view=plan');
    const state = () => page.evaluate(() => [location.search, document.querySelector('[data-wall]') !== null, document.querySelector('dialog') !== null, document.querySelectorAll('.gaps li').length, document.activeElement?.tagName]);
    const before = await state();
    for (const key of ['a', 'Enter', 'Escape', 'Tab', 'F1', 'Control+z', 'Control+s', 'Control+k', 'Alt+t', 'Delete', '?', '/', 'Control+Alt+l']) await page.keyboard.press(key);
    await page.mouse.click(400, 300); await page.mouse.click(400, 300, { button: 'right' }); await page.mouse.dblclick(500, 400); await page.mouse.wheel(0, 500);
    await page.mouse.move(300, 300); await page.mouse.down(); await page.mouse.move(600, 500); await page.mouse.up();
    const prevented = await page.evaluate(() => ['drop', 'dragover', 'contextmenu', 'paste'].map((type) => { const event = new Event(type, { bubbles: true, cancelable: true }); document.querySelector('.wall')!.dispatchEvent(event); return event.defaultPrevented; }));
    expect(prevented).toEqual([true, true, true, true]);
    expect(await state()).toEqual(before);
    await page.keyboard.press('Control+Alt+p');
    await page.locator('[data-wall-unlock="locked"]').waitFor();
    for (const pin of ['2468', '2468']) { await page.locator('[data-wall-pin]').fill(pin); await page.keyboard.press('Enter'); }
    await page.locator('[data-wall-unlock="open"]').waitFor();
    const gap = Number(await value(page, 'totals.border.gapM'));
    const id = await page.locator('dialog option').filter({ hasText: '11号' }).first().getAttribute('value');
    await page.locator('dialog select').selectOption(id!);
    await page.locator('dialog button[type=submit]').click();
    await expect.poll(() => page.locator('[data-wall-warning]').first().textContent()).toMatch(/现场关闭至 \d\d:\d\d/);
    await expect.poll(async () => Number(await value(page, 'totals.border.gapM')) > gap, { timeout: 120_000 }).toBe(true);
    await page.locator('dialog button').last().click();
    expect(await page.locator('dialog').count()).toBe(0);
    /* A wrong PIN opens nothing. */
    await page.keyboard.press('Control+Alt+p');
    await page.locator('[data-wall-pin]').fill('1111'); await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog [role=alert]').textContent()).toBe('口令不对');
    expect(await page.locator('[data-wall-unlock="open"]').count()).toBe(0);
    expectQuiet(page);
  });
});
