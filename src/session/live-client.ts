/**
 * Talks to the worker that owns the geometry of the plan being edited: opened once, then told of each
 * edit. It is never ended for being overtaken, only when it crashes or says nothing for `patienceMs`.
 */
import type { LiveStretches, LiveTotals } from '#core/coverage/live.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { LiveAnswer, LiveEdit, LiveRequest } from './live-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface LiveWorker {
  postMessage(message: LiveRequest, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<LiveAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Totals that answer the edit numbered `seq` and all before it. */
export type HearTotals = (totals: LiveTotals, seq: number, stretches: readonly LiveStretches[]) => void;

export class LiveClient {
  #worker: LiveWorker | null = null;
  #seq = 0;
  #answered = 0;
  #opening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hear: HearTotals = () => {};
  readonly #start: () => LiveWorker;
  readonly #patienceMs: number;

  constructor(start: () => LiveWorker, patienceMs = 10_000) {
    this.#start = start;
    this.#patienceMs = patienceMs;
  }

  /** False before a plan is opened and after the worker was lost: edits are then answered by nobody. */
  get open(): boolean { return this.#worker !== null; }

  /** Gives the worker a plan to own and gives the number of the totals that answer; a plan still being computed is given up. `hear` hears totals, newest only. */
  begin(plan: Plan, question: AskedQuestion, hear: HearTotals): number {
    /* A synchronous computation hears no message: only ending its worker stops it. */
    if (this.#opening) this.close();
    this.#hear = hear;
    this.#opening = true;
    try {
      this.#worker ??= this.#connect();
      this.#send({ seq: ++this.#seq, type: 'open', plan, question });
    } catch {
      this.close();
    }
    return this.#seq;
  }

  /** Tells of an edit and gives its number; its totals come to `hear` unless a newer edit overtakes them. */
  preview(edit: LiveEdit): number {
    const seq = ++this.#seq;
    if (this.#worker) this.#send({ seq, type: 'preview', edit }, 'positions' in edit ? [edit.positions.buffer as ArrayBuffer] : undefined);
    return seq;
  }

  /** Ends the worker. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#opening = false;
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }

  #send(request: LiveRequest, transfer?: Transferable[]): void {
    this.#worker?.postMessage(request, transfer);
    this.#timer ??= this.#watch();
  }

  #connect(): LiveWorker {
    const worker = this.#start();
    worker.onerror = () => { this.close(); };
    worker.onmessage = ({ data }) => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      if (data.type === 'failed') return this.close();
      if (data.type === 'live') {
        this.#opening = false;
        if (data.seq > this.#answered) {
          this.#answered = data.seq;
          this.#hear(data.totals, data.seq, data.stretches);
        }
      }
      if (data.seq < this.#seq || data.type === 'progress') this.#timer = this.#watch();
    };
    return worker;
  }

  #watch(): ReturnType<typeof setTimeout> { return setTimeout(() => { this.close(); }, this.#patienceMs); }
}
