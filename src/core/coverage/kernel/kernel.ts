/**
 * The exposure kernel: how much ground is covered, how deep, and what each asset alone holds, from
 * the boundaries of discs, capsules and sectors. Exact but for rounding; every piece of boundary is
 * settled by itself, so that an edit costs its neighbourhood and no more.
 */
import type { AreaForm } from './area-form.ts';
import { Areas } from './areas.ts';
import { Curve, curveCount, curveOf } from './curves.ts';
import { Exposures, MOST_AREAS } from './exposures.ts';
import { CellLists, Grid, longer } from './grid.ts';
import { Pieces } from './pieces.ts';
import { Primitives, type Given } from './primitives.ts';
import type { Strand } from './rings.ts';
import { straighten } from './straighten.ts';
import { Sweep, type Part } from './sweep.ts';

/** Figures of one area, square metres; `atLeast[k]` is the ground that at least k + 1 assets cover. */
export interface Ground { readonly areaM2: number; readonly gapM2: number; readonly atLeast: readonly [number, number, number]; readonly openM: number }

/** Less ground than this (square metres) is rounding, as joints under a centimetre are: nothing is left uncovered. */
const NOTHING_M2 = 0.01;

/* Columns of the tally of an area. */
const AREA = 0, GAP = 1, DEPTH = 2, CLOSE_X = 5, CLOSE_Y = 6, COLUMNS = 7;

/* Marks of a touched cell. */
const WAS_WHOLE = 1, IS_WHOLE = 2;

export class Kernel {
  readonly shapes = new Primitives();
  readonly areas: Areas;
  readonly grid: Grid;
  readonly #near: CellLists;
  readonly #pieces: Pieces;
  readonly #sweep: Sweep;
  readonly #form: AreaForm;
  readonly #tally: Float64Array;
  #unique = new Float64Array(64);
  /** What the last full computation saw; null once an edit made it old. */
  #seen: Exposures | null = null;
  #pieceNow = -1;
  #rows: Int32Array[] = [];
  readonly #curve = new Curve();
  readonly #margin: number;
  readonly #stamp: Int32Array;
  #tick = 0;
  /** Of a touched cell: whether the asset covered all of it before the edit, and after. */
  readonly #whole: Uint8Array;
  #side: typeof WAS_WHOLE | typeof IS_WHOLE = WAS_WHOLE;
  #touched = new Int32Array(256);
  #touchedCount = 0;

