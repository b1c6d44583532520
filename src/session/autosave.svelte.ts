/** Keeps the open plan on this computer while it is edited, one window at a time, and opens it again. */
import type { Plan } from '#core/plan/plan.ts';
import type { AutosaveHolder } from './autosave-holder.ts';
import { unsavedBecause, type Damage, type SaveState } from './save-state.ts';
import type { Source } from './source.ts';
import type { Word } from './storage/channel.ts';
import type { LogPlace } from './storage/follow-log.ts';
import type { Store } from './storage/open-store.ts';
import type { PlanDesk } from './storage/plan-desk.ts';
import type { PlanWriter, Told } from './storage/plan-writer.ts';
import type { PlanRecord } from './storage/records.ts';

/** A holder that does not answer has so long to save before the plan is taken from it. */
const PATIENCE_MS = 3000;
const DAY_MS = 86_400_000;
const nothingToSave: SaveState = { kind: 'saved', at: null };

export class Autosave {
  readonly #holder: AutosaveHolder;
  #state = $state.raw<SaveState>(nothingToSave);
  #record = $state.raw<PlanRecord | null>(null);
  #edits = $state(0);
  #persisted = $state.raw<boolean | null>(null);
  #damage = $state.raw<Damage | null>(null);
  #opened: { readonly plan: Plan; readonly source: Source; readonly dropped: Readonly<Record<string, number>> } | null = null;
  /** An edit that came before there was anything to write it to. */
  #early: Plan | null = null;
  #beginning = false;
  #chunk: Promise<typeof import('./storage/chunk.ts')> | null = null;
  #store: Store | null = null;
  #desk: PlanDesk | null = null;
  #writer: PlanWriter | null = null;
  /** How far a read-only window has followed. */
  #followed: LogPlace = { generation: 0, sequence: 0 };
  #following: Promise<unknown> = Promise.resolve();
  /** The plan that was open before is being saved to its end. */
  #leaving: Promise<unknown> = Promise.resolve();
  #say: ((word: Word) => void) | null = null;
  #removed = false;

