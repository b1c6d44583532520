import Flatbush from 'flatbush';
import { reachBox, distanceToSegment } from '../../geometry/distance-to-line.ts';
import { RADIAN } from '../../geometry/ellipsoid.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import { localPlane } from '../../geometry/local-plane.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import type { Asset, Shape } from '../assets.ts';

/** Reach within this many metres of a position is looked at, so that what nearly reaches is known too. */
export const LOOK_M = 50;

export interface ReachNear {
  /**
   * How deep (metres) a position lies in the reach of each asset near it, by number: negative is outside.
   * Stops early when `enough` says so. An asset further than `LOOK_M` away is not named.
   */
  readonly depths: (position: Position, enough?: (depthM: number) => boolean) => Map<number, number>;
}

/** Finds assets by their boxes and measures by geodesics: the rule of `covers`, as a distance. Assets without reach hold nothing. */
export function reachNear(assets: readonly Asset[], nearLon: number): ReachNear {
  const items: { asset: number; measure: (position: Position) => number }[] = [];
  const boxes: [number, number, number, number][] = [];
  assets.forEach(({ shape, reachM }, asset) => {
    if (!(reachM > 0)) return;
    if (shape.type !== 'corridor') {
      items.push({ asset, measure: (position) => depthInView(shape, reachM, position) });
      boxes.push(reachBox(shape.centre, reachM + LOOK_M, nearLon));
      return;
    }
    for (const { points } of shape.lines) for (let at = 0; at < Math.max(1, points.length - 1); at += 1) {
      const from = points[at]!, to = points[at + 1] ?? from;
      items.push({ asset, measure: (position) => reachM - distanceToPieceM(position, from, to) });
      const a = reachBox(from, reachM + LOOK_M, nearLon), b = reachBox(to, reachM + LOOK_M, nearLon);
      boxes.push([Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
    }
  });
  if (items.length === 0) return { depths: () => new Map() };
  const index = new Flatbush(items.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return {
    depths: (position, enough) => {
      const found = new Map<number, number>();
      const x = unwrapLon(position[0], nearLon);
      for (const item of index.search(x, position[1], x, position[1])) {
        const { asset, measure } = items[item]!;
        const depthM = measure(position);
        if (depthM > (found.get(asset) ?? -Infinity)) found.set(asset, depthM);
        if (enough?.(depthM)) break;
      }
      return found;
    },
  };
}

function distanceToPieceM(position: Position, from: Position, to: Position): number {
  const plane = localPlane(position);
  return distanceToSegment(0, 0, plane.project(from), plane.project(to));
}

/** Depth in a disc or a sector: to its arc, and for a sector to the nearer of its two straight sides as well. */
function depthInView(shape: Exclude<Shape, { type: 'corridor' }>, reachM: number, position: Position): number {
  if (shape.type === 'disc') return reachM - distanceM(shape.centre, position);
  const [x, y] = localPlane(shape.centre).project(position);
  const round = reachM - Math.hypot(x, y);
  const side = (turn: -1 | 1) => {
    const angle = (shape.bearingDeg + (turn * shape.angleDeg) / 2) * RADIAN;
    return turn * (y * Math.sin(angle) - x * Math.cos(angle));
  };
  return Math.min(round, shape.angleDeg <= 180 ? Math.min(side(-1), side(1)) : Math.max(side(-1), side(1)));
}
