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
  const coordinates = polygons.flatMap(withinTurn).map((rings) => rings.map((ring, index) => (ringAreaM2(ring) > 0 === (index === 0) ? ring : [...ring].reverse())));
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
