/** Figures of earlier days on this computer, in a database of their own: they outlive the plans that they are of, and go with "delete everything". */
import { withKept, keptKey, type KeptFigures } from '#core/compare/kept-figures.ts';
import { faultOfKept } from '#formats/kept-figures/check-kept.ts';
import { asked, under, writing, written } from './promised.ts';

const NAME = 'picket-figures';
const VERSION = 1;
const STORE = 'figures';

export interface FigureStore {
  /** All of a plan; what is there and cannot be read is counted. */
  readonly list: (plan: string) => Promise<{ readonly figures: readonly KeptFigures[]; readonly unreadable: number }>;
  /** Keeps these too: of the same day, hours and question what was computed last, of each plan the newest dates. All of it or, where it fails, nothing. */
  readonly keep: (more: readonly KeptFigures[]) => Promise<void>;
  readonly forget: (plan: string) => Promise<void>;
}

interface Kept { readonly plan: string; readonly key: string; readonly figures: KeptFigures }
const recordOf = (figures: KeptFigures): Kept => ({ plan: figures.plan.id, key: keptKey(figures), figures });

/** The store on the disk. Fails where the browser forbids storage, or a newer version of the program made it (`VersionError`). */
export async function openFigureStore(): Promise<FigureStore> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => { request.result.createObjectStore(STORE, { keyPath: ['plan', 'key'] }); };
  const db = await asked(request);
  /* Whoever wants to delete the database must not have to wait for this window. */
  db.onversionchange = () => db.close();
  const list = async (plan: string) => {
    const all = await asked(db.transaction(STORE).objectStore(STORE).getAll(under(plan)) as IDBRequest<Partial<Kept>[]>);
    /* Nobody edits here by hand: what is not as it was written is damaged, and nothing is compared with it. */
    const figures = all.flatMap(({ figures: one, key }) => (one && faultOfKept(one, '') === null && keptKey(one) === key ? [one] : []));
    return { figures, unreadable: all.length - figures.length };
  };
  return {
    list,
    keep: async (more) => {
      const plans = [...new Set(more.map(({ plan }) => plan.id))], before: KeptFigures[] = [];
      for (const plan of plans) before.push(...(await list(plan)).figures);
      const { all, dropped } = withKept(before, more), fresh = new Set(more), transaction = writing(db, STORE), store = transaction.objectStore(STORE);
      for (const one of all) if (fresh.has(one)) store.put(recordOf(one));
      for (const one of dropped) if (!fresh.has(one)) store.delete([one.plan.id, keptKey(one)]);
      await written(transaction);
    },
    forget: async (plan) => {
      const transaction = writing(db, STORE);
      transaction.objectStore(STORE).delete(under(plan));
      await written(transaction);
    },
  };
}
