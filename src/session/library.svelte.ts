/** The plans that are kept on this computer, and the earlier states of each. */
import type { Autosave } from './autosave.svelte.ts';
import { duplicatePlan } from './storage/duplicate-plan.ts';
import type { Store } from './storage/open-store.ts';
import { changeRecord, listPlans, type Shelved } from './storage/plan-records.ts';
import { generationsOf } from './storage/read-chain.ts';
import type { GenerationRecord } from './storage/records.ts';

export class Library {
  readonly #autosave: Autosave;
  #shelved = $state.raw<readonly Shelved[] | null>(null);
  #looked = $state.raw<{ readonly id: string; readonly generations: readonly GenerationRecord[] } | null>(null);
  #failure = $state<string | null>(null);
  #newer = $state(false);

  constructor(autosave: Autosave) { this.#autosave = autosave; }

  /** All plans, the one opened last first; null while they are being read. */
  get plans(): readonly Shelved[] | null { return this.#shelved?.filter(({ record }) => record.deleted === null) ?? null; }
  /** Deleted plans that can still be taken back. */
  get deleted(): readonly Shelved[] { return this.#shelved?.filter(({ record }) => record.deleted !== null) ?? []; }
  /** Whose earlier states are listed, with them, the newest first. */
  get looked(): { readonly id: string; readonly generations: readonly GenerationRecord[] } | null { return this.#looked; }
  get failure(): string | null { return this.#failure; }
  /** The store belongs to a newer version of the program: it is only shown. */
  get newer(): boolean { return this.#newer; }

  /** Reads the list again. */
  async refresh(): Promise<void> {
    await this.#with(async (store) => { this.#shelved = await listPlans(store); this.#newer = store.newer; });
    this.#shelved ??= [];
  }

  /** Lists the earlier states of a plan; null closes the list. */
  async look(id: string | null): Promise<void> {
    if (id === null) { this.#looked = null; return; }
    await this.#with(async (store) => { this.#looked = { id, generations: (await generationsOf(store, id)).reverse() }; });
  }

  async rename(id: string, title: string): Promise<void> {
    if (id === this.#autosave.record?.id) await this.#autosave.rename(title);
    else await this.#with((store) => changeRecord(store, id, () => ({ title })));
    await this.refresh();
  }

  async duplicate(id: string, title: string): Promise<void> {
    await this.#with((store) => duplicatePlan(store, id, title, Date.now()));
    await this.refresh();
  }

  /** Deletes a plan, or takes it back. It is removed for good a week later. */
  async setDeleted(id: string, deleted: boolean): Promise<void> {
    await this.#with((store) => changeRecord(store, id, () => ({ deleted: deleted ? Date.now() : null })));
    await this.refresh();
  }

  async #with(work: (store: Store) => Promise<unknown>): Promise<void> {
    this.#failure = null;
    try {
      const store = await this.#autosave.store();
      if (store) await work(store);
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
  }
}
