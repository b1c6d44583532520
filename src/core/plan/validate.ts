/** What is worth knowing about a plan that has passed the door: the same list after a file is read and after an edit. */
import { checkAreas } from './check-areas.ts';
import { checkDefaults } from './check-defaults.ts';
import { checkDuty } from './check-duty.ts';
import { checkReferences } from './check-references.ts';
import { checkRoutes } from './check-routes.ts';
import { checkTexts } from './check-texts.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Problems between the parts of a plan. It changes nothing and blocks nothing. */
export function validatePlan(plan: Plan): Problem[] {
  return [...checkReferences(plan), ...checkAreas(plan), ...checkDuty(plan), ...checkRoutes(plan), ...checkDefaults(plan), ...checkTexts(plan)];
}
