/** The one position that stands for a target: its own, the deepest point of uncovered ground, the middle of an uncovered stretch. */
import type { Position } from '#core/plan/plan.ts';
import { linesOf, pointAt } from '#map/along.ts';
import { gapById } from '#panels/name-feature.ts';
import type { Session } from '#session/session.svelte.ts';
import type { Target } from '#tools/actions.ts';
import { shapeOf } from './shape-of.ts';

/** Null for what has no single position: a route, a border, an area. */
export function positionOf(session: Session, target: Target): Position | null {
  if (target.what === 'ground') return target.at;
  const gap = target.what === 'gap' ? gapById(session.coverage?.result, target.id) : null;
  if (gap?.deepest) return gap.deepest;
  const shape = shapeOf(target.id, session.coverage, session.featureById(target.id));
  if (shape?.type === 'Point') return shape.coordinates;
  return gap?.kind === 'border' && shape ? pointAt(linesOf(shape)[0] ?? [], 0.5)?.at ?? null : null;
}
