/** Reads what is kept of a plan, as it lies there. */
import type { Store } from './open-store.ts';
import { asked, under } from './promised.ts';
import { chainEntries, type Chain } from './recall-plan.ts';
import type { EntryRecord, GenerationRecord, PartRecord } from './records.ts';

/** The generations of a plan, oldest first. */
export function generationsOf(store: Store, id: string): Promise<GenerationRecord[]> {
  return asked(store.db.transaction('generations', 'readonly').objectStore('generations').getAll(under(id)) as IDBRequest<GenerationRecord[]>);
}

/**
 * The newest generation before a number, with all edits that lead from it to the newest state; null where there is none.
 * It is read in one transaction, so that another window cannot change it in between.
 */
export async function readChain(store: Store, id: string, before = Infinity): Promise<Chain | null> {
  const transaction = store.db.transaction(['generations', 'parts', 'log'], 'readonly');
  const all = await asked(transaction.objectStore('generations').getAll(under(id)) as IDBRequest<GenerationRecord[]>);
  const at = all.findLastIndex(({ number }) => number < before);
  const base = all[at];
  if (!base) return null;
  const parts = asked(transaction.objectStore('parts').getAll(under(id, base.number)) as IDBRequest<PartRecord[]>);
  const entries = asked(transaction.objectStore('log').getAll(IDBKeyRange.bound([id, base.number], [id, []])) as IDBRequest<EntryRecord[]>);
  const chained = chainEntries(base, all.slice(at + 1), await entries);
  return { base, parts: await parts, ...chained };
}

/** One generation as it was when it was made, without what was edited after it; null where it is not there. */
export async function readGeneration(store: Store, id: string, number: number): Promise<Chain | null> {
  const transaction = store.db.transaction(['generations', 'parts'], 'readonly');
  const base = asked(transaction.objectStore('generations').get([id, number]) as IDBRequest<GenerationRecord | undefined>);
  const parts = asked(transaction.objectStore('parts').getAll(under(id, number)) as IDBRequest<PartRecord[]>);
  const [record, found] = await Promise.all([base, parts]);
  return record ? { base: record, parts: found, entries: [], whole: true } : null;
}

/** Log entries after a place in one generation's log. */
export function entriesAfter(store: Store, id: string, { generation, sequence }: { readonly generation: number; readonly sequence: number }): Promise<EntryRecord[]> {
  const range = IDBKeyRange.bound([id, generation, sequence], [id, generation, []], true);
  return asked(store.db.transaction('log', 'readonly').objectStore('log').getAll(range) as IDBRequest<EntryRecord[]>);
}
