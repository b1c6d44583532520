// @ts-check
// npm run bench: our engine beside others in one run, interleaved, so that ratios count and not the machine.
// --quick only S1; --large C4 too; --repeats N. Written to .cache/bench.json and .cache/bench.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dragInChromium } from './bench/browser.mjs';
import { planarPlan } from './bench/planar.mjs';
import { benchPlan, sizes } from './bench/plans.mjs';
import { inPython, inWorker, pythonWithShapely } from './bench/runners.mjs';
import { kernelSize } from './bench/size.mjs';
import { dragFigures, markdown, median } from './bench/table.mjs';
import { cache, importBundled } from './bundle.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const repeats = Number(words[words.indexOf('--repeats') + 1]) || (quick ? 2 : 3);
const names = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? 'S1').split(',') : quick ? ['S1'] : ['S1', 'S2', 'S3', 'C3', ...(words.includes('--large') ? ['C4'] : [])];
/** An engine is given up after this, and not tried where the plan before took too long for ten times as much. */
const BOUND_MS = 60_000;
const FRAMES = quick ? 200 : 2000;
/** Frames before them, for the engine to compile. */
const WARM_FRAMES = quick ? 20 : 200;
/** Rounds before the count begins. */
const WARM = quick ? 1 : 12;
/** Plans that are dragged over in a browser's worker too. */
const BROWSER = quick ? [] : ['S2', 'C3'];
const python = pythonWithShapely();
const { stereographic } = await importBundled('scripts/bench/parts.ts', 'bench-parts');
const engines = ['kernel', 'depths', 'product', 'geos', 'clipper', 'turf', ...(python ? ['native'] : [])];

/** @type {Record<string, any>} */
const result = { repeats, warmFrames: WARM_FRAMES, native: python ? '' : 'native GEOS is not installed (no Python with Shapely 2); PostGIS is not asked', plans: {}, drag: {}, chromium: {}, memory: {} };
/** Engines that passed the bound, or surely will. */
const out = new Set();
for (const name of names) {
  const plan = benchPlan(name);
  /** @type {Record<string, number[]>} */
  const times = {};
  /** @type {Record<string, any>} */
  const answers = {};
  /** @type {Record<string, import('./bench/runners.mjs').Runner>} */
  const runners = {};
  for (const engine of engines) {
    if (out.has(engine)) continue;
    runners[engine] = engine === 'native' ? await inPython(/** @type {string} */ (python), planarPlan(plan, stereographic), name, BOUND_MS) : await inWorker(engine, name, engine === 'kernel' ? 10 * BOUND_MS : BOUND_MS);
    if (runners[engine]?.said) result.native = runners[engine]?.said;
  }
  /* The first rounds warm the engines and are not counted; what takes over ten seconds runs once, over two seconds is warm after one. */
  for (let round = 0; round < WARM + repeats; round += 1) for (const [engine, runner] of Object.entries(runners)) {
    const first = times[engine]?.[0] ?? 0;
    if (round > 0 && (out.has(engine) || first > 10_000 || (first > 2_000 && round < WARM))) continue;
    const timing = await runner.run();
    if (timing === 'over') { out.add(engine); continue; }
    (times[engine] ??= []).push(timing.ms);
    answers[engine] = timing.value;
    if (timing.ms * 10 > BOUND_MS && engine === 'turf') out.add(engine);
  }
  for (const runner of Object.values(runners)) runner.end();
  const medians = Object.fromEntries(engines.map((engine) => {
    const all = times[engine] ?? [];
    const counted = all.slice(-repeats);
    return [engine, counted.length === 0 ? null : median(counted)];
  }));
  const frames = await inWorker('drag', name, 10 * BOUND_MS);
  const dragged = await frames.run({ frames: FRAMES, warm: WARM_FRAMES });
  frames.end();
  if (dragged !== 'over') result.drag[name] = dragFigures(dragged.value.times, medians.geos ?? null);
  if (BROWSER.includes(name)) {
    const { times: inBrowser, roundTrips } = await dragInChromium(name, FRAMES, WARM_FRAMES);
    result.chromium[name] = { ...dragFigures(inBrowser, medians.geos ?? null), roundTrip: dragFigures(roundTrips, null) };
  }
  result.plans[name] = { ...sizes[name], medianMs: medians, answers };
  for (const engine of ['kernel', 'geos']) {
    if (medians[engine] === null) continue;
    const asked = spawnSync(process.execPath, [new URL('./bench/memory.mjs', import.meta.url).pathname, engine, name], { encoding: 'utf8' });
    if (asked.status === 0) (result.memory[name] ??= {})[engine] = JSON.parse(asked.stdout);
  }
  process.stderr.write(`${name} done\n`);
}
result.size = await kernelSize();
mkdirSync(cache, { recursive: true });
const text = markdown(result);
writeFileSync(join(cache, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
writeFileSync(join(cache, 'bench.md'), text);
process.stdout.write(text);
