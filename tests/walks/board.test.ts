import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { looksWell } from './looks-well.ts';

const cell = (page: Page, place: string, column: number) => page.locator(`[data-board] [data-row="${place}"] [data-column="${column}"]`);
const chip = (page: Page, text: string | RegExp) => page.locator('.left [data-basis]').getByText(text).waitFor({ timeout: 120_000 });
const said = (page: Page, place: string, column: number) => cell(page, place, column).textContent();

async function begin(lang: 'zh' | 'en', theme: 'light' | 'dark'): Promise<Page> {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
  await page.keyboard.press('Alt+KeyC');
  await page.locator('[data-tab="board"]').click();
  await page.locator('[data-board="ready"]').waitFor({ timeout: 120_000 });
  return page;
}

test('a missed place says why and since when, leads to its shift and to the moment; stays that are too short are told apart', { timeout: 420_000 }, async () => {
  const page = await begin('zh', 'light');
  expect(await page.locator('[data-board] thead').textContent()).toMatch(/夜班 00:00–08:00.*19 处未达到 · 通道无人 3 处.*白班.*11 处未达到 · 通道无人 2 处.*中班.*全天 00:00–24:00/);
  /* The passage that nobody ever reaches comes first. */
  expect(await page.locator('[data-board] tbody [data-row]').first().getAttribute('data-row')).toBe('place-7');
  expect(await said(page, 'place-4', 1)).toBe('× 09:52–13:03 191 分 间隔过长');
  await looksWell(page);
  await cell(page, 'place-4', 1).click();
  await chip(page, /^白班 08:00–16:00 · 2026-01-15/);
  expect(await page.locator('[data-board] [aria-selected="true"]').getAttribute('data-row')).toBe('place-4');
  await page.locator('aside').getByText('示例4号通边要道').first().waitFor();
  await cell(page, 'place-4', 1).click();
  await chip(page, /09:52 时刻/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await chip(page, /^中班/);

  /* What is asked of stays belongs to the check of stays alone. */
  expect([await page.locator('[data-doses]').count(), await page.getByLabel('相隔不超过').count()]).toEqual([0, 0]);
  await page.getByRole('button', { name: '停留核查' }).click();
  expect(await page.locator('[data-doses]').getAttribute('data-doses')).toBe('19');
  /* Twelve hours apart is enough for the eight that a patrol or a post comes to every day; of the hospital the stays are too short. */
  await page.getByLabel('相隔不超过').fill('720');
  await page.locator('[data-doses="11"]').waitFor({ timeout: 120_000 });
  expect(await said(page, 'place-21', 3)).toBe('× 停够 0 次 / 巡到 7 次');
  await page.getByLabel('每次停留至少').fill('1');
  await page.locator('[data-doses="10"]').waitFor({ timeout: 120_000 });
  await page.getByLabel('每次停留至少').fill('0');
  expect(await page.getByLabel('每次停留至少').getAttribute('aria-invalid')).toBe('true');
  await looksWell(page);
  expectQuiet(page);
});

test('a spot of ground tells who reaches it and when nobody does; it stays open when other hours are asked about', { timeout: 420_000 }, async () => {
  const page = await begin('en', 'dark');
  /* All shifts and the day stand beside each other, and the hint is whole. */
  expect(await said(page, 'place-4', 1)).toBe('× 09:52–13:03 191′ too rare');
  expect(await page.locator('[data-board] .scroller').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  expect(await page.locator('[data-board] .hint').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  await cell(page, 'place-4', 1).click();
  await chip(page, /^Day 08:00–16:00/);
  await mapAtRest(page);
  const box = (await page.locator('.map canvas').boundingBox())!;
  /* The place lies in the middle of what tools and details leave of the map; 110 px west of it is ground on which the patrol passes. */
  const [x, y] = [box.x + (box.width - 300) / 2 - 62, box.y + (box.height - 24) / 2];
  await page.mouse.click(x, y, { button: 'right' });
  await page.locator('[data-menu="ground"]').getByRole('menuitem', { name: /^Why here/ }).click();
  await page.locator('[data-why]').waitFor({ timeout: 120_000 });
  const panel = page.locator('[data-advice]');
  expect(await panel.locator('[data-why-asset]').first().textContent()).toMatch(/patrol 1.*from the route.*passes \d+ times/);
  const absences = panel.locator('[data-why-absence="tooInfrequent"]');
  expect(await absences.first().textContent()).toMatch(/\d\d:\d\d–\d\d:\d\d · .*too infrequent · then Demo/);
  await panel.locator('[data-why-near]').first().waitFor();
  await looksWell(page);
  await page.locator('.left').getByRole('button', { name: '24 h' }).click();
  await chip(page, /^24 h/);
  expect(await panel.count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('response rings are drawn and counted in a straight line; the places outside are named, and follow the hours', { timeout: 420_000 }, async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.getByRole('button', { name: '图层' }).click();
  await page.getByRole('checkbox', { name: /^响应圈/ }).check();
  const panel = page.locator('[data-advice]');
  await panel.locator('[data-rings-outside="11"]').waitFor({ timeout: 120_000 });
  expect(await panel.textContent()).toContain('直线距离，非道路时间');
  expect(await panel.locator('[data-ring-place="place-7"]').textContent()).toMatch(/最快 示例4号快反点，17\.6 分，8\s260\sm 无人覆盖/);
  await looksWell(page);
  await page.locator('.left').getByRole('button', { name: '夜班' }).click();
  await chip(page, /^夜班/);
  await panel.locator('[data-rings-outside="11"]').waitFor({ timeout: 120_000 });
  await panel.getByRole('button', { name: '关闭' }).click();
  await panel.waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('of a place with an extent it is told which part of it nobody covers all day, and that part is hatched', { timeout: 420_000 }, async () => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, '?plan=fuzhou-street&lang=zh&theme=light');
  const find = async (text: string) => {
    await page.keyboard.press('Control+KeyK');
    await page.locator('[data-palette] input').fill(text);
    await page.locator('#palette-list [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
  };
  await find('DEMO-L15');
  await page.locator('aside').getByText('示例三号繁华商圈').first().waitFor();
  await find('此处谁在');
  const ground = page.locator('[data-why-ground]');
  await ground.waitFor({ timeout: 120_000 });
  /* A strip along its north side is out of the corridor of the car loop. */
  expect(Number(await ground.getAttribute('data-why-ground'))).toBeGreaterThan(3_000);
  expect(await ground.textContent()).toMatch(/m² 全天没人到过，共 39.300.m².*最大一块在东北部/s);
  expect(await page.locator('[data-why-asset]').first().textContent()).toContain('距路线');
  await mapAtRest(page);
  await looksWell(page);
  await page.keyboard.press('Escape');
  await ground.waitFor({ state: 'detached' });
  expectQuiet(page);
});
