import { measureLine, partAt, positionAt } from '../../geometry/chainage.ts';
import { featuresOf, type Plan } from '../../plan/plan.ts';
import { linesOf } from '../assets.ts';
import type { BorderResult } from '../result.ts';
import { LOOK_M, type ReachNear } from './reach-near.ts';
import { beside, type Random } from './sample.ts';
import { count, type Tally } from './tally.ts';

/**
 * Chainages of every border against its profile: the number of assets that reach the position there. A
 * position nearer to the edge of a reach may be told either way. Two in three lie beside a change of the profile.
 */
export function checkBorders(plan: Plan, borders: readonly BorderResult[], near: ReachNear, points: number, random: Random, tally: Tally): void {
  const features = new Map(featuresOf(plan, 'borderLine').map((feature) => [feature.id, feature]));
  for (const { id, profile } of borders) {
    const feature = features.get(id);
    if (!feature || profile.length === 0) continue;
    const measured = measureLine(linesOf(feature));
    const share = Math.ceil(points / borders.length);
    for (let n = 0; n < share; n += 1) {
      const edge = profile[share >= profile.length ? n % profile.length : Math.floor(random() * profile.length)]!;
      const atM = n % 3 === 0 ? measured.lengthM * random() : (random() < 0.5 ? edge.fromM : edge.toM) + (random() < 0.5 ? -1 : 1) * beside(random);
      const piece = pieceAt(profile, atM);
      const part = partAt(measured, atM);
      if (!piece || !part || piece.depth === null) continue;
      count(tally, offOf(piece.depth, [...near.depths(positionAt(part, atM)).values()]));
    }
  }
}

/** How far from the nearest excusing edge a depth is wrong: assets that would have to be counted otherwise, the worst of them. */
function offOf(said: number, depths: readonly number[]): number {
  const sorted = [...depths].sort((a, b) => b - a);
  const reaching = sorted.filter((depthM) => depthM >= 0).length;
  if (reaching > said) return sorted[said]!;
  if (reaching < said) return Math.min(LOOK_M, -(sorted[said - 1] ?? -LOOK_M));
  return 0;
}

/** The piece that holds a chainage, by bisection. */
function pieceAt(profile: BorderResult['profile'], atM: number): BorderResult['profile'][number] | null {
  let low = 0, high = profile.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (profile[middle]!.toM <= atM) low = middle + 1;
    else high = middle;
  }
  const piece = profile[low];
  return piece && piece.fromM <= atM && atM < piece.toM ? piece : null;
}
