/** Figures of earlier days of the open plan: read before a report is made, kept when it is done, brought in from a file. What cannot be kept is said, and lasts as long as the page. */
import { keptKey, withKept, type KeptFigures as Figures } from '#core/compare/kept-figures.ts';
import { readFigures, writeFigures, type FiguresRefusal } from '#formats/kept-figures/figures-file.ts';
import { unsavedBecause } from './save-state.ts';
import type { FigureStore } from './storage/figure-store.ts';

/** Why figures are not kept; `newerStore` where a newer version of the program made the store. */
export type KeepFailure = 'full' | 'forbidden' | 'newerStore' | 'failed';
export type Brought = { readonly ok: true; readonly count: number; /** Those of the open plan. */ readonly own: number; readonly older: number } | { readonly ok: false; readonly refusal: FiguresRefusal };

/** A disk that does not answer in this time is taken as one that cannot be read: a report does not wait for it. */
const PATIENCE_MS = 3000;

export class KeptFigures {
  readonly #open: () => Promise<FigureStore>;
  #store: Promise<FigureStore> | null = null;
  #plan: string | null = null;
  readonly #offered = new Set<string>();
  /** Not watched: what a report has just kept must not have it made again. `#told` counts what a report is to be made again for. */
  #all: readonly Figures[] = [];
  #told = $state(0);
  #ready = $state(false);
  #blocked = $state(false);
  #failure = $state<KeepFailure | null>(null);
  #unreadable = $state(0);
  #dates = $state.raw<readonly string[]>([]);

  constructor(open: () => Promise<FigureStore>) { this.#open = open; }

  /** True when the figures of the open plan were read, or cannot be. */
  get ready(): boolean { return this.#ready; }
  /** What a report compares with. Watching it tells of figures that were brought in or deleted, not of those that were kept meanwhile. */
  get earlier(): { readonly all: readonly Figures[]; readonly blocked: boolean } { void this.#told; return { all: this.#all, blocked: this.#blocked }; }
  get failure(): KeepFailure | null { return this.#failure; }
  /** Records of this plan that are damaged. */
  get unreadable(): number { return this.#unreadable; }
  /** The dates of which figures are kept, in order. */
  get dates(): readonly string[] { return this.#dates; }

  /** Reads the figures of a plan; without an id there are none. */
  async look(plan: string | null): Promise<void> {
    [this.#plan, this.#ready, this.#failure, this.#blocked, this.#unreadable] = [plan, false, null, false, 0];
    this.#set([]);
    if (plan !== null) {
      try {
        const { figures, unreadable } = await soon(this.#opened().then((store) => store.list(plan)));
        if (this.#plan !== plan) return;
        this.#unreadable = unreadable;
        this.#set(figures);
      } catch (error) {
        if (this.#plan !== plan) return;
        [this.#blocked, this.#failure] = [true, failureOf(error)];
      }
    }
    this.#ready = true;
    this.#told += 1;
  }

  /** Keeps figures of a report that is done, each once: those that were deleted stay so until they are computed again. */
  async keep(figures: readonly Figures[]): Promise<void> {
    const more = figures.filter((one) => one.plan.id === this.#plan && !this.#offered.has(`${one.computedAt} ${keptKey(one)}`));
    for (const one of more) this.#offered.add(`${one.computedAt} ${keptKey(one)}`);
    if (more.length > 0) await this.#take(more);
  }

  /** Takes the figures of a file, of whatever plans; all of it or nothing. */
  async bring(bytes: Uint8Array): Promise<Brought> {
    const read = readFigures(bytes);
    if (!read.ok) return read;
    const own = read.figures.filter(({ plan }) => plan.id === this.#plan), { older } = withKept(this.#all, own);
    await this.#take(read.figures);
    this.#told += 1;
    return { ok: true, count: read.figures.length, own: own.length, older };
  }

  /** Deletes the figures of the open plan. */
  async forget(): Promise<void> {
    const plan = this.#plan;
    if (plan === null) return;
    try {
      await (await this.#opened()).forget(plan);
      this.#failure = null;
      this.#unreadable = 0;
      this.#set([]);
      this.#told += 1;
    } catch (error) { this.#failure = failureOf(error); }
  }

  /** The file of what is kept of the open plan. */
  file(): string { return writeFigures(this.#all); }

  async #take(more: readonly Figures[]): Promise<void> {
    const plan = this.#plan;
    this.#set(withKept(this.#all, more.filter((one) => one.plan.id === plan)).all);
    try {
      await (await this.#opened()).keep(more);
      this.#failure = null;
    } catch (error) { this.#failure = failureOf(error); }
  }

  #set(all: readonly Figures[]): void {
    this.#all = all;
    this.#dates = [...new Set(all.map(({ date }) => date))].sort();
  }

  /** A store that did not open is tried again with the next question. */
  #opened(): Promise<FigureStore> {
    this.#store ??= this.#open().catch((error: unknown) => { this.#store = null; throw error; });
    return this.#store;
  }
}

function failureOf(error: unknown): KeepFailure {
  if (error instanceof DOMException && error.name === 'VersionError') return 'newerStore';
  const { reason } = unsavedBecause(error);
  return reason === 'full' || reason === 'forbidden' ? reason : 'failed';
}

function soon<T>(work: Promise<T>): Promise<T> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error('the store does not answer')), PATIENCE_MS);
    void work.then(settle, fail).finally(() => clearTimeout(timer));
  });
}
