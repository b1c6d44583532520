/** Where whole plans lie by id: what alternatives need of the store. */
import type { Plan } from '#core/plan/plan.ts';

export interface ShelfEntry { readonly id: string; readonly name: string | null; readonly 'name:en': string | null; /** Id of the main plan; null for a main plan. */ readonly alternativeOf: string | null; /** Its version and the days it is valid on, where it states them. */ readonly version?: string; readonly validFrom?: string; readonly validTo?: string }

export interface PlanShelf {
  readonly list: () => Promise<readonly ShelfEntry[]>;
  /** Null where there is none of that id. */
  readonly get: (id: string) => Promise<Plan | null>;
  /** Puts a plan there under the id in its settings; one that has none is not taken (rejects). */
  readonly put: (plan: Plan) => Promise<void>;
  /** Takes a plan away, and what was kept of its origin. */
  readonly remove: (id: string) => Promise<void>;
  /** Keeps what an alternative was made of, as it was then: the common ancestor when the two are merged. Not a plan of the list. */
  readonly keepOrigin: (id: string, origin: Plan) => Promise<void>;
  readonly origin: (id: string) => Promise<Plan | null>;
}

/** What a shelf says of a plan that has an id. */
export function entryOf({ meta }: Plan, id: string): ShelfEntry {
  const { version, validFrom, validTo } = meta;
  return {
    id, name: meta.name ?? null, 'name:en': meta['name:en'] ?? null, alternativeOf: meta.alternativeOf ?? null,
    ...(version === undefined ? {} : { version }), ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }),
  };
}

/** A shelf that lasts as long as the page. */
export function memoryShelf(): PlanShelf {
  const plans = new Map<string, Plan>(), origins = new Map<string, Plan>();
  return {
    list: async () => [...plans].map(([id, plan]) => entryOf(plan, id)),
    get: async (id) => plans.get(id) ?? null,
    put: async (plan) => {
      if (!plan.meta.id) throw new Error('a plan without an id cannot be put on the shelf');
      plans.set(plan.meta.id, plan);
    },
    remove: async (id) => { plans.delete(id); origins.delete(id); },
    keepOrigin: async (id, origin) => { origins.set(id, origin); },
    origin: async (id) => origins.get(id) ?? null,
  };
}
