import { positionAt } from '../../geometry/chainage.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import type { Position } from '../../plan/plan.ts';
import { JOINT_M } from '../intervals.ts';
import type { OpenStretch } from './open-borders.ts';

/** Looks to a diameter along a stretch, and halvings about the point where it becomes far enough. */
const LOOKS = 40, HALVINGS = 24;
/** Points looked at, at most: beyond, the answer is lower than it might be, and still true. */
const MOST_LOOKS = 20_000;

/**
 * A number of posts below which open stretches cannot all be closed: so many of their points are pairwise farther apart than two
 * radii, and one post reaches at most one of them. On a straight line that is one post for every two radii of each stretch, as the domain has it.
 */
export function leastPostsOnBorder(stretches: readonly OpenStretch[], radiusM: number): number {
  const apartM = 2 * radiusM + JOINT_M;
  const chosen: Position[] = [];
  const far = (position: Position) => chosen.every((other) => Math.abs(other[1] - position[1]) * 110_574 > apartM || distanceM(other, position) > apartM);
  let looks = 0;
  for (const { part, fromM, toM } of stretches) {
    const stepM = Math.max((2 * radiusM) / LOOKS, (toM - fromM) / MOST_LOOKS);
    for (let atM = fromM, near = fromM; atM <= toM && looks < MOST_LOOKS; looks += 1) {
      if (!far(positionAt(part, atM))) {
        near = atM;
        atM = atM < toM ? Math.min(toM, atM + stepM) : Infinity;
        continue;
      }
      let low = near, high = atM;
      for (let n = 0; n < HALVINGS && low < high; n += 1) {
        const middle = (low + high) / 2;
        if (far(positionAt(part, middle))) high = middle;
        else low = middle;
      }
      chosen.push(positionAt(part, high));
      near = atM = high;
      atM = Math.min(toM, atM + stepM);
      if (high >= toM) break;
    }
  }
  return chosen.length;
}

/** The same for places that are points. */
export function leastPostsAtPlaces(places: readonly Position[], radiusM: number): number {
  const chosen: Position[] = [];
  for (const place of places) if (chosen.every((other) => distanceM(other, place) > 2 * radiusM)) chosen.push(place);
  return chosen.length;
}

/** The same for ground: no post reaches more than a disc of the plane; on the ellipsoid, where it bulges, less. */
export const leastPostsOnGround = (gapM2: number, radiusM: number): number => Math.ceil(gapM2 / (Math.PI * radiusM * radiusM) - 1e-6);
