import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Builds a page of the tests (`sheet.html` in a folder) around modules of the app, opens it, and waits until it has put what it gives under `name`. */
export async function openTestPage(folder: string, name: string, viewport: { width: number; height: number }, more: InlineConfig = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  mkdirSync('.cache', { recursive: true });
  const out = resolve(mkdtempSync('.cache/test-page-'));
  await build({ root: resolve(folder), base: './', configFile: false, logLevel: 'silent', publicDir: false, ...more, build: { outDir: out, emptyOutDir: true, ...more.build, rolldownOptions: { input: resolve(folder, 'sheet.html') } } });
  const served = await serve({ folder: out, port: 0 });
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage({ viewport });
  await page.goto(`${served.url}sheet.html`);
  await page.waitForFunction((member) => member in globalThis, name, { polling: 100 });
  return { page, close: async () => { await browser.close(); await served.close(); rmSync(out, { recursive: true, force: true }); } };
}
