import { normaliseLon } from '../../geometry/longitude.ts';
import type { AnyFeature, Plan, Position } from '../plan.ts';

/** The post at another position (longitude brought into [-180, 180]); null for what is no post with a point, or beyond a pole. */
export function movedPost(feature: AnyFeature | null, [lon, lat]: Position): AnyFeature | null {
  if (feature?.kind !== 'post' || feature.geometry?.type !== 'Point') return null;
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90)) return null;
  return { ...feature, geometry: { type: 'Point', coordinates: [normaliseLon(lon), lat] } };
}

/** The plan with one post at another position; everything else is shared with the plan given, which stays as it is. The same plan when nothing can be moved. */
export function movePost(plan: Plan, id: string, position: Position): Plan {
  const at = plan.features.findIndex((feature) => feature.id === id);
  const moved = movedPost(plan.features[at] ?? null, position);
  return moved ? { ...plan, features: plan.features.with(at, moved) } : plan;
}
