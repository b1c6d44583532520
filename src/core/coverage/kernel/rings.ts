/**
 * Parts of boundary linked into rings. Parts that meet end to start are one crossing seen from two
 * curves; they agree to micrometres, but for near touches, where the square root of rounding lets
 * them differ by millimetres.
 */

import { NearStarts } from './near-starts.ts';
import { RingBands } from './ring-bands.ts';

/** Ends nearer than this (2 cm) are one point. */
const JOINT = 0.02;
/** Ends whose distances differ by less (metres) are as near. */
const SAME = 1e-4;
/** A ring with less inside (square metres of the plane) is rounding. */
const NOTHING_M2 = 0.01;

/** One directed part, already straightened: its points in order, with the ground on its left. */
export interface Strand {
  readonly points: Float64Array;
  /** Its share of the ground inside the ring: the area form along it. */
  readonly ground: number;
}

export interface PlaneRing {
  /** x0, y0, x1, y1 ... without the closing point; counterclockwise for an outer ring, clockwise for a hole. */
  readonly points: Float64Array;
  /** Ground enclosed, square metres; negative for a hole. */
  readonly ground: number;
}

/** The area form along a straight line; `AreaForm.line`. */
type LineForm = (x0: number, y0: number, x1: number, y1: number) => number;

/**
 * The rings, and how many strands found no continuation (0 unless the result is wrong). `line` is the
 * area form: what is left open at a joint is closed by it, so that a ring's ground does not hang on where the origin lies.
 */
export function linkRings(strands: readonly Strand[], line: LineForm): { rings: PlaneRing[]; loose: number } {
  const starts = new Starts(strands);
  const rings: PlaneRing[] = [];
  let loose = 0;
  const close = (loop: readonly number[]) => {
    const ring = joinChain(loop.map((at) => strands[at]!), line);
    if (Math.abs(ringArea(ring.points)) > NOTHING_M2) rings.push(ring);
  };
  strands.forEach((_, first) => {
    if (!starts.isFree(first)) return;
    const chain = [first];
    starts.take(first, 0);
    while (chain.length > 0) {
      const next = starts.after(chain[chain.length - 1]!);
      if (next < 0) {
        loose++;
        starts.leave(chain);
        close(chain);
        return;
      }
      const back = starts.placeOf(next);
      if (back < 0) {
        starts.take(next, chain.length);
        chain.push(next);
        continue;
      }
      /* Home, or at a point passed before: what lies between is a ring of its own, so that none touches itself. */
      const loop = chain.splice(back);
      starts.leave(loop);
      close(loop);
    }
  });
  return { rings, loose };
}

const FREE = -1, DONE = -2;

/** Where strands start, looked up by place. */
class Starts {
  readonly #strands: readonly Strand[];
  readonly #near: NearStarts;
  /** Where in the chain at hand a strand stands, or FREE or DONE. */
  readonly #place: Int32Array;

  constructor(strands: readonly Strand[]) {
    this.#strands = strands;
    this.#place = new Int32Array(strands.length).fill(FREE);
    this.#near = new NearStarts(strands.length, JOINT);
    /* From the last to the first: what is added last is found first, and among true equals the first strand goes on. */
    for (let at = strands.length - 1; at >= 0; at--) this.#near.add(at, strands[at]!.points[0]!, strands[at]!.points[1]!);
  }

