/** The library as records: listing it, naming, deleting and taking back. A change reads and writes in one transaction. */
import type { Store } from './open-store.ts';
import { asked, under, writing, written } from './promised.ts';
import { schemaVersion, type GenerationRecord, type PlanRecord } from './records.ts';

/** A plan as the library shows it. */
export interface Shelved { readonly record: PlanRecord; /** When it was last changed. */ readonly changed: number; readonly generations: number }

/** A deleted plan can be taken back for so long (milliseconds). */
export const keptDeleted = 7 * 86_400_000;

/** All plans, deleted ones too, the newest opened first. Entries that are no records of ours are left alone and left out. */
export async function listPlans(store: Store): Promise<Shelved[]> {
  const transaction = store.db.transaction(['plans', 'generations', 'log'], 'readonly');
  const records = await asked(transaction.objectStore('plans').getAll() as IDBRequest<PlanRecord[]>);
  const shelved = await Promise.all(records.filter(({ id }) => typeof id === 'string').map(async (record) => {
    const generations = asked(transaction.objectStore('generations').getAll(under(record.id)) as IDBRequest<GenerationRecord[]>);
    const last = asked(transaction.objectStore('log').index('at').openKeyCursor(under(record.id), 'prev'));
    const [made, cursor] = [await generations, await last];
    const edited = cursor ? Number((cursor.key as IDBValidKey[])[1]) : 0;
    return { record, changed: Math.max(edited, made.at(-1)?.created ?? record.created), generations: made.length };
  }));
  return shelved.sort((a, b) => b.record.opened - a.record.opened);
}

export function planRecord(store: Store, id: string): Promise<PlanRecord | undefined> {
  return asked(store.db.transaction('plans', 'readonly').objectStore('plans').get(id) as IDBRequest<PlanRecord | undefined>);
}

/** Changes a record; the record as it then is, or null where there is none or a newer version made it. */
export async function changeRecord(store: Store, id: string, change: (record: PlanRecord) => Partial<PlanRecord>): Promise<PlanRecord | null> {
  if (store.newer) return null;
  const transaction = writing(store.db, 'plans');
  const plans = transaction.objectStore('plans');
  const found = await asked(plans.get(id) as IDBRequest<PlanRecord | undefined>);
  if (!found || found.schema > schemaVersion) return null;
  const record = { ...found, ...change(found) };
  plans.put(record);
  await written(transaction);
  return record;
}

/** Removes a plan with everything that belongs to it, for good. */
export async function removePlan(store: Store, id: string): Promise<void> {
  if (store.newer) return;
  const transaction = writing(store.db, ['plans', 'generations', 'parts', 'log', 'leases']);
  transaction.objectStore('plans').delete(id);
  transaction.objectStore('leases').delete(id);
  for (const name of ['generations', 'parts', 'log']) transaction.objectStore(name).delete(under(id));
  await written(transaction);
}

/** Removes generations with their parts and logs. */
export async function removeGenerations(store: Store, id: string, numbers: readonly number[]): Promise<void> {
  if (store.newer || numbers.length === 0) return;
  const transaction = writing(store.db, ['generations', 'parts', 'log']);
  for (const number of numbers) {
    transaction.objectStore('generations').delete([id, number]);
    for (const name of ['parts', 'log']) transaction.objectStore(name).delete(under(id, number));
  }
  await written(transaction);
}

/** Removes for good what was deleted long enough ago at a time (milliseconds). */
export async function purgeDeleted(store: Store, now: number): Promise<void> {
  for (const { record } of await listPlans(store)) {
    if (record.deleted !== null && record.schema <= schemaVersion && now - record.deleted > keptDeleted) await removePlan(store, record.id);
  }
}
