// @ts-check
// npm run bench:drag [posts...]: how old the figures on screen are while a post is dragged over a large plan, and what that costs the page.
// The same drag is done twice: as it is, and with a live worker that never answers. Needs a built app in dist/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { widePlan } from './drag/wide-plan.mjs';
import { findChromium } from './find-chromium.mjs';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sizes = process.argv.slice(2).map(Number).filter((posts) => posts > 0);
const SECONDS = Number(process.env.SECONDS ?? 10);

/** @param {number[]} numbers @param {number} share */
const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? Number.NaN;

const { url, close } = await serve({ folder: join(root, process.env.FOLDER ?? 'dist'), port: 0 });
const browser = await chromium.launch(await findChromium());
/** @type {Record<string, unknown>} */
const results = {};
try {
  for (const posts of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const withFigures = await drag(posts, true);
    const without = await drag(posts, false);
    const ratio = withFigures.scriptMsAFrame / without.scriptMsAFrame;
    results[posts] = { withFigures, without, scriptRatio: ratio };
    /* What this command prints is its answer. */
    console.log(`${posts} posts: ${JSON.stringify({ withFigures, without, scriptRatio: ratio }, null, 1)}`);
  }
} finally {
  await browser.close();
  await close();
}
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache', 'drag.json'), `${JSON.stringify(results, null, 2)}\n`);

/** @param {number} posts @param {boolean} live */
async function drag(posts, live) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  if (!live) await page.addInitScript(silenceLive);
  await page.goto(`${url}?plan=none&lang=en&theme=light`, { waitUntil: 'load' });
  const opened = Date.now();
  await page.locator('input[type=file]').setInputFiles({ name: `wide-${posts}.geojson`, mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(widePlan(posts))) });
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 200, timeout: 400_000 });
  const figuresMs = Date.now() - opened;
  await page.waitForFunction(() => document.querySelector('[data-rank]'), undefined, { polling: 200, timeout: 400_000 });
  const listMs = Date.now() - opened;
  await page.waitForFunction(() => document.documentElement.dataset.map === 'idle', undefined, { polling: 200, timeout: 400_000 });
  const restMs = Date.now() - opened;
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('there is no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  /* A post is moved at a scale at which it is seen: the view is some forty kilometres wide, whatever the plan. */
  for (let step = 0; step < Math.round(Math.log2(Math.sqrt(posts / 1000) * 6)); step += 1) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(400);
  }
  await page.waitForFunction(() => document.documentElement.dataset.map === 'idle', undefined, { polling: 200, timeout: 400_000 });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const script = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await page.evaluate(watch);
  await takePost(page, x, y);
  const before = await script();
  const until = Date.now() + SECONDS * 1000;
  for (let step = 0; Date.now() < until; step += 1) await page.mouse.move(x + 60 * Math.sin(step / 20), y + 40 * Math.sin(step / 31));
  const after = await script();
  const state = await page.locator('[data-preview-sent]').first().getAttribute('data-preview-sent');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const { ages, gaps, frames } = await page.evaluate(() => { const w = /** @type {any} */ (globalThis).picketWatch; w.stop = true; return { ages: w.ages, gaps: w.gaps, frames: w.frame }; });
  await page.close();
  return {
    figuresMs, listMs, restMs, frames, previews: Number(state), answeredFrames: ages.length, ageMedian: quantile(ages, 0.5), age95: quantile(ages, 0.95), ageMost: Math.max(...ages, 0),
    frameMsMedian: quantile(gaps, 0.5), frameMs95: quantile(gaps, 0.95), scriptMsAFrame: (1000 * ((after.ScriptDuration ?? 0) - (before.ScriptDuration ?? 0))) / Math.max(1, frames),
  };
}

/** Takes hold of a post near a point of the screen: presses along a spiral until a preview is asked for. @param {import('playwright-core').Page} page @param {number} x @param {number} y */
async function takePost(page, x, y) {
  const sent = () => page.locator('[data-preview-sent]').first().getAttribute('data-preview-sent');
  const before = await sent();
  for (let turn = 0; turn < 40; turn += 1) {
    const [px, py] = [x + 9 * turn * Math.cos(turn), y + 6 * turn * Math.sin(turn)];
    await page.mouse.move(px, py);
    await page.waitForTimeout(900);
    /* Only a post is followed by the live worker: one that something else ended would have to begin anew. */
    if (!/Duty point/.test(await page.locator('.tip').textContent({ timeout: 100 }).catch(() => '') ?? '')) continue;
    await page.mouse.down();
    await page.mouse.move(px + 8, py + 8);
    await page.waitForTimeout(900);
    if ((await sent()) !== before) return;
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  throw new Error('no post was found near the middle of the map');
}

/** In the page: counts frames, and by how many of them the shown figures are behind the hand. */
function watch() {
  const section = /** @type {HTMLElement} */ (document.querySelector('[data-preview-sent]'));
  const askedIn = new Map();
  const state = { frame: 0, last: performance.now(), ages: /** @type {number[]} */ ([]), gaps: /** @type {number[]} */ ([]), stop: false };
  Object.assign(globalThis, { picketWatch: state });
  new MutationObserver(() => { askedIn.set(Number(section.dataset.previewSent), state.frame); }).observe(section, { attributeFilter: ['data-preview-sent'] });
  let lastShown = Number(section.dataset.previewShown);
  /** @param {number} now */
  const look = (now) => {
    if (state.stop) return;
    state.frame += 1;
    state.gaps.push(now - state.last);
    state.last = now;
    /* Figures that answer the newest question are as young as the frame they came in; while a newer one waits, they age from when it was asked. */
    const shown = Number(section.dataset.previewShown), sent = Number(section.dataset.previewSent);
    const since = shown !== lastShown ? askedIn.get(shown) : shown < sent ? askedIn.get(shown + 1) : undefined;
    lastShown = shown;
    if (since !== undefined) state.ages.push(state.frame - since);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: a worker called "live" hears nothing and says nothing. */
function silenceLive() {
  const Real = Worker;
  const silent = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };
  globalThis.Worker = new Proxy(Real, { construct: (target, [url, options]) => (options?.name === 'live' ? silent : new target(url, options)) });
}
