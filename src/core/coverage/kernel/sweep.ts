/**
 * One block of boundary against everything near it: each of its parts is cut where coverage or area changes, and
 * for each stretch it is told how many other assets cover it, which one if it is one, and in which areas it lies.
 */
import type { Areas } from './areas.ts';
import type { Blocks } from './blocks.ts';
import { crossedSpans, meet, sortFew } from './crossings.ts';
import { Curve, curveOf } from './curves.ts';
import type { Grid } from './grid.ts';
import { longer } from './longer.ts';
import type { Depths, Part, Sink } from './part.ts';
import { TIE, type Primitives } from './primitives.ts';
import type { Region } from './region.ts';
import { regionSpans } from './region-spans.ts';
import { together } from './together.ts';
import { ROWS, type Units } from './units.ts';

/** A cut by an area's edge may lie this far (metres) beyond its ends: more only costs time. */
const BESIDE = 0.01;

export class Sweep {
  readonly #shapes: Primitives;
  readonly #areas: Areas;
  readonly #grid: Grid;
  readonly #units: Units;
  readonly #blocks: Blocks;
  /** So many assets over a point are told apart from fewer. */
  readonly #deepest: Depths;
  #spans: Float64Array = new Float64Array(256);
  #spanAsset = new Int32Array(128);
  #cuts = new Float64Array(256);
  /** Rows that cover part of the block at hand. */
  #rows = new Int32Array(64);
  /** Drawn reaches whose edges cross its box, and which of their edges. */
  readonly #regions: { readonly region: Region; readonly asset: number; readonly from: number; readonly to: number }[] = [];
  #regionEdges: Int32Array = new Int32Array(64);
  #regionEdgeCount = 0;
  /** Edges of areas that cross its box. */
  #edges = new Int32Array(64);
  #edgeCount = 0;
  /** Assets that cover all of it: as many as count, behind them those over all of the piece at hand, then those over a point of it. */
  readonly #over: Int32Array;
  #whole = 0;
  /** Those that cover all of the piece at hand; the block's come first. */
  #around = 0;
  readonly #edge = new Curve();
  /** In which areas the point at hand lies. */
  readonly #now: Uint8Array;
  readonly #part: Part;

  constructor(shapes: Primitives, areas: Areas, grid: Grid, units: Units, blocks: Blocks, deepest: Depths) {
    this.#shapes = shapes; this.#areas = areas; this.#grid = grid; this.#units = units; this.#blocks = blocks; this.#deepest = deepest;
    this.#over = new Int32Array(deepest);
    this.#now = new Uint8Array(areas.count);
    this.#part = { curve: new Curve(), row: 0, nth: 0, asset: -1, edgeOf: -1, others: 0, only: -1, inside: new Uint8Array(areas.count) };
  }

