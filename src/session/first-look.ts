/** How a plan is looked at when it has just been opened. */
import type { Plan } from '#core/plan/plan.ts';

export type Focus = 'area' | 'border' | 'places';

/** The border where the plan has one, else its places, else its ground. */
export function defaultFocus(plan: Plan): Focus {
  if (plan.features.some((feature) => feature.kind === 'borderLine')) return 'border';
  return plan.features.some((feature) => feature.kind === 'priorityPlace') ? 'places' : 'area';
}

/** The plan's date, else today on its wall clocks. */
export function defaultDay({ meta: { planDate, timezone } }: Plan): string {
  return planDate ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone ?? 'UTC' }).format(new Date());
}
