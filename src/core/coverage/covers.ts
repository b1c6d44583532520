import type { Position } from '../plan/plan.ts';
import { lineWithinM } from '../geometry/distance-to-line.ts';
import { nearness, toCartesian } from '../geometry/cartesian.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { localPlane } from '../geometry/local-plane.ts';
import { reaches, type Asset } from './assets.ts';
import { DrawnReach } from './drawn-reach.ts';
import { inView } from './plane-spans.ts';

/**
 * Whether an asset's reach holds a position, edge included: geodesic distance and view, no clipping.
 * `reachM` overrides the asset's own; a reach of 0 holds nothing. A drawn region has no other than its own.
 */
export function covers(asset: Asset, position: Position, reachM: number = asset.reachM): boolean {
  if (!reaches(asset, reachM)) return false;
  const { shape } = asset;
  if (shape.type === 'region') return DrawnReach.of(shape.polygons).holds(position);
  if (shape.type === 'corridor') return shape.lines.some(({ points }) => lineWithinM(position, points, reachM));
  if (!within(shape.centre, position, reachM)) return false;
  return shape.type === 'disc' || inView(localPlane(shape.centre).project(position), shape.bearingDeg, shape.angleDeg);
}

const xyz = new Float64Array(6);

/** Whether a geodesic is at most so long: measured only where the chord leaves it open. */
function within(from: Position, to: Position, metres: number): boolean {
  toCartesian(from, xyz, 0);
  toCartesian(to, xyz, 3);
  const told = nearness((xyz[0]! - xyz[3]!) ** 2 + (xyz[1]! - xyz[4]!) ** 2 + (xyz[2]! - xyz[5]!) ** 2, metres);
  return told === 0 ? distanceM(from, to) <= metres : told > 0;
}
