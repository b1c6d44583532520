/** The answers that a report speaks of, computed one after the other in a worker of their own, and then looked at by the second engine. */
import type { CheckReport } from '#core/coverage/check/report.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import { STEP_PCT } from '#core/coverage/shares.ts';
import type { Sensitivity } from '#core/coverage/sensitivity.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { AdviceClient } from './advice-client.ts';
import type { CheckClient } from './check-client.ts';
import type { EngineClient } from './engine-client.ts';

export interface Answered { readonly question: AskedQuestion; readonly coverage: Coverage; /** Its percentages with smaller and larger reaches; null where that could not be worked out, absent where it was not asked. */ readonly band?: Sensitivity | null }
export type ReportWork = 'idle' | 'computing' | 'ready' | 'failed' | 'cancelled';

export class Reporting {
  readonly #engine: EngineClient;
  readonly #checker: CheckClient;
  readonly #advice: AdviceClient;
  readonly #now: () => string;
  #answers = $state.raw<readonly Answered[]>([]);
  #checks = $state.raw<readonly CheckReport[]>([]);
  #work = $state<ReportWork>('idle');
  #share = $state(0);
  #failure = $state<string | null>(null);
  #computedAt = $state('');
  #checked = $state(true);
  #questions = $state.raw<readonly AskedQuestion[]>([]);
  #turn = 0;

  /** `now` is the time on the reader's clock, ISO 8601. */
  constructor(engine: EngineClient, checker: CheckClient, advice: AdviceClient, now: () => string) {
    this.#engine = engine;
    this.#advice = advice;
    this.#checker = checker;
    this.#now = now;
  }

  /** All of them once they are there, none before: a report is never made of half its answers. */
  get answers(): readonly Answered[] { return this.#answers; }
  /** What `make` was last asked for: another list is not answered yet. */
  get questions(): readonly AskedQuestion[] { return this.#questions; }
  get work(): ReportWork { return this.#work; }
  /** Of all the computing, 0 to 1. */
  get share(): number { return this.#share; }
  get failure(): string | null { return this.#failure; }
  get computedAt(): string { return this.#computedAt; }
  /** What the second engine says of each answer, in their order, as far as it is. */
  get checks(): readonly CheckReport[] { return this.#checks; }
  /** True while the second engine has not spoken of every answer. */
  get checking(): boolean { return this.#checked && this.#work === 'ready' && (this.#checks.length < this.#answers.length || this.#checks.some(({ verdict }) => verdict === 'running')); }

  /** Asks all questions of the plan; what was under way before is overtaken. `checked: false` leaves the second engine out; `known` answers the only question and was computed elsewhere. */
  async make(plan: Plan, dropped: Readonly<Record<string, number>>, questions: readonly AskedQuestion[], { checked = true, known = null }: { readonly checked?: boolean; readonly known?: Coverage | null } = {}): Promise<void> {
    const turn = ++this.#turn;
    this.#checked = checked;
    this.#questions = questions;
    this.#checks = [];
    this.#checker.stop();
    this.#advice.cancel();
    [this.#answers, this.#work, this.#share, this.#failure] = [[], 'computing', 0, null];
    const found: Answered[] = [];
    for (const question of questions) {
      if (known) { found.push({ question, coverage: known, band: null }); continue; }
      const report = (share: number) => { if (turn === this.#turn) this.#share = (found.length + share) / questions.length; };
      const outcome = await this.#engine.ask({ type: 'cover', plan, dropped, question }, { report });
      if (turn !== this.#turn || outcome.state === 'overtaken') return;
      if (outcome.state !== 'done' || outcome.value.type !== 'covered') {
        this.#work = outcome.state === 'cancelled' ? 'cancelled' : 'failed';
        this.#failure = outcome.state === 'failed' ? outcome.message : null;
        return;
      }
      found.push({ question, coverage: outcome.value.coverage });
    }
    /* What the figures lean on comes with them: a page that grew under the eye would be dealt out anew. */
    const banded = checked ? await this.#banded(plan, found, turn) : found;
    if (turn !== this.#turn) return;
    if (banded === 'cancelled') { this.#work = 'cancelled'; return; }
    [this.#answers, this.#work, this.#share, this.#computedAt] = [banded, 'ready', 1, this.#now()];
    if (checked) this.#check(plan, 0, turn);
  }

  /** The answers with their percentages at smaller and larger reaches; without them where that could not be worked out. */
  async #banded(plan: Plan, found: readonly Answered[], turn: number): Promise<readonly Answered[] | 'cancelled'> {
    const all: Answered[] = [];
    for (const answer of found) {
      const told = await this.#advice.ask({ type: 'sensitivity', plan, question: answer.question, ask: { stepPct: STEP_PCT } });
      if (turn !== this.#turn || told.state === 'dropped') return 'cancelled';
      all.push({ ...answer, band: told.state === 'done' ? told.value : null });
    }
    return all;
  }

  cancel(): void {
    this.#engine.cancel();
    this.#advice.cancel();
  }

  close(): void {
    this.#turn += 1;
    this.#engine.close();
    this.#advice.close();
    this.#checker.stop();
  }

  /** One answer after the other: a check takes a worker of its own. */
  #check(plan: Plan, at: number, turn: number): void {
    const answer = this.#answers[at];
    if (!answer || turn !== this.#turn) return;
    this.#checker.check({ plan, question: answer.question, coverage: answer.coverage }, (check) => {
      if (turn !== this.#turn) return;
      this.#checks = [...this.#checks.slice(0, at), check];
      if (check.verdict !== 'running') this.#check(plan, at + 1, turn);
    });
  }
}
