// @ts-check
/** Peak of resident memory of one engine on one plan, in a process of its own: `node memory.mjs ENGINE PLAN`. */
import { readFileSync } from 'node:fs';
import { importBundled } from '../bundle.mjs';
import { planarPlan } from './planar.mjs';
import { benchPlan } from './plans.mjs';

const [engine = 'kernel', name = 'S1'] = process.argv.slice(2);
const plan = benchPlan(name);
let run;
if (engine === 'kernel') run = (await import('./ours.mjs')).kernel(plan);
else {
  const { stereographic } = await importBundled('scripts/bench/parts.ts', 'bench-parts');
  run = (await import('./geos.mjs')).geosWasm(planarPlan(plan, stereographic));
}
/** Of this process alone: what the system tells of a process begins with its parent's. Null where /proc is absent. */
function peak() {
  try { return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1e3); } catch { return null; }
}

const before = process.memoryUsage().rss;
run();
process.stdout.write(JSON.stringify({ beforeMB: Math.round(before / 1e6), afterMB: Math.round(process.memoryUsage().rss / 1e6), peakMB: peak() }));
