import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { cutTexts } from './looks.ts';
import { ways } from './ways.ts';

const BORDER = 'totals.border.coveredPct';
const value = async (page: Page) => Number(await page.locator(`[data-figure="${BORDER}"]`).first().getAttribute('data-value'));
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('section[aria-busy="false"]') && document.querySelector('[data-figure="totals.border.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 50, timeout: 120_000 });
const chip = (page: Page) => page.locator('[data-basis]').last().textContent();
const ready = (page: Page) => page.locator('[data-hours="ready"]').waitFor({ timeout: 120_000 });

describe.each(ways([
  { lang: 'zh', night: '夜班', reach: '范围', off: '不在班', chips: ['仅按范围', '夜班 00:00–08:00 · 2026-01-15'], hole: '交接空档 16:00–16:10', rest: '休息空档 12:00–12:30' },
  { lang: 'en', night: 'Night', reach: 'Reach', off: 'off duty', chips: ['reach only', 'Night 00:00–08:00 · 2026-01-15'], hole: 'Handover gap 16:00–16:10', rest: 'Break with nobody 12:00–12:30' },
] as const))('the hours of a plan ($lang)', ({ lang, night, reach, off, chips, hole, rest }) => {
  test('a shift is asked for: chip, hollow posts and the holes of the night follow, and reach comes back to the last digit', { timeout: 420_000 }, async () => {
    const page = await openPage();
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
    await settled(page);
    const before = await value(page), rows = await page.locator('[data-gap]').allTextContents();
    expect(await chip(page)).toContain(chips[0]);
    expect(rows.some((row) => row.includes(off))).toBe(false);
    await page.getByRole('button', { name: night, exact: true }).click();
    await page.locator('[data-basis="window"]').last().waitFor();
    await expect.poll(() => chip(page), { timeout: 120_000 }).toBe(chips[1]);
    await settled(page);
    expect(await value(page)).toBeLessThan(before);
    const nightRows = await page.locator('[data-gap]').allTextContents();
    expect(nightRows.filter((row) => row.includes(off)).length).toBeGreaterThan(3);
    /* Losses and depth know reach alone, and say so in place of an answer of other hours. */
    expect(await page.locator('[aria-disabled="true"]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: reach, exact: true }).click();
    await page.locator('[data-basis="reach"]').last().waitFor();
    await expect.poll(() => chip(page), { timeout: 120_000 }).toContain(chips[0]);
    await expect.poll(() => value(page), { timeout: 120_000 }).toBe(before);
    expectQuiet(page);
  });

  test('the day as a curve: its holes are named, a press goes to a moment, a duty bar put right closes the handover and undo opens it again', { timeout: 420_000 }, async () => {
    const page = await openPage();
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
    await settled(page);
    await page.keyboard.press('Alt+c');
    await ready(page);
    expect(await page.locator('.notch').evaluateAll((all) => all.map((one) => (one as HTMLElement).title.split(/（| \(/)[0]))).toEqual([rest, hole]);
    /* What the lane calls its worst minute is what the map says of that minute. */
    const worst = { minute: Number(await page.locator('[data-lane="border"]').getAttribute('data-worst-minute')), pct: Number(await page.locator('[data-lane="border"]').getAttribute('data-worst-pct')) };
    const slider = page.locator('[role="slider"]');
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + (box.width * (worst.minute + 0.75)) / 1440, box.y + 60);
    await page.locator('[data-basis="instant"]').last().waitFor();
    await settled(page);
    expect(Number(await page.locator('[data-playhead]').getAttribute('data-playhead'))).toBe(Math.round(worst.minute + 0.75));
    expect(await value(page)).toBeCloseTo(worst.pct, 0);
    /* Of ground and of what nobody reaches no hours are told; of all else it is said since when and until when. */
    expect((await page.locator('[data-gap]').allTextContents()).filter((row) => row.includes(off) && !row.includes('²')).every((row) => /\d\d:\d\d–\d\d:\d\d/.test(row))).toBe(true);
    await slider.press('ArrowRight');
    await expect.poll(() => page.locator('[data-playhead]').getAttribute('data-playhead')).toBe(String(Math.round(worst.minute + 0.75) + 1));

    /* The third shift of post 10 begins ten minutes late. */
    const bar = page.locator('[data-roster="post-10"] [data-bar^="duty 2"]').last();
    const at = (await bar.boundingBox())!;
    await page.mouse.move(at.x + 2, at.y + 7);
    await page.mouse.down();
    await page.mouse.move(at.x - 1, at.y + 7);
    await page.mouse.move(at.x + 2 - (box.width * 10) / 1440, at.y + 7);
    await page.mouse.up();
    await page.waitForFunction((gone) => ![...document.querySelectorAll<HTMLElement>('.notch')].some((one) => one.title.startsWith(gone)), hole, { polling: 100 });
    expect(await page.locator('.notch').count()).toBe(1);
    await page.keyboard.press('Control+z');
    const back = () => page.waitForFunction((text) => [...document.querySelectorAll<HTMLElement>('.notch')].some((one) => one.title.startsWith(text)), hole, { polling: 100 });
    await back();
    /* The same by keys: twice five minutes of the beginning alone; the end stays, and each press is a step. */
    const hours = async () => ((await bar.getAttribute('aria-label')) ?? '').match(/(\d\d:\d\d)–(\d\d:\d\d)/)!.slice(1);
    const [began, ended] = await hours();
    expect(await page.locator(`[id="${await bar.getAttribute('aria-describedby')}"]`).textContent()).toMatch(/Alt.*Ctrl/);
    /* Whoever comes to it by keys sees which ones it has; with the pointer nothing is said. */
    expect(await page.locator('[data-bar-keys]').count()).toBe(0);
    await page.locator('[data-roster="post-10"] .name').focus();
    for (let stops = 0; stops < 9 && !(await bar.evaluate((node) => node === document.activeElement)); stops += 1) await page.keyboard.press('Tab');
    expect(await page.locator('[data-bar-keys]').textContent()).toMatch(/Alt.*Ctrl/);
    await bar.press('Alt+ArrowLeft');
    await bar.press('Alt+ArrowLeft');
    await page.waitForFunction((gone) => ![...document.querySelectorAll<HTMLElement>('.notch')].some((one) => one.title.startsWith(gone)), hole, { polling: 100 });
    expect((await hours())[1]).toBe(ended);
    expect((await hours())[0]).not.toBe(began);
    await bar.press('Control+z');
    await bar.press('Control+z');
    await back();
    expect(await hours()).toEqual([began, ended]);
    expectQuiet(page);
  });
});

test('a row of departures by headway moves as a whole and says so, one alone with Alt; written out by a double press; each is a step', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await settled(page);
  await page.keyboard.press('Alt+c');
  await ready(page);
  const bars = page.locator('[data-roster="route-1"] [data-bar]');
  /* Only rows in sight are drawn: scrolled on when those of the last step are, and from the top again where a slow machine drew them after they had passed. */
  await expect.poll(async () => {
    if (await bars.count() === 0) await page.locator('.roster').evaluate(async (node) => {
      node.scrollTop = node.scrollTop + node.clientHeight >= node.scrollHeight - 1 ? 0 : node.scrollTop + 90;
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    });
    return bars.count();
  }, { timeout: 120_000, interval: 200 }).toBe(6);
  const leaves = () => bars.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!.match(/(\d\d:\d\d)–/)![1]));
  const planned = ['00:30', '04:30', '08:30', '12:30', '16:30', '20:30'], later = planned.with(2, '08:55');
  await bars.nth(2).scrollIntoViewIfNeeded();
  expect(await bars.nth(2).getAttribute('title')).toContain('一列发车');
  const [at, plot] = [(await bars.nth(2).boundingBox())!, (await page.locator('[role="slider"]').boundingBox())!];
  const to = (minutes: number) => page.mouse.move(at.x + 4 + (plot.width * minutes) / 1440, at.y + 4, { steps: 3 });
  await page.mouse.move(at.x + 4, at.y + 4);
  await page.mouse.down();
  await to(25);
  expect(await leaves()).toEqual(['00:55', '04:55', '08:55', '12:55', '16:55', '20:55']);
  expect(await page.locator('[data-moved]').textContent()).toBe('08:55 出发 · 整列 6 班一起移');
  await page.keyboard.down('Alt');
  await to(26);
  expect(await leaves()).toEqual(later);
  expect(await page.locator('[data-moved]').textContent()).toBe('08:55 出发');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  expect(await leaves()).toEqual(later);
  await page.keyboard.press('Control+z');
  await expect.poll(leaves).toEqual(planned);
  /* The same by keys, where the bar keeps the focus though it is one of a list now. */
  await page.locator('[data-roster="route-1"] .name').focus();
  for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press('Tab');
  expect(await page.locator('[data-bar-keys]').textContent()).toContain('只移这一班');
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press(presses === 0 ? 'Alt+ArrowRight' : 'ArrowRight');
  expect(await leaves()).toEqual(later);
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Control+z');
  await expect.poll(leaves).toEqual(planned);
  await bars.nth(2).dblclick();
  expect(await page.locator('.roster [role="status"]').textContent()).toContain('逐班列出');
  expect(await bars.nth(2).getAttribute('title')).not.toContain('一列发车');
  await page.keyboard.press('Control+z');
  await expect.poll(() => bars.nth(2).getAttribute('title')).toContain('一列发车');
  expectQuiet(page);
});

