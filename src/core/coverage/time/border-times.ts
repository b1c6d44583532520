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
export const SAME_MIN = 1e-6;

type Sections = NonNullable<PlanFeature<'borderLine'>['properties']['sections']>;

/**
 * One part of a border cut into pieces by what a stretch of time says of it: covered where the longest absence is at most the target of the
 * section (without a target: where somebody comes at all), and on each piece the longest absence at both ends, straight between.
 */
export function timedPieces(part: MeasuredPart, partIndex: number, intervals: readonly Interval[][][], exempt: readonly Interval[], sections: Sections, { roster, cyclic, meta }: BorderTimes): BorderPiece[] {
  const targetAt = targetOf(sections, meta);
  const still = borderPieces(part, partIndex, roster.all.map(({ asset }) => asset), intervals, exempt);
  const pieces: BorderPiece[] = [];
  const counting = roster.all.flatMap((one, index) => (one.asset.standing === 'counts' ? [{ one, spans: intervals[index]![partIndex]! }] : []));
  for (const cell of cellsIn(part.fromM, part.toM, counting, [...sections.flatMap(({ fromM, toM }) => [fromM ?? 0, toM ?? part.toM]), ...still.flatMap(({ fromM, toM }) => [fromM, toM])])) {
    const middle = (cell.fromM + cell.toM) / 2;
    const under = still.find(({ fromM, toM }) => fromM <= middle && middle < toM);
    if (!under || under.state === 'exempt') { if (under) pieces.push({ ...under, fromM: cell.fromM, toM: cell.toM }); continue; }
    const target = targetAt(middle);
    for (const piece of piecesIn(part, cell, target, roster, cyclic)) pieces.push(pieceOf(piece, target, cell.reaching, under));
  }
  return pieces;
}

/** A stretch on which the same assets reach. */
export interface Cell { readonly fromM: number; readonly toM: number; /** Counting assets that reach all of it. */ readonly reaching: readonly Rostered[] }

/** Stretches of [fromM, toM] on which the same assets reach, in order; `more` are further chainages at which something changes. */
export function cellsIn(fromM: number, toM: number, spansOf: readonly { readonly one: Rostered; readonly spans: readonly Interval[] }[], more: readonly number[]): Cell[] {
  const events: { readonly atM: number; readonly one: Rostered; readonly begins: boolean }[] = [];
  for (const { one, spans } of spansOf) for (const span of spans) if (span.toM > fromM && span.fromM < toM) events.push({ atM: span.fromM, one, begins: true }, { atM: span.toM, one, begins: false });
  events.sort((a, b) => a.atM - b.atM);
  const cuts = [...new Set([fromM, toM, ...[...more, ...events.map(({ atM }) => atM)].filter((at) => at > fromM && at < toM)])].sort((a, b) => a - b);
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

/** The presence along a cell as straight pieces, each on one side of the target. */
export function piecesIn(part: MeasuredPart, { fromM, toM, reaching }: Cell, target: number | null, roster: Pick<Roster, 'lengthMin'>, cyclic: boolean): StraightPiece[] {
  const posts = reaching.filter(({ patrol }) => patrol === null), patrols = reaching.flatMap(({ asset, patrol }) => (patrol ? [{ patrol, reachM: asset.reachM }] : []));
  return alongBorder(part, fromM, toM, posts.map(({ on }) => on), patrols, roster, cyclic).flatMap((straight) => cutAtTarget(straight, target));
}

/** Whether a piece that lies on one side of its target is covered: somebody comes, and the longest absence is at most the target where there is one. A target longer than the hours asked about does not cover what nobody comes to. */
export function isCovered({ from, to }: StraightPiece, target: number | null): boolean {
  return Math.min(from.presentMin, to.presentMin) > 0 && (target === null || Math.max(from.maxGapMin, to.maxGapMin) <= target + SAME_MIN);
}

/** The longest absence that a border allows at a chainage, minutes; null where its section sets none. */
export function targetOf(sections: Sections, meta: PlanMeta): (atM: number) => number | null {
  const targets = targetsOf(meta).border;
  return (atM) => {
    const section = sections.find(({ fromM, toM }) => (fromM ?? 0) <= atM && atM < (toM ?? Infinity));
    return section?.maxGapMin ?? (section?.impactLevel ? targets[section.impactLevel] : null);
  };
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
  const covered = isCovered({ from, to }, target);
  const times = { maxGapMin: from.maxGapMin, endMaxGapMin: to.maxGapMin, targetMin: target, longestFromMin: from.longestFromMin, endLongestFromMin: to.longestFromMin, visits: from.visits, presentMin: (from.presentMin + to.presentMin) / 2 };
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