  constructor(holder: AutosaveHolder) { this.#holder = holder; }

  get state(): SaveState { return this.#state; }
  /** The record of the open plan; null while it is not kept here. */
  get record(): PlanRecord | null { return this.#record; }
  /** Edits of this window that are on the disk. */
  get edits(): number { return this.#edits; }
  get readOnly(): boolean { return this.#state.kind === 'readOnly'; }
  /** Whether the browser promised not to clear the store by itself; null while it has not been asked or cannot be. */
  get persisted(): boolean | null { return this.#persisted; }
  /** What could not be read when the plan was opened. */
  get damage(): Damage | null { return this.#damage; }
  /** Whether a day of edits is in no file. */
  get copyDue(): boolean { return this.#state.kind === 'saved' && (this.#state.at ?? 0) - (this.#record?.uncopiedSince ?? Infinity) >= DAY_MS; }
  /** Whether leaving now would lose something. */
  get atRisk(): boolean { return this.#state.kind === 'unsaved' || (this.#early !== null && this.#state.kind !== 'readOnly'); }

  forgetDamage(): void { this.#damage = null; }

  /** Fetches what saving needs, so that the first edit need not wait for it. */
  async ready(): Promise<void> { await this.#load().catch(() => undefined); }
  /** Another plan is shown. A file is kept from now on, a demo from its first edit. */
  opened(plan: Plan, source: Source, dropped: Readonly<Record<string, number>>): void {
    if (source.kind === 'stored') return;
    this.#leave();
    this.#opened = { plan, source, dropped };
    if (source.kind === 'file') void this.#begin();
  }

  /** The open plan was edited. */
  changed(plan: Plan): void {
    if (this.#removed || this.readOnly) return;
    if (this.#writer) { this.#writer.changed(plan); return; }
    this.#early = plan;
    this.#state = { kind: 'saving' };
    void this.#begin();
  }

  /** Opens a kept plan by its id, or the one that was open last. */
  async recall(id: string | null): Promise<'shown' | 'none' | 'unreadable'> {
    const { listPlans, PlanDesk, purgeDeleted } = await this.#load();
    const store = await this.#open(false);
    if (!store) return 'none';
    await purgeDeleted(store, Date.now());
    const found = (await listPlans(store)).find(({ record }) => (id === null ? record.deleted === null : record.id === id));
    if (!found) return 'none';
    if (found.record.id === this.#desk?.id) return 'shown';
    await this.#leaving;
    const desk = new PlanDesk(store, found.record.id, Date.now);
    if (!store.newer) await desk.lock({ ifFree: true }, () => this.#lost(desk));
    if (await this.#read(desk, found.record, false)) return 'shown';
    desk.release();
    return 'unreadable';
  }

  /** Asks the window that writes the plan to save and let go, and writes it from here on. */
  async takeOver(): Promise<void> {
    const desk = this.#desk;
    if (!desk || desk.locked || desk.store.newer) return;
    this.#say?.({ type: 'yield', plan: desk.id });
    await desk.lock({ after: PATIENCE_MS }, () => this.#lost(desk));
    await this.#following;
    await this.#catchUp(desk);
    if (!this.#writer) await this.#resume(desk);
  }

  /** Puts an older generation in the place of the present state, which is kept as a generation of its own; false when it cannot be read. */
  async restore(number: number): Promise<boolean> {
    const [desk, writer] = [this.#desk, this.#writer];
    if (!desk || !writer || this.readOnly) return false;
    const chain = await (await this.#load()).readGeneration(desk.store, desk.id, number);
    const answer = chain && await this.#holder.recall(chain);
    if (!answer?.recalled) return false;
    this.#holder.follow(answer.recalled.plan);
    return writer.restore(answer.recalled.plan);
  }

  /** Gives the open plan another name in the library. */
  rename(title: string): Promise<void> { return this.#change(() => ({ title })); }
  /** The plan as it stands went out as a file. */
  copied(): void { void this.#change(() => ({ uncopiedSince: null })); }

  retry(): void {
    if (this.#writer) this.#writer.retry();
    else if (this.#early) void this.#begin();
  }

  /** The window goes: what was not yet handed to the disk is. */
  flush(): void { this.#writer?.flush(); }
  /** Stops keeping anything, before everything is removed. */
  forget(): void {
    this.#writer?.stop();
    this.#desk?.release();
    this.#store?.db.close();
    this.#gone();
    this.#state = nothingToSave;
  }

  /** The store for the library; null where nothing was ever kept here. */
  store(): Promise<Store | null> { return this.#open(false); }

  #load(): Promise<typeof import('./storage/chunk.ts')> {
    this.#chunk ??= import('./storage/chunk.ts').catch((error: unknown) => { this.#chunk = null; throw error; });
    return this.#chunk;
  }

  async #open(create: boolean): Promise<Store | null> {
    const { openChannel, openStore } = await this.#load();
    this.#store ??= await openStore({ create, onlost: () => this.#gone() });
    if (this.#store) this.#say ??= openChannel((word) => this.#hear(word)).say;
    return this.#store;
  }

  /** Keeps the open plan from now on, under a new id. */
  async #begin(): Promise<void> {
    const opened = this.#opened;
    if (!opened || this.#beginning) return;
    this.#beginning = true;
    try {
      const { newId, newRecord, PlanDesk, PlanWriter } = await this.#load();
      const store = await this.#open(true);
      if (this.#opened !== opened || !store) return;
      if (store.newer) { this.#state = { kind: 'unsaved', reason: 'newerStore', detail: '' }; return; }
      const desk = new PlanDesk(store, newId(), Date.now);
      await desk.lock({ ifFree: true }, () => this.#lost(desk));
      if (this.#opened !== opened) { desk.release(); return; }
      const record = newRecord(desk.id, opened.plan, opened.source, opened.dropped, Date.now());
      const writer = new PlanWriter(desk, opened.plan, (told) => this.#hearWriter(desk, told), Date.now);
      [this.#desk, this.#writer, this.#record] = [desk, writer, record];
      writer.begin('first', record);
      if (this.#early) writer.changed(this.#early);
      this.#early = null;
    } catch (error) {
      /* Nothing is at risk before the first edit. */
      if (this.#opened === opened && this.#early) this.#state = unsavedBecause(error);
    } finally {
      this.#beginning = false;
      if (this.#opened !== opened && this.#opened?.source.kind === 'file') void this.#begin();
    }
  }

  /** Reads the newest state that can be read and shows it, as a newly opened plan or in place of the one shown. */
  async #read(desk: PlanDesk, record: PlanRecord, follow: boolean): Promise<boolean> {
    const { PlanWriter, readNewest } = await this.#load();
    const newest = await readNewest(desk.store, desk.id, this.#holder.recall);
    if (!newest) return false;
    const { chain, recalled, problems, passed, back } = newest;
    if (!follow) this.#leave();
    this.#damage = recalled.damaged || passed ? { at: recalled.at, lost: recalled.damaged } : null;
    [this.#desk, this.#record, this.#edits] = [desk, record, 0];
    const last = chain.entries.at(-1);
    this.#followed = { generation: last?.generation ?? chain.base.number, sequence: last?.sequence ?? 0 };
    this.#writer = desk.locked ? new PlanWriter(desk, recalled.plan, (told) => this.#hearWriter(desk, told), Date.now) : null;
    this.#state = desk.locked ? { kind: 'saved', at: recalled.at } : { kind: 'readOnly', reason: desk.store.newer ? 'newerStore' : 'otherWindow' };
    if (follow) this.#holder.follow(recalled.plan);
    else this.#holder.show({ plan: recalled.plan, dropped: record.dropped }, problems, { kind: 'stored', id: record.id, name: record.title ?? record.name ?? record.source.name });
    if (!follow && desk.locked && !this.#damage) this.#holder.earlier(back);
    if (this.#damage) this.#writer?.begin('repaired');
    else if (this.#writer) { desk.resume(chain); this.#writer.resume(); }
    if (this.#writer) void this.#change(() => ({ opened: Date.now() }));
    return true;
  }

  #hearWriter(desk: PlanDesk, told: Told): void {
    if (this.#desk !== desk) return;
    if (told.kind === 'saving') this.#state = { kind: 'saving' };
    else if (told.kind === 'failed') this.#state = unsavedBecause(told.error);
    else {
      this.#state = { kind: 'saved', at: told.at };
      if (desk.at) this.#say?.({ type: 'saved', plan: desk.id, ...desk.at });
      if (told.edits > this.#edits) this.#edited(told.at);
      this.#edits = told.edits;
    }
  }

  #edited(at: number): void {
    if (this.#record?.uncopiedSince === null) void this.#change((record) => ({ uncopiedSince: record.uncopiedSince ?? at }));
    /* Asked once there is something to lose: some browsers put the question to the reader. */
    if (this.#persisted === null) void navigator.storage?.persist?.().then((persisted) => { this.#persisted = persisted; }, () => undefined);
  }

  async #change(change: (record: PlanRecord) => Partial<PlanRecord>): Promise<void> {
    const desk = this.#desk;
    const record = await desk?.change(change).catch(() => null);
    if (record && this.#desk === desk) this.#record = record;
  }

  #hear(word: Word): void {
    const desk = this.#desk;
    if (!desk || word.plan !== desk.id) return;
    if (word.type === 'yield') void this.#yield(desk);
    if (word.type === 'saved' && this.readOnly) this.#following = this.#following.then(() => this.#catchUp(desk)).catch(() => undefined);
  }

  async #yield(desk: PlanDesk): Promise<void> {
    const writer = this.#writer;
    if (!writer || !desk.locked) return;
    this.#holder.letGo();
    if (!(await writer.settled()) || this.#writer !== writer) return;
    this.#stand();
    desk.release();
  }

  /** Another window took the plan without waiting: what is not saved here can still go into a file. */
  #lost(desk: PlanDesk): void {
    if (this.#desk !== desk) return;
    if (this.#writer && !this.#writer.clean) { this.#writer.stop(); this.#state = { kind: 'unsaved', reason: 'overtaken', detail: '' }; return; }
    this.#stand();
  }

  #stand(): void {
    this.#followed = this.#desk?.at ?? this.#followed;
    this.#writer?.stop();
    this.#writer = null;
    this.#state = { kind: 'readOnly', reason: 'otherWindow' };
  }

  /** What the window that writes has saved since is shown here. */
  async #catchUp(desk: PlanDesk): Promise<void> {
    const [plan, record] = [this.#holder.plan(), this.#record];
    if (!this.readOnly || this.#desk !== desk || !plan || !record) return;
    const { followLog } = await this.#load();
    const next = await followLog(desk.store, desk.id, this.#followed, plan);
    if (next === 'behind') { await this.#read(desk, record, true); return; }
    if (!next || !this.readOnly) return;
    this.#followed = next.at;
    this.#holder.follow(next.plan);
  }

  /** Writes on where a read-only window has followed to. */
  async #resume(desk: PlanDesk): Promise<void> {
    const [plan, { newestLog, PlanWriter }] = [this.#holder.plan(), await this.#load()];
    const log = await newestLog(desk.store, desk.id);
    if (!plan || !log || this.#desk !== desk || !desk.locked) return;
    desk.resume(log);
    this.#writer = new PlanWriter(desk, plan, (told) => this.#hearWriter(desk, told), Date.now);
    this.#writer.resume();
    this.#edits = 0;
    this.#state = { kind: 'saved', at: log.entries.at(-1)?.at ?? log.base.created };
  }

  /** Another plan comes: this one is saved to its end; one that was only looked at is not kept. */
  #leave(): void {
    const [desk, writer] = [this.#desk, this.#writer];
    [this.#desk, this.#writer, this.#record, this.#early, this.#opened] = [null, null, null, null, null];
    [this.#edits, this.#damage, this.#state] = [0, null, nothingToSave];
    if (!desk || !writer) return;
    this.#leaving = writer.settled().then(async () => {
      if (writer.clean && desk.untouched) await desk.remove();
      writer.stop();
      desk.release();
    }).catch(() => undefined);
  }

  #gone(): void {
    this.#writer?.stop();
    if (this.#writer) this.#state = { kind: 'unsaved', reason: 'removed', detail: '' };
    [this.#store, this.#desk, this.#writer, this.#record, this.#removed] = [null, null, null, null, true];
  }
}
