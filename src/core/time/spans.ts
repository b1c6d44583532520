/**
 * Stretches of time as a flat list of numbers, `[from, to, from, to, ...]`: minutes since some beginning, half-open, in order, apart
 * from each other. An empty list is never.
 */
export type Spans = readonly number[];

export const NEVER: Spans = [];
/** What lies nearer together than this (minutes, 6 milliseconds) is one: arithmetic of floating numbers opens no gap. */
const JOINT_MIN = 1e-4;

/** The union of stretches given in any order, `[from, to]` each. */
export function union(pairs: readonly (readonly [number, number])[]): Spans {
  const sorted = pairs.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  for (const [from, to] of sorted) {
    const last = out.length - 1;
    if (last > 0 && from - out[last]! <= JOINT_MIN) out[last] = Math.max(out[last]!, to);
    else out.push(from, to);
  }
  return out;
}

export const pairsOf = (spans: Spans): [number, number][] => Array.from({ length: spans.length / 2 }, (_, at) => [spans[2 * at]!, spans[2 * at + 1]!]);

/** What lies in either. */
export function either(all: readonly Spans[]): Spans {
  const some = all.filter(({ length }) => length > 0);
  return some.length === 0 ? NEVER : some.length === 1 ? some[0]! : union(some.flatMap(pairsOf));
}

/** When at least one, two, ... `most` of them hold at the same time, one answer a number. Half-open: who goes and who comes at one instant are not there together, nor for less than a joint. */
export function stacked(all: readonly Spans[], most: number): Spans[] {
  const events = all.flatMap((spans) => spans.map((minute, at) => ({ minute, step: at % 2 === 0 ? 1 : -1 }))).sort((a, b) => a.minute - b.minute || a.step - b.step);
  const pairs = Array.from({ length: most }, (): [number, number][] => []);
  let depth = 0;
  for (const { minute, step } of events) {
    if (step > 0 && depth < most) pairs[depth]!.push([minute, minute]);
    depth += step;
    if (step < 0 && depth < most) pairs[depth]!.at(-1)![1] = minute;
  }
  return pairs.map((each) => union(pairsOf(union(each)).filter(([from, to]) => to - from > JOINT_MIN)));
}

/** What of the spans lies in [from, to). */
export function within(spans: Spans, from: number, to: number): Spans {
  const out: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const low = Math.max(from, spans[at]!), high = Math.min(to, spans[at + 1]!);
    if (high > low) out.push(low, high);
  }
  return out;
}

/** What of [from, to) lies in none of the spans. */
export function outside(spans: Spans, from: number, to: number): Spans {
  const out: number[] = [];
  let open = from;
  for (let at = 0; at < spans.length && open < to; at += 2) {
    if (spans[at]! - open > JOINT_MIN) out.push(open, Math.min(to, spans[at]!));
    open = Math.max(open, spans[at + 1]!);
  }
  if (to - open > JOINT_MIN) out.push(open, to);
  return out;
}

/** Minutes in all. */
export function total(spans: Spans): number {
  let sum = 0;
  for (let at = 0; at < spans.length; at += 2) sum += spans[at + 1]! - spans[at]!;
  return sum;
}

/** Whether a moment lies in the spans; they are half-open. */
export function holds(spans: Spans, moment: number): boolean {
  for (let at = 0; at < spans.length; at += 2) if (moment >= spans[at]! && moment < spans[at + 1]!) return true;
  return false;
}
