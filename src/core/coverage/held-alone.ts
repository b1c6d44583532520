import { featuresOf, type Plan, type PlanGeometry } from '../plan/plan.ts';
import { firstLon } from './first-lon.ts';
import { differenceOf, intersectionOf, unionOf } from './ground/clip.ts';
import { toFrame } from './ground/polygons.ts';
import { assetAreas, reachArea } from './ground/reach-area.ts';
import { toGeometry } from './ground/to-geometry.ts';
import type { Question } from './question.ts';
import { polygonsOf } from './responsible-unit.ts';
import { assetsAsked } from './time/assets-asked.ts';

/**
 * The ground of the plan's areas that some of its posts and routes cover and no other does: what would lie bare without them. For drawing;
 * inscribed polygons, so a hair less than the figures say. Null where there is none, or the plan has no area.
 */
export function heldAlone(plan: Plan, ids: readonly string[], question: Question): PlanGeometry | null {
  const counted = assetsAsked(plan, question).filter(({ standing }) => standing === 'counts');
  const nearLon = firstLon(plan);
  const own = reachArea(assetAreas(counted.filter(({ id }) => ids.includes(id)), nearLon));
  const region = unionOf(featuresOf(plan, 'areaOfResponsibility').flatMap((area) => toFrame(polygonsOf(area), nearLon)));
  if (own.length === 0 || region.length === 0) return null;
  const others = reachArea(assetAreas(counted.filter(({ id }) => !ids.includes(id)), nearLon));
  return toGeometry(differenceOf(intersectionOf(own, region), others));
}
