/** Editing the open plan: what the hand holds, the figures meanwhile, and what can be undone. */
import type { LiveStretches, LiveTotals } from '#core/coverage/live.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import { differingIds, withChange, type Change } from '#core/plan/edits/change.ts';
import type { PlanDifference } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { Told } from '#core/plan/standing-problems.ts';
import { LiveFigures } from './live-figures.svelte.ts';
import { backTo, earlierHistory, noHistory, withStep, type EditNote, type History, type Step } from './history.ts';
import type { LiveClient } from './live-client.ts';

/** What editing needs of the session that holds the plan. */
export interface Holder {
  readonly plan: () => Plan | null;
  /** A feature of that plan; null where it has none of this id. */
  readonly feature: (id: string) => AnyFeature | null;
  /** Another window has the plan: nothing is changed here. */
  readonly readOnly: () => boolean;
  readonly question: () => AskedQuestion;
  /** Totals of the newest full answer; null while it is not that of the plan as it stands. */
  readonly settled: () => LiveTotals | null;
  /** Takes a plan over that an edit made, and has it computed in full. */
  readonly put: (plan: Plan) => void;
}

/** More features than this at one stroke are not drawn apart nor followed one by one: the live worker begins anew with the whole plan. */
const MANY = 500;

export class Editing {
  readonly #live: LiveFigures;
  readonly #holder: Holder;
  #history = $state.raw<History>(noHistory);
  #opened = $state.raw<Plan | null>(null);
  #lifted = $state.raw<readonly AnyFeature[]>([]);
  #note = $state.raw<EditNote | null>(null);
  #held: Change = new Map();
  #base = $state.raw<LiveTotals | null>(null);
  #before: LiveTotals | null = null;

  constructor(live: LiveClient | null, holder: Holder) {
    this.#live = new LiveFigures(live);
    this.#holder = holder;
  }

