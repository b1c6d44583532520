import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

/** Monday is 1, as in ISO 8601. */
export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Weekday = (typeof weekdays)[number];

const DAY_MIN = 1440;

/** The wall clocks of one IANA time zone. Instants are milliseconds since 1970 UTC, dates `YYYY-MM-DD`, times of day minutes since midnight by the wall clock. */
export class Zone {
  readonly name: string;
  /** Instants that were asked for: the windows of a plan share few times of day. */
  readonly #known = new Map<string, number>();

  private constructor(name: string) { this.name = name; }

  /** The zone of an IANA name; null where nobody knows it. */
  static of(name: string): Zone | null {
    try {
      PlainDateTime.toZonedDateTime(PlainDateTime.create(2026, 1, 1), name);
      return new Zone(name);
    } catch {
      return null;
    }
  }

  /**
   * The instant at which wall clocks show so many minutes since midnight of a date; 1440 and more are of the days after. A time that is
   * skipped in spring is taken as far behind the change as it was before it, one that comes twice in autumn the first time (Temporal's "compatible").
   */
  instant(date: string, minute: number): number {
    const key = `${date} ${minute}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const day = dateOf(addDays(date, Math.floor(minute / DAY_MIN)));
    const rest = minute % DAY_MIN;
    const wall = PlainDateTime.create(day.year, day.month, day.day, Math.floor(rest / 60), rest % 60);
    const made = ZonedDateTime.toInstant(PlainDateTime.toZonedDateTime(wall, this.name, { disambiguation: 'compatible' })).epochMilliseconds;
    this.#known.set(key, made);
    return made;
  }

  /** The date that wall clocks show at an instant. */
  dateAt(ms: number): string { return this.text(ms).slice(0, 10); }

  /** An instant as wall clocks show it, ISO 8601 with the offset: `2026-01-15T22:00:00+08:00`; to the millisecond. */
  text(ms: number): string {
    return ZonedDateTime.toString(Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(Math.round(ms)), this.name), { timeZoneName: 'never' });
  }
}

const dateOf = (date: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  if (days === 0) return date;
  const { year, month, day } = dateOf(date);
  return PlainDate.toString(PlainDate.addDays(PlainDate.create(year, month, day), days));
}

const MS_A_DAY = 86_400_000;

/** Days from one date to another, below zero where the other comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

/** The day of the week of a date. */
export function weekdayOf(date: string): Weekday {
  const { year, month, day } = dateOf(date);
  return weekdays[PlainDate.dayOfWeek(PlainDate.create(year, month, day)) - 1]!;
}

/** Minutes since midnight of a checked `HH:MM`; 24:00 is 1440. */
export function minuteOf(time: string): number { return Number(time.slice(0, 2)) * 60 + Number(time.slice(3)); }

/** The instant of an ISO 8601 text with an offset or Z; null for anything else. */
export function instantOf(text: string): number | null {
  try {
    return Instant.fromString(text).epochMilliseconds;
  } catch {
    return null;
  }
}
