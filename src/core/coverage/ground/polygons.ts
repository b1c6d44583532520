/**
 * Polygons in the frame of the ground engine: degrees, longitudes unwrapped near one meridian so
 * that the antimeridian is nowhere inside. First ring outer, the rest holes; rings closed.
 */
import type { Position } from '../../plan/plan.ts';
import { unwrapLine, unwrapLon } from '../../geometry/longitude.ts';

export type Point = [number, number];
export type Polygon = Point[][];
export type Box = [west: number, south: number, east: number, north: number];

/** Polygons of a plan in the frame near a meridian: each ring continuous, starting nearest to it. */
export function toFrame(polygons: readonly (readonly (readonly Position[])[])[], nearLon: number): Polygon[] {
  return polygons.map((rings) => {
    const start = unwrapLon(rings[0]?.[0]?.[0] ?? nearLon, nearLon);
    return rings.map((ring) => unwrapLine(ring, start));
  });
}

/** The box of a ring or line. */
export function boxOf(points: readonly Position[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

/** Whether two boxes touch. */
export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a point of the frame lies in a polygon of the frame, even-odd over its rings; on the edge either answer. */
export function inPolygon([x, y]: Position, polygon: Polygon): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let index = 1; index < ring.length; index += 1) {
      const [ax, ay] = ring[index - 1]!;
      const [bx, by] = ring[index]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
