import { densify } from '../../geometry/densify.ts';
import { inPolygons } from '../../geometry/point-in-polygon.ts';
import { featuresOf, type Plan, type Position } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import { polygonsOf } from '../responsible-unit.ts';
import type { PlaceResult } from '../result.ts';
import { LOOK_M, reachNear, type ReachNear } from './reach-near.ts';
import { count, type Tally } from './tally.ts';

/** Metres between the positions that stand for the edge of a polygon place. */
const STEP_M = 20;

/**
 * Every place against the list of those said to cover it, by distance. The edge of a polygon place is tried
 * at positions `STEP_M` apart, so between two of them an asset may be told either way.
 */
export function checkPlaces(plan: Plan, places: readonly PlaceResult[], assets: readonly Asset[], near: ReachNear, nearLon: number, tally: Tally): void {
  const features = new Map(featuresOf(plan, 'priorityPlace').map((feature) => [feature.id, feature]));
  /* A place that asks for a visit from nearer (or farther) has reaches of its own. */
  const visits = new Map<number, ReachNear>();
  const nearFor = (visitRadiusM: number | undefined): ReachNear => {
    if (visitRadiusM === undefined) return near;
    const known = visits.get(visitRadiusM)
      ?? reachNear(assets.map((asset) => (asset.kind === 'patrolRoute' ? { ...asset, reachM: visitRadiusM } : asset)), nearLon);
    visits.set(visitRadiusM, known);
    return known;
  };
  const numbers = new Map(assets.map(({ id }, at) => [id, at]));
  for (const { id, covered, coveredBy } of places) {
    const feature = features.get(id);
    if (!feature) continue;
    const polygons = polygonsOf(feature);
    const slackM = polygons.length > 0 ? STEP_M / 2 : 0;
    const looked: readonly Position[] = feature.geometry?.type === 'Point' ? [feature.geometry.coordinates] : polygons.flat().flatMap((ring) => densify(ring, STEP_M).points);
    const depths = new Map<number, number>();
    const measured = nearFor(feature.properties.visitRadiusM);
    for (const position of looked) for (const [asset, depthM] of measured.depths(position)) depths.set(asset, Math.max(depths.get(asset) ?? -LOOK_M, depthM));
    const said = new Set(coveredBy.map((by) => numbers.get(by) ?? -1));
    let off = covered === coveredBy.length > 0 ? 0 : LOOK_M;
    for (const [asset, depthM] of depths) if (depthM >= 0 && !said.has(asset)) off = Math.max(off, depthM);
    for (const asset of said) {
      const depthM = depths.get(asset) ?? -LOOK_M;
      if (depthM < -slackM && !standsIn(assets[asset], polygons)) off = Math.max(off, -depthM - slackM);
    }
    count(tally, off);
  }
}

/** An asset that stands or passes inside a polygon covers it however far its edge is; of a drawn region a corner inside is enough. */
function standsIn(asset: Asset | undefined, polygons: ReturnType<typeof polygonsOf>): boolean {
  if (!asset || polygons.length === 0) return false;
  const { shape } = asset;
  const inside = shape.type === 'corridor' ? shape.lines.flatMap(({ points }) => points) : shape.type === 'region' ? shape.polygons.flat(2) : [shape.centre];
  return inside.some((position) => inPolygons(position, polygons));
}
