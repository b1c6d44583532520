/**
 * A uniform grid over the plan with linked lists in typed arrays: what may matter to a piece of
 * boundary whose middle lies in a cell. No array a cell, nothing for the collector.
 */

import { longer } from './longer.ts';

/** Cells of the grid at most, and their side in metres. */
const MOST_CELLS = 2_000_000;
const SIDE = { least: 100, most: 1000 } as const;

/** Side of a cell for a plan: the middle radius, so that a boundary meets few others in it, but not more cells than fit. */
export function cellFor(radii: readonly number[], width: number, height: number): number {
  const middle = Float64Array.from(radii).sort()[radii.length >> 1] ?? SIDE.most;
  return Math.max(Math.min(SIDE.most, Math.max(SIDE.least, middle)), Math.sqrt((width * height) / MOST_CELLS), Math.max(width, height) / 20_000);
}

/** Linked lists over integers, one list a cell; nodes are used again when freed. */
export class CellLists {
  readonly head: Int32Array;
  next = new Int32Array(1024);
  item = new Int32Array(1024);
  #free = -1;
  #size = 0;

  constructor(cells: number) { this.head = new Int32Array(cells).fill(-1); }

  add(cell: number, item: number): void {
    let node = this.#free;
    if (node >= 0) this.#free = this.next[node]!;
    else {
      node = this.#size++;
      if (node >= this.next.length) this.#grow();
    }
    this.item[node] = item;
    this.next[node] = this.head[cell]!;
    this.head[cell] = node;
  }

  /** Keeps a part of what the lists hold free. */
  spare(part: number): void { if ((1 + part) * this.#size > this.next.length) this.#grow(); }

  #grow(): void { this.next = longer(this.next); this.item = longer(this.item); }

  /** Takes one entry of `item` out of the cell's list; says whether it was there. */
  remove(cell: number, item: number): boolean {
    let before = -1;
    for (let node = this.head[cell]!; node >= 0; before = node, node = this.next[node]!) {
      if (this.item[node] !== item) continue;
      if (before < 0) this.head[cell] = this.next[node]!;
      else this.next[before] = this.next[node]!;
      this.next[node] = this.#free;
      this.#free = node;
      return true;
    }
    return false;
  }
}

/** Geometry of the grid: square cells of side `cell` from (x0, y0). */
export class Grid {
  readonly x0: number;
  readonly y0: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;

  constructor(x0: number, y0: number, x1: number, y1: number, cell: number) {
    this.x0 = x0 - cell; this.y0 = y0 - cell; this.cell = cell;
    this.columns = Math.ceil((x1 - x0) / cell) + 2;
    this.rows = Math.ceil((y1 - y0) / cell) + 2;
  }

  get count(): number { return this.columns * this.rows; }
  /** Column of an x, kept inside the grid. */
  columnOf(x: number): number { return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.x0) / this.cell))); }
  rowOf(y: number): number { return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.y0) / this.cell))); }
  /** Whether a box and the grid have a point in common. */
  touches(minX: number, minY: number, maxX: number, maxY: number): boolean {
    return maxX >= this.x0 && minX <= this.x0 + this.columns * this.cell && maxY >= this.y0 && minY <= this.y0 + this.rows * this.cell;
  }
  /** Cell of a point, -1 outside the grid. */
  cellOf(x: number, y: number): number {
    const column = Math.floor((x - this.x0) / this.cell), row = Math.floor((y - this.y0) / this.cell);
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows ? -1 : row * this.columns + column;
  }
  middleX(column: number): number { return this.x0 + (column + 0.5) * this.cell; }
  middleY(row: number): number { return this.y0 + (row + 0.5) * this.cell; }

  /** Calls `visit` for each cell that the box, widened by `by`, touches. */
  each(minX: number, minY: number, maxX: number, maxY: number, by: number, visit: (cell: number, column: number, row: number) => void): void {
    const c0 = this.columnOf(minX - by), c1 = this.columnOf(maxX + by);
    const r1 = this.rowOf(maxY + by);
    for (let row = this.rowOf(minY - by); row <= r1; row++) for (let column = c0; column <= c1; column++) visit(row * this.columns + column, column, row);
  }
}
