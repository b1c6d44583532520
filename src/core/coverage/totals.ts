import type { Asset } from './assets.ts';
import { coveredPct } from './covered-pct.ts';
import type { Ground } from './kernel/kernel.ts';
import type { AreaFigures, BorderFigures, BorderResult, CoverageResult, PlaceFigures, PlaceResult } from './result.ts';

/** Weight of a place by priority 1, 2, 3 (contract section 1). */
const WEIGHTS = { 1: 3, 2: 2, 3: 1 } as const;

/** Areas of a region in square metres, the covered share and the ground by number of assets; null where it has no area. */
export function areaFigures({ areaM2, gapM2, atLeast: [one, two, three] }: Ground): AreaFigures | null {
  const share = coveredPct(one, gapM2);
  if (share === null) return null;
  return { areaM2, coveredM2: one, gapM2, coveredPct: share, depthM2: { '0': gapM2, '1': one - two, '2': two - three, '3+': three } };
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
  };
}

/** Count and weighted share of places; null without places. */
export function placeTotals(places: readonly Pick<PlaceResult, 'priority' | 'covered'>[]): PlaceFigures | null {
  if (places.length === 0) return null;
  const covered = places.filter((place) => place.covered);
  const weight = (some: typeof places) => some.reduce((sum, { priority }) => sum + WEIGHTS[priority], 0);
  return { count: places.length, covered: covered.length, coveredPct: (100 * covered.length) / places.length,
    weightedPct: (100 * weight(covered)) / weight(places) };
}

/** Posts that count with status active, and posts of status planned (counted or not), whatever their radius. */
export function postTotals(assets: readonly Asset[]): CoverageResult['totals']['posts'] {
  const posts = assets.filter(({ kind }) => kind === 'post');
  return { active: posts.filter(({ status, standing }) => status === 'active' && standing === 'counts').length,
    planned: posts.filter(({ status }) => status === 'planned').length };
}
