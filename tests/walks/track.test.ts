import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { take } from './by-hand.ts';
import { looksWell } from './looks-well.ts';

type At = readonly [number, number];
/* The village street patrol of the demo: a round of 1.9 km with one stop, a square on its northern side. */
const southWest: At = [133.59482, 45.968], northWest: At = [133.59358, 45.972], northEast: At = [133.60005, 45.972], southEast: At = [133.60128, 45.968], square: At = [133.59746, 45.972];
const between = (a: At, b: At, share: number): At => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
const along = (...corners: readonly At[]): At[] => corners.slice(1).flatMap((to, leg) => Array.from({ length: 20 }, (_, k) => between(corners[leg]!, to, (k + 1) / 20)));

/** A synthetic recording, a point every 20 seconds; after one of them nothing moves for some minutes. */
function trk(points: readonly At[], startMs: number, halt: { readonly after: number; readonly minutes: number } | null = null): string {
  const written = points.map(([lon, lat], k) => `<trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><time>${new Date(startMs + 20_000 * k + (halt && k > halt.after ? halt.minutes * 60_000 : 0)).toISOString()}</time></trkpt>`);
  return `<trk><name>Nobody Synthetic</name><trkseg>${written.join('')}</trkseg></trk>`;
}
const start = Date.UTC(2026, 0, 15, 1, 0);
/* The first one leaves the northern side out: nothing was recorded between its two corners, and the stop was not visited. */
const withHole = trk([...along(southWest, northWest), between(northWest, northEast, 0.1), ...along(between(northEast, southEast, 0.55), southEast, southWest)], start);
const toSquare = [...along(southWest, northWest), ...along(northWest, square)];
const whole = trk([...toSquare, ...along(square, northEast, southEast, southWest)], start + 6 * 3_600_000, { after: toSquare.length - 1, minutes: 12 });
const gpx = { name: 'patrol.gpx', mimeType: 'application/gpx+xml', buffer: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="synthetic" xmlns="http://www.topografix.com/GPX/1/1">${withHole}${whole}</gpx>`) };

const panel = (page: Page) => page.locator('[data-track]');
const state = (page: Page, wanted: string) => page.locator(`[data-track="${wanted}"]`).waitFor({ timeout: 120_000 });
const said = async (page: Page) => (await panel(page).innerText()).replaceAll('\u202f', ' ');

/** What the browser keeps of the plan, as text. */
const kept = (page: Page) => page.evaluate(async () => {
  const names = await indexedDB.databases();
  const texts = await Promise.all(names.map(({ name = '' }) => new Promise<string>((settle) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const db = opening.result, stores = [...db.objectStoreNames];
      if (stores.length === 0) { settle(''); return; }
      const reads = stores.map((store) => db.transaction(store).objectStore(store).getAll());
      void Promise.all(reads.map((read) => new Promise((done) => { read.onsuccess = () => done(read.result); }))).then((all) => { db.close(); settle(JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array || value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value))); });
    };
  })));
  return texts.join('') + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
});

test('a recording beside a route by keys: done, missed, stops, ground; it leaves nothing behind', { timeout: 420_000 }, async () => {
  const page = await openPage({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
  await take(page, '对照录制轨迹');
  await panel(page).waitFor();
  expect(await said(page)).toContain('不随方案保存，也不读取人名');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开轨迹文件…' }).focus();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(gpx);
  await state(page, 'shown');
  expect(await panel(page).getByLabel('路线').inputValue()).toBe('route-35');
  expect(await panel(page).getByLabel('多近算走到（米）').inputValue()).toBe('100');
  const text = await said(page);
  expect(text).toContain('1 处中断未连（相隔超过 500 m 的 1 处）');
  expect(text).toContain('2026-01-15 09:00:00');
  expect(await panel(page).locator('[data-stop]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-stop')))).toEqual(['missed']);
  expect(await panel(page).locator('[data-missed]').count()).toBe(1);
  const share = Number(await panel(page).locator('[data-track-done]').getAttribute('data-track-done'));
  expect(share).toBeGreaterThan(60);
  expect(share).toBeLessThan(80);
  expect(text).not.toContain('Nobody');

  /* The recording has come into view, and a missed stretch is shown by a press; the legend says what is drawn. */
  await panel(page).locator('[data-missed] button.link').focus();
  await page.keyboard.press('Enter');
  await mapAtRest(page);
  await page.locator('[data-track-key]').waitFor();
  await panel(page).getByRole('checkbox', { name: '在地图上画投入分布' }).check();
  expect(await page.locator('[data-track-key] [data-cell]').getAttribute('data-cell')).toBe('50');
  await mapAtRest(page);
  await looksWell(page);

  /* The other recording went all the way and stood at the square. */
  await panel(page).getByLabel('轨迹', { exact: true }).selectOption('2');
  await panel(page).locator('[data-stop="visited"]').waitFor({ timeout: 120_000 });
  expect(await said(page)).toMatch(/100%.*没有漏走的路段.*停留够时/s);
  await panel(page).getByLabel('轨迹', { exact: true }).selectOption('1');
  await panel(page).locator('[data-stop="missed"]').waitFor({ timeout: 120_000 });

  /* Given out as table and text, without coordinates or names of persons. */
  const saving = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: '导出表格（CSV）' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFwhat,id,.*\r\nrecording,1,/);
  expect(csv).toMatch(/\r\nmissed,route-35,示例屯街巡逻1线,/);
  expect(csv).toMatch(/\r\nstop,place-14,.*,missed,/);
  expect(csv).not.toMatch(/Nobody|patrol\.gpx/);
  await panel(page).getByRole('button', { name: '复制文字' }).click();
  await panel(page).getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('示例屯街巡逻1线');

  /* A narrower distance, then a changed plan: compared anew, and undone it is as before. */
  await panel(page).getByLabel('多近算走到（米）').fill('20');
  await panel(page).getByRole('button', { name: '恢复路线的半宽' }).waitFor({ timeout: 120_000 });
  await state(page, 'shown');
  expect(Number(await panel(page).locator('[data-track-done]').getAttribute('data-track-done'))).toBeLessThan(share);
  await panel(page).getByRole('button', { name: '恢复路线的半宽' }).click();
  await page.waitForFunction((wanted) => Number(document.querySelector('[data-track-done]')?.getAttribute('data-track-done')) === wanted, share, { polling: 50 });
  await panel(page).locator('[data-stop] button').click();
  await page.locator('.map canvas').first().focus();
  await page.keyboard.press('Delete');
  await panel(page).locator('[data-stop="unknown"]').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Control+z');
  await panel(page).locator('[data-stop="missed"]').waitFor({ timeout: 120_000 });
  /* Saving follows the edit at its own pace: what is kept is read until the plan is among it. */
  let inStorage = '';
  await expect.poll(async () => (inStorage = await kept(page)), { timeout: 120_000 }).toContain('place-14');
  expect(inStorage).not.toMatch(/trkpt|Nobody|patrol\.gpx|133\.593[6-9]/);

  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  await page.locator('[data-track-key]').waitFor({ state: 'detached' });
  await take(page, '对照录制轨迹');
  await panel(page).waitFor();
  expect(await panel(page).getAttribute('data-track')).toBe('none');
  expectQuiet(page);
});

test('what is no recording is said, a file may be dropped on the panel, and closed the map is as it was', { timeout: 420_000 }, async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await openApp(page, '?plan=ussuri-border&lang=en&theme=dark');
  await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
  const canvas = () => page.screenshot({ clip: { x: 760, y: 60, width: 560, height: 560 } });
  const wholePlan = async () => {
    await take(page, 'Zoom to the whole plan');
    await page.locator('.map canvas').first().focus();
    await page.mouse.move(5, 5);
    await mapAtRest(page);
    return canvas();
  };
  const before = await wholePlan();
  await take(page, 'A recording beside a route');
  await page.locator('[data-track-file]').setInputFiles({ name: 'doctype.gpx', mimeType: 'application/gpx+xml', buffer: Buffer.from('<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>') });
  await panel(page).getByRole('alert').waitFor({ timeout: 120_000 });
  expect(await said(page)).toMatch(/doctype\.gpx: .*(DOCTYPE|document type)/i);
  const data = await page.evaluateHandle((xml) => { const transfer = new DataTransfer(); transfer.items.add(new File([xml], 'patrol.gpx')); return transfer; }, gpx.buffer.toString());
  await panel(page).dispatchEvent('dragover', { dataTransfer: data });
  await panel(page).dispatchEvent('drop', { dataTransfer: data });
  await state(page, 'shown');
  expect(await said(page)).toContain('1 hole not joined (1 farther than 500 m)');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await mapAtRest(page);
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
  await panel(page).waitFor({ state: 'detached' });
  expect(Buffer.compare(await wholePlan(), before)).toBe(0);
  expectQuiet(page);
});
