import type { AnyFeature, Plan } from '../../plan/plan.ts';
import type { Question } from '../question.ts';

/** The plan with the absence that the question allows at every place and along all of every border, in place of those of its own; the same plan where the question allows none of its own. */
export function withTarget(plan: Plan, { targetMin }: Pick<Question, 'targetMin'>): Plan {
  if (targetMin === undefined) return plan;
  return { ...plan, features: plan.features.map((feature): AnyFeature => {
    if (feature.kind === 'priorityPlace') return { ...feature, properties: { ...feature.properties, requiredIntervalMin: targetMin } };
    if (feature.kind !== 'borderLine') return feature;
    /* The last one is for chainage that lies in no section of the plan. */
    const sections = [...(feature.properties.sections ?? []).map((section) => ({ ...section, maxGapMin: targetMin })), { fromM: 0, maxGapMin: targetMin }];
    return { ...feature, properties: { ...feature.properties, sections } };
  }) };
}
