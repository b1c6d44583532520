/** Coverage of a border in a stretch of time, kept up to date while one asset changes: the stretches of `timedPieces`, by length only. */
import { measureLine, type MeasuredPart } from '../../geometry/chainage.ts';
import type { PlanFeature } from '../../plan/plan.ts';
import type { PlanMeta } from '../../plan/schema.ts';
import { linesOf } from '../assets.ts';
import { exemptOf, intervalsAlong } from '../border-intervals.ts';
import type { Interval } from '../intervals.ts';
import type { BorderLengths } from '../live-border.ts';
import type { Asset } from '../assets.ts';
import { cellsIn, isCovered, piecesIn, targetOf, type Cell } from './border-times.ts';
import type { Rostered } from './roster.ts';

/** A cell with what is covered in it, in order; null where it is exempt. */
interface Known { readonly cell: Cell; readonly pieces: readonly { readonly fromM: number; readonly toM: number; readonly covered: boolean }[] | null }
interface LivePart { readonly part: MeasuredPart; readonly cuts: readonly number[]; cells: Known[] }

export class LiveTimedBorder {
  readonly id: string;
  #touched = false;
  readonly lengthM: number;
  readonly #along: (asset: Asset) => Interval[][];
  readonly #targetAt: (atM: number) => number | null;
  readonly #exempt: readonly Interval[];
  readonly #parts: readonly LivePart[];
  /** Rostered assets that reach the border, with their stretches by part. */
  readonly #reaching = new Map<number, { readonly one: Rostered; readonly byPart: Interval[][] }>();
  readonly #lengthMin: number;
  readonly #cyclic: boolean;

  /** `all` by number; those that do not count are null. */
  constructor(border: PlanFeature<'borderLine'>, all: readonly (Rostered | null)[], meta: PlanMeta, lengthMin: number, cyclic: boolean) {
    const measured = measureLine(linesOf(border));
    const sections = border.properties.sections ?? [];
    this.id = border.id;
    this.lengthM = measured.lengthM;
    this.#along = intervalsAlong(measured);
    this.#targetAt = targetOf(sections, meta);
    this.#exempt = exemptOf(border, measured.lengthM);
    [this.#lengthMin, this.#cyclic] = [lengthMin, cyclic];
    all.forEach((one, number) => { this.#put(number, one); });
    const cuts = [...sections.flatMap(({ fromM, toM }) => [fromM ?? 0, toM ?? measured.lengthM]), ...this.#exempt.flatMap(({ fromM, toM }) => [fromM, toM])];
    this.#parts = measured.parts.map((part, at) => {
      const live: LivePart = { part, cuts, cells: [] };
      live.cells = this.#look(live, at, part.fromM, part.toM, [...this.#reaching.values()]);
      return live;
    });
  }

  /** Replaces what an asset reaches and when; only the cells that it touched or touches, and their neighbours, are looked at again. */
  replace(number: number, one: Rostered | null): void {
    const before = this.#reaching.get(number);
    this.#put(number, one);
    const after = this.#reaching.get(number);
    this.#parts.forEach((live, at) => {
      const spans = [...before?.byPart[at] ?? [], ...after?.byPart[at] ?? []];
      if (spans.length === 0) return;
      this.#touched = true;
      const [low, high] = [Math.min(...spans.map(({ fromM }) => fromM)), Math.max(...spans.map(({ toM }) => toM))];
      const { cells } = live;
      /* A cut that is gone joins two cells: one more on either side. */
      const first = Math.max(0, cells.findIndex(({ cell }) => cell.toM >= low) - 1);
      const beyond = cells.findIndex(({ cell }) => cell.fromM > high);
      const last = beyond < 0 ? cells.length - 1 : Math.min(cells.length - 1, beyond);
      const near = new Set(cells.slice(first, last + 1).flatMap(({ cell }) => cell.reaching));
      const candidates = [...this.#reaching.values()].filter((each) => near.has(each.one) || each === after);
      const fresh = this.#look(live, at, cells[first]!.cell.fromM, cells[last]!.cell.toM, candidates);
      live.cells = [...cells.slice(0, first), ...fresh, ...cells.slice(last + 1)];
    });
  }

  lengths(): BorderLengths {
    const sum: BorderLengths = { coveredM: 0, gapM: 0, exemptM: 0, longestGapM: 0 };
    for (const { cells } of this.#parts) {
      let run = 0;
      for (const { cell, pieces } of cells) {
        if (pieces === null) { sum.exemptM += cell.toM - cell.fromM; run = 0; continue; }
        for (const { fromM, toM, covered } of pieces) {
          if (covered) { sum.coveredM += toM - fromM; run = 0; continue; }
          sum.gapM += toM - fromM;
          run += toM - fromM;
          sum.longestGapM = Math.max(sum.longestGapM, run);
        }
      }
    }
    return sum;
  }

  /** Whether any of it was looked at again since it was made. */
  get touched(): boolean { return this.#touched; }

  /** Its gaps as from, to, from, to... by chainage (metres); neighbours that meet are one. */
  gaps(): Float64Array {
    const found: number[] = [];
    for (const { cells } of this.#parts) {
      let open = false;
      for (const { pieces } of cells) {
        if (pieces === null) { open = false; continue; }
        for (const { fromM, toM, covered } of pieces) {
          if (covered) open = false;
          else if (open) found[found.length - 1] = toM;
          else { found.push(fromM, toM); open = true; }
        }
      }
    }
    return Float64Array.from(found);
  }

  #put(number: number, one: Rostered | null): void {
    const byPart = one?.asset.standing === 'counts' ? this.#along(one.asset) : [];
    if (one && byPart.some((spans) => spans.length > 0)) this.#reaching.set(number, { one, byPart });
    else this.#reaching.delete(number);
  }

  #look({ part, cuts }: LivePart, at: number, fromM: number, toM: number, candidates: readonly { readonly one: Rostered; readonly byPart: Interval[][] }[]): Known[] {
    return cellsIn(fromM, toM, candidates.map(({ one, byPart }) => ({ one, spans: byPart[at]! })), cuts).map((cell): Known => {
      const middle = (cell.fromM + cell.toM) / 2;
      if (this.#exempt.some((free) => free.fromM <= middle && middle < free.toM)) return { cell, pieces: null };
      const target = this.#targetAt(middle);
      return { cell, pieces: piecesIn(part, cell, target, { lengthMin: this.#lengthMin }, this.#cyclic).map((piece) => ({ fromM: piece.from.atM, toM: piece.to.atM, covered: isCovered(piece, target) })) };
    });
  }
}
