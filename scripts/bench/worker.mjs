// @ts-check
/** One engine and one plan in a thread of its own: warm between runs, and can be ended when it takes too long. */
import { parentPort, workerData } from 'node:worker_threads';
import { importBundled } from '../bundle.mjs';
import { planarPlan } from './planar.mjs';
import { benchPlan } from './plans.mjs';

const { engine, name } = /** @type {{ engine: string, name: string }} */ (workerData);
const plan = benchPlan(name);

async function prepared() {
  if (engine === 'kernel' || engine === 'depths' || engine === 'product') return (await import('./ours.mjs'))[engine](plan);
  if (engine === 'turf') return (await import('./turf.mjs')).turf(plan);
  const { stereographic } = await importBundled('scripts/bench/parts.ts', 'bench-parts');
  const planar = planarPlan(plan, stereographic);
  return engine === 'geos' ? (await import('./geos.mjs')).geosWasm(planar) : (await import('./clipper.mjs')).clipper2(planar);
}

/** @param {() => unknown} job */
const timed = (job) => { const start = performance.now(); const value = job(); return { ms: performance.now() - start, value }; };

if (engine === 'drag') {
  const { drag } = await import('./ours.mjs');
  parentPort?.on('message', (/** @type {{ frames: number, warm: number }} */ asked) => parentPort?.postMessage(timed(() => drag(plan, asked))));
} else {
  const run = await prepared();
  parentPort?.on('message', () => parentPort?.postMessage(timed(run)));
}
parentPort?.postMessage('ready');
