/**
 * Parts of boundary linked into rings. Parts that meet end to start are one crossing seen from two
 * curves; they agree to micrometres, but for near touches, where the square root of rounding lets
 * them differ by millimetres.
 */
import type { AreaForm } from './area-form.ts';
import { NearStarts } from './near-starts.ts';
import type { Strands } from './strands.ts';

/** Ends nearer than this (2 cm) are one point. */
export const JOINT = 0.02;
/** Ends whose distances differ by less (metres) are as near. */
const SAME = 1e-4;
/** A ring with less inside (square metres of the plane) is rounding. */
const NOTHING_M2 = 0.01;

export interface PlaneRing {
  /** x0, y0, x1, y1 ... without the closing point; counterclockwise for an outer ring, clockwise for a hole. */
  readonly points: Float64Array;
  /** Ground enclosed, square metres; negative for a hole. */
  readonly ground: number;
}


/**
 * The rings, and how many strands found no continuation (0 unless the result is wrong). `form` is the
 * area form: what is left open at a joint is closed by it, so that a ring's ground does not hang on where the origin lies.
 */
export function linkRings(strands: Strands, form: Pick<AreaForm, 'line'>): { rings: PlaneRing[]; loose: number } {
  const starts = new Starts(strands);
  const rings: PlaneRing[] = [];
  /** Strands that follow each other, not yet closed. */
  const chain = new Int32Array(strands.count);
  let loose = 0;
  for (let first = 0; first < strands.count; first++) {
    if (!starts.isFree(first)) continue;
    let length = 0;
    const close = (from: number) => {
      const loop = chain.subarray(from, length);
      starts.leave(loop);
      length = from;
      const ring = joinLoop(strands, loop, form);
      if (Math.abs(ringArea(ring.points)) > NOTHING_M2) rings.push(ring);
    };
    for (let next = first; next >= 0;) {
      starts.take(next, length);
      chain[length++] = next;
      next = starts.after(next);
      /* Home, or at a point passed before: what lies between is a ring of its own, so that none touches itself. */
      while (next >= 0 && !starts.isFree(next)) {
        close(starts.placeOf(next));
        next = length > 0 ? starts.after(chain[length - 1]!) : -1;
      }
    }
    if (length > 0) { loose++; close(0); }
  }
  return { rings, loose };
}

const FREE = -1, DONE = -2;

/** Where strands start, looked up by place. */
class Starts {
  readonly #strands: Strands;
  readonly #near: NearStarts;
  /** Where in the chain at hand a strand stands, or FREE or DONE. */
  readonly #place: Int32Array;

  constructor(strands: Strands) {
    this.#strands = strands;
    this.#place = new Int32Array(strands.count).fill(FREE);
    this.#near = new NearStarts(strands.count, JOINT);
    /* From the last to the first: what is added last is found first, and among true equals the first strand goes on. */
    for (let at = strands.count - 1; at >= 0; at--) {
      const point = strands.first(at);
      this.#near.add(at, strands.drawn.points[point]!, strands.drawn.points[point + 1]!);
    }
  }

  isFree(at: number): boolean { return this.#place[at] === FREE; }
  /** Place of a strand in the chain at hand; negative when it is not in it. */
  placeOf(at: number): number { return this.#place[at]!; }
  take(at: number, place: number): void { this.#place[at] = place; }
  leave(loop: Int32Array): void { for (let i = 0; i < loop.length; i++) this.#place[loop[i]!] = DONE; }

  /**
   * Of the free strands and those of the chain at hand, which would close a ring, the one that starts
   * nearest to where `from` ends; among equals one of the chain, then the sharpest turn to the left. -1 when
   * none is near. A strand shorter than a joint closes upon itself only where nothing else goes on.
   */
  after(from: number): number {
    const strands = this.#strands, { points } = strands.drawn;
    const last = strands.last(from), x = points[last]!, y = points[last + 1]!;
    const near = this.#near, found = near.around(x, y), only = near.found[0]!;
    if (found === 1 && only !== from && this.#place[only] === FREE) return only;
    const before = last - strands.step(from);
    const dx = x - points[before]!, dy = y - points[before + 1]!;
    const straight = before === strands.first(from);
    let best = -1, bestOff = JOINT, bestTurn = -Infinity;
    for (let at = 0; at < found; at++) {
      const candidate = near.found[at]!, off = near.off[at]!;
      if (this.#place[candidate] === DONE || (candidate === from && straight)) continue;
      const point = strands.first(candidate), next = point + strands.step(candidate);
      const ex = points[next]! - points[point]!, ey = points[next + 1]! - points[point + 1]!;
      const turn = this.#place[candidate]! >= 0 ? Infinity : Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey);
      const equal = Math.abs(off - bestOff) < SAME;
      if (best < 0 || (equal ? turn > bestTurn : off < bestOff)) { best = candidate; bestOff = off; bestTurn = turn; }
    }
    return best < 0 && straight && Math.sqrt(dx * dx + dy * dy) <= JOINT ? from : best;
  }
}

function joinLoop(strands: Strands, loop: Int32Array, form: Pick<AreaForm, 'line'>): PlaneRing {
  const from = strands.drawn.points;
  let size = 0;
  for (let i = 0; i < loop.length; i++) size += Math.abs(strands.last(loop[i]!) - strands.first(loop[i]!));
  const points = new Float64Array(size);
  let at = 0, ground = 0;
  for (let i = 0; i < loop.length; i++) {
    const strand = loop[i]!, next = strands.first(loop[i + 1 < loop.length ? i + 1 : 0]!);
    const last = strands.last(strand), step = strands.step(strand);
    for (let p = strands.first(strand); p !== last; p += step) { points[at++] = from[p]!; points[at++] = from[p + 1]!; }
    ground += strands.ground(strand);
    const x = from[last]!, y = from[last + 1]!, nx = from[next]!, ny = from[next + 1]!;
    /* Pieces of one curve meet exactly; only where two curves cross is there a joint to close. */
    if (x !== nx || y !== ny) ground += form.line(x, y, nx, ny);
  }
  return { points, ground };
}

/** Plane area of a ring by the shoelace formula: positive counterclockwise. About its first point, to keep digits. */
export function ringArea(points: Float64Array): number {
  const x0 = points[0]!, y0 = points[1]!;
  let twice = 0;
  for (let i = 2; i + 3 < points.length; i += 2) twice += (points[i]! - x0) * (points[i + 3]! - y0) - (points[i + 2]! - x0) * (points[i + 1]! - y0);
  return twice / 2;
}
