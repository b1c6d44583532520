import { reachBox } from '../geometry/distance-to-line.ts';
import { lineBoxes } from '../geometry/line-boxes.ts';
import type { Position } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import type { DegreeBox } from './box-index.ts';
import { DrawnReach } from './drawn-reach.ts';

/** A line of more chunks than this is told by the boxes of its chunks: one box would hold half the plan. */
const MOST_CHUNKS = 64;

/** Boxes that surely hold everything within `reachM` metres of an asset (by default its own reach); of a drawn region its own box. */
export function assetBoxes({ shape, reachM: own }: Asset, reachM: number = own): DegreeBox[] {
  if (shape.type === 'region') return [DrawnReach.of(shape.polygons).box];
  if (shape.type !== 'corridor') return [reachBox(shape.centre, reachM, shape.centre[0])];
  return shape.lines.flatMap(({ points }): DegreeBox[] => {
    const { count, chunks, whole } = lineBoxes(points);
    if (count === 0) return [];
    if (count <= MOST_CHUNKS) return [widened(whole[0]!, whole[1]!, whole[2]!, whole[3]!, reachM)];
    return Array.from({ length: count }, (_, n) => widened(chunks[4 * n]!, chunks[4 * n + 1]!, chunks[4 * n + 2]!, chunks[4 * n + 3]!, reachM));
  });
}

/** The box of some points (longitudes of one turn), widened by metres. */
export function boxAround(points: readonly Position[], metres: number): DegreeBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon); east = Math.max(east, lon);
    south = Math.min(south, lat); north = Math.max(north, lat);
  }
  return widened(west, south, east, north, metres);
}

/** A box widened by metres to every side: the widening of its side nearest a pole serves all. */
export function widened(west: number, south: number, east: number, north: number, metres: number): DegreeBox {
  const high = Math.abs(south) > Math.abs(north) ? south : north;
  const [w, s, e, n] = reachBox([west, high], metres, west);
  return [w, south - (high - s), east + (e - west), north + (n - high)];
}
