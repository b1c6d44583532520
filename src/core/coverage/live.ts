/**
 * The three headline figures of a plan while it is being edited: every change costs its
 * neighbourhood and gives what a full computation of the changed plan would give. Gaps, rings and
 * ranks are the full computation's.
 */
import type { AnyFeature, Plan } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { assetsOf, type Asset } from './assets.ts';
import { coveredPct } from './covered-pct.ts';
import { firstLon } from './first-lon.ts';
import { primitivesOf } from './kernel/in-plane.ts';
import { planKernel, type PlanKernel } from './kernel/plan-kernel.ts';
import { LiveBorder } from './live-border.ts';
import { LivePlaces } from './live-places.ts';
import type { Progress, Question } from './question.ts';
import { LiveTimedBorder } from './time/live-timed-border.ts';
import { LiveTimedPlaces } from './time/live-timed-places.ts';
import { assetAtOnce, assetWithin, rostered, type Rostered } from './time/roster.ts';
import { timedOf, type Timed } from './time/timed.ts';
import { withTarget } from './time/with-target.ts';
import type { BorderFigures, CoverageResult, PlaceFigures } from './result.ts';
import { areaShare, type AreaShare } from './totals.ts';

/** The part of the totals that is kept up to date; null is what the plan lacks. */
export interface LiveTotals {
  readonly area: AreaShare | null;
  readonly border: Pick<BorderFigures, 'lengthM' | 'exemptM' | 'coveredM' | 'gapM' | 'coveredPct' | 'longestGapM'> | null;
  readonly places: PlaceFigures | null;
}

/** The gaps of one border: from, to, from, to... by chainage (metres). */
export interface LiveStretches { readonly id: string; readonly gaps: Float64Array }

/** The same figures of a full answer. */
export const liveTotalsOf = ({ totals: { area, border, places } }: CoverageResult): LiveTotals => ({ area, border, places });

/** One asset as the figures see it, null where it does not count: by what it reaches, and where hours are asked about by its hours. */
interface Stand { readonly asset: Asset | null; readonly hours: Rostered | null }

export class LiveCoverage {
  readonly #plan: Plan;
  readonly #question: Question;
  readonly #timed: Timed | null;
  readonly #ground: PlanKernel | null;
  readonly #borders: readonly Pick<LiveBorder, 'id' | 'lengthM' | 'lengths' | 'touched' | 'gaps'>[];
  readonly #places: Pick<LivePlaces, 'totals'>;
  /** Has border and places follow the change of one asset. */
  readonly #follow: (number: number, stand: Stand | null) => void;
  /** Number of each asset, for good: what is taken away keeps its number. */
  readonly #numbers = new Map<string, number>();

  private constructor(plan: Plan, question: Question, assets: readonly Asset[], timed: Timed | null, ground: PlanKernel | null) {
    this.#plan = plan;
    this.#question = question;
    this.#timed = timed;
    this.#ground = ground;
    assets.forEach(({ id }, number) => this.#numbers.set(id, number));
    const lines = featuresOf(plan, 'borderLine');
    if (timed && !timed.moment) {
      const { roster, cyclic } = timed, counting = roster.all.map((one) => whatCounts(one.asset) && one);
      const borders = lines.map((line) => new LiveTimedBorder(line, counting, plan.meta, roster.lengthMin, cyclic));
      const places = new LiveTimedPlaces(plan, counting, roster, cyclic);
      [this.#borders, this.#places] = [borders, places];
      this.#follow = (number, stand) => { for (const each of [...borders, places]) each.replace(number, stand?.hours ?? null); };
    } else {
      const counting = (timed?.assets ?? assets).map(whatCounts);
      const borders = lines.map((line) => new LiveBorder(line, counting));
      const places = new LivePlaces(plan, counting);
      [this.#borders, this.#places] = [borders, places];
      this.#follow = (number, stand) => { for (const each of [...borders, places]) each.replace(number, stand?.asset ?? null); };
    }
  }

  /** Computes the plan once; `cancelled` when asked to stop on the way. The plan itself is never changed. */
  static of(given: Plan, question: Question, run: Progress = {}): LiveCoverage | 'cancelled' {
    const plan = withTarget(given, question);
    const assets = assetsOf(plan, question);
    const timed = question.time ? timedOf(plan, assets, question.time) : null;
    const ground = planKernel(featuresOf(plan, 'areaOfResponsibility'), timed?.assets ?? assets, firstLon(plan), (share) => {
      run.report?.(0.9 * share);
      return run.cancelled?.() !== true;
    }, 1);
    if (ground === 'cancelled') return ground;
    const live = new LiveCoverage(plan, question, assets, timed, typeof ground === 'string' ? null : ground);
    run.report?.(1);
    return live;
  }

  /**
   * Replaces a post or a route by a changed one (moved, reshaped, other radius, other status, other hours), takes it away
   * (null) or adds it, and gives the new totals. A feature of another kind changes nothing here.
   */
  preview(id: string, feature: AnyFeature | null): LiveTotals {
    const stand = feature && this.#stand(feature);
    let number = this.#numbers.get(id);
    if (number === undefined) {
      if (!stand) return this.totals();
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    this.#ground?.kernel.replace(number, stand?.asset ? primitivesOf(stand.asset, this.#ground.plane) : []);
    this.#follow(number, stand);
    return this.totals();
  }

  /** What a feature is to the three figures; null for what is no asset. */
  #stand(feature: AnyFeature): Stand | null {
    const asset = assetsOf({ ...this.#plan, features: [feature] }, this.#question)[0];
    if (!asset) return null;
    if (!this.#timed) return { asset: whatCounts(asset), hours: null };
    const { roster: { span, lengthMin }, moment } = this.#timed;
    const one = rostered(this.#plan, asset, feature, span);
    return { asset: whatCounts(moment ? assetAtOnce(one) : assetWithin(one, lengthMin)), hours: whatCounts(asset) && one };
  }

  totals(): LiveTotals {
    const ground = this.#ground;
    return { area: ground?.hasTotal ? areaShare(ground.kernel.ground(0)) : null, border: this.#borderTotals(), places: this.#places.totals() };
  }

  /** The gaps of the borders that some edit since the beginning has reached. */
  stretches(): LiveStretches[] { return this.#borders.filter(({ touched }) => touched).map((border) => ({ id: border.id, gaps: border.gaps() })); }

  #borderTotals(): LiveTotals['border'] {
    if (this.#borders.length === 0) return null;
    const sum = { lengthM: 0, exemptM: 0, coveredM: 0, gapM: 0, longestGapM: 0 };
    for (const border of this.#borders) {
      const { coveredM, gapM, exemptM, longestGapM } = border.lengths();
      sum.lengthM += border.lengthM; sum.coveredM += coveredM; sum.gapM += gapM; sum.exemptM += exemptM;
      sum.longestGapM = Math.max(sum.longestGapM, longestGapM);
    }
    return { ...sum, coveredPct: coveredPct(sum.coveredM, sum.gapM) };
  }
}

const whatCounts = (asset: Asset): Asset | null => (asset.standing === 'counts' ? asset : null);
