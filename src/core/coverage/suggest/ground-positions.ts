import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import { IndexedPolygon } from '../indexed-polygon.ts';
import type { Polygon } from '../ground/polygons.ts';

/** A gap in ground: its polygons (longitudes run on over 180 degrees), its size and the point farthest from what is covered. */
export interface OpenGround { readonly polygons: readonly Polygon[]; readonly areaM2: number; readonly deepest: Position }

/** Steps of the grid to a radius; and no more points than this. */
const STEPS = 2, MOST_POINTS = 1200;

/** The step of the grid over gaps, metres: half a radius, wider where that would be too many points. */
export function gridStepM(gaps: readonly OpenGround[], radiusM: number, most: number = MOST_POINTS): number {
  return Math.max(radiusM / STEPS, Math.sqrt(gaps.reduce((sum, { areaM2 }) => sum + areaM2, 0) / most));
}

/** Positions from which open ground may be watched, the likeliest first: deepest points, largest gaps first; then a grid over the gaps. */
export function groundPositions(gaps: readonly OpenGround[], stepM: number): Position[] {
  const sorted = [...gaps].sort((a, b) => b.areaM2 - a.areaM2);
  return [...sorted.slice(0, MOST_POINTS).map(({ deepest }) => deepest),
    ...sorted.flatMap(({ polygons }) => polygons.flatMap((polygon) => gridOver(polygon, stepM)))];
}

/** Points of a square grid (metres at the middle latitude of the polygon) that lie in a polygon. */
export function gridOver(polygon: Polygon, stepM: number): Position[] {
  const outline = new IndexedPolygon(polygon);
  const [west, south, east, north] = outline.box;
  const degree = metresPerDegree((south + north) / 2);
  const columns = Math.max(1, Math.ceil(((east - west) * degree.lon) / stepM)), rows = Math.max(1, Math.ceil(((north - south) * degree.lat) / stepM));
  const found: Position[] = [];
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) {
    const lon = west + ((east - west) * (column + 0.5)) / columns, lat = south + ((north - south) * (row + 0.5)) / rows;
    if (outline.contains(lon, lat)) found.push([normaliseLon(lon), lat]);
  }
  return found;
}
