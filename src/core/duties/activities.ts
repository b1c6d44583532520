/** Activity points: what is done there, when it is due again, and which are reached this week (M70, M71). */
import { isChosen } from '../coverage/chosen.ts';
import type { Question } from '../coverage/question.ts';
import { serves } from '../coverage/serving.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';
import { mondayOf } from '../time/basis.ts';
import { addDays, daysBetween } from '../time/zone.ts';
import { dayAsked } from './day-asked.ts';

export interface ActivityTimed {
  readonly id: string;
  readonly agencies: readonly string[];
  readonly activityType: PlanFeature<'activityPoint'>['properties']['activityType'] | null;
  readonly media: readonly string[];
  readonly everyDays: number | null;
  /** As the plan says it, be it after the date asked. */
  readonly lastDone: string | null;
  /** When it is to be done again at the latest; today where it repeats and was never done. */
  readonly dueOn: string | null;
  /** 0 where it is not overdue; null where that cannot be told. */
  readonly overdueDays: number | null;
  /** The first entry of its schedule on the date or after it; null for none. */
  readonly next: { readonly date: string; readonly start: string | null; readonly end: string | null } | null;
  /** It was done between Monday and the date. */
  readonly doneThisWeek: boolean | null;
  /** Its schedule has an entry between Monday and the date: what was planned, which nobody says was done. */
  readonly plannedThisWeek: boolean | null;
  /** Done, or at least planned, by now: `doneThisWeek` and `plannedThisWeek` tell the two apart. */
  readonly reachedThisWeek: boolean | null;
}
export interface ActivitiesTimed { /** At which they are read; null where nobody says one, and every time is then null. */ readonly date: string | null; /** In the order of the plan. */ readonly points: readonly ActivityTimed[] }

/** Ten thousand years: after that a date has no four digits. */
const MOST_DAYS = 3_652_059;

/**
 * The activity points that serve on the date asked, with a filter of agencies or of a net only theirs. Weeks run from Monday to Sunday. A part of
 * a day in `everyDays` is dropped, so that it is due rather sooner. A point last done after the date asked says nothing of the time before: when it was due then and whether
 * it had been done is null.
 */
export function activitiesTimed(plan: Plan, question: Question): ActivitiesTimed {
  const date = dayAsked(question, plan);
  const onDate: Question = { includePlanned: question.includePlanned, agencies: question.agencies, ...(date === null ? {} : { date }) };
  const points = featuresOf(plan, 'activityPoint').filter(({ properties }) => serves(properties, onDate, plan) && isChosen(properties, question));
  return { date, points: points.map((point) => timed(point, date)) };
}

function timed({ id, properties }: PlanFeature<'activityPoint'>, date: string | null): ActivityTimed {
  const { agencies = [], activityType = null, media = [], everyDays = null, lastDone = null, schedule = [] } = properties;
  const point = { id, agencies, activityType, media, everyDays, lastDone };
  if (date === null) return { ...point, dueOn: null, overdueDays: null, next: null, doneThisWeek: null, plannedThisWeek: null, reachedThisWeek: null };
  const monday = mondayOf(date), later = lastDone !== null && lastDone > date;
  const dueOn = everyDays === null || later ? null : lastDone === null ? date : daysAfter(lastDone, everyDays);
  const entries = schedule.flatMap(({ date: on, start = null, end = null }) => (on === undefined ? [] : [{ date: on, start, end }]));
  const next = entries.filter((entry) => entry.date >= date).sort((a, b) => a.date.localeCompare(b.date) || (a.start ?? '').localeCompare(b.start ?? ''))[0] ?? null;
  const doneThisWeek = later ? null : lastDone !== null && lastDone >= monday;
  const plannedThisWeek = entries.some((entry) => entry.date >= monday && entry.date <= date);
  return { ...point, dueOn, overdueDays: dueOn === null ? null : Math.max(0, daysBetween(dueOn, date)), next, doneThisWeek, plannedThisWeek, reachedThisWeek: plannedThisWeek || doneThisWeek };
}

const daysAfter = (date: string, days: number): string | null => {
  const due = days > MOST_DAYS ? '' : addDays(date, Math.floor(days));
  return due.length === date.length ? due : null;
};