  /** The features as they are being changed: drawn apart until the full answer has them. */
  get lifted(): readonly AnyFeature[] { return this.#lifted; }
  /** True while a hand holds something. */
  get dragging(): boolean { return this.#note !== null; }
  /** Figures kept up to date while the full answer is not; null when that is to be shown. */
  get totals(): LiveTotals | null { return this.#live.shown; }
  /** Gaps of borders as the live figures have them; none when those of the full answer are to be shown. */
  get stretches(): readonly LiveStretches[] { return this.#live.stretches; }
  /** Figures before the newest edit; null where there is none. */
  get base(): LiveTotals | null { return this.#base; }
  /** Number of the newest preview asked for, and of the one whose figures are shown. */
  get sent(): number { return this.#live.sent; }
  get heard(): number { return this.#live.heard; }
  /** The figures shown lag behind the hand: a change of some time ago has no answer yet. */
  get late(): boolean { return this.#live.late; }
  get canUndo(): boolean { return this.#history.at > 0; }
  get canRedo(): boolean { return this.#history.at < this.#history.steps.length; }
  get steps(): readonly Step[] { return this.#history.steps; }
  /** How many of the steps are done. */
  get at(): number { return this.#history.at; }
  /** Somebody else has the plan: nothing can be changed here. */
  get locked(): boolean { return this.#holder.readOnly(); }
  /** The plan as it was when it was opened. */
  get origin(): Plan | null { return this.#opened; }

  /** What was said of what came into the plan in the steps that are done. */
  get told(): readonly Told[] { return this.#history.steps.slice(0, this.#history.at).flatMap(({ problems, after }) => (problems ? [{ problems, plan: after }] : [])); }

  /** A plan was opened: nothing has been done to it. */
  opened(plan: Plan): void {
    this.#live.close();
    this.#history = noHistory;
    this.#opened = plan;
    this.#base = null;
    this.#clear();
  }

  /** What was done to the plan before it was opened here, as what leads back, the newest first: it can be undone too. */
  earlier(back: readonly PlanDifference[]): void {
    const plan = this.#holder.plan();
    if (plan && plan === this.#opened && this.#history.steps.length === 0) this.#history = earlierHistory(plan, back);
  }

  /** Another question is asked of the plan: the live figures are those of the old one. */
  asked(): void {
    this.#live.close();
    this.#base = null;
    this.#clear();
  }

  /** A full computation begins: a live worker that has no plan gets this one. Of a large plan its figures come first. */
  begin(): void {
    const plan = this.#holder.plan();
    if (plan) this.#live.begin(plan, this.#holder.question());
  }

  /** The full answer to the plan as it stands has come. */
  settle(): void { if (!this.dragging) this.#clear(); }

  close(): void { this.#live.close(); }

  /** The hand takes hold of something, to end with `commit` or `cancel`; false while it may not. */
  start(note: EditNote): boolean {
    if (!this.#holder.plan() || this.locked || this.dragging) return false;
    this.#note = note;
    this.#held = new Map();
    this.#before = this.totals ?? this.#holder.settled();
    this.#base = this.#before;
    return true;
  }

  /** Shows a change to the eye and the figures; the plan stays. Each preview takes the place of the last. */
  preview(change: Change): void {
    if (!this.#note) return;
    const told = this.#withRest(this.#held, change);
    this.#held = change;
    this.#lift(told, change);
  }

  /** Puts down what the hand holds: a new plan, computed in full, and one step that can be undone. */
  commit(): void {
    const [plan, note, change] = [this.#holder.plan(), this.#note, this.#held];
    this.#note = null;
    if (!plan || !note) return;
    const after = withChange(plan, change);
    if (after === plan) this.#putBack();
    else this.#keep({ before: plan, after, note, ids: [...change.keys()] });
  }

  /** Gives up: everything is where it was. */
  cancel(): void {
    if (!this.dragging) return;
    this.#note = null;
    this.#putBack();
  }

  /** A change at one stroke; false while it may not be made or where it changes nothing. */
  do(note: EditNote, change: Change): boolean {
    const plan = this.#holder.plan();
    if (plan && change.size > MANY) return this.replace(note, withChange(plan, change));
    if (!this.start(note)) return false;
    this.preview(change);
    const before = this.#holder.plan();
    this.commit();
    return this.#holder.plan() !== before;
  }

  /** Another plan in place of this one as a step that can be undone: settings, merged or restored plans, and what was imported with its problems. */
  replace(note: EditNote, after: Plan, problems: readonly Problem[] = []): boolean {
    const before = this.#holder.plan();
    if (!before || before === after || this.locked || this.dragging) return false;
    const ids = differingIds(before, after);
    this.#base = this.totals ?? this.#holder.settled();
    this.#show(before, after, ids);
    this.#keep({ before, after, note, ids, ...(problems.length > 0 ? { problems } : {}) });
    return true;
  }

  undo(): void { this.goTo(this.#history.at - 1); }
  redo(): void { this.goTo(this.#history.at + 1); }

  /** Back or forward to where the first `at` steps are done. */
  goTo(at: number): void {
    const [found, plan] = [backTo(this.#history, at), this.#holder.plan()];
    if (!found || !plan || this.dragging || this.locked) return;
    this.#history = found.history;
    /* Back where it was opened nothing has changed: a change shown there would read as one. */
    this.#base = found.plan === this.#opened ? null : this.totals ?? this.#holder.settled();
    this.#show(plan, found.plan, found.ids);
    this.#holder.put(found.plan);
  }

  #keep(step: Step): void {
    this.#history = withStep(this.#history, step);
    this.#holder.put(step.after);
  }

  /** Shows and tells how the features `ids` are in `after`. */
  #show(before: Plan, after: Plan, ids: readonly string[]): void {
    if (ids.length > MANY) {
      this.#live.close();
      this.#clear();
      return;
    }
    const change = new Map<string, AnyFeature | null>(ids.map((id) => [id, null]));
    for (const feature of after.features) if (change.has(feature.id)) change.set(feature.id, feature);
    this.#lift(change, change);
    /* Other defaults are another meaning of every feature. */
    if (before.meta !== after.meta) this.#live.close();
  }

  #lift(told: Change, shown: Change): void {
    this.#lifted = [...shown.values()].filter((feature) => feature !== null);
    this.#live.tell(told, this.#holder.feature);
  }

  #putBack(): void {
    this.#lift(this.#withRest(this.#held, new Map()), new Map());
    this.#held = new Map();
    /* A live worker that was lost meanwhile begins anew here: nothing will be computed now. */
    this.begin();
    this.#live.putBack(this.#holder.settled() ? null : this.#before);
    this.#base = null;
  }

  /** `next`, and as the plan has them the features that only `last` had changed. */
  #withRest(last: Change, next: Change): Change {
    const gone = [...last.keys()].filter((id) => !next.has(id));
    return gone.length === 0 ? next : new Map([...gone.map((id) => [id, this.#holder.feature(id)] as const), ...next]);
  }

  #clear(): void {
    this.#lifted = [];
    this.#note = null;
    this.#live.clear();
  }
}
