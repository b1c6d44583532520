/** The report room as walks find it: open, done, and without faults on its pages. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export const PATIENCE = 420_000;

export async function openReport(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('appUrl')}?mode=report&${query}`, { waitUntil: 'load' });
  await page.waitForSelector('[data-report-page]', { timeout: 120_000 });
}
export const done = (page: Page) => page.waitForFunction(() => document.querySelector('[data-report-done="true"]'), undefined, { polling: 300, timeout: PATIENCE });
/** Blocks that run over their sheet, rows that lie on its edge, words that are cut, maps that were not drawn. */
export const faults = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-report-page]')].flatMap((sheet, at) => {
  const body = sheet.querySelector<HTMLElement>('.body')!, box = body.getBoundingClientRect(), found: string[] = [];
  for (const block of body.querySelectorAll('.block, tr')) { const { bottom, right } = block.getBoundingClientRect(); if (bottom > box.bottom + 1 || right > box.right + 1) found.push(`page ${at + 1}: ${block.tagName} runs over by ${Math.round(Math.max(bottom - box.bottom, right - box.right))}`); }
  for (const cell of body.querySelectorAll<HTMLElement>('td, th, p, li, h1, h2, h3')) if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0) found.push(`page ${at + 1}: cut "${cell.textContent?.trim().slice(0, 30)}"`);
  for (const map of body.querySelectorAll<HTMLElement>('[data-report-map]')) if (map.dataset.reportMap !== 'drawn') found.push(`page ${at + 1}: map ${map.dataset.reportMap}`);
  return found;
}));
