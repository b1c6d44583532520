/** The branches of a plan beside each other, the worst first: what a board of them has room for comes from its head. */
import type { Question } from '../coverage/question.ts';
import { holderOf, polygonsOf } from '../coverage/responsible-unit.ts';
import type { Coverage } from '../coverage/result.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';
import { branchRows, type BranchRow } from './branches.ts';
import { holdingsOf } from './supplies.ts';

type Area = PlanFeature<'areaOfResponsibility'>;

export interface BoardBranch extends BranchRow {
  /** Whether a post in it that counts says anything of its supplies; else nobody knows what it lacks. */
  readonly supplied: boolean;
  /** Issues and activities past their date together; null without a date, and where it has neither. */
  readonly overdue: number | null;
}

/** The areas of the levels bureau and branch, in the order of the plan. A bureau that holds others of them is told by those: it would be the worst of every board. */
export function branchAreas(plan: Plan): Area[] {
  const areas = featuresOf(plan, 'areaOfResponsibility'), byId = new Map(areas.map((area) => [area.id, area]));
  const leading = areas.filter(({ properties: { level } }) => level === 'bureau' || level === 'branch');
  const above = new Set(leading.flatMap((area) => ancestorsOf(area, byId)));
  return leading.filter(({ id, properties }) => properties.level === 'branch' || !above.has(id));
}

/** Ids of what an area is nested in, from the inside out; each once, also where areas are each other's parents. */
function ancestorsOf(area: Area, byId: ReadonlyMap<string, Area>): string[] {
  const out: string[] = [];
  for (let id = area.properties.parentId; id !== undefined && id !== area.id && !out.includes(id); id = byId.get(id)?.properties.parentId) out.push(id);
  return out;
}

/**
 * The branches with what they hold, those first that have more bare passages, then a longer bare stretch, more shortages, more that is overdue, and a
 * smaller share of their border covered; among equals the order of the plan. `coverage` answers the same question. What cannot be told comes after what can.
 */
export function worstBranches(plan: Plan, coverage: Pick<Coverage, 'result'>, question: Question): BoardBranch[] {
  const areas = new Map(branchAreas(plan).map((area) => [area.id, area]));
  const stating = new Set(holdingsOf(plan, question).filter(({ isDepot }) => !isDepot).map(({ postId }) => postId));
  const spots = featuresOf(plan, 'post').flatMap(({ id, geometry }) => (stating.has(id) && geometry?.type === 'Point' ? [geometry.coordinates] : []));
  return branchRows(plan, coverage, question).rows.flatMap((row): BoardBranch[] => {
    const area = areas.get(row.id), { issues, activities } = row;
    if (!area) return [];
    const late = issues.overdue === null || activities.overdue === null || issues.open + activities.count === 0 ? null : issues.overdue + activities.overdue;
    return [{ ...row, supplied: spots.some(holderOf(polygonsOf(area))), overdue: late }];
  }).sort((a, b) => b.passages.bare - a.passages.bare || (b.border?.longestGapM ?? -1) - (a.border?.longestGapM ?? -1) || b.shortages.holdings - a.shortages.holdings
    || (b.overdue ?? -1) - (a.overdue ?? -1) || (a.border?.coveredPct ?? 100) - (b.border?.coveredPct ?? 100));
}
