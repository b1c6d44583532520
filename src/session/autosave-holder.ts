import type { PlanDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { ReadPlan } from './engine-messages.ts';
import type { Source } from './source.ts';
import type { Recall } from './storage/read-newest.ts';

/** What autosave needs of the session that holds the plan. */
export interface AutosaveHolder {
  readonly plan: () => Plan | null;
  readonly recall: Recall;
  /** Opens a plan that was kept. */
  readonly show: (read: ReadPlan, problems: readonly Problem[], source: Source) => void;
  /** What leads back from the plan just opened, the newest first. */
  readonly earlier: (back: readonly PlanDifference[]) => void;
  /** Shows the open plan as another window, or an older generation, has it. */
  readonly follow: (plan: Plan) => void;
  /** Whatever the hand holds is let go: the plan is read-only now. */
  readonly letGo: () => void;
}
