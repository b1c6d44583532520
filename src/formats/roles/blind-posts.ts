/** Whether the posts of an import would observe anything, told before the plan is made. */
import { builtIn } from './assumed-values.ts';
import type { Group } from './groups.ts';
import type { Target } from './target.ts';

/** Fields by which a feature of the file may say its own reach. */
const ownReach: readonly string[] = ['radiusM', 'reach'];

/**
 * True when posts would be placed and every one observes 0 m. Closed posts are not counted; where a file may say
 * a reach of its own, or already holds features with kinds, it is false: nothing is claimed of what is not known yet.
 */
export function areBlind(groups: readonly Group[], targets: readonly (Target | null)[]): boolean {
  if (groups.some(({ geometry }) => geometry === 'kept')) return false;
  const posts = groups.flatMap(({ properties, count, broken }, at) => {
    const target = targets[at];
    return target?.kind === 'post' && target.status !== 'closed' && count > broken ? [{ target, properties }] : [];
  });
  return posts.length > 0 && posts.every(({ target, properties }) => (target.radiusM ?? builtIn(target, 'radiusM') ?? 0) === 0 && !properties.some(([key]) => ownReach.includes(key)));
}
