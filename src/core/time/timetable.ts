import type { PlanFeature } from '../plan/plan.ts';
import { always, datesOf, minutesOf, type OnDate, type TimeSpan } from './duty.ts';
import { addDays, minuteOf } from './zone.ts';

const MS_A_MINUTE = 60_000;
const DAY_MIN = 1440;

type Route = PlanFeature<'patrolRoute'>['properties'];

/** A stop on the way: where along the line, and for how long. */
export interface Stop { readonly atM: number; readonly dwellMin: number }

/** How a patrol moves: along its line at one speed, with stops, there and perhaps back. */
export interface Run {
  readonly lengthM: number;
  readonly metresAMinute: number;
  /** In the order of the line. */
  readonly stops: readonly Stop[];
  readonly pattern: 'oneWay' | 'outAndBack' | 'loop';
}

/** Minutes on the way out to a chainage: tau(u) = u / v + the stops before it (rule 3); `after` counts a stop at the very place. */
export function minutesTo({ metresAMinute, stops }: Run, chainageM: number, after: boolean): number {
  let minutes = chainageM / metresAMinute;
  for (const { atM, dwellMin } of stops) if (atM < chainageM || (after && atM === chainageM)) minutes += dwellMin;
  return minutes;
}

/** Minutes from leaving to being back, or to the end of a line that is walked one way. Stops are made on the way out. */
export function runMinutes(run: Run): number {
  const out = minutesTo(run, run.lengthM, true);
  return run.pattern === 'outAndBack' ? out + run.lengthM / run.metresAMinute : out;
}

/** Where a patrol is so many minutes after it left: its chainage on the line; null before and after its run. */
export function placeAfter(run: Run, minutes: number): number | null {
  if (minutes < 0 || minutes >= runMinutes(run)) return null;
  let left = minutes, from = 0;
  for (const { atM, dwellMin } of run.stops) {
    const travel = (atM - from) / run.metresAMinute;
    if (left < travel) return from + left * run.metresAMinute;
    left -= travel;
    if (left < dwellMin) return atM;
    left -= dwellMin;
    from = atM;
  }
  const rest = (run.lengthM - from) / run.metresAMinute;
  if (left < rest) return from + left * run.metresAMinute;
  return Math.max(0, run.lengthM - (left - rest) * run.metresAMinute);
}

/** How far a patrol has gone so many minutes after it left, its way back included (metres): nothing before, all of it after its run. */
export function metresAfter(run: Run, minutes: number): number {
  const whole = run.pattern === 'outAndBack' ? 2 * run.lengthM : run.lengthM;
  if (minutes <= 0) return 0;
  const at = placeAfter(run, minutes);
  if (at === null) return whole;
  return minutes < minutesTo(run, run.lengthM, true) ? at : whole - at;
}

/** One unit that leaves: when, minutes since the beginning of a stretch of time, and by which words of the timetable. */
export interface Leaving {
  readonly atMin: number;
  /** By its wall clock, `YYYY-MM-DD`. */
  readonly date: string;
  /** Which of its departures, numbered as though all were written out: those stated, then those that follow by the headway. */
  readonly index: number;
  /** Which of the stated ones; null for one that follows by the headway. */
  readonly stated: number | null;
}

/**
 * When units leave within reach of a stretch of time, in the order of the timetable: stated departures by the wall clock, or from the first to the last by
 * the headway, which is real minutes also on the day the clocks change. A last departure before the first is of the next day. `units` leave evenly spaced in
 * one headway, or in one run (`runMin` minutes) where departures are stated (contract section 2). Runs that end before the stretch are left out, and those
 * whose first departure is of a date on which the patrol does not serve.
 */
export function leavings({ schedule, units = 1 }: Pick<Route, 'schedule' | 'units'>, runMin: number, span: TimeSpan, serves: OnDate = always): Leaving[] {
  if (!schedule) return [];
  const last = minutesOf(span);
  const found: Leaving[] = [];
  const { departures: listed = [], firstDeparture, lastDeparture, headwayMin } = schedule;
  const first = firstDeparture === undefined ? null : minuteOf(firstDeparture);
  const dates = datesOf(span), days = Math.ceil(runMin / DAY_MIN);
  for (const date of [...Array.from({ length: days }, (_, back) => addDays(dates[0]!, back - days)), ...dates]) {
    if (!serves(date)) continue;
    const at = (minute: number) => (span.zone.instant(date, minute) - span.fromMs) / MS_A_MINUTE;
    let index = 0;
    /* `wall` is the minute on the clocks of the date. */
    const add = (minute: number, wall: number, spacing: number, stated: number | null) => {
      for (let unit = 0; unit < units; unit += 1, index += 1) {
        const after = (unit * spacing) / units, atMin = minute + after;
        if (atMin < last && atMin + runMin > 0) found.push({ atMin, date: addDays(date, Math.floor((wall + after) / DAY_MIN)), index, stated });
      }
    };
    listed.forEach((departure, stated) => add(at(minuteOf(departure)), minuteOf(departure), runMin, stated));
    if (first === null || headwayMin === undefined) continue;
    const until = lastDeparture === undefined ? first : minuteOf(lastDeparture) + (minuteOf(lastDeparture) < first ? DAY_MIN : 0);
    const begin = at(first), end = at(until) + 1e-6;
    for (let minute = begin; minute <= end; minute += headwayMin) add(minute, first + minute - begin, headwayMin, null);
  }
  return found;
}

/** The minutes at which units of a patrol leave (`leavings`), in order. */
export const departures = (route: Route, run: Run, span: TimeSpan, serves: OnDate = always): number[] =>
  leavings(route, runMinutes(run), span, serves).map(({ atMin }) => atMin).sort((a, b) => a - b);
