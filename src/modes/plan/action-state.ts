/** The state of the room as the table of actions looks at it. */
import type { Session } from '#session/session.svelte.ts';
import type { ActionState, Target } from '#tools/actions.ts';
import { positionOf } from './position-of.ts';
import { shapeOf } from './shape-of.ts';

/** What is chosen, as a target: the last of several. */
export function chosenTarget(session: Session): Target | null {
  const id = session.selectedId;
  if (id === null) return null;
  return { what: session.featureById(id) ? 'feature' : 'gap', id };
}

/** The state for an action on `target`. */
export function actionState(session: Session, target: Target | null, mapFailed: boolean): ActionState {
  const { editing } = session;
  return {
    plan: !!session.plan, map: !mapFailed, locked: editing.locked, held: editing.dragging, undo: editing.canUndo, redo: editing.canRedo,
    gaps: (session.coverage?.result.gaps.length ?? 0) > 0, on: target && onState(session, target),
  };
}

function onState(session: Session, target: Target): ActionState['on'] {
  if (target.what === 'ground') return { what: 'ground', kind: null, point: true, shape: false, drawnReach: false };
  const feature = session.featureById(target.id);
  return {
    what: target.what, kind: feature?.kind ?? null, point: positionOf(session, target) !== null, shape: shapeOf(target.id, session.coverage, feature) !== null,
    drawnReach: feature?.kind === 'post' && feature.properties.reach !== undefined,
  };
}
