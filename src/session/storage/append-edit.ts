import type { Store } from './open-store.ts';
import { writing, written } from './promised.ts';
import type { EntryRecord, Packed } from './records.ts';

/**
 * Appends one edit, a packed difference, to the log. The write is handed over before this returns, so that it survives a window that is closed
 * in the same moment; the promise settles with the bytes written once they are on the disk. It fails with a
 * `ConstraintError` where another window has written under this sequence: nothing is ever overwritten.
 */
export function appendEdit(store: Store, place: Pick<EntryRecord, 'plan' | 'generation' | 'sequence' | 'at'>, difference: Packed): Promise<number> {
  const record: EntryRecord = { ...place, ...difference };
  const transaction = writing(store.db, 'log');
  transaction.objectStore('log').add(record);
  transaction.commit();
  return written(transaction).then(() => record.bytes.length);
}
