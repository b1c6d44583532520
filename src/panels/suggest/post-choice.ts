/** Which posts can be put, and how far they see where nobody says otherwise. */
import type { Question } from '#core/coverage/question.ts';
import { radiusOf } from '#core/plan/defaults.ts';
import type { Plan } from '#core/plan/plan.ts';
import { kinds, type PostType } from '#core/plan/schema.ts';

/** The radius of a type by the plan's own assumptions, else the built-in ones. Metres. */
export const radiusOfType = (plan: Plan, postType: PostType): number => radiusOf({ id: '', kind: 'post', geometry: null, properties: { postType } }, plan.meta).value;

/** Types that watch something. Devices only where the question counts them. */
export function watchingTypes(plan: Plan, question: Question): PostType[] {
  return kinds.post.fields.postType.values.filter((type) => radiusOfType(plan, type) > 0 && (type !== 'observationDevice' || question.includeDevices === true));
}

/** The type that the plan has most of among those. */
export function usualType(plan: Plan, types: readonly PostType[]): PostType {
  const counts = new Map<PostType, number>();
  for (const { kind, properties } of plan.features) {
    const type = kind === 'post' ? (properties as { postType?: PostType }).postType : undefined;
    if (type && types.includes(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? types[0] ?? 'dutyPoint';
}
