import { direct } from '../../geometry/geodesic.ts';
import type { AnyFeature, Plan } from '../plan.ts';
import type { Change } from './change.ts';
import { freshIds } from './fresh-id.ts';
import { movedFeatures } from './move-features.ts';

/**
 * Copies of features beside them, `asideM` metres to the south-east, as a change that adds them: new ids in the order of the features, no
 * code (a unit's code names one thing), everything else as it was. Null where one of them cannot be moved so far or has no geometry.
 */
export function duplicatedFeatures(plan: Plan, features: readonly AnyFeature[], asideM: number): Change | null {
  const ids = freshIds(plan, features.map(({ kind }) => kind));
  const copies = new Map<string, AnyFeature>();
  for (const [at, feature] of features.entries()) {
    const from = firstPosition(feature);
    const moved = from && movedFeatures([feature], from, direct(from, 135, asideM))?.get(feature.id);
    const id = ids[at];
    if (!moved || id === undefined) return null;
    const { code: _, ...properties } = moved.properties;
    copies.set(id, { ...moved, id, properties } as AnyFeature);
  }
  return copies;
}

function firstPosition({ geometry }: AnyFeature): readonly [number, number] | null {
  let at: unknown = geometry?.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === 'number' && typeof at[1] === 'number' ? [at[0], at[1]] : null;
}
