/** Remedies that need nobody new: hours in which a post near by is not there, a patrol that leaves once more. */
import { clockOf, DAY_MIN, endClockOf } from '../../plan/edits/shift-hours.ts';
import type { AnyFeature, Plan, PlanFeature } from '../../plan/plan.ts';
import { outside, pairsOf, union } from '../../time/spans.ts';
import { runMinutes } from '../../time/timetable.ts';
import { instantOf, minuteOf, Zone } from '../../time/zone.ts';
import { assetsOf } from '../assets.ts';
import { covers } from '../covers.ts';
import type { Question } from '../question.ts';
import type { Gap } from '../result.ts';
import { rosterOf } from '../time/roster.ts';
import { EQUAL } from './gain.ts';
import type { GapBench } from './gap-bench.ts';
import type { NoRemedy, Remedy } from './remedy.ts';

/** Posts and routes tried, and parts of a run by which a departure is put before the middle of the absence. */
const TRIED = 6, PARTS = 4;
const MS_A_MINUTE = 60_000;
/** Minutes of duty that a moment is given: half an hour before and after. */
const AROUND_MIN = 30;

/** The hours asked about on the wall clock, minutes since midnight; the end may lie beyond 24:00. Null in basis reach. */
function askedClock({ time }: Question): { readonly from: number; readonly to: number } | null {
  const zone = time && Zone.of(time.zone);
  if (!time || !zone) return null;
  const wall = (ms: number) => minuteOf(zone.text(ms).slice(11, 16));
  if (time.mode === 'instant') return { from: wall(time.atMs) - AROUND_MIN, to: wall(time.atMs) + AROUND_MIN };
  const from = wall(time.fromMs), to = wall(time.toMs);
  return { from, to: to > from ? to : to + DAY_MIN };
}

/** The post near by that closes most of the gap when it is on duty in all the hours asked about; the windows that it has stay. */
export function otherDuty(bench: GapBench, question: Question): Remedy | NoRemedy {
  const asked = askedClock(question);
  if (!asked) return { kind: 'shiftedDuty', reason: 'needsShifts' };
  const near = bench.postsNear(question, Infinity).flatMap(({ feature }) => {
    const longer = feature.kind === 'post' ? onDutyIn(feature, asked) : null;
    return longer ? [longer] : [];
  }).slice(0, TRIED);
  const best = leastLeft(bench, near.map(({ feature, hours }) => ({ feature, hours })));
  if (!best) return { kind: 'shiftedDuty', reason: near.length > 0 ? 'gainsNothing' : 'noPost' };
  return bench.remedy('shiftedDuty', [best.feature], { postId: best.feature.id, hours: best.hours });
}

/** The patrol past the gap that closes most of it with one more departure. */
export function moreDepartures(plan: Plan, bench: GapBench, question: Question, gap: Gap): Remedy | NoRemedy {
  const asked = askedClock(question), { time } = question, zone = time && Zone.of(time.zone);
  if (!asked || !time || !zone) return { kind: 'extraDeparture', reason: 'needsShifts' };
  const [since, until] = [instantOf(gap.since ?? ''), instantOf(gap.until ?? '')];
  const middle = since !== null && until !== null ? minuteOf(zone.text((since + until) / 2).slice(11, 16)) : (asked.from + asked.to) / 2;
  const span = time.mode === 'instant' ? { zone, fromMs: time.atMs, toMs: time.atMs + MS_A_MINUTE } : { zone, fromMs: time.fromMs, toMs: time.toMs };
  const passing = assetsOf(plan, question).filter(({ kind, standing, reachM, ...rest }) => kind === 'patrolRoute' && standing === 'counts' && covers({ kind, standing, reachM, ...rest }, bench.subject.point, reachM)).slice(0, TRIED);
  const tries = rosterOf(plan, passing, span).all.flatMap(({ asset, patrol }) => {
    const route = plan.features.find(({ id }) => id === asset.id);
    if (!patrol || route?.kind !== 'patrolRoute') return [];
    const { departures = [], ...schedule } = route.properties.schedule ?? {};
    return Array.from({ length: PARTS + 1 }, (_, part) => {
      const clock = clockOf(Math.round(middle - (runMinutes(patrol.run) * part) / PARTS));
      return { feature: { ...route, properties: { ...route.properties, schedule: { ...schedule, departures: [...departures, clock].sort() } } } as AnyFeature, hours: clock };
    });
  });
  const best = leastLeft(bench, tries);
  if (!best) return { kind: 'extraDeparture', reason: passing.length > 0 ? 'gainsNothing' : 'noRoute' };
  return bench.remedy('extraDeparture', [best.feature], { postId: best.feature.id, hours: best.hours });
}

interface Try { readonly feature: AnyFeature; /** On the wall clock, to be read. */ readonly hours: string }

/** The try that leaves least of the gap; null where none takes anything from it. */
function leastLeft(bench: GapBench, tries: readonly Try[]): Try | null {
  let best: (Try & { remains: number }) | null = null;
  for (const each of tries) {
    const remains = bench.remainsWith(each.feature);
    if (remains < (best?.remains ?? bench.whole) - EQUAL[bench.objective]) best = { ...each, remains };
  }
  return best;
}

/** A post with windows of duty for those of the hours in which none of its windows holds; null where there is nothing to add. */
function onDutyIn(post: PlanFeature<'post'>, asked: { readonly from: number; readonly to: number }): Try | null {
  const windows = post.properties.dutyWindows;
  if (windows === undefined) return null;
  const held = union(windows.flatMap(({ start, end, days }): [number, number][] => {
    if (start === undefined || end === undefined || days) return [];
    const from = minuteOf(start), to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN;
    return [-DAY_MIN, 0, DAY_MIN].map((turn) => [from + turn, to + turn] as [number, number]);
  }));
  const lacking = outside(held, asked.from, asked.to);
  if (lacking.length === 0) return null;
  const added = pairsOf(lacking).map(([from, to]) => ({ start: clockOf(from), end: endClockOf(to) }));
  return { feature: { ...post, properties: { ...post.properties, dutyWindows: [...windows, ...added] } } as AnyFeature, hours: added.map(({ start, end }) => `${start}–${end}`).join(' ') };
}
