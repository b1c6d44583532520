/** Asks what ground some posts and routes hold alone, off the page's thread, while they are in a hand. The newest question wins. */
import type { Question } from '#core/coverage/question.ts';
import type { Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { HeldAnswer, HeldRequest } from './check-messages.ts';

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface HeldWorker {
  postMessage(message: HeldRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HeldAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export class HeldClient {
  #worker: HeldWorker | null = null;
  #seq = 0;
  readonly #start: () => HeldWorker;

  constructor(start: () => HeldWorker) { this.#start = start; }

  /** `plan` is the part of a plan that bears on the answer. `hear` gets the ground, or null where there is none; a question that is overtaken, or that the worker did not survive, is not answered. */
  ask(plan: Plan, ids: readonly string[], question: Question, hear: (ground: PlanGeometry | null) => void): void {
    const seq = ++this.#seq;
    try {
      this.#worker ??= this.#start();
      this.#worker.onmessage = ({ data }) => { if (data.seq === this.#seq) hear(data.ground); };
      this.#worker.onerror = () => { this.close(); };
      this.#worker.postMessage({ type: 'held', seq, plan, ids, question });
    } catch {
      this.close();
    }
  }

  /** Nothing asked so far is answered any more. */
  forget(): void { this.#seq += 1; }

  close(): void {
    this.forget();
    this.#worker?.terminate();
    this.#worker = null;
  }
}
