import type { PlanFeature, Position } from '../plan/plan.ts';
import { measureLine, partAt, positionAt, subLine, type MeasuredPart } from '../geometry/chainage.ts';
import { either, outside } from '../time/spans.ts';
import type { Asset } from './assets.ts';
import { linesOf } from './assets.ts';
import { borderAlone } from './border-alone.ts';
import type { BorderPiece } from './border-intervals.ts';
import { assetIntervals, borderPieces, exemptOf } from './border-intervals.ts';
import { presenceAt } from './time/along-border.ts';
import { timedPieces, type BorderTimes } from './time/border-times.ts';
import { absencesIn, mayRepeat, repeatsOf } from './time/repeats.ts';
import { coveredPct } from './covered-pct.ts';
import { longer, partsOfGap, whereSeveral, type GapPiece, type Hours, type ToldHours } from './gap-parts.ts';
import type { Interval } from './intervals.ts';
import type { NearestPost } from './nearest-post.ts';
import type { BorderGap, BorderResult, Cause, CoverageShapes, DepthOf, Gap } from './result.ts';
import { causes } from './result.ts';

/** So far inside the ends of a piece (metres) what reaches all of it does. */
const HAIR_M = 1e-3;

export interface BorderContext {
  readonly assets: readonly Asset[];
  readonly minGapM: number;
  readonly nearestPost: (position: Position) => NearestPost;
  readonly responsibleUnit: (position: Position) => string | null;
  /** Given where a stretch of time is asked about. */
  readonly times?: BorderTimes;
}
export interface BorderAnswer {
  readonly result: BorderResult;
  readonly shapes: CoverageShapes['border'];
  readonly gaps: readonly Omit<Gap, 'rank'>[];
  /** Metres that each asset alone reaches, in the order of the assets. */
  readonly alone: Float64Array;
}

/**
 * Coverage of one border line by chainage, basis reach. Gaps are maximal uncovered runs inside a
 * part; those shorter than `minGapM` are slivers. `longestGapM` is the longest uncovered run, sliver or not.
 * Gap ids are `gap-<border>-<n>`, n along the chainage.
 */
export function borderCoverage(border: PlanFeature<'borderLine'>, context: BorderContext): BorderAnswer {
  const measured = measureLine(linesOf(border));
  const sections = border.properties.sections ?? [];
  const exempt = exemptOf(border, measured.lengthM);
  const intervals = assetIntervals(measured, context.assets);
  const parts = measured.parts.map((part, index) => ({ part, pieces: context.times ? timedPieces(part, index, intervals, exempt, sections, context.times) : borderPieces(part, index, context.assets, intervals, exempt) }));
  const all = parts.flatMap(({ pieces }) => pieces);

  const found: BorderGap[] = [];
  const gaps: Omit<Gap, 'rank'>[] = [];
  const shapes: CoverageShapes['border'][number][] = [];
  const slivers = { count: 0, lengthM: 0 };
  let longestGapM = 0;
  for (const [index, { part, pieces }] of parts.entries()) {
    const tell = teller(part, index, intervals, context.times);
    for (const run of runsOf(pieces)) {
      const fromM = run[0]!.fromM;
      const toM = run[run.length - 1]!.toM;
      const { state } = run[0]!;
      let gapId: string | null = null;
      if (state === 'gap') {
        longestGapM = Math.max(longestGapM, toM - fromM);
        if (toM - fromM < context.minGapM) {
          slivers.count += 1;
          slivers.lengthM += toM - fromM;
        } else {
          gapId = `gap-${border.id}-${found.length + 1}`;
          const middleM = (fromM + toM) / 2;
          const middle = positionAt(part, middleM);
          const section = sections.find((each) => (each.fromM ?? 0) <= middleM && middleM < (each.toM ?? Infinity));
          const parts = whereSeveral(partsOfGap(run.map(gapPiece), context.minGapM, tell));
          const gap: BorderGap = { id: gapId, fromM, toM, lengthM: toM - fromM, ...causesOf(run), ...(context.times ? timesOf(run, tell) : {}),
            responsibleUnit: section?.agencies?.[0] ?? context.responsibleUnit(middle), ...context.nearestPost(middle) };
          found.push(gap);
          const { causes: _, ...row } = gap;
          gaps.push({ ...row, ...parts, kind: 'border', featureId: border.id, impactLevel: section?.impactLevel ?? null });
        }
      }
      shapes.push({ borderId: border.id, state, fromM, toM, gapId, line: subLine(partAt(measured, toM) ?? part, fromM, toM) });
    }
  }

  const lengthOf = (pieces: readonly BorderPiece[]) => pieces.reduce((sum, piece) => sum + piece.toM - piece.fromM, 0);
  const of = (test: (piece: BorderPiece) => boolean) => lengthOf(all.filter(test));
  const coveredM = of(({ state }) => state === 'covered');
  const gapM = of(({ state }) => state === 'gap');
  /* Who comes too rarely is there at times, and counts for a gap all the same: what is deep or joint is covered. */
  const covered = (test: (piece: BorderPiece) => boolean) => of((piece) => piece.state === 'covered' && test(piece));
  const depthM: DepthOf = { '0': gapM, '1': covered(({ depth }) => depth === 1), '2': covered(({ depth }) => depth === 2), '3+': covered(({ depth }) => depth > 2) };
  const result: BorderResult = {
    id: border.id, name: border.properties.name ?? null, lengthM: measured.lengthM, exemptM: of(({ state }) => state === 'exempt'),
    coveredM, gapM, coveredPct: coveredPct(coveredM, gapM), longestGapM, gapCount: found.length,
    depthM, jointM: covered(({ joint }) => joint), slivers,
    profile: profileOf(all), gaps: found, ...(context.times ? { timeAveragePct: timeAverage(all, context.times.roster.lengthMin) } : {}),
  };
  return { result, shapes, gaps, alone: borderAlone(measured.parts, context.assets, intervals, exempt) };
}

