/**
 * The exposure kernel: how much ground is covered, how deep, and what each asset alone holds, from
 * the boundaries of discs, capsules and sectors. Exact but for rounding; every piece of boundary is
 * settled by itself, so that an edit costs its neighbourhood and no more.
 */
import type { AreaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { Blocks, FREE } from './blocks.ts';
import { Curve } from './curves.ts';
import { Exposures, MOST_AREAS } from './exposures.ts';
import type { Grid } from './grid.ts';
import { longer } from './longer.ts';
import { nearOrder } from './near-order.ts';
import { OwnBoundary } from './own-boundary.ts';
import { EDGE, Primitives, rowsIn, type Given } from './primitives.ts';
import { Region } from './region.ts';
import { FINE_SAGITTA_M, SAGITTA_M } from './ring-of-arc.ts';
import type { Strands } from './strands.ts';
import type { Depths, Sink } from './part.ts';
import { Sweep } from './sweep.ts';
import { Tally, type Ground, type GroundByDepth } from './tally.ts';
import { IS_COVERED, Touched, WAS_COVERED } from './touched.ts';
import { ROWS, Units } from './units.ts';

/** A row of a route shows two sides and a wedge, mostly; room is made for that at once. */
const PARTS_A_ROW = 3;
/** Of an asset that is one disc, more. */
const PARTS_A_DISC = 16;
/** And for the stretches of a row or an edge that nothing else covers. */
const SHOWN_A_ROW = 2;
/** Part of what a table holds that is kept free for edits. */
const SPARE = 1 / 8;
/** Stretches of boundary that are drawn with fine chords at most. */
const FEW = 10_000;
/** Blocks between two questions whether to go on. */
const STEP = 1000;

const countRows = (given: readonly Given[]): number => given.reduce((sum, one) => sum + rowsIn(one), 0);

export class Kernel {
  readonly shapes = new Primitives();
  readonly areas: Areas;
  readonly grid: Grid;
  readonly #blocks: Blocks;
  readonly #units: Units;
  readonly #own: OwnBoundary;
  readonly #sweep: Sweep;
  readonly #tally: Tally;
  readonly #touched: Touched;
  /** What the last full computation saw; null once an edit made it old. */
  #seen: Exposures | null = null;
  /** Of each asset its rows, its first block and its first unit. */
  #rows: Int32Array[] = [];
  #firstBlock = new Int32Array(64).fill(-1);
  #firstUnit = new Int32Array(64).fill(-1);

  /** `areas` holds the edges already; area 0 is the one of the totals, for which unique losses are kept. With `deepest` 1 there are neither depths nor losses. */
  constructor(areas: Areas, grid: Grid, form: AreaForm, deepest: Depths = 3) {
    this.areas = areas;
    this.grid = grid;
    this.#blocks = new Blocks(grid);
    this.#units = new Units(this.shapes, grid, this.#blocks.farthest);
    this.#own = new OwnBoundary(this.shapes);
    this.#tally = new Tally(areas.count, form, deepest);
    this.#touched = new Touched(this.shapes, grid, this.#blocks);
    areas.file(grid, this.#blocks.farthest);
    this.#sweep = new Sweep(this.shapes, areas, grid, this.#units, this.#blocks, deepest);
    this.#blocks.begin(-1);
    const curve = new Curve();
    for (let edge = 0; edge < areas.edges; edge++) {
      curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      curve.look(0, curve.to);
      this.#blocks.add(-1 - edge, 0, curve);
    }
    this.#blocks.end();
  }

  /** Files assets 0..n-1 and computes everything from nothing; false when `step`, asked now and then, said stop. */
  build(assets: readonly (readonly Given[])[], step?: (share: number) => boolean): boolean {
    const ofEach = assets.map(countRows), rows = ofEach.reduce((sum, count) => sum + count, 0);
    /* An edit files its new rows before it frees the old, and may need more of them: a table that has to grow under a hand is copied whole, a pause of many frames. */
    const roomy = Math.max(rows * (1 + SPARE), rows + ofEach.reduce((most, count) => Math.max(most, count), 0)) + 1;
    this.shapes.reserve(Math.ceil(roomy));
    this.#units.reserve(Math.ceil(roomy / ROWS) + Math.ceil((1 + SPARE) * assets.length));
    this.#blocks.reserve(Math.ceil(PARTS_A_ROW * roomy + PARTS_A_DISC * assets.length));
    for (const asset of nearOrder(assets)) {
      this.#makeRoom(asset);
      this.#fileRows(asset, this.#rowsOf(asset, assets[asset]!));
    }
    this.#units.near.spare(SPARE);
    this.#blocks.spare(SPARE);
    this.#tally.clear();
    this.#tally.sign = 1;
    this.#tally.seen = this.#seen = this.areas.count <= MOST_AREAS ? new Exposures() : null;
    this.#seen?.reserve(SHOWN_A_ROW * (rows + this.areas.edges));
    const whole = this.#eachBlock(this.#tally, step);
    this.#tally.seen = null;
    return whole;
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
    this.#touched.clear();
    this.#touch(this.#regionOf(before), removed, asset, WAS_COVERED);
    this.#touch(this.#regionOf(rows), added, asset, IS_COVERED);
    this.#touched.forgetUnchanged();
    this.#recountTouched(-1);
    this.#refileUnits(asset, rows);
    this.#refileBlocks(asset, rows);
    this.#recountTouched(1);
    for (const row of removed) this.shapes.remove(row);
  }

  /** Figures of an area. */
  ground(area: number): Ground { return this.#tally.ground(area); }

  /** The covered ground of an area by depth; throws on a kernel of `deepest` 1. */
  depths(area: number): GroundByDepth { return this.#tally.depths(area); }

  /** Ground of area 0 that this asset alone covers, square metres; throws on a kernel of `deepest` 1. */
  unique(asset: number): number { return this.#tally.unique(asset); }

  /**
   * The boundary of an area's covered ground or of its gaps, as strands with that ground on the left.
   * Arcs become chords no further than `sagitta` metres inside their disc: what is drawn never covers more than is covered.
   * With a `depth` of 1 or 2 covered is what more assets than that cover; that takes a sweep of its own, and a kernel that tells depths apart.
   */
  strands(area: number, of: 'covered' | 'gap', sagitta: number, depth: 0 | 1 | 2 = 0): Strands {
    return this.#seenOf(area, depth).strands(this.shapes, this.areas, this.#tally.form, area, of, sagitta);
  }

  /** How far (metres) chords may lie inside their arcs in what is drawn of a full computation. */
  get sagittaM(): number { return this.#seen && this.#seen.size <= FEW ? FINE_SAGITTA_M : SAGITTA_M; }

  /** What the last full computation saw; after an edit, and of very many areas, each area is swept for anew. */
  #seenOf(area: number, depth = 0): Exposures { return depth === 0 && this.#seen ? this.#seen : this.exposures(area, depth); }

  /** The boundary inside an area of ground that more than `depth` assets reach, as it now stands, and that area's edges: swept for anew. */
  exposures(area: number, depth = 0): Exposures {
    const seen = new Exposures(area, depth), { form } = this.#tally;
    this.#eachBlock({ add: (part) => {
      if (part.edgeOf < 0 ? part.others !== depth : part.edgeOf !== area) return;
      part.curve.findEnds();
      seen.keep(part, form.along(part.curve));
    } });
    return seen;
  }

  /** Takes the blocks of others that an edit touches off the figures or adds them. */
  #recountTouched(sign: 1 | -1): void {
    for (let i = 0; i < this.#touched.count; i++) this.#recount(this.#touched.block[i]!, sign);
  }

  #recount(block: number, sign: 1 | -1): void {
    this.#tally.sign = sign;
    this.#sweep.block(block, this.#tally);
  }

  #makeRoom(asset: number): void {
    this.#tally.reserve(asset);
    while (asset >= this.#firstBlock.length) {
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
    this.#fileUnits(asset, rows);
    this.#firstBlock[asset] = this.#fileBlocks(asset, rows);
  }

  #fileUnits(asset: number, rows: Int32Array): void {
    const region = this.#regionOf(rows);
    this.#rows[asset] = rows;
    this.#firstUnit[asset] = region ? this.#units.addRegion(asset, region) : this.#units.add(asset, rows);
  }

  /** The drawn reach that rows are the edges of, if they are. */
  #regionOf(rows: Int32Array): Region | null {
    return rows.length > 0 && this.shapes.is[rows[0]!] === EDGE ? new Region(this.shapes, rows) : null;
  }

  #touch(region: Region | null, rows: Int32Array, asset: number, side: typeof WAS_COVERED | typeof IS_COVERED): void {
    if (region) this.#touched.nearRegion(region, asset, side);
    else for (const row of rows) this.#touched.near(row, asset, side);
  }

  /** Files the boundary of an asset in blocks and gives the first. Few rows to a block: a change of one leaves the others as they are. */
  #fileBlocks(asset: number, rows: Int32Array): number {
    const blocks = this.#blocks;
    blocks.begin(asset);
    this.#own.each(rows, this.#addPart, this.#closeBlock);
    return blocks.end();
  }

  #addPart = (row: number, nth: number, curve: Curve): void => { this.#blocks.add(row, nth, curve); };
  #closeBlock = (): void => { this.#blocks.close(); };

  #refileUnits(asset: number, rows: Int32Array): void {
    for (let unit = this.#firstUnit[asset]!; unit >= 0;) {
      const next = this.#units.next[unit]!;
      this.#units.remove(unit);
      unit = next;
    }
    this.#fileUnits(asset, rows);
  }

  /** Files the changed boundary of an asset; blocks that came out as they were are not counted anew. */
  #refileBlocks(asset: number, rows: Int32Array): void {
    const blocks = this.#blocks;
    let before = this.#firstBlock[asset]!, after = this.#fileBlocks(asset, rows);
    this.#firstBlock[asset] = after;
    while (before >= 0 || after >= 0) {
      const same = before >= 0 && after >= 0 && blocks.same(before, after);
      const nextBefore = before >= 0 ? blocks.next[before]! : -1;
      if (before >= 0) {
        if (!same) this.#recount(before, -1);
        blocks.remove(before);
        before = nextBefore;
      }
      if (after >= 0) {
        if (!same) this.#recount(after, 1);
        after = blocks.next[after]!;
      }
    }
  }

  /** Sweeps all blocks, an asset after another; false when `step` said stop. */
  #eachBlock(sink: Sink, step?: (share: number) => boolean): boolean {
    const { size, asset } = this.#blocks;
    for (let block = 0; block < size; block++) {
      if (asset[block] !== FREE) this.#sweep.block(block, sink);
      if (step && block % STEP === 0 && !step(block / size)) return false;
    }
    return true;
  }
}
