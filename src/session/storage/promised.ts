/** The browser's database with promises: as little as is needed. */

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error ?? new DOMException('', 'UnknownError'));
  });
}

/** Settles when a transaction is on the disk; fails with the reason when it is not, and then nothing of it is. */
export function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((settle, fail) => {
    transaction.oncomplete = () => settle();
    transaction.onabort = () => fail(transaction.error ?? new DOMException('', 'AbortError'));
  });
}

/** A transaction that is acknowledged only when it has reached the disk: the default may lose it with the power. */
export function writing(db: IDBDatabase, stores: string | string[]): IDBTransaction {
  return db.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** All keys that begin with these parts. */
export function under(...parts: (string | number)[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}
