import type { PlanMeta } from '../plan/schema.ts';
import { addDays, instantOf, minuteOf, weekdayOf, weekdays, Zone } from './zone.ts';

/** The time that is asked about: a moment, or a stretch of time that may repeat. Instants are milliseconds since 1970. */
export type TimeBasis = { /** The dates of the wall clocks that it touches, in order: seasons are read at them. */ readonly dates?: readonly string[] } & (
  | { readonly mode: 'instant'; readonly zone: string; readonly atMs: number }
  | { readonly mode: 'window'; readonly zone: string; readonly fromMs: number; readonly toMs: number;
    /** The stretch is a day or a week that repeats: its last absence joins its first. */
    readonly cyclic: boolean; readonly shiftId?: string });

/** Why a time cannot be asked about. */
export type TimeRefusal = 'unknownZone' | 'noDate' | 'noSuchShift' | 'badTime';
export type TimeAnswer = { readonly ok: true; readonly basis: TimeBasis } | { readonly ok: false; readonly refusal: TimeRefusal };

/** Wall clocks of a plan that names no zone: no window depends on where they hang, only summer time would. */
export const NO_ZONE = 'UTC';
const DAY_MIN = 1440;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WINDOW = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]|24):([0-5]\d)$/;

export const zoneOf = (meta: PlanMeta): Zone | null => Zone.of(meta.timezone ?? NO_ZONE);

const refused = (refusal: TimeRefusal): TimeAnswer => ({ ok: false, refusal });

/** A whole day of the plan's wall clocks, which has 23 or 25 hours where they change; it repeats. */
export function dayBasis(meta: PlanMeta, date: string | undefined): TimeAnswer {
  return between(meta, date, 0, DAY_MIN, { cyclic: true });
}

/** The week from Monday to Sunday that holds a date, by the plan's wall clocks (an hour less or more where they change); it repeats. */
export function weekBasis(meta: PlanMeta, date: string | undefined): TimeAnswer {
  const day = date ?? meta.planDate;
  if (day === undefined || !isDate(day)) return refused(day === undefined ? 'noDate' : 'badTime');
  return between(meta, mondayOf(day), 0, weekdays.length * DAY_MIN, { cyclic: true });
}

/** The Monday of the week that holds a date. */
export const mondayOf = (date: string): string => addDays(date, -weekdays.indexOf(weekdayOf(date)));

/** A shift as it begins on a date; an end not after the start is of the next day. */
export function shiftBasis(meta: PlanMeta, shiftId: string, date: string | undefined): TimeAnswer {
  const shift = meta.shifts?.find(({ id }) => id === shiftId);
  if (shift?.start === undefined || shift.end === undefined) return refused('noSuchShift');
  return hours(meta, date, shift.start, shift.end, { cyclic: false, shiftId });
}

/** Chosen hours of a date, `HH:MM-HH:MM`; an end not after the start is of the next day. */
export function hoursBasis(meta: PlanMeta, text: string, date: string | undefined): TimeAnswer {
  const [start = '', end = ''] = text.split('-');
  return WINDOW.test(text) && minuteOf(end) <= DAY_MIN ? hours(meta, date, start, end, { cyclic: false }) : refused('badTime');
}

/** A moment, ISO 8601 with its offset. */
export function instantBasis(meta: PlanMeta, iso: string): TimeAnswer {
  const zone = zoneOf(meta), atMs = instantOf(iso);
  if (!zone) return refused('unknownZone');
  return atMs === null ? refused('badTime') : { ok: true, basis: { mode: 'instant', zone: zone.name, atMs, dates: [zone.dateAt(atMs)] } };
}

function hours(meta: PlanMeta, date: string | undefined, start: string, end: string, rest: { cyclic: boolean; shiftId?: string }): TimeAnswer {
  const from = minuteOf(start);
  return between(meta, date, from, minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN, rest);
}

function between(meta: PlanMeta, date: string | undefined, from: number, to: number, rest: { cyclic: boolean; shiftId?: string }): TimeAnswer {
  const zone = zoneOf(meta);
  if (!zone) return refused('unknownZone');
  const day = date ?? meta.planDate;
  if (day === undefined) return refused('noDate');
  if (!isDate(day)) return refused('badTime');
  const [fromMs, toMs] = [zone.instant(day, from), zone.instant(day, to)];
  return { ok: true, basis: { mode: 'window', zone: zone.name, fromMs, toMs, dates: datesBetween(zone, fromMs, toMs), ...rest } };
}

/** The dates that wall clocks show in a stretch of time, half-open. */
function datesBetween(zone: Zone, fromMs: number, toMs: number): string[] {
  const last = zone.dateAt(Math.max(fromMs, toMs - 1));
  const dates = [zone.dateAt(fromMs)];
  while (dates.at(-1)! < last) dates.push(addDays(dates.at(-1)!, 1));
  return dates;
}

/** Whether a text is a date of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  try { return addDays(addDays(text, 1), -1) === text; } catch { return false; }
}

/** The shift that holds a moment by the plan's wall clocks, with the date on which it began; null where there is none. */
export function shiftAt(meta: PlanMeta, atMs: number): { readonly shiftId: string; readonly date: string } | null {
  const zone = zoneOf(meta);
  if (!zone) return null;
  const today = zone.dateAt(atMs);
  for (const date of [today, addDays(today, -1)]) {
    for (const { id, start, end } of meta.shifts ?? []) {
      if (id === undefined || start === undefined || end === undefined) continue;
      const from = minuteOf(start), to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN;
      if (zone.instant(date, from) <= atMs && atMs < zone.instant(date, to)) return { shiftId: id, date };
    }
  }
  return null;
}
