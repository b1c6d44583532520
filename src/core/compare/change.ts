import type { AnyFeature } from '../plan/plan.ts';
import type { Change, Named } from './comparison.ts';

/** A figure before and after; null (or absent) where a plan lacks it. */
export function change(before: number | null | undefined, after: number | null | undefined): Change {
  const [from, to] = [before ?? null, after ?? null];
  return { before: from, after: to, change: from === null || to === null ? null : to - from };
}

/** What a feature is called. */
export function named({ id, properties }: Pick<AnyFeature, 'id' | 'properties'>): Named {
  return { id, name: properties.name ?? null, 'name:en': properties['name:en'] ?? null };
}
