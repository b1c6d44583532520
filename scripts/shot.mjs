// @ts-check
/** Takes a picture of a served page. `node scripts/shot.mjs URL OUT.png [--size 1366x768] [--scale 1] [--wait MS] [--eval-file FILE]` */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1366x768' },
    scale: { type: 'string', default: '1' },
    wait: { type: 'string', default: '0' },
    'eval-file': { type: 'string' },
  },
});
const [url, out] = positionals;
const size = /^(\d+)x(\d+)$/.exec(values.size);
if (!url || !out || !size) {
  process.stderr.write('node scripts/shot.mjs URL OUT.png [--size 1366x768] [--scale 1] [--wait MS] [--eval-file FILE]\n');
  process.exit(2);
}
const browser = await chromium.launch(await findChromium());
try {
  const page = await browser.newPage({
    viewport: { width: Number(size[1]), height: Number(size[2]) },
    deviceScaleFactor: Number(values.scale),
  });
  page.on('console', (message) => process.stderr.write(`${message.type()}: ${message.text()}\n`));
  page.on('pageerror', (error) => process.stderr.write(`page error: ${error.message}\n`));
  page.on('requestfailed', (request) => process.stderr.write(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}\n`));
  await page.goto(url, { waitUntil: 'load' });
  // The app says so when the map has drawn everything; other pages are taken as they are.
  const idle = page.waitForFunction(() => document.documentElement.dataset.map === 'idle', undefined, { timeout: 15_000, polling: 100 });
  await idle.catch(() => process.stderr.write('the map did not come to rest within 15 s\n'));
  if (values['eval-file']) process.stdout.write(`${JSON.stringify(await page.evaluate(readFileSync(values['eval-file'], 'utf8')))}\n`);
  await page.waitForTimeout(Number(values.wait));
  await page.screenshot({ path: out });
} finally {
  await browser.close();
}
