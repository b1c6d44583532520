/** The geometry to look at for an id: a gap's shape or a feature's. */
import type { Coverage } from '#core/coverage/result.ts';
import type { PlanGeometry } from '#core/plan/plan.ts';
import type { AnyFeature } from '#core/plan/plan.ts';

/** Null when the id has no shape (an inspection round without a line, an id that is gone). */
export function shapeOf(id: string, coverage: Coverage | null, feature: AnyFeature | null): PlanGeometry | null {
  return coverage?.shapes.gaps.find((gap) => gap.id === id)?.geometry ?? feature?.geometry ?? null;
}
