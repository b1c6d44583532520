import type { AnyFeature, Plan, PlanFeature, PlanGeometry, Position } from '../plan/plan.ts';
import { halfWidthOf, radiusOf } from '../plan/defaults.ts';
import { metresPerDegree } from '../geometry/ellipsoid.ts';
import { unwrapLon } from '../geometry/longitude.ts';

/** The part of a plan that bears on what some of its posts and routes hold alone: themselves, those whose reach may meet theirs, and the areas. */
export function nearby(plan: Plan, ids: readonly string[]): Plan {
  const boxes = plan.features.filter(({ id }) => ids.includes(id)).map((feature) => reachBoxOf(feature, plan)).filter((box) => box !== null);
  const meets = (box: Box | null): boolean => box !== null && boxes.some((own) => {
    const turn = unwrapLon(box[0], own[0]) - box[0];
    return box[0] + turn <= own[2] && box[2] + turn >= own[0] && box[1] <= own[3] && box[3] >= own[1];
  });
  return { ...plan, features: plan.features.filter((feature) => feature.kind === 'areaOfResponsibility' || meets(reachBoxOf(feature, plan))), foreign: {} };
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A box around all that a post or route may reach; null for other kinds. */
function reachBoxOf(feature: AnyFeature, { meta }: Plan): Box | null {
  if ((feature.kind !== 'post' && feature.kind !== 'patrolRoute') || !feature.geometry) return null;
  const drawn = feature.kind === 'post' ? feature.properties.reach : undefined;
  const metres = drawn ? 0 : feature.kind === 'post' ? radiusOf(feature as PlanFeature<'post'>, meta).value : halfWidthOf(feature as PlanFeature<'patrolRoute'>, meta).value;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positionsOf(drawn ?? feature.geometry)) { west = Math.min(west, lon); east = Math.max(east, lon); south = Math.min(south, lat); north = Math.max(north, lat); }
  const { lat: perLat } = metresPerDegree(0), { lon: perLon } = metresPerDegree(Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + metres / perLat));
  return [west - (1.01 * metres) / perLon, south - (1.01 * metres) / perLat, east + (1.01 * metres) / perLon, north + (1.01 * metres) / perLat];
}

function positionsOf(geometry: PlanGeometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point': return [geometry.coordinates];
    case 'LineString': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat(2);
    default: return geometry.coordinates.flat();
  }
}
