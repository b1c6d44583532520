/** What was done to a plan, to be undone and done again. Plans are values, so a step is the plan before and the plan after. */
import { differingIds } from '#core/plan/edits/change.ts';
import { withDifference, type PlanDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';

/** What a step did, as a code that a list of steps puts into words. */
export const editCodes = ['move', 'nudge', 'reshape', 'add', 'remove', 'duplicate', 'set', 'radius', 'view', 'halfWidth', 'hours', 'split', 'join', 'reverse', 'follow', 'paste', 'import', 'suggest', 'remedy', 'merge', 'restore', 'settings', 'level', 'conditions', 'earlier'] as const;
export type EditCode = (typeof editCodes)[number];

export interface EditNote {
  readonly code: EditCode;
  /** The property that was set, where one was. */
  readonly field?: string;
}

export interface Step {
  readonly before: Plan;
  readonly after: Plan;
  readonly note: EditNote;
  /** The features that the step changed, added or took away. */
  readonly ids: readonly string[];
  /** What was said of what came with it; it goes when the step is undone. */
  readonly problems?: readonly Problem[];
}

/** Steps in the order in which they were done; those from `at` on were undone. */
export interface History { readonly steps: readonly Step[]; readonly at: number }

/** Steps kept: plans share what did not change, so a step costs little. */
const KEPT = 1000;
export const noHistory: History = { steps: [], at: 0 };

/** The history after a new step: what was undone before it is gone. */
export function withStep({ steps, at }: History, step: Step): History {
  const kept = [...steps.slice(0, at), step].slice(-KEPT);
  return { steps: kept, at: kept.length };
}

/** The history of a plan that is opened again: `back` leads from it to the states before, the newest first. */
export function earlierHistory(plan: Plan, back: readonly PlanDifference[]): History {
  const steps: Step[] = [];
  let after = plan;
  for (const difference of back) {
    const before = withDifference(after, difference);
    steps.push({ before, after, note: { code: 'earlier' }, ids: differingIds(before, after) });
    after = before;
  }
  return { steps: steps.reverse(), at: steps.length };
}

/** The plan as it was after the first `at` steps, with the ids in which it may differ from the one now; null where that is now or nowhere. */
export function backTo(history: History, at: number): { readonly plan: Plan; readonly ids: readonly string[]; readonly history: History } | null {
  const { steps, at: now } = history;
  const plan = at === 0 ? steps[0]?.before : steps[at - 1]?.after;
  if (!plan || at === now || at > steps.length) return null;
  const passed = steps.slice(Math.min(at, now), Math.max(at, now));
  return { plan, ids: [...new Set(passed.flatMap(({ ids }) => ids))], history: { steps, at } };
}
