/** The bars of one row of the roster, and which of its hours each one is. */
import type { HoursPart } from '#core/plan/edits/shift-hours.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { RosterRow } from '#core/coverage/time/roster-rows.ts';
import { addDays, minuteOf, weekdayOf } from '#core/time/zone.ts';
import type { DayScale } from './day-scale.ts';

/** One bar, minutes since the beginning of the day; what lies outside the day is cut off. `part` is null where it cannot be moved. */
export interface Bar { readonly key: string; readonly fromMin: number; readonly toMin: number; readonly part: HoursPart | null; readonly from: string; readonly to: string }

const DAY_MIN = 1440;

/** The bars of a row on a date, in order. */
export function barsOf(row: RosterRow, feature: AnyFeature | null, scale: DayScale, day: string): Bar[] {
  if (feature?.kind === 'post') return dutyBars(feature.properties.dutyWindows, scale, day);
  if (feature?.kind !== 'patrolRoute' || row.runMin === null) return [];
  const { departures = [], headwayMin } = feature.properties.schedule ?? {};
  const runMin = row.runMin;
  const stated = departures.map((clock) => scale.atClock(minuteOf(clock)));
  return row.leaves.flatMap((leave, at): Bar[] => {
    const index = stated.findIndex((minute) => Math.abs(minute - leave) < 0.01);
    const part: HoursPart | null = index >= 0 ? { what: 'departure', index } : headwayMin === undefined ? null : { what: 'headway' };
    return cut({ key: `run ${at}`, fromMin: leave, toMin: leave + runMin, part }, scale);
  });
}

function dutyBars(windows: readonly { start?: string; end?: string; days?: readonly string[] }[] | undefined, scale: DayScale, day: string): Bar[] {
  if (windows === undefined) return cut({ key: 'always', fromMin: 0, toMin: scale.lengthMin, part: null }, scale);
  return [addDays(day, -1), day].flatMap((date) => windows.flatMap(({ start, end, days }, index): Bar[] => {
    if (start === undefined || end === undefined || (days && !days.includes(weekdayOf(date)))) return [];
    const from = minuteOf(start), to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN;
    return cut({ key: `duty ${index} ${date}`, fromMin: scale.atClock(from, date), toMin: scale.atClock(to, date), part: { what: 'duty', index, end: 'both' } }, scale);
  })).sort((a, b) => a.fromMin - b.fromMin);
}

function cut(bar: Omit<Bar, 'from' | 'to'>, scale: DayScale): Bar[] {
  const fromMin = Math.max(0, bar.fromMin), toMin = Math.min(scale.lengthMin, bar.toMin);
  return toMin > fromMin ? [{ ...bar, fromMin, toMin, from: scale.clock(Math.max(0, bar.fromMin)), to: scale.clock(Math.min(scale.lengthMin, bar.toMin)) }] : [];
}

/** Rows with holes first, then posts that come and go, then patrols, then what is always there; each in the order of the plan. */
export function inReadingOrder(rows: readonly RosterRow[], holed: ReadonlySet<string>, lengthMin: number): RosterRow[] {
  const always = ({ kind, on }: RosterRow) => kind === 'post' && on.length === 2 && on[0] === 0 && on[1] === lengthMin;
  const place = (row: RosterRow) => (holed.has(row.id) ? 0 : always(row) ? 3 : row.kind === 'post' ? 1 : 2);
  return rows.map((row, at) => ({ row, at, place: place(row) })).sort((a, b) => a.place - b.place || a.at - b.at).map(({ row }) => row);
}
