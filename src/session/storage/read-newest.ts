import type { Problem } from '#core/plan/problem.ts';
import type { Store } from './open-store.ts';
import type { PlanDifference } from '#core/plan/plan-difference.ts';
import { readChain } from './read-chain.ts';
import { readPast } from './read-past.ts';
import type { Chain, Recalled } from './recall-plan.ts';

export interface Newest {
  readonly chain: Chain;
  readonly recalled: Recalled;
  readonly problems: readonly Problem[];
  /** Whether a newer snapshot was damaged and an older one had to stand in for it. */
  readonly passed: boolean;
  /** What leads back from it, edit by edit, the newest first. */
  readonly back: readonly PlanDifference[];
}

/** Reads a chain off the page's thread, and of `past` what leads back; null when something else was asked meanwhile, `recalled` null where its snapshot is damaged. */
export type Recall = (chain: Chain, past?: Chain) => Promise<{ readonly recalled: Recalled | null; readonly problems: readonly Problem[]; readonly back: readonly PlanDifference[] } | null>;

/** The newest state of a plan that can be read; null where none can, or the reading was overtaken. */
export async function readNewest(store: Store, id: string, recall: Recall): Promise<Newest | null> {
  let [chain, passed] = [await readChain(store, id), false];
  while (chain) {
    const answer: Awaited<ReturnType<Recall>> = await (passed ? recall(chain) : recall(chain, await readPast(store, id, chain)));
    if (!answer) return null;
    if (answer.recalled) return { chain, recalled: answer.recalled, problems: answer.problems, passed, back: answer.back };
    passed = true;
    chain = await readChain(store, id, chain.base.number);
  }
  return null;
}
