/**
 * Stretches of boundary joined into runs: where one ends and just one other begins, whatever ring is made goes on there. Found
 * once, for gaps and for covered ground alike; where more than two ends meet, or an area's edge begins, the rings decide (`rings.ts`).
 */
import type { AreaForm } from './area-form.ts';
import { NearStarts } from './near-starts.ts';
import { JOINT } from './rings.ts';
import type { Drawn } from './strands.ts';

const NONE = -1, SEVERAL = -2;

/**
 * The runs of drawn stretches, closed ones with their first point again at the end, and the first stretch of each. `mark` tells which stretches may follow each
 * other: those with the same mark; an edge of an area (a negative one) stays by itself. What is open at a joint is added to the ground as a straight line.
 */
export function joinRuns({ points, start, ground }: Drawn, mark: Int32Array, count: number, form: Pick<AreaForm, 'line'>): { drawn: Drawn; first: Int32Array } {
  const { next, before } = follow({ points, start, ground }, mark, count);
  const done = new Uint8Array(count), first = new Int32Array(count), begin = new Int32Array(count + 1), sums = new Float64Array(count);
  const joined = new Float64Array(2 * start[count]!);
  let runs = 0, at = 0;
  const run = (from: number) => {
    let sum = 0, now = from;
    for (;;) {
      done[now] = 1;
      sum += ground[now]!;
      const last = 2 * (start[now + 1]! - 1);
      for (let p = 2 * start[now]!; p < last; p++) joined[at++] = points[p]!;
      const to = next[now]!;
      if (to < 0 || done[to] === 1) {
        joined[at++] = points[last]!; joined[at++] = points[last + 1]!;
        break;
      }
      const x = points[last]!, y = points[last + 1]!, nx = points[2 * start[to]!]!, ny = points[2 * start[to]! + 1]!;
      if (x !== nx || y !== ny) sum += form.line(x, y, nx, ny);
      now = to;
    }
    first[runs] = from;
    sums[runs] = sum;
    begin[++runs] = at / 2;
  };
  /* Open runs from their beginnings; what is left then goes round. */
  for (let one = 0; one < count; one++) if (before[one] === NONE) run(one);
  for (let one = 0; one < count; one++) if (done[one] === 0) run(one);
  return { drawn: { points: joined, start: begin.subarray(0, runs + 1), ground: sums }, first: first.subarray(0, runs) };
}

/** For each stretch the only one that can follow it and the only one that can go before, or NONE. */
function follow({ points, start }: Drawn, mark: Int32Array, count: number): { next: Int32Array; before: Int32Array } {
  const near = new NearStarts(count, JOINT);
  for (let one = count - 1; one >= 0; one--) near.add(one, points[2 * start[one]!]!, points[2 * start[one]! + 1]!);
  const next = new Int32Array(count).fill(NONE), before = new Int32Array(count).fill(NONE);
  for (let one = 0; one < count; one++) {
    const last = 2 * (start[one + 1]! - 1);
    const found = near.around(points[last]!, points[last + 1]!);
    for (let i = 0; i < found; i++) before[near.found[i]!] = before[near.found[i]!] === NONE ? one : SEVERAL;
    next[one] = found === 1 && mark[one]! >= 0 && mark[near.found[0]!] === mark[one] && near.found[0] !== one ? near.found[0]! : NONE;
  }
  for (let one = 0; one < count; one++) {
    const to = next[one]!;
    if (to >= 0 && before[to] !== one) next[one] = NONE;
  }
  for (let one = 0; one < count; one++) if (before[one]! >= 0 && next[before[one]!] !== one) before[one] = NONE;
  for (let one = 0; one < count; one++) if (before[one] === SEVERAL) before[one] = NONE;
  return { next, before };
}
