/**
 * Blocks of boundary: up to sixteen stretches of one asset, or edges of areas, that lie together, with the box
 * around them. A block is the unit of work of the kernel: what may matter to it is looked up once for all its parts.
 */
import type { Curve } from './curves.ts';
import { CellLists, type Grid } from './grid.ts';
import { longer } from './longer.ts';

/** Parts of a block at most. */
const PARTS = 16;
/** In place of an asset: the block is free. */
export const FREE = -2;
/** No part of an arc turns further, so that four nodes integrate it. */
const WIDEST = Math.PI / 4;
/** A part and a block are at most this many cells long and wide. */
const LONGEST = 1.2, WIDTH = 1.5;
/** An arc no longer than this share of the longest part is boxed by its length alone. */
const SHORT = 0.05;

export class Blocks {
  /** Of each part: the row whose boundary it is (-1 - e for edge e of an area), which of its curves, and where. */
  row = new Int32Array(1024);
  nth = new Uint8Array(1024);
  from = new Float64Array(1024);
  to = new Float64Array(1024);
  /** Of a block: its asset (-1 for edges, FREE), its first part and how many, the middle of its box and the distance of the box's corners from there. */
  asset = new Int32Array(64);
  first = new Int32Array(64);
  parts = new Uint8Array(64);
  x = new Float64Array(64);
  y = new Float64Array(64);
  reach = new Float64Array(64);
  /** The next block of the same asset, -1 after the last; of a free block the next free one. */
  next = new Int32Array(64);
  /** The cell a block is filed in, -1 outside the grid. */
  cell = new Int32Array(64);
  readonly lists: CellLists;
  /** No block reaches further from its middle. */
  readonly farthest: number;
  readonly #grid: Grid;
  readonly #longest: number;
  readonly #width: number;
  size = 0;
  #parts = 0;
  /** Free blocks by how many parts they have room for. */
  readonly #free = new Int32Array(PARTS + 1).fill(FREE);
  /* The block being filled: its parts, their box, its asset and the first block of that. */
  readonly #row = new Int32Array(PARTS);
  readonly #nth = new Uint8Array(PARTS);
  readonly #from = new Float64Array(PARTS);
  readonly #to = new Float64Array(PARTS);
  #count = 0;
  #x0 = 0; #y0 = 0; #x1 = 0; #y1 = 0;
  /** West, south, east and north of the part at hand. */
  readonly #box = new Float64Array(4);
  #asset = -1;
  #first = -1;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#longest = LONGEST * grid.cell;
    this.#width = WIDTH * grid.cell;
    this.farthest = (this.#width * Math.SQRT2) / 2;
    this.lists = new CellLists(grid.count);
  }

