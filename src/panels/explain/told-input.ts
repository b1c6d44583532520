/** What several explanations write alike: numbers in whole units, rounded so that no plan looks better than it is. */
import type { Objective } from '#core/coverage/suggest/ask.ts';
import { NOTHING, count } from '#i18n/quantity.ts';
import { language } from '#i18n/language.svelte.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { ToldInput } from '#session/told.ts';
import { exactArea, exactLength } from '../explanations.ts';

const MINUS = '\u2212';
/** Less than this is arithmetic: millimetres, square decimetres. */
const SLACK = 1e-3;

/** A size in whole metres, square metres or places, `down` where more would be better, `up` where less would. */
export function exactSize(size: number, of: Objective, towards: 'down' | 'up'): string {
  const whole = towards === 'down' ? Math.floor(size + SLACK) : Math.ceil(size - SLACK);
  return of === 'area' ? exactArea(whole) : of === 'border' ? exactLength(whole) : count(whole);
}

/** The same with its sign: a gain rounded down, a loss up. A dash for what the plan does not have. */
export function exactChange(change: number | null, of: Objective, upIsBetter = true): string {
  if (change === null) return NOTHING;
  if (Math.abs(change) < SLACK) return exactSize(0, of, 'down');
  const better = change > 0 === upIsBetter;
  return `${change > 0 ? '+' : MINUS}${exactSize(Math.abs(change), of, better ? 'down' : 'up')}`;
}

/** Minutes to a hundredth, upwards: nobody is said to be away for less, or to come sooner. */
export const exactMinutes = (minutes: number): string => toldWords[language.code].rings.minute((Math.ceil(minutes * 100 - 1e-6) / 100).toFixed(2));

/** One line of the inputs; none where there is no such number. */
export const told = (label: string, text: string | null): ToldInput[] => (text === null ? [] : [{ label, text }]);
