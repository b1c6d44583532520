/** Which hours a press in the time dock leads to. While a week is looked at it stays: the moment lies in it, and the clock of the dock leads back. */
import type { AskedTime } from '#core/time/asked.ts';

/** The moment that is pressed, in the week that is looked at where one is. */
export function momentIn(when: AskedTime | undefined, at: string): AskedTime {
  return when?.week ? { at, week: true } : { at };
}

/**
 * What a press on a place in the column of a shift (null the whole day) asks: the shift, and where that is looked at already (`again`) the moment at which the
 * longest absence begins. In a week that moment at once; where somebody is always there nothing (null), so that the week stays.
 */
export function afterCell(when: AskedTime | undefined, shiftId: string | null, longestFrom: string | null, again: boolean): AskedTime | null {
  const moment = longestFrom === null ? null : momentIn(when, wholeSecond(longestFrom));
  if (when?.week) return moment;
  const there = again && when !== undefined && when.at === undefined && (when.shift ?? null) === shiftId && when.window === undefined;
  if (there && moment) return moment;
  return shiftId === null ? {} : { shift: shiftId };
}

/** The next whole second of an instant, its offset kept: told to the millisecond, the moment at which a patrol goes may be one at which it is still there. */
function wholeSecond(iso: string): string {
  const [, wall, rest, offset] = /^(.{19})(\.\d+)?(.*)$/.exec(iso) ?? [];
  return wall === undefined || rest === undefined ? iso : `${new Date(Date.parse(`${wall}Z`) + 1000).toISOString().slice(0, 19)}${offset}`;
}
