import type { Plan } from '../../plan/plan.ts';
import { assetsOf, type Asset } from '../assets.ts';
import type { Question } from '../question.ts';
import { timedOf } from './timed.ts';

/** The assets as they stand at the time asked about: who does not count at it says why. */
export function assetsAsked(plan: Plan, question: Question): readonly Asset[] {
  const serving = assetsOf(plan, question);
  return question.time ? timedOf(plan, serving, question.time).assets : serving;
}
