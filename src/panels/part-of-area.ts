import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { unwrapLon } from '#core/geometry/longitude.ts';
import type { PlanGeometry, Position } from '#core/plan/plan.ts';

const memory = new WeakMap<PlanGeometry, number>();

/** Square metres of an area; 0 for what is none. Geometries never change, so each is measured once. */
export function areaM2Of(geometry: PlanGeometry | null): number {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return 0;
  const known = memory.get(geometry) ?? polygonsAreaM2(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  memory.set(geometry, known);
  return known;
}

/** A part of an area by the compass, or its middle. */
export type Part = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw' | 'c';

const PARTS: readonly (readonly Part[])[] = [['sw', 's', 'se'], ['w', 'c', 'e'], ['nw', 'n', 'ne']];

/** In which third of an area's height and width a position lies; null for what is no area. */
export function partOfArea(geometry: PlanGeometry | null, [lon, lat]: Position): Part | null {
  const rings = geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) for (const [x, y] of ring) {
    const near = unwrapLon(x, lon);
    west = Math.min(west, near); east = Math.max(east, near);
    south = Math.min(south, y); north = Math.max(north, y);
  }
  if (!(west < east) || !(south < north)) return null;
  const third = (share: number) => Math.max(0, Math.min(2, Math.floor(3 * share)));
  return PARTS[third((lat - south) / (north - south))]![third((lon - west) / (east - west))]!;
}
