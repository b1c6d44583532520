// @ts-check
/** Drag frames in a worker of headless Chromium, and the way there and back of a message. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { cache, root } from '../bundle.mjs';
import { findChromium } from '../find-chromium.mjs';
import { serve } from '../serve.mjs';

/** Messages there and back that are timed. */
const PINGS = 200;

/** @param {string} name of a plan @param {number} frames @param {number} warm @returns {Promise<{ times: number[], roundTrips: number[] }>} */
export async function dragInChromium(name, frames, warm) {
  const folder = join(cache, `bench-browser-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await build({ root, configFile: false, logLevel: 'silent', publicDir: false, build: { lib: { entry: join(root, 'scripts/bench/drag-worker.ts'), formats: ['es'], fileName: 'drag-worker' }, outDir: folder, emptyOutDir: true, minify: true } });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bench</title>');
  writeFileSync(join(folder, 'echo.js'), 'onmessage = ({ data }) => postMessage(data);');
  const { url, close } = await serve({ folder, port: 0 });
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    /* The server's policy lets workers start from known addresses alone: this page has a policy that lets both of its own. */
    await page.goto(url);
    return await page.evaluate(inPage, { name, frames, warm, pings: PINGS });
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the page. @param {{ name: string, frames: number, warm: number, pings: number }} asked */
async function inPage({ name, frames, warm, pings }) {
  const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', { createScriptURL: (/** @type {string} */ path) => path });
  /** @param {string} path */
  const start = (path) => new Worker(policy ? policy.createScriptURL(path) : path, { type: 'module' });
  /** @param {Worker} worker @param {any} message */
  const ask = (worker, message) => new Promise((settle, fail) => {
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = ({ message: why }) => fail(new Error(why));
    worker.postMessage(message);
  });
  const echo = start('./echo.js');
  const roundTrips = [];
  for (let ping = 0; ping < pings; ping += 1) {
    const before = performance.now();
    await ask(echo, { ping });
    roundTrips.push(performance.now() - before);
  }
  const { times } = /** @type {any} */ (await ask(start('./drag-worker.js'), { name, frames, warm }));
  return { times, roundTrips };
}