test('played on, the hours pass on map and chip together; a date of summer has its seasons', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=dark');
  await settled(page);
  await page.keyboard.press('Alt+c');
  await ready(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForFunction(() => Number((document.querySelector('[data-playhead]') as HTMLElement).dataset.playhead) > 8, undefined, { polling: 50 });
  /* Figures are never without hours: those of the answer shown stand beside it. */
  expect(await page.locator(`[data-figure="${BORDER}"]`).first().getAttribute('data-value')).not.toBeNull();
  expect(await chip(page)).toMatch(/^at 2026-01-15 00:\d\d$/);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  /* The moment taken away, what was looked at before it is back. */
  await page.getByRole('button', { name: 'Back to Reach' }).click();
  await page.locator('[data-basis="reach"]').last().waitFor();
  await page.getByRole('button', { name: '24 h', exact: true }).click();
  await page.locator('[data-basis="window"]').last().waitFor();
  await page.locator('input[type="date"]').fill('2026-07-15');
  await expect.poll(() => chip(page), { timeout: 120_000 }).toContain('2026-07-15');
  await ready(page);
  await page.keyboard.press('Alt+c');
  expect(await page.locator('[data-time]').count()).toBe(0);
  expectQuiet(page);
});

test('a hole that is pressed is a moment and its gap; Escape gives the moment back to the shift that was looked at before it, then closes the dock', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await settled(page);
  await page.getByRole('button', { name: '夜班', exact: true }).click();
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('夜班 00:00–08:00 · 2026-01-15');
  await page.keyboard.press('Alt+c');
  await ready(page);
  /* A hole in a row says what lies bare; pressed it leads to its moment and to the gap that it opens, not to one chosen before. */
  await page.locator('[data-gap]').first().click();
  const hole = page.locator('[data-roster="post-10"] [data-hole="handover"]');
  expect(await hole.getAttribute('aria-label')).toBe('交接空档 16:00–16:10（10 分）。开始时无人：K32+710–K34+700');
  await hole.click();
  await page.locator('[data-basis="instant"]').last().waitFor();
  await page.locator('[data-gap][aria-current="true"]', { hasText: 'K30+910–K36+450' }).waitFor();
  await page.getByRole('button', { name: '回到夜班' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-basis="instant"]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('夜班 00:00–08:00 · 2026-01-15');
  expect(await page.getByRole('button', { name: '夜班', exact: true }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('[data-time]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator('[data-time]').waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('a plan opens in the shift of the hour on its own clocks, and says so', { timeout: 420_000 }, async () => {
  const page = await openPage({ basis: 'shift' });
  await page.clock.setFixedTime(new Date('2026-11-25T21:30:00+08:00'));
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('Evening 16:00–24:00 · 2026-01-15');
  expect(await page.getByRole('button', { name: 'Evening', exact: true }).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Reach', exact: true }).click();
  await page.locator('[data-basis="reach"]').last().waitFor();
  expectQuiet(page);
});

test('the figures of a roster: a worst minute that is pressed, how many at once, a post that lacks an agency, the week', { timeout: 420_000 }, async () => {
  const file = JSON.parse(readFileSync('data/suiyang-71km.geojson', 'utf8')) as { features: { id: string; properties: { agencies?: string[] } }[] };
  file.features.find(({ id }) => id === 'post-3')!.properties.agencies = ['police'];
  const page = await openPage();
  await withAxe(page);
  await openApp(page, '?plan=suiyang-71km&lang=en&theme=light');
  await page.locator('input[type=file]').setInputFiles({ name: 'short.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) });
  await settled(page);
  await page.keyboard.press('Alt+c');
  await ready(page);
  /* The mean beside the curve is a figure, and rests on the hours of the day though the map ignores time. */
  const mean = page.locator('.mean [data-figure="totals.border.timeAveragePct"]');
  await mean.waitFor();
  expect(Number(await mean.getAttribute('data-value'))).toBeCloseTo(16.352, 2);
  await mean.click();
  expect(await page.locator('dialog[data-explains]').textContent()).toMatch(/Space-time coverage of the border.*24 h 00:00–24:00 · 2020-05-06.*71\s300\sm/su);
  await page.keyboard.press('Escape');
  await page.locator('dialog[data-explains]').waitFor({ state: 'detached' });
  const worst = await page.locator('[data-lane="border"]').getAttribute('data-worst-minute');
  await page.locator('[data-worst="border"]').click();
  await page.locator('[data-basis="instant"]').last().waitFor();
  expect(await page.locator('[data-playhead]').getAttribute('data-playhead')).toBe(worst);
  /* In the roster the hours in which it lacks are marked. */
  expect(await page.locator('[data-roster="post-3"] .lack').first().getAttribute('title')).toContain('no Forest farm');

  await page.locator('[data-tab="figures"]').click();
  await page.locator('[data-roster-figures="ready"]').waitFor();
  const shares = async (path: string) => Promise.all(['alwaysPct', 'averagePct', 'everPct'].map(async (share) => Number(await page.locator(`[data-figure="atOnce.${path}.${share}"]`).getAttribute('data-value'))));
  const [always, average, ever] = await shares('border.agencies2');
  expect(always!).toBeLessThan(average!);
  expect(average!).toBeLessThan(ever!);
  await page.locator('input[min="2"]').fill('4');
  await page.locator('[data-level="assets4"]').waitFor();
  expect(await shares('border.assets4')).toEqual([0, 0, 0]);
  expect(await page.locator('[data-figure="totals.posts.lacking"]').textContent()).toBe('1 of 6 posts lack one');
  expect(await axeProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  const lack = page.locator('[data-lacks="post-3"]');
  expect(await lack.textContent()).toMatch(/no Forest farm.*\d\d:\d\d–\d\d:\d\d.*in all/);
  await lack.click();
  await page.waitForFunction(() => document.querySelector('[data-playhead]')?.getAttribute('data-playhead') === '0');

  /* Hours of one's own, over midnight. */
  await page.locator('form button').click();
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('22:00–06:00 · 2020-05-06');
  await page.locator('[data-roster-figures="ready"]').waitFor();
  expect(await page.locator('caption').textContent()).toBe('22:00–06:00 · 2020-05-06');

  await page.locator('[data-tab="curve"]').click();
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('Week 2020-05-04 – 2020-05-10');
  await ready(page);
  expect(await page.locator('.hours .day').allTextContents()).toEqual(['Mon 05-04', 'Tue 05-05', 'Wed 05-06', 'Thu 05-07', 'Fri 05-08', 'Sat 05-09', 'Sun 05-10']);
  await settled(page);
  /* Absences of a week have their days. */
  expect((await page.locator('[data-gap]').allTextContents()).some((row) => /(daily|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[^·]* \d\d:\d\d–/.test(row))).toBe(true);
  /* A place that is pressed leads to a moment of that week, and one press leads back; a reload keeps the week. */
  await page.locator('[data-tab="board"]').click();
  await page.locator('[data-board="ready"] tbody [data-row]').first().waitFor();
  await page.locator('[data-board] tbody [data-row] [data-column="0"]').first().click();
  await page.locator('[data-basis="instant"]').last().waitFor();
  await page.getByRole('button', { name: 'Whole week' }).click();
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('Week 2020-05-04 – 2020-05-10');
  await expect.poll(() => new URL(page.url()).searchParams.get('when')).toBe('week:2020-05-06');
  await page.locator('input[type="date"]').fill('2020-05-20');
  await expect.poll(() => chip(page), { timeout: 120_000 }).toBe('Week 2020-05-18 – 2020-05-24');
  expectQuiet(page);
});