  /** `areas` holds the edges already; area 0 is the one of the totals, for which unique losses are kept. */
  constructor(areas: Areas, grid: Grid, form: AreaForm) {
    this.areas = areas;
    this.grid = grid;
    this.#form = form;
    this.#pieces = new Pieces(grid, 0.8 * grid.cell);
    this.#margin = this.#pieces.longest / 2;
    this.#near = new CellLists(grid.count);
    this.#stamp = new Int32Array(grid.count);
    this.#whole = new Uint8Array(grid.count);
    this.#tally = new Float64Array(areas.count * COLUMNS);
    areas.file(grid, this.#margin);
    this.#sweep = new Sweep(this.shapes, areas, grid, this.#near, this.#pieces);
    for (let edge = 0; edge < areas.edges; edge++) {
      this.#curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      this.#pieces.add(-1 - edge, 0, this.#curve);
    }
  }

  /** Files assets 0..n-1 and computes everything from nothing; false when `step`, asked once a row of cells, said stop. */
  build(assets: readonly (readonly Given[])[], step?: (share: number) => boolean): boolean {
    assets.forEach((given, asset) => { this.#put(asset, given); });
    this.#tally.fill(0);
    this.#unique.fill(0);
    this.#seen = this.areas.count <= MOST_AREAS ? new Exposures() : null;
    const { columns, count } = this.grid;
    for (let cell = 0; cell < count; cell++) {
      this.#count(cell, 1);
      if (step && cell % columns === 0 && !step(cell / count)) return false;
    }
    return true;
  }

  /** Replaces what an asset covers (nothing: it is switched off) and brings the figures up to date from its neighbourhood. */
  replace(asset: number, given: readonly Given[]): void {
    this.#seen = null;
    this.#touchedCount = 0;
    this.#tick++;
    const before = this.#rows[asset] ?? new Int32Array(0);
    const rows = this.#rowsOf(asset, given);
    /* Of a long route most rows stay as they are: only those between the first and the last change are taken out and filed. */
    let first = 0, left = 0;
    const both = Math.min(before.length, rows.length);
    while (first < both && this.shapes.same(before[first]!, rows[first]!)) first++;
    while (left < both - first && this.shapes.same(before[before.length - 1 - left]!, rows[rows.length - 1 - left]!)) left++;
    const removed = before.subarray(first, before.length - left), added = rows.subarray(first, rows.length - left);
    for (let at = 0; at < rows.length; at++) {
      const kept = at < first ? before[at]! : at >= rows.length - left ? before[before.length - rows.length + at]! : -1;
      if (kept >= 0) { this.shapes.remove(rows[at]!); rows[at] = kept; }
    }
    this.#side = WAS_WHOLE;
    for (const row of removed) this.#cellsOf(row, this.#touch);
    this.#side = IS_WHOLE;
    for (const row of added) this.#cellsOf(row, this.#touch);
    this.#forgetUnchanged();
    for (let i = 0; i < this.#touchedCount; i++) this.#count(this.#touched[i]!, -1);
    for (const row of removed) this.#unfile(row);
    for (const row of added) this.#file(row);
    this.#rows[asset] = rows;
    for (let i = 0; i < this.#touchedCount; i++) this.#count(this.#touched[i]!, 1);
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
  strands(area: number, of: 'covered' | 'gap', sagitta: number): Strand[] {
    if (this.#seen) return this.#strandsSeen(this.#seen, area, of, sagitta);
    const found: Strand[] = [];
    const take = (part: Part) => {
      const edge = part.edgeOf === area;
      if (edge ? (part.others === 0) !== (of === 'gap') : part.edgeOf >= 0 || part.others > 0 || !part.inside[area]) return;
      const turned = !edge && of === 'gap';
      found.push({ points: straighten(part, sagitta, turned), ground: (turned ? -1 : 1) * this.#ground(part) });
    };
    for (let cell = 0; cell < this.grid.count; cell++) if (this.#pieces.lists.head[cell]! >= 0) this.#eachPiece(cell, take);
    return found;
  }

  #strandsSeen(seen: Exposures, area: number, of: 'covered' | 'gap', sagitta: number): Strand[] {
    const found: Strand[] = [];
    const curve = this.#curve, { owner, curve: nth } = this.#pieces, { areas } = this;
    for (let at = 0; at < seen.size; at++) {
      const piece = seen.piece[at]!, row = owner[piece]!, edge = -1 - row;
      if (row < 0 ? areas.area[edge] !== area || (seen.bits[at] === 0) !== (of === 'gap') : (seen.bits[at]! & (1 << area)) === 0) continue;
      if (row < 0) curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      else curveOf(this.shapes, row, nth[piece]!, curve, true);
      const turned = row >= 0 && of === 'gap';
      const part = { curve, from: seen.from[at]!, to: seen.to[at]! };
      found.push({ points: straighten(part, sagitta, turned), ground: turned ? -seen.ground[at]! : seen.ground[at]! });
    }
    return found;
  }

  #touch = (cell: number, whole: boolean): void => {
    if (this.#stamp[cell] === this.#tick) {
      if (whole) this.#whole[cell]! |= this.#side;
      return;
    }
    this.#stamp[cell] = this.#tick;
    this.#whole[cell] = whole ? this.#side : 0;
    if (this.#touchedCount >= this.#touched.length) this.#touched = longer(this.#touched);
    this.#touched[this.#touchedCount++] = cell;
  };

  /** A cell that the asset covered wholly and still does looks the same to everything filed there. */
  #forgetUnchanged(): void {
    let kept = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const cell = this.#touched[i]!;
      if (this.#whole[cell] !== (WAS_WHOLE | IS_WHOLE)) this.#touched[kept++] = cell;
    }
    this.#touchedCount = kept;
  }

  #put(asset: number, given: readonly Given[]): void {
    const rows = this.#rowsOf(asset, given);
    this.#rows[asset] = rows;
    for (const row of rows) this.#file(row);
  }

  #rowsOf(asset: number, given: readonly Given[]): Int32Array {
    while (asset >= this.#unique.length) this.#unique = longer(this.#unique);
    const rows = new Int32Array(given.length);
    given.forEach((one, at) => {
      rows[at] = this.shapes.add(asset, one);
      if (one.joined && at > 0) this.shapes.join(rows[at - 1]!, rows[at]!);
    });
    return rows;
  }

  /** Calls `visit` with each cell the row may matter in, and whether it covers all that is filed there. */
  #cellsOf(row: number, visit: (cell: number, whole: boolean) => void): void {
    const { shapes, grid } = this;
    const r = shapes.r[row]!;
    if (r === 0) return;
    const ax = shapes.ax[row]!, ay = shapes.ay[row]!, bx = shapes.bx[row]!, by = shapes.by[row]!;
    const reach = (grid.cell * Math.SQRT2) / 2 + this.#margin;
    const wide = r + this.#margin;
    const first = grid.columnOf(Math.min(ax, bx) - wide), last = grid.columnOf(Math.max(ax, bx) + wide);
    const top = grid.rowOf(Math.max(ay, by) + wide);
    for (let line = grid.rowOf(Math.min(ay, by) - wide); line <= top; line++) for (let column = first; column <= last; column++) {
      const depth = shapes.depthAt(row, grid.middleX(column), grid.middleY(line));
      if (depth <= reach) visit(line * grid.columns + column, depth <= -reach);
    }
  }

  #file(row: number): void {
    this.#cellsOf(row, (cell, whole) => this.#near.add(cell, row * 2 + (whole ? 1 : 0)));
    const curves = curveCount(this.shapes, row);
    for (let n = 0; n < curves; n++) { curveOf(this.shapes, row, n, this.#curve, true); this.#pieces.add(row, n, this.#curve); }
  }

  #unfile(row: number): void {
    this.#cellsOf(row, (cell, whole) => { this.#near.remove(cell, row * 2 + (whole ? 1 : 0)); });
    const curves = curveCount(this.shapes, row);
    for (let n = 0; n < curves; n++) { curveOf(this.shapes, row, n, this.#curve, true); this.#pieces.remove(row, n, this.#curve); }
    this.shapes.remove(row);
  }

  #eachPiece(cell: number, visit: (part: Part) => void): void {
    const { head, next, item } = this.#pieces.lists;
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      this.#pieceNow = item[node]!;
      this.#sweep.piece(this.#pieceNow, cell, visit);
    }
  }

  #sign = 1;
  #count(cell: number, sign: 1 | -1): void {
    if (this.#pieces.lists.head[cell]! < 0) return;
    this.#sign = sign;
    this.#eachPiece(cell, this.#add);
  }

  #ground({ curve, from, to }: Part): number {
    return curve.arc ? this.#form.arc(curve.cx, curve.cy, curve.r, from, to) : this.#form.line(curve.xAt(from), curve.yAt(from), curve.xAt(to), curve.yAt(to));
  }

  /** Green's theorem: a part where n others cover bounds the ground that n + 1 cover; see README. */
  #add = (part: Part): void => {
    const { curve, from, to, others } = part;
    const tally = this.#tally;
    const x0 = curve.xAt(from), y0 = curve.yAt(from), x1 = curve.xAt(to), y1 = curve.yAt(to);
    if (others >= 3 && part.edgeOf < 0) return;
    const plain = this.#ground(part);
    if (this.#seen && (others === 0 || part.edgeOf >= 0)) this.#seen.keep(this.#pieceNow, part, plain);
    const ground = this.#sign * plain;
    const dx = this.#sign * (x1 - x0), dy = this.#sign * (y1 - y0);
    if (part.edgeOf >= 0) {
      const at = part.edgeOf * COLUMNS;
      tally[at + AREA]! += ground;
      for (let k = 0; k < others; k++) tally[at + DEPTH + k]! += ground;
      if (others === 0) tally[at + GAP]! += ground;
      else { tally[at + CLOSE_X]! += dx; tally[at + CLOSE_Y]! += dy; }
      if (others === 1 && part.edgeOf === 0) this.#unique[part.only]! += ground;
      return;
    }
    const { inside } = part;
    for (let area = 0; area < inside.length; area++) {
      if (!inside[area]) continue;
      const at = area * COLUMNS;
      tally[at + DEPTH + others]! += ground;
      if (others === 0) { tally[at + GAP]! -= ground; tally[at + CLOSE_X]! += dx; tally[at + CLOSE_Y]! += dy; }
      if (area === 0 && others === 0) this.#unique[part.asset]! += ground;
      if (area === 0 && others === 1) this.#unique[part.only]! -= ground;
    }
  };
}
