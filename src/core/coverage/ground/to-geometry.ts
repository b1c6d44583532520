import type { Line, PlanGeometry } from '../../plan/plan.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import { ringAreaM2 } from '../../geometry/ellipsoid-area.ts';
import type { Polygon } from './polygons.ts';

/**
 * Polygons of the ground engine as GeoJSON geometry: outer rings counter-clockwise, holes clockwise
 * (RFC 7946). A ring wholly beyond 180 degrees comes back by whole turns; one across the antimeridian keeps running on.
 */
export function toGeometry(polygons: readonly Polygon[]): PlanGeometry | null {
  if (polygons.length === 0) return null;
  const coordinates = polygons.map((rings) => {
    const lons = rings[0]!.map(([lon]) => lon);
    const middle = ((lons.reduce((a, b) => Math.min(a, b), Infinity)) + lons.reduce((a, b) => Math.max(a, b), -Infinity)) / 2;
    const shift = normaliseLon(middle) - middle;
    return rings.map((ring, index): Line => {
      const moved = shift === 0 ? ring : ring.map(([lon, lat]): [number, number] => [lon + shift, lat]);
      return ringAreaM2(moved) > 0 === (index === 0) ? moved : [...moved].reverse();
    });
  });
  return coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates };
}
