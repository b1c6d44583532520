/** Curves cut into short pieces, each filed in the cell of its middle: the unit of work of the kernel. */
import type { Curve } from './curves.ts';
import { CellLists, longer, type Grid } from './grid.ts';

/** No piece of an arc turns further, so that four nodes integrate it. */
const WIDEST = Math.PI / 4;

export class Pieces {
  /** Row of the primitive whose boundary it is; -1 - e for edge e of an area. */
  owner = new Int32Array(1024);
  /** Which of the owner's curves. */
  curve = new Uint8Array(1024);
  from = new Float64Array(1024);
  to = new Float64Array(1024);
  readonly lists: CellLists;
  readonly #grid: Grid;
  readonly longest: number;
  #free = -1;
  #size = 0;

  constructor(grid: Grid, longest: number) {
    this.#grid = grid;
    this.longest = longest;
    this.lists = new CellLists(grid.count);
  }

  /** Cuts a curve and files its pieces. */
  add(owner: number, n: number, curve: Curve): void { this.#cut(curve, (u, v, cell) => this.lists.add(cell, this.#row(owner, n, u, v))); }

  /** Takes the pieces of a curve out again. */
  remove(owner: number, n: number, curve: Curve): void {
    this.#cut(curve, (u, _v, cell) => {
      const { head, next, item } = this.lists;
      for (let node = head[cell]!; node >= 0; node = next[node]!) {
        const piece = item[node]!;
        if (this.owner[piece] !== owner || this.curve[piece] !== n || this.from[piece] !== u) continue;
        this.lists.remove(cell, piece);
        this.owner[piece] = this.#free;
        this.#free = piece;
        return;
      }
    });
  }

  #cut(curve: Curve, visit: (u: number, v: number, cell: number) => void): void {
    const span = curve.to - curve.from;
    if (span <= 0) return;
    const count = Math.max(1, Math.ceil((span * curve.speed) / this.longest), curve.arc ? Math.ceil(span / WIDEST) : 0);
    let u = curve.from;
    for (let i = 1; i <= count; i++) {
      const v = i === count ? curve.to : curve.from + (span * i) / count;
      const middle = (u + v) / 2;
      /* Every area lies a cell inside the grid: a piece outside it bounds nothing that is counted. */
      const cell = this.#grid.cellOf(curve.xAt(middle), curve.yAt(middle));
      if (cell >= 0) visit(u, v, cell);
      u = v;
    }
  }

  #row(owner: number, n: number, u: number, v: number): number {
    let row = this.#free;
    if (row >= 0) this.#free = this.owner[row]!;
    else {
      row = this.#size++;
      if (row >= this.owner.length) {
        this.owner = longer(this.owner); this.curve = longer(this.curve); this.from = longer(this.from); this.to = longer(this.to);
      }
    }
    this.owner[row] = owner; this.curve[row] = n; this.from[row] = u; this.to[row] = v;
    return row;
  }
}
