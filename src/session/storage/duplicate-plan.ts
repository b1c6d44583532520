import { newId } from './new-id.ts';
import type { Store } from './open-store.ts';
import { asked, under, writing, written } from './promised.ts';
import type { EntryRecord, GenerationRecord, PartRecord, PlanRecord } from './records.ts';

/** A second plan with the newest generation of the first and the edits after it, byte by byte; its id, or null where there is nothing to copy. */
export async function duplicatePlan(store: Store, id: string, title: string, now: number): Promise<string | null> {
  if (store.newer) return null;
  const transaction = writing(store.db, ['plans', 'generations', 'parts', 'log']);
  const [plans, generations, parts, log] = ['plans', 'generations', 'parts', 'log'].map((name) => transaction.objectStore(name)) as [IDBObjectStore, IDBObjectStore, IDBObjectStore, IDBObjectStore];
  const record = await asked(plans.get(id) as IDBRequest<PlanRecord | undefined>);
  const newest = (await asked(generations.getAll(under(id)) as IDBRequest<GenerationRecord[]>)).at(-1);
  if (!record || !newest) return null;
  const copy = newId();
  const mine = { plan: copy, generation: 1 };
  for (const part of await asked(parts.getAll(under(id, newest.number)) as IDBRequest<PartRecord[]>)) parts.add({ ...part, ...mine });
  for (const entry of await asked(log.getAll(under(id, newest.number)) as IDBRequest<EntryRecord[]>)) log.add({ ...entry, ...mine });
  generations.add({ ...newest, plan: copy, number: 1, cause: 'first', follows: false });
  plans.add({ ...record, id: copy, title, created: now, opened: 0, deleted: null });
  await written(transaction);
  return copy;
}
