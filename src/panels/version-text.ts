/** The version of a plan and the days it is valid on, in words (M65). */
import type { PlanMeta } from '#core/plan/schema.ts';
import { language } from '#i18n/language.svelte.ts';

/** Empty where the plan states neither. */
export function versionText({ version, validFrom, validTo }: Pick<PlanMeta, 'version' | 'validFrom' | 'validTo'>): string {
  return [...(version === undefined ? [] : [language.words.bar.version(version)]), ...(validFrom === undefined && validTo === undefined ? [] : [`${validFrom ?? '…'}–${validTo ?? '…'}`])].join(language.words.comma);
}
