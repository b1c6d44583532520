import { unionOf } from '../ground/clip.ts';
import { isSimple } from '../ground/is-simple.ts';
import { inPolygon, type Point, type Polygon } from '../ground/polygons.ts';

/**
 * The ground that polygons mean, as polygons whose rings neither cross nor overlap: the kernel takes
 * each ring for a boundary with ground on one side. Well-made polygons come back untouched; a ring that
 * crosses itself holds what it goes round, a hole takes away what it shares with its outer ring and no
 * more, polygons that overlap count once.
 */
export function asDrawn(polygons: readonly Polygon[]): readonly Polygon[] {
  if (polygons.length === 1 && isPlain(polygons[0]!)) return polygons;
  return unionOf(polygons.flatMap((polygon) => (isPlain(polygon) ? [polygon] : unionOf([polygon, polygon]))));
}

/** Whether no ring touches itself or another, and every hole lies in the outer ring and in no other hole. */
function isPlain(polygon: Polygon): boolean {
  if (!polygon.every((ring) => isSimple(ring))) return false;
  const [outer, ...holes] = polygon;
  if (holes.length === 0) return true;
  if (ringsMeet(polygon)) return false;
  return holes.every((hole, at) => inPolygon(hole[0]!, [outer!]) && holes.every((other, n) => n === at || !inPolygon(hole[0]!, [other])));
}

interface Edge { readonly ring: number; readonly a: Point; readonly b: Point; readonly west: number; readonly east: number }

/** Whether an edge of one ring touches an edge of another: a sweep from west to east. */
function ringsMeet(rings: readonly (readonly Point[])[]): boolean {
  const edges = rings.flatMap((ring, n) => ring.slice(1).map((b, i): Edge => {
    const a = ring[i]!;
    return { ring: n, a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
  })).sort((one, other) => one.west - other.west);
  return edges.some((one, at) => {
    for (let next = at + 1; next < edges.length && edges[next]!.west <= one.east; next += 1) {
      if (edges[next]!.ring !== one.ring && touch(one, edges[next]!)) return true;
    }
    return false;
  });
}

function touch({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const turn = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}
