// @ts-check
/** Starts engines, asks them to run once, ends those that pass the bound. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { cache } from '../bundle.mjs';

/* What an engine answers has a shape of its own for each job; only the tables know it. */
/** @typedef {{ ms: number, value: any } | 'over'} Timing */
/** @typedef {{ run: (asked?: { frames: number, warm: number }) => Promise<Timing>, end: () => void, said?: string }} Runner */

/** An engine in a worker thread. @param {string} engine @param {string} name @param {number} boundMs @returns {Promise<Runner>} */
export async function inWorker(engine, name, boundMs) {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { engine, name }, resourceLimits: { maxOldGenerationSizeMb: 6000 } });
  /** Messages of the worker are timings or 'over', first a sign of life. @type {(message: any) => void} */
  let hear = () => undefined;
  worker.on('message', (message) => { hear(message); });
  worker.on('error', (error) => { process.stderr.write(`${engine} on ${name}: ${error.message}\n`); hear('over'); });
  await new Promise((settle) => { hear = settle; });
  return {
    run: (asked) => new Promise((settle) => {
      const timer = setTimeout(() => { void worker.terminate(); settle('over'); }, boundMs);
      hear = (message) => { clearTimeout(timer); settle(message); };
      worker.postMessage(asked ?? null);
    }),
    end: () => { void worker.terminate(); },
  };
}

/** The interpreter that knows Shapely, or null: `PYTHON`, else `python3`. */
export function pythonWithShapely() {
  const python = process.env.PYTHON ?? 'python3';
  return spawnSync(python, ['-c', 'import shapely; shapely.union_all'], { encoding: 'utf8' }).status === 0 ? python : null;
}

/** Native GEOS in a process of its own. @param {string} python @param {unknown} planar @param {string} name @param {number} boundMs @returns {Promise<Runner>} */
export async function inPython(python, planar, name, boundMs) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `bench-${name}-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(planar));
  const child = spawn(python, [new URL('./native.py', import.meta.url).pathname, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  rmSync(file);
  return {
    said: first.done ? '' : JSON.parse(first.value).ready,
    run: () => new Promise((settle) => {
      const timer = setTimeout(() => { child.kill(); settle('over'); }, boundMs);
      child.stdin.write('run\n');
      void lines.next().then((line) => { clearTimeout(timer); settle(line.done ? 'over' : JSON.parse(line.value)); });
    }),
    end: () => { child.kill(); },
  };
}
