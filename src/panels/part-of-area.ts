import { unwrapLon } from '#core/geometry/longitude.ts';
import type { PlanGeometry, Position } from '#core/plan/plan.ts';

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
