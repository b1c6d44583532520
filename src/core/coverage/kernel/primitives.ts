/**
 * What covers, in the plane: discs, capsules (a segment with a half width) and sectors of discs, one
 * row each in typed arrays. A disc is a capsule of length zero; a sector has an opening.
 */

import { longer } from './longer.ts';
import { turnTo } from './turn-to.ts';

/** Coordinates and radii are rounded to this step (8 micrometres), so that equal shapes are exactly equal. */
const STEP = 2 ** -17;
export const snap = (metres: number): number => Math.round(metres / STEP) * STEP;
/** Nearer than this (15 nanometres, some dozen times the rounding of a distance at 1 000 km) a point is on a boundary, and a tie is broken by row, not by rounding. */
export const TIE = 2 ** -26;

/**
 * What covers, as given: a chain of capsules with one radius through points x0, y0, x1, y1 ...; of one point a disc, or with an
 * opening a sector. Plane metres, radians counterclockwise from the x axis.
 */
export interface Given {
  readonly xy: ArrayLike<number>;
  readonly r: number;
  readonly from?: number; readonly width?: number;
  /** The points are a closed ring (the first not repeated) of a drawn reach, its inside on the left; an asset of rings has nothing else. */
  readonly ring?: boolean;
}

/** Rows that a shape takes. */
export const rowsIn = ({ xy, ring = false }: Given): number => (ring ? xy.length / 2 : Math.max(1, xy.length / 2 - 1));

/** Columns of the axis of a row. */
export const AX = 0, AY = 1, BX = 2, BY = 3, RADIUS = 4, UX = 5, UY = 6, LENGTH = 7, AXIS = 8;

/* What a row is. */
export const CAPSULE = 0, SECTOR = 1, EDGE = 2;

export class Primitives {
  /** The axis of each row: its ends a and b, radius, unit direction and length; (1, 0) and 0 for a disc. One line of a cache a row. */
  axis = new Float64Array(64 * AXIS);
  /** Opening of a sector: first ray and width, radians counterclockwise; a width of 2π is no sector. */
  from = new Float64Array(64);
  width = new Float64Array(64);
  /** CAPSULE (or disc), SECTOR, or EDGE of a drawn reach. */
  is = new Uint8Array(64);
  /** Angle of the axis, 0 for a disc. */
  turn = new Float64Array(64);
  /** Round ends that may be exposed: start angle and width at b and at a; a joint shows only the wedge outside its turn. */
  capB = new Float64Array(64);
  capBWidth = new Float64Array(64);
  capA = new Float64Array(64);
  capAWidth = new Float64Array(64);
  /** Row of the asset it belongs to; -1 where the row is free. */
  asset = new Int32Array(64).fill(-1);
  size = 0;
  #free: number[] = [];

  /** Makes room for so many rows at once. */
  reserve(rows: number): void { if (this.size + rows > this.turn.length) this.#grow(this.size + rows); }

  /** Adds the rows of a shape, the links of a chain joined, and writes their numbers at `at`; freed rows are used again, last freed first. */
  add(asset: number, given: Given, rows: Int32Array, at: number): void {
    const { xy, ring = false } = given;
    if (ring) {
      for (let i = 0, n = at; i < xy.length; i += 2, n++) {
        rows[n] = this.#row(asset, given, i, (i + 2) % xy.length);
        this.is[rows[n]!] = EDGE;
      }
      return;
    }
    if (xy.length === 2) rows[at] = this.#row(asset, given, 0, 0);
    for (let i = 0, n = at; i + 3 < xy.length; i += 2, n++) {
      rows[n] = this.#row(asset, given, i, i + 2);
      if (i > 0) this.#join(rows[n - 1]!, rows[n]!);
    }
  }

  /** The row from the point at `a` of a shape to that at `b`. */
  #row(asset: number, { xy, r, from = 0, width = 2 * Math.PI }: Given, a: number, b: number): number {
    const row = this.#free.pop() ?? this.size++;
    if (row >= this.turn.length) this.#grow();
    const { axis } = this, at = row * AXIS;
    axis[at + AX] = snap(xy[a]!); axis[at + AY] = snap(xy[a + 1]!);
    axis[at + BX] = snap(xy[b]!); axis[at + BY] = snap(xy[b + 1]!);
    axis[at + RADIUS] = snap(r);
    this.from[row] = from; this.width[row] = width;
    this.is[row] = width < 2 * Math.PI ? SECTOR : CAPSULE;
    this.asset[row] = asset;
    const dx = axis[at + BX]! - axis[at + AX]!, dy = axis[at + BY]! - axis[at + AY]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    axis[at + LENGTH] = length;
    axis[at + UX] = length > 0 ? dx / length : 1;
    axis[at + UY] = length > 0 ? dy / length : 0;
    const turn = length > 0 ? Math.atan2(dy, dx) : 0;
    this.turn[row] = turn;
    this.capB[row] = turn - Math.PI / 2; this.capBWidth[row] = Math.PI;
    this.capA[row] = turn + Math.PI / 2; this.capAWidth[row] = Math.PI;
    return row;
  }

