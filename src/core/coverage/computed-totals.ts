/** The headline figures of a plan without what a map needs besides: no gaps, no shapes. */
import { featuresOf, type Plan } from '../plan/plan.ts';
import { targetsOf } from '../plan/targets.ts';
import { assetsOf, type Asset } from './assets.ts';
import { borderCoverage } from './border.ts';
import { firstLon } from './first-lon.ts';
import { planKernel } from './kernel/plan-kernel.ts';
import { placesCoverage } from './places.ts';
import type { Progress, Question } from './question.ts';
import type { BorderFigures, BorderResult, PlaceFigures, PlaceResult } from './result.ts';
import { elsewhereAt } from './time/roster.ts';
import { timedOf } from './time/timed.ts';
import { withTarget } from './time/with-target.ts';
import { areaShare, borderTotals, placeTotals, type AreaShare } from './totals.ts';

export interface ComputedTotals {
  /** All assets of the plan with their standing. */
  readonly assets: readonly Asset[];
  readonly totals: { readonly area: AreaShare | null; readonly border: BorderFigures | null; readonly places: PlaceFigures | null };
  readonly borders: readonly BorderResult[];
  readonly places: readonly PlaceResult[];
  readonly areas: readonly ({ readonly id: string; readonly coveredPct: number | null })[];
}

/** The figures of a full answer by the engine of `computeCoverage`; gaps of a border have no unit and no nearest post. `cancelled` when `run.cancelled` says so. */
export function computedTotals(given: Plan, question: Question, run: Progress = {}): ComputedTotals | 'cancelled' {
  const plan = withTarget(given, question), serving = assetsOf(plan, question);
  const timed = question.time && timedOf(plan, serving, question.time), assets = timed?.assets ?? serving;
  const times = timed && !timed.moment ? timed : undefined;
  const told = timed?.moment ? [...assets, ...elsewhereAt(timed.roster)] : assets;
  const step = (share: number) => { run.report?.(share); return run.cancelled?.() !== true; };
  const context = { assets: times ? serving : told, minGapM: targetsOf(plan.meta).minGapM, nearestPost: nobodyNear, responsibleUnit: () => null,
    ...(times ? { times: { roster: times.roster, cyclic: times.cyclic, meta: plan.meta } } : {}) };
  const borders = featuresOf(plan, 'borderLine').map((border) => borderCoverage(border, context).result);
  if (!step(0.3)) return 'cancelled';
  const places = placesCoverage(plan, times ? serving : told, times).map(({ result }) => result);
  if (!step(0.4)) return 'cancelled';
  const found = planKernel(featuresOf(plan, 'areaOfResponsibility'), assets, firstLon(plan), (share) => step(0.4 + 0.6 * share), 1);
  if (found === 'cancelled') return found;
  const ground = typeof found === 'string' ? null : found;
  const areaOf = (number: number) => ground && areaShare(ground.kernel.ground(number));
  return { assets: serving, totals: { area: ground?.hasTotal ? areaOf(0) : null, border: borderTotals(borders), places: placeTotals(places) }, borders, places,
    areas: (ground?.areas ?? []).map(({ feature, number }) => ({ id: feature.id, coveredPct: areaOf(number)?.coveredPct ?? null })) };
}

const nobodyNear = () => ({ nearestPostId: null, nearestPostM: null });
