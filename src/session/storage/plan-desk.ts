/** The one plan that is open, as it lies in the store: where its log stands, and its lock. It knows no screen and keeps no plan. */
import { differenceOf } from '#core/plan/plan-difference.ts';
import type { Plan } from '#core/plan/plan.ts';
import { rest } from '../rest.ts';
import { appendEdit } from './append-edit.ts';
import { isLarge, piecesOf } from './difference-pieces.ts';
import { generationDue } from './generation-due.ts';
import { prepareGeneration, sealGeneration, type Prepared } from './keep-generation.ts';
import { lockPlan } from './lock-plan.ts';
import type { Store } from './open-store.ts';
import { packed, packedSlowly } from './packed.ts';
import type { Insistence, PlanLock } from './plan-lock.ts';
import { generationsOf } from './read-chain.ts';
import { changeRecord, removeGenerations, removePlan } from './plan-records.ts';
import type { Chain } from './recall-plan.ts';
import type { GenerationCause, GenerationRecord, PlanRecord } from './records.ts';
import { thin } from './thin.ts';

/** Where the next log entry goes. */
interface Place { readonly record: GenerationRecord; readonly sequence: number; readonly logBytes: number }

export class PlanDesk {
  readonly store: Store;
  readonly id: string;
  readonly #now: () => number;
  #lock: PlanLock | null = null;
  #place: Place | null = null;

  constructor(store: Store, id: string, now: () => number) {
    this.store = store;
    this.id = id;
    this.#now = now;
  }

  get locked(): boolean { return this.#lock !== null; }
  /** Generation and sequence of the last entry that is on the disk, or null before there is a generation. */
  get at(): { generation: number; sequence: number } | null { return this.#place && { generation: this.#place.record.number, sequence: this.#place.sequence }; }
  /** Whether nothing was done to the plan since it was first kept. */
  get untouched(): boolean { return this.#place !== null && this.#place.sequence === 0 && this.#place.record.number === 1; }

  async lock(insistence: Insistence, onlost: () => void): Promise<boolean> {
    this.#lock ??= await lockPlan(this.store, this.id, insistence, () => { this.#lock = null; onlost(); });
    return this.#lock !== null;
  }

  release(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  /** The plan was read from the store up to the end of a chain, which is its newest state: the log goes on there. */
  resume({ base, entries }: Pick<Chain, 'base' | 'entries'>): void {
    this.#place = { record: base, sequence: entries.at(-1)?.sequence ?? 0, logBytes: entries.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  }

  /**
   * Appends what was edited. It is handed over before this returns, and `handed` called; a large edit is packed first, while the page goes
   * on. Fails like `appendEdit`, and then may be tried again.
   */
  async append(before: Plan, after: Plan, handed: () => void): Promise<number> {
    const place = this.#place;
    if (!place) throw new Error('append: the plan has no generation');
    const difference = differenceOf(before, after);
    const ready = isLarge(difference) ? await packedSlowly(piecesOf(difference), rest) : packed(difference);
    const at = this.#now();
    const sequence = place.sequence + 1;
    handed();
    const bytes = await appendEdit(this.store, { plan: this.id, generation: place.record.number, sequence, at }, ready);
    this.#place = { ...place, sequence, logBytes: place.logBytes + bytes };
    return at;
  }

  /** As `append` for the moment in which the window goes: on top of what is still being written. */
  appendLast(before: Plan, after: Plan, inFlight: boolean): void {
    const place = this.#place;
    if (!place) return;
    const sequence = place.sequence + (inFlight ? 2 : 1);
    void appendEdit(this.store, { plan: this.id, generation: place.record.number, sequence, at: this.#now() }, packed(differenceOf(before, after))).catch(() => undefined);
  }

  get due(): boolean {
    return this.#place !== null && generationDue({ ...this.#place.record, entries: this.#place.sequence, logBytes: this.#place.logBytes }, this.#now());
  }

  prepare(plan: Plan, cause: GenerationCause): Promise<Prepared> { return prepareGeneration(this.store, this.id, plan, cause, this.#now); }

  /** Makes a snapshot the newest generation, see `sealGeneration`; `newest` is the plan as the log has it. */
  async seal(prepared: Prepared, newest: Plan, first?: PlanRecord): Promise<void> {
    const previous = prepared.record.cause === 'grown' ? this.#place : null;
    const { record, entries, logBytes } = await sealGeneration(this.store, prepared, newest, previous, this.#now(), first);
    this.#place = { record, sequence: entries, logBytes };
  }

  /** Lets old generations go; `hard` when room is needed at once: only the newest two stay. */
  async thin(hard = false): Promise<void> {
    const all = await generationsOf(this.store, this.id);
    await removeGenerations(this.store, this.id, hard ? all.slice(0, -2).map(({ number }) => number) : thin(all, this.#now()));
  }

  change(change: (record: PlanRecord) => Partial<PlanRecord>): Promise<PlanRecord | null> { return changeRecord(this.store, this.id, change); }
  remove(): Promise<void> { return removePlan(this.store, this.id); }
}
