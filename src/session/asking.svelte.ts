/** One question to the worker that gives advice: how far it is, what came of it, and of which plan. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { AdviceClient } from './advice-client.ts';
import type { AdviceType, AdviceValues, QuestionOf } from './advice-messages.ts';

export class Asking<T extends AdviceType> {
  readonly #client: AdviceClient;
  #working = $state(false);
  #share = $state(0);
  #failure = $state<string | null>(null);
  #value = $state.raw<AdviceValues[T] | null>(null);
  #plan = $state.raw<Plan | null>(null);
  #question = $state.raw<AskedQuestion | null>(null);

  constructor(client: AdviceClient) { this.#client = client; }

  get working(): boolean { return this.#working; }
  /** Progress, 0-1. */
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  get value(): AdviceValues[T] | null { return this.#value; }
  /** The answer is not that to the newest question: another is worked on, or came to nothing. */
  get old(): boolean { return this.#value !== null && (this.#working || this.#failure !== null); }
  /** The question that `value` answers. */
  get question(): AskedQuestion | null { return this.#question; }
  /** Whether the answer is one to this plan under this question. */
  isOf(plan: Plan | null, question: AskedQuestion): boolean { return this.#plan === plan && this.#question === question; }

  /** Asks; the answer before stays until the new one is there. A question that is overtaken or stopped leaves it. */
  async ask(question: QuestionOf<T>): Promise<void> {
    this.#working = true;
    this.#share = 0;
    this.#failure = null;
    const outcome = await this.#client.ask<T>(question, (share) => { this.#share = share; });
    if (outcome.state === 'dropped') return;
    this.#working = false;
    if (outcome.state === 'failed') { this.#failure = outcome.message; return; }
    this.#value = outcome.value;
    this.#plan = question.plan;
    this.#question = question.question;
  }

  cancel(): void {
    this.#client.cancel();
    this.#working = false;
  }

  /** Forgets the answer. */
  forget(): void {
    this.cancel();
    this.#value = null;
    this.#failure = null;
  }

  close(): void { this.#client.close(); }
}
