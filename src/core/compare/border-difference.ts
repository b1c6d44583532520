import { measureLine, partAt, subLine, type MeasuredLine } from '../geometry/chainage.ts';
import { linesOf } from '../coverage/assets.ts';
import type { BorderResult, ProfilePiece } from '../coverage/result.ts';
import type { PlanFeature } from '../plan/plan.ts';
import { change, named } from './change.ts';
import type { BorderDifference, BorderFiguresDifference, ComparisonShapes, SectionDifference, Slivers, Stretch } from './comparison.ts';
import { sameValue } from './same-value.ts';

/** A border in one of the plans, with what the engine says of it. */
export interface BorderSide { readonly feature: PlanFeature<'borderLine'>; readonly result: BorderResult }
export interface BorderAnswer { readonly difference: BorderDifference; readonly shapes: ComparisonShapes['border'] }

type Way = 'gained' | 'lost';
interface Piece { readonly fromM: number; readonly toM: number; readonly before: boolean; readonly after: boolean; readonly gapBefore: boolean; readonly gapAfter: boolean }

/** A border of both plans, or of one of them (the other is null). Stretches shorter than `minGapM` are counted, not listed. */
export function borderDifference(a: BorderSide | null, b: BorderSide | null, minGapM: number): BorderAnswer {
  const { feature, result } = (b ?? a)!;
  const figures = borderFigures(a?.result, b?.result);
  const state = !a ? 'onlyB' : !b ? 'onlyA' : sameValue(a.feature.geometry, b.feature.geometry) ? 'same' : 'borderChanged';
  const head = { ...named(feature), state, ...figures } as const;
  if (state !== 'same' || !a || !b) {
    const none = { count: 0, lengthM: 0 };
    return { difference: { ...head, gainedM: null, lostM: null, gained: [], lost: [], slivers: { gained: none, lost: none }, sections: [] }, shapes: [] };
  }
  const measured = measureLine(linesOf(b.feature));
  const pieces = bothProfiles(a.result.profile, b.result.profile);
  const sections = (b.feature.properties.sections ?? []).map((section): SectionDifference => {
    const [fromM, toM] = [section.fromM ?? 0, section.toM ?? result.lengthM];
    const inside = within(pieces, fromM, toM);
    return { id: section.id ?? null, name: section.name ?? null, 'name:en': section['name:en'] ?? null, fromM, toM,
      coveredM: change(sum(inside, ({ before }) => before), sum(inside, ({ after }) => after)),
      gapM: change(sum(inside, ({ gapBefore }) => gapBefore), sum(inside, ({ gapAfter }) => gapAfter)),
      gainedM: sum(inside, isGained), lostM: sum(inside, isLost) };
  });
  const runs = { gained: runsOf(pieces, isGained, measured), lost: runsOf(pieces, isLost, measured) };
  const list = (way: Way): Stretch[] => runs[way].filter(({ fromM, toM }) => toM - fromM >= minGapM).map(({ fromM, toM }) => {
    const middle = (fromM + toM) / 2;
    return { fromM, toM, lengthM: toM - fromM, sectionId: sections.find((one) => one.fromM <= middle && middle < one.toM)?.id ?? null };
  });
  const small = (way: Way): Slivers => {
    const short = runs[way].filter(({ fromM, toM }) => toM - fromM < minGapM);
    return { count: short.length, lengthM: short.reduce((metres, { fromM, toM }) => metres + toM - fromM, 0) };
  };
  const [gained, lost] = [list('gained'), list('lost')];
  const draw = (stretches: readonly Stretch[], way: Way) => stretches.map(({ fromM, toM }) =>
    ({ borderId: feature.id, state: way, fromM, toM, line: subLine(partAt(measured, toM)!, fromM, toM) }));
  return {
    difference: { ...head, gainedM: sum(pieces, isGained), lostM: sum(pieces, isLost), gained, lost, slivers: { gained: small('gained'), lost: small('lost') }, sections },
    shapes: [...draw(gained, 'gained'), ...draw(lost, 'lost')],
  };
}

/** The figures of two borders, or of all borders of two plans. What was gained and lost is not told by figures. */
export function borderFigures(a: Figures | null | undefined, b: Figures | null | undefined): Omit<BorderFiguresDifference, 'gainedM' | 'lostM'> {
  return { lengthM: change(a?.lengthM, b?.lengthM), exemptM: change(a?.exemptM, b?.exemptM), coveredM: change(a?.coveredM, b?.coveredM), gapM: change(a?.gapM, b?.gapM),
    coveredPct: change(a?.coveredPct, b?.coveredPct), longestGapM: change(a?.longestGapM, b?.longestGapM) };
}
type Figures = Pick<BorderResult, 'lengthM' | 'exemptM' | 'coveredM' | 'gapM' | 'coveredPct' | 'longestGapM'>;

const isGained = ({ before, after }: Piece) => after && !before;
const isLost = ({ before, after }: Piece) => before && !after;
const sum = (pieces: readonly Piece[], test: (piece: Piece) => boolean) => pieces.reduce((metres, piece) => metres + (test(piece) ? piece.toM - piece.fromM : 0), 0);

/** Two profiles of one line cut at the ends of both. */
function bothProfiles(a: readonly ProfilePiece[], b: readonly ProfilePiece[]): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    const fromM = Math.max(one.fromM, other.fromM), toM = Math.min(one.toM, other.toM);
    if (toM > fromM) pieces.push({ fromM, toM, before: covers(one), after: covers(other), gapBefore: one.cause !== undefined, gapAfter: other.cause !== undefined });
    if (one.toM <= toM) i += 1;
    if (other.toM <= toM) j += 1;
  }
  return pieces;
}

/** What is neither exempt nor has a cause not to be: by the hour somebody may come, and too rarely. */
const covers = ({ depth, cause }: ProfilePiece) => depth !== null && cause === undefined;

function within(pieces: readonly Piece[], fromM: number, toM: number): Piece[] {
  return pieces.flatMap((piece) => {
    const cut = { ...piece, fromM: Math.max(piece.fromM, fromM), toM: Math.min(piece.toM, toM) };
    return cut.toM > cut.fromM ? [cut] : [];
  });
}

/** Maximal runs of pieces that a test takes; none goes from one part of the line to the next. */
function runsOf(pieces: readonly Piece[], test: (piece: Piece) => boolean, { parts }: MeasuredLine): { fromM: number; toM: number }[] {
  const starts = new Set(parts.map(({ fromM }) => fromM));
  const runs: { fromM: number; toM: number }[] = [];
  for (const piece of pieces) {
    if (!test(piece)) continue;
    const last = runs.at(-1);
    if (last && last.toM === piece.fromM && !starts.has(piece.fromM)) last.toM = piece.toM;
    else runs.push({ fromM: piece.fromM, toM: piece.toM });
  }
  return runs;
}
