/** Which gaps of an answer were not there before: those that hold nothing of what was bare. */
import type { Gap } from '#core/coverage/result.ts';

/** Ids of gaps of border and places that no gap before overlaps; ground changes with every step of a patrol and is never new. */
export function newGaps(before: readonly Gap[], now: readonly Gap[]): string[] {
  const same = (gap: Gap) => before.some((other) => other.kind === gap.kind && other.featureId === gap.featureId
    && (gap.kind !== 'border' || (other.fromM! < gap.toM! && gap.fromM! < other.toM!)));
  return now.filter((gap) => gap.kind !== 'area' && !same(gap)).map(({ id }) => id);
}
