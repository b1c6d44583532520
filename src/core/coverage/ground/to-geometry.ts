import type { PlanGeometry } from '../../plan/plan.ts';
import { ringAreaM2 } from '../../geometry/ellipsoid-area.ts';
import { intersectionOf } from './clip.ts';
import type { Point, Polygon } from './polygons.ts';
import { boxOf } from './polygons.ts';

/** Longitudes -180 to 180 as a polygon. */
const WORLD: Polygon = [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]];

/**
 * Polygons of the ground engine as GeoJSON geometry (RFC 7946): longitudes within 180 degrees, a polygon across
 * the antimeridian cut there; outer rings counter-clockwise, holes clockwise. Null for none.
 */
export function toGeometry(polygons: readonly Polygon[]): PlanGeometry | null {
  const coordinates = polygons.flatMap(withinTurn).map((rings) => rings.map((ring, index) => (runsLeft(ring) === (index === 0) ? ring : [...ring].reverse())));
  if (coordinates.length === 0) return null;
  return coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates };
}

/** A polygon brought within 180 degrees by whole turns, cut where it crosses. */
function withinTurn(polygon: Polygon): Polygon[] {
  const [west, , east] = boxOf(polygon[0]!);
  if (west >= -180 && east <= 180) return [polygon];
  return [-360, 0, 360].flatMap((turn): Polygon[] => {
    if (west + turn >= 180 || east + turn <= -180) return [];
    const moved = polygon.map((ring) => ring.map(([lon, lat]): Point => [lon + turn, lat]));
    return west + turn >= -180 && east + turn <= 180 ? [moved] : intersectionOf([moved], [WORLD]);
  });
}

/** Less of a ring's box than this (share) is left to the exact area: rounding could turn its sign. */
const SLIVER = 1e-6;

/** Whether a ring runs counterclockwise: the sign of its area in degrees is that of its area on the ground. */
function runsLeft(ring: readonly Point[]): boolean {
  const [west, south, east, north] = boxOf(ring);
  if (!(east - west < 180)) return ringAreaM2(ring) > 0;
  const x0 = ring[0]![0], y0 = ring[0]![1];
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const from = ring[at - 1]!, to = ring[at]!;
    twice += (from[0] - x0) * (to[1] - y0) - (to[0] - x0) * (from[1] - y0);
  }
  return Math.abs(twice) < SLIVER * (east - west) * (north - south) ? ringAreaM2(ring) > 0 : twice > 0;
}
