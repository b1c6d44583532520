/** What a report asks of the engine: the hours of its template, with what the room has chosen to count. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';

/** Whether a plan has hours at all: a zone and shifts, or a zone alone. */
export const hasHours = ({ meta: { timezone } }: Plan): boolean => timezone !== undefined;

/** The shifts of a date one after the other; the whole day where the plan names none, and reach where it has no clocks. */
export function dailyQuestions(plan: Plan, day: string, base: AskedQuestion): AskedQuestion[] {
  const { when: _, ...rest } = base;
  if (!hasHours(plan)) return [rest];
  const shifts = (plan.meta.shifts ?? []).flatMap(({ id, start, end }) => (id !== undefined && start !== undefined && end !== undefined ? [id] : []));
  return shifts.length === 0 ? [{ ...rest, when: { day } }] : shifts.map((shift) => ({ ...rest, when: { day, shift } }));
}

/** Every full hour of a date, as moments on the clocks of the plan: `at` without an offset is one of them. */
export function hourlyQuestions(plan: Plan, day: string, base: AskedQuestion): AskedQuestion[] {
  const { when: _, ...rest } = base;
  if (!hasHours(plan)) return [rest];
  return Array.from({ length: 24 }, (_unused, hour) => ({ ...rest, when: { at: `${day}T${String(hour).padStart(2, '0')}:00` } }));
}
