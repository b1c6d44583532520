import type { Plan } from '../plan/plan.ts';
import type { Status } from '../plan/schema.ts';
import type { Question } from './question.ts';
import { inSeason } from './season.ts';

/** The dates at which seasons are read: those of the hours asked about, else the one asked for, else the plan's. By the hour, who serves on some of them counts and is on duty on those alone. */
export const seasonDates = ({ time, date }: Question, plan: Plan): readonly (string | undefined)[] => time?.dates ?? [date ?? plan.meta.planDate];

/** Whether something is in use and in season on some of the dates asked about: active, which is what no status means, or planned where planned things are asked for. */
export function serves({ status = 'active', season }: { readonly status?: Status; readonly season?: Parameters<typeof inSeason>[0] }, question: Question, plan: Plan): boolean {
  return (status === 'active' || (status === 'planned' && question.includePlanned)) && seasonDates(question, plan).some((date) => inSeason(season, date));
}
