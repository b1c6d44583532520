/**
 * A reach that someone drew: its edges in a grid of its own, so that what crosses a box and whether a point lies
 * inside are told from a few of them. Even-odd, as areas are.
 */
import { Areas } from './areas.ts';
import { Grid } from './grid.ts';
import { longer } from './longer.ts';
import { AX, AXIS, AY, BX, BY, LENGTH, type Primitives } from './primitives.ts';

/** Edges to a cell, about. */
const EDGES = 2;
const LEAST_CELL = 1;
const BOTH = 0.01;

export class Region {
  /** The row of each edge. */
  readonly rows: Int32Array;
  readonly edges = new Areas(1);
  /** Middle and half sides of the box around it. */
  readonly x: number;
  readonly y: number;
  readonly halfX: number;
  readonly halfY: number;
  readonly #grid: Grid;
  /** Edges that the last look at a box found, each once: a stamp tells which. */
  readonly #stamp: Int32Array;
  #tick = 0;
  readonly #inside = new Uint8Array(1);

  constructor(shapes: Primitives, rows: Int32Array) {
    const { axis } = shapes;
    this.rows = rows.filter((row) => axis[row * AXIS + LENGTH]! > 0);
    for (const row of this.rows) { const at = row * AXIS; this.edges.addEdge(0, axis[at + AX]!, axis[at + AY]!, axis[at + BX]!, axis[at + BY]!); }
    const [x0, y0, x1, y1] = this.edges.bounds();
    this.x = (x0 + x1) / 2; this.y = (y0 + y1) / 2;
    this.halfX = (x1 - x0) / 2; this.halfY = (y1 - y0) / 2;
    const cell = Math.max(LEAST_CELL, Math.sqrt(((x1 - x0) * (y1 - y0) * EDGES) / rows.length), (x1 - x0 + y1 - y0) / 1000);
    this.#grid = new Grid(x0, y0, x1, y1, cell);
    /* An edge on the line between two cells is in the lists of both. */
    this.edges.file(this.#grid, cell * BOTH);
    this.#stamp = new Int32Array(rows.length);
  }

  /** Whether a point lies inside. */
  holds(x: number, y: number): boolean {
    const cell = this.#grid.cellOf(x, y);
    if (cell < 0) return false;
    this.edges.at(this.#grid, cell, x, y, this.#inside);
    return this.#inside[0] === 1;
  }

  /** Appends to `list` from `at` the edges that may cross the square of half side `reach` about a point; gives the list (perhaps a longer one) and the new end. */
  crossing(x: number, y: number, reach: number, list: Int32Array, at: number): { list: Int32Array; end: number } {
    const { x0, y0, x1, y1, lists: { head, next, item } } = this.edges;
    let found = list, end = at;
    this.#tick++;
    this.#grid.each(x - reach, y - reach, x + reach, y + reach, 0, (cell) => {
      for (let node = head[cell]!; node >= 0; node = next[node]!) {
        const e = item[node]!;
        if (this.#stamp[e] === this.#tick) continue;
        this.#stamp[e] = this.#tick;
        if (Math.min(x0[e]!, x1[e]!) > x + reach || Math.max(x0[e]!, x1[e]!) < x - reach || Math.min(y0[e]!, y1[e]!) > y + reach || Math.max(y0[e]!, y1[e]!) < y - reach) continue;
        if (end >= found.length) found = longer(found);
        found[end++] = e;
      }
    });
    return { list: found, end };
  }
}
