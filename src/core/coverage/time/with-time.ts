import type { PlanMeta } from '../../plan/schema.ts';
import { askedTime } from '../../time/asked.ts';
import type { AskedQuestion, Question } from '../question.ts';

/** The question with its time on the clocks of a plan. Throws where the plan does not have that time: who asks offers only what there is. */
export function withTime({ when, ...question }: AskedQuestion, meta: PlanMeta): Question {
  const time = when ? askedTime(when, meta) : null;
  if (time === null) return question;
  if (!time.ok) throw new Error(`there is no such time in the plan: ${time.refusal}`);
  return { ...question, time: time.basis };
}
