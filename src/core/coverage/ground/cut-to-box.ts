/** Polygons cut to a box, so that a clipper goes through what lies near alone. */
import { boxOf, boxesMeet, type Box, type Point, type Polygon } from './polygons.ts';

/** The polygons as they are within a box, in linear time (Sutherland and Hodgman 1974). Beyond the box nothing is kept; along its edges pieces of one polygon may stay joined by edges of no width. */
export function cutToBox(polygons: readonly Polygon[], box: Box): Polygon[] {
  return polygons.flatMap((rings): Polygon[] => {
    const [outer, ...holes] = rings.map((ring) => cutRing(ring, box));
    return outer && outer.length >= 4 ? [[outer, ...holes.filter((ring) => ring.length >= 4)]] : [];
  });
}

function cutRing(ring: readonly Point[], box: Box): Point[] {
  const own = boxOf(ring);
  if (!boxesMeet(own, box)) return [];
  if (own[0] >= box[0] && own[1] >= box[1] && own[2] <= box[2] && own[3] <= box[3]) return [...ring];
  let points = ring.slice(1);
  for (const [axis, limit, sign] of [[0, box[0], 1], [1, box[1], 1], [0, box[2], -1], [1, box[3], -1]] as const) points = cutAt(points, axis, limit, sign);
  return points.length < 3 ? [] : [...points, points[0]!];
}

/** A closed chain of points, cut at a line along one axis; kept is where `sign` times the coordinate is at least as much as that of the limit. */
function cutAt(points: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): Point[] {
  const isIn = (point: Point) => sign * point[axis] >= sign * limit;
  return points.flatMap((point, at): Point[] => {
    const before = points[at === 0 ? points.length - 1 : at - 1]!;
    if (isIn(before) === isIn(point)) return isIn(point) ? [point] : [];
    const share = (limit - before[axis]) / (point[axis] - before[axis]), other = axis === 0 ? 1 : 0;
    const met: Point = [0, 0];
    met[axis] = limit;
    met[other] = before[other] + share * (point[other] - before[other]);
    return isIn(point) ? [met, point] : [met];
  });
}
