import type { Question } from '../coverage/question.ts';
import type { Plan } from '../plan/plan.ts';
import { zoneOf } from '../time/basis.ts';
import type { TimeSpan } from '../time/duty.ts';
import { addDays } from '../time/zone.ts';

/** The one date (`YYYY-MM-DD`) at which deadlines are read: the one asked for; else that of the plan where it lies in the hours asked or none are; else the first of those hours. Null where nobody says a date. */
export function dayAsked({ date, time }: Question, { meta }: Plan): string | null {
  const dates = time?.dates ?? [], planned = meta.planDate;
  if (date !== undefined) return date;
  return (planned !== undefined && dates.includes(planned) ? planned : dates[0] ?? planned) ?? null;
}

/** That date from 00:00 to 24:00 on the clocks of the plan; null without a date and where the zone is unknown. */
export function dayOf(date: string | null, { meta }: Plan): TimeSpan | null {
  const zone = zoneOf(meta);
  return date === null || !zone ? null : { zone, fromMs: zone.instant(date, 0), toMs: zone.instant(addDays(date, 1), 0) };
}
