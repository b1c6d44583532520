/** What every table says of a gap, a cell a fact: list, report and copied text take it from here. */
import type { Gap } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, NOTHING } from '#i18n/quantity.ts';
import { kindOfGap, nameAgency, nameFeature, placeOfGap, sectionOfGap, sizeOfGap } from '../name-feature.ts';
import type { GridCell } from '../widgets/grid-rows.ts';

export type GapCells = Readonly<Record<'rank' | 'what' | 'where' | 'size' | 'cause' | 'unit' | 'nearest' | 'distance' | 'section', GridCell>>;

/** The cells of one gap; its size is never shown smaller than it is. */
export function gapCells(gap: Gap, plan: Plan | null, featureById: (id: string) => AnyFeature | null): GapCells {
  const { gaps, terms } = language.words;
  const feature = featureById(gap.featureId), size = sizeOfGap(gap), section = sectionOfGap(gap, feature);
  const unit = gap.responsibleUnit && plan ? nameAgency(plan, gap.responsibleUnit) : null;
  return {
    rank: { text: String(gap.rank), sort: gap.rank },
    what: { text: kindOfGap(gap) },
    where: { text: placeOfGap(gap, feature, plan), sort: gap.fromM ?? placeOfGap(gap, feature, plan) },
    size: size ? { text: size.text, sort: size.value, figure: { path: `gaps.${gap.id}.${size.path}`, value: size.value }, gap: true } : { text: NOTHING, sort: null },
    cause: { text: terms.cause[gap.cause] },
    unit: { text: unit ?? gaps.noUnit, sort: unit },
    nearest: gap.nearestPostId ? { text: nameFeature(featureById(gap.nearestPostId), gap.nearestPostId) } : { text: gaps.noPost, sort: null },
    distance: gap.nearestPostM === null ? { text: NOTHING, sort: null } : { text: length(gap.nearestPostM), sort: gap.nearestPostM, figure: { path: `gaps.${gap.id}.nearestPostM`, value: gap.nearestPostM } },
    section: section ? { text: section + (gap.impactLevel ? ` (${gaps.impact(terms.impactLevel[gap.impactLevel])})` : '') } : { text: '', sort: null },
  };
}
