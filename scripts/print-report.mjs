// @ts-check
/** Prints a report as PDF: the built app lays it out in a browser that is not seen, just as the report room does on screen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { serve } from './serve.mjs';

/** A map of the largest sheet takes minutes where the processor draws it. */
const PATIENCE_MS = 900_000;

/**
 * @typedef {{ planPath: string, beforePath: string | null, figuresPath: string | null, template: string, date: string | null, by: string | null, lang: string, word: string, paper: string | null, scale: string | null, when: string | null, counted: string | null, alone: boolean }} Printed
 * @param {Printed} job @param {string} root folder of the project, with the built app in dist/ @param {(text: string) => void} tell
 * @returns {Promise<Uint8Array>}
 */
export async function printReport({ planPath, beforePath, figuresPath, template, date, by, lang, word, paper, scale, when, counted, alone }, root, tell) {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('the app is not built; run "npm run build" once');
  const { url, close } = await serve({ folder, port: 0 });
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const members = { plan: 'none', mode: 'report', theme: 'light', template, lang, ...(date ? { date } : {}), ...(by ? { by } : {}), ...(paper ? { paper } : {}), ...(scale ? { scale } : {}), ...(when ? { when } : { basis: 'reach' }), ...(counted ? { counted } : {}), ...(alone ? { hours: 'asked' } : {}), ...(beforePath === null ? {} : { from: 'file' }) };
    await page.addInitScript((text) => { try { localStorage.setItem('picket-marking-word', text); } catch { /* Then it is the usual word. */ } }, word);
    await page.goto(`${url}?${new URLSearchParams(members)}`, { waitUntil: 'load' });
    /* What is kept of earlier days is there before the plan is, so that the report is made once. */
    if (figuresPath !== null) {
      await page.locator('[data-report-figures]').setInputFiles(figuresPath);
      await page.locator('[data-kept-outcome]:not([data-kept-outcome=""])').waitFor({ state: 'attached' });
    }
    await page.locator('[data-report-open]').setInputFiles(planPath);
    /* The plan before has an input of its own, which the room shows once it knows the plan after. */
    if (beforePath !== null) await page.locator('[data-report-second="a"]').setInputFiles(beforePath);
    let last = '';
    for (const begin = Date.now(); ; await page.waitForTimeout(300)) {
      const status = await page.evaluate(() => ({ done: document.querySelector('[data-report-done="true"]') !== null, said: document.querySelector('[data-report-status]')?.textContent?.trim() ?? '', failed: document.querySelector('[data-report-map="failed"]') !== null, odd: document.querySelector('[data-odd-address]')?.textContent ?? null }));
      if (status.said !== last) { last = status.said; tell(`${last}\n`); }
      /* Another question than was asked is not printed. */
      if (status.odd !== null) throw new Error(status.odd);
      if (status.done && status.failed) throw new Error('a map could not be drawn');
      if (status.done) break;
      if (Date.now() - begin > PATIENCE_MS) throw new Error(`the report was not ready in time (${last})`);
    }
    return await page.pdf({ preferCSSPageSize: true, printBackground: true });
  } finally {
    await browser.close();
    await close();
  }
}
