/** What a kind of agency is called that a post requires. */
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { knownWord } from './edit/known-word.ts';
import { nameAgency } from './name-feature.ts';

/** The agency of that id, or the only one of that type, by its name; else the word for the type; else the names of all that are of it; a word of the user's own that nobody is of as it is. */
export function agencyTypeText(type: string, plan: Plan | null): string {
  const agencies = plan?.meta.agencies ?? [], able = agencies.filter((agency) => agency.id === type || agency.type === type);
  const only = able.find(({ id }) => id === type) ?? (able.length === 1 ? able[0] : undefined);
  if (plan && only?.id !== undefined) return nameAgency(plan, only.id);
  return knownWord('requiredAgencies', type) ?? (able.flatMap((agency) => language.nameOf(agency) ?? agency.id ?? []).join(' / ') || type);
}
