import { distanceM } from '../geometry/geodesic.ts';
import type { Gap } from './result.ts';

/**
 * The gap of another answer that is the one before: ids number the gaps of one answer and mean others in the next. Of a border the one that shares most metres with it, of a place that of the
 * same place, in the ground of an area the one whose deepest point is nearest. Null where there is none.
 */
export function sameGap(before: Gap, gaps: readonly Gap[]): Gap | null {
  const like = gaps.filter(({ kind, featureId }) => kind === before.kind && featureId === before.featureId);
  if (before.kind === 'border') return best(like, (gap) => sharedM(before, gap));
  const { deepest } = before;
  if (before.kind === 'area' && deepest) return best(like, (gap) => (gap.deepest ? 1 / (1 + distanceM(deepest, gap.deepest)) : 0));
  return like[0] ?? null;
}

const sharedM = (a: Gap, b: Gap): number => Math.min(a.toM ?? 0, b.toM ?? 0) - Math.max(a.fromM ?? 0, b.fromM ?? 0);

/** The one of the highest worth, the first of equals; null where none is worth anything. */
function best(gaps: readonly Gap[], worth: (gap: Gap) => number): Gap | null {
  let [found, most]: [Gap | null, number] = [null, 0];
  for (const gap of gaps) {
    const value = worth(gap);
    if (value > most) [found, most] = [gap, value];
  }
  return found;
}
