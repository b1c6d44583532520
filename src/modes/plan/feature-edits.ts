/** Edits that actions make; they lean on the door of the plan and come with the first of them. */
import { duplicatedFeatures } from '#core/plan/edits/duplicate-features.ts';
import { newFeature } from '#core/plan/edits/new-feature.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import type { Session } from '#session/session.svelte.ts';

/** How far beside its original a copy is put, in metres. */
const ASIDE_M = 300;

/** Puts a copy beside a feature and chooses it. */
export function duplicate(session: Session, feature: AnyFeature): void {
  const change = session.plan && duplicatedFeatures(session.plan, [feature], ASIDE_M);
  if (change && session.editing.do({ code: 'duplicate' }, change)) session.selection.all([...change.keys()]);
}

/** Puts a duty point down and chooses it. */
export function placePost(session: Session, at: Position): void {
  if (!session.plan) return;
  const made = newFeature(session.plan, 'post', { type: 'Point', coordinates: at }, { postType: 'dutyPoint' });
  if (made.ok && session.editing.do({ code: 'add' }, new Map([[made.value.id, made.value]]))) session.select(made.value.id);
}
