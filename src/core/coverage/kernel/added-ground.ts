import type { PlanFeature } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import type { Polygon } from '../ground/polygons.ts';
import { addedStrands } from './added-boundary.ts';
import { primitivesOf } from './in-plane.ts';
import { nest } from './nest.ts';
import { polygonOf } from './outline.ts';
import { planKernel, type NoGround } from './plan-kernel.ts';
import { linkRings, ringArea, type PlaneRing } from './rings.ts';

/** A part narrower than this (metres) is counted, not drawn: a route put in by one corner is straightened anew, by centimetres. */
const NARROW_M = 0.1;
/** Chords of drawn arcs lie at most so far (metres) inside: finer than the rest of the sheet, for gained and lost ground may be narrow. */
const SAGITTA_M = 0.05;

export interface AddedGround {
  /** Ground inside the root areas that the added assets cover and the others do not, square metres. */
  readonly areaM2: number;
  /** The same inside each area, in their order. */
  readonly areas: readonly number[];
  /** That ground, to the tolerance of all drawn ground; slivers left out. */
  readonly polygons: readonly Polygon[];
  /** What is counted and not drawn, square metres. */
  readonly sliversM2: number;
  /** Parts of the boundary that found no ring: 0 unless the result is wrong. */
  readonly loose: number;
}

/**
 * The ground that assets would add to others, exactly: the kernel of the others, to which they are added. `base` and `added` are
 * assets that count. Without an area there is no such ground (`empty`).
 */
export function addedGround(features: readonly PlanFeature<'areaOfResponsibility'>[], base: readonly Asset[], added: readonly Asset[], nearLon: number,
  step: (share: number) => boolean): AddedGround | NoGround {
  /* What is added comes last and waits: of two boundaries that are one the lower asset shows it, so that nothing is gained there. */
  const waiting = added.map((asset): Asset => ({ ...asset, standing: 'filteredOut' }));
  const found = planKernel(features, [...base, ...waiting], nearLon, (share) => step(0.6 * share), 1);
  if (typeof found === 'string') return found;
  const { kernel, plane, form, hasTotal, areas } = found;
  if (!hasTotal) return 'empty';
  const coveredOf = (area: number) => kernel.ground(area).coveredM2;
  const numbers = areas.map(({ number }) => number);
  const [total, each, before] = [coveredOf(0), numbers.map(coveredOf), kernel.exposures(0)];
  for (const [at, asset] of added.entries()) {
    kernel.replace(base.length + at, primitivesOf(asset, plane));
    if (!step(0.6 + (0.3 * at) / added.length)) return 'cancelled';
  }
  const strands = addedStrands({ before, after: kernel.exposures(0), isAdded: (row) => kernel.shapes.asset[row]! >= base.length, shapes: kernel.shapes, areas: kernel.areas, form }, 0, SAGITTA_M);
  const { rings, loose } = linkRings(strands, form);
  const wide = nest(rings).filter(({ outer }) => width(outer) >= NARROW_M);
  const drawnM2 = wide.reduce((sum, { outer, holes }) => holes.reduce((rest, hole) => rest + hole.ground, sum + outer.ground), 0);
  /* Below zero is rounding. */
  const areaM2 = Math.max(0, coveredOf(0) - total);
  return { areaM2, areas: numbers.map((number, at) => Math.max(0, coveredOf(number) - each[at]!)), loose, sliversM2: Math.max(0, areaM2 - drawnM2),
    polygons: wide.map(({ outer, holes }) => polygonOf(outer, holes, plane, nearLon)) };
}

/** About how wide a ring is: twice its area by its length. */
function width({ points }: PlaneRing): number {
  let around = 0;
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    around += Math.hypot(points[next]! - points[at]!, points[next + 1]! - points[at + 1]!);
  }
  return around > 0 ? (2 * Math.abs(ringArea(points))) / around : 0;
}
