/** Hours of duty and of departure, put earlier or later on the wall clock. */
import { setProperty } from './set-property.ts';
import type { Change } from './change.ts';
import type { AnyFeature, PlanFeature } from '../plan.ts';

/**
 * What of a feature's hours is moved: one window of duty or one end of it, one stated departure, the whole row of departures by headway, or one of all
 * departures of such a timetable alone (`index` as though they were written out), which writes them out.
 */
export type HoursPart =
  | { readonly what: 'duty'; readonly index: number; readonly end: 'start' | 'end' | 'both' }
  | { readonly what: 'departure'; readonly index: number }
  | { readonly what: 'headway' }
  | { readonly what: 'alone'; readonly index: number };

export const DAY_MIN = 1440;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
/** `HH:MM` on the wall at so many minutes after some midnight, before it where negative. */
export const clockOf = (minute: number): string => {
  const within = ((minute % DAY_MIN) + DAY_MIN) % DAY_MIN;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};
const later = (clock: string, byMin: number) => clockOf(minutesOf(clock) + byMin);
/** The same of an end: at midnight it is 24:00, as it is written. */
export const endClockOf = (minute: number): string => { const end = clockOf(minute); return end === '00:00' ? '24:00' : end; };
const laterEnd = (clock: string, byMin: number) => endClockOf(minutesOf(clock) + byMin);

/**
 * The change that puts a part of a feature's hours later by whole minutes (earlier where negative). Null where the feature has no such hours, where
 * nothing would change, or where a window of duty would lose all its length. Breaks move with a whole window and stay where they are when an end moves.
 */
export function shiftedHours(feature: AnyFeature, part: HoursPart, byMin: number): Change | null {
  const wanted = part.what === 'duty' ? dutyLater(feature, part, byMin) : runsLater(feature, part, byMin);
  if (wanted === null || byMin === 0) return null;
  const set = setProperty([feature], wanted.field, wanted.value);
  return set.ok && set.value.size > 0 ? set.value : null;
}

function dutyLater(feature: AnyFeature, { index, end: which }: HoursPart & { what: 'duty' }, byMin: number): { field: string; value: unknown } | null {
  if (feature.kind !== 'post') return null;
  const windows = feature.properties.dutyWindows ?? [];
  const window = windows[index];
  if (window?.start === undefined || window.end === undefined) return null;
  const length = lengthOf(window.start, window.end) + (which === 'end' ? byMin : which === 'start' ? -byMin : 0);
  if (length <= 0 || length > DAY_MIN) return null;
  const moved = {
    ...window, start: which === 'end' ? window.start : later(window.start, byMin), end: which === 'start' ? window.end : laterEnd(window.end, byMin),
    ...(which === 'both' && window.breaks ? { breaks: window.breaks.map((rest) => ({ ...rest, ...(rest.start === undefined ? {} : { start: later(rest.start, byMin) }), ...(rest.end === undefined ? {} : { end: laterEnd(rest.end, byMin) }) })) } : {}),
  };
  return { field: 'dutyWindows', value: windows.map((one, at) => (at === index ? moved : one)) };
}

/**
 * The change that writes a row of departures by headway out as a list, at the same minutes of the wall clock (a headway goes on in real minutes on the day the
 * clocks change, a list does not). Null where there is no such row, where several units share the timetable, or where a departure is at no whole minute.
 */
export function writtenOut(feature: AnyFeature): Change | null {
  const clocks = clocksOf(feature);
  const set = clocks && setProperty([feature], 'schedule', asList(feature, clocks));
  return set?.ok ? set.value : null;
}

/** All departures of a timetable with a headway, in the order of the timetable; null as for `writtenOut`. */
function clocksOf(feature: AnyFeature): string[] | null {
  if (feature.kind !== 'patrolRoute' || (feature.properties.units ?? 1) > 1) return null;
  const { departures = [], firstDeparture, lastDeparture, headwayMin } = feature.properties.schedule ?? {};
  if (firstDeparture === undefined || headwayMin === undefined || !Number.isInteger(headwayMin)) return null;
  const first = minutesOf(firstDeparture), last = lastDeparture === undefined ? first : minutesOf(lastDeparture);
  const row = Math.floor((last - first + (last < first ? DAY_MIN : 0)) / headwayMin) + 1;
  return [...departures, ...Array.from({ length: row }, (_, n) => clockOf(first + n * headwayMin))];
}

function asList(feature: AnyFeature, departures: readonly string[]) {
  const { firstDeparture: _, lastDeparture: __, headwayMin: ___, ...rest } = (feature as PlanFeature<'patrolRoute'>).properties.schedule ?? {};
  return { ...rest, departures };
}

function runsLater(feature: AnyFeature, part: HoursPart, byMin: number): { field: string; value: unknown } | null {
  if (feature.kind !== 'patrolRoute' || !feature.properties.schedule) return null;
  const schedule: NonNullable<PlanFeature<'patrolRoute'>['properties']['schedule']> = feature.properties.schedule;
  if (part.what === 'departure') {
    const departures = schedule.departures ?? [];
    return part.index in departures ? { field: 'schedule', value: { ...schedule, departures: departures.map((clock, at) => (at === part.index ? later(clock, byMin) : clock)) } } : null;
  }
  if (part.what === 'alone') {
    const clocks = clocksOf(feature);
    return clocks && part.index in clocks ? { field: 'schedule', value: asList(feature, clocks.map((clock, at) => (at === part.index ? later(clock, byMin) : clock))) } : null;
  }
  const { firstDeparture, lastDeparture } = schedule;
  if (firstDeparture === undefined) return null;
  return { field: 'schedule', value: { ...schedule, firstDeparture: later(firstDeparture, byMin), ...(lastDeparture === undefined ? {} : { lastDeparture: later(lastDeparture, byMin) }) } };
}

/** Minutes of a window; an end not after the start is of the next day. */
function lengthOf(start: string, end: string): number {
  const length = minutesOf(end) - minutesOf(start);
  return length > 0 ? length : length + DAY_MIN;
}
