import type { MeasuredLine, MeasuredPart } from '../geometry/chainage.ts';
import type { PlanFeature } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import { causeFrom } from './cause.ts';
import { indexLine } from './indexed-line.ts';
import type { Interval } from './intervals.ts';
import { JOINT_M, mergeIntervals } from './intervals.ts';
import { reachSpans } from './reach-spans.ts';
import type { Cause } from './result.ts';

/** A piece of a border on which nothing changes. */
export interface BorderPiece {
  fromM: number; toM: number;
  readonly state: 'covered' | 'gap' | 'exempt';
  readonly depth: number;
  /** Two or more agencies reach it. */
  readonly joint: boolean;
  readonly cause: Cause | null;
  /** What the hours say of it, where they were asked about. */
  readonly times?: PieceTimes;
}

/** Minutes. The longest absence runs straight from one end of the piece to the other. */
export interface PieceTimes {
  readonly maxGapMin: number; readonly endMaxGapMin: number;
  /** The longest absence allowed; null where the section has no target. */
  readonly targetMin: number | null;
  /** Where the longest absence begins, minutes since the beginning, at the two ends. */
  readonly longestFromMin: number; readonly endLongestFromMin: number;
  readonly visits: number;
  /** Mean presence over the piece. */
  readonly presentMin: number;
}

/** Chainages that are neither covered nor gap: the sections of a border that give a reason, merged. */
export function exemptOf({ properties: { sections = [] } }: PlanFeature<'borderLine'>, lengthM: number): Interval[] {
  return mergeIntervals(sections.filter(({ exempt }) => exempt !== undefined).map(({ fromM, toM }) => ({ fromM: fromM ?? 0, toM: toM ?? lengthM })), 0);
}

/** The chainages that each asset reaches, one entry an asset in their order: merged, never across parts. */
export function assetIntervals(measured: MeasuredLine, assets: readonly Asset[]): Interval[][][] {
  return assets.map(intervalsAlong(measured));
}

/** The chainages of a line that an asset reaches, one list a part (one and the same empty answer for most assets); the line is indexed once. */
export function intervalsAlong(measured: MeasuredLine): (asset: Asset) => Interval[][] {
  const index = indexLine(measured.parts.map((part) => part.points));
  const nothing: Interval[][] = measured.parts.map(() => []);
  return (asset) => {
    const spans = reachSpans(asset, index);
    if (spans.length === 0) return nothing;
    const byPart: Interval[][] = measured.parts.map(() => []);
    for (const { segment, from, to } of spans) {
      const line = index.lineOf[segment]!, at = index.pointOf[segment]!;
      const { atM } = measured.parts[line]!;
      const start = atM[at]!;
      const end = atM[at + 1] ?? start;
      byPart[line]!.push({ fromM: start + (end - start) * from, toM: to === 1 ? end : start + (end - start) * to });
    }
    return byPart.map((intervals) => mergeIntervals(intervals));
  };
}

/**
 * Cuts one part of a border into pieces by a sweep over the ends of all intervals.
 * Covered are runs of counted assets of at least 1 cm, with joints under 1 cm closed; a touch
 * of less breaks no gap. Exempt chainage is neither covered nor gap.
 */
