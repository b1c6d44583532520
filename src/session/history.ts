/** What was done to a plan, to be undone and done again. Plans are values, so a step is the plan before and the plan after. */
import type { Plan } from '#core/plan/plan.ts';

export interface Step { readonly before: Plan; readonly after: Plan; /** The feature that the step changed. */ readonly id: string }
export interface History { readonly past: readonly Step[]; readonly future: readonly Step[] }

/** Steps kept: plans share what did not change, so a step costs little. */
const KEPT = 200;
export const noHistory: History = { past: [], future: [] };

/** The history after a new step: what was undone before it is gone. */
export function withStep({ past }: History, step: Step): History {
  return { past: [...past, step].slice(-KEPT), future: [] };
}

/** The last step taken back, with the history that then is; null when there is none. */
export function undone({ past, future }: History): { step: Step; history: History } | null {
  const step = past.at(-1);
  return step ? { step, history: { past: past.slice(0, -1), future: [step, ...future] } } : null;
}

/** The last undone step done again; null when there is none. */
export function redone({ past, future }: History): { step: Step; history: History } | null {
  const [step, ...rest] = future;
  return step ? { step, history: { past: [...past, step], future: rest } } : null;
}
