/** What the map of a comparison shows in place of one plan's coverage: what was gained and lost, over a quiet sheet of the plan after. */
import type { Plan } from '#core/plan/plan.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { differenceBounds, differenceOverlay, quietUnder } from '#map/difference.ts';
import type { DrawnKey } from '#map/drawn-keys.ts';
import type { Overlay } from '#map/laid-over.ts';
import type { Shown } from '#map/look.ts';
import type { Bounds } from '#map/view-options.ts';
import { differenceInput, drawnOf, stretchLength, withoutUnchanged } from '#panels/compare/difference-of.ts';
import { differenceItems, undrawnText } from '#panels/compare/difference-legend.ts';
import type { PlansCompared } from '#panels/report/document.ts';
import { legendOf } from '#panels/report/drawn-legend.ts';
import type { LegendItem } from '#panels/report/drawn-map.ts';

/** Of what lies under a difference a legend explains what is no post: those drawn are the changed ones. */
const UNDER: readonly DrawnKey[] = ['borderExempt', 'area', 'areaPlanned', 'marker'];

export interface DifferenceDrawn {
  readonly plan: Plan; readonly overlay: Overlay; readonly layers: Shown;
  /** Around all that was gained, lost or moved; null where there is nothing. */
  readonly box: Bounds | null;
  readonly legend: (drawn: ReadonlySet<DrawnKey>) => readonly LegendItem[];
  /** By which hours, and what is not drawn. */
  readonly said: readonly string[];
}

/** `b` is the plan after. */
export function differenceDrawn({ before, comparison, shapes }: PlansCompared, b: Plan): DifferenceDrawn {
  const places = new Map([...before.features, ...b.features].map(({ id, geometry }) => [id, geometry]));
  const compared = { comparison, shapes }, input = differenceInput(compared, before, (id) => places.get(id) ?? null, stretchLength), drawn = drawnOf(input, compared, before, b), undrawn = undrawnText(drawn);
  return {
    plan: withoutUnchanged(b, compared), overlay: differenceOverlay(input), layers: { ...quietUnder, graticule: true }, box: differenceBounds(input),
    legend: (keys) => [...differenceItems(drawn).map(({ mark, text }): LegendItem => ({ mark, text })), ...legendOf(new Set(UNDER.filter((key) => keys.has(key))))],
    said: [compareWords[language.code].map.hours[comparison.basis.mode], ...(undrawn === null ? [] : [undrawn])],
  };
}
