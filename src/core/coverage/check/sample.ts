/** Where the check looks: seeded positions, most of them a few metres beside an edge. */
import { densify } from '../../geometry/densify.ts';
import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { direct } from '../../geometry/geodesic.ts';
import type { Position, Ring } from '../../plan/plan.ts';
import { reaches, type Asset } from '../assets.ts';
import type { Box, Point } from '../ground/polygons.ts';

export type Random = () => number;

/** Mulberry32 (Ettinger): numbers in [0, 1), the same for the same seed everywhere. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A distance from an edge, metres: 1.5 to 20, more often small. */
export const beside = (random: Random): number => 1.5 * (20 / 1.5) ** random();

/** `count` positions beside edges, each edge in its turn while there are more positions than edges, on either side. */
export function besideEdges(edges: readonly (readonly [Point, Point])[], count: number, random: Random): Position[] {
  if (edges.length === 0) return [];
  return Array.from({ length: count }, (_, n): Position => {
    const [a, b] = edges[count >= edges.length ? n % edges.length : Math.min(edges.length - 1, Math.floor(((n + random()) * edges.length) / count))]!;
    const per = metresPerDegree(a[1]);
    const dx = (b[0] - a[0]) * per.lon, dy = (b[1] - a[1]) * per.lat;
    const length = Math.hypot(dx, dy) || 1;
    const share = random();
    const off = (random() < 0.5 ? -1 : 1) * beside(random);
    return [a[0] + (b[0] - a[0]) * share - (dy / length) * (off / per.lon), a[1] + (b[1] - a[1]) * share + (dx / length) * (off / per.lat)];
  });
}

/** `count` positions just inside or outside the reach of assets, taken in turn. */
export function besideReach(assets: readonly Asset[], count: number, random: Random): Position[] {
  const reaching = assets.filter((asset) => reaches(asset));
  if (reaching.length === 0) return [];
  return Array.from({ length: count }, (_, n) => {
    const { shape, reachM } = reaching[count >= reaching.length ? n % reaching.length : Math.floor(random() * reaching.length)]!;
    if (shape.type === 'region') return besideRegion(shape.polygons, random);
    const points = shape.type === 'corridor' ? shape.lines[Math.floor(random() * shape.lines.length)]!.points : [shape.centre];
    const at = points[Math.floor(random() * points.length)]!;
    return direct(at, 360 * random(), Math.max(0, reachM + (random() < 0.5 ? -1 : 1) * beside(random)));
  });
}

/** A position beside an edge of a drawn region. */
function besideRegion(polygons: readonly (readonly Ring[])[], random: Random): Position {
  const rings = polygons.flat(), ring = rings[Math.floor(random() * rings.length)]!;
  const edge = 1 + Math.floor(random() * (ring.length - 1));
  const { points } = densify([ring[edge - 1]!, ring[edge]!]), at = Math.floor(random() * (points.length - 1));
  const from = points[at]!, to = points[at + 1] ?? from;
  return besideEdges([[[...from], [...to]]], 1, random)[0]!;
}

/** `count` positions anywhere in a box. */
export function anywhere([west, south, east, north]: Box, count: number, random: Random): Position[] {
  return Number.isFinite(west) ? Array.from({ length: count }, (): Position => [west + (east - west) * random(), south + (north - south) * random()]) : [];
}
