/**
 * What a full computation saw of the boundary of covered ground and of the edges of areas, kept in typed
 * arrays: rings are linked from it without a second sweep.
 */
import type { AreaForm } from './area-form.ts';
import type { Areas } from './areas.ts';
import { Curve, curveOf } from './curves.ts';
import { longer } from './longer.ts';
import type { Primitives } from './primitives.ts';
import { joinRuns } from './runs.ts';
import { chordsOf, straighten } from './straighten.ts';
import { Strands, type Drawn } from './strands.ts';
import type { Part } from './sweep.ts';

/** Areas that fit the bits of one number; of a plan with more each area is swept for by itself. */
export const MOST_AREAS = 31;

export class Exposures {
  /** Row whose boundary it is (-1 - e for edge e of an area), which of its curves, and where. */
  row = new Int32Array(1024);
  nth = new Uint8Array(1024);
  from = new Float64Array(1024);
  to = new Float64Array(1024);
  /** The area form along the stretch. */
  ground = new Float64Array(1024);
  /** Areas that the stretch lies inside of, as bits; for an edge whether it is covered: 1 or 0. */
  bits = new Int32Array(1024);
  size = 0;
  /** The one area that is looked at, -1 for all. */
  readonly only: number;
  /** Covered is what more assets than this cover. */
  readonly depth: number;
  #made: { readonly sagitta: number; readonly drawn: Drawn; readonly first: Int32Array } | null = null;

  constructor(only = -1, depth = 0) { this.only = only; this.depth = depth; }

  /** Makes room for so many stretches. */
  reserve(stretches: number): void { while (stretches > this.row.length) this.#grow(); }

  #grow(): void {
    this.row = longer(this.row); this.nth = longer(this.nth); this.from = longer(this.from); this.to = longer(this.to);
    this.ground = longer(this.ground); this.bits = longer(this.bits);
  }

  /** Keeps an edge, or a boundary of what is covered (of depth 0 one that nothing else covers); one in no area is none. */
  keep({ row, nth, from, to, edgeOf, others, inside }: Part, ground: number): void {
    let bits = edgeOf >= 0 && others > this.depth ? 1 : 0;
    if (edgeOf < 0) {
      if (this.only >= 0) bits = inside[this.only]!;
      else for (let area = 0; area < inside.length; area++) bits |= inside[area]! << area;
      if (bits === 0) return;
    }
    this.put(row, nth, from, to, ground, bits);
  }

  /** Takes a stretch in as it is. */
  put(row: number, nth: number, from: number, to: number, ground: number, bits: number): void {
    const at = this.size++;
    if (at >= this.row.length) this.#grow();
    this.row[at] = row; this.nth[at] = nth; this.from[at] = from; this.to[at] = to; this.ground[at] = ground; this.bits[at] = bits;
  }

  /** The strands that bound an area's covered ground or its gaps, with that ground on the left. */
  strands(shapes: Primitives, areas: Areas, form: AreaForm, area: number, of: 'covered' | 'gap', sagitta: number): Strands {
    const bit = this.only >= 0 ? 1 : 1 << area;
    return this.strandsBy(shapes, areas, form, sagitta, (row, bits) => {
      if (row < 0) return areas.area[-1 - row] === area && (bits === 0) === (of === 'gap') ? 'forward' : null;
      return (bits & bit) === 0 ? null : of === 'gap' ? 'backward' : 'forward';
    });
  }

  /** The strands that a choice by row and bits takes, and which way each is run; stretches of other bits never make one strand. */
  strandsBy(shapes: Primitives, areas: Areas, form: AreaForm, sagitta: number, choose: (row: number, bits: number) => 'forward' | 'backward' | null): Strands {
    const { drawn, first } = this.#joined(shapes, areas, form, sagitta);
    const found = new Strands(drawn);
    for (let run = 0; run < first.length; run++) {
      const at = first[run]!, way = choose(this.row[at]!, this.bits[at]!);
      if (way !== null) found.add(run, way === 'backward');
    }
    return found;
  }

  /** Everything kept as runs of chords; made once for all strands. */
  #joined(shapes: Primitives, areas: Areas, form: AreaForm, sagitta: number): { readonly drawn: Drawn; readonly first: Int32Array } {
    if (this.#made?.sagitta === sagitta) return this.#made;
    const mark = new Int32Array(this.size);
    for (let at = 0; at < this.size; at++) mark[at] = this.row[at]! < 0 ? -1 : this.bits[at]!;
    this.#made = { sagitta, ...joinRuns(this.#draw(shapes, areas, sagitta), mark, this.size, form) };
    return this.#made;
  }

  /** Everything kept as chords, an arc's at most `sagitta` metres inside it. */
  #draw(shapes: Primitives, areas: Areas, sagitta: number): Drawn {
    const curve = new Curve();
    const start = new Int32Array(this.size + 1);
    let points = new Float64Array(8 * this.size + 64);
    for (let at = 0; at < this.size; at++) {
      const row = this.row[at]!, edge = -1 - row;
      if (row < 0) curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      else curveOf(shapes, row, this.nth[at]!, curve, true);
      const from = this.from[at]!, to = this.to[at]!;
      const chords = chordsOf(curve, from, to, sagitta);
      start[at + 1] = start[at]! + chords + 1;
      while (2 * start[at + 1]! > points.length) points = longer(points);
      straighten(curve, from, to, chords, points, start[at]!);
    }
    return { points, start, ground: this.ground };
  }
}
