// @ts-check
/** Peak of resident memory of one engine on one plan, in a process of its own: `node memory.mjs ENGINE PLAN`. */
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
const before = process.memoryUsage().rss;
run();
process.stdout.write(JSON.stringify({ beforeMB: Math.round(before / 1e6), afterMB: Math.round(process.memoryUsage().rss / 1e6), peakMB: Math.round(process.resourceUsage().maxRSS / 1e3) }));
