import type { Problem } from '#core/plan/problem.ts';
import type { Store } from './open-store.ts';
import { readChain } from './read-chain.ts';
import type { Chain, Recalled } from './recall-plan.ts';

export interface Newest {
  readonly chain: Chain;
  readonly recalled: Recalled;
  readonly problems: readonly Problem[];
  /** Whether a newer snapshot was damaged and an older one had to stand in for it. */
  readonly passed: boolean;
}

/** Reads a chain off the page's thread; null when something else was asked meanwhile, `recalled` null where its snapshot is damaged. */
export type Recall = (chain: Chain) => Promise<{ readonly recalled: Recalled | null; readonly problems: readonly Problem[] } | null>;

/** The newest state of a plan that can be read; null where none can, or the reading was overtaken. */
export async function readNewest(store: Store, id: string, recall: Recall): Promise<Newest | null> {
  let [chain, passed] = [await readChain(store, id), false];
  while (chain) {
    const answer = await recall(chain);
    if (!answer) return null;
    if (answer.recalled) return { chain, recalled: answer.recalled, problems: answer.problems, passed };
    passed = true;
    chain = await readChain(store, id, chain.base.number);
  }
  return null;
}
