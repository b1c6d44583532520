import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeProblems } from './axe.ts';
import { mapAtRest } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';

/** Once the map rests and nothing is being worked out no Chinese is small, no text is cut and axe has nothing to say; the page must have been given axe (`withAxe`). */
export async function looksWell(page: Page): Promise<void> {
  await mapAtRest(page);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { polling: 50, timeout: 120_000 });
  expect(await smallChinese(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeProblems(page)).toEqual([]);
}
