/** Everything a plan holds besides cover, in one answer: gates, posts on duty, supplies, inspections, how soon somebody is there, the second line, activities, issues, obstacles. Never added to cover. */
import type { Question } from '../coverage/question.ts';
import { responseRings, type PlaceResponse, type ResponsePost, type Ring } from '../coverage/response-rings.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';
import { activitiesTimed, type ActivitiesTimed } from './activities.ts';
import { dayAsked } from './day-asked.ts';
import { compoundsHeld, postsHeld, tiersHeld, type CompoundHeld, type PostHeld, type TierHeld } from './gates.ts';
import { notInspectedWithin, roundsTimed, type RoundTimed } from './inspection.ts';
import { openIssues, type OpenIssues } from './issues.ts';
import { obstaclesAt, type Obstacles } from './obstacles.ts';
import { presenceOf, type Presence } from './presence.ts';
import { SECOND_LINE_M, secondLines, type SecondLine } from './second-line.ts';
import { placeDuties, type PlaceDuties } from './place-duty.ts';
import { holdingsOf, itemTotals, type Holding, type ItemTotal } from './supplies.ts';

/** A post that responds, with its rings by minutes and radius alone. */
export interface Responding extends Omit<ResponsePost, 'rings'> { readonly rings: readonly Omit<Ring, 'line'>[]; /** Staged vehicles by type. */ readonly vehicles: Readonly<Record<string, number>> }

export interface Duties {
  readonly gates: { readonly gates: number; readonly closed: number; readonly closedPct: number | null; readonly unguarded: readonly { readonly compoundId: string; readonly gateId: string }[]; readonly compounds: readonly CompoundHeld[]; /** Camp gates, reception rooms and posts of a tier: told beside, not in the share of gates closed. */ readonly posts: readonly PostHeld[]; readonly tiers: readonly TierHeld[] };
  readonly presence: Presence;
  readonly supplies: { readonly holdings: readonly Holding[]; readonly items: readonly ItemTotal[] };
  readonly inspections: { readonly rounds: readonly RoundTimed[]; /** Posts and service windows no round comes to within `withinDays`. */ readonly withinDays: number; readonly notInspected: readonly string[] };
  readonly response: { readonly minutes: readonly number[]; readonly posts: readonly Responding[]; readonly places: readonly PlaceResponse[] };
  readonly secondLine: { /** Metres within which a second post is looked for. */ readonly withinM: number; readonly checkpoints: readonly SecondLine[] };
  readonly places: PlaceDuties;
  readonly activities: ActivitiesTimed;
  readonly issues: OpenIssues;
  readonly obstacles: Obstacles;
}

/** What else is asked: days within which every post is to be inspected, and whether unannounced rounds are told. */
export interface DutiesAsked { readonly withinDays: number; readonly withUnannounced: boolean; /** Draws the order of unannounced rounds. */ readonly seed?: number; /** Metres within which the second post of a checkpoint is looked for; `SECOND_LINE_M` without it. */ readonly secondLineM?: number }

/** Answers for a plan under a question; `agencies` and `net` filter posts on duty, supplies, activities and who responds: gates, rounds and obstacles are nobody's, a second post may be another unit's, and issues are told by agency. */
export function dutiesOf(plan: Plan, question: Question, { withinDays, withUnannounced, seed, secondLineM = SECOND_LINE_M }: DutiesAsked): Duties {
  const compounds = compoundsHeld(plan, question), gatePosts = postsHeld(plan, question), holdings = holdingsOf(plan, question);
  const response = responseRings(plan, question), vehicles = new Map(featuresOf(plan, 'post').map(({ id, properties }) => [id, properties.vehicles ?? {}]));
  const gates = compounds.reduce((sum, one) => sum + one.gates, 0), closed = compounds.reduce((sum, one) => sum + one.closed, 0);
  return {
    gates: { gates, closed, closedPct: gates === 0 ? null : (100 * closed) / gates, unguarded: compounds.flatMap(({ id, unguarded }) => unguarded.map((gateId) => ({ compoundId: id, gateId }))), compounds, posts: gatePosts, tiers: tiersHeld(compounds, gatePosts) },
    presence: presenceOf(plan, question),
    supplies: { holdings, items: itemTotals(holdings) },
    inspections: { rounds: roundsTimed(plan, question, withUnannounced, seed), withinDays, notInspected: notInspectedWithin(plan, withinDays, question) },
    response: { ...response, posts: response.posts.map(({ rings, ...post }) => ({ ...post, vehicles: vehicles.get(post.id)!, rings: rings.map(({ minutes, radiusM }) => ({ minutes, radiusM })) })) },
    secondLine: { withinM: secondLineM, checkpoints: secondLines(plan, question, secondLineM) },
    places: placeDuties(plan, question), activities: activitiesTimed(plan, question), issues: openIssues(plan, dayAsked(question, plan)), obstacles: obstaclesAt(plan, question),
  };
}
