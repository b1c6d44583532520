/**
 * Which links of a chain may cover something of one of them: of two dozen near it, two or three. The boundary of a row is its two sides
 * and the wedge at its end. A point q of another axis covers the point F + R·n of it, F on the row's axis and n a unit normal there, when
 * 2R·n·d − d² > R² − ρ², with d = q − F and ρ the other radius. Along a straight line the left side is concave and bends no faster than −d²;
 * so between two points L apart it is never above the higher of both by more than (L/2)², and that is told from the corners of the chain alone.
 */
import { longer } from './longer.ts';
import { AX, AXIS, AY, BX, BY, LENGTH, RADIUS, UX, UY, TIE, type Primitives } from './primitives.ts';

/** Boundaries nearer than this (metres) are settled by the careful way. */
export const NEAR = 4 * TIE;
/* What a rival may cover some of. */
export const SIDES = 1, WEDGE = 2;

export class Rivals {
  readonly #shapes: Primitives;
  /** Places in the chain, and what each may cover some of. */
  place = new Int32Array(64);
  may = new Uint8Array(64);

  constructor(shapes: Primitives) { this.#shapes = shapes; }

  /** Fills in every row near but the one at `at`, as one that may cover any of it; gives their count. `near` holds runs of places (from, to) up to `end`. */
  all(at: number, near: Int32Array, end: number): number {
    let count = 0;
    for (let k = 0; k < end; k += 2) for (let place = near[k]!; place < near[k + 1]!; place++) if (place !== at) count = this.#put(place, SIDES | WEDGE, count);
    return count;
  }

  /** Fills in the rows that may cover something of the one at `at`. `next` is the row after its wedge, -1 where it has none. */
  find(rows: Int32Array, at: number, near: Int32Array, end: number, next: number): number {
    const { axis, capAWidth } = this.#shapes;
    const row = rows[at]!, own = row * AXIS;
    const x = axis[own + AX]!, y = axis[own + AY]!, ux = axis[own + UX]!, uy = axis[own + UY]!, long = axis[own + LENGTH]!, R = axis[own + RADIUS]!;
    /* A direction of the wedge is a combination of the outward normals of both rows, with positive weights of sum at most m = 1 / cos(half the
       bend): n·d is at most m times the larger of theirs, where that is positive. The normals as seen from the row, times 2R·m. */
    let left0 = 0, along1 = 0, left1 = 0;
    if (next >= 0) {
      const vx = axis[next * AXIS + UX]!, vy = axis[next * AXIS + UY]!, cross = ux * vy - uy * vx, dot = ux * vx + uy * vy;
      left0 = (cross > 0 ? -2 : 2) * R * Math.sqrt(2 / (1 + dot));
      along1 = -left0 * cross; left1 = left0 * dot;
    }
    const twice = 2 * R, most = R * R - twice * NEAR;
    let count = 0;
    for (let k = 0; k < end; k += 2) for (let place = near[k]!, last = near[k + 1]!, side = 0, bent = 0, fresh = true; place < last; place++, fresh = false) {
      const other = rows[place]!, to = other * AXIS;
      let sideMost = side, bentMost = bent;
      /* A link begins where the one before it ended. */
      for (let corner = fresh || capAWidth[other] !== 0 ? 0 : 1; corner < 2; corner++) {
        const px = axis[to + (corner === 0 ? AX : BX)]! - x, py = axis[to + (corner === 0 ? AY : BY)]! - y;
        const along = ux * px + uy * py, left = ux * py - uy * px, beyond = along - long;
        const square = left * left, off = beyond > 0 ? beyond : along < 0 ? along : 0;
        side = (left < 0 ? -twice : twice) * left - off * off - square;
        const first = left0 * left, second = along1 * beyond + left1 * left, higher = first > second ? first : second;
        bent = (higher > 0 ? higher : 0) - beyond * beyond - square;
        if (corner === 0 || side > sideMost) sideMost = side;
        if (corner === 0 || bent > bentMost) bentMost = bent;
      }
      if (place === at) continue;
      const half = axis[to + LENGTH]! / 2, reach = axis[to + RADIUS]!, least = most - reach * reach - half * half;
      const may = (sideMost > least ? SIDES : 0) | (next >= 0 && bentMost > least ? WEDGE : 0);
      if (may !== 0) count = this.#put(place, may, count);
    }
    return count;
  }

  #put(place: number, may: number, count: number): number {
    if (count >= this.place.length) { this.place = longer(this.place); this.may = longer(this.may); }
    this.place[count] = place;
    this.may[count] = may;
    return count + 1;
  }
}
