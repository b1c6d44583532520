import type { PlanFeature } from '../../plan/plan.ts';
import { targetsOf } from '../../plan/targets.ts';
import type { PlanMeta } from '../../plan/schema.ts';
import { absenceOf } from '../../time/absence.ts';
import { either, outside, pairsOf, union, type Spans } from '../../time/spans.ts';
import type { Cause, PlaceResult } from '../result.ts';
import { placeArcs, type PlaceShape } from './place-arcs.ts';
import { passages, type Roster, type Rostered } from './roster.ts';

/** What a stretch of time says of one place: everything of `PlaceResult` that depends on the hour. */
export interface PlaceTimes {
  readonly covered: boolean;
  readonly coveredBy: readonly string[];
  readonly cause: Cause | null;
  readonly presentMin: number;
  readonly figures: Pick<PlaceResult, 'visits' | 'maxGapMin' | 'targetMin' | 'meanPresencePct' | 'expectedWaitMin' | 'doses' | 'met' | 'presence' | 'absence'>;
}

/**
 * Presence at a place in a stretch of time (domain section 4, rules 2-5 and 9): posts by their hours, patrols by their passages. Covered when the
 * longest absence is at most its target; a dose is a stay of `requiredDwellMin`, and with one asked for the need is met when no absence of doses is longer than the target.
 */
export function placeTimes(place: PlaceShape, reaching: readonly Rostered[], roster: Roster, cyclic: boolean, meta: PlanMeta): PlaceTimes {
  const { lengthMin, span } = roster;
  const { requiredDwellMin } = place.feature.properties;
  const targetMin = targetOf(place.feature, meta);
  const stays = reaching.map((one) => ({ one, spans: staysOf(place, one, lengthMin) })).filter(({ spans }) => spans.length > 0);
  const presence = either(stays.map(({ spans }) => union(spans)));
  const { longestMin, presentMin, expectedWaitMin } = absenceOf(presence, lengthMin, cyclic);
  const patrols = stays.filter(({ one }) => one.patrol !== null);
  const visits = patrols.reduce((sum, { spans }) => sum + spans.length, 0);
  /* A target longer than the hours asked about does not cover what nobody comes to. */
  const covered = presence.length > 0 && longestMin <= targetMin;
  const at = (minute: number) => span.zone.text(span.fromMs + minute * 60_000);
  const listed = (spans: Spans) => pairsOf(spans).map(([from, to]) => ({ from: at(from), to: at(to) }));
  const gone = outside(presence, 0, lengthMin);
  return {
    covered, presentMin, coveredBy: stays.map(({ one }) => one.asset.id),
    cause: covered ? null : presence.length === 0 || patrols.length === 0 ? 'offDuty' : 'tooInfrequent',
    figures: { visits, maxGapMin: longestMin, targetMin, meanPresencePct: (100 * presentMin) / lengthMin, expectedWaitMin,
      ...(requiredDwellMin === undefined ? {} : doses(stays, requiredDwellMin, targetMin, lengthMin, cyclic)),
      presence: listed(presence), absence: pairsOf(gone).map(([from, to]) => ({ from: at(from), to: at(to), minutes: to - from })) },
  };
}

/** The figures of a place that nothing in service reaches. */
export function neverThere({ roster: { lengthMin, span } }: { readonly roster: Roster }, feature: PlanFeature<'priorityPlace'>, meta: PlanMeta): PlaceTimes['figures'] {
  const at = (ms: number) => span.zone.text(ms);
  return { visits: 0, maxGapMin: lengthMin, targetMin: targetOf(feature, meta), meanPresencePct: 0, expectedWaitMin: lengthMin / 2,
    ...(feature.properties.requiredDwellMin === undefined ? {} : { doses: 0, met: false }),
    presence: [], absence: [{ from: at(span.fromMs), to: at(span.toMs), minutes: lengthMin }] };
}

/** Minutes that a place may be without anybody: its own, else that of its priority. */
function targetOf({ properties: { requiredIntervalMin, priority = 3 } }: PlanFeature<'priorityPlace'>, meta: PlanMeta): number {
  return requiredIntervalMin ?? targetsOf(meta).place[`${priority}`];
}

/** When somebody of those that reach a place is there. */
export function placePresence(place: PlaceShape, reaching: readonly Rostered[], lengthMin: number): Spans {
  return either(reaching.map((one) => union(staysOf(place, one, lengthMin))));
}

/** When one asset is at a place: a post by its hours, a patrol one stretch a passage; minutes since the beginning. */
export function staysOf(place: PlaceShape, { asset, on, patrol }: Rostered, lengthMin: number): [number, number][] {
  if (patrol === null) return pairsOf(on);
  return passages(patrol, placeArcs(place, patrol, place.feature.properties.visitRadiusM ?? asset.reachM), lengthMin);
}

function doses(stays: readonly { readonly one: Rostered; readonly spans: readonly (readonly [number, number])[] }[], dwellMin: number, targetMin: number, lengthMin: number, cyclic: boolean): { doses: number; met: boolean } {
  /* A millisecond less is as long. */
  const long = (spans: readonly (readonly [number, number])[]) => spans.filter(([from, to]) => to - from >= dwellMin - 1e-4);
  const count = stays.reduce((sum, { one, spans }) => sum + (one.patrol === null ? 0 : long(spans).length), 0);
  const { longestMin } = absenceOf(union(stays.flatMap(({ spans }) => long(spans))), lengthMin, cyclic);
  return { doses: count, met: stays.some(({ spans }) => long(spans).length > 0) && longestMin <= targetMin };
}

