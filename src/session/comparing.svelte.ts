/** Two plans side by side: what they are, what the engine says of each, and what they differ in. */
import type { Compared } from '#core/compare/comparison.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { EngineClient } from './engine-client.ts';
import { sharedHours } from './shared-hours.ts';

export type Place = 'a' | 'b';
export interface BothAnswered { readonly a: Coverage; readonly b: Coverage; readonly compared: Compared }
/** `waiting` for a second plan; figures are shown while `ready` alone. */
export type CompareWork = 'waiting' | 'reading' | 'computing' | 'ready' | 'failed' | 'cancelled';
/** Two plans with what the address calls each (`named-plan.ts`); null for the open one. */
export interface Pair { readonly plans: Readonly<Record<Place, Plan>>; readonly names: Readonly<Record<Place, string | null>> }
/** A file that is no plan. */
export interface NotAPlan { readonly name: string; readonly problems: readonly Problem[] }

export class Comparing {
  readonly #engine: EngineClient;
  #plans = $state.raw<Readonly<Record<Place, Plan | null>>>({ a: null, b: null });
  #names = $state.raw<Readonly<Record<Place, string | null>>>({ a: null, b: null });
  #answer = $state.raw<BothAnswered | null>(null);
  #asked = $state.raw<AskedQuestion | null>(null);
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
  /** Both plans with their names; null while one is missing. */
  get pair(): Pair | null {
    const { a, b } = this.#plans;
    return a && b ? { plans: { a, b }, names: this.#names } : null;
  }
  get answer(): BothAnswered | null { return this.#answer; }
  /** What `answer` answers. */
  get asked(): AskedQuestion | null { return this.#answer && this.#asked; }
  get work(): CompareWork { return this.#work; }
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  /** The shift asked about is not in both plans: they are compared by reach, and it is said. */
  get withoutHours(): boolean { return this.#withoutHours; }
  get refused(): NotAPlan | null { return this.#refused; }

  /** Takes a plan for one of the places, or the two for both, and computes once there are two. `names` are those of the address; a plan without one is the open one. */
  async take(plans: Partial<Readonly<Record<Place, Plan | null>>>, names: Partial<Readonly<Record<Place, string | null>>> = {}): Promise<void> {
    this.#plans = { ...this.#plans, ...plans };
    for (const place of Object.keys(plans) as Place[]) this.#names = { ...this.#names, [place]: names[place] ?? null };
    this.#refused = null;
    await this.#compute();
  }

  swap(): Promise<void> { return this.take({ a: this.#plans.b, b: this.#plans.a }, { a: this.#names.b, b: this.#names.a }); }

  /** Reads a file for one of the places; what stood there stays when it is no plan. `called` is its name in the address. */
  async read(place: Place, bytes: ArrayBuffer, name: string, called: string): Promise<void> {
    const before = this.#work;
    this.#begin('reading');
    const outcome = await this.#engine.ask({ type: 'read', bytes, name }, { transfer: [bytes], report: this.#report });
    if (outcome.state === 'overtaken') return;
    if (outcome.state === 'done' && outcome.value.type === 'read' && outcome.value.result.ok) {
      this.#work = 'waiting';
      await this.take({ [place]: outcome.value.result.value.plan }, { [place]: called });
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
    const { question, withoutHours } = sharedHours(this.#question(), a, b);
    [this.#withoutHours, this.#asked] = [withoutHours, question];
    const outcome = await this.#engine.ask({ type: 'compare', a, b, question }, { report: this.#report });
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
