/** Posts on duty on one day: who claims 24 hours and has holes (M61), who lacks a required agency (M51), and the border in reach of each by shift (M02). */
import { assetsOf } from '../coverage/assets.ts';
import { borderReached } from '../coverage/border-reached.ts';
import type { Question } from '../coverage/question.ts';
import type { Hole, LackingAgency } from '../coverage/result.ts';
import { holesOf, LONGEST_MIN, spotOf } from '../coverage/time/holes.ts';
import { agencyMixes } from '../coverage/time/lacking-agencies.ts';
import { seasonOf, type Roster } from '../coverage/time/roster.ts';
import { featuresOf, type Plan, type PlanFeature, type Position } from '../plan/plan.ts';
import { shiftBasis, type TimeAnswer } from '../time/basis.ts';
import { alwaysOn, dutyIn } from '../time/duty.ts';
import { either, outside, pairsOf, total, within, type Spans } from '../time/spans.ts';
import type { Zone } from '../time/zone.ts';
import { dayAsked, dayOf } from './day-asked.ts';

type Post = PlanFeature<'post'>;

/** A time of the day asked in which nobody is at the spot of a post; cut at the ends of the day. Instants are ISO 8601 with the offset. */
export type PostHole = Omit<Hole, 'postIds'>;
/** A shift of the plan that begins on the day asked, minutes. */
export interface ShiftAsked { readonly shiftId: string; readonly lengthMin: number }
/** A post in one shift. */
export interface ShiftHeld { readonly shiftId: string; readonly onMin: number; /** Metres of border in its reach while it is on duty; null where it is not on duty in the shift, and without a border line. */ readonly reachM: number | null }

export interface PostPresence {
  readonly postId: string;
  /** It states no hours: taken as on duty day and night. */
  readonly hoursAssumed: boolean;
  /** Minutes on duty on the day asked, breaks taken out; null where the day cannot be told. */
  readonly onMin: number | null;
  /** Its hours, with their breaks, hold the whole day but for handovers; false where it states none. Null where the day cannot be told. */
  readonly claimsDay: boolean | null;
  /** In order of time; null where the day cannot be told. */
  readonly holes: readonly PostHole[] | null;
  /** What it needs and does not have while it is on duty on that day, as `agencyMixes` tells it; null where the day cannot be told. */
  readonly lacks: readonly Omit<LackingAgency, 'postId'>[] | null;
  /** Metres of border in its reach whatever its hours, exempt stretches left out; null without a border line. */
  readonly reachM: number | null;
  /** One a shift of the answer, in their order. */
  readonly shifts: readonly ShiftHeld[];
}

export interface Presence {
  /** The day asked (00:00 to 24:00 on the clocks of the plan); null where nobody says one. */
  readonly date: string | null;
  /** Minutes of that day, 1380 or 1500 where clocks change; null without a date or where the zone is unknown. */
  readonly dayMin: number | null;
  /** Those of the plan that have both ends; none where the day cannot be told. */
  readonly shifts: readonly ShiftAsked[];
  /** In the order of the plan. */
  readonly posts: readonly PostPresence[];
  /** Posts that claim the whole day, how many of them have holes, and posts that lack an agency; null where the day cannot be told. */
  readonly claiming: number | null; readonly claimingHoled: number | null; readonly lacking: number | null;
  /** Posts that state no hours. */
  readonly assumed: number;
}

/**
 * A row for every post that counts under a question and is in season on the day asked, whatever hours the question asks about. Who stands at one spot stands in for each other, as in the roster:
 * a hole has nobody of the spot in it. A hole of any post is at most an hour (`holesOf`, whose rules it follows also where it runs over midnight); a post that claims the whole day has longer
 * breaks told as well. A claim leaves at most an hour between one duty and the next, as long as a handover that failed may be. A filter of agencies takes away those who stand in, too.
 * The reach in a shift is that of `borderReached`; how long the post is there stands beside it, as it may be a part of the shift alone. Plans are values: the last answer of each is kept, since
 * with thousands of posts it takes a tenth of a second and more, and other hours of the same day have the same one.
 */
export function presenceOf(plan: Plan, question: Question): Presence {
  const { time: _, targetMin: __, ...rest } = question, date = dayAsked(question, plan), asked = JSON.stringify([date, rest]), known = answers.get(plan);
  if (known?.asked === asked) return known.answer;
  const answer = presenceOn(plan, date, rest);
  answers.set(plan, { asked, answer });
  return answer;
}

const answers = new WeakMap<Plan, { readonly asked: string; readonly answer: Presence }>();

