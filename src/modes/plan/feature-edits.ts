/** Edits that actions make; they lean on the door of the plan and come with the first of them. */
import { newFeature } from '#core/plan/edits/new-feature.ts';
import type { Position } from '#core/plan/plan.ts';
import type { Session } from '#session/session.svelte.ts';

/** Puts a duty point down and chooses it. */
export function placePost(session: Session, at: Position): void {
  if (!session.plan) return;
  const made = newFeature(session.plan, 'post', { type: 'Point', coordinates: at }, { postType: 'dutyPoint' });
  if (made.ok && session.editing.do({ code: 'add' }, new Map([[made.value.id, made.value]]))) session.select(made.value.id);
}
