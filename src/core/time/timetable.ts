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

/**
 * When units leave within reach of a stretch of time, minutes since its beginning, in order: stated departures by the wall clock, or from the first
 * to the last by the headway, which is real minutes also on the day the clocks change. A last departure before the first is of the next day. `units`
 * leave evenly spaced in one headway, or in one run where departures are stated (contract section 2). Runs that end before the stretch are left out,
 * and those whose first departure is of a date on which the patrol does not serve.
 */
export function departures({ schedule, units = 1 }: Route, run: Run, span: TimeSpan, serves: OnDate = always): number[] {
  if (!schedule) return [];
  const length = runMinutes(run), last = minutesOf(span);
  const found: number[] = [];
  const add = (minute: number, spacing: number) => {
    for (let unit = 0; unit < units; unit += 1) {
      const at = minute + (unit * spacing) / units;
      if (at < last && at + length > 0) found.push(at);
    }
  };
  const days = Math.ceil(length / DAY_MIN);
  const dates = datesOf(span);
  for (const date of [...Array.from({ length: days }, (_, back) => addDays(dates[0]!, back - days)), ...dates]) {
    if (!serves(date)) continue;
    const at = (minute: number) => (span.zone.instant(date, minute) - span.fromMs) / MS_A_MINUTE;
    for (const departure of schedule.departures ?? []) add(at(minuteOf(departure)), length);
    const { firstDeparture, lastDeparture, headwayMin } = schedule;
    if (firstDeparture === undefined || headwayMin === undefined) continue;
    const first = minuteOf(firstDeparture);
    const until = lastDeparture === undefined ? first : minuteOf(lastDeparture) + (minuteOf(lastDeparture) < first ? DAY_MIN : 0);
    const end = at(until) + 1e-6;
    for (let minute = at(first); minute <= end; minute += headwayMin) add(minute, headwayMin);
  }
  return found.sort((a, b) => a - b);
}
