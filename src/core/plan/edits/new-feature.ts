import type { AnyFeature, Plan, PlanGeometry } from '../plan.ts';
import type { Result } from '../problem.ts';
import type { Kind } from '../schema.ts';
import { admitEdit } from './admit-edit.ts';
import { freshIds } from './fresh-id.ts';

/**
 * A feature made by hand, not yet in the plan: a new id, active, without a name, marked as made up where the plan is. What is not stated
 * (a radius, a half width) stays unstated: the table of assumptions answers for it, and says so.
 */
export function newFeature(plan: Plan, kind: Kind, geometry: PlanGeometry, properties: Readonly<Record<string, unknown>> = {}): Result<AnyFeature> {
  const [id = ''] = freshIds(plan, [kind]);
  const synthetic = plan.meta.synthetic === true ? { synthetic: true } : {};
  return admitEdit({ id, kind, geometry, properties: { ...properties, status: 'active', ...synthetic } } as unknown as AnyFeature);
}
