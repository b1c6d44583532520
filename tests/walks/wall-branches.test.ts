import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, mapAtRest, openPage } from './browser.ts';
import { openWall, unreadable } from './wall-page.ts';

const NOON = '2026-11-26T11:30:00+08:00';
interface File { features: { type: 'Feature'; id?: string; geometry: unknown; properties: Record<string, unknown> }[] }
const demo = (): File => JSON.parse(readFileSync('data/nine-branches.geojson', 'utf8')) as File;
const serve = (page: Page, file: File) => page.context().route('**/nine-branches.geojson', (route) => route.fulfill({ contentType: 'application/geo+json', body: JSON.stringify(file) }));
/** Pairs of cells of the board that lie over each other. */
const overlaps = (page: Page) => page.evaluate(() => [...document.querySelectorAll('[data-wall-branches] tr')].flatMap((row) => {
  const boxes = [...row.querySelectorAll('span, small')].map((node) => node.getBoundingClientRect()).filter(({ width }) => width > 0);
  return boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1).map(() => row.textContent));
}));
const cells = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`).allTextContents();

describe.each([{ lang: 'zh', theme: 'dark', width: 1920, height: 1080, planned: '按方案推算，非实时定位' }, { lang: 'en', theme: 'light', width: 3840, height: 2160, planned: 'As planned, not live positions' }] as const)('a commander compares the branches ($lang, $width x $height)', ({ lang, theme, width, height, planned }) => {
  test('nine rows, the worst first, every text of its size and none cut or over another', { timeout: 420_000 }, async () => {
    const page = await openPage({ basis: 'shift', width, height, scale: height > 1080 ? 0.2 : 0.35 });
    await page.clock.install({ time: new Date(NOON) });
    await openWall(page, `plan=nine-branches&lang=${lang}&theme=${theme}&view=branches`);
    await mapAtRest(page);
    expect(await unreadable(page)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
    expect(await page.evaluate(() => { const box = document.querySelector('[data-wall-branches]')!.getBoundingClientRect(); return [...document.querySelectorAll('[data-wall-branches] tr, [data-wall-branches] p')].every((row) => row.getBoundingClientRect().bottom <= box.bottom + 1); })).toBe(true);
    expect(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth])).toEqual([true, true]);
    expect([await page.locator('[data-branch]').count(), await page.locator('[data-wall-more]').count()]).toEqual([9, 0]);
    /* Bare passage before the longest bare stretch; what lies inland has no border, which is not 0. */
    expect((await cells(page, 'passages')).slice(0, 2)).toEqual(['1/3', '0/1']);
    expect((await cells(page, 'border')).slice(3)).toEqual(Array.from({ length: 6 }, () => '—'));
    expect((await cells(page, 'short')).filter((text) => text !== '—' && text !== '0')).toEqual(['1']);
    for (const id of ['border', 'longest', 'passages', 'short', 'overdue']) expect(await page.locator(`[data-cell="${id}"] span`).first().getAttribute('data-tier')).toBe('far');
    expect(await page.locator('[data-wall-shades]').count()).toBe(1);
    expect([await page.getByText(planned).isVisible(), await page.locator('[data-wall-age]').isVisible()]).toEqual([true, true]);
    expectQuiet(page);
  });
});

test('where there is no room for all rows it says how many more there are', { timeout: 420_000 }, async () => {
  const page = await openPage({ basis: 'shift', width: 1080, height: 1920, scale: 0.35 });
  await page.clock.install({ time: new Date(NOON) });
  await openWall(page, 'plan=nine-branches&lang=zh&theme=dark&view=branches');
  await page.locator('[data-wall-more]').waitFor();
  expect(Number(await page.locator('[data-wall-more]').getAttribute('data-wall-more')) + await page.locator('[data-branch]').count()).toBe(9);
  /* The name of the place of the next hole, which is cut on such a screen in every view, is not of the board. */
  expect([(await unreadable(page)).filter((text) => !text.includes('将无人')), await overlaps(page)]).toEqual([[], []]);
});

test('posts that are short are said in the view of the whole plan, and no word of it is there where none is', { timeout: 420_000 }, async () => {
  const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
  await page.clock.install({ time: new Date(NOON) });
  await openWall(page, 'plan=nine-branches&lang=zh&theme=dark&view=plan');
  expect(await page.locator('[data-wall-short]').textContent()).toBe('1 个点位缺物资：护目镜 goggles');
  expect(await unreadable(page)).toEqual([]);
  const file = demo();
  for (const { properties } of file.features) delete properties.supplies;
  await serve(page, file);
  await page.clock.fastForward(400_000);
  await expect.poll(() => page.locator('[data-wall-short]').count(), { timeout: 120_000 }).toBe(0);
  expect(await page.locator('.legend').textContent()).not.toContain('缺物资');
});

describe('inspection rounds are nobody\'s business on a wall', () => {
  /* Across the ground of the demo and beyond it, so that its extent would be seen too. */
  const line = { type: 'LineString', coordinates: [[129.6, 46.05], [130.6, 46.3], [129.6, 46.5]] };
  const added = (properties: object): File => { const file = demo(); return { ...file, features: [...file.features, { type: 'Feature', id: 'secret-round', geometry: line, properties: { status: 'active', name: '机密督导', 'name:en': 'Secret round', ...properties } }] }; };
  const round = (unannounced: boolean) => added({ kind: 'inspectionRoute', unannounced, departure: '20:17', speedKmh: 40, maxIntervalDays: 7, stops: [{ postId: 'hebei-post-5', dwellMin: 20 }, { postId: 'hebei-post-1', dwellMin: 20 }] });

  test('no time, order or name of one is in any view; the picture of the map is the same with and without its line', { timeout: 420_000 }, async () => {
    const pictures: string[] = [];
    for (const file of [demo(), round(true), round(false), added({ kind: 'patrolRoute', mode: 'foot', halfWidthM: 1 })]) {
      const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
      await serve(page, file);
      /* The time stands, or patrols would be elsewhere in each picture; two looks alike are a map that has come to rest. */
      await page.clock.setFixedTime(new Date(NOON));
      await openWall(page, 'plan=nine-branches&lang=zh&theme=light&view=plan');
      await page.waitForFunction(() => Number(document.querySelector('[data-words]')?.getAttribute('data-words')) > 0, undefined, { polling: 100, timeout: 120_000 });
      await mapAtRest(page);
      const look = async () => (await page.locator('.under').screenshot()).toString('base64');
      let picture = await look();
      await expect.poll(async () => { const before = picture; picture = await look(); return picture === before; }, { interval: 3000, timeout: 60_000 }).toBe(true);
      pictures.push(picture);
      await page.close();
    }
    const [without, secret, announced, patrol] = pictures;
    expect([secret === without, announced === without, patrol === without]).toEqual([true, true, false]);
    const page = await openPage({ basis: 'shift', width: 1280, height: 720 });
    await serve(page, round(true));
    await page.clock.install({ time: new Date('2026-11-26T20:20:00+08:00') });
    await openWall(page, 'plan=nine-branches&lang=zh,en&theme=light&dwell=30');
    const seen = new Set<string>();
    for (let turn = 0; turn < 40 && seen.size < 7; turn += 1) {
      seen.add((await page.locator('[data-wall]').getAttribute('data-wall'))!);
      /* 20:17 and 20:37 are its arrival and departure at the first post; what is written in attributes counts as told. */
      expect(await page.locator('.wall').evaluate((wall) => /机密督导|Secret round|secret-round|督导检查|nspection round|20:[13]7/.exec([wall.textContent, ...[...wall.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ value }) => value))].join(' '))?.[0] ?? null)).toBeNull();
      await page.clock.fastForward(30_000);
      await page.waitForTimeout(300);
    }
    expect([...seen].sort()).toEqual(['agencies', 'areas', 'board', 'branches', 'plan', 'ribbon', 'sections']);
  });
});
