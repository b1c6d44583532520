import type { PlanMeta } from '../plan/schema.ts';
import { dayBasis, hoursBasis, instantBasis, isDate, shiftBasis, weekBasis, type TimeAnswer } from './basis.ts';

/** A time as somebody asks for it: at most one of shift, moment, hours and the week that holds the day; the day is that of the plan where none is said. */
export interface AskedTime { shift?: string; at?: string; window?: string; day?: string; week?: true }

/** The words of the command line and the part each one gives. */
export const timeWords = { '--shift': 'shift', '--at': 'at', '--window': 'window', '--day': 'day' } as const satisfies Record<string, keyof AskedTime>;

/** The time asked about; null where none is, which is the basis reach. */
export function askedTime({ shift, at, window, day, week }: AskedTime, meta: PlanMeta): TimeAnswer | null {
  if (day !== undefined && !isDate(day)) return { ok: false, refusal: 'badTime' };
  if (at !== undefined) return instantBasis(meta, at);
  if (shift !== undefined) return shiftBasis(meta, shift, day);
  if (window !== undefined) return hoursBasis(meta, window, day);
  if (week) return weekBasis(meta, day);
  return day === undefined ? null : dayBasis(meta, day);
}
