/** Writes a generation: its parts one by one while the page goes on, then the record that makes them count. */
import { differenceOf, isNoDifference } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Store } from './open-store.ts';
import { packed, sumOf } from './packed.ts';
import { partsOf } from './plan-parts.ts';
import { asked, under, writing, written } from './promised.ts';
import type { EntryRecord, GenerationCause, GenerationRecord, PlanRecord } from './records.ts';

/** A snapshot whose parts are on the disk, and which does not count yet. */
export interface Prepared { readonly plan: Plan; readonly record: GenerationRecord }

/**
 * Writes the parts of a snapshot under the next free number. Each part is a transaction of its own: between two of them
 * the page can be used. What an earlier attempt left under that number is removed first.
 */
export async function prepareGeneration(store: Store, id: string, plan: Plan, cause: GenerationCause, now: () => number): Promise<Prepared> {
  const number = (await highestNumber(store, id)) + 1;
  const sums: number[] = [];
  let bytes = 0;
  const created = now();
  for (const part of partsOf(plan)) {
    const transaction = writing(store.db, 'parts');
    const parts = transaction.objectStore('parts');
    if (sums.length === 0) parts.delete(under(id, number));
    parts.put({ plan: id, generation: number, part: sums.length, ...part });
    transaction.commit();
    await written(transaction);
    sums.push(part.sum);
    bytes += part.bytes.length;
  }
  const record = { plan: id, number, created, cause, parts: sums.length, bytes, logBytes: 0, features: plan.features.length, sum: sumOf(sums), follows: false, catchUp: 0 };
  return { plan, record };
}

/**
 * Makes a prepared snapshot the newest generation. `newest` is the plan as the log of `previous` has it: what was edited while
 * the parts were written goes into the new log as its first entry, in the same transaction. `previous` null breaks the chain.
 */
export async function sealGeneration(store: Store, { plan, record }: Prepared, newest: Plan, previous: { record: GenerationRecord; logBytes: number } | null, at: number, first?: PlanRecord): Promise<{ record: GenerationRecord; entries: number; logBytes: number }> {
  const difference = differenceOf(plan, newest);
  const entry: EntryRecord | null = isNoDifference(difference) ? null : { plan: record.plan, generation: record.number, sequence: 1, at, ...packed(difference) };
  const sealed = { ...record, follows: previous !== null, catchUp: entry ? 1 : 0 };
  const transaction = writing(store.db, ['plans', 'generations', 'log']);
  if (first) transaction.objectStore('plans').add(first);
  const generations = transaction.objectStore('generations');
  if (previous) generations.put({ ...previous.record, logBytes: previous.logBytes });
  generations.add(sealed);
  if (entry) transaction.objectStore('log').add(entry);
  transaction.commit();
  await written(transaction);
  return { record: sealed, entries: entry ? 1 : 0, logBytes: entry?.bytes.length ?? 0 };
}

/** The number of the newest generation, also of one whose parts alone are there; 0 where there is none. */
async function highestNumber(store: Store, id: string): Promise<number> {
  const transaction = store.db.transaction(['generations', 'log'], 'readonly');
  const generations = asked(transaction.objectStore('generations').openKeyCursor(under(id), 'prev'));
  const entries = asked(transaction.objectStore('log').openKeyCursor(under(id), 'prev'));
  const numbers = (await Promise.all([generations, entries])).map((cursor) => (cursor ? Number((cursor.key as IDBValidKey[])[1]) : 0));
  return Math.max(...numbers);
}
