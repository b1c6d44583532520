import type { Position } from './position.ts';
import { RADIAN, wgs84 } from './ellipsoid.ts';

export type Cartesian = readonly [number, number, number];

/** Earth-centred coordinates in metres of a position on the ellipsoid (Snyder 1987, eq. 3-1 ff.). */
export function cartesian(position: Position): Cartesian {
  const out = new Float64Array(3);
  toCartesian(position, out, 0);
  return [out[0]!, out[1]!, out[2]!];
}

/** The same, written at `out[at..at+2]`. */
export function toCartesian(position: Position, out: Float64Array, at: number): void { writeCartesian(position[0], position[1], out, at); }

/** The same from degrees. */
export function writeCartesian(lonDeg: number, latDeg: number, out: Float64Array, at: number): void {
  const lon = lonDeg * RADIAN, lat = latDeg * RADIAN;
  const sin = Math.sin(lat);
  const n = wgs84.a / Math.sqrt(1 - wgs84.e2 * sin * sin);
  const r = n * Math.cos(lat);
  out[at] = r * Math.cos(lon);
  out[at + 1] = r * Math.sin(lon);
  out[at + 2] = n * (1 - wgs84.e2) * sin;
}

/** Those of a line, three numbers a point. */
export function cartesians(points: readonly Position[]): Float64Array {
  const out = new Float64Array(3 * points.length);
  for (let at = 0; at < points.length; at += 1) toCartesian(points[at]!, out, 3 * at);
  return out;
}

/** Straight distance through the earth, metres: below the geodesic, by less than 1 % up to 3 000 km. */
export const chordM = (a: Cartesian, b: Cartesian): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Twice the mean radius of the earth (IUGG), metres. */
const DIAMETER = 2 * 6_371_008.8;

/** The length of the arc over a chord on the mean sphere, metres: near to the geodesic, 1 cm off at 100 km, 1 part in 10 000 at 2 000 km. */
export const arcM = (chord: number): number => DIAMETER * Math.asin(Math.min(1, chord / DIAMETER));

/** Square of the straight distance of a point to a segment, square metres. */
export function squareToSegment(x: number, y: number, z: number, ax: number, ay: number, az: number, bx: number, by: number, bz: number): number {
  const dx = bx - ax, dy = by - ay, dz = bz - az;
  const px = x - ax, py = y - ay, pz = z - az;
  const square = dx * dx + dy * dy + dz * dz;
  const t = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / square)) : 0;
  const qx = px - t * dx, qy = py - t * dy, qz = pz - t * dz;
  return qx * qx + qy * qy + qz * qz;
}

/** Up to this (metres) straight distances tell enough: they are short of geodesics by a metre there. */
const PLAIN_M = 1e5;

/** How far straight distances may be off: what they are short of geodesics, and a metre for what is straight in one plane and not in another. */
const slackM = (metres: number) => 1 + 2e-5 * metres;

/** Whether a geodesic distance is surely below `metres` (1), surely above (-1), or to be measured (0), from the square of the straight one. */
export function nearness(square: number, metres: number): -1 | 0 | 1 {
  if (metres > PLAIN_M) return 0;
  const above = metres + slackM(metres), below = metres - slackM(metres);
  return square > above * above ? -1 : below > 0 && square < below * below ? 1 : 0;
}
