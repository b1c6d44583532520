/** Editing the open plan: what is being moved, the figures meanwhile, and what can be undone. */
import type { LiveTotals } from '#core/coverage/live.ts';
import type { Question } from '#core/coverage/question.ts';
import { movedPost, movePost } from '#core/plan/edits/move-post.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { noHistory, redone, undone, withStep, type History, type Step } from './history.ts';
import type { LiveClient } from './live-client.ts';

/** `unchanged` since it was opened, `edited` and in no file, or `saved` to one. */
export type SaveState = 'unchanged' | 'edited' | 'saved';

/** What editing needs of the session that holds the plan. */
export interface Holder {
  readonly plan: () => Plan | null;
  readonly question: () => Question;
  /** Totals of the newest full answer; null while it is not that of the plan as it stands. */
  readonly settled: () => LiveTotals | null;
  /** Takes a plan over that an edit made, and has it computed in full. */
  readonly put: (plan: Plan) => void;
}

export class Editing {
  readonly #live: LiveClient | null;
  readonly #holder: Holder;
  #history = $state.raw<History>(noHistory);
  #opened = $state.raw<Plan | null>(null);
  #saved = $state.raw<Plan | null>(null);
  #lifted = $state.raw<AnyFeature | null>(null);
  #dragged: AnyFeature | null = null;
  #shown = $state.raw<LiveTotals | null>(null);
  #base = $state.raw<LiveTotals | null>(null);
  #sent = $state(0);
  #heard = $state(0);
  /** Answers before this one belong to something that was taken back. */
  #from = Infinity;
  #before: LiveTotals | null = null;

  constructor(live: LiveClient | null, holder: Holder) {
    this.#live = live;
    this.#holder = holder;
  }

  /** The feature as it is being placed: drawn apart until the full answer has it. */
  get lifted(): AnyFeature | null { return this.#lifted; }
  get dragging(): boolean { return this.#dragged !== null; }
  /** Figures kept up to date while the full answer is not; null when that is to be shown. */
  get totals(): LiveTotals | null { return this.#shown; }
  /** Figures before the newest edit; null where there is none. */
  get base(): LiveTotals | null { return this.#base; }
  /** Number of the newest preview asked for, and of the one whose figures are shown. */
  get sent(): number { return this.#sent; }
  get heard(): number { return this.#heard; }
  get canUndo(): boolean { return this.#history.past.length > 0; }
  get canRedo(): boolean { return this.#history.future.length > 0; }
  get saveState(): SaveState {
    const plan = this.#holder.plan();
    return plan === this.#saved ? 'saved' : plan === this.#opened ? 'unchanged' : 'edited';
  }

  /** A plan was opened: nothing has been done to it. */
  opened(plan: Plan): void {
    this.#live?.close();
    this.#history = noHistory;
    this.#opened = plan;
    this.#saved = null;
    this.#base = null;
    this.#clear();
  }

  markSaved(): void { this.#saved = this.#holder.plan(); }

  /** Another question is asked of the plan: the live figures are those of the old one. */
  asked(): void {
    this.#live?.close();
    this.#base = null;
    this.#clear();
  }

  /** A full computation begins: a live worker that has no plan gets this one. Of a large plan its figures come first. */
  begin(): void {
    const plan = this.#holder.plan();
    if (!plan || !this.#live || this.#live.open) return;
    this.#from = this.#live.begin(plan, this.#holder.question(), this.#hear);
  }

  /** The full answer to the plan as it stands has come. */
  settle(): void { if (!this.#dragged) this.#clear(); }

  close(): void { this.#live?.close(); }

  /** Begins to move a post; false for what cannot be moved. */
  lift(id: string): boolean {
    const feature = this.#holder.plan()?.features.find((each) => each.id === id) ?? null;
    if (feature?.geometry?.type !== 'Point' || !movedPost(feature, feature.geometry.coordinates)) return false;
    this.#dragged = feature;
    this.#before = this.#shown ?? this.#holder.settled();
    this.#base = this.#before;
    return true;
  }

  /** Moves the lifted post for the eye and the figures; the plan stays. */
  preview(position: Position): void {
    const moved = movedPost(this.#dragged, position);
    if (!moved) return;
    this.#lifted = moved;
    this.#tell(moved);
  }

  /** Puts the lifted post down: a new plan, computed in full, and a step that can be undone. */
  drop(): void {
    const [plan, feature, moved] = [this.#holder.plan(), this.#dragged, this.#lifted];
    this.#dragged = null;
    if (!plan || !feature || moved?.geometry?.type !== 'Point') return;
    const after = movePost(plan, feature.id, moved.geometry.coordinates);
    this.#history = withStep(this.#history, { before: plan, after, id: feature.id });
    this.#holder.put(after);
  }

  /** Gives the drag up: the post is where it was. */
  cancel(): void {
    const feature = this.#dragged;
    if (!feature) return;
    this.#dragged = null;
    this.#lifted = null;
    this.#tell(feature);
    this.#from = Infinity;
    this.#shown = this.#holder.settled() ? null : this.#before;
    this.#base = null;
  }

  undo(): void { this.#step(undone(this.#history), 'before'); }
  redo(): void { this.#step(redone(this.#history), 'after'); }

  #step(found: { step: Step; history: History } | null, side: 'before' | 'after'): void {
    if (!found || this.#dragged) return;
    const plan = found.step[side];
    this.#history = found.history;
    /* Back where it was opened nothing has changed: a change shown there would read as one. */
    this.#base = plan === this.#opened ? null : this.#shown ?? this.#holder.settled();
    const feature = plan.features.find(({ id }) => id === found.step.id) ?? null;
    this.#lifted = feature;
    this.#tell(feature, found.step.id);
    this.#holder.put(plan);
  }

  #tell(feature: AnyFeature | null, id = feature?.id ?? ''): void {
    /* A drawn reach goes along as it is: moved step by step it would gather rounding. */
    const drawn = feature?.kind === 'post' && feature.properties.reach !== undefined;
    const at = feature?.geometry?.type === 'Point' && !drawn ? feature.geometry.coordinates : null;
    const seq = this.#live?.preview(at ? { id, positions: Float64Array.of(at[0], at[1]) } : { id, feature }) ?? 0;
    this.#sent = seq;
    if (this.#from === Infinity) this.#from = seq;
  }

  #hear = (totals: LiveTotals, seq: number): void => {
    if (seq < this.#from) return;
    this.#shown = totals;
    this.#heard = seq;
  };

  #clear(): void {
    this.#lifted = null;
    this.#dragged = null;
    this.#shown = null;
    this.#from = Infinity;
  }
}
