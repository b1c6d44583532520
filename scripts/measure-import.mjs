// @ts-check
// npm run bench:import: whether the page stays alive while very large files are read and brought in. A table of 500 000 rows and a GeoJSON
// of just under 200 MB go through the import doctor; what is outside the areas of the plan is left out; then all of it is accepted.
// Frames of the page are watched all the while, and those of the same page doing nothing; beside them how long the page's own thread was
// busy at a stretch, since a machine without a graphics card also makes the picture on its processor. Needs a built app in dist/.
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { seeded } from './bench/plans.mjs';
import { findChromium } from './find-chromium.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '.cache', `import-${process.pid}`);
/** A frame later than this (ms) is one in which the page was blocked. */
const BLOCKED_MS = 200;
const WAIT = { polling: 250, timeout: 600_000 };
const random = seeded(7);
/** A place in a box, of which the plan's areas are a small part. @returns {[number, number]} */
const place = () => [132.5 + 3 * random(), 45 + 3 * random()];

/** @param {string} name @param {(line: (text: string) => number) => void} fill */
function made(name, fill) {
  const path = join(folder, name), file = openSync(path, 'w');
  let parts = '', bytes = 0;
  const put = () => { bytes += writeSync(file, parts); parts = ''; };
  fill((text) => { parts += `${text}\n`; if (parts.length > 1e6) put(); return bytes + parts.length; });
  put();
  closeSync(file);
  return path;
}

mkdirSync(folder, { recursive: true });
const files = [
  made('rows.csv', (line) => {
    line('code,name,lat,lon,radius,type,remark');
    for (let row = 0; row < 500_000; row += 1) { const [lon, lat] = place(); line(`C${row},point ${row},${lat.toFixed(6)},${lon.toFixed(6)},${500 + (row % 7) * 100},duty point,row ${row}`); }
  }),
  made('lines.geojson', (line) => {
    line('{"type":"FeatureCollection","features":[');
    let size = 0;
    for (let at = 0; size < 196e6; at += 1) {
      const [lon, lat] = place();
      /* Fences: what a file of OpenStreetMap calls so comes in without being asked for. */
      const way = Array.from({ length: 20 }, (_, k) => `[${(lon + 0.001 * k).toFixed(6)},${(lat + 0.0007 * (k % 5)).toFixed(6)}]`);
      size = line(`${at > 0 ? ',' : ''}{"type":"Feature","id":"fence-${at}","properties":{"name":"fence ${at}","barrier":"fence"},"geometry":{"type":"LineString","coordinates":[${way.join(',')}]}}`);
    }
    line(']}');
  }),
];

const { url, close } = await serve({ folder: join(root, 'dist'), port: 0 });
const browser = await chromium.launch(await findChromium());
/** @type {Record<string, unknown>} */
const results = {};
try {
  for (const path of files) {
    const figures = { megabytes: Math.round(statSync(path).size / 1e6), ...await through(path) };
    results[basename(path)] = figures;
    /* What this command prints is its answer. */
    console.log(basename(path), JSON.stringify(figures, null, 1));
  }
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(root, '.cache', 'import.json'), `${JSON.stringify(results, null, 2)}\n`);

/** @param {string} path */
async function through(path) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${url}?plan=ussuri-border&lang=en&theme=light&basis=reach`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('[data-check="checked"]'), undefined, WAIT);
  await page.evaluate(watch);
  const idle = await during(page, () => page.waitForTimeout(15_000));
  const read = await during(page, async () => {
    await page.locator('input[type=file]').first().setInputFiles(path);
    await page.waitForFunction(() => document.querySelector('dialog [data-tally]:not([data-tally=""])') && !document.querySelector('dialog [aria-busy="true"]'), undefined, WAIT);
  });
  const tally = await page.locator('[data-tally]').getAttribute('data-tally');
  const wgs84 = page.locator('dialog input[value="wgs84"]').first();
  const chosen = await during(page, async () => {
    if (await wgs84.count() > 0) await wgs84.check();
    await page.locator('[data-finding="outside"] input').check();
    await page.waitForFunction((before) => document.querySelector('[data-tally]')?.getAttribute('data-tally') !== before && !document.querySelector('dialog [aria-busy="true"]'), tally, WAIT);
  });
  const kept = await page.locator('[data-tally]').getAttribute('data-tally');
  const accepted = await during(page, async () => {
    await page.locator('dialog .primary').click();
    await page.locator('dialog').waitFor({ state: 'detached', timeout: WAIT.timeout });
    await page.waitForFunction(() => document.querySelector('[data-save]')?.textContent?.includes('Saved at') && document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, WAIT);
  });
  await page.close();
  return { tally, kept, idle, read, chosen, accepted };
}

/** Frames of the page while something is done. @param {import('playwright-core').Page} page @param {() => Promise<unknown>} work */
async function during(page, work) {
  await page.evaluate(() => { const { picketFrames, picketTasks } = /** @type {any} */ (globalThis); picketFrames.length = 0; picketTasks.length = 0; });
  const start = Date.now();
  await work();
  const seconds = (Date.now() - start) / 1000;
  const { gaps, tasks } = /** @type {{ gaps: number[], tasks: number[] }} */ (await page.evaluate(() => { const { picketFrames: gaps, picketTasks: tasks } = /** @type {any} */ (globalThis); return { gaps, tasks }; }));
  return { seconds: Math.round(seconds), frames: gaps.length, blocked: gaps.filter((ms) => ms > BLOCKED_MS).length, longestMs: Math.round(Math.max(0, ...gaps)), busy: tasks.filter((ms) => ms > BLOCKED_MS).length, longestTaskMs: Math.round(Math.max(0, ...tasks)) };
}

/** In the page: milliseconds from frame to frame, and of each task of its own thread that took long. */
function watch() {
  const gaps = /** @type {number[]} */ (/** @type {any} */ (globalThis).picketFrames = []);
  const tasks = /** @type {number[]} */ (/** @type {any} */ (globalThis).picketTasks = []);
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); }).observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
