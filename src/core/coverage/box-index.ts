/** West, south, east, north in degrees; west <= east, in whichever turn of the globe. */
export type DegreeBox = readonly [number, number, number, number];

/** Boxes to a node. */
const WIDTH = 8;

/**
 * The search for boxes that touch a box, whole turns aside: a tree packed into one array, bottom row first. What it
 * finds it writes into `found`, over what was there: nothing is allocated, so it may be asked for every edge of a plan.
 */
export class BoxIndex {
  /** Numbers of the boxes of the last search; rising where the boxes stand in line. */
  found = new Int32Array(64);
  readonly #boxes: Float64Array;
  /** Where each row of the tree begins, the root last; then the end. */
  readonly #rows: readonly number[];
  readonly #numbers: Int32Array | null;
  #count = 0;

  private constructor(boxes: Float64Array, rows: readonly number[], numbers: Int32Array | null) {
    this.#rows = rows;
    this.#numbers = numbers;
    this.#boxes = boxes.subarray(0, 4 * rows.at(-1)!);
    for (let row = 1; row + 1 < rows.length; row += 1) {
      for (let node = rows[row]!; node < rows[row + 1]!; node += 1) {
        const first = rows[row - 1]! + (node - rows[row]!) * WIDTH;
        this.#cover(node, first, Math.min(rows[row]!, first + WIDTH));
      }
    }
  }

  /**
   * Boxes of which neighbours in the list are neighbours on the ground: those along a line. Four numbers each, at the beginning of
   * an array of at least `room` of them: the tree is built behind, and keeps the array.
   */
  static inLine(count: number, boxes: Float64Array): BoxIndex { return new BoxIndex(boxes, rowsOf(count), null); }

  /** Numbers that a tree of so many boxes takes. */
  static room(count: number): number { return 4 * rowsOf(count).at(-1)!; }

  /** Boxes in no order: sorted along a Z curve (Morton 1966) over their middles. */
  static of(list: readonly DegreeBox[]): BoxIndex {
    let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
    for (const box of list) {
      west = Math.min(west, box[0]); south = Math.min(south, box[1]);
      east = Math.max(east, box[2]); north = Math.max(north, box[3]);
    }
    const rank = (low: number, middle: number, high: number) => spread(Math.min(0xffff, Math.max(0, Math.floor(((middle - low) / (high - low || 1)) * 0xffff))));
    const places = list.map(([w, s, e, n]) => rank(west, (w + e) / 2, east) + 2 * rank(south, (s + n) / 2, north));
    const numbers = Int32Array.from(list.keys()).sort((a, b) => places[a]! - places[b]! || a - b);
    const boxes = new Float64Array(BoxIndex.room(list.length));
    for (let at = 0; at < numbers.length; at += 1) {
      const box = list[numbers[at]!]!;
      for (let side = 0; side < 4; side += 1) boxes[4 * at + side] = box[side]!;
    }
    return new BoxIndex(boxes, rowsOf(list.length), numbers);
  }

  /** The box around all, infinite where there is none. */
  get whole(): DegreeBox {
    const b = this.#boxes, at = b.length - 4;
    return at < 0 ? [Infinity, Infinity, -Infinity, -Infinity] : [b[at]!, b[at + 1]!, b[at + 2]!, b[at + 3]!];
  }

  /** Fills `found` with the boxes that touch a box and gives their number, each once. */
  search(west: number, south: number, east: number, north: number): number {
    this.#count = 0;
    if (this.#boxes.length === 0) return 0;
    let turns = 0;
    for (let turn = -360; turn <= 360; turn += 360) {
      const before = this.#count;
      this.#visit(this.#rows.length - 2, this.#rows.at(-2)!, this.#rows.at(-1)!, west + turn, south, east + turn, north);
      if (this.#count > before) turns += 1;
    }
    if (turns > 1) this.#once();
    return this.#count;
  }

  /** Whether some box that touches a box, in the turn they are given in, passes a test; asks no further once one does. */
  some(west: number, south: number, east: number, north: number, test: (number: number) => boolean): boolean {
    return this.#boxes.length > 0 && this.#some(this.#rows.length - 2, this.#rows.at(-2)!, this.#rows.at(-1)!, west, south, east, north, test);
  }

  #some(row: number, from: number, to: number, west: number, south: number, east: number, north: number, test: (number: number) => boolean): boolean {
    const boxes = this.#boxes;
    for (let node = from; node < to; node += 1) {
      const at = 4 * node;
      if (boxes[at]! > east || boxes[at + 2]! < west || boxes[at + 1]! > north || boxes[at + 3]! < south) continue;
      if (row === 0) {
        if (test(this.#numbers ? this.#numbers[node]! : node)) return true;
        continue;
      }
      const first = this.#rows[row - 1]! + (node - this.#rows[row]!) * WIDTH;
      if (this.#some(row - 1, first, Math.min(this.#rows[row]!, first + WIDTH), west, south, east, north, test)) return true;
    }
    return false;
  }

  #visit(row: number, from: number, to: number, west: number, south: number, east: number, north: number): void {
    const boxes = this.#boxes;
    for (let node = from; node < to; node += 1) {
      const at = 4 * node;
      if (boxes[at]! > east || boxes[at + 2]! < west || boxes[at + 1]! > north || boxes[at + 3]! < south) continue;
      if (row === 0) this.#add(node);
      else {
        const first = this.#rows[row - 1]! + (node - this.#rows[row]!) * WIDTH;
        this.#visit(row - 1, first, Math.min(this.#rows[row]!, first + WIDTH), west, south, east, north);
      }
    }
  }

  #add(node: number): void {
    if (this.#count === this.found.length) {
      const longer = new Int32Array(2 * this.found.length);
      longer.set(this.found);
      this.found = longer;
    }
    this.found[this.#count++] = this.#numbers ? this.#numbers[node]! : node;
  }

  /** A box of more than half the earth may be met in two turns. */
  #once(): void {
    const sorted = this.found.subarray(0, this.#count).sort();
    this.#count = 0;
    for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[this.#count++] = sorted[at]!;
  }

  #cover(node: number, first: number, end: number): void {
    const boxes = this.#boxes;
    let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
    for (let at = 4 * first; at < 4 * end; at += 4) {
      west = Math.min(west, boxes[at]!); south = Math.min(south, boxes[at + 1]!);
      east = Math.max(east, boxes[at + 2]!); north = Math.max(north, boxes[at + 3]!);
    }
    boxes[4 * node] = west; boxes[4 * node + 1] = south; boxes[4 * node + 2] = east; boxes[4 * node + 3] = north;
  }
}

/** Where the rows of a tree begin, the leaves first; then the end. */
function rowsOf(count: number): number[] {
  const rows = [0];
  let end = 0;
  for (let row = count; row > 0; row = row > 1 ? Math.ceil(row / WIDTH) : 0) rows.push(end += row);
  return rows;
}

/** Sixteen bits with a gap after each, as a number: the bits of another go between. */
function spread(bits: number): number {
  let x = bits;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}
