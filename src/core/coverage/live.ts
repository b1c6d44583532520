/**
 * The three headline figures of a plan while it is being edited: every change costs its
 * neighbourhood (of an area the ground, of a border itself anew) and gives what a full computation of the changed plan would give. Gaps, rings and
 * ranks are the full computation's.
 */
import type { AnyFeature, Plan, PlanFeature } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { assetsOf, type Asset } from './assets.ts';
import { coveredPct } from './covered-pct.ts';
import { firstLon } from './first-lon.ts';
import { primitivesOf } from './kernel/in-plane.ts';
import { planKernel, type PlanKernel } from './kernel/plan-kernel.ts';
import { liveSides, standsOf, whatCounts, type LiveSides, type Stand } from './live-sides.ts';
import type { Progress, Question } from './question.ts';
import { assetAtOnce, assetWithin, rostered } from './time/roster.ts';
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

export class LiveCoverage {
  readonly #plan: Plan;
  readonly #question: Question;
  readonly #timed: Timed | null;
  #ground: PlanKernel | null;
  /** An area has changed since the ground was computed. */
  #groundIsOld = false;
  readonly #sides: LiveSides;
  /** Features as they now are, with the target that the question sets. */
  readonly #features: Map<string, AnyFeature>;
  /** Number of each asset, for good: what is taken away keeps its number. */
  readonly #numbers = new Map<string, number>();
  /** By number; null for what was taken away. */
  readonly #stands: (Stand | null)[];

  private constructor(plan: Plan, question: Question, assets: readonly Asset[], timed: Timed | null, ground: PlanKernel | null) {
    this.#plan = plan;
    this.#question = question;
    this.#timed = timed;
    this.#ground = ground;
    this.#features = new Map(plan.features.map((feature) => [feature.id, feature]));
    assets.forEach(({ id }, number) => this.#numbers.set(id, number));
    const stands = standsOf(assets, timed);
    this.#stands = stands;
    this.#sides = liveSides(plan, stands, timed);
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

  /** Replaces a feature (moved, reshaped, other radius, other status, other hours), takes it away (null) or adds it, and gives the new totals. */
  preview(id: string, feature: AnyFeature | null): LiveTotals {
    this.set(id, feature);
    return this.totals();
  }

  /** The same without the totals: an asset or a place costs its neighbourhood, a border itself anew; the ground of a changed area waits until totals are asked for. */
  set(id: string, given: AnyFeature | null): void {
    const before = this.#features.get(id);
    if (before && given && before.kind !== given.kind) this.set(id, null);
    const kind = (given ?? before)?.kind;
    if (kind === undefined) return;
    const feature = given && withTarget({ ...this.#plan, features: [given] }, this.#question).features[0]!;
    if (feature) this.#features.set(id, feature);
    else this.#features.delete(id);
    if (kind === 'post' || kind === 'patrolRoute') this.#setAsset(id, feature);
    else if (kind === 'borderLine') this.#sides.replaceBorder(id, feature as PlanFeature<'borderLine'> | null);
    else if (kind === 'areaOfResponsibility') this.#groundIsOld = true;
    else if (kind === 'priorityPlace') this.#sides.replacePlace(id, feature);
    /* A patrol that stays at what moved stays elsewhere on its line, and comes at other times. */
    if (this.#timed) for (const other of this.#features.values()) if (stopsAt(other, id)) this.#setAsset(other.id, other);
  }

  /** `report` hears how far a ground is that has to be computed anew. */
  totals(report?: (share: number) => void): LiveTotals {
    if (this.#groundIsOld) this.#groundAnew(report);
    const ground = this.#ground;
    return { area: ground?.hasTotal ? areaShare(ground.kernel.ground(0)) : null, border: this.#borderTotals(), places: this.#sides.placeTotals() };
  }

  /** The gaps of the borders that an asset's edit has reached since they were last changed themselves. */
  stretches(): LiveStretches[] { return [...this.#sides.borders()].filter(({ touched }) => touched).map((border) => ({ id: border.id, gaps: border.gaps() })); }

  #setAsset(id: string, feature: AnyFeature | null): void {
    const stand = feature && this.#stand(feature);
    let number = this.#numbers.get(id);
    if (number === undefined) {
      if (!stand) return;
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    this.#stands[number] = stand;
    if (this.#ground && !this.#groundIsOld) this.#ground.kernel.replace(number, stand?.asset ? primitivesOf(stand.asset, this.#ground.plane) : []);
    this.#sides.replaceAsset(number, stand);
  }

  /** What a feature is to the three figures; null for what is no asset. */
  #stand(feature: AnyFeature): Stand | null {
    const asset = assetsOf({ ...this.#plan, features: [feature] }, this.#question)[0];
    if (!asset) return null;
    if (!this.#timed) return { asset: whatCounts(asset), hours: null };
    const { roster: { span, lengthMin }, moment } = this.#timed;
    const one = rostered({ ...this.#plan, features: this.#stopsOf(feature) }, asset, feature, span);
    return { asset: whatCounts(moment ? assetAtOnce(one) : assetWithin(one, lengthMin)), hours: whatCounts(asset) && one };
  }

  /** The features at which a patrol stops, as they now are. */
  #stopsOf(feature: AnyFeature): AnyFeature[] {
    const stops = feature.kind === 'patrolRoute' ? feature.properties.stops ?? [] : [];
    return stops.flatMap(({ placeId }) => (placeId === undefined ? [] : this.#features.get(placeId) ?? []));
  }

  #groundAnew(report?: (share: number) => void): void {
    const plan = { ...this.#plan, features: [...this.#features.values()] };
    const found = planKernel(featuresOf(plan, 'areaOfResponsibility'), this.#stands.map((stand) => stand?.asset ?? NOBODY), firstLon(plan), (share) => { report?.(share); return true; }, 1);
    this.#ground = typeof found === 'string' ? null : found;
    this.#groundIsOld = false;
  }

  #borderTotals(): LiveTotals['border'] {
    const sum = { lengthM: 0, exemptM: 0, coveredM: 0, gapM: 0, longestGapM: 0 };
    let count = 0;
    for (const border of this.#sides.borders()) {
      const { coveredM, gapM, exemptM, longestGapM } = border.lengths();
      count += 1;
      sum.lengthM += border.lengthM; sum.coveredM += coveredM; sum.gapM += gapM; sum.exemptM += exemptM;
      sum.longestGapM = Math.max(sum.longestGapM, longestGapM);
    }
    return count === 0 ? null : { ...sum, coveredPct: coveredPct(sum.coveredM, sum.gapM) };
  }
}

/** In the place of an asset that was taken away. */
const NOBODY: Asset = { id: '', kind: 'post', shape: { type: 'disc', centre: [0, 0] }, reachM: 0, agencies: [], status: 'closed', standing: 'closedOrPlanned' };

const stopsAt = (feature: AnyFeature, id: string) => feature.kind === 'patrolRoute' && feature.properties.stops?.some(({ placeId }) => placeId === id) === true;
