import type { AnyFeature, Plan, Position } from '../plan.ts';
import type { Change } from './change.ts';
import { freshIds } from './fresh-id.ts';
import { movedFeatures } from './move-features.ts';

/**
 * Copies of some features under new ids, carried from one position to another; null where one cannot follow. A copy has no code of its
 * own: edited tables are matched by it.
 */
export function duplicated(plan: Plan, features: readonly AnyFeature[], from: Position, to: Position): Change | null {
  const moved = movedFeatures(features, from, to);
  if (!moved) return null;
  const ids = freshIds(plan, features.map(({ kind }) => kind));
  return new Map(features.map((feature, at) => {
    const copy = moved.get(feature.id) ?? feature;
    const { code: _code, ...properties } = copy.properties;
    return [ids[at]!, { ...copy, id: ids[at]!, properties } as AnyFeature];
  }));
}
