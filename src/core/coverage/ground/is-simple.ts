import type { Point } from './polygons.ts';

/** Whether a closed ring touches itself nowhere but at neighbouring corners; repeated points in a row are allowed. */
export function isSimple(ring: readonly Point[]): boolean {
  const edges = ring.slice(1).flatMap((to, index) => {
    const from = ring[index]!;
    return from[0] === to[0] && from[1] === to[1] ? [] : [{ from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }];
  });
  const order = edges.map((_, index) => index).sort((a, b) => edges[a]!.west - edges[b]!.west);
  for (let a = 0; a < order.length; a += 1) {
    const first = edges[order[a]!]!;
    for (let b = a + 1; b < order.length; b += 1) {
      const second = edges[order[b]!]!;
      if (second.west > first.east) break;
      const apart = Math.abs(order[a]! - order[b]!);
      if (apart !== 1 && apart !== edges.length - 1 && cross(first.from, first.to, second.from, second.to)) return false;
    }
  }
  return true;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const turn = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}
