import type { Question } from '../coverage/question.ts';
import type { Plan } from '../plan/plan.ts';

/** The one date (`YYYY-MM-DD`) at which deadlines are read: the one asked for; else that of the plan where it lies in the hours asked or none are; else the first of those hours. Null where nobody says a date. */
export function dayAsked({ date, time }: Question, { meta }: Plan): string | null {
  const dates = time?.dates ?? [], planned = meta.planDate;
  if (date !== undefined) return date;
  return (planned !== undefined && dates.includes(planned) ? planned : dates[0] ?? planned) ?? null;
}
