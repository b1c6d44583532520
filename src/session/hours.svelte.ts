/** The hours that are asked about: those in which a plan opens, which move on with the clock, or those that somebody chose, which stay. */
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import { mainOf } from '#core/plan/main-of.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { defaultDay, openingQuestion } from './first-look.ts';
import { readCounted } from './counted-text.ts';
import { readWhen, writeWhen } from './when-text.ts';

export class Hours {
  #day = $state('');
  #chosen = $state(false);
  #before = $state.raw<AskedTime | null | undefined>(undefined);
  #basis: 'shift' | 'reach' = 'reach';
  /** What the address asks of the first plan; none of a later one. */
  #wanted: string | null = null;
  #unmet = $state<string | null>(null);
  /** What else the address asks to be counted of the first plan. */
  #wantedCounted: string | null = null;
  #unmetCounted = $state<string | null>(null);

  /** The date whose hours are asked about: that of the plan, else today, until another is chosen. */
  get day(): string { return this.#day; }

  /** Hours that the address asks of the first plan and that this does not have; null where it has them, and once others are chosen. */
  get unmet(): string | null { return this.#unmet; }

  /** What the address asks to be counted and that the first plan does not have: then the usual is. */
  get unmetCounted(): string | null { return this.#unmetCounted; }

  /** Plans are opened in the shift of the present time, or in basis reach; the first one in the hours that the address names, where it has them, and with what it asks to be counted. */
  openIn(basis: 'shift' | 'reach', wanted: string | null, counted: string | null = null): void {
    this.#basis = basis;
    this.#wanted = wanted;
    this.#wantedCounted = counted;
  }

  /** Somebody chose another date. */
  choose(day: string): void {
    this.#chosen = true;
    this.#unmet = null;
    this.#day = day;
  }

  /** Somebody chose hours in place of those asked about before: what lies before a moment is kept, so that it can be come back to. */
  turn(before: AskedTime | undefined, when: AskedTime | null): void {
    this.#chosen = true;
    this.#unmet = null;
    if (when?.at !== undefined && before?.at === undefined) this.#before = before ?? null;
  }

  /** What to ask when a moment (`now`) is taken away: its week, else what was asked about before it, of the date that holds now; null is none, the reach. Where nothing was, or a shift that the plan has no more, the day. */
  beforeMoment(now: AskedTime | undefined, plan: Plan | null): AskedTime | null {
    if (now?.week) return { week: true };
    if (this.#before === null) return null;
    const { shift, window } = this.#before ?? {};
    return shift !== undefined && plan?.meta.shifts?.some(({ id }) => id === shift) ? { shift } : window !== undefined ? { window } : {};
  }

  /** The chosen hours as the address keeps them; null where the plan lies open in those of its opening. */
  text(when: AskedTime | undefined, plan: Plan | null): string | null { return plan && this.#chosen ? writeWhen(when, this.#day, defaultDay(plan)) : null; }

  /** What is asked of a plan that is being opened: in the hours chosen before where it is the same plan or an alternative of it. */
  opening(plan: Plan, before: Plan | null, when: AskedTime | undefined): AskedQuestion {
    const same = before !== null && mainOf(before) !== null && mainOf(before) === mainOf(plan);
    const wanted = same ? this.text(when, before) : this.#wanted;
    this.#wanted = null;
    const kept = wanted === null ? null : readWhen(wanted, plan);
    const usual: AskedQuestion = this.#basis === 'reach' ? reachQuestion : openingQuestion(plan);
    const { when: _, ...rest } = usual;
    const wantedCounted = this.#wantedCounted, counted = wantedCounted === null ? null : readCounted(wantedCounted, plan);
    this.#wantedCounted = null;
    this.#unmetCounted = counted === null ? wantedCounted : null;
    const question: AskedQuestion = { ...(kept ? { ...rest, ...(kept.when ? { when: kept.when } : {}) } : usual), ...counted };
    this.#chosen = kept !== null;
    this.#unmet = kept === null && !same ? wanted : null;
    this.#before = undefined;
    this.#day = kept?.day ?? question.when?.day ?? defaultDay(plan);
    return question;
  }
}
