/** What features are called in lists that others may look at too. */
import { isUnannounced, unannouncedRounds } from '#core/duties/unannounced-rounds.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { nameFeature } from './name-feature.ts';

/** Looks features up; an unannounced round has its number for a name and nothing else, unless such rounds are told. */
export function toldFeatures(plan: Plan, told: boolean, featureById: (id: string) => AnyFeature | null): (id: string) => AnyFeature | null {
  const { isHidden, name } = toldNames(plan, told);
  return (id) => { const feature = featureById(id); return feature && isHidden(feature) ? { ...feature, properties: { name: name(feature), 'name:en': name(feature) } } as AnyFeature : feature; };
}

/** Gives the names of a plan's features; of an unannounced round its number alone, unless such rounds are told. */
export function toldNames(plan: Plan, told: boolean): { readonly isHidden: (feature: AnyFeature) => boolean; readonly name: (feature: AnyFeature) => string } {
  const numbers = told ? new Map<string, number>() : unannouncedRounds(plan);
  const isHidden = (feature: AnyFeature) => !told && isUnannounced(feature);
  return { isHidden, name: (feature) => (isHidden(feature) ? dutyWords[language.code].inspections.neutral(String(numbers.get(feature.id) ?? '')) : nameFeature(feature)) };
}
