import type { AnyFeature, Plan, Position } from '../plan.ts';
import { withChange } from './change.ts';
import { movedFeature } from './move-features.ts';

/**
 * The post at another position (longitude brought into [-180, 180]), a drawn reach along with it; null for what is
 * no post with a point, beyond a pole, or where its reach cannot follow.
 */
export function movedPost(feature: AnyFeature | null, to: Position): AnyFeature | null {
  return feature?.kind === 'post' && feature.geometry?.type === 'Point' ? movedFeature(feature, feature.geometry.coordinates, to) : null;
}

/** The plan with one post at another position; everything else is shared with the plan given, which stays as it is. The same plan when nothing can be moved. */
export function movePost(plan: Plan, id: string, to: Position): Plan {
  const moved = movedPost(plan.features.find((feature) => feature.id === id) ?? null, to);
  return moved ? withChange(plan, new Map([[id, moved]])) : plan;
}
