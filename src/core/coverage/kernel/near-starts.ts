import { longer } from './longer.ts';

/** Side of a square of the table, metres: much more than the reach of a look-up, so that most look into one square. */
const SIDE = 1;

/** Numbered points looked up by place: a table of squares in typed arrays, chained by hash. */
export class NearStarts {
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  /** x, y of point after point. */
  readonly #xy: Float64Array;
  readonly #mask: number;
  readonly #reach: number;
  /** The answer of the last look-up: points, and how far (metres) each is. */
  found = new Int32Array(16);
  off = new Float64Array(16);

  /** For points 0 to `count` - 1; look-ups find all within `reach` metres. */
  constructor(count: number, reach: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, count)));
    this.#head = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(count);
    this.#xy = new Float64Array(2 * count);
    this.#mask = size - 1;
    this.#reach = reach;
  }

  add(point: number, x: number, y: number): void {
    const slot = this.#slot(Math.floor(x / SIDE), Math.floor(y / SIDE));
    this.#xy[2 * point] = x; this.#xy[2 * point + 1] = y;
    this.#next[point] = this.#head[slot]!;
    this.#head[slot] = point;
  }

  /** Fills `found` with the points near a place, each once, and gives their count. */
  around(x: number, y: number): number {
    const reach = this.#reach;
    const firstColumn = Math.floor((x - reach) / SIDE), lastColumn = Math.floor((x + reach) / SIDE);
    const firstRow = Math.floor((y - reach) / SIDE), lastRow = Math.floor((y + reach) / SIDE);
    let count = 0;
    for (let column = firstColumn; column <= lastColumn; column++) for (let row = firstRow; row <= lastRow; row++) count = this.#look(this.#slot(column, row), x, y, column, row, count);
    return count;
  }

  #look(slot: number, x: number, y: number, column: number, row: number, found: number): number {
    let count = found;
    for (let point = this.#head[slot]!; point >= 0; point = this.#next[point]!) {
      const px = this.#xy[2 * point]!, py = this.#xy[2 * point + 1]!;
      const dx = px - x, dy = py - y, square = dx * dx + dy * dy;
      /* Squares that share a slot: each point answers for its own square alone. */
      if (square > this.#reach * this.#reach || Math.floor(px / SIDE) !== column || Math.floor(py / SIDE) !== row) continue;
      if (count >= this.found.length) { this.found = longer(this.found); this.off = longer(this.off); }
      this.off[count] = Math.sqrt(square);
      this.found[count++] = point;
    }
    return count;
  }

  #slot(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
