import type { PlanDifference } from '#core/plan/plan-difference.ts';
import type { Store } from './open-store.ts';
import { packed } from './packed.ts';
import { writing, written } from './promised.ts';
import type { EntryRecord } from './records.ts';

/**
 * Appends one edit to the log. The write is handed over before this returns, so that it survives a window that is closed
 * in the same moment; the promise settles with the bytes written once they are on the disk. It fails with a
 * `ConstraintError` where another window has written under this sequence: nothing is ever overwritten.
 */
export function appendEdit(store: Store, place: Pick<EntryRecord, 'plan' | 'generation' | 'sequence' | 'at'>, difference: PlanDifference): Promise<number> {
  const record: EntryRecord = { ...place, ...packed(difference) };
  const transaction = writing(store.db, 'log');
  transaction.objectStore('log').add(record);
  transaction.commit();
  return written(transaction).then(() => record.bytes.length);
}
