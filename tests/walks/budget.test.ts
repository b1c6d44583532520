import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { openApp, openPage, responsesOf } from './browser.ts';

const LIMIT_KB = 700;

test('the first map costs at most 700 kB of script, compressed', async () => {
  const page = await openPage();
  /* The check is fetched a moment after the first picture; on a slow machine that is before a test hears of the picture. */
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (document.documentElement.dataset.map !== 'idle') return;
      Object.assign(globalThis, { firstMapAt: Date.now() });
      watch.disconnect();
    }).observe(document, { subtree: true, attributeFilter: ['data-map'] });
  });
  await openApp(page, '?plan=ussuri-border&lang=zh');
  const firstMapAt = await page.evaluate(() => (globalThis as unknown as { firstMapAt: number }).firstMapAt);
  expect(firstMapAt).toBeGreaterThan(0);
  const scripts = new Map<string, number>();
  for (const response of responsesOf(page)) {
    const path = new URL(response.url()).pathname;
    if (!path.endsWith('.js') || scripts.has(path) || response.request().timing().startTime > firstMapAt) continue;
    scripts.set(path, gzipSync(readFileSync(join(inject('appFolder'), path))).length / 1000);
  }
  const total = [...scripts.values()].reduce((sum, kb) => sum + kb, 0);
  const heaviest = [...scripts].sort((a, b) => b[1] - a[1]).map(([path, kb]) => `${kb.toFixed(0)} kB ${path.split('/').at(-1)}`);
  process.stdout.write(`script of the first map: ${total.toFixed(0)} kB gzip (${heaviest.join(', ')})\n`);
  expect(total).toBeLessThanOrEqual(LIMIT_KB);
});
