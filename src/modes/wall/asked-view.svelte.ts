/** What a view asks a worker of: kept until the plan, the day or ten minutes have gone by. */
import type { AdviceClient } from '#session/advice-client.ts';
import type { AdviceType, AdviceValues, QuestionOf } from '#session/advice-messages.ts';
import type { Plan } from '#core/plan/plan.ts';

const KEPT_MS = 600_000;

export class AskedView<T extends AdviceType> {
  readonly #client: AdviceClient;
  #value = $state.raw<AdviceValues[T] | null>(null);
  #of: { readonly plan: Plan; readonly day: string; readonly atMs: number } | null = null;

  constructor(client: AdviceClient) { this.#client = client; }

  /** The answer for the plan and day last asked about; null while there is none. */
  get value(): AdviceValues[T] | null { return this.#value; }

  async ask(plan: Plan, day: string, nowMs: number, question: QuestionOf<T>): Promise<void> {
    const of = this.#of;
    if (of && of.plan === plan && of.day === day && Math.abs(nowMs - of.atMs) < KEPT_MS) return;
    if (of && (of.plan !== plan || of.day !== day)) this.#value = null;
    this.#of = { plan, day, atMs: nowMs };
    const answer = await this.#client.ask(question);
    if (answer.state === 'done') this.#value = answer.value;
    else this.#of = null;
  }

  close(): void { this.#client.close(); }
}
