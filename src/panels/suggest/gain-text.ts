/** What a change brings, as a line to read: "+12.4 km², +3.1 km border, +2 places". */
import type { Gain, Objective } from '#core/coverage/suggest/ask.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, count, length } from '#i18n/quantity.ts';

/** A gain under this is not shown: 100 square metres, 10 m, half a place. A loss is shown from a hundredth of it. */
const LEAST = { area: 100, border: 10, places: 0.5 } as const;
const LOSS = 0.01;

/** A size without a sign in the unit of an objective: square metres, metres, places. */
export function sizeText(size: number, objective: Objective, towards: 'down' | 'up'): string {
  if (objective === 'places') return adviceWords[language.code].places(count(size));
  return objective === 'area' ? area(size, towards) : length(size, towards, true);
}

/** A gain with its sign, rounded down, a loss rounded up; the kind in words where the unit does not say it. Null where there is nothing to say. */
export function signed(size: number | null, objective: Objective): string | null {
  if (size === null || Math.abs(size) < (size > 0 ? LEAST[objective] : LEAST[objective] * LOSS)) return null;
  const said = adviceWords[language.code];
  const text = `${size > 0 ? '+' : '\u2212'}${sizeText(Math.abs(size), objective, size > 0 ? 'down' : 'up')}`;
  return objective === 'border' ? `${text} ${said.border}` : text;
}

/** All that a change brings, the kind asked for first. */
export function gainText({ areaM2, borderM, places }: Gain, first: Objective): string {
  const of: Readonly<Record<Objective, number | null>> = { area: areaM2, border: borderM, places };
  const order = [first, ...(['area', 'border', 'places'] as const).filter((each) => each !== first)];
  const parts = order.flatMap((objective) => signed(of[objective], objective) ?? []);
  return parts.join(language.words.list) || adviceWords[language.code].none;
}
