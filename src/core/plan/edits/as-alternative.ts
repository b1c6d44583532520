import type { Plan } from '../plan.ts';

/** What an alternative is called, with its English name where it has one of its own. */
export interface AlternativeName { readonly name: string; readonly 'name:en'?: string }

/**
 * The plan as an alternative to another, or to itself: everything stays but its id, its name and whom it is an alternative to. An
 * alternative of an alternative belongs to the same main plan, so that all of them lie side by side. A name that is typed stands in no
 * language in particular: without an English one given with it there is none, since it would be that of the main plan.
 */
export function asAlternative(plan: Plan, { id, of, ...named }: AlternativeName & { readonly id: string; readonly of: string }): Plan {
  const { 'name:en': _, ...meta } = plan.meta;
  return { ...plan, meta: { ...meta, ...named, id, alternativeOf: of } };
}