function presenceOn(plan: Plan, date: string | null, rest: Question): Presence {
  const posts = new Map(featuresOf(plan, 'post').map((post) => [post.id, post]));
  /* Seasons are read on the day, not in the hours of the question. */
  const assets = assetsOf(plan, date === null ? rest : { ...rest, date }).filter(({ id, standing }) => standing === 'counts' && posts.has(id));
  const reached = borderReached(plan, assets), day = dayOf(date, plan);
  const each = assets.map(({ id }, at) => { const post = posts.get(id)!; return { post, hoursAssumed: alwaysOn(post.properties.dutyWindows), reachM: reached && reached[at]! }; });
  const assumed = each.filter(({ hoursAssumed }) => hoursAssumed).length;
  if (!day || date === null) return { date, dayMin: null, shifts: [], posts: each.map(({ post, hoursAssumed, reachM }) => ({ postId: post.id, hoursAssumed, onMin: null, claimsDay: null, holes: null, lacks: null, reachM, shifts: [] })), claiming: null, claimingHoled: null, lacking: null, assumed };

  const { zone } = day;
  const shifts = (plan.meta.shifts ?? []).flatMap(({ id: shiftId }) => { const span = shiftId === undefined ? null : spanOf(shiftBasis(plan.meta, shiftId, date)); return span && shiftId !== undefined ? [{ shiftId, ...span }] : []; });
  const hoursOf = hoursIn(zone, day, shifts), hours = each.map(({ post }) => hoursOf(post)), { like, asked } = alike(each.map(({ post }) => post));
  /* What the posts of a spot come to together is asked of one spot of each sort. */
  const roster = (stretch: Stretch, on: (of: Hours) => Spans): Roster => ({ span: { zone, ...stretch }, lengthMin: minutesOf(stretch), all: asked.flat().map((at) => ({ asset: assets[at]!, on: on(hours[at]!), patrol: null })) });
  const holes = holesByPost(plan, roster(widened(day), ({ wide }) => wide), day), lacks = lacksByPost(plan, roster(day, (of) => of.day)), long = new Map<number, readonly PostHole[]>();
  for (const spot of asked) for (const at of spot) if (hours[at]!.claimsDay && hours[at]!.restsLong) long.set(at, longAway(either(spot.map((other) => hours[other]!.wide)), day, zone));
  const rows = each.map(({ post, hoursAssumed, reachM }, at): PostPresence => {
    const { onMin, claimsDay, shifts: held } = hours[at]!, { id } = each[like[at]!]!.post, rests = long.get(like[at]!) ?? NONE, short = holes.get(id) ?? NONE;
    return { postId: post.id, hoursAssumed, onMin, claimsDay, holes: rests.length === 0 ? short : [...short, ...rests].sort((a, b) => Date.parse(a.from) - Date.parse(b.from)), lacks: lacks.get(id) ?? NO_LACKS, reachM, shifts: held.map((one) => ({ shiftId: one.shiftId, onMin: one.onMin, reachM: one.onMin > 0 ? reachM : null })) };
  });
  const claiming = rows.filter(({ claimsDay }) => claimsDay);
  return {
    date, dayMin: minutesOf(day), shifts: shifts.map(({ shiftId, ...span }) => ({ shiftId, lengthMin: minutesOf(span) })), posts: rows,
    claiming: claiming.length, claimingHoled: claiming.filter((row) => row.holes!.length > 0).length, lacking: rows.filter((row) => row.lacks!.length > 0).length, assumed,
  };
}

/** A stretch of time, milliseconds since 1970. */
interface Stretch { readonly fromMs: number; readonly toMs: number }

const MS_A_MINUTE = 60_000;
const minutesOf = ({ fromMs, toMs }: Stretch): number => (toMs - fromMs) / MS_A_MINUTE;
/** The day with an hour on either side, so that what runs over midnight has its length. */
const widened = ({ fromMs, toMs }: Stretch): Stretch => ({ fromMs: fromMs - LONGEST_MIN * MS_A_MINUTE, toMs: toMs + LONGEST_MIN * MS_A_MINUTE });

/** The stretch of an answer; null where it was refused, as a shift that states no end is. */
const spanOf = (answer: TimeAnswer): Stretch | null => (answer.ok && answer.basis.mode === 'window' ? { fromMs: answer.basis.fromMs, toMs: answer.basis.toMs } : null);

/** What the hours of a post come to. */
interface Hours {
  /** When it is on duty in the widened day and in the day itself, minutes since the beginning of each. */
  readonly wide: Spans; readonly day: Spans;
  readonly onMin: number; readonly claimsDay: boolean; /** It is away for more than an hour that touches the day. */ readonly restsLong: boolean;
  readonly shifts: readonly { readonly shiftId: string; readonly onMin: number }[];
}

