import { differenceOf, withDifference, type PlanDifference } from '#core/plan/plan-difference.ts';
import { unpacked } from './packed.ts';
import { recallPlan, type Chain } from './recall-plan.ts';

/** Steps that can be taken back after a plan was opened again. */
const MOST_STEPS = 100;

/**
 * What leads back from the newest state of a chain, edit by edit, the newest first: the difference of each state to the one before it. None
 * where anything of the chain is damaged or missing, since what comes before could then not be told for certain.
 */
export function stepsBack(chain: Chain): PlanDifference[] {
  if (!chain.whole) return [];
  let plan = recallPlan({ ...chain, entries: [] })?.plan;
  const back: PlanDifference[] = [];
  for (const entry of chain.entries) {
    const difference = unpacked(entry) as PlanDifference | undefined;
    if (!plan || !difference) return [];
    const next = withDifference(plan, difference);
    back.push(differenceOf(next, plan));
    plan = next;
  }
  return back.reverse().slice(0, MOST_STEPS);
}
