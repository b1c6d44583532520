// @ts-check
// npm run bench:time [posts...]: a day of hours at border and places, ours beside a look at every minute, in one run; how both grow.
// Where the look takes too long it is told from its first minutes, and says so. Written to .cache/bench-time.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bruteDay } from './bench/brute-day.mjs';
import { cache, importBundled } from './bundle.mjs';
import { widePlan } from './drag/wide-plan.mjs';

const parts = await importBundled('scripts/bench/time-parts.ts', 'bench-time-parts');
const asked = process.argv.slice(2).map(Number).filter((posts) => posts > 0);
const sizes = asked.length > 0 ? asked : [100, 1000, 10_000];
/** A border is looked at this often (metres), as ours at least is. */
const LOOK_M = 250;
/** Milliseconds after which the rest of the minutes is told from those done. */
const BOUND_MS = 20_000;
const WINDOWS = [[{ start: '00:00', end: '08:00' }], [{ start: '08:00', end: '16:00' }, { start: '16:10', end: '24:00' }], [{ start: '06:00', end: '18:00' }]];

/** The wide plan with hours: a third of the posts by night, by day, by daylight, one in four always; patrols every four hours. @param {number} posts */
function withHours(posts) {
  const file = widePlan(posts);
  let n = 0;
  const features = file.features.map((/** @type {any} */ one) => {
    if (one.properties.kind === 'post') { n += 1; return n % 4 === 0 ? one : { ...one, properties: { ...one.properties, dutyWindows: WINDOWS[n % 3] } }; }
    if (one.properties.kind !== 'patrolRoute') return one;
    return { ...one, properties: { ...one.properties, speedKmh: 12, pattern: 'oneWay', schedule: { departures: ['00:30', '04:30', '08:30', '12:30', '16:30'] } } };
  });
  return { ...file, plan: { ...file.plan, timezone: 'Asia/Shanghai' }, features };
}

/** @type {Record<string, any>} */
const results = {};
for (const posts of sizes) {
  const file = withHours(posts);
  const read = parts.readGeoJson(new TextEncoder().encode(JSON.stringify(file)), `wide-${posts}`);
  if (!read.ok) throw new Error('the plan was refused');
  const { plan } = read.value;
  const { basis } = parts.dayBasis(plan.meta, plan.meta.planDate);
  const question = { includePlanned: false, agencies: [], time: basis };
  /** @type {number[]} */
  const times = [];
  let places = /** @type {any[]} */ ([]);
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    const serving = parts.assetsOf(plan, question), timed = parts.timedOf(plan, serving, basis);
    const none = () => ({}), context = { assets: serving, minGapM: 10, nearestPost: none, responsibleUnit: () => null, times: { roster: timed.roster, cyclic: true, meta: plan.meta } };
    for (const border of parts.featuresOf(plan, 'borderLine')) parts.borderCoverage(border, context);
    places = parts.placesCoverage(plan, serving, timed);
    times.push(performance.now() - began);
  }
  const ours = times.sort((a, b) => a - b)[1] ?? Number.NaN;
  const border = file.features.find((/** @type {any} */ one) => one.properties.kind === 'borderLine').geometry.coordinates;
  /* The vertices of this border lie nearer together than the looks: every so manyth is one. */
  const lengthM = border.reduce((/** @type {number} */ sum, /** @type {number[]} */ at, /** @type {number} */ k) => (k === 0 ? 0 : sum + Math.hypot(((at[0] ?? 0) - (border[k - 1][0] ?? 0)) * 76_060, ((at[1] ?? 0) - (border[k - 1][1] ?? 0)) * 111_200)), 0);
  const every = Math.max(1, Math.floor((border.length * LOOK_M) / lengthM));
  const points = [...places.map(({ position }) => position), ...border.filter((/** @type {unknown} */ _, /** @type {number} */ k) => k % every === 0)];
  const brute = bruteDay(file);
  let began = performance.now();
  brute.longest(points, 4);
  const expected = ((performance.now() - began) / 4) * 1440;
  const minutes = expected > BOUND_MS ? Math.max(4, Math.round((1440 * BOUND_MS) / expected)) : 1440;
  began = performance.now();
  const worst = brute.longest(points, minutes);
  const bruteMs = ((performance.now() - began) * 1440) / minutes;
  /* The look knows no day that repeats: compared are places whose longest absence lies inside the day. */
  const compared = minutes === 1440 ? places.flatMap(({ result }, at) => {
    const inside = Math.max(0, ...(result.absence ?? []).map((/** @type {any} */ each) => each.minutes));
    return [Math.abs(inside - (worst[at] ?? 0))];
  }) : [];
  results[posts] = { oursMs: ours, bruteMs, toldFromMinutes: minutes, ratio: bruteMs / ours, points: points.length, placesApart: compared.length > 0 ? compared.filter((minutes) => minutes > 2).length : null };
  /* What this command prints is its answer. */
  console.log(`${posts} posts, ${posts / 10} routes, ${points.length} points: ours ${Math.round(ours)} ms, a look at every minute ${Math.round(bruteMs)} ms${minutes < 1440 ? ` (told from ${minutes} minutes)` : ''}, ${Math.round(bruteMs / ours)} times${compared.length > 0 ? `; longest absence apart by more than two minutes at ${compared.filter((minutes) => minutes > 2).length} of ${compared.length} places` : ''}`);
}
const [first, last] = [sizes[0], sizes.at(-1)];
/* So is this, over all sizes. */
if (first !== undefined && last !== undefined && last > first) console.log(`from ${first} to ${last} posts ours grows with the power ${(Math.log(results[last].oursMs / results[first].oursMs) / Math.log(last / first)).toFixed(2)}`);
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'bench-time.json'), `${JSON.stringify(results, null, 2)}\n`);
