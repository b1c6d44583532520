/** How a plan is looked at when it has just been opened. */
import { reachQuestion, type AskedQuestion } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';

export type Focus = 'area' | 'border' | 'places';

/** The border where the plan has one, else its places, else its ground. */
export function defaultFocus(plan: Plan): Focus {
  if (plan.features.some((feature) => feature.kind === 'borderLine')) return 'border';
  return plan.features.some((feature) => feature.kind === 'priorityPlace') ? 'places' : 'area';
}

/** Date and time on the wall clocks of a zone, told by the browser: the page has no library of time before its time dock is opened. Null where it knows no such zone. */
function wallClock(timeZone: string, now: Date): { readonly date: string; readonly clock: string } | null {
  try {
    const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now).split(' ');
    return { date, clock };
  } catch { return null; }
}

/** The plan's date, else today on its wall clocks. */
export function defaultDay({ meta: { planDate, timezone } }: Plan, now = new Date()): string {
  return planDate ?? (wallClock(timezone ?? 'UTC', now) ?? wallClock('UTC', now))!.date;
}

/**
 * What is asked of a plan that has just been opened: the shift that holds the present time on its wall clocks, on the plan's date, else on the date on
 * which that shift began. Reach where no shift holds it.
 */
export function openingQuestion(plan: Plan, now = new Date()): AskedQuestion {
  const { shifts = [], planDate, timezone } = plan.meta;
  const wall = timezone === undefined ? null : wallClock(timezone, now);
  if (!wall) return reachQuestion;
  const holds = ({ start = '', end = '' }: (typeof shifts)[number]) => (end > start ? start <= wall.clock && wall.clock < end : wall.clock >= start || wall.clock < end);
  const shift = shifts.find((one) => one.id !== undefined && one.start !== undefined && one.end !== undefined && holds(one));
  if (shift?.id === undefined) return reachQuestion;
  const beganYesterday = (shift.end ?? '') <= (shift.start ?? '') && wall.clock < (shift.end ?? '');
  const day = planDate ?? (beganYesterday ? wallClock(timezone!, new Date(now.getTime() - 86_400_000))!.date : wall.date);
  return { ...reachQuestion, when: { day, shift: shift.id } };
}