export function borderPieces(part: MeasuredPart, partIndex: number, assets: readonly Asset[], intervals: readonly Interval[][][],
  exempt: readonly Interval[]): BorderPiece[] {
  const events: { atM: number; step: 1 | -1; asset: Asset }[] = [];
  const counted: Interval[] = [];
  assets.forEach((asset, index) => {
    for (const interval of intervals[index]![partIndex]!) {
      events.push({ atM: interval.fromM, step: 1, asset }, { atM: interval.toM, step: -1, asset });
      if (asset.standing === 'counts') counted.push(interval);
    }
  });
  events.sort((a, b) => a.atM - b.atM);
  const runs = mergeIntervals(counted).filter(({ fromM, toM }) => toM - fromM >= JOINT_M).map(({ fromM, toM }) => ({
    fromM: fromM - part.fromM < JOINT_M ? part.fromM : fromM,
    toM: part.toM - toM < JOINT_M ? part.toM : toM,
  }));
  const cuts = [part.fromM, part.toM, ...[...events.map(({ atM }) => atM), ...runs.flatMap(ends), ...exempt.flatMap(ends)]
    .filter((at) => at > part.fromM && at < part.toM)];
  cuts.sort((a, b) => a - b);
  const pieces: BorderPiece[] = [];
  const present = new Presence();
  let next = 0;
  let run = 0;
  for (let k = 1; k < cuts.length; k += 1) {
    const fromM = cuts[k - 1]!;
    const toM = cuts[k]!;
    for (; next < events.length && events[next]!.atM <= fromM; next += 1) present.change(events[next]!.asset, events[next]!.step);
    if (toM <= fromM) continue;
    const middle = (fromM + toM) / 2;
    while (run < runs.length && runs[run]!.toM < middle) run += 1;
    const covered = run < runs.length && runs[run]!.fromM <= middle;
    const free = exempt.some((interval) => interval.fromM <= middle && middle < interval.toM);
    append(pieces, present.piece(fromM, toM, free ? 'exempt' : covered ? 'covered' : 'gap'));
  }
  return closeJoints(pieces);
}

const ends = ({ fromM, toM }: Interval) => [fromM, toM];

/** What reaches the point of the sweep. */
class Presence {
  private depth = 0;
  private readonly agencies = new Map<string, number>();
  private readonly idle = { closedOrPlanned: 0, filteredOut: 0, offDuty: 0 };

  change({ standing, agencies }: Asset, step: 1 | -1): void {
    if (standing !== 'counts') {
      this.idle[standing] += step;
      return;
    }
    this.depth += step;
    for (const agency of agencies) {
      const count = (this.agencies.get(agency) ?? 0) + step;
      if (count === 0) this.agencies.delete(agency);
      else this.agencies.set(agency, count);
    }
  }

  piece(fromM: number, toM: number, state: BorderPiece['state']): BorderPiece {
    if (state === 'exempt') return { fromM, toM, state, depth: 0, joint: false, cause: null };
    if (state === 'covered') return { fromM, toM, state, depth: Math.max(1, this.depth), joint: this.agencies.size >= 2, cause: null };
    const cause = causeFrom({ closedOrPlanned: this.idle.closedOrPlanned > 0, filteredOut: this.idle.filteredOut > 0, offDuty: this.idle.offDuty > 0 });
    return { fromM, toM, state, depth: 0, joint: false, cause };
  }
}

/** Adds a piece; equal neighbours join, and a piece under 1 cm takes after its neighbour of the same state. */
function append(pieces: BorderPiece[], piece: BorderPiece): void {
  const last = pieces[pieces.length - 1];
  if (last && last.state === piece.state) {
    const same = last.depth === piece.depth && last.joint === piece.joint && last.cause === piece.cause;
    if (same || piece.toM - piece.fromM < JOINT_M) {
      last.toM = piece.toM;
      return;
    }
    if (last.toM - last.fromM < JOINT_M) {
      pieces[pieces.length - 1] = { ...piece, fromM: last.fromM };
      return;
    }
  }
  pieces.push(piece);
}

/** A gap under 1 cm beside covered chainage (at an exempt section or the end of a part) is a joint: it is closed. */
function closeJoints(pieces: readonly BorderPiece[]): BorderPiece[] {
  const closed: BorderPiece[] = [];
  pieces.forEach((piece, index) => {
    const beside = [pieces[index - 1], pieces[index + 1]].find((other) => other?.state === 'covered');
    const lone = pieces[index - 1]?.state !== 'gap' && pieces[index + 1]?.state !== 'gap';
    const joint = piece.state === 'gap' && lone && beside !== undefined && piece.toM - piece.fromM < JOINT_M;
    append(closed, joint ? { ...beside, fromM: piece.fromM, toM: piece.toM } : { ...piece });
  });
  return closed;
}
