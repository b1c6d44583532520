/** How many features have each tag of the user's own sets (M82); what a set means is the user's, nothing is read into it. */
import type { Plan } from '../plan/plan.ts';

export interface TagCount { /** The set that lists it; null for a tag that stands in none. */ readonly set: string | null; readonly tag: string; /** In the order of the plan. */ readonly featureIds: readonly string[] }

/** Every tag of every set in their order, also those that nothing has; then the tags that features have beside the sets. A tag of two sets is counted in both. */
export function tagCounts({ features, meta }: Plan): TagCount[] {
  const having = new Map<string, string[]>();
  for (const { id, properties } of features) for (const tag of new Set('tags' in properties ? properties.tags : [])) having.set(tag, [...having.get(tag) ?? [], id]);
  const listed = Object.entries(meta.tagSets ?? {}).flatMap(([set, tags]) => tags.map((tag): TagCount => ({ set, tag, featureIds: having.get(tag) ?? [] })));
  const known = new Set(listed.map(({ tag }) => tag));
  return [...listed, ...[...having].flatMap(([tag, featureIds]): TagCount[] => (known.has(tag) ? [] : [{ set: null, tag, featureIds }]))];
}
