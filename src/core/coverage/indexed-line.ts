import type { Position } from '../plan/plan.ts';
import { cartesians } from '../geometry/cartesian.ts';
import { unwrapLon } from '../geometry/longitude.ts';
import { BoxIndex } from './box-index.ts';

/** The segments of dense lines with a box index, for finding those near an asset. */
export interface IndexedLine {
  readonly lines: readonly (readonly Position[])[];
  /** Of each segment the line, and its first point there. */
  readonly lineOf: Int32Array;
  readonly pointOf: Int32Array;
  /** Of each segment both ends in earth-centred metres: six numbers. */
  readonly ends: Float64Array;
  readonly near: BoxIndex;
  readonly middleLon: number;
}

/** Indexes dense lines (unwrapped longitudes). A line of one point is one segment of no length. */
export function indexLine(lines: readonly (readonly Position[])[]): IndexedLine {
  const count = lines.reduce((sum, { length }) => sum + (length > 1 ? length - 1 : length), 0);
  const lineOf = new Int32Array(count), pointOf = new Int32Array(count);
  const ends = new Float64Array(6 * count), boxes = new Float64Array(BoxIndex.room(count));
  const origin = lines[0]?.[0]?.[0] ?? 0;
  let segment = 0;
  lines.forEach((points, line) => {
    if (points.length === 0) return;
    const shift = unwrapLon(points[0]![0], origin) - points[0]![0];
    const xyz = cartesians(points);
    for (let at = 0; at < Math.max(1, points.length - 1); at += 1, segment += 1) {
      const from = points[at]!, next = Math.min(at + 1, points.length - 1), to = points[next]!;
      lineOf[segment] = line;
      pointOf[segment] = at;
      for (let axis = 0; axis < 3; axis += 1) {
        ends[6 * segment + axis] = xyz[3 * at + axis]!;
        ends[6 * segment + 3 + axis] = xyz[3 * next + axis]!;
      }
      boxes[4 * segment] = Math.min(from[0], to[0]) + shift;
      boxes[4 * segment + 1] = Math.min(from[1], to[1]);
      boxes[4 * segment + 2] = Math.max(from[0], to[0]) + shift;
      boxes[4 * segment + 3] = Math.max(from[1], to[1]);
    }
  });
  const near = BoxIndex.inLine(count, boxes);
  const [west, , east] = near.whole;
  return { lines, lineOf, pointOf, ends, near, middleLon: count === 0 ? 0 : (west + east) / 2 };
}
