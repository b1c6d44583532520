/** What an edit did to the three headline figures, as values to show. */
import type { LiveTotals } from '#core/coverage/live.ts';
import { area, areaParts, count, length, lengthParts } from '#i18n/quantity.ts';
import { signedBetween } from '#i18n/signed-between.ts';

/** Change of covered ground (square metres), border (metres) or places; `text` carries its sign. */
export interface FigureChange { readonly path: string; readonly value: number; readonly text: string; readonly better: boolean }

/** A gain under this is not shown: 100 square metres, 10 m, half a place. A loss is shown from a hundredth of it: only less is arithmetic. */
const LEAST = { area: 100, border: 10, places: 0.5 } as const;
const LOSS = 0.01;

/**
 * Changes of area, border and places from one state to another, in that order; null where nothing changed or
 * there is no such thing. The change is that of the shown figures, or has one more digit: an edit never looks better than it is.
 */
export function figureChanges(before: LiveTotals, after: LiveTotals): (FigureChange | null)[] {
  const change = (path: string, least: number, from: number | undefined, to: number | undefined, write: (size: number, towards: 'down' | 'up') => string, shown: (of: LiveTotals) => string | null | undefined): FigureChange | null => {
    if (from === undefined || to === undefined) return null;
    const better = to > from;
    if (Math.abs(to - from) < (better ? least : least * LOSS)) return null;
    const text = signedBetween(shown(before) ?? '', shown(after) ?? '', to - from);
    return { path, value: to - from, text: text ?? `${better ? '+' : '\u2212'}${write(Math.abs(to - from), better ? 'down' : 'up')}`, better };
  };
  return [
    change('totals.area.coveredM2', LEAST.area, before.area?.coveredM2, after.area?.coveredM2, area, ({ area: of }) => of && areaParts(of.areaM2, of.coveredM2, of.gapM2).covered),
    change('totals.border.coveredM', LEAST.border, before.border?.coveredM, after.border?.coveredM, length, ({ border: of }) => of && lengthParts(of.lengthM - of.exemptM, of.coveredM, of.gapM).covered),
    change('totals.places.covered', LEAST.places, before.places?.covered, after.places?.covered, count, () => undefined),
  ];
}
