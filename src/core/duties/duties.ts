/** Everything a plan holds besides cover, in one answer: gates, supplies, inspections. Never added to cover. */
import type { Question } from '../coverage/question.ts';
import type { Plan } from '../plan/plan.ts';
import { compoundsHeld, tiersHeld, type CompoundHeld, type TierHeld } from './gates.ts';
import { notInspectedWithin, roundsTimed, type RoundTimed } from './inspection.ts';
import { holdingsOf, itemTotals, type Holding, type ItemTotal } from './supplies.ts';

export interface Duties {
  readonly gates: { readonly gates: number; readonly closed: number; readonly closedPct: number | null; readonly unguarded: readonly { readonly compoundId: string; readonly gateId: string }[]; readonly compounds: readonly CompoundHeld[]; readonly tiers: readonly TierHeld[] };
  readonly supplies: { readonly holdings: readonly Holding[]; readonly items: readonly ItemTotal[] };
  readonly inspections: { readonly rounds: readonly RoundTimed[]; /** Posts no round comes to within `withinDays`. */ readonly withinDays: number; readonly notInspected: readonly string[] };
}

/** What else is asked: days within which every post is to be inspected, and whether unannounced rounds are told. */
export interface DutiesAsked { readonly withinDays: number; readonly withUnannounced: boolean; /** Draws the order of unannounced rounds. */ readonly seed?: number }

/** Answers for a plan under a question; `agencies` filters supplies alone, as gates and rounds are nobody's. */
export function dutiesOf(plan: Plan, question: Question, { withinDays, withUnannounced, seed }: DutiesAsked): Duties {
  const compounds = compoundsHeld(plan, question), holdings = holdingsOf(plan, question);
  const gates = compounds.reduce((sum, one) => sum + one.gates, 0), closed = compounds.reduce((sum, one) => sum + one.closed, 0);
  return {
    gates: { gates, closed, closedPct: gates === 0 ? null : (100 * closed) / gates, unguarded: compounds.flatMap(({ id, unguarded }) => unguarded.map((gateId) => ({ compoundId: id, gateId }))), compounds, tiers: tiersHeld(compounds) },
    supplies: { holdings, items: itemTotals(holdings) },
    inspections: { rounds: roundsTimed(plan, question, withUnannounced, seed), withinDays, notInspected: notInspectedWithin(plan, withinDays, question) },
  };
}
