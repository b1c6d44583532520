/** Asks the import worker; every question gets its own answer. A worker that crashes answers all with why. */
import type { ImportAnswer, ImportQuestion, ImportRequest } from './import-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface ImportWorker {
  postMessage(message: ImportRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ImportAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export class ImportClient {
  readonly #worker: ImportWorker;
  readonly #waiting = new Map<number, (answer: ImportAnswer) => void>();
  #seq = 0;

  constructor(worker: ImportWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#settle(data);
    worker.onerror = (event) => { for (const seq of this.#waiting.keys()) this.#settle({ seq, type: 'failed', message: event.message || 'worker error' }); };
  }

  ask(question: ImportQuestion): Promise<ImportAnswer> {
    const seq = ++this.#seq;
    return new Promise((settle) => {
      this.#waiting.set(seq, settle);
      this.#worker.postMessage({ ...question, seq }, question.type === 'look' ? question.files.map(({ bytes }) => bytes) : []);
    });
  }

  /** Ends the worker; questions still open stay unanswered. */
  close(): void {
    this.#waiting.clear();
    this.#worker.terminate();
  }

  #settle(answer: ImportAnswer): void {
    this.#waiting.get(answer.seq)?.(answer);
    this.#waiting.delete(answer.seq);
  }
}
