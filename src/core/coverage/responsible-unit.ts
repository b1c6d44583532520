import type { Plan, PlanFeature, Position, Ring } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { densePoints } from '../geometry/densify.ts';
import { lineWithinM } from '../geometry/distance-to-line.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { toFrame } from './ground/polygons.ts';
import { IndexedPolygon } from './indexed-polygon.ts';

/** A border along the edge of an area lies in it although rounding may put it a hair outside. */
export const EDGE_M = 1;

/** The polygons of an area feature; empty where it has none. */
export function polygonsOf(feature: PlanFeature): readonly (readonly Ring[])[] {
  const { geometry } = feature;
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/**
 * Who answers for a position (contract section 1): the first agency of the innermost area that
 * holds it and has one (smallest first), else the plan's `responsibleUnit`, else null.
 */
export function responsibleUnitAt(plan: Plan): (position: Position) => string | null {
  const areas = featuresOf(plan, 'areaOfResponsibility')
    .flatMap((area) => {
      const unit = area.properties.agencies?.[0];
      const polygons = polygonsOf(area);
      return unit === undefined ? [] : [{ unit, areaM2: polygonsAreaM2(polygons), holds: holderOf(polygons) }];
    })
    .sort((a, b) => a.areaM2 - b.areaM2);
  return (position) => areas.find(({ holds }) => holds(position))?.unit ?? plan.meta.responsibleUnit ?? null;
}

/** Whether polygons hold a position, or one within `EDGE_M` of their edge. */
export function holderOf(polygons: readonly (readonly Ring[])[]): (position: Position) => boolean {
  const indexed = polygons.flatMap((rings) => toFrame([rings], rings[0]?.[0]?.[0] ?? 0)).map((rings) => new IndexedPolygon(rings));
  const edges = polygons.flat().map((ring) => densePoints(ring));
  return (position) => indexed.some((polygon) => [0, -360, 360].some((turn) => polygon.contains(position[0] + turn, position[1])))
    || edges.some((edge) => lineWithinM(position, edge, EDGE_M));
}
