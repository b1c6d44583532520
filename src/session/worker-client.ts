/** Asks a worker that keeps what it was given; every question gets its own answer. A worker that crashes answers all with why. */

/** Told while an answer is being worked out. */
export interface Told<Progress> { readonly seq: number; readonly type: 'progress'; readonly progress: Progress }
export interface Failed { readonly seq: number; readonly type: 'failed'; readonly message: string }
type Heard<Answer, Progress> = Answer | Told<Progress> | Failed;

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface AskedWorker<Request, Answer> {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting<Answer, Progress> { readonly settle: (answer: Answer | Failed) => void; readonly report: (progress: Progress) => void }

/** `Question` has no number yet, `Answer` is what is answered beside progress and failures. */
export class WorkerClient<Question extends object, Answer extends { readonly seq: number; readonly type: string }, Progress> {
  readonly #start: () => AskedWorker<Question & { readonly seq: number }, Heard<Answer, Progress>>;
  #worker: AskedWorker<Question & { readonly seq: number }, Heard<Answer, Progress>> | null = null;
  readonly #waiting = new Map<number, Waiting<Answer, Progress>>();
  #seq = 0;

  /** The worker is started with the first question, and anew with the first after `stop`. */
  constructor(start: () => AskedWorker<Question & { readonly seq: number }, Heard<Answer, Progress>>) { this.#start = start; }

  ask(question: Question, report: (progress: Progress) => void = () => undefined): Promise<Answer | Failed> {
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

  #running(): AskedWorker<Question & { readonly seq: number }, Heard<Answer, Progress>> {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => { for (const seq of this.#waiting.keys()) this.#hear({ seq, type: 'failed', message: event.message || 'worker error' }); };
    this.#worker = worker;
    return worker;
  }

  #hear(answer: Heard<Answer, Progress>): void {
    const waiting = this.#waiting.get(answer.seq);
    if (isProgress(answer)) { waiting?.report(answer.progress); return; }
    this.#waiting.delete(answer.seq);
    waiting?.settle(answer);
  }
}

function isProgress<Answer extends { readonly type: string }, Progress>(answer: Heard<Answer, Progress>): answer is Told<Progress> { return answer.type === 'progress'; }
