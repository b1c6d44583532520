import { longer } from './longer.ts';

/** Side of a square of the table, metres: much more than the reach of a look-up, so that most look into one square. */
const SIDE = 1;

/** Numbered points looked up by place: a table of squares in typed arrays, chained by hash. */
export class NearStarts {
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  readonly #x: Int32Array;
  readonly #y: Int32Array;
  readonly #mask: number;
  readonly #reach: number;
  /** The answer of the last look-up. */
  found = new Int32Array(16);

  /** For points 0 to `count` - 1; look-ups find all within `reach` metres, and some beyond. */
  constructor(count: number, reach: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, count)));
    this.#head = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(count);
    this.#x = new Int32Array(count);
    this.#y = new Int32Array(count);
    this.#mask = size - 1;
    this.#reach = reach;
  }

  add(point: number, x: number, y: number): void {
    const column = Math.floor(x / SIDE), row = Math.floor(y / SIDE);
    const slot = this.#slot(column, row);
    this.#x[point] = column; this.#y[point] = row;
    this.#next[point] = this.#head[slot]!;
    this.#head[slot] = point;
  }

  /** Fills `found` with the points near a place and gives their count; each once. */
  around(x: number, y: number): number {
    const lastColumn = Math.floor((x + this.#reach) / SIDE), lastRow = Math.floor((y + this.#reach) / SIDE);
    let count = 0;
    for (let column = Math.floor((x - this.#reach) / SIDE); column <= lastColumn; column++) {
      for (let row = Math.floor((y - this.#reach) / SIDE); row <= lastRow; row++) {
        for (let point = this.#head[this.#slot(column, row)]!; point >= 0; point = this.#next[point]!) {
          if (this.#x[point] !== column || this.#y[point] !== row) continue;
          if (count >= this.found.length) this.found = longer(this.found);
          this.found[count++] = point;
        }
      }
    }
    return count;
  }

  #slot(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
