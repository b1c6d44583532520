import { outside, pairsOf, type Spans } from '../../time/spans.ts';
import type { Cause } from '../result.ts';
import { SAME_MIN } from './border-times.ts';

/** Whether somebody is there, or how long ago the last visit was: at most half of the target, at most all of it, longer. */
export type RibbonState = 'present' | 'fresh' | 'due' | 'gap';

/** Minutes since the beginning. */
export interface RibbonRun { readonly fromMin: number; readonly toMin: number; readonly state: RibbonState }

/** A stretch of border on which the same assets reach, narrow enough to be drawn as one. */
export interface RibbonColumn {
  readonly fromM: number; readonly toM: number;
  /** Neither covered nor gap; has no runs. */
  readonly exempt: boolean;
  /** The longest absence allowed, minutes; null where the section sets none. */
  readonly targetMin: number | null;
  /** Of its gaps; null where it has none. */
  readonly cause: Cause | null;
  /** The worst anywhere on it at every minute, from the beginning to the end. */
  readonly runs: readonly RibbonRun[];
}

/** What the age of the last visit is told by. */
export interface Ageing {
  /** The longest absence allowed; null where there is none. */
  readonly targetMin: number | null;
  readonly lengthMin: number;
  /** The stretch of time repeats: at its beginning the age goes on from its end. */
  readonly cyclic: boolean;
}

const WORSE: Readonly<Record<RibbonState, number>> = { present: 0, fresh: 1, due: 2, gap: 3 };

/**
 * The states of one position over a stretch of time, without a hole between them. With a target a gap begins when it is passed, and where nobody comes at all
 * everything is one. Without one an absence is due between visits of patrols (`visits`), a gap where none passes.
 */
export function runsAt(presence: Spans, visits: number, { targetMin, lengthMin, cyclic }: Ageing): RibbonRun[] {
  const gone = pairsOf(outside(presence, 0, lengthMin));
  const [first, last] = [gone[0], gone.at(-1)];
  const never = first !== undefined && first[0] === 0 && first[1] === lengthMin;
  if (never) return [{ fromMin: 0, toMin: lengthMin, state: 'gap' }];
  const wraps = cyclic && first !== undefined && last !== undefined && first !== last && first[0] === 0 && last[1] === lengthMin;
  const runs: RibbonRun[] = [];
  let open = 0;
  for (const absence of gone) {
    const [from, to] = absence;
    add(runs, open, from, 'present');
    const began = wraps && absence === first ? last[0] - lengthMin : from, ends = wraps && absence === last ? lengthMin + first[1] : to;
    if (targetMin === null) add(runs, from, to, visits > 0 ? 'due' : 'gap');
    else {
      /* An absence that is as long as its target by more than nothing but arithmetic is no gap. */
      const passed = ends - began > targetMin + SAME_MIN ? began + targetMin : ends;
      add(runs, from, Math.min(to, began + targetMin / 2), 'fresh');
      add(runs, Math.max(from, began + targetMin / 2), Math.min(to, passed), 'due');
      add(runs, Math.max(from, passed), to, 'gap');
    }
    open = to;
  }
  add(runs, open, lengthMin, 'present');
  return runs;
}

/** The worse of two at every minute; both tell of the same stretch of time. */
export function worse(a: readonly RibbonRun[], b: readonly RibbonRun[]): RibbonRun[] {
  const runs: RibbonRun[] = [];
  for (let i = 0, j = 0, at = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!], to = Math.min(one.toMin, other.toMin);
    add(runs, at, to, WORSE[one.state] >= WORSE[other.state] ? one.state : other.state);
    at = to;
    if (one.toMin <= to) i += 1;
    if (other.toMin <= to) j += 1;
  }
  return runs;
}

function add(runs: RibbonRun[], fromMin: number, toMin: number, state: RibbonState): void {
  if (toMin <= fromMin) return;
  const last = runs.at(-1);
  if (last?.state === state) runs[runs.length - 1] = { ...last, toMin };
  else runs.push({ fromMin, toMin, state });
}
