/**
 * One piece of boundary against everything near it: cut where coverage or area changes, and for each
 * part how many other assets cover it, which one if it is one, and in which areas it lies.
 */
import type { Areas } from './areas.ts';
import { coveredSpans, meet, sortFew } from './crossings.ts';
import { Curve, curveOf } from './curves.ts';
import { longer, type CellLists, type Grid } from './grid.ts';
import type { Pieces } from './pieces.ts';
import type { Primitives } from './primitives.ts';
import { together } from './together.ts';

export interface Part {
  /** Parameters of the part on the piece's curve. */
  readonly curve: Curve;
  from: number;
  to: number;
  /** Row of the asset whose boundary it is, -1 for an edge of an area. */
  asset: number;
  /** Area whose edge it is, -1 for a primitive's boundary. */
  edgeOf: number;
  /** How many other assets cover it; stops at 3. */
  others: number;
  /** The one that covers it when `others` is 1. */
  only: number;
  /** Flag for each area: the part lies inside it. Not filled for edges. */
  readonly inside: Uint8Array;
}

/** A full turn of the depth count: deeper than this no figure asks. */
const DEEPEST = 3;

export class Sweep {
  readonly #shapes: Primitives;
  readonly #areas: Areas;
  readonly #grid: Grid;
  readonly #near: CellLists;
  readonly #pieces: Pieces;
  #spans = new Float64Array(256);
  #spanAsset = new Int32Array(128);
  #cuts = new Float64Array(256);
  #whole = new Int32Array(DEEPEST + 1);
  readonly #edge = new Curve();
  readonly #inside: Uint8Array;
  readonly #part: Part;

  constructor(shapes: Primitives, areas: Areas, grid: Grid, near: CellLists, pieces: Pieces) {
    this.#shapes = shapes; this.#areas = areas; this.#grid = grid; this.#near = near; this.#pieces = pieces;
    this.#inside = new Uint8Array(areas.count);
    this.#part = { curve: new Curve(), from: 0, to: 0, asset: -1, edgeOf: -1, others: 0, only: -1, inside: new Uint8Array(areas.count) };
  }

