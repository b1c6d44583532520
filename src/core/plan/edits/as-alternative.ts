import type { Plan } from '../plan.ts';

/**
 * The plan as an alternative to another, or to itself: everything stays but its id, its name and whom it is an alternative to. An
 * alternative of an alternative belongs to the same main plan, so that all of them lie side by side. The name stands in no language
 * in particular: a name in the other one would be that of the main plan.
 */
export function asAlternative(plan: Plan, { id, name, of }: { readonly id: string; readonly name: string; readonly of: string }): Plan {
  const { 'name:en': _, ...meta } = plan.meta;
  return { ...plan, meta: { ...meta, id, name, alternativeOf: of } };
}
