import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';

/** A question as both plans can be asked it: without hours, and that said (`withoutHours`), where it asks about a shift that not both have. */
export function sharedHours({ when, ...reach }: AskedQuestion, a: Plan, b: Plan): { readonly question: AskedQuestion; readonly withoutHours: boolean } {
  const withoutHours = when?.shift !== undefined && ![a, b].every(({ meta: { shifts = [] } }) => shifts.some(({ id, start, end }) => id === when.shift && start !== undefined && end !== undefined));
  return { question: when && !withoutHours ? { ...reach, when } : reach, withoutHours };
}
