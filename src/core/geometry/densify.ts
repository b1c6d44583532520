import type { Position } from './position.ts';
import { metresPerDegree } from './ellipsoid.ts';
import { lineBoxes } from './line-boxes.ts';
import { unwrapLine } from './longitude.ts';

export interface DenseLine {
  /** Positions with unwrapped longitudes, neighbours at most the step apart. */
  readonly points: readonly Position[];
  /** For each point the index of the line's own vertex it is, or -1 where it was put in. */
  readonly own: readonly number[];
}

/** Longest step of a dense line, metres: an edge of RFC 7946 then differs from the geodesic by 2 cm at 45 degrees. */
export const STEP_M = 1000;

/**
 * Puts points into the edges of a line so that none is longer than `stepM`. Edges are straight
 * in lon/lat (RFC 7946 section 3.1.1) and take the short way across the antimeridian.
 * Repeated vertices are dropped; a line of one place gives one point.
 */
export function densify(line: readonly Position[], stepM = STEP_M): DenseLine {
  if (isDense(line, stepM)) return { points: line, own: counted(line.length) };
  const points: Position[] = [];
  const own: number[] = [];
  const open = unwrapLine(line, line[0]?.[0] ?? 0);
  open.forEach((to, index) => {
    const from = points[points.length - 1];
    if (from && from[0] === to[0] && from[1] === to[1]) return;
    if (from) {
      const pieces = Math.max(1, Math.ceil(lengthBoundM(from, to) / stepM));
      for (let k = 1; k < pieces; k += 1) {
        points.push([from[0] + ((to[0] - from[0]) * k) / pieces, from[1] + ((to[1] - from[1]) * k) / pieces]);
        own.push(-1);
      }
    }
    points.push(to);
    own.push(index);
  });
  return { points, own };
}

/** The points of `densify`; the line itself where nothing is to be put in, dropped or unwrapped: true of most lines of a plan. */
export function densePoints(line: readonly Position[], stepM = STEP_M): readonly Position[] {
  return isDense(line, stepM) ? line : densify(line, stepM).points;
}

function isDense(line: readonly Position[], stepM: number): boolean {
  const { longestM, repeats } = lineBoxes(line);
  return !repeats && longestM < stepM;
}

function counted(length: number): number[] {
  const own: number[] = [];
  for (let index = 0; index < length; index += 1) own.push(index);
  return own;
}

/** An upper bound of the length of a lon/lat-straight edge: each degree at its longest on the edge. */
function lengthBoundM(from: Position, to: Position): number {
  const crossesEquator = from[1] * to[1] < 0;
  const widest = metresPerDegree(crossesEquator ? 0 : Math.min(Math.abs(from[1]), Math.abs(to[1])));
  const tallest = metresPerDegree(Math.max(Math.abs(from[1]), Math.abs(to[1])));
  return Math.hypot((to[0] - from[0]) * widest.lon, (to[1] - from[1]) * tallest.lat);
}
