/** A gap and the plan around it, on which remedies are tried: each is measured against both. */
import type { AnyFeature, Plan, PlanGeometry, Position } from '../../plan/plan.ts';
import { distanceM } from '../../geometry/geodesic.ts';
import { assetsOf, type Asset } from '../assets.ts';
import type { LiveTotals } from '../live.ts';
import type { Progress, Question } from '../question.ts';
import type { Gap } from '../result.ts';
import type { Objective } from './ask.ts';
import { gainBetween, leftOf } from './gain.ts';
import { GainMeter } from './gain-meter.ts';
import { planOfGap, type PlanOfGap } from './plan-of-gap.ts';
import type { Change, Remedy, RemedyKind } from './remedy.ts';

export class GapBench {
  readonly subject: PlanOfGap;
  readonly objective: Objective;
  /** The gap before anything is tried, in the unit of its kind. */
  readonly whole: number;
  readonly #inGap: GainMeter;
  readonly #inPlan: GainMeter;
  readonly #before: LiveTotals;

  private constructor(subject: PlanOfGap, inGap: GainMeter, inPlan: GainMeter) {
    this.subject = subject; this.objective = subject.objective;
    this.#inGap = inGap; this.#inPlan = inPlan;
    this.#before = inPlan.totals;
    this.whole = leftOf(inGap.totals, this.objective, inGap.allWeight) ?? 0;
  }

  /** Null where the gap is not of the plan. */
  static of(plan: Plan, question: Question, gap: Gap, shape: PlanGeometry | null, run: Progress): GapBench | 'cancelled' | null {
    const subject = planOfGap(plan, gap, shape);
    if (!subject) return null;
    const inPlan = GainMeter.of(plan, question, { ...run, report: (share) => run.report?.(0.4 * share) });
    const inGap = inPlan === 'cancelled' ? inPlan : GainMeter.of(subject.plan, question, run.cancelled ? { cancelled: run.cancelled } : {});
    return inPlan === 'cancelled' || inGap === 'cancelled' ? 'cancelled' : new GapBench(subject, inGap, inPlan);
  }

  /** What remains of the gap with one feature as it shall be. */
  remainsWith(feature: AnyFeature): number { return this.#left(this.#inGap, this.#inGap.totalsWith(feature.id, feature)); }

  /** What remains of the gap, and what is uncovered besides that was covered before. */
  outcomeOf(feature: AnyFeature): { remains: number; opened: number } {
    const remains = this.remainsWith(feature);
    return { remains, opened: this.#openedBy(this.#inPlan.totalsWith(feature.id, feature), remains) };
  }

  /** A remedy with its effect measured: features as they shall be, all at once. */
  remedy(kind: RemedyKind, features: readonly AnyFeature[], more: Partial<Remedy> = {}): Remedy {
    for (const feature of features) { this.#inGap.keep(feature); this.#inPlan.keep(feature); }
    const remains = this.#left(this.#inGap, this.#inGap.totals), after = this.#inPlan.totals;
    const effect = gainBetween(this.#before, after, this.#inPlan.allWeight), opened = this.#openedBy(after, remains);
    this.#inGap.takeBack();
    this.#inPlan.takeBack();
    const change: Change = new Map(features.map((feature) => [feature.id, feature]));
    const at = features.flatMap(({ geometry }): Position[] => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
    return { kind, change, effect, remains, opened, at, ...more };
  }

  /** Posts in service with a reach of their own, nearest to the gap first. */
  postsNear(question: Question, few: number): { readonly asset: Asset; readonly feature: AnyFeature }[] {
    const byId = new Map(this.subject.plan.features.map((feature) => [feature.id, feature]));
    return assetsOf(this.subject.plan, question)
      .flatMap((asset) => {
        const feature = byId.get(asset.id), { shape } = asset;
        if (!feature || asset.standing !== 'counts' || shape.type === 'corridor') return [];
        return [{ asset, feature, metres: distanceM(this.subject.point, shape.centre) }];
      })
      .sort((a, b) => a.metres - b.metres).slice(0, few);
  }

  #left(meter: GainMeter, totals: LiveTotals): number { return leftOf(totals, this.objective, meter.allWeight) ?? 0; }

  #openedBy(after: LiveTotals, remains: number): number {
    const elsewhere = this.#left(this.#inPlan, this.#before) - this.whole;
    return Math.max(0, this.#left(this.#inPlan, after) - remains - elsewhere);
  }
}
