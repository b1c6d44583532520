// @ts-check
/** Looks at a wall all the time while its source fails again and again, and at what it costs the browser. */
import { KINDS } from './fault-server.mjs';
import { slopeOf } from './slope.mjs';

const LOOK_MS = 120;
const MEASURE_MS = 10_000;
/** What a collection leaves behind the next one takes. */
const COLLECTIONS = 3;
/** However slow the machine, it ends after so many times the minutes. */
const LONGEST = 6;
/** A page tells its age once a second. */
const TICK_MS = 1100;

/** The same numbers in every run. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
}

/**
 * Follows it for so many minutes, and on until it has been refreshed so often; faults go on at the same rate.
 * @param {{ browser: import('playwright-core').Browser, address: string, source: { fault: string | null, turn: number, good: number, goodAt: number, faulted: number }, minutes: number, refreshes: number, faults: number, say: (line: string) => void }} options
 */
export async function followWall({ browser, address, source, minutes, refreshes, faults, say }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5 });
  const errors = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[data-verdict]'), undefined, { polling: 100, timeout: 60_000 });
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const began = Date.now(), until = began + minutes * 60_000, next = random(7);
  const found = { minutes, refreshes: 0, looks: 0, faults: 0, kinds: /** @type {Record<string, number>} */ ({}), blank: 0, staleAsLive: 0, tooYoung: 0, oldSaid: 0, outSaid: 0, errors: 0, heapBytesARefresh: 0, heapUpper95: 0, heapMB: /** @type {number[]} */ ([]), nodes: /** @type {number[]} */ ([]), listeners: /** @type {number[]} */ ([]), workers: /** @type {number[]} */ ([]), canvases: /** @type {number[]} */ ([]) };
  const heap = /** @type {[number, number][]} */ ([]);
  /* A good spell and a bad one take so long together; the bad one is up to two thirds of it. */
  const spell = faults > 0 ? (until - began) / faults : Infinity;
  let fault = 0, spellEnds = began, goodUntil = began, measured = began + 5000;
  while (Date.now() < until || (found.refreshes < refreshes && Date.now() < began + LONGEST * minutes * 60_000)) {
    const now = Date.now();
    if (now >= spellEnds && faults > 0) {
      spellEnds = now + spell;
      goodUntil = now + spell * (0.35 + 0.3 * next());
      source.fault = null;
      source.turn += 1;
      fault += 1;
    }
    if (now >= goodUntil && source.fault === null && faults > 0) {
      const kind = KINDS[fault % KINDS.length] ?? 'down';
      source.fault = kind;
      found.faults += 1;
      found.kinds[kind] = (found.kinds[kind] ?? 0) + 1;
    }
    const seen = await page.evaluate(() => ({
      age: Number(document.querySelector('[data-wall-age]')?.getAttribute('data-wall-age') || Number.NaN), freshness: document.querySelector('[data-wall-freshness]')?.getAttribute('data-wall-freshness') ?? 'live',
      verdict: document.querySelector('[data-verdict]')?.textContent ?? '', title: document.title, view: document.querySelector('[data-wall]')?.getAttribute('data-wall') ?? '', canvases: document.querySelectorAll('canvas').length,
    }));
    /* An answer that was given just now may not have been heard; what the page says is a tick old. */
    const trueAge = now - source.goodAt;
    found.looks += 1;
    if (!/\d/.test(seen.verdict)) found.blank += 1;
    if (seen.freshness === 'live' && trueAge > 2000 + TICK_MS) found.staleAsLive += 1;
    if (seen.age + TICK_MS < trueAge) found.tooYoung += 1;
    if (seen.freshness === 'old') found.oldSaid += 1;
    if (seen.freshness === 'out') found.outSaid += 1;
    found.refreshes = Number(/looks=(\d+)/.exec(seen.title)?.[1] ?? 0);
    /* Always while the same view is shown: another view is another heap. */
    if (now - measured >= MEASURE_MS && seen.view === 'plan') {
      measured = now;
      for (let turn = 0; turn < COLLECTIONS; turn += 1) { await tools.send('HeapProfiler.collectGarbage'); await page.waitForTimeout(50); }
      const { metrics } = await tools.send('Performance.getMetrics');
      const metric = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
      heap.push([found.refreshes, metric('JSHeapUsedSize')]);
      found.heapMB.push(Math.round(metric('JSHeapUsedSize') / 1e5) / 10);
      found.nodes.push(metric('Nodes'));
      found.listeners.push(metric('JSEventListeners'));
      found.workers.push(page.workers().length);
      found.canvases.push(seen.canvases);
      if (heap.length % 8 === 0) say(`${Math.round((now - began) / 60_000)} min: ${found.refreshes} refreshes, ${found.faults} faults, heap ${found.heapMB.at(-1)} MB, ${found.nodes.at(-1)} nodes, ${found.workers.at(-1)} workers`);
    }
    await page.waitForTimeout(LOOK_MS);
  }
  source.fault = null;
  /* The first measurements are those of a page that is still being warmed. */
  const warm = heap.slice(Math.floor(heap.length / 5));
  if (warm.length > 3) { const { slope, upper95 } = slopeOf(warm); [found.heapBytesARefresh, found.heapUpper95] = [Math.round(slope), Math.round(upper95)]; }
  found.minutes = Math.round((Date.now() - began) / 6000) / 10;
  found.errors = errors.length;
  for (const error of new Set(errors)) say(`page error: ${error}`);
  await page.close();
  return found;
}
