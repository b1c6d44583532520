import type { Question } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { nameAgency } from './name-feature.ts';

/** On what figures rest, in words: no percentage stands without it. */
export function basisText(question: Question, plan: Plan | null): string {
  const { basis, list } = language.words;
  return [
    basis.reach, ...(question.includePlanned ? [basis.withPlanned] : []),
    ...(plan && question.agencies.length > 0 ? [basis.agencies(question.agencies.map((id) => nameAgency(plan, id)).join(list))] : []),
  ].join(' · ');
}
