/** Keeps the newest state of one plan on the disk: one write at a time, the newest state wins, nothing acknowledged is lost. */
import type { Plan } from '#core/plan/plan.ts';
import type { Prepared } from './keep-generation.ts';
import type { GenerationCause, PlanRecord } from './records.ts';

/** The part of `PlanDesk` that is used, so that tests can stand in for it. */
export interface Desk {
  readonly due: boolean;
  /** Calls `handed` in the moment from which on the write survives the window. */
  append(before: Plan, after: Plan, handed: () => void): Promise<number>;
  appendLast(before: Plan, after: Plan, inFlight: boolean): void;
  prepare(plan: Plan, cause: GenerationCause): Promise<Prepared>;
  seal(prepared: Prepared, newest: Plan, first?: PlanRecord): Promise<void>;
  thin(hard?: boolean): Promise<void>;
}

export type Told =
  | { readonly kind: 'saving' }
  /** `edits`: how many calls of `changed` are now on the disk; `at` in milliseconds. */
  | { readonly kind: 'saved'; readonly at: number; readonly edits: number }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Needed {
  readonly plan: Plan;
  readonly cause: GenerationCause;
  readonly first?: PlanRecord;
  /** The state that becomes a generation of its own before. */
  readonly present?: Plan;
}

/** A write that failed is tried again by itself after so long. */
const RETRY_MS = 4000;
/** A background snapshot that failed is put off for so long: the log has everything meanwhile. */
const PUT_OFF_MS = 60_000;

export class PlanWriter {
  readonly #desk: Desk;
  readonly #tell: (told: Told) => void;
  readonly #now: () => number;
  /** The plan as it stands, as it was handed to the disk, as it is on the disk (null: nothing is). */
  #wanted: Plan;
  #flying: Plan | null = null;
  #written: Plan | null = null;
  /** A snapshot without which nothing can go on. */
  #needs: Needed | null = null;
  #grown: Prepared | null = null;
  #growing = false;
  #notBefore = 0;
  #edits = 0;
  #busy = false;
  #stopped = false;
  #failed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #idle: (() => void)[] = [];

  constructor(desk: Desk, plan: Plan, tell: (told: Told) => void, now: () => number) {
    this.#desk = desk;
    this.#tell = tell;
    this.#now = now;
    this.#wanted = plan;
  }

  /** Whether everything that was handed over is on the disk. */
  get clean(): boolean { return this.#written === this.#wanted && !this.#needs; }

  /** Goes on with a plan that is on the disk as it is given. */
  resume(): void { this.#written = this.#wanted; }

  /** Begins with a snapshot of the plan given to the constructor: a new plan with its record, or a fresh start after damage. */
  begin(cause: GenerationCause, first?: PlanRecord): void { this.#restart({ plan: this.#wanted, cause, first }); }

  /** The plan is now this one. */
  changed(plan: Plan): void {
    this.#wanted = plan;
    this.#edits += 1;
    void this.#pump();
  }

  /** Puts an older state in the place of the present one, which becomes a generation of its own first. Settles when both are on the disk. */
  async restore(plan: Plan): Promise<boolean> {
    if (!(await this.settled())) return false;
    this.#edits += 1;
    this.#restart({ plan, cause: 'restored', present: this.#wanted });
    return this.settled();
  }

  /** Tries again at once what failed. */
  retry(): void { void this.#pump(); }

  /** Settles when nothing is left to be written (true) or writing has failed (false). */
  async settled(): Promise<boolean> {
    if (this.#busy) await new Promise<void>((done) => { this.#idle.push(done); });
    return this.clean;
  }

  /** The window goes: what is not yet handed over is, without waiting. */
  flush(): void {
    if (this.#stopped || !this.#written) return;
    const [base, inFlight] = [this.#flying ?? this.#written, this.#flying !== null];
    if (this.#wanted !== base) this.#desk.appendLast(base, this.#wanted, inFlight);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  #restart(needed: Needed): void {
    this.#needs = needed;
    this.#wanted = needed.plan;
    void this.#pump();
  }

  async #pump(): Promise<void> {
    if (this.#busy || this.#stopped) return;
    clearTimeout(this.#retry);
    this.#busy = true;
    try {
      await this.#drain();
      this.#failed = false;
    } catch (error) {
      this.#fail(error);
    }
    this.#busy = false;
    for (const done of this.#idle.splice(0)) done();
    if (!this.#failed) this.#grow();
  }

  async #drain(): Promise<void> {
    while (!this.#stopped && !(this.clean && !this.#grown)) {
      if (this.#needs) await this.#snapshot(this.#needs);
      else if (this.#grown && this.#written) await this.#seal(this.#grown, this.#written);
      else await this.#append();
    }
  }

  async #append(): Promise<void> {
    const [before, after, edits] = [this.#written, this.#wanted, this.#edits];
    if (!before) return;
    this.#sayBegun();
    try {
      const at = await this.#withRoom(() => this.#desk.append(before, after, () => { this.#flying = after; }));
      this.#written = after;
      this.#acknowledge(at, edits);
    } catch (error) {
      /* Another window wrote here: its entry stays, ours begins a generation of its own. */
      if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error;
      this.#needs = { plan: after, cause: 'repaired' };
    } finally {
      this.#flying = null;
    }
  }

  async #snapshot(needed: Needed): Promise<void> {
    const { plan, cause, first, present } = needed;
    const edits = this.#edits;
    this.#sayBegun();
    if (present) await this.#withRoom(async () => this.#desk.seal(await this.#desk.prepare(present, 'grown'), present));
    await this.#withRoom(async () => this.#desk.seal(await this.#desk.prepare(plan, cause), plan, first));
    this.#written = plan;
    if (this.#needs === needed) this.#needs = null;
    this.#acknowledge(this.#now(), edits);
  }

  /** What failed stays said until it is saved: trying again changes nothing for the reader. */
  #sayBegun(): void { if (!this.#failed) this.#tell({ kind: 'saving' }); }

  #acknowledge(at: number, edits: number): void {
    if (this.clean) this.#tell({ kind: 'saved', at, edits });
  }

  /** A snapshot in the background: edits go on into the old log until it is complete. */
  #grow(): void {
    if (this.#growing || this.#stopped || !this.#written || this.#now() < this.#notBefore || !this.#desk.due) return;
    this.#growing = true;
    this.#desk.prepare(this.#written, 'grown').then((prepared) => { this.#grown = prepared; return this.#pump(); }).catch(() => this.#putOff()).finally(() => { this.#growing = false; });
  }

  async #seal(grown: Prepared, written: Plan): Promise<void> {
    this.#grown = null;
    /* Whatever goes wrong here loses nothing: the old generation and its log go on. */
    await this.#desk.seal(grown, written).then(() => this.#desk.thin(), () => this.#putOff());
  }

  async #putOff(): Promise<void> {
    this.#notBefore = this.#now() + PUT_OFF_MS;
    await this.#desk.thin().catch(() => undefined);
  }

  /** Runs a write; where the disk is full, old generations go and it is tried once more. */
  async #withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
      await this.#desk.thin(true).catch(() => undefined);
      return write();
    }
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#tell({ kind: 'failed', error });
    if (!this.#stopped) this.#retry = setTimeout(() => { void this.#pump(); }, RETRY_MS);
  }
}
