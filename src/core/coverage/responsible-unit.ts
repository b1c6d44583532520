import type { Plan, PlanFeature, Position, Ring } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { densify } from '../geometry/densify.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';

/** A border along the edge of an area lies in it although rounding may put it a hair outside. */
const EDGE_M = 1;

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
      return unit === undefined ? [] : [{ unit, polygons, areaM2: polygonsAreaM2(polygons), edges: polygons.flat().map((ring) => densify(ring).points) }];
    })
    .sort((a, b) => a.areaM2 - b.areaM2);
  return (position) => {
    const holder = areas.find(({ polygons, edges }) =>
      inPolygons(position, polygons) || edges.some((edge) => distanceToLineM(position, edge) <= EDGE_M));
    return holder?.unit ?? plan.meta.responsibleUnit ?? null;
  };
}
