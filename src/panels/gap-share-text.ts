/** In which areas a gap lies, in words. */
import { gapSharer, sharingAreas } from '#core/duties/gap-shares.ts';
import type { Gap } from '#core/coverage/result.ts';
import type { Plan, PlanGeometry } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, length } from '#i18n/quantity.ts';
import { shareWords } from '#i18n/share-words.ts';
import { nameFeature } from './name-feature.ts';

/** An area with what of a gap lies in it; the reason, without a size, where it cannot be told. */
export interface SharedText { readonly name: string; readonly size: string; /** Who answers for the area, by id; null where the plan does not say. */ readonly unit: string | null }

/** Whether a gap lies in areas of more than one unit; areas of which the plan does not say whose they are do not count. */
export const hasSeveralUnits = (shares: readonly SharedText[] | null): boolean => new Set((shares ?? []).flatMap(({ unit }) => unit ?? [])).size > 1;

/** Every area with what of the gap lies in it, rounded up so that no share is shown smaller than it is. Null where it lies wholly in an area of the unit that it bears already, where the plan has only one, and for a place. */
export function gapShareText(plan: Plan, gap: Gap, shape: PlanGeometry | null): readonly SharedText[] | null {
  const areas = new Map(sharingAreas(plan).map((one) => [one.id, one])), said = shareWords[language.code];
  if (areas.size < 2 || gap.kind === 'place') return null;
  const told = gapSharer(plan)(gap, shape);
  if (told === null) return [{ name: said.untold, size: '', unit: null }];
  const [only, ...others] = told.shares.map(({ areaId }) => (areaId === null ? null : areas.get(areaId) ?? null));
  if (others.length === 0 && only && gap.responsibleUnit !== null && only.properties.agencies?.includes(gap.responsibleUnit)) return null;
  return told.shares.map(({ areaId, size }) => {
    const of = areaId === null ? null : areas.get(areaId) ?? null;
    return { name: areaId === null ? said.outside : nameFeature(of, areaId), size: told.unit === 'm' ? length(size, 'up', true) : area(size, 'up', true), unit: of?.properties.agencies?.[0] ?? null };
  });
}
