/** Inspection rounds: when each stop is reached, how long a round takes, and the posts and service windows no round comes to (M09, M33, M34, WE26). */
import type { Question } from '../coverage/question.ts';
import { serves } from '../coverage/serving.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { firstPosition } from '../plan/first-position.ts';
import { featuresOf, type Plan, type PlanFeature, type Position } from '../plan/plan.ts';
import { zoneOf } from '../time/basis.ts';
import { minuteOf } from '../time/zone.ts';

export interface StopReached { /** The post that is inspected; null at a place. */ readonly postId: string | null; readonly placeId: string | null; /** Arrival and departure, ISO 8601 with the offset; null without a departure of the round, or where the zone of the plan is unknown. */ readonly arrive: string | null; readonly leave: string | null; readonly travelM: number; readonly travelMin: number | null; readonly dwellMin: number }
export interface RoundTimed {
  readonly id: string;
  readonly unannounced: boolean;
  readonly maxIntervalDays: number | null;
  /** In the order in which they are visited. */
  readonly stops: readonly StopReached[];
  readonly metres: number;
  /** From the first arrival to the end of the last stay; null without a speed. */
  readonly minutes: number | null;
  readonly end: string | null;
  /** Stops that name no post or place with a position, by their place in the list from 1: they are left out of the way. */
  readonly lost: readonly number[];
}

/**
 * A round on a date: it leaves for its first post so that it is there at its departure, stays, and goes on in straight lines on the ellipsoid at its
 * speed. Times are rounded up to whole seconds, as nobody is said to be there sooner. `seed`: the stops in an order drawn from it, for a round nobody
 * is to know beforehand; the same seed gives the same order. Without a speed none is assumed, and where the zone of the plan is unknown no clock: its times are not told.
 */
export function roundTimed(plan: Plan, round: PlanFeature<'inspectionRoute'>, date: string | undefined, seed?: number): RoundTimed {
  const zone = zoneOf(plan.meta);
  const { stops = [], speedKmh, departure, unannounced = false, maxIntervalDays } = round.properties;
  const posts = new Map(featuresOf(plan, 'post').map(({ id, geometry }) => [id, firstPosition(geometry)])), places = new Map([...featuresOf(plan, 'priorityPlace'), ...featuresOf(plan, 'compound')].map(({ id, geometry }) => [id, firstPosition(geometry)]));
  const day = date ?? plan.meta.planDate;
  const startMs = departure === undefined || day === undefined || !zone ? null : zone.instant(day, minuteOf(departure));
  const found = stops.map(({ postId = null, placeId = null, dwellMin = 0 }): Found => (postId === null ? { postId, placeId, dwellMin, spot: places.get(placeId ?? '') ?? null } : { postId, placeId: null, dwellMin, spot: posts.get(postId) ?? null }));
  const lost = found.flatMap(({ spot }, at) => (spot ? [] : [at + 1]));
  const way = found.filter(({ spot }) => spot !== null);
  const ordered = seed === undefined ? way : shuffled(way, seed);
  let metres = 0, minutes: number | null = speedKmh === undefined ? null : 0;
  const text = (minute: number | null) => (!zone || startMs === null || minute === null ? null : zone.text(startMs + Math.ceil(minute * 60 - 1e-3) * 1000));
  const reached = ordered.map(({ postId, placeId, dwellMin, spot }, at): StopReached => {
    const before = ordered[at - 1]?.spot;
    const travelM = before && spot ? distanceM(before, spot) : 0;
    const travelMin = speedKmh === undefined ? null : (travelM / 1000 / speedKmh) * 60;
    metres += travelM;
    if (minutes !== null && travelMin !== null) minutes += travelMin;
    const arrive = text(minutes);
    if (minutes !== null) minutes += dwellMin;
    return { postId, placeId, arrive, leave: text(minutes), travelM, travelMin, dwellMin };
  });
  return { id: round.id, unannounced, maxIntervalDays: maxIntervalDays ?? null, stops: reached, metres, minutes, end: text(minutes), lost };
}

interface Found { readonly postId: string | null; readonly placeId: string | null; readonly dwellMin: number; readonly spot: Position | null }

/** Rounds that count under a question, each on its date; unannounced ones only where `withUnannounced` (never on shared screens), in an order drawn from `seed` where there is one. */
export function roundsTimed(plan: Plan, question: Question, withUnannounced: boolean, seed?: number): RoundTimed[] {
  return roundsOf(plan, question).filter(({ properties }) => withUnannounced || !properties.unannounced).map((round) => roundTimed(plan, round, question.date, round.properties.unannounced ? seed : undefined));
}

const roundsOf = (plan: Plan, question: Question) => featuresOf(plan, 'inspectionRoute').filter(({ properties }) => serves(properties, question, plan));

/**
 * Posts in use and service windows that no round comes to within so many days: they are on no round, or only on rounds that are rarer or do not say how
 * often. Unannounced rounds count: who is inspected is known, not when.
 */
export function notInspectedWithin(plan: Plan, days: number, question: Question): string[] {
  const inspected = new Set(roundsOf(plan, question).filter(({ properties: { maxIntervalDays } }) => maxIntervalDays !== undefined && maxIntervalDays <= days).flatMap(({ properties: { stops = [] } }) => stops.map(({ postId, placeId }) => postId ?? placeId)));
  const windows = featuresOf(plan, 'priorityPlace').filter(({ properties }) => properties.placeType === 'serviceWindow');
  return [...featuresOf(plan, 'post'), ...windows].filter(({ id, properties }) => serves(properties, question, plan) && !inspected.has(id)).map(({ id }) => id);
}

/** Fisher and Yates, with numbers of a linear congruential generator (Numerical Recipes). */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const next = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
  const out = [...all];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}
