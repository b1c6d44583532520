/** Removes whatever this app has put on this computer: databases, caches, remembered mappings. Other windows of it let go of the database by themselves. */
export async function removeEverything(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : removed(indexedDB.deleteDatabase(name)))));
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  localStorage.clear();
  sessionStorage.clear();
}

function removed(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((settle, fail) => {
    request.onsuccess = () => settle();
    request.onerror = () => fail(request.error ?? new DOMException('', 'UnknownError'));
  });
}
