import type { Position } from '../../plan/plan.ts';
import { direct } from '../../geometry/geodesic.ts';
import type { Point, Polygon } from './polygons.ts';

/** Sides of a full circle. Inscribed: a reach of 1 km loses at most 7.5 cm at the middle of a side, and never gains. */
export const SIDES = 256;
const STEP_DEG = 360 / SIDES;

/** Nearest 1e-9 degree (0.1 mm): what is nearly the same place becomes the same place, which clipping needs. */
export const snap = ([lon, lat]: Position): Point => [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];

/** Points on the geodesic circle, clockwise from one azimuth to another (degrees, from <= to), both included. */
export function arc(centre: Position, radiusM: number, fromDeg: number, toDeg: number): Point[] {
  const sides = Math.max(1, Math.ceil((toDeg - fromDeg) / STEP_DEG - 1e-9));
  return Array.from({ length: sides + 1 }, (_, k) => snap(direct(centre, fromDeg + ((toDeg - fromDeg) * k) / sides, radiusM)));
}

/** The geodesic disc around a position as a polygon of 256 sides, inscribed. */
export function discPolygon(centre: Position, radiusM: number): Polygon {
  const ring = arc(centre, radiusM, 0, 360);
  ring[ring.length - 1] = ring[0]!;
  return [ring];
}

/** The part of a disc inside a view: a pie from its centre. */
export function sectorPolygon(centre: Position, radiusM: number, bearingDeg: number, angleDeg: number): Polygon {
  const tip = snap(centre);
  return [[tip, ...arc(centre, radiusM, bearingDeg - angleDeg / 2, bearingDeg + angleDeg / 2), tip]];
}