  /** Calls `visit` for each part of a piece that is no inner boundary of its own asset; the part is reused. */
  piece(piece: number, cell: number, visit: (part: Part) => void): void {
    const part = this.#part;
    const owner = this.#pieces.owner[piece]!;
    const u = this.#pieces.from[piece]!, v = this.#pieces.to[piece]!;
    if (owner >= 0) {
      curveOf(this.#shapes, owner, this.#pieces.curve[piece]!, part.curve, true);
      part.asset = this.#shapes.asset[owner]!;
      part.edgeOf = -1;
    } else {
      const edge = -1 - owner, areas = this.#areas;
      part.curve.setLine(areas.x0[edge]!, areas.y0[edge]!, areas.x1[edge]!, areas.y1[edge]!);
      part.asset = -1;
      part.edgeOf = areas.area[edge]!;
    }
    const spans = this.#gather(cell, u, v, owner, part);
    if (spans < 0) return;
    const cuts = this.#cut(cell, u, v, owner, spans);
    this.#walk(cell, u, v, owner, spans, cuts, visit);
  }

  /** Fills the spans; their asset is -2 - a for asset a's own. Returns how many, or -1 when nothing of the piece can matter. */
  #gather(cell: number, u: number, v: number, owner: number, part: Part): number {
    const { head, next, item } = this.#near;
    let count = 0, whole = 0;
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      const entry = item[node]!;
      const row = entry >> 1;
      if (row === owner) continue;
      const asset = this.#shapes.asset[row]!;
      const own = asset === part.asset;
      if (count * 2 + 16 >= this.#spans.length) { this.#spans = longer(this.#spans); this.#spanAsset = longer(this.#spanAsset); }
      let end = count * 2 + 2;
      if (entry & 1) {
        if (own) return -1;
        if (whole < DEEPEST && this.#isNew(asset, whole)) { this.#whole[whole++] = asset; if (whole === DEEPEST && owner >= 0) return -1; }
        this.#spans[count * 2] = u; this.#spans[count * 2 + 1] = v;
      } else end = coveredSpans(part.curve, u, v, this.#shapes, row, owner, this.#spans, count * 2);
      for (; count * 2 < end; count++) this.#spanAsset[count] = own ? -2 : asset;
    }
    return count;
  }

  #isNew(asset: number, known: number): boolean {
    for (let i = 0; i < known; i++) if (this.#whole[i] === asset) return false;
    return true;
  }

  /** Fills the places where something may change, ends included, in order. */
  #cut(cell: number, u: number, v: number, owner: number, spans: number): number {
    let count = 0;
    while (this.#cuts.length < spans * 2 + 2) this.#cuts = longer(this.#cuts);
    this.#cuts[count++] = u;
    for (let i = 0; i < spans * 2; i++) {
      const t = this.#spans[i]!;
      if (t > u && t < v) this.#cuts[count++] = t;
    }
    if (owner >= 0) {
      const areas = this.#areas;
      const { head, next, item } = areas.lists;
      for (let node = head[cell]!; node >= 0; node = next[node]!) {
        const e = item[node]!;
        if (count + 4 > this.#cuts.length) this.#cuts = longer(this.#cuts);
        this.#edge.setLine(areas.x0[e]!, areas.y0[e]!, areas.x1[e]!, areas.y1[e]!);
        count = meet(this.#part.curve, u, v, this.#edge, this.#cuts, count);
      }
    }
    if (count + 1 > this.#cuts.length) this.#cuts = longer(this.#cuts);
    sortFew(this.#cuts, count);
    this.#cuts[count] = v;
    return count;
  }

  #walk(cell: number, u: number, v: number, owner: number, spans: number, cuts: number, visit: (part: Part) => void): void {
    const part = this.#part;
    const edgesNear = owner >= 0 && this.#areas.lists.head[cell]! >= 0;
    if (owner >= 0 && !edgesNear) this.#insideAt(cell, part.curve, (u + v) / 2);
    let open = false;
    for (let i = 0; i < cuts; i++) {
      const s = this.#cuts[i]!, e = this.#cuts[i + 1]!;
      if (e <= s) continue;
      const middle = (s + e) / 2;
      const others = this.#othersAt(middle, spans);
      if (edgesNear) this.#insideAt(cell, part.curve, middle);
      const lost = others < 0 || (edgesNear && this.#onEdge(cell, part.curve, middle));
      if (open && (lost || others !== part.others || (others === 1 && this.#seen !== part.only) || !this.#sameInside())) {
        visit(part);
        open = false;
      }
      if (lost) continue;
      if (!open) {
        part.from = s;
        part.others = others;
        part.only = others === 1 ? this.#seen : -1;
        part.inside.set(this.#inside);
        open = true;
      }
      part.to = e;
    }
    if (open) visit(part);
  }

  #seen = -1;

  /** Number of other assets over a point of the piece, at most 3; -1 inside its own asset. The first is left in #seen. */
  #othersAt(t: number, spans: number): number {
    let found = 0;
    for (let i = 0; i < spans; i++) {
      if (t < this.#spans[i * 2]! || t > this.#spans[i * 2 + 1]!) continue;
      const asset = this.#spanAsset[i]!;
      if (asset === -2) return -1;
      let known = false;
      for (let j = 0; j < found; j++) if (this.#whole[j] === asset) { known = true; break; }
      if (!known && found < DEEPEST) this.#whole[found++] = asset;
    }
    this.#seen = this.#whole[0]!;
    return found;
  }

  #insideAt(cell: number, curve: Curve, t: number): void {
    const column = cell % this.#grid.columns;
    this.#areas.at(cell, column, (cell - column) / this.#grid.columns, curve.xAt(t), curve.yAt(t), this.#inside);
  }

  #sameInside(): boolean {
    for (let a = 0; a < this.#inside.length; a++) if (this.#inside[a] !== this.#part.inside[a]) return false;
    return true;
  }

  /** A straight side that runs along an area's edge is left to the edge: counted once. It then lies in no area that the edge bounds. */
  #onEdge(cell: number, curve: Curve, t: number): boolean {
    if (curve.arc) return false;
    const areas = this.#areas;
    const { head, next, item } = areas.lists;
    let all = true, some = false;
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      const e = item[node]!;
      this.#edge.setLine(areas.x0[e]!, areas.y0[e]!, areas.x1[e]!, areas.y1[e]!);
      if (together(curve, this.#edge, t) !== 0) { this.#inside[areas.area[e]!] = 0; some = true; }
    }
    if (!some) return false;
    for (let a = 0; a < this.#inside.length; a++) if (this.#inside[a]) all = false;
    return all;
  }
}
