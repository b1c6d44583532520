/** Inspection rounds that nobody is told of beforehand (M34, 四不两直), and what stands for their names where others look on. */
import type { AnyFeature, Plan } from '../plan/plan.ts';

/** Whether a feature is a round that nobody may hear of beforehand. */
export const isUnannounced = (feature: AnyFeature): boolean => feature.kind === 'inspectionRoute' && feature.properties.unannounced === true;

/** The unannounced rounds of a plan by id with their numbers, from 1 in the order of the plan: a number tells neither where a round goes nor when. Empty where it has none. */
export function unannouncedRounds(plan: Plan): ReadonlyMap<string, number> {
  return new Map(plan.features.filter(isUnannounced).map(({ id }, at) => [id, at + 1]));
}
