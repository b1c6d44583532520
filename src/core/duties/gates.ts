/** Gates of closed compounds, and posts that are gates or belong to a tier: which are held, and which stand open with nobody there (M05-M07, WE24). */
import type { Question } from '../coverage/question.ts';
import { inSeason } from '../coverage/season.ts';
import { seasonDates, serves } from '../coverage/serving.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';
import type { PostType } from '../plan/schema.ts';
import { dutyIn, minutesOf, type OnDate, type TimeSpan } from '../time/duty.ts';
import { outside, pairsOf } from '../time/spans.ts';
import { Zone } from '../time/zone.ts';

type Gate = NonNullable<PlanFeature<'compound'>['properties']['gates']>[number];

/** `sealed`: nobody passes; `staffed`: somebody is there; `unguarded`: it can be passed and nobody is there at the time asked, or at some time of it. */
export type Held = 'sealed' | 'staffed' | 'unguarded';
export interface GateHeld {
  readonly id: string;
  readonly state: Gate['state'] | null;
  readonly tier: 1 | 2 | 3 | null;
  readonly held: Held;
  /** When nobody is at a staffed gate within the hours asked, ISO 8601 with the offset; empty at a moment, by reach and for other gates. */
  readonly times: readonly { readonly from: string; readonly to: string }[];
  /** It is staffed and says no hours: taken as day and night. */
  readonly hoursAssumed: boolean;
}
export interface CompoundHeld {
  readonly id: string;
  readonly closure: 'open' | 'controlled' | 'closed' | null;
  /** In the order of the plan. */
  readonly each: readonly GateHeld[];
  readonly gates: number;
  /** Gates that are sealed or staffed through the whole time asked. */
  readonly closed: number;
  /** Null without gates. */
  readonly closedPct: number | null;
  readonly unguarded: readonly string[];
}

/** A post that is a gate, a reception room, or of a tier: who is to be there, and when nobody is. */
export interface PostHeld extends Pick<GateHeld, 'tier' | 'times' | 'hoursAssumed'> { readonly postId: string; readonly held: Exclude<Held, 'sealed'> }

/** Gates and posts of tier 1, 2 or 3 that are to be staffed, and those of them that are through the whole time asked. */
export interface TierHeld { readonly tier: 1 | 2 | 3; readonly toStaff: number; readonly staffed: number }

const A_MOMENT_MS = 1;
const MS_A_MINUTE = 60_000;

/**
 * The compounds that count under a question, with their gates. A gate without a state is taken as one that can be passed; a staffed gate counts as
 * closed only where somebody is there through all of the hours asked, a sealed one only where its compound is in season through them. By reach, where time is ignored, a staffed gate is staffed. Suspended, closed
 * and out-of-season compounds do not count, planned ones when asked for; agencies do not hold gates, so a filter of agencies changes nothing.
 */
export function compoundsHeld(plan: Plan, question: Question): CompoundHeld[] {
  const span = spanOf(question), dates = seasonDates(question, plan);
  return featuresOf(plan, 'compound').filter(({ properties }) => serves(properties, question, plan)).map((compound) => {
    const { closure, gates = [], season } = compound.properties;
    const onDate: OnDate = (date) => inSeason(season, date), throughout = dates.every((date) => inSeason(season, date));
    const each = gates.map((gate) => heldOf(gate, { span, moment: question.time?.mode === 'instant', onDate, throughout }));
    const closed = each.filter(({ held }) => held !== 'unguarded').length;
    return { id: compound.id, closure: closure ?? null, each, gates: each.length, closed, closedPct: each.length === 0 ? null : (100 * closed) / each.length, unguarded: each.filter(({ held }) => held === 'unguarded').map(({ id }) => id) };
  });
}

const GATE_POSTS: ReadonlySet<PostType | undefined> = new Set<PostType>(['campGate', 'compoundGate', 'receptionRoom']);

/** Camp and compound gates, reception rooms and posts of a tier that count under a question, in the order of the plan; by the rules of staffed gates. */
export function postsHeld(plan: Plan, question: Question): PostHeld[] {
  const span = spanOf(question), dates = seasonDates(question, plan);
  return featuresOf(plan, 'post').filter(({ properties }) => (properties.tier !== undefined || GATE_POSTS.has(properties.postType)) && serves(properties, question, plan)).map(({ id, properties: { tier, dutyWindows, season } }): PostHeld => {
    const { held, times, hoursAssumed, tier: of } = heldOf({ id, state: 'staffed', ...(tier === undefined ? {} : { tier }), ...(dutyWindows === undefined ? {} : { dutyWindows }) }, { span, moment: question.time?.mode === 'instant', onDate: (date) => inSeason(season, date), throughout: dates.every((date) => inSeason(season, date)) });
    return { postId: id, tier: of, times, hoursAssumed, held: held === 'staffed' ? 'staffed' : 'unguarded' };
  });
}

/** The staffed share by tier of those gates and posts that are to be staffed (M07); tiers without one are left out. */
export function tiersHeld(compounds: readonly CompoundHeld[], posts: readonly PostHeld[]): TierHeld[] {
  const gates = [...compounds.flatMap(({ each }) => each).filter(({ state }) => state === 'staffed'), ...posts];
  return ([1, 2, 3] as const).flatMap((tier) => {
    const own = gates.filter((gate) => gate.tier === tier);
    return own.length === 0 ? [] : [{ tier, toStaff: own.length, staffed: own.filter(({ held }) => held === 'staffed').length }];
  });
}

/** The stretch of time asked about, a moment as the shortest one; null where time is ignored. */
function spanOf({ time }: Question): TimeSpan | null {
  if (!time) return null;
  const zone = Zone.of(time.zone);
  if (!zone) throw new Error(`gates: the zone ${time.zone} of the question is unknown`);
  return time.mode === 'instant' ? { zone, fromMs: time.atMs, toMs: time.atMs + A_MOMENT_MS } : { zone, fromMs: time.fromMs, toMs: time.toMs };
}

interface Asked { readonly span: TimeSpan | null; readonly moment: boolean; readonly onDate: OnDate; /** Its compound is in season on all dates asked about. */ readonly throughout: boolean }

function heldOf({ id = '', state, tier, dutyWindows }: Gate, { span, moment, onDate, throughout }: Asked): GateHeld {
  const gate = { id, state: state ?? null, tier: tier ?? null, times: [], hoursAssumed: state === 'staffed' && dutyWindows === undefined };
  if (throughout && (state === 'sealed' || state === 'sealedEmergency')) return { ...gate, held: 'sealed' };
  if (state !== 'staffed') return { ...gate, held: 'unguarded' };
  if (!span) return { ...gate, held: 'staffed' };
  const on = dutyIn(dutyWindows, span, onDate);
  if (moment) return { ...gate, held: on.length > 0 ? 'staffed' : 'unguarded' };
  const off = outside(on, 0, minutesOf(span));
  const at = (minute: number) => span.zone.text(span.fromMs + minute * MS_A_MINUTE);
  return { ...gate, held: off.length === 0 ? 'staffed' : 'unguarded', times: pairsOf(off).map(([from, to]) => ({ from: at(from), to: at(to) })) };
}
