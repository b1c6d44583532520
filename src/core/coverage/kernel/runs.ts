/**
 * Stretches of boundary joined into runs: where one ends and just one other begins, whatever ring is made goes on there. Found
 * once, for gaps and for covered ground alike; where more than two ends meet, or an area's edge begins, the rings decide (`rings.ts`).
 */
import { NearStarts } from './near-starts.ts';
import { JOINT } from './rings.ts';

const NONE = -1, SEVERAL = -2;

export interface Runs {
  readonly count: number;
  /** The first stretch of each run; a stretch leads to the `next`, the last of an open run to a negative one, of a closed run to the first. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/**
 * The runs of `count` stretches. `ends` holds where each begins and ends: x, y, x, y. `mark` tells which may follow each
 * other: those with the same mark; an edge of an area (a negative one) stays by itself.
 */
export function joinRuns(ends: Float64Array, mark: Int32Array, count: number): Runs {
  const { next, before } = follow(ends, mark, count);
  const done = new Uint8Array(count), first = new Int32Array(count);
  let runs = 0;
  /* Open runs from their beginnings; what is left then goes round. */
  for (let round = 0; round < 2; round++) for (let one = 0; one < count; one++) {
    if (done[one] === 1 || (round === 0 && before[one] !== NONE)) continue;
    first[runs++] = one;
    for (let now = one; now >= 0 && done[now] === 0; now = next[now]!) done[now] = 1;
  }
  return { count: runs, first, next };
}

/** For each stretch the only one that can follow it and the only one that can go before, or NONE. */
function follow(ends: Float64Array, mark: Int32Array, count: number): { next: Int32Array; before: Int32Array } {
  const near = new NearStarts(count, JOINT);
  for (let one = count - 1; one >= 0; one--) near.add(one, ends[4 * one]!, ends[4 * one + 1]!);
  const next = new Int32Array(count).fill(NONE), before = new Int32Array(count).fill(NONE);
  for (let one = 0; one < count; one++) {
    const found = near.around(ends[4 * one + 2]!, ends[4 * one + 3]!);
    for (let i = 0; i < found; i++) before[near.found[i]!] = before[near.found[i]!] === NONE ? one : SEVERAL;
    next[one] = found === 1 && mark[one]! >= 0 && mark[near.found[0]!] === mark[one] && near.found[0] !== one ? near.found[0]! : NONE;
  }
  for (let one = 0; one < count; one++) {
    const to = next[one]!;
    if (to >= 0 && before[to] !== one) next[one] = NONE;
  }
  for (let one = 0; one < count; one++) if (before[one] === SEVERAL || (before[one]! >= 0 && next[before[one]!] !== one)) before[one] = NONE;
  return { next, before };
}