/** Maximal runs of one state. */
function runsOf(pieces: readonly BorderPiece[]): BorderPiece[][] {
  const runs: BorderPiece[][] = [];
  for (const piece of pieces) {
    const last = runs[runs.length - 1];
    if (last?.[0]?.state === piece.state) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** The causes of a run by length, and the longest of them; a tie goes to the one tried first. */
function causesOf(run: readonly BorderPiece[]): { cause: Cause; causes: BorderGap['causes'] } {
  const lengths = causes.map((cause) => ({ cause, lengthM: run.reduce((sum, piece) => sum + (piece.cause === cause ? piece.toM - piece.fromM : 0), 0) }));
  const present = lengths.filter(({ lengthM }) => lengthM > 0);
  const longest = present.reduce((best, each) => (each.lengthM > best.lengthM ? each : best), present[0]!);
  return { cause: longest.cause, causes: present };
}

/** Of a gap the longest absence anywhere in it with its hours, and the strictest target. */
function timesOf(run: readonly BorderPiece[], tell: (hours: Hours) => ToldHours): Pick<BorderGap, 'maxGapMin' | 'targetMin' | 'since' | 'until' | 'repeats'> {
  const worst = run.map(gapPiece).flatMap(({ start, end }) => [start, end]).reduce(longer) ?? { fromMin: 0, minutes: 0 };
  const targets = run.flatMap((piece) => (piece.times && piece.times.targetMin !== null ? [piece.times.targetMin] : []));
  return { maxGapMin: worst.minutes, ...(targets.length > 0 ? { targetMin: Math.min(...targets) } : {}), ...tell(worst) };
}

/** An uncovered piece with the hours of its longest absence, where hours were asked about. */
function gapPiece({ fromM, toM, cause, times }: BorderPiece): GapPiece {
  if (!times) return { fromM, toM, cause: cause ?? 'noAsset', start: null, end: null };
  const hair = Math.min(HAIR_M, (toM - fromM) / 4);
  return { fromM, toM, cause: cause ?? 'noAsset', start: { fromMin: times.longestFromMin, minutes: times.maxGapMin, atM: fromM + hair }, end: { fromMin: times.endLongestFromMin, minutes: times.endMaxGapMin, atM: toM - hair } };
}

/** How hours found along a part of a border are told: as instants with their offset, of a week with the dates on which they come again there. */
function teller(part: MeasuredPart, index: number, intervals: readonly Interval[][][], times: BorderTimes | undefined): (hours: Hours) => ToldHours {
  if (!times) return () => ({});
  const { roster: { span, lengthMin, all }, cyclic } = times, asked = { ...span, lengthMin, cyclic };
  const text = (minute: number) => span.zone.text(span.fromMs + minute * 60_000);
  return (hours) => {
    const { fromMin, minutes, atM } = hours, told = { since: text(fromMin), until: text(fromMin + minutes) };
    if (atM === undefined || !mayRepeat(lengthMin)) return told;
    const here = all.filter(({ asset }, at) => asset.standing === 'counts' && intervals[at]![index]!.some((span) => span.fromM <= atM && atM <= span.toM));
    const { presence } = presenceAt(positionAt(part, atM), either(here.filter(({ patrol }) => patrol === null).map(({ on }) => on)), here.flatMap(({ asset, patrol }) => (patrol ? [{ patrol, reachM: asset.reachM }] : [])), lengthMin);
    return { ...told, ...repeatsOf(absencesIn(outside(presence, 0, lengthMin), asked), hours, asked) };
  };
}

/** Share of length times time in which somebody is there, per cent; null where all is exempt. */
function timeAverage(pieces: readonly BorderPiece[], lengthMin: number): number | null {
  let present = 0, absent = 0;
  for (const { fromM, toM, state, times } of pieces) {
    if (state === 'exempt') continue;
    present += (toM - fromM) * (times?.presentMin ?? 0);
    absent += (toM - fromM) * (lengthMin - (times?.presentMin ?? 0));
  }
  return coveredPct(present, absent);
}

function profileOf(pieces: readonly BorderPiece[]): BorderResult['profile'] {
  return pieces.map(({ fromM, toM, state, depth, cause, times }) => ({
    fromM, toM, depth: state === 'exempt' ? null : depth,
    ...(times ? { maxGapMin: times.maxGapMin, endMaxGapMin: times.endMaxGapMin, visits: times.visits } : {}),
    ...(cause === null ? {} : { cause }),
  }));
}
