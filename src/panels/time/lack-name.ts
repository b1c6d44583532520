/** What lacks at a post, in words: an agency by the names of the plan, or people. */
import type { LackingAgency } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { rosterWords } from '#i18n/roster-words.ts';

/** A type that several agencies have is told by all their names; one that none has by itself. */
export function lackName({ type, need, have }: Pick<LackingAgency, 'type' | 'need' | 'have'>, plan: Plan | null): string {
  const words = rosterWords[language.code];
  if (type === null) return words.people(count(have), count(need));
  const able = (plan?.meta.agencies ?? []).filter((agency) => agency.id === type || agency.type === type);
  return words.missing(able.flatMap((agency) => language.nameOf(agency) ?? agency.id ?? []).join(' / ') || type);
}
