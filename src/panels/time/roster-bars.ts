/** The bars of one row of the roster, and which of its hours each one is. */
import type { HoursPart } from '#core/plan/edits/shift-hours.ts';
import type { AnyFeature, PlanFeature } from '#core/plan/plan.ts';
import type { RosterRow } from '#core/coverage/time/roster-rows.ts';
import { inSeason } from '#core/coverage/season.ts';
import { leavings } from '#core/time/timetable.ts';
import { addDays, minuteOf, weekdayOf } from '#core/time/zone.ts';
import type { DayScale } from './day-scale.ts';

/** One bar, minutes since the beginning of the day or week; what lies outside is cut off. `part` is null where it cannot be moved. */
export interface Bar { readonly key: string; readonly fromMin: number; readonly toMin: number; readonly part: HoursPart | null; /** Of a run, which of the departures of its timetable. */ readonly index?: number; readonly from: string; readonly to: string }

const DAY_MIN = 1440;

/** The bars of a row on the dates of a scale, in order. */
export function barsOf(row: RosterRow, feature: AnyFeature | null, scale: DayScale): Bar[] {
  if (feature?.kind === 'post') return dutyBars(feature.properties, scale);
  if (feature?.kind !== 'patrolRoute' || row.runMin === null) return [];
  const { runMin } = row, { properties } = feature, { season } = properties;
  /* Told from the feature as a hand has it, and in the order of the timetable: a bar that is moved stays the same one. */
  return leavings(properties, runMin, scale.span, (date) => inSeason(season, date)).flatMap(({ atMin, date, index, stated }) =>
    cut({ key: `run ${date} ${index}`, fromMin: atMin, toMin: atMin + runMin, part: stated === null ? { what: 'headway' } : { what: 'departure', index: stated }, index }, scale));
}

function dutyBars({ dutyWindows: windows, season }: PlanFeature<'post'>['properties'], scale: DayScale): Bar[] {
  const serving = (date: string) => inSeason(season, date);
  if (windows === undefined) {
    const always = { fromMin: 0, toMin: scale.lengthMin, part: null };
    return season === undefined ? cut({ key: 'always', ...always }, scale)
      : scale.dates.filter(serving).flatMap((date) => cut({ key: `always ${date}`, fromMin: scale.atClock(0, date), toMin: scale.atClock(DAY_MIN, date), part: null }, scale));
  }
  return [addDays(scale.dates[0]!, -1), ...scale.dates].filter(serving).flatMap((date) => windows.flatMap(({ start, end, days }, index): Bar[] => {
    if (start === undefined || end === undefined || (days && !days.includes(weekdayOf(date)))) return [];
    const from = minuteOf(start), to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN;
    return cut({ key: `duty ${index} ${date}`, fromMin: scale.atClock(from, date), toMin: scale.atClock(to, date), part: { what: 'duty', index, end: 'both' } }, scale);
  })).sort((a, b) => a.fromMin - b.fromMin);
}

function cut(bar: Omit<Bar, 'from' | 'to'>, scale: DayScale): Bar[] {
  const fromMin = Math.max(0, bar.fromMin), toMin = Math.min(scale.lengthMin, bar.toMin);
  return toMin > fromMin ? [{ ...bar, fromMin, toMin, from: scale.clock(Math.max(0, bar.fromMin)), to: scale.clock(Math.min(scale.lengthMin, bar.toMin)) }] : [];
}

/** Rows of posts that are named first (holes, agencies that lack), then posts that come and go, then patrols, then what is always there; each in the order of the plan. */
export function inReadingOrder(rows: readonly RosterRow[], named: ReadonlySet<string>, lengthMin: number): RosterRow[] {
  const always = ({ kind, on }: RosterRow) => kind === 'post' && on.length === 2 && on[0] === 0 && on[1] === lengthMin;
  const place = (row: RosterRow) => (named.has(row.id) ? 0 : always(row) ? 3 : row.kind === 'post' ? 1 : 2);
  return rows.map((row, at) => ({ row, at, place: place(row) })).sort((a, b) => a.place - b.place || a.at - b.at).map(({ row }) => row);
}
