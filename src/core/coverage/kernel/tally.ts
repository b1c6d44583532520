/** Sums over the boundary: ground by depth of each area, and what each asset alone holds. Green's theorem makes grounds of them; see README. */
import type { AreaForm } from './area-form.ts';
import type { Curve } from './curves.ts';
import type { Exposures } from './exposures.ts';
import { longer } from './longer.ts';
import type { Depths, Part, Sink } from './part.ts';

/** Figures of one area, square metres. `openM` is how far (metres) its covered boundary is from closing: more than a millimetre says the result is wrong. */
export interface Ground { readonly areaM2: number; readonly gapM2: number; readonly coveredM2: number; readonly openM: number }

/** The ground of an area that at least one asset, two, and three cover, square metres. */
export type GroundByDepth = readonly [one: number, two: number, three: number];

/** Less ground than this (square metres) is rounding, as joints under a centimetre are: nothing is left uncovered. */
const NOTHING_M2 = 0.01;

/* Columns of the sums of an area. */
const AREA = 0, GAP = 1, DEPTH = 2, CLOSE_X = 5, CLOSE_Y = 6, COLUMNS = 7;

export class Tally implements Sink {
  readonly form: AreaForm;
  readonly #deepest: Depths;
  readonly #sums: Float64Array;
  #unique = new Float64Array(64);
  /** What rings are linked from, kept while everything is counted; null when nothing is. */
  seen: Exposures | null = null;
  /** 1 while parts are added, -1 while they are taken off. */
  sign: 1 | -1 = 1;

  constructor(areas: number, form: AreaForm, deepest: Depths) {
    this.form = form;
    this.#deepest = deepest;
    this.#sums = new Float64Array(areas * COLUMNS);
  }

  /** Makes room for an asset. */
  reserve(asset: number): void { while (asset >= this.#unique.length) this.#unique = longer(this.#unique); }

  clear(): void {
    this.#sums.fill(0);
    this.#unique.fill(0);
  }

  /** Figures of an area. */
  ground(area: number): Ground {
    const at = area * COLUMNS;
    const t = this.#sums;
    const gapM2 = t[at + GAP]! < NOTHING_M2 ? 0 : t[at + GAP]!;
    return { areaM2: t[at + AREA]!, gapM2, coveredM2: this.#atLeast(area)[0], openM: Math.hypot(t[at + CLOSE_X]!, t[at + CLOSE_Y]!) };
  }

  /** The covered ground of an area by depth; throws where depths are not told apart. */
  depths(area: number): GroundByDepth {
    this.#mustTell();
    return this.#atLeast(area);
  }

  /** Ground of area 0 that this asset alone covers, square metres; throws where depths are not told apart. */
  unique(asset: number): number {
    this.#mustTell();
    return this.#unique[asset] ?? 0;
  }

  #mustTell(): void { if (this.#deepest < 3) throw new Error('this kernel tells only covered ground from bare'); }

  /** Rounding must not leave a depth below zero or out of order. */
  #atLeast(area: number): GroundByDepth {
    const t = this.#sums, at = area * COLUMNS + DEPTH;
    const three = Math.max(0, t[at + 2]!), two = Math.max(three, t[at + 1]!);
    return [Math.max(two, t[at]!), two, three];
  }

  /** Counts a part: where n others cover, it bounds the ground that n + 1 cover. */
  add(part: Part): void {
    const { curve, others } = part;
    const sums = this.#sums, unique = this.#deepest === 3;
    /* The ends of an arc are asked for where rings or the closing sum want them. */
    if (!curve.arc || others === 0) curve.findEnds();
    const plain = this.form.along(curve);
    if (others === 0 || part.edgeOf >= 0) this.seen?.keep(part, plain);
    const ground = this.sign * plain;
    if (part.edgeOf >= 0) {
      const at = part.edgeOf * COLUMNS;
      sums[at + AREA]! += ground;
      for (let k = 0; k < others; k++) sums[at + DEPTH + k]! += ground;
      if (others === 0) sums[at + GAP]! += ground;
      else this.#close(at, curve);
      if (unique && others === 1 && part.edgeOf === 0) this.#unique[part.only]! += ground;
      return;
    }
    const { inside } = part;
    for (let area = 0; area < inside.length; area++) {
      if (!inside[area]) continue;
      const at = area * COLUMNS;
      sums[at + DEPTH + others]! += ground;
      if (others === 0) { sums[at + GAP]! -= ground; this.#close(at, curve); }
      if (!unique || area !== 0) continue;
      if (others === 0) this.#unique[part.asset]! += ground;
      if (others === 1) this.#unique[part.only]! -= ground;
    }
  }

  /** Adds the way along a part to the sum of an area's covered boundary, which must come back to nothing. */
  #close(at: number, { x0, y0, x1, y1 }: Curve): void {
    this.#sums[at + CLOSE_X]! += this.sign * (x1 - x0);
    this.#sums[at + CLOSE_Y]! += this.sign * (y1 - y0);
  }
}
