/** Posts whose supplies do not last as long as they must, and those of which it cannot be told. */
import type { Question } from '../coverage/question.ts';
import { featuresOf, type Plan, type Position } from '../plan/plan.ts';
import { holdingsOf } from './supplies.ts';

export interface ShortPosts {
  /** In the order of the plan; `at` is null where the post has no position. */
  readonly posts: readonly { readonly id: string; readonly at: Position | null; readonly items: readonly string[] }[];
  /** What is missing, each item once, the one that most posts miss first. */
  readonly items: readonly string[];
  /** Posts that miss nothing that is known, but hold something of which it cannot be told whether it lasts. */
  readonly untold: number;
}

/** Of the posts that serve under a question, as `holdingsOf` has them. Depots miss nothing by themselves; a post that lists no supplies at all is in neither count. */
export function shortPosts(plan: Plan, question: Question): ShortPosts {
  const lacking = new Map<string, string[]>(), untold = new Set<string>(), missed = new Map<string, number>();
  for (const { postId, isDepot, item, short } of holdingsOf(plan, question)) {
    if (isDepot) continue;
    if (short === null) untold.add(postId);
    if (short === null || short <= 0) continue;
    const own = lacking.get(postId) ?? [];
    if (own.includes(item)) continue;
    lacking.set(postId, [...own, item]);
    missed.set(item, (missed.get(item) ?? 0) + 1);
  }
  const posts = featuresOf(plan, 'post').flatMap(({ id, geometry }) => { const items = lacking.get(id); return items ? [{ id, at: geometry?.type === 'Point' ? geometry.coordinates : null, items }] : []; });
  return { posts, items: [...missed].sort((a, b) => b[1] - a[1]).map(([item]) => item), untold: [...untold].filter((id) => !lacking.has(id)).length };
}
