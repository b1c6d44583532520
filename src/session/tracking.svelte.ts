/** Recordings beside the plan while their panel is open: they live in a worker's memory, are never kept and never become part of a plan. */
import type { TrackAsked, TrackCompared } from '#core/coverage/track/compare.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { OpenedTracks, ToldRecording, TrackQuestion, TrackReply } from './track-messages.ts';
import type { WorkerClient } from './worker-client.ts';

export type TrackClient = WorkerClient<TrackQuestion, TrackReply, number>;
/** What somebody chose; null where it is found. */
type Chosen = Omit<TrackAsked, 'ground'>;
interface Wanted extends Chosen { readonly plan: Plan; readonly recording: number }
/** Opened files, and what of them was not read. */
interface Opened extends OpenedTracks { readonly files: readonly File[] }

export class Tracking {
  readonly #client: TrackClient;
  #opened = $state.raw<Opened | null>(null);
  #recording = $state(0);
  #asked = $state.raw<Chosen>({ routeId: null, withinM: null });
  #work = $state<'opening' | 'comparing' | null>(null);
  #share = $state(0);
  #failure = $state<string | null>(null);
  #answer = $state.raw<{ readonly to: Wanted; readonly compared: TrackCompared } | null>(null);
  #wanted = $state.raw<Wanted | null>(null);
  /** The worker has the recordings; one that was stopped has lost them. */
  #held = false;
  /** Number of the newest opening or stop: what was asked before it is not heard. */
  #turn = 0;

  constructor(client: TrackClient) { this.#client = client; }

  get opened(): Opened | null { return this.#opened; }
  get recording(): ToldRecording | null { return this.#opened?.recordings[this.#recording] ?? null; }
  get work(): 'opening' | 'comparing' | null { return this.#work; }
  /** Progress, 0-1. */
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  get asked(): Chosen { return this.#asked; }
  /** The newest answer, also while a newer one is worked on. */
  get compared(): TrackCompared | null { return this.#answer?.compared ?? null; }
  /** The plan that the answer is about. */
  get plan(): Plan | null { return this.#answer?.to.plan ?? null; }
  /** The answer is not to what is asked now. */
  get old(): boolean { return this.#answer !== null && this.#answer.to !== this.#wanted; }

  /** A comparison was asked for and neither answered in full nor is it worked on: it was stopped or failed. */
  get waiting(): boolean { return this.#work === null && this.#wanted !== null && !this.#answered(this.#wanted); }

  /** Opens files in place of those before. */
  async open(files: readonly File[]): Promise<void> {
    this.stop();
    [this.#opened, this.#answer, this.#wanted, this.#recording] = [null, null, null, 0];
    this.#asked = { routeId: null, withinM: this.#asked.withinM };
    const opened = await this.#hold(files);
    if (opened) this.#opened = { ...opened, files };
  }

  /** Looks at another recording, by its number; which route it followed is found anew. */
  choose(number: number): void {
    this.#recording = number - 1;
    this.#asked = { ...this.#asked, routeId: null };
  }

  /** Sets the route or the distance; what is not given stays. */
  ask(change: Partial<Chosen>): void { this.#asked = { ...this.#asked, ...change }; }

  /** Compares with a plan, the routes first and then the ground. What is asked while something runs comes after it, the newest alone. */
  async compare(plan: Plan): Promise<void> {
    if (!this.recording) return;
    this.#wanted = { ...this.#asked, plan, recording: this.#recording };
    if (this.#work !== null) return;
    const turn = this.#turn;
    while (!this.#answered(this.#wanted)) {
      const wanted: Wanted = this.#wanted, ground = this.#answer?.to === wanted;
      if (!this.#held && !(await this.#hold(this.#opened?.files ?? []))) return;
      this.#begin('comparing');
      const { routeId, withinM, recording } = wanted;
      const answer = await this.#client.ask({ type: 'compare', plan: wanted.plan, recording, asked: { routeId, withinM, ground } }, (share) => { this.#share = share; });
      if (turn !== this.#turn) return;
      this.#work = null;
      if (answer.type === 'failed') { this.#fail(answer.message); return; }
      /* Of the second answer the ground alone is new: what is drawn stays the same object. */
      if (answer.type === 'compared') this.#answer = { to: wanted, compared: ground && this.#answer ? { ...this.#answer.compared, swept: answer.compared.swept } : answer.compared };
    }
  }

  /** Ends what is worked on; what was answered before stays. */
  stop(): void {
    this.#turn += 1;
    this.#client.stop();
    this.#held = false;
    this.#work = null;
  }

  /** Forgets everything. */
  close(): void {
    this.stop();
    [this.#opened, this.#answer, this.#wanted] = [null, null, null];
  }

  #answered(wanted: Wanted): boolean { return this.#answer?.to === wanted && this.#answer.compared.swept !== null; }

  /** Hands files to the worker; null where that was stopped or failed. */
  async #hold(files: readonly File[]): Promise<OpenedTracks | null> {
    const turn = this.#turn;
    this.#begin('opening');
    const answer = await this.#client.ask({ type: 'open', files }, (share) => { this.#share = share; });
    if (turn !== this.#turn) return null;
    this.#work = null;
    if (answer.type === 'failed') this.#fail(answer.message);
    if (answer.type !== 'opened') return null;
    this.#held = true;
    return answer.opened;
  }

  #begin(work: 'opening' | 'comparing'): void {
    this.#work = work;
    this.#share = 0;
    this.#failure = null;
  }

  /** A worker that failed may be broken: the next question gets another. */
  #fail(message: string): void {
    this.stop();
    this.#failure = message;
  }
}