  isFree(at: number): boolean { return this.#place[at] === FREE; }
  /** Place of a strand in the chain at hand; negative when it is not in it. */
  placeOf(at: number): number { return this.#place[at]!; }
  take(at: number, place: number): void { this.#place[at] = place; }
  leave(loop: readonly number[]): void { for (const at of loop) this.#place[at] = DONE; }

  /**
   * Of the free strands and those of the chain at hand, which would close a ring, the one that starts
   * nearest to where `from` ends; among equals one of the chain, then the sharpest turn to the left. -1 when
   * none is near. A strand shorter than a joint closes upon itself only where nothing else goes on.
   */
  after(from: number): number {
    const { points } = this.#strands[from]!;
    const n = points.length;
    const x = points[n - 2]!, y = points[n - 1]!;
    const dx = x - points[n - 4]!, dy = y - points[n - 3]!;
    let best = -1, bestOff = JOINT, bestTurn = -Infinity;
    const straight = n === 4;
    const found = this.#near.around(x, y);
    for (let at = 0; at < found; at++) {
      const candidate = this.#near.found[at]!;
      if (this.#place[candidate] === DONE || (candidate === from && straight)) continue;
      const next = this.#strands[candidate]!.points;
      const off = Math.hypot(next[0]! - x, next[1]! - y);
      if (off > JOINT) continue;
      const ex = next[2]! - next[0]!, ey = next[3]! - next[1]!;
      const turn = this.#place[candidate]! >= 0 ? Infinity : Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey);
      const equal = Math.abs(off - bestOff) < SAME;
      if (best < 0 || (equal ? turn > bestTurn : off < bestOff)) { best = candidate; bestOff = off; bestTurn = turn; }
    }
    return best < 0 && straight && Math.hypot(dx, dy) <= JOINT ? from : best;
  }
}

function joinChain(chain: readonly Strand[], line: LineForm): PlaneRing {
  const points = new Float64Array(chain.reduce((sum, strand) => sum + strand.points.length - 2, 0));
  let at = 0, ground = 0;
  chain.forEach((strand, index) => {
    const n = strand.points.length;
    points.set(strand.points.subarray(0, n - 2), at);
    at += n - 2;
    const [x, y] = [strand.points[n - 2]!, strand.points[n - 1]!];
    const next = chain[(index + 1) % chain.length]!.points;
    ground += strand.ground;
    /* Pieces of one curve meet exactly; only where two curves cross is there a joint to close. */
    if (x !== next[0] || y !== next[1]) ground += line(x, y, next[0]!, next[1]!);
  });
  return { points, ground };
}

/** Plane area of a ring by the shoelace formula: positive counterclockwise. About its first point, to keep digits. */
export function ringArea(points: Float64Array): number {
  const x0 = points[0]!, y0 = points[1]!;
  let twice = 0;
  for (let i = 2; i + 3 < points.length; i += 2) twice += (points[i]! - x0) * (points[i + 3]! - y0) - (points[i + 2]! - x0) * (points[i + 1]! - y0);
  return twice / 2;
}

/** Outer rings with the holes that lie in them; a ring without an outer one around it stays out (its part is loose). */
export function nest(rings: readonly PlaneRing[]): { outer: PlaneRing; holes: PlaneRing[] }[] {
  const signed = rings.map((ring) => ({ ring, area: ringArea(ring.points), box: boxOf(ring.points) }));
  const outers = signed.filter(({ area }) => area > 0).map((one) => ({ ...one, holes: [] as PlaneRing[], bands: new RingBands(one.ring.points) }));
  for (const hole of signed) {
    if (hole.area > 0) continue;
    const [x, y] = [hole.ring.points[0]!, hole.ring.points[1]!];
    const holder = outers
      /* A corner may lie on the holder's, a joint apart. */
      .filter(({ box, area }) => area > -hole.area && box[0] - JOINT <= x && x <= box[2] + JOINT && box[1] - JOINT <= y && y <= box[3] + JOINT)
      .sort((a, b) => a.area - b.area)
      .find(({ bands }) => holds(bands, hole.ring.points));
    holder?.holes.push(hole.ring);
  }
  return outers.map(({ ring, holes }) => ({ outer: ring, holes }));
}

function boxOf(points: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    box[0] = Math.min(box[0], points[i]!); box[1] = Math.min(box[1], points[i + 1]!);
    box[2] = Math.max(box[2], points[i]!); box[3] = Math.max(box[3], points[i + 1]!);
  }
  return box;
}

/** Whether a ring holds another: by the middles of three of the other's edges, and where these disagree (rings may touch) by the majority of nine. */
function holds(ring: RingBands, other: Float64Array): boolean {
  const three = holding(ring, other, 3);
  return three === 0 || three === 3 ? three === 3 : 2 * holding(ring, other, 9) > Math.min(9, other.length / 2);
}

/** How many of up to `most` edges of another ring have their middle inside. */
function holding(ring: RingBands, other: Float64Array, most: number): number {
  const corners = other.length / 2, tried = Math.min(most, corners);
  let inside = 0;
  for (let n = 0; n < tried; n++) {
    const at = 2 * Math.floor((n * corners) / tried), next = (at + 2) % other.length;
    if (ring.contains((other[at]! + other[next]!) / 2, (other[at + 1]! + other[next + 1]!) / 2)) inside++;
  }
  return inside;
}
