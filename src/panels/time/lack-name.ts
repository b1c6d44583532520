/** What lacks at a post, in words: a kind of agency, or people. */
import type { LackingAgency } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { rosterWords } from '#i18n/roster-words.ts';
import { agencyTypeText } from '../agency-type.ts';

/** Agencies that lack are called as the facts of the post call them. */
export function lackName({ type, need, have }: Pick<LackingAgency, 'type' | 'need' | 'have'>, plan: Plan | null): string {
  const words = rosterWords[language.code];
  return type === null ? words.people(count(have), count(need)) : words.missing(agencyTypeText(type, plan));
}
