/** A day of the plan's wall clocks as a line of minutes: what the clock says at each, and back. */
import { instantOf, Zone } from '#core/time/zone.ts';
import { NO_ZONE } from '#core/time/basis.ts';
import type { PlanMeta } from '#core/plan/schema.ts';

const MS_A_MINUTE = 60_000;
const DAY_MIN = 1440;

export interface DayScale {
  /** 1 440 but on the days the clocks change. */
  readonly lengthMin: number;
  /** `HH:MM` on the wall at a minute since the beginning; 24:00 at the end. */
  readonly clock: (minute: number) => string;
  /** ISO 8601 with its offset. */
  readonly iso: (minute: number) => string;
  /** Minutes since the beginning of an ISO instant; null outside the day. */
  readonly minuteOf: (iso: string) => number | null;
  /** Minutes since the beginning at which wall clocks stand at so many minutes after midnight, of this day or another. */
  readonly atClock: (minute: number, of?: string) => number;
}

/** The day `date` of a plan; null where its zone is unknown. */
export function dayScale({ timezone }: PlanMeta, date: string): DayScale | null {
  const zone = Zone.of(timezone ?? NO_ZONE);
  if (!zone) return null;
  const fromMs = zone.instant(date, 0);
  const lengthMin = (zone.instant(date, DAY_MIN) - fromMs) / MS_A_MINUTE;
  const iso = (minute: number) => zone.text(fromMs + Math.floor(minute) * MS_A_MINUTE);
  return {
    lengthMin, iso, clock: (minute) => (minute >= lengthMin ? '24:00' : iso(minute).slice(11, 16)),
    minuteOf: (text) => {
      const at = instantOf(text);
      const minute = at === null ? -1 : (at - fromMs) / MS_A_MINUTE;
      return minute >= 0 && minute < lengthMin ? minute : null;
    },
    atClock: (minute, of = date) => (zone.instant(of, minute) - fromMs) / MS_A_MINUTE,
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
