import { localPlane } from '../../geometry/local-plane.ts';
import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';

/** Circles a hair smaller than the reach (share of it): what stands on two of them surely reaches both their middles. */
const HAIR = 1e-5;
/** Pairs looked at, at most. */
const MOST_PAIRS = 1500;

/**
 * Positions from which places may be watched: each place; the middle between two places within two radii; and where circles of a
 * radius about such two cross. For places that are points no other position reaches a set of places that none of these reaches
 * (Church 1984, the circle intersection point set): where a best position could be moved on until a second circle is met, it is one of them.
 */
export function placePositions(places: readonly Position[], radiusM: number): Position[] {
  const middles: Position[] = [], crossings: Position[] = [];
  const r = radiusM * (1 - HAIR);
  let pairs = 0;
  for (const [at, from] of places.entries()) {
    const degree = metresPerDegree(from[1]);
    const plane = localPlane(from);
    for (const to of places.slice(at + 1)) {
      const [dx, dy] = [(unwrapLon(to[0], from[0]) - from[0]) * degree.lon, (to[1] - from[1]) * degree.lat];
      if (Math.hypot(dx, dy) > 2.1 * radiusM || pairs >= MOST_PAIRS) continue;
      const [x, y] = plane.project(to);
      const apart = Math.hypot(x, y);
      if (apart === 0 || apart > 2 * r) continue;
      pairs += 1;
      const high = Math.sqrt(Math.max(0, r * r - (apart / 2) ** 2));
      middles.push(plane.unproject([x / 2, y / 2]));
      for (const side of [-1, 1]) crossings.push(plane.unproject([x / 2 - (side * high * y) / apart, y / 2 + (side * high * x) / apart]));
    }
  }
  return [...places, ...middles, ...crossings];
}
