/**
 * Asks the engine worker. The newest question wins: one that is overtaken never answers. A worker
 * that crashes, or says nothing for `patienceMs`, is ended and started anew.
 */
import type { EngineAnswer, EngineRequest } from './engine-messages.ts';

export type Outcome<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'overtaken' | 'cancelled' | 'hung' }
  | { readonly state: 'failed'; readonly message: string };

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface EngineWorker {
  postMessage(message: EngineRequest, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<EngineAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Unnumbered = EngineRequest extends infer R ? (R extends EngineRequest ? Omit<R, 'seq'> : never) : never;

interface Waiting {
  readonly seq: number;
  readonly settle: (outcome: Outcome<EngineAnswer>) => void;
  readonly report?: (share: number) => void;
  timer: ReturnType<typeof setTimeout>;
}

export class EngineClient {
  #worker: EngineWorker | null = null;
  #waiting: Waiting | null = null;
  #seq = 0;
  readonly #start: () => EngineWorker;
  readonly #patienceMs: number;

  constructor(start: () => EngineWorker, patienceMs = 10_000) {
    this.#start = start;
    this.#patienceMs = patienceMs;
  }

  /** Sends a question; whatever was still being worked on is overtaken, its worker ended. */
  ask(request: Unnumbered, options: { report?: (share: number) => void; transfer?: Transferable[] } = {}): Promise<Outcome<EngineAnswer>> {
    this.#drop('overtaken');
    const seq = ++this.#seq;
    return new Promise((settle) => {
      const waiting: Waiting = { seq, settle, report: options.report, timer: this.#watch() };
      this.#waiting = waiting;
      try {
        this.#worker ??= this.#open();
        this.#worker.postMessage({ ...request, seq } as EngineRequest, options.transfer);
      } catch (error) {
        this.#finish({ state: 'failed', message: String(error) });
        this.#end();
      }
    });
  }

  /** Stops the work under way; its promise settles as cancelled. */
  cancel(): void { this.#drop('cancelled'); }

  /** Ends the worker for good. */
  close(): void { this.#drop('cancelled'); this.#end(); }

  #open(): EngineWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      this.#end();
      this.#finish({ state: 'failed', message: event.message || 'worker error' });
    };
    return worker;
  }

  #hear(answer: EngineAnswer): void {
    const waiting = this.#waiting;
    if (!waiting || answer.seq !== waiting.seq) return;
    if (answer.type === 'progress') {
      clearTimeout(waiting.timer);
      waiting.timer = this.#watch();
      waiting.report?.(answer.share);
    } else if (answer.type === 'failed') this.#finish({ state: 'failed', message: answer.message });
    else this.#finish({ state: 'done', value: answer });
  }

  #watch(): ReturnType<typeof setTimeout> {
    return setTimeout(() => { this.#end(); this.#finish({ state: 'hung' }); }, this.#patienceMs);
  }

  /* A synchronous computation hears no message, so the only way to stop it is to end its worker. */
  #drop(state: 'overtaken' | 'cancelled'): void {
    if (!this.#waiting) return;
    this.#end();
    this.#finish({ state });
  }

  #finish(outcome: Outcome<EngineAnswer>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.settle(outcome);
  }

  #end(): void {
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}
