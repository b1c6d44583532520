/**
 * What a full computation saw of the boundary of covered ground and of the edges of areas, kept in typed
 * arrays: rings are linked from it without a second sweep.
 */
import type { AreaForm } from './area-form.ts';
import type { Areas } from './areas.ts';
import { Curve, curveOf } from './curves.ts';
import { longer } from './longer.ts';
import type { Primitives } from './primitives.ts';
import { joinRuns, type Runs } from './runs.ts';
import { chordsOf, straighten } from './straighten.ts';
import { Strands, type Drawn } from './strands.ts';
import type { Part } from './part.ts';

/** Areas that fit the bits of one number; of a plan with more each area is swept for by itself. */
export const MOST_AREAS = 31;

/** What has been drawn, and the runs it was drawn of. */
interface Made extends Runs { readonly sagitta: number; readonly drawn: Drawn }

export class Exposures {
  /** Row whose boundary it is (-1 - e for edge e of an area), which of its curves, and where. */
  row = new Int32Array(1024);
  nth = new Uint8Array(1024);
  from = new Float64Array(1024);
  to = new Float64Array(1024);
  /** Where it begins and ends, four numbers each: x, y, x, y. */
  ends = new Float64Array(4096);
  /** The area form along the stretch. */
  ground = new Float64Array(1024);
  /** Areas that the stretch lies inside of, as bits; for an edge whether it is covered: 1 or 0. */
  bits = new Int32Array(1024);
  size = 0;
  /** The one area that is looked at, -1 for all. */
  readonly only: number;
  /** Covered is what more assets than this cover. */
  readonly depth: number;
  #made: Made | null = null;

  constructor(only = -1, depth = 0) { this.only = only; this.depth = depth; }

  /** Makes room for so many stretches. */
  reserve(stretches: number): void { if (stretches > this.row.length) this.#grow(stretches); }

  #grow(least = 0): void {
    this.row = longer(this.row, least); this.nth = longer(this.nth, least); this.from = longer(this.from, least); this.to = longer(this.to, least);
    this.ends = longer(this.ends, 4 * least); this.ground = longer(this.ground, least); this.bits = longer(this.bits, least);
  }

  /** Keeps an edge, or a boundary of what is covered (of depth 0 one that nothing else covers), its ends known; one in no area is none. */
  keep({ curve, row, nth, edgeOf, others, inside }: Part, ground: number): void {
    let bits = edgeOf >= 0 && others > this.depth ? 1 : 0;
    if (edgeOf < 0) {
      if (this.only >= 0) bits = inside[this.only]!;
      else for (let area = 0; area < inside.length; area++) bits |= inside[area]! << area;
      if (bits === 0) return;
    }
    this.put(row, nth, curve, ground, bits);
  }

  /** Takes the piece that a curve is looked at in as it is; its ends must be known. */
  put(row: number, nth: number, curve: Curve, ground: number, bits: number): void {
    const at = this.size++;
    if (at >= this.row.length) this.#grow();
    this.row[at] = row; this.nth[at] = nth; this.from[at] = curve.u; this.to[at] = curve.v; this.ground[at] = ground; this.bits[at] = bits;
    this.ends[4 * at] = curve.x0; this.ends[4 * at + 1] = curve.y0; this.ends[4 * at + 2] = curve.x1; this.ends[4 * at + 3] = curve.y1;
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
    const { drawn, count, first } = this.#joined(shapes, areas, form, sagitta);
    const found = new Strands(drawn);
    for (let run = 0; run < count; run++) {
      const at = first[run]!, way = choose(this.row[at]!, this.bits[at]!);
      if (way !== null) found.add(run, way === 'backward');
    }
    return found;
  }

  /** Everything kept as runs of chords; made once for all strands. */
  #joined(shapes: Primitives, areas: Areas, form: Pick<AreaForm, 'line'>, sagitta: number): Made {
    if (this.#made?.sagitta === sagitta) return this.#made;
    const mark = new Int32Array(this.size);
    for (let at = 0; at < this.size; at++) mark[at] = this.row[at]! < 0 ? -1 : this.bits[at]!;
    const runs = joinRuns(this.ends, mark, this.size);
    this.#made = { sagitta, ...runs, drawn: this.#draw(runs, shapes, areas, form, sagitta) };
    return this.#made;
  }

  /** Runs as chords, an arc's at most `sagitta` metres inside it, a closed run with its first point again at the end. What is open at a joint is added to the ground as a straight line. */
  #draw({ count, first, next }: Runs, shapes: Primitives, areas: Areas, form: Pick<AreaForm, 'line'>, sagitta: number): Drawn {
    const { ends } = this, curve = new Curve();
    const start = new Int32Array(count + 1), ground = new Float64Array(count);
    let points = new Float64Array(4 * this.size + 4 * count + 64), end = 0;
    for (let run = 0; run < count; run++) {
      let sum = 0, now = first[run]!;
      for (;;) {
        const at = 4 * now, chords = this.#chords(now, curve, shapes, areas, sagitta);
        while (end + 2 * chords + 2 > points.length) points = longer(points);
        points[end++] = ends[at]!; points[end++] = ends[at + 1]!;
        if (chords > 1) end = straighten(curve, chords, points, end);
        sum += this.ground[now]!;
        const to = next[now]!, x = ends[at + 2]!, y = ends[at + 3]!;
        if (to < 0 || to === first[run]) { points[end++] = x; points[end++] = y; break; }
        const nx = ends[4 * to]!, ny = ends[4 * to + 1]!;
        if (x !== nx || y !== ny) sum += form.line(x, y, nx, ny);
        now = to;
      }
      ground[run] = sum;
      start[run + 1] = end / 2;
    }
    return { points, start, ground };
  }

  /** Fills the curve with a stretch and gives the number of its chords. */
  #chords(at: number, curve: Curve, shapes: Primitives, areas: Areas, sagitta: number): number {
    const row = this.row[at]!, edge = -1 - row;
    if (row < 0) curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
    else curveOf(shapes, row, this.nth[at]!, curve, true);
    curve.look(this.from[at]!, this.to[at]!);
    return chordsOf(curve, sagitta);
  }
}
