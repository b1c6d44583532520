/**
 * What covers, as it is looked up: a disc, a sector, a drawn reach, or up to eight links of a route, filed in every cell whose
 * blocks it may reach.
 */
import { CellLists, type Grid } from './grid.ts';
import { longer } from './longer.ts';
import { AX, AXIS, AY, BX, BY, RADIUS, type Primitives } from './primitives.ts';
import type { Region } from './region.ts';

/** Rows of a unit at most. */
export const ROWS = 8;

export class Units {
  /** Row n of unit u at `u * ROWS + n`. */
  row = new Int32Array(64 * ROWS);
  rows = new Uint8Array(64);
  asset = new Int32Array(64);
  /** Middle and half sides of the box around what the unit covers. */
  x = new Float64Array(64);
  y = new Float64Array(64);
  halfX = new Float64Array(64);
  halfY = new Float64Array(64);
  /** The next unit of the same asset, -1 after the last; of a free one the next free. */
  next = new Int32Array(64);
  /** Of a unit without rows: the drawn reach that it is. */
  readonly regions = new Map<number, Region>();
  readonly near: CellLists;
  readonly #shapes: Primitives;
  readonly #grid: Grid;
  /** How far a block may reach from its middle, and from the middle of its cell. */
  readonly #farthest: number;
  readonly #round: number;
  #free = -1;
  #size = 0;

  /** `farthest` is how far a block reaches from its middle, which lies in its cell. */
  constructor(shapes: Primitives, grid: Grid, farthest: number) {
    this.#shapes = shapes;
    this.#grid = grid;
    this.#farthest = farthest;
    this.#round = (grid.cell * Math.SQRT2) / 2 + farthest;
    this.near = new CellLists(grid.count);
  }

  /** Makes room for so many units. */
  reserve(units: number): void { if (this.#size + units > this.asset.length) this.#grow(this.#size + units); }

  /** Files rows of an asset as units and gives the first, -1 without any; rows of radius 0 cover nothing and are left out. */
  add(asset: number, all: Int32Array): number {
    const { axis } = this.#shapes;
    let first = -1;
    for (let at = 0; at < all.length;) {
      if (!(axis[all[at]! * AXIS + RADIUS]! > 0)) { at++; continue; }
      const unit = this.#take();
      let count = 0;
      for (; at < all.length && count < ROWS; at++) if (axis[all[at]! * AXIS + RADIUS]! > 0) this.row[unit * ROWS + count++] = all[at]!;
      this.asset[unit] = asset;
      this.rows[unit] = count;
      this.#box(unit);
      this.#each(unit, this.#fileIn);
      this.next[unit] = first;
      first = unit;
    }
    return first;
  }

  /** Files a drawn reach as one unit and gives it. */
  addRegion(asset: number, region: Region): number {
    const unit = this.#take();
    this.asset[unit] = asset;
    this.rows[unit] = 0;
    this.x[unit] = region.x; this.y[unit] = region.y; this.halfX[unit] = region.halfX; this.halfY[unit] = region.halfY;
    this.regions.set(unit, region);
    this.#each(unit, this.#fileIn);
    this.next[unit] = -1;
    return unit;
  }

  /** Takes a unit out again. */
  remove(unit: number): void {
    this.#each(unit, this.#takeFrom);
    this.regions.delete(unit);
    this.next[unit] = this.#free;
    this.#free = unit;
  }

  #fileIn = (cell: number, unit: number): void => { this.near.add(cell, unit); };
  #takeFrom = (cell: number, unit: number): void => { this.near.remove(cell, unit); };

  #box(unit: number): void {
    const { axis } = this.#shapes;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let n = 0; n < this.rows[unit]!; n++) {
      const row = this.row[unit * ROWS + n]!, wide = axis[row * AXIS + RADIUS]!;
      x0 = Math.min(x0, axis[row * AXIS + AX]! - wide, axis[row * AXIS + BX]! - wide); x1 = Math.max(x1, axis[row * AXIS + AX]! + wide, axis[row * AXIS + BX]! + wide);
      y0 = Math.min(y0, axis[row * AXIS + AY]! - wide, axis[row * AXIS + BY]! - wide); y1 = Math.max(y1, axis[row * AXIS + AY]! + wide, axis[row * AXIS + BY]! + wide);
    }
    this.x[unit] = (x0 + x1) / 2; this.y[unit] = (y0 + y1) / 2;
    this.halfX[unit] = (x1 - x0) / 2; this.halfY[unit] = (y1 - y0) / 2;
  }

  /** Calls `visit` with each cell that holds blocks which the unit may reach. */
  #each(unit: number, visit: (cell: number, unit: number) => void): void {
    const grid = this.#grid;
    const x = this.x[unit]!, y = this.y[unit]!;
    const wide = this.halfX[unit]! + this.#farthest, high = this.halfY[unit]! + this.#farthest;
    if (!grid.touches(x - wide, y - high, x + wide, y + high)) return;
    const first = grid.columnOf(x - wide), last = grid.columnOf(x + wide), top = grid.rowOf(y + high);
    const only = this.rows[unit] === 1 ? this.row[unit * ROWS]! : -1;
    for (let line = grid.rowOf(y - high); line <= top; line++) for (let column = first; column <= last; column++) {
      if (only >= 0 && this.#shapes.depthAt(only, grid.middleX(column), grid.middleY(line)) > this.#round) continue;
      visit(line * grid.columns + column, unit);
    }
  }

  #take(): number {
    let unit = this.#free;
    if (unit >= 0) this.#free = this.next[unit]!;
    else {
      unit = this.#size++;
      if (unit >= this.asset.length) this.#grow();
    }
    return unit;
  }

  #grow(least = 0): void {
    this.row = longer(this.row, least * ROWS); this.rows = longer(this.rows, least); this.asset = longer(this.asset, least);
    this.x = longer(this.x, least); this.y = longer(this.y, least); this.halfX = longer(this.halfX, least); this.halfY = longer(this.halfY, least);
    this.next = longer(this.next, least);
  }
}
