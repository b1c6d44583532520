// @ts-check
/** Our engine: `kernel` is figures, rings, border and places; `product` everything that the screen gets, outlines and deepest points too. */
import { importBundled } from '../bundle.mjs';
import { seeded } from './plans.mjs';

const parts = await importBundled('scripts/bench/parts.ts', 'bench-parts');
const question = { mode: 'reach', includePlanned: false, agencies: [] };
/** Chords of arcs lie at most so far inside, metres: as in the product. */
const SAGITTA = 0.5;
const bare = { minGapM: 10, nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null };

/** @param {any} plan */
export function kernel(plan) {
  const [area, border] = plan.features;
  return () => {
    const assets = parts.assetsOf(plan, question);
    const made = parts.planKernel([area], assets, 133, () => true);
    const rings = ['gap', 'covered'].map((of) => {
      const linked = parts.linkRings(made.kernel.strands(0, of, SAGITTA), made.form);
      return { loose: linked.loose, shapes: parts.nest(linked.rings).length };
    });
    const along = parts.borderCoverage(border, { assets, ...bare });
    const places = parts.placesCoverage(plan, assets);
    return { gapM2: made.kernel.ground(0).gapM2, gapM: along.result.gapM, places: places.filter((/** @type {any} */ { result }) => result.covered).length, rings };
  };
}

/** @param {any} plan */
export function product(plan) {
  return () => {
    const { totals } = parts.computeCoverage(plan, question).result;
    return { gapM2: totals.area.gapM2, gapM: totals.border.gapM, places: totals.places.covered };
  };
}

/**
 * Moves of about 100 m, seven in ten of posts, the others of one vertex of a route; each is a changed feature answered with the
 * three headline figures. Gives the milliseconds of each frame, in order.
 * @param {any} plan @param {number} frames
 */
export function drag(plan, frames) {
  const live = parts.LiveCoverage.of(plan, question);
  const random = seeded(7);
  /** @param {number[]} at about 100 m away, at 47 degrees north */
  const moved = (at) => { const turn = 2 * Math.PI * random(); return [/** @type {number} */ (at[0]) + (0.1 * Math.cos(turn)) / 76.06, /** @type {number} */ (at[1]) + (0.1 * Math.sin(turn)) / 111.2]; };
  const now = [...plan.features];
  /** @param {string} kind */
  const of = (kind) => now.flatMap((feature, at) => (feature.kind === kind ? [at] : []));
  const posts = of('post'), routes = of('patrolRoute');
  const times = [];
  let sum = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const among = random() < 0.7 ? posts : routes;
    const which = among[Math.floor(random() * among.length)] ?? 0;
    const feature = now[which];
    const { type, coordinates } = feature.geometry;
    const vertex = Math.floor(random() * coordinates.length);
    now[which] = { ...feature, geometry: { type, coordinates: type === 'Point' ? moved(coordinates) : coordinates.with?.(vertex, moved(coordinates[vertex])) ?? coordinates } };
    const start = performance.now();
    sum += live.preview(feature.id, now[which]).area.gapM2;
    times.push(performance.now() - start);
  }
  return { times, sum };
}
