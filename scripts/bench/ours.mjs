// @ts-check
/** Our engine: `kernel` does what the others do (gap and covered ground, rings, border, places); `depths` tells depths and unique losses too; `product` everything that the screen gets, outlines and deepest points too. */
import { importBundled } from '../bundle.mjs';
import { dragFrames } from './drag.mjs';

const parts = await importBundled('scripts/bench/parts.ts', 'bench-parts');
const question = { includePlanned: false, agencies: [] };
/** Chords of arcs lie at most so far inside, metres: as in the product. */
const SAGITTA = 0.5;
const bare = { minGapM: 10, nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null };

/** @param {any} plan */
export const kernel = (plan) => recompute(plan, 1);
/** @param {any} plan */
export const depths = (plan) => recompute(plan, 3);

/** @param {any} plan @param {1 | 3} deepest */
function recompute(plan, deepest) {
  const [area, border] = plan.features;
  return () => {
    const assets = parts.assetsOf(plan, question);
    const made = parts.planKernel([area], assets, 133, () => true, deepest);
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

/** @param {any} plan @param {{ frames: number, warm: number }} asked */
export const drag = (plan, { frames, warm }) => dragFrames(parts.LiveCoverage.of(plan, question), plan, frames, warm);
