/** The one position that stands for a target: its own, the deepest point of uncovered ground, the middle of an uncovered stretch. */
import { measureLine, partAt, positionAt } from '#core/geometry/chainage.ts';
import type { Position } from '#core/plan/plan.ts';
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
  if (gap?.kind !== 'border' || !shape) return null;
  const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.type === 'MultiLineString' ? shape.coordinates : [];
  const measured = measureLine(lines);
  const part = partAt(measured, measured.lengthM / 2);
  return part ? positionAt(part, measured.lengthM / 2) : null;
}
