import { measureLine, subLine, type MeasuredLine } from '../geometry/chainage.ts';
import type { AnyFeature, Line } from '../plan/plan.ts';
import { linesOf } from './assets.ts';
import { JOINT_M } from './intervals.ts';

/** A stretch that is otherwise than it was. */
export interface ChangedStretch { readonly state: 'covered' | 'gap'; /** Chainages, metres. */ readonly fromM: number; readonly toM: number; readonly line: Line }

/**
 * Where the gaps of a border (from, to, from, to... by chainage, metres) are not what they were: newly covered and newly uncovered
 * stretches on the border's own vertices. Differences under 1 cm are joints and none.
 */
export function changedStretches(border: AnyFeature, before: Float64Array, after: Float64Array): ChangedStretch[] {
  const { parts } = measured(border);
  return [...without(before, after).map((span) => ({ ...span, state: 'covered' as const })), ...without(after, before).map((span) => ({ ...span, state: 'gap' as const }))]
    .flatMap(({ fromM, toM, state }) => parts.filter((part) => part.fromM < toM && part.toM > fromM)
      .map((part) => {
        const [from, to] = [Math.max(fromM, part.fromM), Math.min(toM, part.toM)];
        return { state, fromM: from, toM: to, line: subLine(part, from, to) };
      }));
}

/** A border is measured once, however many frames ask. */
const memory = new WeakMap<AnyFeature, MeasuredLine>();

function measured(border: AnyFeature): MeasuredLine {
  let known = memory.get(border);
  if (!known) memory.set(border, known = measureLine(linesOf(border)));
  return known;
}

/** What lies in the spans of `from` and in none of `taken`; both in order and apart. */
function without(from: Float64Array, taken: Float64Array): { fromM: number; toM: number }[] {
  const left: { fromM: number; toM: number }[] = [];
  let next = 0;
  for (let at = 0; at < from.length; at += 2) {
    const end = from[at + 1]!;
    let start = from[at]!;
    while (next < taken.length && taken[next + 1]! <= start) next += 2;
    for (let other = next; other < taken.length && taken[other]! < end; other += 2) {
      if (taken[other]! - start >= JOINT_M) left.push({ fromM: start, toM: taken[other]! });
      start = Math.max(start, taken[other + 1]!);
    }
    if (end - start >= JOINT_M) left.push({ fromM: start, toM: end });
  }
  return left;
}