/** Tells the hours of a post; posts of a plan share few, which are worked out once. */
function hoursIn(zone: Zone, day: Stretch, shifts: readonly (Stretch & { readonly shiftId: string })[]): (post: Post) => Hours {
  const around = widened(day), whole = { zone, fromMs: around.fromMs, toMs: Math.max(around.toMs, ...shifts.map(({ toMs }) => toMs)) }, known = new Map<string, Hours>();
  const cut = (on: Spans, stretch: Stretch): Spans => { const from = (stretch.fromMs - whole.fromMs) / MS_A_MINUTE; return within(on, from, from + minutesOf(stretch)).map((minute) => minute - from); };
  const made = (post: Post): Hours => {
    const { dutyWindows: windows } = post.properties, on = dutyIn(windows, whole, seasonOf(post)), inDay = cut(on, day);
    const duty = windows && cut(dutyIn(windows.map((window) => ({ ...window, breaks: [] })), whole, seasonOf(post)), around);
    const wide = cut(on, around);
    return {
      wide, day: inDay, onMin: total(inDay), claimsDay: duty !== undefined && longerAway(day, duty).length === 0, restsLong: longerAway(day, wide).length > 0,
      shifts: shifts.map(({ shiftId, ...span }) => ({ shiftId, onMin: total(cut(on, span)) })),
    };
  };
  return (post) => {
    const key = JSON.stringify([post.properties.dutyWindows ?? null, post.properties.season ?? null]), hours = known.get(key) ?? made(post);
    known.set(key, hours);
    return hours;
  };
}

/** When nobody is there for more than an hour that touches the day; minutes since its beginning, told from who is there in the widened day. */
function longerAway(day: Stretch, wide: Spans): [number, number][] {
  return pairsOf(outside(wide, 0, minutesOf(widened(day)))).map(([from, to]): [number, number] => [from - LONGEST_MIN, to - LONGEST_MIN]).filter(([from, to]) => from < minutesOf(day) && to > 0 && to - from > LONGEST_MIN);
}

interface Alike { /** Of each post the one that is asked in its place: of the same place in a spot of the same sort. */ readonly like: readonly number[]; /** The posts of one spot of each sort. */ readonly asked: readonly (readonly number[])[] }

/** Spots whose posts have the same hours, agencies, needs and people come to the same: thousands of posts are of few sorts. */
function alike(posts: readonly Post[]): Alike {
  const spots = new Map<string, number[]>(), sorts = new Map<string, readonly number[]>(), like = posts.map((_, at) => at);
  posts.forEach((post, at) => { const spot = spotOf(placeOf(post)), there = spots.get(spot); if (there) there.push(at); else spots.set(spot, [at]); });
  for (const spot of spots.values()) {
    const sort = JSON.stringify(spot.map((at) => { const { dutyWindows, season, agencies, requiredAgencies, staffPerShift } = posts[at]!.properties; return { dutyWindows, season, agencies, requiredAgencies, staffPerShift }; })), first = sorts.get(sort);
    if (first) spot.forEach((at, place) => { like[at] = first[place]!; });
    else sorts.set(sort, spot);
  }
  return { like, asked: [...sorts.values()] };
}

const NONE: readonly PostHole[] = [], NO_LACKS: PostPresence['lacks'] = [];

/** A hole cut at the ends of the day, from minutes since its beginning; null where it lies beside the day. */
function onDay(kind: Hole['kind'], [from, to]: readonly [number, number], day: Stretch, zone: Zone): PostHole | null {
  const low = Math.max(0, from), high = Math.min(minutesOf(day), to), text = (minute: number) => zone.text(day.fromMs + minute * MS_A_MINUTE);
  return high > low ? { kind, from: text(low), to: text(high), minutes: high - low } : null;
}

/** The holes of at most an hour that touch the day, by post. */
function holesByPost(plan: Plan, wide: Roster, day: Stretch): Map<string, PostHole[]> {
  const by = new Map<string, PostHole[]>(), minute = (iso: string) => (Date.parse(iso) - day.fromMs) / MS_A_MINUTE;
  for (const { kind, postIds, from, to } of holesOf(plan, wide)) {
    const hole = onDay(kind, [minute(from), minute(to)], day, wide.span.zone);
    if (hole) for (const id of postIds) { const own = by.get(id); if (own) own.push(hole); else by.set(id, [hole]); }
  }
  return by;
}

/** The times of more than an hour without anybody, which of a post that claims the day are long breaks. */
const longAway = (there: Spans, day: Stretch, zone: Zone): readonly PostHole[] => longerAway(day, there).flatMap((away) => onDay('break', away, day, zone) ?? []);

function lacksByPost(plan: Plan, roster: Roster): Map<string, Omit<LackingAgency, 'postId'>[]> {
  const by = new Map<string, Omit<LackingAgency, 'postId'>[]>();
  for (const { postId, ...lack } of agencyMixes(plan, roster).lacking) { const own = by.get(postId); if (own) own.push(lack); else by.set(postId, [lack]); }
  return by;
}

/** A post is a point: the door lets no other geometry in. */
function placeOf({ id, geometry }: Post): Position {
  if (geometry?.type !== 'Point') throw new Error(`presence: the post ${id} has no position`);
  return geometry.coordinates;
}
