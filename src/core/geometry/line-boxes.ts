import type { Position } from './position.ts';

/** Edges to a chunk: what is near one edge of it is mostly near the others. */
export const CHUNK = 16;

/** Nothing on WGS 84 is longer than this, metres a degree: of longitude on the equator, of latitude at a pole. */
const MOST = { lon: 111_320, lat: 111_695 };

/** Boxes (west, south, east, north in degrees, longitudes as in the line) of each run of `CHUNK` edges, and of the whole line. */
export interface LineBoxes {
  readonly count: number; readonly chunks: readonly number[]; readonly whole: readonly number[];
  /** No edge is longer (metres). An edge that jumps over the antimeridian is taken the long way. */
  readonly longestM: number;
  /** Two neighbours are one place. */
  readonly repeats: boolean;
}

/** Lines are values that never change, so each is boxed once however often it is looked at. */
const memory = new WeakMap<readonly Position[], LineBoxes>();

/**
 * The boxes of a dense line: chunk n holds points `n * CHUNK` to `n * CHUNK + CHUNK`, both included, so that each edge
 * lies in one. A line of one point is one chunk; an empty line has none.
 */
export function lineBoxes(points: readonly Position[]): LineBoxes {
  const known = memory.get(points);
  if (known !== undefined) return known;
  const count = points.length === 0 ? 0 : Math.max(1, Math.ceil((points.length - 1) / CHUNK));
  const chunks: number[] = [];
  const whole = [Infinity, Infinity, -Infinity, -Infinity];
  let longest = 0, repeats = false;
  for (let chunk = 0; chunk < count; chunk += 1) {
    const last = Math.min(points.length - 1, (chunk + 1) * CHUNK);
    let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
    for (let at = chunk * CHUNK; at <= last; at += 1) {
      const point = points[at]!;
      const lon = point[0], lat = point[1];
      if (at > chunk * CHUNK) {
        const before = points[at - 1]!;
        const x = (lon - before[0]) * MOST.lon, y = (lat - before[1]) * MOST.lat;
        const square = x * x + y * y;
        if (square > longest) longest = square;
        if (square === 0) repeats = true;
      }
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    chunks.push(west, south, east, north);
    if (west < whole[0]!) whole[0] = west;
    if (south < whole[1]!) whole[1] = south;
    if (east > whole[2]!) whole[2] = east;
    if (north > whole[3]!) whole[3] = north;
  }
  const made = { count, chunks, whole, longestM: Math.sqrt(longest), repeats };
  memory.set(points, made);
  return made;
}
