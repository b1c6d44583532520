import { arcM, cartesians, squareToSegment } from '../geometry/cartesian.ts';
import { RADIAN } from '../geometry/ellipsoid.ts';
import type { Position } from '../plan/plan.ts';
import type { Shape } from './assets.ts';
import { sectorDistance } from './plane-spans.ts';

/** Points of a line to a piece, its last shared with the next. */
const POINTS = 9;
/** Pieces at the end of a branch. */
const FEW = 2;

/** What covers: a point or a line, how far it reaches (metres), and a view where it has one. */
export interface Reacher { readonly points: readonly Position[]; readonly reachM: number; readonly view?: Extract<Shape, { type: 'sector' }> }
/** A post, or some edges of a route. */
export interface Piece { readonly of: Reacher; readonly from: number; readonly to: number }

/**
 * How far ground is from covered ground, anywhere on earth: a tree of boxes around pieces of reach in earth-centred metres, so
 * that neither a plane nor the antimeridian bends it. Distances are straight ones turned into arcs, negative in reach; they are told to
 * 1 cm within 100 km, which is enough to search by; what is found is measured by geodesics afterwards.
 */
export class ReachTree {
  readonly pieces: readonly Piece[];
  /** The piece that the last answer of `distanceM` was the distance to; -1 for none. */
  nearest = -1;
  readonly #xyz: Float64Array;
  /** Where the points of each piece begin in `#xyz`; then the end. */
  readonly #start: Int32Array;
  readonly #order: Int32Array;
  /** Of each node of the tree (children of n are 2n + 1 and 2n + 2) its box and the longest reach in it: seven numbers. */
  readonly #nodes: Float64Array;
  /** Of each piece a ball that holds its reach: middle and radius, four numbers. */
  readonly #balls: Float64Array;
  readonly #at = new Float64Array(3);
  #best = Infinity;

