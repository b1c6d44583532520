/** Opens the database. */
import { asked } from './promised.ts';
import { databaseName, schemaVersion } from './records.ts';

export interface Store {
  readonly db: IDBDatabase;
  /** It was made by a newer version of the program: it may be read, it is never written or deleted from. */
  readonly newer: boolean;
}

/**
 * The store; null where there is none and `create` is false. `onlost` is called when the browser, or a removal in another
 * window, takes it away. Fails where the browser forbids storage.
 */
export async function openStore({ create, onlost }: { create: boolean; onlost: () => void }): Promise<Store | null> {
  const opened = await open(create).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') return 'newer' as const;
    if (error instanceof DOMException && error.name === 'AbortError' && !create) return null;
    throw error;
  });
  if (!opened) return null;
  const newer = opened === 'newer';
  const db = newer ? await asked(indexedDB.open(databaseName)) : opened;
  /* Whoever wants to change or delete the database must not have to wait for this window. */
  db.onversionchange = () => { db.close(); onlost(); };
  db.onclose = onlost;
  return { db, newer };
}

function open(create: boolean): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, schemaVersion);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion === 0 && !create) { request.transaction?.abort(); return; }
    const db = request.result;
    db.createObjectStore('plans', { keyPath: 'id' });
    db.createObjectStore('generations', { keyPath: ['plan', 'number'] });
    db.createObjectStore('parts', { keyPath: ['plan', 'generation', 'part'] });
    db.createObjectStore('log', { keyPath: ['plan', 'generation', 'sequence'] }).createIndex('at', ['plan', 'at']);
    db.createObjectStore('leases', { keyPath: 'plan' });
  };
  return asked(request);
}
