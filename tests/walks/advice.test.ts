import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { looksWell } from './looks-well.ts';

const panel = (page: Page) => page.locator('[data-advice]');
const ready = (page: Page) => page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });

async function begin(lang: 'zh' | 'en', theme: 'light' | 'dark'): Promise<Page> {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
  await ready(page);
  return page;
}

test('suggestions are asked for, explained, looked at and refused; what is left is weighed anew', { timeout: 420_000 }, async () => {
  const page = await begin('zh', 'light');
  await page.getByRole('button', { name: '建议点位' }).click();
  await panel(page).getByLabel('点位类型').selectOption('watchtower');
  await panel(page).getByLabel('观察半径（米）').fill('3000');
  await panel(page).getByRole('button', { name: '计算建议' }).click();
  const rows = panel(page).locator('[data-suggestion]');
  await rows.nth(2).waitFor({ timeout: 120_000 });
  /* The hole of 8 km, closed whole by the first. */
  expect((await rows.first().locator('[data-gain]').textContent())?.replaceAll('\u202f', ' ')).toMatch(/^\+8\.18 km 边境、\+\d/);
  expect(await panel(page).textContent()).toContain('不低于看过的位置中最优选法的 63%');
  await looksWell(page);
  const gains = await rows.locator('[data-gain]').allTextContents();
  await rows.first().getByRole('button', { name: /^不采纳/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-suggestion]').length === 2, undefined, { polling: 100, timeout: 120_000 });
  expect(await rows.locator('[data-gain]').allTextContents()).toEqual(gains.slice(1));
  await panel(page).getByRole('checkbox', { name: '收益分布图' }).check();
  await panel(page).getByText(/^每格 /).waitFor({ timeout: 120_000 });
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expectQuiet(page);
});

test('a gap has its remedies side by side, with what needs hours named with the reason', { timeout: 420_000 }, async () => {
  const page = await begin('en', 'dark');
  await page.locator('[data-gap]').nth(1).click();
  await page.getByRole('button', { name: 'Close this gap' }).click();
  await panel(page).getByRole('button', { name: 'Compare remedies' }).click();
  const remedies = panel(page).locator('[data-remedy]');
  await remedies.first().waitFor({ timeout: 120_000 });
  expect(await remedies.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.remedy))).toEqual(['newPost', 'newPosts', 'movedPost', 'largerRadius']);
  expect(await remedies.nth(3).textContent()).toContain('the terrain was not checked');
  expect(await panel(page).textContent()).toContain('compared when a shift, hours or a moment are asked about');
  await remedies.nth(2).getByRole('button', { name: /^On the map/ }).click();
  expect(await remedies.nth(2).getAttribute('aria-current')).toBe('true');
  await looksWell(page);
  /* By night a post that is there by day is put on duty. */
  await page.getByRole('button', { name: 'Night', exact: true }).click();
  await page.locator('[data-basis="window"]').last().waitFor();
  await page.locator('[data-gap]', { hasText: 'off duty' }).filter({ hasText: 'km' }).first().click();
  await panel(page).getByRole('button', { name: /Compare remedies|Compute again/ }).click();
  await panel(page).locator('[data-remedy="shiftedDuty"]').waitFor({ timeout: 120_000 });
  expect(await panel(page).locator('[data-remedy="shiftedDuty"]').textContent()).toMatch(/on duty \d\d:\d\d–\d\d:\d\d besides/);
  await looksWell(page);
  expectQuiet(page);
});

test('what each asset alone holds is ranked, the gap it would leave is named; depth adds up', { timeout: 420_000 }, async () => {
  const page = await begin('en', 'light');
  await page.getByRole('button', { name: 'Lose one' }).click();
  const rows = panel(page).locator('[data-row]');
  await rows.first().locator('td').first().click();
  await panel(page).getByText(/^Losing it opens /).waitFor();
  /* By night other posts hold it: the same panel, by the hours asked. */
  const byReach = await rows.first().textContent();
  await page.getByRole('button', { name: 'Night', exact: true }).click();
  await panel(page).locator('[data-basis="window"]').waitFor();
  await rows.first().waitFor({ timeout: 120_000 });
  await expect.poll(() => rows.first().textContent()).not.toBe(byReach);
  expect(await panel(page).textContent()).toContain('would no longer meet their targets in these hours');
  await rows.first().locator('td').first().click();
  await panel(page).getByText(/^Losing it opens /).waitFor();
  await looksWell(page);
  await page.getByRole('button', { name: 'Reach', exact: true }).click();
  await page.getByRole('button', { name: 'Depth', exact: true }).click();
  await page.locator('[data-depth="shown"]').waitFor({ timeout: 120_000 });
  const cells = await page.locator('[data-depth] td').allTextContents();
  const of = (column: number) => cells.filter((_, at) => at % 2 === column).map((text) => Number.parseFloat(text.replaceAll('\u202f', '')));
  expect(of(0).reduce((sum, km2) => sum + km2, 0)).toBeCloseTo(1187.4, 0);
  await looksWell(page);
  expectQuiet(page);
});