  constructor(reachers: readonly Reacher[]) {
    const pieces: Piece[] = [];
    for (const of of reachers) {
      if (of.points.length > 0) for (let from = 0; from === 0 || from + 1 < of.points.length; from += POINTS - 1) pieces.push({ of, from, to: Math.min(of.points.length, from + POINTS) });
    }
    this.pieces = pieces;
    this.#start = new Int32Array(pieces.length + 1);
    pieces.forEach(({ from, to }, piece) => { this.#start[piece + 1] = this.#start[piece]! + 3 * (to - from); });
    this.#xyz = new Float64Array(this.#start[pieces.length]!);
    let lineNow: readonly Position[] | null = null, xyz = this.#xyz;
    pieces.forEach(({ of, from, to }, piece) => {
      if (of.points !== lineNow) xyz = cartesians(lineNow = of.points);
      this.#xyz.set(xyz.subarray(3 * from, 3 * to), this.#start[piece]!);
    });
    this.#balls = new Float64Array(4 * pieces.length);
    for (let piece = 0; piece < pieces.length; piece += 1) this.#ball(piece);
    this.#order = Int32Array.from(pieces.keys());
    let nodes = 1;
    for (let size = pieces.length; size > FEW; size = (size + 1) >> 1) nodes = 2 * nodes + 1;
    this.#nodes = new Float64Array(7 * nodes);
    if (pieces.length > 0) this.#build(0, 0, pieces.length);
  }

  /** Metres from a point (earth-centred) to the nearest reach; Infinity where nothing reaches. `hint` is a piece that may be near, or -1. */
  distanceM(x: number, y: number, z: number, hint = -1): number {
    this.#at[0] = x; this.#at[1] = y; this.#at[2] = z;
    this.#best = hint < 0 ? Infinity : this.#toPiece(hint);
    this.nearest = hint;
    if (this.pieces.length > 0) this.#visit(0, 0, this.pieces.length);
    return this.#best;
  }

  /** The pieces that reach to within some metres of a point, in their order. */
  within(x: number, y: number, z: number, metres: number): number[] {
    this.#at[0] = x; this.#at[1] = y; this.#at[2] = z;
    const found: number[] = [];
    if (this.pieces.length > 0) this.#gather(0, 0, this.pieces.length, metres, found);
    return found.sort((a, b) => a - b);
  }

  #visit(node: number, from: number, to: number): void {
    if (to - from <= FEW) {
      for (let k = from; k < to; k += 1) {
        const piece = this.#order[k]!;
        if (this.#toBall(piece) >= this.#best) continue;
        const metres = this.#toPiece(piece);
        if (metres < this.#best) { this.#best = metres; this.nearest = piece; }
      }
      return;
    }
    const middle = (from + to) >> 1, left = this.#least(2 * node + 1), right = this.#least(2 * node + 2);
    if (left <= right) {
      if (left < this.#best) this.#visit(2 * node + 1, from, middle);
      if (right < this.#best) this.#visit(2 * node + 2, middle, to);
    } else {
      if (right < this.#best) this.#visit(2 * node + 2, middle, to);
      if (left < this.#best) this.#visit(2 * node + 1, from, middle);
    }
  }

  #gather(node: number, from: number, to: number, metres: number, found: number[]): void {
    if (this.#least(node) > metres) return;
    if (to - from <= FEW) {
      for (let k = from; k < to; k += 1) if (this.#toPiece(this.#order[k]!) <= metres) found.push(this.#order[k]!);
      return;
    }
    const middle = (from + to) >> 1;
    this.#gather(2 * node + 1, from, middle, metres, found);
    this.#gather(2 * node + 2, middle, to, metres, found);
  }

  /** No reach in a node is nearer: a chord is never longer than its arc. */
  #least(node: number): number {
    const b = this.#nodes, n = 7 * node, x = this.#at[0]!, y = this.#at[1]!, z = this.#at[2]!;
    const dx = Math.max(0, b[n]! - x, x - b[n + 3]!), dy = Math.max(0, b[n + 1]! - y, y - b[n + 4]!), dz = Math.max(0, b[n + 2]! - z, z - b[n + 5]!);
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - b[n + 6]!;
  }

  #toPiece(piece: number): number {
    const p = this.#xyz, start = this.#start[piece]!, end = this.#start[piece + 1]!;
    const { reachM, view } = this.pieces[piece]!.of;
    const x = this.#at[0]!, y = this.#at[1]!, z = this.#at[2]!;
    if (view) return this.#toSector(start, reachM, view);
    let square = Infinity;
    if (end === start + 3) square = (x - p[start]!) ** 2 + (y - p[start + 1]!) ** 2 + (z - p[start + 2]!) ** 2;
    else for (let k = start; k + 3 < end; k += 3) {
      const one = squareToSegment(x, y, z, p[k]!, p[k + 1]!, p[k + 2]!, p[k + 3]!, p[k + 4]!, p[k + 5]!);
      if (one < square) square = one;
    }
    return arcM(Math.sqrt(square)) - reachM;
  }

  /** In the plane at the post: east and north of it, stretched to the length of the arc. */
  #toSector(start: number, reachM: number, { centre, bearingDeg, angleDeg }: Extract<Shape, { type: 'sector' }>): number {
    const x = this.#at[0]! - this.#xyz[start]!, y = this.#at[1]! - this.#xyz[start + 1]!, z = this.#at[2]! - this.#xyz[start + 2]!;
    const lon = centre[0] * RADIAN, lat = centre[1] * RADIAN;
    const east = y * Math.cos(lon) - x * Math.sin(lon);
    const north = z * Math.cos(lat) - (x * Math.cos(lon) + y * Math.sin(lon)) * Math.sin(lat);
    const flat = Math.hypot(east, north), stretch = flat > 0 ? arcM(Math.hypot(x, y, z)) / flat : 1;
    return sectorDistance([east * stretch, north * stretch], reachM, bearingDeg, angleDeg);
  }

  #toBall(piece: number): number {
    const b = this.#balls, at = 4 * piece, x = this.#at[0]! - b[at]!, y = this.#at[1]! - b[at + 1]!, z = this.#at[2]! - b[at + 2]!;
    return Math.sqrt(x * x + y * y + z * z) - b[at + 3]!;
  }

  #ball(piece: number): void {
    const p = this.#xyz, b = this.#balls, at = 4 * piece, first = this.#start[piece]!, last = this.#start[piece + 1]! - 3;
    for (let axis = 0; axis < 3; axis += 1) b[at + axis] = (p[first + axis]! + p[last + axis]!) / 2;
    let square = 0;
    for (let k = first; k <= last; k += 3) square = Math.max(square, (p[k]! - b[at]!) ** 2 + (p[k + 1]! - b[at + 1]!) ** 2 + (p[k + 2]! - b[at + 2]!) ** 2);
    b[at + 3] = Math.sqrt(square) + this.pieces[piece]!.of.reachM;
  }

  /** Halves the pieces along their longest side, again and again; a node's box is the union of those under it. */
  #build(node: number, from: number, to: number): void {
    const n = 7 * node, nodes = this.#nodes;
    nodes.set([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity, -Infinity], n);
    if (to - from > FEW) {
      const middle = (from + to) >> 1;
      halve(this.#order, from, to - 1, middle, this.#balls, longestAxis(this.#order, from, to, this.#balls));
      this.#build(2 * node + 1, from, middle);
      this.#build(2 * node + 2, middle, to);
      for (const child of [7 * (2 * node + 1), 7 * (2 * node + 2)]) {
        for (let k = 0; k < 7; k += 1) nodes[n + k] = k < 3 ? Math.min(nodes[n + k]!, nodes[child + k]!) : Math.max(nodes[n + k]!, nodes[child + k]!);
      }
      return;
    }
    for (let k = from; k < to; k += 1) {
      const piece = this.#order[k]!;
      nodes[n + 6] = Math.max(nodes[n + 6]!, this.pieces[piece]!.of.reachM);
      for (let at = this.#start[piece]!; at < this.#start[piece + 1]!; at += 1) {
        const axis = (at - this.#start[piece]!) % 3;
        nodes[n + axis] = Math.min(nodes[n + axis]!, this.#xyz[at]!);
        nodes[n + 3 + axis] = Math.max(nodes[n + 3 + axis]!, this.#xyz[at]!);
      }
    }
  }
}

function longestAxis(order: Int32Array, from: number, to: number, balls: Float64Array): number {
  let longest = 0, most = -1;
  for (let axis = 0; axis < 3; axis += 1) {
    let low = Infinity, high = -Infinity;
    for (let k = from; k < to; k += 1) {
      const value = balls[4 * order[k]! + axis]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > most) { most = high - low; longest = axis; }
  }
  return longest;
}

/** Puts the smaller half before `middle`, the larger from there on (Hoare 1961). */
function halve(order: Int32Array, first: number, last: number, middle: number, balls: Float64Array, axis: number): void {
  let low = first, high = last;
  while (low < high) {
    const pivot = balls[4 * order[(low + high) >> 1]! + axis]!;
    let i = low, j = high;
    while (i <= j) {
      while (balls[4 * order[i]! + axis]! < pivot) i += 1;
      while (balls[4 * order[j]! + axis]! > pivot) j -= 1;
      if (i > j) break;
      const other = order[i]!;
      order[i++] = order[j]!;
      order[j--] = other;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
