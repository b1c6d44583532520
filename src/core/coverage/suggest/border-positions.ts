import { positionAt } from '../../geometry/chainage.ts';
import { direct, inverse } from '../../geometry/geodesic.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import type { Position } from '../../plan/plan.ts';
import { JOINT_M } from '../intervals.ts';
import type { OpenStretch } from './open-borders.ts';

/** Steps to a radius; and no more steps than this over all that is open. */
const STEPS = 4, MOST_STEPS = 1500;
/** Beside the border a post is tried this far from it, in radii. */
const ASIDE = [0.5, 0.85] as const;

/**
 * Positions from which open border may be watched, the likeliest first: the middle of each open stretch, longest stretches first and of equals
 * (within a centimetre) the one of the lowest chainage; then points every quarter of a radius along each and up to a radius beyond
 * its ends, where two stretches may be reached at once; then points half and nearly a whole radius to either side.
 */
export function borderPositions(stretches: readonly OpenStretch[], radiusM: number): Position[] {
  const middles = [...stretches].map((stretch, order) => ({ ...stretch, order, lengthM: stretch.toM - stretch.fromM }))
    .sort((a, b) => (Math.abs(a.lengthM - b.lengthM) < JOINT_M ? a.order - b.order : b.lengthM - a.lengthM));
  const total = stretches.reduce((sum, { fromM, toM }) => sum + toM - fromM + 2 * radiusM, 0);
  const stepM = Math.max(radiusM / STEPS, total / MOST_STEPS);
  const along: Position[] = [], aside: Position[] = [];
  const done = new Map<unknown, number>();
  for (const { part, fromM, toM } of stretches) {
    /* Stretches that lie close share the points between them. */
    const start = Math.max(part.fromM, fromM - radiusM, done.get(part) ?? -Infinity), end = Math.min(part.toM, toM + radiusM);
    done.set(part, end);
    const steps = Math.ceil((end - start) / stepM);
    for (let n = 0; n <= steps; n += 1) {
      const atM = start + ((end - start) * n) / Math.max(1, steps);
      const position = positionAt(part, atM);
      along.push(position);
      if (n % 2 === 1) continue;
      const { azimuthDeg } = inverse(positionAt(part, atM - stepM / 2), positionAt(part, atM + stepM / 2));
      for (const side of [-90, 90]) for (const share of ASIDE) aside.push(beside(position, azimuthDeg + side, share * radiusM));
    }
  }
  return [...middles.map(({ part, fromM, toM }) => positionAt(part, (fromM + toM) / 2)), ...along, ...aside];
}

function beside(from: Position, azimuthDeg: number, metres: number): Position {
  const [lon, lat] = direct(from, azimuthDeg, metres);
  return [normaliseLon(lon), lat];
}
