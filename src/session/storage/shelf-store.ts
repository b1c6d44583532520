/** The shelf of alternatives on this computer: whole plans as files of text, in a database of their own, read again through the door. */
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import type { Plan } from '#core/plan/plan.ts';
import { entryOf, memoryShelf, type PlanShelf, type ShelfEntry } from '../plan-shelf.ts';
import { asked, writing, written } from './promised.ts';

const NAME = 'picket-shelf';
const VERSION = 1;

interface Kept { readonly id: string; /** In what order it was put there first. */ readonly at: number; readonly entry: ShelfEntry; readonly text: string }
interface KeptOrigin { readonly id: string; readonly text: string }

/** The shelf on the disk; one that lasts as long as the page where the browser forbids storage. */
export async function diskShelf(): Promise<PlanShelf> {
  try {
    return shelfOver(await open());
  } catch {
    return memoryShelf();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('plans', { keyPath: 'id' });
    request.result.createObjectStore('origins', { keyPath: 'id' });
  };
  return asked(request);
}

function shelfOver(db: IDBDatabase): PlanShelf {
  /* Whoever wants to delete the database must not have to wait for this window. */
  db.onversionchange = () => db.close();
  const find = <T>(store: 'plans' | 'origins', id: string) => asked(db.transaction(store).objectStore(store).get(id) as IDBRequest<T | undefined>);
  /* Nobody edits here by hand: what is not as it was written is damaged, and nothing is built on it. */
  const planOf = (kept: { readonly text: string } | undefined): Plan | null => {
    const read = kept && readGeoJson(kept.text, 'shelf');
    return read?.ok && !read.problems.some(({ code }) => code === 'changedOutside') ? read.value.plan : null;
  };
  return {
    list: async () => {
      const all = await asked(db.transaction('plans').objectStore('plans').getAll() as IDBRequest<Kept[]>);
      return all.sort((a, b) => a.at - b.at).map(({ entry }) => entry);
    },
    get: async (id) => planOf(await find<Kept>('plans', id)),
    put: async (plan) => {
      const { id } = plan.meta;
      if (!id) throw new Error('a plan without an id cannot be put on the shelf');
      const before = await find<Kept>('plans', id);
      const transaction = writing(db, 'plans');
      const count = await asked(transaction.objectStore('plans').count());
      transaction.objectStore('plans').put({ id, at: before?.at ?? count, entry: entryOf(plan, id), text: writeGeoJson(plan) } satisfies Kept);
      await written(transaction);
    },
    remove: async (id) => {
      const transaction = writing(db, ['plans', 'origins']);
      transaction.objectStore('plans').delete(id);
      transaction.objectStore('origins').delete(id);
      await written(transaction);
    },
    keepOrigin: async (id, origin) => {
      const transaction = writing(db, 'origins');
      transaction.objectStore('origins').put({ id, text: writeGeoJson(origin) } satisfies KeptOrigin);
      await written(transaction);
    },
    origin: async (id) => planOf(await find<KeptOrigin>('origins', id)),
  };
}
