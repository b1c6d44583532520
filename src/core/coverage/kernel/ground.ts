import type { ConformalPlane } from '../../geometry/stereographic.ts';
import type { PlanFeature } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import type { Polygon } from '../ground/polygons.ts';
import type { Kernel } from './kernel.ts';
import type { Ground, GroundByDepth } from './tally.ts';
import { outlineOf, polygonOf } from './outline.ts';
import { planKernel, type NoGround } from './plan-kernel.ts';
import { nest } from './nest.ts';
import { linkRings } from './rings.ts';

/** Outlines between two words of progress. */
const TOLD = 200;

/** The figures of an area, its covered ground by depth too. */
export interface DeepGround extends Ground { readonly atLeast: GroundByDepth }

export const deepGround = (kernel: Kernel, area: number): DeepGround => ({ ...kernel.ground(area), atLeast: kernel.depths(area) });

export interface ShapedGround extends DeepGround {
  readonly gaps: readonly { readonly polygon: Polygon; readonly areaM2: number }[];
}

export interface ExactGround {
  readonly kernel: Kernel;
  readonly plane: ConformalPlane;
  readonly areas: readonly { readonly feature: PlanFeature<'areaOfResponsibility'>; readonly root: boolean; readonly ground: ShapedGround }[];
  /** Over the union of the root areas; null where the plan has no area. */
  readonly total: DeepGround | null;
  /** Covered ground inside the root areas, or all reach where the plan has no area. */
  readonly covered: readonly Polygon[];
  /** What each asset reaches, clipped to nothing, in the order of the assets. */
  readonly reach: readonly (readonly Polygon[])[];
  /** Ground that an asset alone holds, square metres, in the order of the assets. */
  readonly unique: readonly number[];
  /** Strands that found no ring, and how far (metres) the worst boundary is from closing: 0 and micrometres unless the result is wrong. */
  readonly loose: number;
  readonly openM: number;
}

/** Ground covered by assets, exactly: the kernel behind one function. `assets` are those that count. */
export function exactGround(features: readonly PlanFeature<'areaOfResponsibility'>[], assets: readonly Asset[], nearLon: number,
  step: (share: number) => boolean): ExactGround | NoGround {
  const found = planKernel(features, assets, nearLon, (share) => step(0.7 * share), 3);
  if (typeof found === 'string') return found;
  const { kernel, plane, form, given } = found;
  let loose = 0;
  const shaped = (area: number): ShapedGround => {
    const linked = linkRings(kernel.strands(area, 'gap', kernel.sagittaM), form);
    loose += linked.loose;
    return { ...deepGround(kernel, area), gaps: nest(linked.rings).map(({ outer, holes }) => ({ polygon: polygonOf(outer, holes, plane, nearLon), areaM2: holes.reduce((sum, hole) => sum + hole.ground, outer.ground) })) };
  };
  if (!step(0.75)) return 'cancelled';
  const coveredRings = linkRings(kernel.strands(0, 'covered', kernel.sagittaM), form);
  return {
    kernel, plane,
    areas: found.areas.map(({ feature, root, number }) => ({ feature, root, ground: shaped(number) })),
    total: found.hasTotal ? deepGround(kernel, 0) : null,
    covered: nest(coveredRings.rings).map(({ outer, holes }) => polygonOf(outer, holes, plane, nearLon)),
    unique: assets.map((_, at) => kernel.unique(at)),
    reach: given.map((one, at) => {
      if (at % TOLD === 0) step(0.9 + (0.1 * at) / given.length);
      return outlineOf(one, plane, nearLon);
    }),
    loose: loose + coveredRings.loose,
    openM: Math.max(...Array.from({ length: kernel.areas.count }, (_, area) => kernel.ground(area).openM)),
  };
}