  /**
   * Tells that row `next` goes on where row `row` ends, with the same radius: of the two round ends at
   * the joint only the wedge outside the turn can be exposed, and one of them is enough.
   */
  #join(row: number, next: number): void {
    if (this.axis[row * AXIS + LENGTH] === 0 || this.axis[next * AXIS + LENGTH] === 0) return;
    const bend = turnTo(this.turn[next]! - this.turn[row]!, -Math.PI);
    this.capAWidth[next] = 0;
    this.capB[row] = bend > 0 ? this.turn[row]! - Math.PI / 2 : this.turn[next]! + Math.PI / 2;
    this.capBWidth[row] = Math.abs(bend);
  }

  /** Whose boundary is shown where two run together: the lower asset's, of one asset the lower row's. So it does not hang on which rows were free. */
  precedes(row: number, other: number): boolean {
    const one = this.asset[row]!, two = this.asset[other]!;
    return one === two ? row < other : one < two;
  }

  /** Whether two rows are one shape with the same exposed ends. */
  same(row: number, other: number): boolean {
    for (let column = AX; column <= RADIUS; column++) if (this.axis[row * AXIS + column] !== this.axis[other * AXIS + column]) return false;
    return this.is[row] === this.is[other] && this.from[row] === this.from[other] && this.width[row] === this.width[other]
      && this.capA[row] === this.capA[other] && this.capAWidth[row] === this.capAWidth[other]
      && this.capB[row] === this.capB[other] && this.capBWidth[row] === this.capBWidth[other];
  }

  remove(row: number): void {
    this.asset[row] = -1;
    this.#free.push(row);
  }

  /**
   * Signed distance of a point to the row's boundary, metres: negative inside, exact near the boundary
   * but for corners, never changing faster than the point moves.
   */
  depthAt(row: number, x: number, y: number): number {
    const { axis } = this, at = row * AXIS;
    let px = x - axis[at + AX]!, py = y - axis[at + AY]!;
    const length = axis[at + LENGTH]!;
    if (length > 0) {
      const ux = axis[at + UX]!, uy = axis[at + UY]!;
      const along = px * ux + py * uy;
      if (along >= length) { px = x - axis[at + BX]!; py = y - axis[at + BY]!; }
      else if (along > 0) { px -= along * ux; py -= along * uy; }
    }
    const round = Math.sqrt(px * px + py * py) - axis[at + RADIUS]!;
    if (this.is[row] !== SECTOR) return round;
    const first = this.sideAt(row, 0, px, py), second = this.sideAt(row, 1, px, py);
    return Math.max(round, this.width[row]! <= Math.PI ? Math.max(first, second) : Math.min(first, second));
  }

  /** Distance of an offset from a sector's centre to the line of its first (0) or last (1) ray; negative on the sector's side. */
  sideAt(row: number, ray: 0 | 1, px: number, py: number): number {
    const angle = this.from[row]! + ray * this.width[row]!;
    const cross = Math.cos(angle) * py - Math.sin(angle) * px;
    return ray === 0 ? -cross : cross;
  }

  #grow(least = 0): void {
    this.axis = longer(this.axis, least * AXIS);
    for (const key of ['from', 'width', 'turn', 'capA', 'capAWidth', 'capB', 'capBWidth'] as const) this[key] = longer(this[key], least);
    this.is = longer(this.is, least);
    this.asset = longer(this.asset, least).fill(-1, this.asset.length);
  }
}
