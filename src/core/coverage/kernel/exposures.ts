/**
 * What a full computation saw of the boundary of covered ground and of the edges of areas, kept in typed
 * arrays: rings are linked from it without a second sweep.
 */
import { longer } from './grid.ts';
import type { Part } from './sweep.ts';

/** Areas that fit the bits of one number; a plan with more sweeps again. */
export const MOST_AREAS = 31;

export class Exposures {
  piece = new Int32Array(1024);
  from = new Float64Array(1024);
  to = new Float64Array(1024);
  /** The area form along the part. */
  ground = new Float64Array(1024);
  /** Areas that the part lies inside of, as bits; for an edge whether it is covered: 1 or 0. */
  bits = new Int32Array(1024);
  size = 0;

  /** Keeps a part that some ring may need: an edge, or a boundary that nothing else covers inside some area. */
  keep(piece: number, { from, to, edgeOf, others, inside }: Part, ground: number): void {
    let bits = edgeOf >= 0 && others > 0 ? 1 : 0;
    if (edgeOf < 0) {
      for (let area = 0; area < inside.length; area++) bits |= inside[area]! << area;
      if (bits === 0) return;
    }
    const at = this.size++;
    if (at >= this.piece.length) {
      this.piece = longer(this.piece); this.from = longer(this.from); this.to = longer(this.to);
      this.ground = longer(this.ground); this.bits = longer(this.bits);
    }
    this.piece[at] = piece; this.from[at] = from; this.to[at] = to; this.ground[at] = ground; this.bits[at] = bits;
  }
}
