/** Asks the worker that gives advice. The newest question wins: one that is overtaken or cancelled ends its worker, since a computation hears nothing. */
import type { AdviceAnswer, AdviceRequest, AdviceType, AdviceValues, QuestionOf } from './advice-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface AdviceWorker {
  postMessage(message: AdviceRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<AdviceAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type Advised<T extends AdviceType> =
  | { readonly state: 'done'; readonly value: AdviceValues[T] }
  | { readonly state: 'dropped' }
  | { readonly state: 'failed'; readonly message: string };

interface Waiting { readonly seq: number; readonly settle: (outcome: Advised<AdviceType>) => void; readonly report: (share: number) => void }

export class AdviceClient {
  readonly #start: () => AdviceWorker;
  #worker: AdviceWorker | null = null;
  #waiting: Waiting | null = null;
  #seq = 0;

  constructor(start: () => AdviceWorker) { this.#start = start; }

  /** Asks; what was still being worked on is dropped. `report` hears 0-1. */
  ask<T extends AdviceType>(question: QuestionOf<T>, report: (share: number) => void = () => undefined): Promise<Advised<T>> {
    this.cancel();
    const seq = ++this.#seq;
    return new Promise<Advised<T>>((settle) => {
      this.#waiting = { seq, settle: settle as Waiting['settle'], report };
      try {
        this.#worker ??= this.#open();
        this.#worker.postMessage({ ...question, seq } as AdviceRequest);
      } catch (error) {
        this.#end();
        this.#settle({ state: 'failed', message: String(error) });
      }
    });
  }

  /** Drops what is being worked on. */
  cancel(): void {
    if (!this.#waiting) return;
    this.#end();
    this.#settle({ state: 'dropped' });
  }

  close(): void {
    this.cancel();
    this.#end();
  }

  #open(): AdviceWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }) => {
      if (data.seq !== this.#waiting?.seq) return;
      if (data.type === 'progress') this.#waiting.report(data.share);
      else this.#settle(data.type === 'done' ? { state: 'done', value: data.value } : { state: 'failed', message: data.message });
    };
    worker.onerror = (event) => {
      this.#end();
      this.#settle({ state: 'failed', message: event.message || 'worker error' });
    };
    return worker;
  }

  #settle(outcome: Advised<AdviceType>): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.settle(outcome);
  }

  #end(): void {
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}
