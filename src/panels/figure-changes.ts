/** What an edit did to the three headline figures, as values to show. */
import type { LiveTotals } from '#core/coverage/live.ts';
import { area, count, length } from '#i18n/quantity.ts';

/** Change of covered ground (square metres), border (metres) or places; `text` carries its sign. */
export interface FigureChange { readonly path: string; readonly value: number; readonly text: string; readonly better: boolean }

/** Less than this is arithmetic, not a change: 100 square metres, 10 m, half a place. */
const LEAST = { area: 100, border: 10, places: 0.5 } as const;

/** Changes of area, border and places from one state to another, in that order; null where nothing changed or there is no such thing. */
export function figureChanges(before: LiveTotals, after: LiveTotals): (FigureChange | null)[] {
  const change = (path: string, least: number, from: number | undefined, to: number | undefined, write: (size: number) => string): FigureChange | null => {
    if (from === undefined || to === undefined || Math.abs(to - from) < least) return null;
    const better = to > from;
    return { path, value: to - from, text: `${better ? '+' : '\u2212'}${write(Math.abs(to - from))}`, better };
  };
  return [
    change('totals.area.coveredM2', LEAST.area, before.area?.coveredM2, after.area?.coveredM2, (size) => area(size)),
    change('totals.border.coveredM', LEAST.border, before.border?.coveredM, after.border?.coveredM, (size) => length(size)),
    change('totals.places.covered', LEAST.places, before.places?.covered, after.places?.covered, count),
  ];
}
