import type { PlanFeature } from '../../plan/plan.ts';
import { polygonsAreaM2 } from '../../geometry/ellipsoid-area.ts';
import { polygonsOf } from '../responsible-unit.ts';
import { unionOf } from './clip.ts';
import type { Polygon } from './polygons.ts';
import { toFrame } from './polygons.ts';
import type { AssetArea } from './reach-area.ts';
import { reachArea } from './reach-area.ts';
import type { RegionGround } from './region.ts';
import { regionGround } from './region.ts';

export interface Ground {
  /** One entry an area, in their order. */
  readonly areas: readonly { readonly feature: PlanFeature<'areaOfResponsibility'>; readonly root: boolean; readonly ground: RegionGround }[];
  /** The union of the root areas; null where the plan has no area. */
  readonly total: RegionGround | null;
  /** Everything in reach, clipped to nothing. */
  readonly reach: readonly Polygon[];
}

/** Roots that share more than this share of their area overlap, and their union is a region of its own. */
const OVERLAP = 1e-9;

/**
 * Ground covered by assets, basis reach: the Turf engine behind one function. All areas (nested ones
 * too) by their own clip; the total over the union of the root areas (no parent in the plan).
 * Null when cancelled between areas.
 */
export function groundCoverage(features: readonly PlanFeature<'areaOfResponsibility'>[], assets: readonly AssetArea[], nearLon: number,
  step: (share: number) => boolean): Ground | null {
  const reach = reachArea(assets);
  const ids = new Set(features.map(({ id }) => id));
  const areas: Ground['areas'][number][] = [];
  for (const feature of features) {
    if (!step((areas.length + 1) / (features.length + 2))) return null;
    const { parentId } = feature.properties;
    // A parent that is missing, or the area itself, makes no child.
    const root = parentId === undefined || parentId === feature.id || !ids.has(parentId);
    areas.push({ feature, root, ground: regionGround(disjoint(toFrame(polygonsOf(feature), nearLon)), reach) });
  }
  const roots = areas.filter(({ root }) => root);
  return { areas, total: totalOf(roots.map(({ ground }) => ground), roots.map(({ feature }) => toFrame(polygonsOf(feature), nearLon)), reach), reach };
}

function totalOf(grounds: readonly RegionGround[], regions: readonly Polygon[][], reach: readonly Polygon[]): RegionGround | null {
  if (grounds.length === 0) return null;
  const sum = (of: (ground: RegionGround) => number) => grounds.reduce((total, ground) => total + of(ground), 0);
  const areaM2 = sum((ground) => ground.areaM2);
  if (grounds.length > 1) {
    const merged = unionOf(regions.flat());
    if (Math.abs(polygonsAreaM2(merged) - areaM2) > OVERLAP * areaM2) return regionGround(merged, reach);
  }
  return { areaM2, coveredM2: sum((ground) => ground.coveredM2), gapM2: sum((ground) => ground.gapM2),
    covered: grounds.flatMap(({ covered }) => covered), gaps: grounds.flatMap(({ gaps }) => gaps) };
}

/** The polygons of one area with overlaps dissolved; polygons that do not overlap stay as drawn. */
function disjoint(polygons: readonly Polygon[]): readonly Polygon[] {
  if (polygons.length < 2) return polygons;
  const merged = unionOf(polygons);
  const drawn = polygonsAreaM2(polygons);
  // Parts that only touch (cut at the antimeridian) become one too.
  const changed = merged.length !== polygons.length || Math.abs(polygonsAreaM2(merged) - drawn) > OVERLAP * drawn;
  return changed ? merged : polygons;
}
