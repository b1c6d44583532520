/** What each priority place asks for besides its target, on one day: hours of crowds (M23, M25), a checkpoint at a motorway exit (M01, M22), a post at a railway station (M21), advice rounds past it (M32). */
import { assetsOf } from '../coverage/assets.ts';
import { placesReached, placeTests } from '../coverage/places.ts';
import type { Question } from '../coverage/question.ts';
import { staysOf } from '../coverage/time/place-times.ts';
import { rosterOf, type Rostered } from '../coverage/time/roster.ts';
import type { Plan, PlanFeature } from '../plan/plan.ts';
import { targetsOf } from '../plan/targets.ts';
import { dutyIn } from '../time/duty.ts';
import { either, outside, pairsOf, total, union, within, type Spans } from '../time/spans.ts';
import { dayAsked, dayOf } from './day-asked.ts';

/** A time without what is asked for, of the day asked; instants are ISO 8601 with the offset. */
export interface BareTime { readonly from: string; readonly to: string; readonly minutes: number }

export interface PlaceDuty {
  readonly placeId: string;
  /** Patrols that come by on the day, each passage once. */
  readonly visits: number;
  /** Minutes of the longest time without anybody; the whole day where nobody comes. */
  readonly longestMin: number;
  /** Of its crowd hours: how long they are, the longest time of them without anybody, and the times without; null where it states none or has none on that day. */
  readonly crowd: { readonly minutes: number; readonly longestMin: number; readonly targetMin: number; /** Somebody is there in every stretch of them, and nobody is away for longer than the target. */ readonly met: boolean; readonly bare: readonly BareTime[] } | null;
  /** What a place of its class is to have: a checkpoint on duty at a motorway exit, a post at a railway station; null for others. */
  readonly needs: { readonly what: 'checkpoint' | 'post'; /** Posts that are it at some time of the day. */ readonly postIds: readonly string[]; readonly bare: readonly BareTime[] } | null;
  /** Rounds of public-health advice that come by, with the time of each passage. */
  readonly rounds: readonly { readonly routeId: string; readonly at: readonly string[] }[];
}

/** `places` is null where the day cannot be told: no date, or a zone that is not known. */
export interface PlaceDuties { readonly date: string | null; readonly places: readonly PlaceDuty[] | null }

type PostType = NonNullable<PlanFeature<'post'>['properties']['postType']>;
/** What stops traffic at an exit. */
const AT_AN_EXIT: ReadonlySet<PostType | undefined> = new Set<PostType>(['trafficCheckpoint', 'policeInspectionStation']);
const NEEDS: Readonly<Partial<Record<string, 'checkpoint' | 'post'>>> = { motorwayExit: 'checkpoint', railwayStation: 'post' };
const MS_A_MINUTE = 60_000;

/**
 * A row a priority place in the order of the plan, on the day asked from 00:00 to 24:00 on the clocks of the plan, whatever hours the question asks about: who counts under it and reaches the place,
 * posts by their hours, patrols by their passages. Beside the cover of places, which asks for the longest absence of the hours asked; neither changes the other.
 */
export function placeDuties(plan: Plan, question: Question): PlaceDuties {
  const { time: _, targetMin: __, ...rest } = question, date = dayAsked(question, plan), span = dayOf(date, plan);
  if (date === null || !span) return { date, places: null };
  const { all, lengthMin } = rosterOf(plan, assetsOf(plan, { ...rest, date }), span);
  const tests = placeTests(plan), reachedBy = placesReached(tests), reaching = tests.map((): Rostered[] => []), features = new Map(plan.features.map((feature) => [feature.id, feature]));
  for (const one of all) if (one.asset.standing === 'counts') for (const at of reachedBy(one.asset)) reaching[at]!.push(one);

  const at = (minute: number): string => span.zone.text(span.fromMs + minute * MS_A_MINUTE);
  const bareOf = (spans: Spans): BareTime[] => pairsOf(spans).map(([from, to]) => ({ from: at(from), to: at(to), minutes: to - from }));
  const longestOf = (spans: Spans): number => Math.max(0, ...pairsOf(spans).map(([from, to]) => to - from));
  const places = tests.map((test, index): PlaceDuty => {
    const { id, properties } = test.feature, stays = reaching[index]!.map((one) => ({ one, spans: staysOf(test, one, lengthMin) })).filter(({ spans }) => spans.length > 0);
    const presence = either(stays.map(({ spans }) => union(spans))), what = NEEDS[properties.placeType ?? ''];
    const isPost = ({ asset }: Rostered) => { const post = features.get(asset.id); return post?.kind === 'post' && (what === 'post' || AT_AN_EXIT.has(post.properties.postType)); };
    const able = what === undefined ? [] : stays.filter(({ one }) => isPost(one));
    return {
      placeId: id, visits: stays.reduce((sum, { one, spans }) => sum + (one.patrol === null ? 0 : spans.length), 0), longestMin: longestOf(outside(presence, 0, lengthMin)),
      crowd: properties.crowdHours === undefined ? null : crowdOf(dutyIn(properties.crowdHours, span), presence, properties.requiredIntervalMin ?? targetsOf(plan.meta).place[`${properties.priority ?? 3}`]),
      needs: what === undefined ? null : { what, postIds: able.map(({ one }) => one.asset.id), bare: bareOf(outside(either(able.map(({ spans }) => union(spans))), 0, lengthMin)) },
      rounds: stays.flatMap(({ one, spans }) => { const route = features.get(one.asset.id); return route?.kind === 'patrolRoute' && route.properties.purpose === 'publicHealth' ? [{ routeId: route.id, at: spans.map(([from]) => at(from)) }] : []; }),
    };
  });
  return { date, places };

  function crowdOf(hours: Spans, presence: Spans, targetMin: number): PlaceDuty['crowd'] {
    /* No hours of crowds on this day are none that are met. */
    if (hours.length === 0) return null;
    const stretches = pairsOf(hours), bare = union(stretches.flatMap(([from, to]) => pairsOf(outside(presence, from, to))));
    const longestMin = longestOf(bare), seen = stretches.every(([from, to]) => within(presence, from, to).length > 0);
    return { minutes: total(hours), longestMin, targetMin, met: seen && longestMin <= targetMin, bare: bareOf(bare) };
  }
}

/** Whether a place lacks what it asks for at some time of the day. */
export const lacksSomething = ({ crowd, needs }: PlaceDuty): boolean => crowd?.met === false || (needs?.bare.length ?? 0) > 0;

/** How many places ask for something, and how many of them lack it: motorway exits without a checkpoint and railway stations without a post at some time, crowd hours that are not met. */
export function placeSums(places: readonly PlaceDuty[]): { readonly exits: number; readonly exitsBare: number; readonly stations: number; readonly stationsBare: number; readonly crowds: number; readonly crowdsBare: number } {
  const needing = (what: 'checkpoint' | 'post') => places.flatMap(({ needs }) => (needs?.what === what ? [needs] : [])), bare = (all: readonly { readonly bare: readonly BareTime[] }[]) => all.filter((one) => one.bare.length > 0).length;
  const exits = needing('checkpoint'), stations = needing('post'), crowds = places.filter(({ crowd }) => crowd !== null);
  return { exits: exits.length, exitsBare: bare(exits), stations: stations.length, stationsBare: bare(stations), crowds: crowds.length, crowdsBare: crowds.filter(({ crowd }) => !crowd!.met).length };
}
