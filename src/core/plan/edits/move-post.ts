import { normaliseLon } from '../../geometry/longitude.ts';
import type { AnyFeature, Plan, Position } from '../plan.ts';
import { movedReach } from './move-reach.ts';

/**
 * The post at another position (longitude brought into [-180, 180]), a drawn reach along with it (`movedReach`); null for what is
 * no post with a point, beyond a pole, or where its reach cannot follow.
 */
export function movedPost(feature: AnyFeature | null, [lon, lat]: Position): AnyFeature | null {
  if (feature?.kind !== 'post' || feature.geometry?.type !== 'Point') return null;
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90)) return null;
  const coordinates: Position = [normaliseLon(lon), lat];
  const moved = { ...feature, geometry: { type: 'Point', coordinates } } as const;
  if (feature.properties.reach === undefined) return moved;
  const reach = movedReach(feature.properties.reach, feature.geometry.coordinates, coordinates);
  return reach && { ...moved, properties: { ...feature.properties, reach } };
}

/** The plan with one post at another position; everything else is shared with the plan given, which stays as it is. The same plan when nothing can be moved. */
export function movePost(plan: Plan, id: string, position: Position): Plan {
  const at = plan.features.findIndex((feature) => feature.id === id);
  const moved = movedPost(plan.features[at] ?? null, position);
  return moved ? { ...plan, features: plan.features.with(at, moved) } : plan;
}
