import { outside, total, type Spans } from './spans.ts';

/** What a window of time does not hold of somebody's presence (domain section 4, rule 4; metrics: revisit). Minutes. */
export interface Absence {
  /** Absences inside the window in order, the first and last part included; in a window that repeats these two are one when both are there, and it comes last. */
  readonly gaps: readonly number[];
  readonly longestMin: number;
  /** Where the longest begins; in a window that repeats it may run on over its end. 0 where there is none. */
  readonly longestFromMin: number;
  readonly presentMin: number;
  /** Mean of the time until the next presence over all moments of the window: sum of g squared / 2 T. */
  readonly expectedWaitMin: number;
  /** Time average gap (STK): sum of g squared / T. */
  readonly timeAverageMin: number;
}

/** Absences of a presence in a window of `lengthMin` minutes that begins at 0; `cyclic` where it repeats, so that the night joins. */
export function absenceOf(presence: Spans, lengthMin: number, cyclic: boolean): Absence {
  const gone = outside(presence, 0, lengthMin);
  const gaps: number[] = [];
  for (let at = 0; at < gone.length; at += 2) gaps.push(gone[at + 1]! - gone[at]!);
  const wraps = cyclic && gaps.length > 1 && gone[0] === 0 && gone[gone.length - 1] === lengthMin;
  if (wraps) gaps.push(gaps.pop()! + gaps.shift()!);
  const longest = gaps.reduce((best, gap, at) => (gap > gaps[best]! ? at : best), 0);
  const squares = gaps.reduce((sum, gap) => sum + gap * gap, 0);
  return {
    gaps, longestMin: gaps[longest] ?? 0, longestFromMin: gone[2 * (longest + (wraps ? 1 : 0))] ?? 0, presentMin: lengthMin - total(gone),
    expectedWaitMin: squares / (2 * lengthMin), timeAverageMin: squares / lengthMin,
  };
}
