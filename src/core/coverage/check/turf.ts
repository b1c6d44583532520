import { featuresOf, type Plan } from '../../plan/plan.ts';
import { assetsAsked } from '../time/assets-asked.ts';
import { firstLon } from '../first-lon.ts';
import { groundCoverage } from '../ground/ground.ts';
import { assetAreas } from '../ground/reach-area.ts';
import type { Question } from '../question.ts';
import type { CoverageResult } from '../result.ts';

/** More features than this are not given to the second engine: it would take minutes. */
export const MOST_FEATURES = 300;
/** Covered ground below this share of the area is compared with the area, as rounding of polygons is. */
const LEAST_SHARE = 1e-3;

export interface TurfAnswer { readonly areaCoveredM2: number; readonly differencePct: number }

/**
 * Covered ground by the other engine (polygons of 256 sides, union and difference by Turf), and by how many per
 * cent of the covered ground it differs. Null for more than 300 features, without an area, and where the clipper fails.
 */
export function checkByTurf(plan: Plan, question: Question, { totals }: CoverageResult): TurfAnswer | null {
  if (plan.features.length > MOST_FEATURES || totals.area === null) return null;
  const nearLon = firstLon(plan);
  const counted = assetsAsked(plan, question).filter(({ standing }) => standing === 'counts');
  try {
    const total = groundCoverage(featuresOf(plan, 'areaOfResponsibility'), assetAreas(counted, nearLon), nearLon, () => true)?.total;
    if (!total) return null;
    const { coveredM2, areaM2 } = totals.area;
    return { areaCoveredM2: total.coveredM2, differencePct: (100 * Math.abs(total.coveredM2 - coveredM2)) / Math.max(coveredM2, total.coveredM2, LEAST_SHARE * areaM2) };
  } catch {
    /* The clipper gives up on some coincidences: that says nothing against the figures. */
    return null;
  }
}
