/** Absences that come again on other days of a week with the same hours: told once, with the days. */
import type { Zone } from '../../time/zone.ts';

const MS_A_MINUTE = 60_000;
/** What begins and lasts the same within a minute comes again. */
const SAME_MIN = 1;
const DAY_MIN = 1440;
/** A stretch of time longer than this (minutes) is a week: days can repeat in it. */
const WEEK_MIN = 2 * DAY_MIN;

/** Whether a stretch of time is long enough for hours to come again on other days. */
export const mayRepeat = (lengthMin: number): boolean => lengthMin > WEEK_MIN;

/** Minutes since the beginning of the time asked about. */
export interface Away { readonly fromMin: number; readonly minutes: number }
export interface AskedSpan { readonly zone: Zone; readonly fromMs: number; readonly lengthMin: number; readonly cyclic: boolean }

/** Absences in order, given as begin and end by turns; in a time that repeats the first and the last are one where they meet, and it comes last. */
export function absencesIn(gone: readonly number[], { lengthMin, cyclic }: Pick<AskedSpan, 'lengthMin' | 'cyclic'>): Away[] {
  const all = Array.from({ length: gone.length / 2 }, (_, at): Away => ({ fromMin: gone[2 * at]!, minutes: gone[2 * at + 1]! - gone[2 * at]! }));
  if (!cyclic || all.length < 2 || gone[0] !== 0 || gone.at(-1) !== lengthMin) return all;
  const last = all.pop()!, first = all.shift()!;
  return [...all, { fromMin: last.fromMin, minutes: last.minutes + first.minutes }];
}

/**
 * The dates on which absences like the given one begin, that one among them, in order; only of a week, and only where there are several: what is told
 * without them comes once. Alike are those that begin at the same time of day and last as long, both within a minute.
 */
export function repeatsOf(all: readonly Away[], longest: Away, { zone, fromMs, lengthMin }: AskedSpan): { repeats?: readonly string[] } {
  if (!mayRepeat(lengthMin)) return {};
  const text = (minute: number) => zone.text(fromMs + minute * MS_A_MINUTE);
  const clock = (minute: number) => { const told = text(minute); return Number(told.slice(11, 13)) * 60 + Number(told.slice(14, 16)) + Number(told.slice(17, 19)) / 60; };
  const own = clock(longest.fromMin);
  const alike = all.filter(({ fromMin, minutes }) => { const apart = Math.abs(clock(fromMin) - own); return Math.min(apart, DAY_MIN - apart) <= SAME_MIN && Math.abs(minutes - longest.minutes) <= SAME_MIN; });
  const dates = [...new Set(alike.map(({ fromMin }) => text(fromMin).slice(0, 10)))].sort();
  return dates.length > 1 && dates.includes(text(longest.fromMin).slice(0, 10)) ? { repeats: dates } : {};
}
