/** What is worth knowing about a plan that has passed the door: the same list after a file is read and after an edit. */
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Problems between the parts of a plan. It changes nothing and blocks nothing. */
export function validatePlan(_plan: Plan): Problem[] {
  return [];
}