  /** Gives the sink each stretch of a block that bounds something; the part is reused. */
  block(block: number, sink: Sink): void {
    const blocks = this.#blocks, part = this.#part;
    const cell = blocks.cell[block]!;
    if (cell < 0) return;
    part.asset = blocks.asset[block]!;
    part.edgeOf = -1;
    if (part.asset >= 0 && !this.#findAreas(block, cell)) return;
    const rows = this.#gather(block, cell);
    if (rows < 0) return;
    const first = blocks.first[block]!, last = first + blocks.parts[block]!;
    for (let at = first; at < last; at++) {
      const row = blocks.row[at]!;
      part.row = row;
      part.nth = blocks.nth[at]!;
      if (row >= 0) curveOf(this.#shapes, row, part.nth, part.curve, true);
      else {
        const edge = -1 - row, areas = this.#areas;
        part.curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
        part.edgeOf = areas.area[edge]!;
      }
      part.curve.look(blocks.from[at]!, blocks.to[at]!);
      this.#stretch(rows, sink);
    }
  }

  /** Fills the edges of areas that cross the block's box and, where none does, in which areas the block lies; false when in none. */
  #findAreas(block: number, cell: number): boolean {
    const areas = this.#areas, { head, next, item } = areas.lists;
    const x = this.#blocks.x[block]!, y = this.#blocks.y[block]!, reach = this.#blocks.reach[block]! + TIE;
    this.#edgeCount = 0;
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      const e = item[node]!;
      const x0 = areas.x0[e]!, x1 = areas.x1[e]!, y0 = areas.y0[e]!, y1 = areas.y1[e]!;
      if (Math.min(x0, x1) > x + reach || Math.max(x0, x1) < x - reach || Math.min(y0, y1) > y + reach || Math.max(y0, y1) < y - reach) continue;
      if (this.#edgeCount >= this.#edges.length) this.#edges = longer(this.#edges);
      this.#edges[this.#edgeCount++] = e;
    }
    if (this.#edgeCount > 0) return true;
    areas.at(this.#grid, cell, x, y, this.#part.inside);
    for (let area = 0; area < this.#part.inside.length; area++) if (this.#part.inside[area]) return true;
    return false;
  }

  /** Fills the rows that cover part of a block and the assets that cover all of it; -1 when nothing of the block can matter. */
  #gather(block: number, cell: number): number {
    const blocks = this.#blocks, units = this.#units, shapes = this.#shapes;
    const { head, next, item } = units.near;
    const own = blocks.asset[block]!, x = blocks.x[block]!, y = blocks.y[block]!, reach = blocks.reach[block]! + TIE;
    let count = 0;
    this.#whole = 0;
    this.#regions.length = 0;
    this.#regionEdgeCount = 0;
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      const unit = item[node]!;
      const asset = units.asset[unit]!;
      if (asset === own || Math.abs(units.x[unit]! - x) > units.halfX[unit]! + reach || Math.abs(units.y[unit]! - y) > units.halfY[unit]! + reach) continue;
      if (units.rows[unit] === 0) {
        if (this.#gatherRegion(units.regions.get(unit)!, asset, x, y, reach)) return own >= 0 ? -1 : 0;
        continue;
      }
      const last = unit * ROWS + units.rows[unit]!;
      while (count + ROWS > this.#rows.length) this.#rows = longer(this.#rows);
      for (let at = unit * ROWS; at < last; at++) {
        const row = units.row[at]!;
        const depth = shapes.depthAt(row, x, y);
        if (depth > reach) continue;
        if (depth >= -reach) this.#rows[count++] = row;
        else if (this.#coversAll(asset)) return own >= 0 ? -1 : 0;
      }
    }
    return count;
  }

  /** Notes an asset that covers all of the block; true when there are as many as matter. */
  #coversAll(asset: number): boolean {
    if (this.#isNew(asset, this.#whole)) this.#over[this.#whole++] = asset;
    return this.#whole === this.#deepest;
  }

  /** Notes a drawn reach whose edges come near the block, or that holds it; true when nothing more matters. */
  #gatherRegion(region: Region, asset: number, x: number, y: number, reach: number): boolean {
    const from = this.#regionEdgeCount;
    const { list, end } = region.crossing(x, y, reach, this.#regionEdges, from);
    this.#regionEdges = list;
    if (end === from) return region.holds(x, y) && this.#coversAll(asset);
    this.#regionEdgeCount = end;
    this.#regions.push({ region, asset, from, to: end });
    return false;
  }

  #isNew(asset: number, known: number): boolean {
    for (let i = 0; i < known; i++) if (this.#over[i] === asset) return false;
    return true;
  }

  /** Settles one part of the block, the piece that its curve looks at: where nothing cuts it, it is one stretch. */
  #stretch(rows: number, sink: Sink): void {
    const part = this.#part;
    this.#around = this.#whole;
    const spans = rows > 0 || this.#regions.length > 0 ? this.#findSpans(rows) : 0;
    const bounded = part.asset >= 0 && this.#edgeCount > 0;
    if (spans > 0 || bounded) { this.#walk(this.#cut(spans, bounded), spans, bounded, sink); return; }
    if (this.#boundsNothing(this.#around)) return;
    part.others = this.#around;
    part.only = this.#around === 1 ? this.#over[0]! : -1;
    sink.add(part);
  }

  /** Fills the spans of the piece that others cover, and adds to the head of `#over` who covers all of it; gives the number of spans. */
  #findSpans(rows: number): number {
    const shapes = this.#shapes, { curve, row: own } = this.#part;
    curve.findMiddle();
    const x = curve.mx, y = curve.my, reach = ((curve.v - curve.u) / 2) * curve.speed + TIE;
    let spans = 0;
    for (let i = 0; i < rows; i++) {
      const row = this.#rows[i]!;
      const depth = shapes.depthAt(row, x, y);
      if (depth > reach) continue;
      const asset = shapes.asset[row]!;
      if (!this.#isNew(asset, this.#around)) continue;
      if (depth < -reach) { this.#over[this.#around++] = asset; if (this.#around === this.#deepest) return 0; continue; }
      if (spans * 2 + 16 >= this.#spans.length) { this.#spans = longer(this.#spans); this.#spanAsset = longer(this.#spanAsset); }
      const end = crossedSpans(curve, shapes, row, own, this.#spans, spans * 2) / 2;
      for (; spans < end; spans++) this.#spanAsset[spans] = asset;
    }
    for (const { region, asset, from, to } of this.#regions) {
      const found = regionSpans(curve, shapes, region, this.#regionEdges, from, to, own, this.#spans, spans * 2);
      this.#spans = found.spans;
      while (this.#spanAsset.length * 2 < this.#spans.length) this.#spanAsset = longer(this.#spanAsset);
      for (; spans * 2 < found.end; spans++) this.#spanAsset[spans] = asset;
    }
    return spans;
  }

  /** Fills the places where something may change, ends included, in order. */
  #cut(spans: number, bounded: boolean): number {
    const { u, v } = this.#part.curve;
    let count = 0;
    while (this.#cuts.length < spans * 2 + 8) this.#cuts = longer(this.#cuts);
    this.#cuts[count++] = u;
    for (let i = 0; i < spans * 2; i++) {
      const t = this.#spans[i]!;
      if (t > u && t < v) this.#cuts[count++] = t;
    }
    for (let i = 0; i < (bounded ? this.#edgeCount : 0); i++) {
      const e = this.#edges[i]!, areas = this.#areas, edge = this.#edge;
      if (count + 6 > this.#cuts.length) this.#cuts = longer(this.#cuts);
      edge.setLine(areas.x0[e]!, areas.y0[e]!, areas.x1[e]!, areas.y1[e]!);
      const end = meet(this.#part.curve, edge, this.#cuts, count);
      for (let k = count; k < end; k++) {
        const t = this.#cuts[k]!;
        const along = (this.#part.curve.xAt(t) - edge.x) * edge.dx + (this.#part.curve.yAt(t) - edge.y) * edge.dy;
        if (along >= -BESIDE && along <= edge.to + BESIDE) this.#cuts[count++] = t;
      }
    }
    sortFew(this.#cuts, count);
    this.#cuts[count] = v;
    return count;
  }

  #walk(cuts: number, spans: number, bounded: boolean, sink: Sink): void {
    const part = this.#part, now = this.#now;
    let open = false, begin = 0, end = 0;
    for (let i = 0; i < cuts; i++) {
      const from = this.#cuts[i]!, to = this.#cuts[i + 1]!;
      if (to <= from) continue;
      const middle = (from + to) / 2;
      const others = this.#othersAt(middle, spans);
      const lost = this.#boundsNothing(others) || (bounded && this.#lieAt(middle));
      if (open && (lost || others !== part.others || (others === 1 && this.#over[0] !== part.only) || (bounded && this.#insideChanged()) || this.#touchedAt(from, spans))) {
        part.curve.look(begin, end);
        sink.add(part);
        open = false;
      }
      if (lost) continue;
      if (!open) {
        begin = from;
        part.others = others;
        part.only = others === 1 ? this.#over[0]! : -1;
        if (bounded) part.inside.set(now);
        open = true;
      }
      end = to;
    }
    if (!open) return;
    part.curve.look(begin, end);
    sink.add(part);
  }

  /** Whether a stretch of the part at hand with so many others over it is too deep to bound anything; an edge always bounds its area. */
  #boundsNothing(others: number): boolean { return others === this.#deepest && this.#part.asset >= 0; }

  #insideChanged(): boolean {
    for (let area = 0; area < this.#now.length; area++) if (this.#now[area] !== this.#part.inside[area]) return true;
    return false;
  }

  /** Whether a boundary only touches the part here: rings must know the point. Such a span has no length. */
  #touchedAt(t: number, spans: number): boolean {
    for (let i = 0; i < spans; i++) if (this.#spans[2 * i] === t && this.#spans[2 * i + 1] === t) return true;
    return false;
  }

  /** Number of other assets over a point of the part, at most as many as are told apart; the first stands at the head of `#over`. */
  #othersAt(t: number, spans: number): number {
    let found = this.#around;
    for (let i = 0; i < spans && found < this.#deepest; i++) {
      if (t < this.#spans[i * 2]! || t > this.#spans[i * 2 + 1]!) continue;
      const asset = this.#spanAsset[i]!;
      if (this.#isNew(asset, found)) this.#over[found++] = asset;
    }
    return found;
  }

  /** Fills in which areas a point of the part lies; true when it runs along an edge and is left to it. */
  #lieAt(t: number): boolean {
    const { curve } = this.#part;
    const x = curve.xAt(t), y = curve.yAt(t);
    const cell = this.#grid.cellOf(x, y);
    if (cell < 0) this.#now.fill(0);
    else this.#areas.at(this.#grid, cell, x, y, this.#now);
    return !curve.arc && this.#onEdge(curve, t);
  }

  /** A straight side that runs along an area's edge is left to the edge: counted once. It then lies in no area that the edge bounds. */
  #onEdge(curve: Curve, t: number): boolean {
    const areas = this.#areas;
    let all = true, some = false;
    for (let i = 0; i < this.#edgeCount; i++) {
      const e = this.#edges[i]!;
      this.#edge.setLine(areas.x0[e]!, areas.y0[e]!, areas.x1[e]!, areas.y1[e]!);
      if (together(curve, this.#edge, t) !== 0) { this.#now[areas.area[e]!] = 0; some = true; }
    }
    if (!some) return false;
    for (let a = 0; a < this.#now.length; a++) if (this.#now[a]) all = false;
    return all;
  }
}
