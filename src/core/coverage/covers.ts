import type { Position } from '../plan/plan.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { localPlane } from '../geometry/local-plane.ts';
import type { Asset } from './assets.ts';
import { inView } from './plane-spans.ts';

/**
 * Whether an asset's reach holds a position, edge included: geodesic distance and view, no clipping.
 * `reachM` overrides the asset's own; a reach of 0 holds nothing.
 */
export function covers({ shape, reachM: own }: Asset, position: Position, reachM: number = own): boolean {
  if (!(reachM > 0)) return false;
  if (shape.type === 'corridor') return shape.lines.some(({ points }) => distanceToLineM(position, points) <= reachM);
  if (distanceM(shape.centre, position) > reachM) return false;
  return shape.type === 'disc' || inView(localPlane(shape.centre).project(position), shape.bearingDeg, shape.angleDeg);
}
