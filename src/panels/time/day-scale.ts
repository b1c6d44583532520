/** A day or a week of the plan's wall clocks as a line of minutes: what the clock says at each, and back. */
import { dockWords } from '#i18n/dock-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { minutesOf, type TimeSpan } from '#core/time/duty.ts';
import { addDays, instantOf, weekdayOf, Zone } from '#core/time/zone.ts';
import { mondayOf, NO_ZONE } from '#core/time/basis.ts';
import type { PlanMeta } from '#core/plan/schema.ts';

const MS_A_MINUTE = 60_000;
const DAY_MIN = 1440;

export interface DayScale {
  /** The dates in it, in order: one, or the seven of a week. */
  readonly dates: readonly string[];
  /** The same as real time on the plan's clocks. */
  readonly span: TimeSpan;
  /** 1 440 a day but where the clocks change. */
  readonly lengthMin: number;
  /** `HH:MM` on the wall at a minute since the beginning, 24:00 at the end; over a week with the day of the week before it. */
  readonly clock: (minute: number) => string;
  /** ISO 8601 with its offset. */
  readonly iso: (minute: number) => string;
  /** Minutes since the beginning of an ISO instant; null outside. */
  readonly minuteOf: (iso: string) => number | null;
  /** Minutes since the beginning at which wall clocks stand at so many minutes after midnight, of its first day or another. */
  readonly atClock: (minute: number, of?: string) => number;
}

/** The day `date` of a plan, or the week that holds it; null where its zone is unknown. */
export function dayScale({ timezone }: PlanMeta, date: string, length: 'day' | 'week' = 'day'): DayScale | null {
  const zone = Zone.of(timezone ?? NO_ZONE);
  if (!zone) return null;
  const dates = length === 'day' ? [date] : Array.from({ length: 7 }, (_, day) => addDays(mondayOf(date), day));
  const first = dates[0]!, last = dates.at(-1)!;
  const fromMs = zone.instant(first, 0);
  const span: TimeSpan = { zone, fromMs, toMs: zone.instant(last, DAY_MIN) };
  const lengthMin = minutesOf(span);
  const dated = (day: string, clock: string) => (length === 'day' ? clock : `${dockWords[language.code].weekdays[weekdayOf(day)]} ${clock}`);
  const iso = (minute: number) => zone.text(fromMs + Math.floor(minute) * MS_A_MINUTE);
  return {
    dates, span, lengthMin, iso, clock: (minute) => (minute >= lengthMin ? dated(last, '24:00') : dated(iso(minute).slice(0, 10), iso(minute).slice(11, 16))),
    minuteOf: (text) => {
      const at = instantOf(text);
      const minute = at === null ? -1 : (at - fromMs) / MS_A_MINUTE;
      return minute >= 0 && minute < lengthMin ? minute : null;
    },
    atClock: (minute, of = first) => (zone.instant(of, minute) - fromMs) / MS_A_MINUTE,
  };
}

/** The path of a step line: each value holds until the next minute. `x` and `y` give pixels of minutes and per cent. */
export function stepPath(minutes: ArrayLike<number>, values: ArrayLike<number>, lengthMin: number, x: (minute: number) => number, y: (pct: number) => number): string {
  let path = '';
  for (let k = 0; k < minutes.length; k += 1) {
    if (k > 0 && values[k] === values[k - 1]) continue;
    path += `${k === 0 ? 'M' : 'H'}${x(minutes[k]!).toFixed(1)}${k === 0 ? ' ' : 'V'}${y(values[k]!).toFixed(1)}`;
  }
  return `${path}H${x(lengthMin).toFixed(1)}`;
}
