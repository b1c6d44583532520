import type { PlanFeature } from '../plan/plan.ts';
import { NEVER, outside, union, within, type Spans } from './spans.ts';
import { addDays, minuteOf, weekdayOf, type Zone } from './zone.ts';

const DAY_MIN = 1440;
const MS_A_MINUTE = 60_000;

/** A stretch of real time in milliseconds since 1970, with the wall clocks by which windows are read. */
export interface TimeSpan { readonly zone: Zone; readonly fromMs: number; readonly toMs: number }

export const minutesOf = ({ fromMs, toMs }: TimeSpan): number => (toMs - fromMs) / MS_A_MINUTE;

type Window = NonNullable<PlanFeature<'post'>['properties']['dutyWindows']>[number];

/** Whether something serves on a date `YYYY-MM-DD`. */
export type OnDate = (date: string) => boolean;
export const always: OnDate = () => true;
const ROUND_THE_CLOCK: readonly Window[] = [{ start: '00:00', end: '24:00' }];

/** Whether windows say anything at all; what has none is on duty day and night. */
export const alwaysOn = (windows: readonly Window[] | undefined): boolean => windows === undefined;

/**
 * When duty windows hold within a stretch of time, minutes since its beginning: half-open by the wall clock, an end not after the start is of the
 * next day, `days` are those on which the window starts, breaks are taken out (one before the start of its window is of the next day). A window counts
 * where its season holds the date on which it starts; without windows each day in season counts by itself.
 */
export function dutyIn(windows: readonly Window[] | undefined, span: TimeSpan, serves: OnDate = always): Spans {
  const lengthMin = minutesOf(span);
  if (windows === undefined && serves === always) return [0, lengthMin];
  const found: [number, number][] = [];
  for (const date of datesOf(span)) {
    if (!serves(date)) continue;
    for (const { start, end, days, breaks = [] } of windows ?? ROUND_THE_CLOCK) {
      if (start === undefined || end === undefined || (days && !days.includes(weekdayOf(date)))) continue;
      const from = minuteOf(start), to = minuteOf(end) > from ? minuteOf(end) : minuteOf(end) + DAY_MIN;
      const at = (minute: number) => (span.zone.instant(date, minute) - span.fromMs) / MS_A_MINUTE;
      const rests = union(breaks.flatMap((rest): [number, number][] => {
        if (rest.start === undefined || rest.end === undefined) return [];
        const begin = minuteOf(rest.start) + (minuteOf(rest.start) < from ? DAY_MIN : 0);
        const stop = minuteOf(rest.end) + (minuteOf(rest.end) <= minuteOf(rest.start) ? DAY_MIN : 0) + (minuteOf(rest.start) < from ? DAY_MIN : 0);
        return [[at(begin), at(stop)]];
      }));
      const on = outside(rests, at(from), at(to));
      for (let k = 0; k < on.length; k += 2) found.push([on[k]!, on[k + 1]!]);
    }
  }
  return found.length === 0 ? NEVER : within(union(found), 0, lengthMin);
}

/** Spans are values: their dates are told once, however many posts ask. */
const memory = new WeakMap<TimeSpan, readonly string[]>();

/** The dates whose windows may reach into a stretch of time: from the day before its first to its last. */
export function datesOf(span: TimeSpan): readonly string[] {
  const known = memory.get(span);
  if (known) return known;
  const { zone, fromMs, toMs } = span;
  const last = zone.dateAt(Math.max(fromMs, toMs - 1));
  const dates = [addDays(zone.dateAt(fromMs), -1)];
  while (dates.at(-1)! < last) dates.push(addDays(dates.at(-1)!, 1));
  memory.set(span, dates);
  return dates;
}
