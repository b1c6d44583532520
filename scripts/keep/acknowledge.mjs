// @ts-check
/** How long an edit of a large plan waits until the page says that it is saved, and how long the page is held up meanwhile. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { widePlan } from '../drag/wide-plan.mjs';
import { findChromium } from '../find-chromium.mjs';
import { choosePost, moveNorth, saved } from './plan-page.mjs';

/**
 * @param {{ url: string, posts: number, edits: number, say?: (line: string) => void }} options `posts`: a tenth as many routes of 280 vertices go with them
 * @returns {Promise<{ vertices: number, firstSnapshotMs: number, medianMs: number, mostMs: number, writtenMedianMs: number, writtenMostMs: number }>} from the press of the key: until the page says saved, and until the write itself is on the disk
 */
export async function acknowledge({ url, posts, edits, say = () => undefined }) {
  const plan = widePlan(posts);
  const vertices = plan.features.reduce((sum, { geometry }) => sum + (JSON.stringify(geometry).match(/\[-?\d/g)?.length ?? 0), 0);
  say(`${plan.features.length} features, ${vertices} vertices`);
  const profile = await mkdtemp(join(tmpdir(), 'picket-large-'));
  const context = await chromium.launchPersistentContext(profile, { ...(await findChromium()), viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWrites);
    await page.goto(`${url}?plan=none&lang=en&theme=light`);
    await writeFile(join(profile, 'wide.geojson'), JSON.stringify(plan));
    await page.locator('input[type=file]').setInputFiles(join(profile, 'wide.geojson'), { timeout: 120_000 });
    const opened = Date.now();
    await page.waitForFunction(() => document.querySelector('[data-save]')?.textContent?.includes('Saved at'), undefined, { polling: 50, timeout: 300_000 });
    const firstSnapshotMs = Date.now() - opened;
    await page.waitForFunction(() => document.querySelector('[data-rank]'), undefined, { polling: 200, timeout: 600_000 });
    say(`first snapshot kept ${firstSnapshotMs} ms after opening`);
    page.setDefaultTimeout(120_000);
    await choosePost(page);
    for (let edit = 1; edit <= edits; edit += 1) {
      await page.evaluate(() => { /** @type {any} */ (globalThis).watchSaved(); });
      await moveNorth(page);
      await saved(page, edit, 120_000);
      await page.waitForTimeout(1500);
    }
    const { acknowledged, written } = await page.evaluate(() => /** @type {any} */ (globalThis).picketSaves);
    const sorted = (/** @type {number[]} */ list) => list.toSorted((a, b) => a - b);
    const [said, done] = [sorted(acknowledged), sorted(written)];
    const middle = (/** @type {number[]} */ list) => list[Math.floor(list.length / 2)] ?? Number.NaN;
    return { vertices, firstSnapshotMs, medianMs: middle(said), mostMs: said.at(-1) ?? Number.NaN, writtenMedianMs: middle(done), writtenMostMs: done.at(-1) ?? Number.NaN };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** In the page: notes when a press was heard, when a write was handed over and done, and when the page said so. */
function noteWrites() {
  const saves = { acknowledged: /** @type {number[]} */ ([]), written: /** @type {number[]} */ ([]) };
  let pressed = 0;
  addEventListener('click', () => { pressed = performance.now(); }, true);
  const transaction = IDBDatabase.prototype.transaction;
  /** @this {IDBDatabase} @param {string | Iterable<string>} stores @param {IDBTransactionMode} [mode] @param {IDBTransactionOptions} [options] */
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite' && stores === 'log') made.addEventListener('complete', () => saves.written.push(performance.now() - pressed));
    return made;
  };
  Object.assign(globalThis, {
    picketSaves: saves,
    watchSaved: () => {
      const mark = /** @type {HTMLElement} */ (document.querySelector('[data-save]'));
      const before = mark.dataset.edits;
      const watch = new MutationObserver(() => {
        if (mark.dataset.save !== 'saved' || mark.dataset.edits === before) return;
        watch.disconnect();
        saves.acknowledged.push(performance.now() - pressed);
      });
      watch.observe(mark, { attributeFilter: ['data-save', 'data-edits'] });
    },
  });
}
