import type { Plan } from './plan.ts';

/** The agencies of a plan by their type, in the order in which types first come; those without one in none. */
export function agencyTypes({ meta }: Plan): { readonly type: string; readonly ids: readonly string[] }[] {
  const byType = new Map<string, string[]>();
  for (const { id, type } of meta.agencies ?? []) if (id !== undefined && type !== undefined) byType.set(type, [...byType.get(type) ?? [], id]);
  return [...byType].map(([type, ids]) => ({ type, ids }));
}
