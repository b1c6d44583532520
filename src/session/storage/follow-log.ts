/** Following what another window writes, without reading the whole plan again. */
import type { Plan } from '#core/plan/plan.ts';
import type { Store } from './open-store.ts';
import { entriesAfter, generationsOf } from './read-chain.ts';
import { withEntries, type Chain } from './recall-plan.ts';

/** A place in the log of a plan. */
export interface LogPlace { readonly generation: number; readonly sequence: number }

/**
 * A plan that stood at a place in the log, with what was written after it; null where nothing was. `behind` where a new
 * generation has begun or an entry cannot be read: then the plan is to be read as a whole.
 */
export async function followLog(store: Store, id: string, at: LogPlace, plan: Plan): Promise<{ plan: Plan; at: LogPlace } | 'behind' | null> {
  const newest = (await generationsOf(store, id)).at(-1)?.number;
  if (newest !== at.generation) return 'behind';
  const entries = await entriesAfter(store, id, at);
  const { plan: next, applied } = withEntries(plan, entries);
  if (applied !== (entries.at(-1) ?? null)) return 'behind';
  return applied && { plan: next, at: { generation: applied.generation, sequence: applied.sequence } };
}

/** The newest generation with its log, without its parts; null where there is none. */
export async function newestLog(store: Store, id: string): Promise<Pick<Chain, 'base' | 'entries'> | null> {
  const base = (await generationsOf(store, id)).at(-1);
  return base ? { base, entries: await entriesAfter(store, id, { generation: base.number, sequence: 0 }) } : null;
}
