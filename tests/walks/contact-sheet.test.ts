import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openTestPage } from './test-page.ts';

/** Of the 20-pixel badge, the share of pixels that must differ by a quarter of the way from black to white before a person tells two apart. */
const TOLD_APART = 0.02;
const CLEARLY = 64;

interface Sheet { types: string[]; families: Record<string, string>; standings: string[]; luma: (theme: string, type: string, standing: string, size: number) => number[] }
let page: Page, close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ page, close } = await openTestPage('tests/contact-sheet', 'contactSheet', { width: 1420, height: 760 }));
  await page.screenshot({ path: '.cache/contact-sheet.png', fullPage: true });
}, 420_000);
afterAll(() => close?.());

/** Pairs of badges that look alike in grey: [theme, one, other, share of pixels that clearly differ]. */
const alike = (of: 'types' | 'standings') => page.evaluate(({ of, share, clearly }) => {
  const { types, families, standings, luma } = (globalThis as unknown as { contactSheet: Sheet }).contactSheet;
  const found: [string, string, string, number][] = [];
  const compare = (theme: string, one: [string, string], other: [string, string]) => {
    const a = luma(theme, ...one, 20), b = luma(theme, ...other, 20);
    const differ = a.length === b.length ? a.filter((value, i) => Math.abs(value - b[i]!) > clearly).length / a.length : 1;
    if (differ < share) found.push([theme, one.join(' '), other.join(' '), differ]);
  };
  for (const theme of ['light', 'dark']) {
    if (of === 'types') types.forEach((one, i) => types.slice(i + 1).forEach((other) => { if (families[one] === families[other]) for (const standing of standings) compare(theme, [one, standing], [other, standing]); }));
    else for (const type of types) standings.forEach((one, i) => standings.slice(i + 1).forEach((other) => { compare(theme, [type, one], [type, other]); }));
  }
  return found;
}, { of, share: TOLD_APART, clearly: CLEARLY });

test('two types of one family are told apart at 20 pixels in grey, whatever their state', async () => {
  expect(await alike('types')).toEqual([]);
});

test('on duty, off duty, planned and closed are told apart at 20 pixels in grey, by shape and not by colour', async () => {
  expect(await alike('standings')).toEqual([]);
});
