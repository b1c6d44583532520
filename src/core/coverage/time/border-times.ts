import type { MeasuredPart } from '../../geometry/chainage.ts';
import type { PlanFeature } from '../../plan/plan.ts';
import type { PlanMeta } from '../../plan/schema.ts';
import { targetsOf } from '../../plan/targets.ts';
import { borderPieces, type BorderPiece } from '../border-intervals.ts';
import type { Interval } from '../intervals.ts';
import type { Cause } from '../result.ts';
import { alongBorder, type StraightPiece } from './along-border.ts';
import type { Roster, Rostered } from './roster.ts';

/** What the hours say of a border: who is rostered, whether the time repeats, and the targets of its sections. */
export interface BorderTimes { readonly roster: Roster; readonly cyclic: boolean; readonly meta: PlanMeta }

/** Two times as long as this apart (minutes, 60 microseconds) are the same: targets are met to the last digit. */
const SAME_MIN = 1e-6;

type Sections = NonNullable<PlanFeature<'borderLine'>['properties']['sections']>;

/**
 * One part of a border cut into pieces by what a stretch of time says of it: covered where the longest absence is at most the target of the
 * section (without a target: where somebody comes at all), and on each piece the longest absence at both ends, straight between.
 */
export function timedPieces(part: MeasuredPart, partIndex: number, intervals: readonly Interval[][][], exempt: readonly Interval[], sections: Sections, { roster, cyclic, meta }: BorderTimes): BorderPiece[] {
  const targets = targetsOf(meta).border;
  const sectionAt = (atM: number) => sections.find(({ fromM, toM }) => (fromM ?? 0) <= atM && atM < (toM ?? Infinity));
  const targetAt = (atM: number): number | null => {
    const section = sectionAt(atM);
    return section?.maxGapMin ?? (section?.impactLevel ? targets[section.impactLevel] : null);
  };
  const still = borderPieces(part, partIndex, roster.all.map(({ asset }) => asset), intervals, exempt);
  const pieces: BorderPiece[] = [];
  for (const cell of cellsOf(part, partIndex, intervals, roster, [...sections.flatMap(({ fromM, toM }) => [fromM ?? 0, toM ?? part.toM]), ...still.flatMap(({ fromM, toM }) => [fromM, toM])])) {
    const middle = (cell.fromM + cell.toM) / 2;
    const under = still.find(({ fromM, toM }) => fromM <= middle && middle < toM);
    if (!under || under.state === 'exempt') { if (under) pieces.push({ ...under, fromM: cell.fromM, toM: cell.toM }); continue; }
    const target = targetAt(middle);
    const posts = cell.reaching.filter(({ patrol }) => patrol === null), patrols = cell.reaching.filter(({ patrol }) => patrol !== null);
    for (const straight of alongBorder(part, cell.fromM, cell.toM, posts.map(({ on }) => on), patrols.map(({ asset, patrol }) => ({ patrol: patrol!, reachM: asset.reachM })), roster, cyclic)) {
      for (const piece of cutAtTarget(straight, target)) pieces.push(pieceOf(piece, target, cell.reaching, under));
    }
  }
  return pieces;
}

interface Cell { readonly fromM: number; readonly toM: number; /** Counting assets that reach all of it. */ readonly reaching: readonly Rostered[] }

/** Stretches on which the same assets reach, in order. */
function cellsOf(part: MeasuredPart, partIndex: number, intervals: readonly Interval[][][], { all }: Roster, more: readonly number[]): Cell[] {
  const events: { readonly atM: number; readonly one: Rostered; readonly begins: boolean }[] = [];
  all.forEach((one, index) => {
    if (one.asset.standing !== 'counts') return;
    for (const { fromM, toM } of intervals[index]![partIndex]!) events.push({ atM: fromM, one, begins: true }, { atM: toM, one, begins: false });
  });
  events.sort((a, b) => a.atM - b.atM);
  const cuts = [...new Set([part.fromM, part.toM, ...[...more, ...events.map(({ atM }) => atM)].filter((at) => at > part.fromM && at < part.toM)])].sort((a, b) => a - b);
  const reaching = new Set<Rostered>();
  const cells: Cell[] = [];
  let next = 0;
  for (let k = 1; k < cuts.length; k += 1) {
    for (; next < events.length && events[next]!.atM <= cuts[k - 1]!; next += 1) {
      const { one, begins } = events[next]!;
      if (begins) reaching.add(one);
      else reaching.delete(one);
    }
    cells.push({ fromM: cuts[k - 1]!, toM: cuts[k]!, reaching: [...reaching] });
  }
  return cells;
}

/** A straight piece cut where it passes its target, so that each part is covered as a whole or not. */
function cutAtTarget(piece: StraightPiece, target: number | null): StraightPiece[] {
  const { from, to } = piece;
  if (target === null || (from.maxGapMin <= target + SAME_MIN) === (to.maxGapMin <= target + SAME_MIN)) return [piece];
  const share = (target - from.maxGapMin) / (to.maxGapMin - from.maxGapMin);
  const at = { ...from, atM: from.atM + share * (to.atM - from.atM), maxGapMin: target, presentMin: from.presentMin + share * (to.presentMin - from.presentMin) };
  return at.atM > from.atM && at.atM < to.atM ? [{ from, to: at }, { from: at, to }] : [piece];
}

function pieceOf({ from, to }: StraightPiece, target: number | null, reaching: readonly Rostered[], under: BorderPiece): BorderPiece {
  const present = reaching.filter(({ on, patrol }) => (patrol ? patrol.leaves.length > 0 : on.length > 0));
  const somebody = Math.min(from.presentMin, to.presentMin) > 0;
  const worst = Math.max(from.maxGapMin, to.maxGapMin);
  /* Straight pieces were cut at the target: the middle is on the side of the whole. */
  const covered = target === null ? somebody : (from.maxGapMin + to.maxGapMin) / 2 <= target + SAME_MIN && worst <= target + SAME_MIN;
  const times = { maxGapMin: from.maxGapMin, endMaxGapMin: to.maxGapMin, targetMin: target, longestFromMin: (from.maxGapMin >= to.maxGapMin ? from : to).longestFromMin, visits: from.visits, presentMin: (from.presentMin + to.presentMin) / 2 };
  const depth = somebody ? present.length : 0;
  const joint = new Set(present.flatMap(({ asset }) => asset.agencies)).size >= 2;
  const base = { fromM: from.atM, toM: to.atM, times };
  return covered ? { ...base, state: 'covered', depth, joint, cause: null } : { ...base, state: 'gap', depth, joint, cause: causeOf(reaching, somebody, under) };
}

/** Rule 7: who reaches it, but not in these hours, is off duty; who passes, but not often enough, is too infrequent. */
function causeOf(reaching: readonly Rostered[], somebody: boolean, under: BorderPiece): Cause {
  if (reaching.length === 0) return under.cause ?? 'noAsset';
  return somebody && reaching.some(({ patrol }) => patrol !== null && patrol.leaves.length > 0) ? 'tooInfrequent' : 'offDuty';
}

