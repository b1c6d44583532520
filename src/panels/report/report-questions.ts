/** What a report of a template asks the engine, one question an answer, in the order in which it is told. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { zoneOf } from '#core/time/basis.ts';
import type { Template } from './document.ts';

const HOURS = 24;
const HOUR_MIN = 60;

/**
 * A daily report asks its shifts in their order, the whole day where the plan has none; by the hour every full hour of the day; the others ask once. A time that
 * was asked for (`when`) is asked alone, but by the hour. Without a date, of the plan or given, time is ignored, and by the hour nothing can be asked: null.
 */
export function reportQuestions(template: Template, { meta }: Plan, date: string | null, base: Omit<AskedQuestion, 'when'>, when: AskedTime | null): AskedQuestion[] | null {
  if (template === 'hours') {
    const zone = zoneOf(meta);
    if (date === null || !zone) return null;
    /* Where clocks are put on or back a wall hour is missing or there twice: then real hours since midnight would not be full hours. */
    const instants = [...new Set(Array.from({ length: HOURS }, (_, hour) => zone.text(zone.instant(date, hour * HOUR_MIN))))];
    return instants.map((at) => ({ ...base, when: { at } }));
  }
  if (when !== null) return [{ ...base, when }];
  if (template !== 'daily' || date === null) return [base];
  const shifts = (meta.shifts ?? []).flatMap(({ id, start, end }) => (id !== undefined && start !== undefined && end !== undefined ? [{ ...base, when: { shift: id, day: date } }] : []));
  return shifts.length > 0 ? shifts : [{ ...base, when: { day: date } }];
}
