import type { AnyFeature, Plan, Position } from '../../plan/plan.ts';
import type { Question } from '../question.ts';
import type { NewPost } from './ask.ts';

/**
 * The post that would stand at a position. Under a filter it is held by the first of the agencies asked for and of the net asked
 * for, or it would gain nothing; else nobody is said to hold it.
 */
export function newPost(id: string, position: Position, { postType, radiusM }: NewPost, { agencies: [agency], net }: Question): AnyFeature {
  return { id, kind: 'post', geometry: { type: 'Point', coordinates: position },
    properties: { postType, radiusM, status: 'active', ...(agency === undefined ? {} : { agencies: [agency] }), ...(net === undefined ? {} : { net }) } };
}

/** Ids that no feature of the plan has: `post-n`, going on behind the last. */
export function freeIds(plan: Plan, count: number): string[] {
  const taken = new Set(plan.features.map(({ id }) => id));
  const ids: string[] = [];
  for (let n = 1; ids.length < count; n += 1) if (!taken.has(`post-${n}`)) ids.push(`post-${n}`);
  return ids;
}
