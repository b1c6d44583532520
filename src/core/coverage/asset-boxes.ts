import { reachBox } from '../geometry/distance-to-line.ts';
import type { Position } from '../plan/plan.ts';
import type { Asset } from './assets.ts';
import type { DegreeBox } from './box-index.ts';

/** Points of a route to a box: a long route is told by several small boxes instead of one that holds half the plan. */
const CHUNK = 40;

/** Boxes that surely hold everything within `reachM` metres of an asset (by default its own reach). */
export function assetBoxes({ shape, reachM: own }: Asset, reachM: number = own): DegreeBox[] {
  if (shape.type !== 'corridor') return [reachBox(shape.centre, reachM, shape.centre[0])];
  return shape.lines.flatMap(({ points }) => {
    const boxes: DegreeBox[] = [];
    for (let at = 0; at === 0 || at + 1 < points.length; at += CHUNK) boxes.push(boxAround(points.slice(at, at + CHUNK + 1), reachM));
    return boxes;
  });
}

/** The box of some points (longitudes of one turn), widened by metres: the widening of the point nearest a pole serves all. */
export function boxAround(points: readonly Position[], metres: number): DegreeBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon); east = Math.max(east, lon);
    south = Math.min(south, lat); north = Math.max(north, lat);
  }
  const high = Math.abs(south) > Math.abs(north) ? south : north;
  const [w, s, e, n] = reachBox([west, high], metres, west);
  return [w, south - (high - s), east + (e - west), north + (n - high)];
}
