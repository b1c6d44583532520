/**
 * The exposure kernel: how much ground is covered, how deep, and what each asset alone holds, from
 * the boundaries of discs, capsules and sectors. Exact but for rounding; every piece of boundary is
 * settled by itself, so that an edit costs its neighbourhood and no more.
 */
import type { AreaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { Blocks, FREE } from './blocks.ts';
import { Curve, curveOf } from './curves.ts';
import { Exposures, MOST_AREAS } from './exposures.ts';
import type { Grid } from './grid.ts';
import { longer } from './longer.ts';
import { nearOrder } from './near-order.ts';
import { OwnBoundary } from './own-boundary.ts';
import { AX, AXIS, AY, BX, BY, RADIUS, Primitives, rowsIn, TIE, type Given } from './primitives.ts';
import type { Strands } from './strands.ts';
import { Sweep, type Part } from './sweep.ts';
import { Units } from './units.ts';

/** Figures of one area, square metres; `atLeast[k]` is the ground that at least k + 1 assets cover. */
export interface Ground { readonly areaM2: number; readonly gapM2: number; readonly atLeast: readonly [number, number, number]; readonly openM: number }

/** Less ground than this (square metres) is rounding, as joints under a centimetre are: nothing is left uncovered. */
const NOTHING_M2 = 0.01;

/* Columns of the tally of an area. */
const AREA = 0, GAP = 1, DEPTH = 2, CLOSE_X = 5, CLOSE_Y = 6, COLUMNS = 7;

/** Blocks between two questions whether to go on. */
const STEP = 1000;

/* Marks of a touched block. */
const WAS_COVERED = 1, IS_COVERED = 2;

const countRows = (given: readonly Given[]): number => given.reduce((sum, one) => sum + rowsIn(one), 0);

export class Kernel {
  readonly shapes = new Primitives();
  readonly areas: Areas;
  readonly grid: Grid;
  readonly #blocks: Blocks;
  readonly #units: Units;
  readonly #own: OwnBoundary;
  readonly #sweep: Sweep;
  readonly #form: AreaForm;
  readonly #tally: Float64Array;
  #unique = new Float64Array(64);
  /** What the last full computation saw; null once an edit made it old. */
  #seen: Exposures | null = null;
  /** Of each asset its rows, its first block and its first unit. */
  #rows: Int32Array[] = [];
  #firstBlock = new Int32Array(64).fill(-1);
  #firstUnit = new Int32Array(64).fill(-1);
  readonly #curve = new Curve();
  /* Blocks that an edit touches: a stamp each, whether the asset covered all of it before and covers it after, and the list. */
  #stamp = new Int32Array(64);
  #covered = new Uint8Array(64);
  #touched = new Int32Array(256);
  #touchedCount = 0;
  #tick = 0;

  /** `areas` holds the edges already; area 0 is the one of the totals, for which unique losses are kept. */
  constructor(areas: Areas, grid: Grid, form: AreaForm) {
    this.areas = areas;
    this.grid = grid;
    this.#form = form;
    this.#blocks = new Blocks(grid);
    this.#units = new Units(this.shapes, grid, this.#blocks.farthest);
    this.#own = new OwnBoundary(this.shapes);
    this.#tally = new Float64Array(areas.count * COLUMNS);
    areas.file(grid, this.#blocks.farthest);
    this.#sweep = new Sweep(this.shapes, areas, grid, this.#units, this.#blocks);
    this.#blocks.begin(-1);
    for (let edge = 0; edge < areas.edges; edge++) {
      this.#curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      this.#blocks.add(-1 - edge, 0, this.#curve, 0, this.#curve.to);
    }
    this.#blocks.end();
  }

  /** Files assets 0..n-1 and computes everything from nothing; false when `step`, asked now and then, said stop. */
  build(assets: readonly (readonly Given[])[], step?: (share: number) => boolean): boolean {
    this.shapes.reserve(assets.reduce((sum, given) => sum + countRows(given), 0));
    for (const asset of nearOrder(assets)) {
      this.#makeRoom(asset);
      this.#fileRows(asset, this.#rowsOf(asset, assets[asset]!));
    }
    this.#tally.fill(0);
    this.#unique.fill(0);
    const seen = this.#seen = this.areas.count <= MOST_AREAS ? new Exposures() : null;
    this.#sign = 1;
    const visit = seen === null ? this.#add : (part: Part) => { this.#keep(seen, part, this.#add(part)); };
    return this.#eachBlock(visit, step);
  }

  /** Replaces what an asset covers (nothing: it is switched off) and brings the figures up to date from its neighbourhood. */
  replace(asset: number, given: readonly Given[]): void {
    this.#seen = null;
    this.#makeRoom(asset);
    const before = this.#rows[asset] ?? new Int32Array(0);
    const rows = this.#rowsOf(asset, given);
    /* Of a long route most rows stay as they are: only those between the first and the last change are looked at. */
    let first = 0, left = 0;
    const both = Math.min(before.length, rows.length);
    while (first < both && this.shapes.same(before[first]!, rows[first]!)) first++;
    while (left < both - first && this.shapes.same(before[before.length - 1 - left]!, rows[rows.length - 1 - left]!)) left++;
    const removed = before.subarray(first, before.length - left), added = rows.subarray(first, rows.length - left);
    for (let at = 0; at < rows.length; at++) {
      const kept = at < first ? before[at]! : at >= rows.length - left ? before[before.length - rows.length + at]! : -1;
      if (kept >= 0) { this.shapes.remove(rows[at]!); rows[at] = kept; }
    }
    this.#touchedCount = 0;
    this.#tick++;
    for (const row of removed) this.#touchNear(row, asset, WAS_COVERED);
    for (const row of added) this.#touchNear(row, asset, IS_COVERED);
    this.#forgetUnchanged();
    this.#recount(asset, -1);
    this.#unfile(asset);
    for (const row of removed) this.shapes.remove(row);
    this.#fileRows(asset, rows);
    this.#recount(asset, 1);
  }

  /** Figures of an area. `openM` is how far its covered boundary is from closing: more than a millimetre says the result is wrong. */
  ground(area: number): Ground {
    const at = area * COLUMNS;
    const t = this.#tally;
    const gapM2 = t[at + GAP]! < NOTHING_M2 ? 0 : t[at + GAP]!;
    /* Rounding must not leave a depth below zero or out of order. */
    const three = Math.max(0, t[at + DEPTH + 2]!), two = Math.max(three, t[at + DEPTH + 1]!), one = Math.max(two, t[at + DEPTH]!);
    return { areaM2: t[at + AREA]!, gapM2, atLeast: [one, two, three], openM: Math.hypot(t[at + CLOSE_X]!, t[at + CLOSE_Y]!) };
  }

  /** Ground of area 0 that this asset alone covers, square metres. */
  unique(asset: number): number { return this.#unique[asset] ?? 0; }

  /**
   * The boundary of an area's covered ground or of its gaps, as strands with that ground on the left.
   * Arcs become chords no further than `sagitta` metres inside their disc: what is drawn never covers more than is covered.
   */
  strands(area: number, of: 'covered' | 'gap', sagitta: number): Strands {
    if (this.#seen) return this.#seen.strands(this.shapes, this.areas, area, 1 << area, of, sagitta);
    const seen = new Exposures();
    const keep = (part: Part) => {
      if (part.edgeOf < 0 ? part.others === 0 && part.inside[area] === 1 : part.edgeOf === area) seen.keep(part, this.#ground(part), part.edgeOf < 0 || part.others > 0 ? 1 : 0);
    };
    this.#eachBlock(keep);
    return seen.strands(this.shapes, this.areas, area, 1, of, sagitta);
  }

  /** Keeps what rings are linked from: edges, and boundaries that nothing else covers. */
  #keep(seen: Exposures, part: Part, ground: number): void {
    if (part.edgeOf >= 0) { seen.keep(part, ground, part.others > 0 ? 1 : 0); return; }
    if (part.others > 0) return;
    let bits = 0;
    for (let area = 0; area < part.inside.length; area++) bits |= part.inside[area]! << area;
    seen.keep(part, ground, bits);
  }

  /** Notes the blocks that a row of an asset may cover some of. */
  #touchNear(row: number, asset: number, side: typeof WAS_COVERED | typeof IS_COVERED): void {
    const { shapes, grid } = this, blocks = this.#blocks;
    const r = shapes.axis[row * AXIS + RADIUS]!;
    if (r === 0) return;
    while (this.#stamp.length < blocks.asset.length) { this.#stamp = longer(this.#stamp); this.#covered = longer(this.#covered); }
    const ax = shapes.axis[row * AXIS + AX]!, ay = shapes.axis[row * AXIS + AY]!, bx = shapes.axis[row * AXIS + BX]!, by = shapes.axis[row * AXIS + BY]!;
    const wide = r + blocks.farthest, round = wide - r + (grid.cell * Math.SQRT2) / 2;
    const first = grid.columnOf(Math.min(ax, bx) - wide), last = grid.columnOf(Math.max(ax, bx) + wide), top = grid.rowOf(Math.max(ay, by) + wide);
    for (let line = grid.rowOf(Math.min(ay, by) - wide); line <= top; line++) for (let column = first; column <= last; column++) {
      const cell = line * grid.columns + column;
      const { head, next, item } = blocks.lists;
      if (head[cell]! < 0 || shapes.depthAt(row, grid.middleX(column), grid.middleY(line)) > round) continue;
      for (let node = head[cell]!; node >= 0; node = next[node]!) {
        const block = item[node]!;
        if (blocks.asset[block] === asset) continue;
        const depth = shapes.depthAt(row, blocks.x[block]!, blocks.y[block]!), reach = blocks.reach[block]! + TIE;
        if (depth > reach) continue;
        if (this.#stamp[block] !== this.#tick) {
          this.#stamp[block] = this.#tick;
          this.#covered[block] = 0;
          if (this.#touchedCount >= this.#touched.length) this.#touched = longer(this.#touched);
          this.#touched[this.#touchedCount++] = block;
        }
        if (depth < -reach) this.#covered[block]! |= side;
      }
    }
  }

  /** A block that the asset covered wholly and still does looks the same. */
  #forgetUnchanged(): void {
    let kept = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const block = this.#touched[i]!;
      if (this.#covered[block] !== (WAS_COVERED | IS_COVERED)) this.#touched[kept++] = block;
    }
    this.#touchedCount = kept;
  }

  /** Takes the blocks that an edit touches, the asset's own among them, off the figures or adds them. */
  #recount(asset: number, sign: 1 | -1): void {
    this.#sign = sign;
    for (let i = 0; i < this.#touchedCount; i++) this.#sweep.block(this.#touched[i]!, this.#add);
    for (let block = this.#firstBlock[asset]!; block >= 0; block = this.#blocks.next[block]!) this.#sweep.block(block, this.#add);
  }

  #makeRoom(asset: number): void {
    while (asset >= this.#unique.length) {
      this.#unique = longer(this.#unique);
      this.#firstBlock = longer(this.#firstBlock).fill(-1, this.#firstBlock.length);
      this.#firstUnit = longer(this.#firstUnit).fill(-1, this.#firstUnit.length);
    }
  }

  #rowsOf(asset: number, given: readonly Given[]): Int32Array {
    const rows = new Int32Array(countRows(given));
    let at = 0;
    for (const one of given) {
      this.shapes.add(asset, one, rows, at);
      at += rowsIn(one);
    }
    return rows;
  }

  #fileRows(asset: number, rows: Int32Array): void {
    const { shapes } = this, blocks = this.#blocks;
    this.#rows[asset] = rows;
    this.#firstUnit[asset] = this.#units.add(asset, rows);
    blocks.begin(asset);
    this.#own.each(rows, (row, nth, from, to) => {
      curveOf(shapes, row, nth, this.#curve, true);
      blocks.add(row, nth, this.#curve, from, to);
    });
    this.#firstBlock[asset] = blocks.end();
  }

  #unfile(asset: number): void {
    for (let unit = this.#firstUnit[asset]!; unit >= 0;) {
      const next = this.#units.next[unit]!;
      this.#units.remove(unit);
      unit = next;
    }
    for (let block = this.#firstBlock[asset]!; block >= 0;) {
      const next = this.#blocks.next[block]!;
      this.#blocks.remove(block);
      block = next;
    }
  }

  /** Sweeps all blocks, an asset after another; false when `step` said stop. */
  #eachBlock(visit: (part: Part) => unknown, step?: (share: number) => boolean): boolean {
    const { size, asset } = this.#blocks;
    for (let block = 0; block < size; block++) {
      if (asset[block] !== FREE) this.#sweep.block(block, visit);
      if (step && block % STEP === 0 && !step(block / size)) return false;
    }
    return true;
  }

  #ground({ curve, from, to }: Part): number {
    return curve.arc ? this.#form.arc(curve.cx, curve.cy, curve.r, from, to) : this.#form.line(curve.xAt(from), curve.yAt(from), curve.xAt(to), curve.yAt(to));
  }

  #sign = 1;
  /** Green's theorem: a part where n others cover bounds the ground that n + 1 cover; see README. Gives the area form along it. */
  #add = (part: Part): number => {
    const { curve, from, to, others } = part;
    const tally = this.#tally;
    if (others >= 3 && part.edgeOf < 0) return 0;
    const plain = this.#ground(part);
    const ground = this.#sign * plain;
    if (part.edgeOf >= 0) {
      const at = part.edgeOf * COLUMNS;
      tally[at + AREA]! += ground;
      for (let k = 0; k < others; k++) tally[at + DEPTH + k]! += ground;
      if (others === 0) tally[at + GAP]! += ground;
      else this.#close(at, curve, from, to);
      if (others === 1 && part.edgeOf === 0) this.#unique[part.only]! += ground;
      return plain;
    }
    const { inside } = part;
    for (let area = 0; area < inside.length; area++) {
      if (!inside[area]) continue;
      const at = area * COLUMNS;
      tally[at + DEPTH + others]! += ground;
      if (others === 0) { tally[at + GAP]! -= ground; this.#close(at, curve, from, to); }
      if (area === 0 && others === 0) this.#unique[part.asset]! += ground;
      if (area === 0 && others === 1) this.#unique[part.only]! -= ground;
    }
    return plain;
  };

  /** Adds the way along a part to the sum of an area's covered boundary, which must come back to nothing. */
  #close(at: number, curve: Curve, from: number, to: number): void {
    this.#tally[at + CLOSE_X]! += this.#sign * (curve.xAt(to) - curve.xAt(from));
    this.#tally[at + CLOSE_Y]! += this.#sign * (curve.yAt(to) - curve.yAt(from));
  }
}
