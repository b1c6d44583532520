import Flatbush from 'flatbush';
import { reachBox } from '../../geometry/distance-to-line.ts';
import { localPlane } from '../../geometry/local-plane.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import type { Point, Polygon } from '../ground/polygons.ts';

/** Polygons as they are drawn, asked where a position lies: parity of crossings with their edges, nothing else. */
export interface Drawn {
  /** Inside at least one polygon (even-odd over each polygon's rings). On an edge either answer. */
  readonly holds: (position: Position) => boolean;
  /** The nearest point of an edge when it is at most `withinM` away (at most some hundred metres), else null. */
  readonly nearest: (position: Position, withinM: number) => { readonly metres: number; readonly at: Position } | null;
  readonly edges: readonly (readonly [Point, Point])[];
}

/** Polygons in the frame near a meridian, indexed by their edges. */
export function drawn(polygons: readonly Polygon[], nearLon: number): Drawn {
  const edges: [Point, Point][] = [];
  const polygonOf: number[] = [];
  polygons.forEach((rings, polygon) => {
    for (const ring of rings) for (let at = 1; at < ring.length; at += 1) {
      edges.push([ring[at - 1]!, ring[at]!]);
      polygonOf.push(polygon);
    }
  });
  if (edges.length === 0) return { holds: () => false, nearest: () => null, edges };
  const index = new Flatbush(edges.length);
  for (const [a, b] of edges) index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  const holds = ([lon, lat]: Position): boolean => {
    const x = unwrapLon(lon, nearLon);
    const odd = new Set<number>();
    for (const edge of index.search(x, lat, index.maxX, lat)) {
      const [[ax, ay], [bx, by]] = edges[edge]!;
      if (ay > lat === by > lat || x >= ((bx - ax) * (lat - ay)) / (by - ay) + ax) continue;
      const polygon = polygonOf[edge]!;
      if (!odd.delete(polygon)) odd.add(polygon);
    }
    return odd.size > 0;
  };
  const nearest: Drawn['nearest'] = (position, withinM) => {
    const plane = localPlane(position);
    let least = withinM;
    let foot: readonly [number, number] | null = null;
    for (const edge of index.search(...reachBox(position, withinM, nearLon))) {
      const [ax, ay] = plane.project(edges[edge]![0]), [bx, by] = plane.project(edges[edge]![1]);
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = square > 0 ? Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / square)) : 0;
      const [x, y] = [ax + share * (bx - ax), ay + share * (by - ay)];
      if (Math.hypot(x, y) > least) continue;
      least = Math.hypot(x, y);
      foot = [x, y];
    }
    return foot && { metres: least, at: plane.unproject(foot) };
  };
  return { holds, nearest, edges };
}
