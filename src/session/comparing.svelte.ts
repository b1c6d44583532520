/** Two plans side by side: what they are, what the engine says of each, and what they differ in. */
import type { Compared } from '#core/compare/comparison.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { EngineClient } from './engine-client.ts';

export type Place = 'a' | 'b';
export interface BothAnswered { readonly a: Coverage; readonly b: Coverage; readonly compared: Compared }
/** `waiting` for a second plan; figures are shown while `ready` alone. */
export type CompareWork = 'waiting' | 'reading' | 'computing' | 'ready' | 'failed' | 'cancelled';
/** A file that is no plan. */
export interface NotAPlan { readonly name: string; readonly problems: readonly Problem[] }

export class Comparing {
  readonly #engine: EngineClient;
  #plans = $state.raw<Readonly<Record<Place, Plan | null>>>({ a: null, b: null });
  #answer = $state.raw<BothAnswered | null>(null);
  #work = $state<CompareWork>('waiting');
  #share = $state(0);
  #failure = $state<string | null>(null);
  #refused = $state.raw<NotAPlan | null>(null);
  #withoutHours = $state(false);
  readonly #question: () => AskedQuestion;

  /** `engine` is the compare worker's; `question` is asked of both plans, each on its own clocks. */
  constructor(engine: EngineClient, question: () => AskedQuestion) {
    this.#engine = engine;
    this.#question = question;
  }

  get a(): Plan | null { return this.#plans.a; }
  get b(): Plan | null { return this.#plans.b; }
  get answer(): BothAnswered | null { return this.#answer; }
  get work(): CompareWork { return this.#work; }
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  /** The shift asked about is not in both plans: they are compared by reach, and it is said. */
  get withoutHours(): boolean { return this.#withoutHours; }
  get refused(): NotAPlan | null { return this.#refused; }

  /** Takes a plan for one of the places, or the two for both, and computes once there are two. */
  async take(plans: Partial<Readonly<Record<Place, Plan | null>>>): Promise<void> {
    this.#plans = { ...this.#plans, ...plans };
    this.#refused = null;
    await this.#compute();
  }

  swap(): Promise<void> { return this.take({ a: this.#plans.b, b: this.#plans.a }); }

  /** Reads a file for one of the places; what stood there stays when it is no plan. */
  async read(place: Place, bytes: ArrayBuffer, name: string): Promise<void> {
    const before = this.#work;
    this.#begin('reading');
    const outcome = await this.#engine.ask({ type: 'read', bytes, name }, { transfer: [bytes], report: this.#report });
    if (outcome.state === 'overtaken') return;
    if (outcome.state === 'done' && outcome.value.type === 'read' && outcome.value.result.ok) {
      this.#work = 'waiting';
      await this.take({ [place]: outcome.value.result.value.plan });
      return;
    }
    this.#refused = { name, problems: outcome.state === 'done' && outcome.value.type === 'read' ? outcome.value.result.problems : [] };
    if (before === 'computing') await this.#compute();
    else this.#work = before;
  }

  cancel(): void { this.#engine.cancel(); }
  close(): void { this.#engine.close(); }

  #report = (share: number) => { this.#share = share; };

  #begin(work: CompareWork): void {
    this.#work = work;
    this.#share = 0;
    this.#failure = null;
  }

  async #compute(): Promise<void> {
    const { a, b } = this.#plans;
    this.#answer = null;
    /* A file that is being read goes on: it will be the second plan. */
    if ((!a || !b) && this.#work === 'reading') return;
    if (!a || !b) {
      this.#engine.cancel();
      this.#work = 'waiting';
      return;
    }
    this.#begin('computing');
    const { when, ...reach } = this.#question();
    this.#withoutHours = when?.shift !== undefined && ![a, b].every(({ meta: { shifts = [] } }) => shifts.some(({ id, start, end }) => id === when.shift && start !== undefined && end !== undefined));
    const outcome = await this.#engine.ask({ type: 'compare', a, b, question: when && !this.#withoutHours ? { ...reach, when } : reach }, { report: this.#report });
    if (outcome.state === 'overtaken') return;
    if (outcome.state === 'done' && outcome.value.type === 'compared') {
      this.#answer = outcome.value.answer;
      this.#work = 'ready';
    } else {
      this.#failure = outcome.state === 'failed' ? outcome.message : null;
      this.#work = outcome.state === 'cancelled' ? 'cancelled' : 'failed';
    }
  }
}
