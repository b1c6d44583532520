import Flatbush from 'flatbush';
import { densify } from '../../geometry/densify.ts';
import { reachBox, distanceToSegment } from '../../geometry/distance-to-line.ts';
import { RADIAN } from '../../geometry/ellipsoid.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import { localPlane } from '../../geometry/local-plane.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import { reaches, type Asset, type Shape } from '../assets.ts';
import { boxOf, toFrame } from '../ground/polygons.ts';
import { drawn } from './drawn.ts';

/** Reach within this many metres of a position is looked at, so that what nearly reaches is known too. */
export const LOOK_M = 50;

type Region = Extract<Shape, { type: 'region' }>;

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
  assets.forEach((each, asset) => {
    if (!reaches(each)) return;
    const { shape, reachM } = each;
    if (shape.type === 'region') {
      items.push({ asset, measure: depthInRegion(shape, nearLon) });
      boxes.push(regionBox(shape, nearLon));
      return;
    }
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

/** Depth in a drawn region: to the nearest of its edges, cut so that they are straight on the ground; told to at most `LOOK_M` either way. */
function depthInRegion({ polygons }: Region, nearLon: number): (position: Position) => number {
  const { holds, nearest } = drawn(toFrame(polygons.map((rings) => rings.map((ring) => densify(ring).points)), nearLon), nearLon);
  return (position) => (holds(position) ? 1 : -1) * (nearest(position, LOOK_M)?.metres ?? LOOK_M);
}

/** What lies within `LOOK_M` of a region. */
function regionBox({ polygons }: Region, nearLon: number): [number, number, number, number] {
  const [west, south, east, north] = boxOf(toFrame(polygons, nearLon).flat(2));
  const a = reachBox([west, south], LOOK_M, west), b = reachBox([west, north], LOOK_M, west);
  const besideM = Math.max(west - a[0], west - b[0]);
  return [west - besideM, a[1], east + besideM, b[3]];
}

function distanceToPieceM(position: Position, from: Position, to: Position): number {
  const plane = localPlane(position);
  return distanceToSegment(0, 0, plane.project(from), plane.project(to));
}

/** Depth in a disc or a sector: to its arc, and for a sector to the nearer of its two straight sides as well. */
function depthInView(shape: Extract<Shape, { type: 'disc' | 'sector' }>, reachM: number, position: Position): number {
  if (shape.type === 'disc') return reachM - distanceM(shape.centre, position);
  const [x, y] = localPlane(shape.centre).project(position);
  const round = reachM - Math.hypot(x, y);
  const side = (turn: -1 | 1) => {
    const angle = (shape.bearingDeg + (turn * shape.angleDeg) / 2) * RADIAN;
    return turn * (y * Math.sin(angle) - x * Math.cos(angle));
  };
  return Math.min(round, shape.angleDeg <= 180 ? Math.min(side(-1), side(1)) : Math.max(side(-1), side(1)));
}