  /** Makes room for so many parts. */
  reserve(parts: number): void { if (this.#parts + parts > this.row.length) this.#growParts(this.#parts + parts); }

  /** Keeps a part of what the tables hold free. */
  spare(part: number): void {
    if ((1 + part) * this.#parts > this.row.length) this.#growParts();
    if ((1 + part) * this.size > this.asset.length) this.#growBlocks();
    this.lists.spare(part);
  }

  /** Begins the blocks of an asset (-1: edges of areas). */
  begin(asset: number): void {
    this.#asset = asset;
    this.#count = 0;
    this.#first = -1;
  }

  /** Closes the block at hand: what is added next begins another. */
  close(): void { this.#file(); }

  /** Adds the piece that a curve looks at, cut into parts short enough; the curve then looks at the last of them. */
  add(row: number, nth: number, curve: Curve): void {
    const from = curve.u, to = curve.v, span = to - from;
    if (curve.arc && span <= WIDEST && span * curve.r <= SHORT * this.#longest) {
      /* A wedge at a joint, mostly: its box by its middle and half its length. */
      curve.findMiddle();
      const { mx, my } = curve, half = (span * curve.r) / 2;
      this.#setBox(mx - half, my - half, mx + half, my + half);
      this.#part(row, nth, curve);
      return;
    }
    const count = Math.max(1, Math.ceil((span * curve.speed) / this.#longest), curve.arc ? Math.ceil(span / WIDEST) : 0);
    for (let i = 1, u = from; i <= count; i++) {
      const v = i === count ? to : from + (span * i) / count;
      curve.look(u, v);
      curve.findEnds();
      const { x0, y0, x1, y1 } = curve;
      /* An arc bulges beyond its ends by its sagitta, r (1 - cos(a / 2)): at most r a² / 8. */
      const bulge = curve.arc ? (curve.r * (v - u) * (v - u)) / 8 : 0;
      this.#setBox(Math.min(x0, x1) - bulge, Math.min(y0, y1) - bulge, Math.max(x0, x1) + bulge, Math.max(y0, y1) + bulge);
      this.#part(row, nth, curve);
      u = v;
    }
  }

  /** Ends the blocks of an asset and gives the first, -1 without any; `next` leads on. */
  end(): number {
    this.#file();
    return this.#first;
  }

  /** Whether two blocks hold the same parts. */
  same(block: number, other: number): boolean {
    const count = this.parts[block]!;
    if (count !== this.parts[other]) return false;
    for (let n = 0, a = this.first[block]!, b = this.first[other]!; n < count; n++, a++, b++) {
      if (this.row[a] !== this.row[b] || this.nth[a] !== this.nth[b] || this.from[a] !== this.from[b] || this.to[a] !== this.to[b]) return false;
    }
    return true;
  }

  /** Frees a block. */
  remove(block: number): void {
    if (this.cell[block]! >= 0) this.lists.remove(this.cell[block]!, block);
    const room = this.parts[block]!;
    this.asset[block] = FREE;
    this.next[block] = this.#free[room]!;
    this.#free[room] = block;
  }

  #setBox(x0: number, y0: number, x1: number, y1: number): void {
    const box = this.#box;
    box[0] = x0; box[1] = y0; box[2] = x1; box[3] = y1;
  }

  /** Takes the piece that the curve looks at, its box set, into the block at hand or the next one. */
  #part(row: number, nth: number, { u, v }: Curve): void {
    const x0 = this.#box[0]!, y0 = this.#box[1]!, x1 = this.#box[2]!, y1 = this.#box[3]!;
    const west = Math.min(this.#x0, x0), south = Math.min(this.#y0, y0), east = Math.max(this.#x1, x1), north = Math.max(this.#y1, y1);
    if (this.#count > 0 && this.#count < PARTS && east - west <= this.#width && north - south <= this.#width) {
      this.#x0 = west; this.#y0 = south; this.#x1 = east; this.#y1 = north;
    } else {
      this.#file();
      this.#x0 = x0; this.#y0 = y0; this.#x1 = x1; this.#y1 = y1;
    }
    const at = this.#count++;
    this.#row[at] = row; this.#nth[at] = nth; this.#from[at] = u; this.#to[at] = v;
  }

  /** Writes the block being filled, if it has parts, in its place. */
  #file(): void {
    const count = this.#count;
    if (count === 0) return;
    this.#count = 0;
    const block = this.#take(count), first = this.first[block]!;
    for (let n = 0; n < count; n++) {
      this.row[first + n] = this.#row[n]!; this.nth[first + n] = this.#nth[n]!;
      this.from[first + n] = this.#from[n]!; this.to[first + n] = this.#to[n]!;
    }
    const x = (this.#x0 + this.#x1) / 2, y = (this.#y0 + this.#y1) / 2;
    this.asset[block] = this.#asset;
    this.x[block] = x; this.y[block] = y;
    this.reach[block] = Math.sqrt((this.#x1 - x) ** 2 + (this.#y1 - y) ** 2);
    /* Every area lies a cell inside the grid: a block outside it bounds nothing that is counted. */
    const cell = this.#grid.cellOf(x, y);
    this.cell[block] = cell;
    if (cell >= 0) this.lists.add(cell, block);
    this.next[block] = this.#first;
    this.#first = block;
  }

  /** A block with room for just so many parts. */
  #take(count: number): number {
    const free = this.#free[count]!;
    if (free >= 0) { this.#free[count] = this.next[free]!; return free; }
    const block = this.size++;
    if (block >= this.asset.length) this.#growBlocks();
    const first = this.#parts;
    this.#parts += count;
    while (this.#parts > this.row.length) this.#growParts();
    this.first[block] = first;
    this.parts[block] = count;
    return block;
  }

  #growParts(least = 0): void {
    this.row = longer(this.row, least); this.nth = longer(this.nth, least); this.from = longer(this.from, least); this.to = longer(this.to, least);
  }

  #growBlocks(): void {
    this.asset = longer(this.asset); this.first = longer(this.first); this.parts = longer(this.parts); this.x = longer(this.x); this.y = longer(this.y);
    this.reach = longer(this.reach); this.next = longer(this.next); this.cell = longer(this.cell);
  }
}
