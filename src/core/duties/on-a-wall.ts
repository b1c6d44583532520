/** A plan as a screen that everybody sees may draw it. */
import type { Plan } from '../plan/plan.ts';

/**
 * The plan without its inspection rounds: a line tells in which order posts are visited, and who knows the order and one arrival knows the rest. They
 * cover nothing, so no figure changes. The same plan where it has none.
 */
export function withoutRounds(plan: Plan): Plan {
  const features = plan.features.filter(({ kind }) => kind !== 'inspectionRoute');
  return features.length === plan.features.length ? plan : { ...plan, features };
}
