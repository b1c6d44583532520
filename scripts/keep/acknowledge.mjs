// @ts-check
/** How long an edit of a large plan waits until it is on the disk, and how long its first snapshot holds the page up: the built store in a real profile, without map and engine. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { widePlan } from '../drag/wide-plan.mjs';
import { findChromium } from '../find-chromium.mjs';

/**
 * @param {{ url: string, folder: string, posts: number, edits: number }} options `posts`: a tenth as many routes of 280 vertices go with them
 * @returns {Promise<Record<string, number>>} milliseconds, besides the counts
 */
export async function acknowledge({ url, folder, posts, edits }) {
  const chunk = readdirSync(join(folder, 'assets')).find((name) => /^chunk-.*\.js$/.test(name));
  if (!chunk) throw new Error(`${folder} holds no store: build the app first`);
  const plan = widePlan(posts);
  const vertices = plan.features.reduce((sum, { geometry }) => sum + (JSON.stringify(geometry).match(/\[-?\d/g)?.length ?? 0), 0);
  const profile = await mkdtemp(join(tmpdir(), 'picket-large-'));
  const context = await chromium.launchPersistentContext(profile, await findChromium());
  try {
    const page = await context.newPage();
    await page.route('**/wide.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(plan) }));
    await page.goto(`${url}rescue.html`);
    return { features: plan.features.length, vertices, ...(await page.evaluate(keepAndEdit, { script: `/assets/${chunk}`, edits })) };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** In the page: keeps the plan, then moves one post after another. @param {{ script: string, edits: number }} options */
async function keepAndEdit({ script, edits }) {
  /** @type {typeof import('../../src/session/storage/chunk.ts')} */
  const { newId, newRecord, openStore, PlanDesk, PlanWriter } = await import(script);
  const file = await (await fetch('/wide.json')).json();
  /** @type {import('../../src/core/plan/plan.ts').AnyFeature[]} */
  const features = file.features.map((/** @type {{ id: string, geometry: object, properties: { kind: string } }} */ { id, geometry, properties: { kind, ...properties } }) => ({ id, kind, geometry, properties }));
  /** @type {import('../../src/core/plan/plan.ts').Plan} */
  const plan = { meta: file.plan, foreign: {}, features };
  const store = await openStore({ create: true, onlost() {} });
  if (!store) throw new Error('there is no store');
  const desk = new PlanDesk(store, newId(), Date.now);
  let saved = () => {};
  const writer = new PlanWriter(desk, plan, ({ kind }) => { if (kind === 'saved') saved(); }, Date.now);
  let [heldUp, last] = [0, performance.now()];
  const beat = setInterval(() => { heldUp = Math.max(heldUp, performance.now() - last); last = performance.now(); }, 5);
  /** @param {() => void} work */
  const timed = (work) => new Promise((/** @type {(ms: number) => void} */ settle) => { const from = performance.now(); saved = () => settle(performance.now() - from); work(); });
  const firstSnapshot = await timed(() => writer.begin('first', newRecord(desk.id, plan, { kind: 'file', id: null, name: 'wide' }, {}, Date.now())));
  clearInterval(beat);
  const first = features.findIndex(({ kind }) => kind === 'post');
  let newest = plan;
  /** @type {number[]} */
  const waits = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const feature = newest.features[first + edit];
    if (feature?.geometry?.type !== 'Point') throw new Error('no post to move');
    const [lon, lat] = feature.geometry.coordinates;
    const moved = /** @type {typeof feature} */ ({ ...feature, geometry: { type: 'Point', coordinates: [lon + 0.001, lat] } });
    newest = { ...newest, features: newest.features.with(first + edit, moved) };
    waits.push(await timed(() => writer.changed(newest)));
    await new Promise((later) => { setTimeout(later, 30); });
  }
  waits.sort((a, b) => a - b);
  const share = (/** @type {number} */ part) => Math.round(waits[Math.min(waits.length - 1, Math.floor(part * waits.length))] ?? Number.NaN);
  return { firstSnapshot: Math.round(firstSnapshot), firstSnapshotHeldUp: Math.round(heldUp), editMedian: share(0.5), edit95: share(0.95), editMost: share(1) };
}
