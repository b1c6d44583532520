/** The plan as it would be if everybody reached a little less or more. */
import { halfWidthOf, radiusOf } from './defaults.ts';
import type { AnyFeature, Plan } from './plan.ts';

/**
 * The plan with every reach multiplied by `factor`: radii of posts and half widths of patrols, stated or assumed, and the visit radii
 * that places state (without one the half width decides, which is scaled). A drawn reach stays as it was drawn, and nothing stays
 * nothing. Written into the features themselves, so that defaults of the plan play no part any more. Positions, hours and views stay.
 */
export function scaledReach(plan: Plan, factor: number): Plan {
  return { ...plan, features: plan.features.map((feature): AnyFeature => {
    if (feature.kind === 'post') {
      if (feature.properties.reach !== undefined) return feature;
      return { ...feature, properties: { ...feature.properties, radiusM: radiusOf(feature, plan.meta).value * factor } };
    }
    if (feature.kind === 'patrolRoute') return { ...feature, properties: { ...feature.properties, halfWidthM: halfWidthOf(feature, plan.meta).value * factor } };
    if (feature.kind !== 'priorityPlace' || feature.properties.visitRadiusM === undefined) return feature;
    return { ...feature, properties: { ...feature.properties, visitRadiusM: feature.properties.visitRadiusM * factor } };
  }) };
}
