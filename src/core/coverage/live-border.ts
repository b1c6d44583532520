/** Coverage of a border kept up to date while one asset changes: the same stretches as `borderPieces`, by length only. */
import { measureLine, type MeasuredPart } from '../geometry/chainage.ts';
import type { PlanFeature } from '../plan/plan.ts';
import { linesOf, type Asset } from './assets.ts';
import { exemptOf, intervalsAlong } from './border-intervals.ts';
import { JOINT_M, type Interval } from './intervals.ts';
import { SortedSpans } from './sorted-spans.ts';

/** Lengths in metres. */
export interface BorderLengths { coveredM: number; gapM: number; exemptM: number; longestGapM: number }
/** Lengths of one part with its gaps: from, to, from, to... by chainage. */
interface PartLengths extends BorderLengths { readonly gaps: number[] }

/** `lengths` is null while something has changed that nobody asked about yet. */
interface LivePart { readonly part: MeasuredPart; readonly spans: SortedSpans; lengths: PartLengths | null }

export class LiveBorder {
  readonly id: string;
  #touched = false;
  readonly lengthM: number;
  readonly #along: (asset: Asset) => Interval[][];
  readonly #parts: readonly LivePart[];
  readonly #exempt: readonly Interval[];
  readonly #spansOf: (readonly (readonly Interval[])[] | null)[];

  /** `assets` by number; those that do not count are null. */
  constructor(border: PlanFeature<'borderLine'>, assets: readonly (Asset | null)[]) {
    this.id = border.id;
    const measured = measureLine(linesOf(border));
    this.lengthM = measured.lengthM;
    this.#along = intervalsAlong(measured);
    this.#exempt = exemptOf(border, measured.lengthM).filter(({ fromM, toM }) => fromM < toM);
    this.#spansOf = assets.map((asset) => this.#reached(asset));
    this.#parts = measured.parts.map((part, at) => {
      const spans = SortedSpans.of(this.#spansOf.flatMap((each) => each?.[at] ?? []));
      return { part, spans, lengths: null };
    });
  }

  /** Replaces what an asset reaches; only parts of the line that it reached or reaches are looked at again. */
  replace(number: number, asset: Asset | null): void {
    const before = this.#spansOf[number] ?? null;
    const after = this.#reached(asset);
    this.#spansOf[number] = after;
    this.#parts.forEach((live, at) => {
      const gone = before?.[at] ?? [], come = after?.[at] ?? [];
      if (gone.length === 0 && come.length === 0) return;
      this.#touched = true;
      for (const span of gone) live.spans.remove(span);
      for (const span of come) live.spans.add(span);
      live.lengths = null;
    });
  }

  lengths(): BorderLengths {
    const sum: BorderLengths = { coveredM: 0, gapM: 0, exemptM: 0, longestGapM: 0 };
    for (const live of this.#parts) {
      const lengths = this.#lengthsOf(live);
      sum.coveredM += lengths.coveredM; sum.gapM += lengths.gapM; sum.exemptM += lengths.exemptM;
      sum.longestGapM = Math.max(sum.longestGapM, lengths.longestGapM);
    }
    return sum;
  }

  /** Whether any of it was looked at again since it was made. */
  get touched(): boolean { return this.#touched; }

  /** Its gaps as from, to, from, to... by chainage (metres). */
  gaps(): Float64Array { return Float64Array.from(this.#parts.flatMap((live) => this.#lengthsOf(live).gaps)); }

  #lengthsOf(live: LivePart): PartLengths { return live.lengths ??= lengthsOf(live.part, live.spans, this.#exempt); }

  /** Null for what reaches nothing of the border: most assets of a plan. */
  #reached(asset: Asset | null): Interval[][] | null {
    if (asset === null) return null;
    const found = this.#along(asset);
    return found.some((intervals) => intervals.length > 0) ? found : null;
  }
}

/**
 * One part by length. As `borderPieces` has it: runs of at least 1 cm with joints under 1 cm closed, ends within 1 cm
 * of the part's ends taken as its ends, and a gap under 1 cm beside covered chainage is a joint.
 */
function lengthsOf({ fromM, toM }: MeasuredPart, spans: SortedSpans, exempt: readonly Interval[]): PartLengths {
  const runs = spans.runs(JOINT_M);
  for (const run of runs) {
    if (run.fromM - fromM < JOINT_M) run.fromM = fromM;
    if (toM - run.toM < JOINT_M) run.toM = toM;
  }
  const lengths: PartLengths = { coveredM: 0, gapM: 0, exemptM: 0, longestGapM: 0, gaps: [] };
  let run = 0, free = 0;
  /* A gap is known as such only when what follows it is known. */
  let gapFrom = -1, besideCovered = false, lastCovered = false;
  const endGap = (atM: number, nextCovered: boolean) => {
    if (gapFrom < 0) return;
    const length = atM - gapFrom;
    if (length < JOINT_M && (besideCovered || nextCovered)) lengths.coveredM += length;
    else { lengths.gaps.push(gapFrom, atM); lengths.gapM += length; lengths.longestGapM = Math.max(lengths.longestGapM, length); }
    gapFrom = -1;
  };
  for (let at = fromM; at < toM;) {
    while (run < runs.length && runs[run]!.toM <= at) run += 1;
    while (free < exempt.length && exempt[free]!.toM <= at) free += 1;
    const here = runs[run], spare = exempt[free];
    const covered = here !== undefined && here.fromM <= at;
    const isFree = spare !== undefined && spare.fromM <= at;
    const next = Math.min(toM, here ? (covered ? here.toM : here.fromM) : Infinity, spare ? (isFree ? spare.toM : spare.fromM) : Infinity);
    if (isFree || covered) {
      endGap(at, covered && !isFree);
      if (isFree) lengths.exemptM += next - at;
      else lengths.coveredM += next - at;
      lastCovered = !isFree;
    } else if (gapFrom < 0) { gapFrom = at; besideCovered = lastCovered; }
    at = next;
  }
  endGap(toM, false);
  return lengths;
}
