import type { Store } from './open-store.ts';
import { generationsOf, readChain } from './read-chain.ts';
import type { Chain } from './recall-plan.ts';
import type { GenerationRecord } from './records.ts';

/** An older snapshot or a log heavier than this is not read for the sake of the history: opening the plan would wait for it. */
const MOST_BYTES = 2e6;
const MOST_GENERATIONS = 10;

/** The number of the oldest generation from which the log leads to the newest one without a break, at little cost. */
export function pastBase(generations: readonly GenerationRecord[], newest: number): number {
  const at = generations.findIndex(({ number }) => number === newest);
  let [base, bytes] = [at, 0];
  while (base > 0 && at - base < MOST_GENERATIONS) {
    const [before, after] = [generations[base - 1]!, generations[base]!];
    bytes += before.logBytes;
    if (!after.follows || before.number !== after.number - 1 || before.bytes > MOST_BYTES || bytes > MOST_BYTES) break;
    base -= 1;
  }
  return generations[base]?.number ?? newest;
}

/** A chain that leads to the same state as the newest one and begins as far back as is cheap; the newest one itself where none does. */
export async function readPast(store: Store, id: string, newest: Chain): Promise<Chain> {
  const base = pastBase(await generationsOf(store, id), newest.base.number);
  if (base === newest.base.number) return newest;
  const past = await readChain(store, id, base + 1);
  const [last, end] = [newest.entries.at(-1), past?.entries.at(-1)];
  const same = !last || (end?.generation === last.generation && end.sequence === last.sequence);
  return past?.whole && same ? past : newest;
}
