import type { LiveTotals } from '../live.ts';
import type { Gain, Objective } from './ask.ts';

/** Gains that differ by less count as equal: a square metre, a centimetre (contract section 2), half a weight. */
export const EQUAL: Readonly<Record<Objective, number>> = { area: 1, border: 0.01, places: 0.5 };

/** What totals have more than before; a figure that the plan lacks stays null. `allWeight` is that of all its places. */
export function gainBetween(before: LiveTotals, after: LiveTotals, allWeight: number): Gain {
  const more = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? null : b - a);
  const share = more(before.places?.weightedPct, after.places?.weightedPct);
  return {
    areaM2: more(before.area?.coveredM2, after.area?.coveredM2), borderM: more(before.border?.coveredM, after.border?.coveredM),
    places: more(before.places?.covered, after.places?.covered),
    /* Weights are whole numbers. */
    placeWeight: share === null ? null : Math.round((share * allWeight) / 100),
  };
}

/** A gain in the unit of an objective: square metres, metres, weight; null where the plan has nothing of the kind. */
export const worthOf = ({ areaM2, borderM, placeWeight }: Gain, objective: Objective): number | null =>
  ({ area: areaM2, border: borderM, places: placeWeight })[objective];

/** What is uncovered, in the unit of an objective; null where the plan has nothing of the kind. */
export function leftOf({ area, border, places }: LiveTotals, objective: Objective, allWeight: number): number | null {
  if (objective === 'area') return area && area.gapM2;
  if (objective === 'border') return border && border.gapM;
  return places && Math.round(((100 - places.weightedPct) * allWeight) / 100);
}
