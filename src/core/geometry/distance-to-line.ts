import type { Position } from './position.ts';
import { metresPerDegree } from './ellipsoid.ts';
import { unwrapLon } from './longitude.ts';
import { localPlane } from './local-plane.ts';

/**
 * Shortest distance in metres from a position to a dense line (neighbours at most 1 km apart),
 * in the plane at the position, where distances from it are exact. Infinity for an empty line.
 */
export function distanceToLineM(position: Position, points: readonly Position[]): number {
  const plane = localPlane(position);
  let best = Infinity;
  let from: readonly [number, number] | null = null;
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (boxDistanceM(position, point, next ?? point) > best) {
      from = null;
      return;
    }
    from ??= plane.project(point);
    const to = next ? plane.project(next) : from;
    best = Math.min(best, distanceToSegment(0, 0, from, to));
    from = to;
  });
  return best;
}

/** Distance from (x, y) to the segment between two points of a plane. */
export function distanceToSegment(x: number, y: number, from: readonly [number, number], to: readonly [number, number]): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square)) : 0;
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}

/** A lower bound of the distance to the box of two positions: latitudes only, shrunk for safety. */
function boxDistanceM([, lat]: Position, a: Position, b: Position): number {
  const low = Math.min(a[1], b[1]);
  const high = Math.max(a[1], b[1]);
  const apart = lat < low ? low - lat : lat > high ? lat - high : 0;
  return apart * metresPerDegree(0).lat * 0.999;
}

/** A box around a position that surely holds everything within `metres`, as [west, south, east, north] near `nearLon`. */
export function reachBox([lon, lat]: Position, metres: number, nearLon: number): [number, number, number, number] {
  const dLat = (metres / metresPerDegree(0).lat) * 1.001 + 1e-9;
  const top = Math.min(90, Math.abs(lat) + dLat);
  const perDegree = metresPerDegree(top).lon;
  const dLon = top >= 89.9 ? 180 : Math.min(180, (metres / perDegree) * 1.01 + 1e-9);
  const x = unwrapLon(lon, nearLon);
  return [x - dLon, lat - dLat, x + dLon, lat + dLat];
}
