/** What an edit did to the three headline figures, as values to show. */
import type { LiveTotals } from '#core/coverage/live.ts';
import { area, count, length } from '#i18n/quantity.ts';

/** Change of covered ground (square metres), border (metres) or places; `text` carries its sign. */
export interface FigureChange { readonly path: string; readonly value: number; readonly text: string; readonly better: boolean }

/** A gain under this is not shown: 100 square metres, 10 m, half a place. A loss is shown from a hundredth of it: only less is arithmetic. */
const LEAST = { area: 100, border: 10, places: 0.5 } as const;
const LOSS = 0.01;

/**
 * Changes of area, border and places from one state to another, in that order; null where nothing changed or
 * there is no such thing. A gain is rounded down and a loss up: an edit never looks better than it is.
 */
export function figureChanges(before: LiveTotals, after: LiveTotals): (FigureChange | null)[] {
  const change = (path: string, least: number, from: number | undefined, to: number | undefined, write: (size: number, towards: 'down' | 'up') => string): FigureChange | null => {
    if (from === undefined || to === undefined) return null;
    const better = to > from;
    if (Math.abs(to - from) < (better ? least : least * LOSS)) return null;
    return { path, value: to - from, text: `${better ? '+' : '\u2212'}${write(Math.abs(to - from), better ? 'down' : 'up')}`, better };
  };
  return [
    change('totals.area.coveredM2', LEAST.area, before.area?.coveredM2, after.area?.coveredM2, area),
    change('totals.border.coveredM', LEAST.border, before.border?.coveredM, after.border?.coveredM, length),
    change('totals.places.covered', LEAST.places, before.places?.covered, after.places?.covered, count),
  ];
}
