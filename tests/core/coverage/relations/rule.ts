/** A relation of section 5 of the goals for reliability as rules that hold of any harsh plan; tests and fuzz run the same ones. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { LiveCoverage, type LiveTotals } from '#core/coverage/live.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import type { AreaFigures, Coverage } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { changed, compute, harsh, harshPlan, type Harsh } from '../random-plan.ts';

/** Runs in CI, of each rule. */
export const RUNS = 300;
export interface Rule { readonly runs: number; readonly check: (options: { seed: number; numRuns: number; endOnFailure: boolean }) => void }
/** By relation (`R5`), then by what the rule says. */
export type Rules = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** A rule of a plan alone. */
export const rule = (holds: (plan: Plan, given: Harsh) => void, runs = RUNS): Rule =>
  ({ runs, check: (options) => { fc.assert(fc.property(harsh, (given) => { holds(harshPlan(given), given); }), options); } });

/** A rule of a plan and something more. The plan is drawn first, so that rules of one seed share their plans. */
export const ruleWith = <T>(extra: fc.Arbitrary<T>, holds: (plan: Plan, extra: T, given: Harsh) => void, runs = RUNS): Rule =>
  ({ runs, check: (options) => { fc.assert(fc.property(harsh, extra, (given, more) => { holds(harshPlan(given), more, given); }), options); } });

/** Every rule as a test; `share` of its runs in CI. */
export function testRules(rules: Rules, { seed, share = 1, shrink = false }: { seed: number; share?: number; shrink?: boolean }): void {
  for (const [relation, each] of Object.entries(rules)) describe(relation, () => {
    test.each(Object.entries(each))('%s', { timeout: 120_000 * Math.max(1, share) }, (_, { runs, check }) => {
      check({ seed, numRuns: Math.ceil(runs * share), endOnFailure: !shrink });
    });
  });
}

/** The three headline figures by the live engine, which `R12` holds to the full one: a tenth of its time. */
export function figuresOf(plan: Plan, question: Question = reachQuestion): LiveTotals {
  const live = LiveCoverage.of(plan, question);
  if (live === 'cancelled') throw new Error('cancelled');
  return live.totals();
}

/** Figures of the areas alone. */
export const groundOf = (plan: Plan, question: Question = reachQuestion): AreaFigures => figuresOf(changed(plan, (feature) =>
  (feature.kind === 'borderLine' || feature.kind === 'priorityPlace' ? null : feature)), question).area!;

const computed = new Map<string, Coverage>();
/** The full answer, kept: rules of one seed look at the same plans. */
export function coverageOf(plan: Plan): Coverage {
  const key = JSON.stringify(plan.features);
  const known = computed.get(key);
  if (known) return known;
  if (computed.size >= 2 * RUNS) computed.clear();
  const coverage = compute(plan);
  computed.set(key, coverage);
  return coverage;
}

export const isAsset = ({ kind }: AnyFeature): boolean => kind === 'post' || kind === 'patrolRoute';
/** The plan with more features behind the others. */
export const joined = (plan: Plan, ...more: readonly AnyFeature[]): Plan => ({ ...plan, features: [...plan.features, ...more] });
/** Share of an area by which it differs when its edges are cut elsewhere before they are projected: between cuts of 250 m an edge bends as the tangent of the latitude. */
export const recutShare = ({ lat }: Pick<Harsh, 'lat'>): number => 1e-6 * Math.max(1, Math.tan((Math.abs(lat) * Math.PI) / 180));
