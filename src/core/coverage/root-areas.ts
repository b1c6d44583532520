import type { PlanFeature } from '../plan/plan.ts';

type Area = PlanFeature<'areaOfResponsibility'>;

/** Whether an area is a root among others: in none of them, or in one that is not there. Totals are those of the roots. */
export function rootAmong(areas: readonly Area[]): (area: Area) => boolean {
  const ids = new Set(areas.map(({ id }) => id));
  return ({ id, properties: { parentId } }) => parentId === undefined || parentId === id || !ids.has(parentId);
}
