import type { Asset } from './assets.ts';
import { coveredPct } from './covered-pct.ts';
import type { DeepGround } from './kernel/ground.ts';
import type { Ground } from './kernel/tally.ts';
import type { AreaFigures, BorderFigures, BorderResult, CoverageResult, PlaceFigures, PlaceResult } from './result.ts';

/** Weight of a place by priority 1, 2, 3 (contract section 1). */
export const PLACE_WEIGHTS = { 1: 3, 2: 2, 3: 1 } as const;

/** What is told of ground where depths are not. */
export type AreaShare = Pick<AreaFigures, 'areaM2' | 'coveredM2' | 'gapM2' | 'coveredPct'>;

/** Areas of a region in square metres and the covered share; null where it has no area. */
export function areaShare({ areaM2, gapM2, coveredM2 }: Ground): AreaShare | null {
  const share = coveredPct(coveredM2, gapM2);
  return share === null ? null : { areaM2, coveredM2, gapM2, coveredPct: share };
}

/** The same and the ground by number of assets. */
export function areaFigures(ground: DeepGround): AreaFigures | null {
  const share = areaShare(ground), { gapM2, atLeast: [one, two, three] } = ground;
  return share && { ...share, depthM2: { '0': gapM2, '1': one - two, '2': two - three, '3+': three } };
}

/** All border lines pooled by length, exempt length left out; null without a border. */
export function borderTotals(borders: readonly BorderResult[]): BorderFigures | null {
  if (borders.length === 0) return null;
  const sum = (of: (border: BorderResult) => number) => borders.reduce((total, border) => total + of(border), 0);
  const coveredM = sum((border) => border.coveredM);
  const gapM = sum((border) => border.gapM);
  return {
    lengthM: sum((border) => border.lengthM), exemptM: sum((border) => border.exemptM), coveredM, gapM, coveredPct: coveredPct(coveredM, gapM),
    longestGapM: borders.reduce((longest, border) => Math.max(longest, border.longestGapM), 0), gapCount: sum((border) => border.gapCount),
    depthM: { '0': gapM, '1': sum(({ depthM }) => depthM?.['1'] ?? 0), '2': sum(({ depthM }) => depthM?.['2'] ?? 0), '3+': sum(({ depthM }) => depthM?.['3+'] ?? 0) },
    jointM: sum((border) => border.jointM ?? 0),
    ...(borders.some(({ timeAveragePct }) => timeAveragePct !== undefined) ? { timeAveragePct: pooledShare(borders) } : {}),
  };
}

/** Space-time share of all borders, by their length; null where all is exempt. */
function pooledShare(borders: readonly BorderResult[]): number | null {
  let present = 0, absent = 0;
  for (const { lengthM, exemptM, timeAveragePct } of borders) {
    present += (lengthM - exemptM) * (timeAveragePct ?? 0);
    absent += (lengthM - exemptM) * (100 - (timeAveragePct ?? 0));
  }
  return coveredPct(present, absent);
}

/** Count and weighted share of places; null without places. */
export function placeTotals(places: readonly Pick<PlaceResult, 'priority' | 'covered'>[]): PlaceFigures | null {
  const all = [0, 0, 0, 0], covered = [0, 0, 0, 0];
  for (const place of places) {
    all[place.priority]! += 1;
    if (place.covered) covered[place.priority]! += 1;
  }
  return placeShares(all, covered);
}

/** The same from how many places there are and how many are covered, each by priority 1 to 3. */
export function placeShares(all: ArrayLike<number>, covered: ArrayLike<number>): PlaceFigures | null {
  const count = all[1]! + all[2]! + all[3]!, reached = covered[1]! + covered[2]! + covered[3]!;
  if (count === 0) return null;
  const weight = (some: ArrayLike<number>) => PLACE_WEIGHTS[1] * some[1]! + PLACE_WEIGHTS[2] * some[2]! + PLACE_WEIGHTS[3] * some[3]!;
  return { count, covered: reached, coveredPct: (100 * reached) / count, weightedPct: (100 * weight(covered)) / weight(all) };
}

/** Posts that count with status active, and posts of status planned (counted or not), whatever their radius. */
export function postTotals(assets: readonly Asset[]): CoverageResult['totals']['posts'] {
  const posts = assets.filter(({ kind }) => kind === 'post');
  return { active: posts.filter(({ status, standing }) => status === 'active' && standing === 'counts').length,
    planned: posts.filter(({ status }) => status === 'planned').length };
}
