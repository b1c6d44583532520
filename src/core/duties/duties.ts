/** Everything a plan holds besides cover, in one answer: gates, supplies, inspections, how soon somebody is there. Never added to cover. */
import type { Question } from '../coverage/question.ts';
import { responseRings, type PlaceResponse, type ResponsePost, type Ring } from '../coverage/response-rings.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';
import { compoundsHeld, tiersHeld, type CompoundHeld, type TierHeld } from './gates.ts';
import { notInspectedWithin, roundsTimed, type RoundTimed } from './inspection.ts';
import { holdingsOf, itemTotals, type Holding, type ItemTotal } from './supplies.ts';

/** A post that responds, with its rings by minutes and radius alone. */
export interface Responding extends Omit<ResponsePost, 'rings'> { readonly rings: readonly Omit<Ring, 'line'>[]; /** Staged vehicles by type. */ readonly vehicles: Readonly<Record<string, number>> }

export interface Duties {
  readonly gates: { readonly gates: number; readonly closed: number; readonly closedPct: number | null; readonly unguarded: readonly { readonly compoundId: string; readonly gateId: string }[]; readonly compounds: readonly CompoundHeld[]; readonly tiers: readonly TierHeld[] };
  readonly supplies: { readonly holdings: readonly Holding[]; readonly items: readonly ItemTotal[] };
  readonly inspections: { readonly rounds: readonly RoundTimed[]; /** Posts no round comes to within `withinDays`. */ readonly withinDays: number; readonly notInspected: readonly string[] };
  readonly response: { readonly minutes: readonly number[]; readonly posts: readonly Responding[]; readonly places: readonly PlaceResponse[] };
}

/** What else is asked: days within which every post is to be inspected, and whether unannounced rounds are told. */
export interface DutiesAsked { readonly withinDays: number; readonly withUnannounced: boolean; /** Draws the order of unannounced rounds. */ readonly seed?: number }

/** Answers for a plan under a question; `agencies` filters supplies and who responds, as gates and rounds are nobody's. */
export function dutiesOf(plan: Plan, question: Question, { withinDays, withUnannounced, seed }: DutiesAsked): Duties {
  const compounds = compoundsHeld(plan, question), holdings = holdingsOf(plan, question);
  const response = responseRings(plan, question), vehicles = new Map(featuresOf(plan, 'post').map(({ id, properties }) => [id, properties.vehicles ?? {}]));
  const gates = compounds.reduce((sum, one) => sum + one.gates, 0), closed = compounds.reduce((sum, one) => sum + one.closed, 0);
  return {
    gates: { gates, closed, closedPct: gates === 0 ? null : (100 * closed) / gates, unguarded: compounds.flatMap(({ id, unguarded }) => unguarded.map((gateId) => ({ compoundId: id, gateId }))), compounds, tiers: tiersHeld(compounds) },
    supplies: { holdings, items: itemTotals(holdings) },
    inspections: { rounds: roundsTimed(plan, question, withUnannounced, seed), withinDays, notInspected: notInspectedWithin(plan, withinDays, question) },
    response: { ...response, posts: response.posts.map(({ rings, ...post }) => ({ ...post, vehicles: vehicles.get(post.id)!, rings: rings.map(({ minutes, radiusM }) => ({ minutes, radiusM })) })) },
  };
}
