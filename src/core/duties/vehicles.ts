/** Vehicles staged at standby points, and which places a moved one leaves outside the minutes asked (M10, WE22). */
import { isChosen } from '../coverage/chosen.ts';
import type { Question } from '../coverage/question.ts';
import { responseRings, type ResponseRings } from '../coverage/response-rings.ts';
import { serves } from '../coverage/serving.ts';
import { featuresOf, type Plan } from '../plan/plan.ts';

export interface Staged {
  readonly postId: string;
  /** As the plan calls it; null where the post states no vehicle. */
  readonly type: string | null;
  readonly count: number | null;
  /** Somebody sets out from there at the time asked: false where all that is stated is 0, off duty, or the post has no rings. */
  readonly responds: boolean;
  /** Of each number of minutes asked, the places to which this post is first within them. */
  readonly first: readonly { readonly minutes: number; readonly places: number }[];
}

/** A row a type of vehicle of every post in use that stands by or states vehicles, in the order of the plan; with a filter of agencies or of a net only theirs. */
export function stagedVehicles(plan: Plan, question: Question, rings: ResponseRings = responseRings(plan, question)): Staged[] {
  const responding = new Set(rings.posts.map(({ id }) => id));
  return featuresOf(plan, 'post').flatMap(({ id, properties }): Staged[] => {
    const { postType, vehicles = {} } = properties, types = Object.entries(vehicles);
    if ((postType !== 'standbyPoint' && types.length === 0) || !serves(properties, question, plan) || !isChosen(properties, question)) return [];
    const own = rings.places.filter(({ first }) => first?.postId === id), rest = { postId: id, responds: responding.has(id), first: rings.minutes.map((minutes) => ({ minutes, places: own.filter(({ ringMin }) => ringMin !== null && ringMin <= minutes).length })) };
    return types.length === 0 ? [{ ...rest, type: null, count: null }] : types.map(([type, count]) => ({ ...rest, type, count }));
  });
}

/** A place whose smallest ring is another one than before; null is outside all. */
export interface RingShift { readonly placeId: string; readonly before: number | null; readonly after: number | null }

/** The places that fall to a larger ring or outside all (`falls`), and those that come into a smaller one (`comes`). */
export function ringShifts(before: ResponseRings, after: ResponseRings): { readonly falls: readonly RingShift[]; readonly comes: readonly RingShift[] } {
  const now = new Map(after.places.map(({ id, ringMin }) => [id, ringMin]));
  const shifts = before.places.flatMap(({ id, ringMin }): RingShift[] => { const then = now.get(id) ?? null; return now.has(id) && then !== ringMin ? [{ placeId: id, before: ringMin, after: then }] : []; });
  const far = (minutes: number | null) => minutes ?? Number.POSITIVE_INFINITY;
  return { falls: shifts.filter((one) => far(one.after) > far(one.before)), comes: shifts.filter((one) => far(one.after) < far(one.before)) };
}
