/** Exact gains of posts that are tried one after the other: the totals with the post less those without it. */
import type { AnyFeature, Plan } from '../../plan/plan.ts';
import { LiveCoverage, type LiveTotals } from '../live.ts';
import { placeTests } from '../places.ts';
import type { Progress, Question } from '../question.ts';
import { PLACE_WEIGHTS } from '../totals.ts';
import type { Gain } from './ask.ts';
import { gainBetween } from './gain.ts';

export class GainMeter {
  /** Weight of all places of the plan. */
  readonly allWeight: number;
  readonly #live: LiveCoverage;
  readonly #own: ReadonlyMap<string, AnyFeature>;
  readonly #kept = new Map<string, AnyFeature>();
  /** The feature that is tried at the moment. */
  #tried: string | null = null;
  #base: LiveTotals;

  private constructor(plan: Plan, live: LiveCoverage) {
    this.#live = live;
    this.#own = new Map(plan.features.map((feature) => [feature.id, feature]));
    this.allWeight = placeTests(plan).reduce((sum, { priority }) => sum + PLACE_WEIGHTS[priority], 0);
    this.#base = live.totals();
  }

  /** Computes the plan once; `cancelled` when asked to stop on the way. */
  static of(plan: Plan, question: Question, run: Progress = {}): GainMeter | 'cancelled' {
    const live = LiveCoverage.of(plan, question, run);
    return live === 'cancelled' ? live : new GainMeter(plan, live);
  }

  /** The totals of the plan with what was kept. */
  get totals(): LiveTotals { return this.#base; }

  /** The totals with a feature as it shall be (null: taken away) in place of the plan's own. It stays until another is tried. */
  totalsWith(id: string, feature: AnyFeature | null): LiveTotals {
    if (this.#tried !== null && this.#tried !== id) this.#restore(this.#tried);
    this.#tried = id;
    return this.#live.preview(id, feature);
  }

  /** What a feature brings over the plan with what was kept. */
  gainOf(feature: AnyFeature): Gain { return gainBetween(this.#base, this.totalsWith(feature.id, feature), this.allWeight); }

  /** Keeps a feature: what is tried later is measured against the plan with it. */
  keep(feature: AnyFeature): Gain {
    const gain = this.gainOf(feature);
    this.#kept.set(feature.id, feature);
    this.#tried = null;
    this.#base = this.#live.totals();
    return gain;
  }

  /** Takes back all that was kept or tried. */
  takeBack(): void {
    const kept = [...this.#kept.keys()];
    this.#kept.clear();
    for (const id of this.#tried === null ? kept : [...kept, this.#tried]) this.#restore(id);
    this.#tried = null;
    this.#base = this.#live.totals();
  }

  #restore(id: string): void { this.#live.preview(id, this.#kept.get(id) ?? this.#own.get(id) ?? null); }
}
