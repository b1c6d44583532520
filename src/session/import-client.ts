/** Asks the import worker; every question gets its own answer. A worker that crashes answers all with why. */
import type { ImportAnswer, ImportProgress, ImportQuestion, ImportRequest } from './import-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface ImportWorker {
  postMessage(message: ImportRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ImportAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting { readonly settle: (answer: ImportAnswer) => void; readonly report: (progress: ImportProgress) => void }

export class ImportClient {
  readonly #start: () => ImportWorker;
  #worker: ImportWorker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #seq = 0;

  /** The worker is started with the first question, and anew with the first after `stop`. */
  constructor(start: () => ImportWorker) { this.#start = start; }

  ask(question: ImportQuestion, report: (progress: ImportProgress) => void = () => undefined): Promise<ImportAnswer> {
    const seq = ++this.#seq;
    return new Promise((settle) => {
      this.#waiting.set(seq, { settle, report });
      this.#running().postMessage({ ...question, seq });
    });
  }

  /** Ends the worker, whatever it is doing; questions still open stay unanswered. */
  stop(): void {
    this.#waiting.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #running(): ImportWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => { for (const seq of this.#waiting.keys()) this.#hear({ seq, type: 'failed', message: event.message || 'worker error' }); };
    this.#worker = worker;
    return worker;
  }

  #hear(answer: ImportAnswer): void {
    const waiting = this.#waiting.get(answer.seq);
    if (answer.type === 'progress') { waiting?.report(answer.progress); return; }
    this.#waiting.delete(answer.seq);
    waiting?.settle(answer);
  }
}
