/** Finds where the rings of an area cross each other or themselves. */
import Flatbush from 'flatbush';
import type { PlanGeometry, Position, Ring } from './plan.ts';

/** Geometries are values that never change, so each is searched once however often the plan is edited. */
const memory = new WeakMap<PlanGeometry, Position | 'none'>();

/**
 * A place where two edges of one polygon cross properly, `[lon, lat]`; null when none do. Rings that only
 * touch are fine: the inside is told by parity. O(n log n) with a tree of the edges.
 */
export function selfCrossing(geometry: PlanGeometry): Position | null {
  const known = memory.get(geometry);
  if (known !== undefined) return known === 'none' ? null : known;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  let found: Position | null = null;
  for (const rings of polygons) found ??= crossingOf(rings);
  memory.set(geometry, found ?? 'none');
  return found;
}

function crossingOf(rings: readonly Ring[]): Position | null {
  const edges: (readonly [Position, Position])[] = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => [ring[index] as Position, to] as const));
  // A triangle cannot cross itself.
  if (edges.length < 4) return null;
  const tree = new Flatbush(edges.length);
  for (const [[ax, ay], [bx, by]] of edges) tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  tree.finish();
  for (const [index, [a, b]] of edges.entries()) {
    const near = tree.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (other) => other > index);
    for (const other of near) {
      const [c, d] = edges[other] as readonly [Position, Position];
      const at = properCrossing(a, b, c, d);
      if (at !== null) return at;
    }
  }
  return null;
}

/** Twice the signed area of a triangle. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function properCrossing(a: Position, b: Position, c: Position, d: Position): Position | null {
  const toC = turn(a, b, c);
  const toD = turn(a, b, d);
  if (!(toC > 0 && toD < 0) && !(toC < 0 && toD > 0)) return null;
  const toA = turn(c, d, a);
  const toB = turn(c, d, b);
  if (!(toA > 0 && toB < 0) && !(toA < 0 && toB > 0)) return null;
  const t = toA / (toA - toB);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}
