import { Findings } from '../findings.ts';
import type { PlanFeature } from '../plan.ts';
import type { Result } from '../problem.ts';
import type { Change } from './change.ts';
import { setProperty } from './set-property.ts';

/**
 * One staged vehicle of a type from one post to another (M10); the last one leaves a stated 0 behind, which is not the same as nothing stated.
 * Refused where the first post states none of the type, or both are one post.
 */
export function moveVehicle(from: PlanFeature<'post'>, to: PlanFeature<'post'>, type: string): Result<Change> {
  const findings = new Findings(), held = from.properties.vehicles?.[type] ?? 0;
  if (from.id === to.id) findings.error('badValue', { featureId: to.id, field: 'vehicles' }, type, `A vehicle of ${from.id} cannot be moved to where it is.`);
  if (held < 1) findings.error('badValue', { featureId: from.id, field: 'vehicles' }, held, `${from.id} has no vehicle of the type ${type} to give.`);
  const problems = findings.all();
  if (problems.length > 0) return { ok: false, problems };
  const less = setProperty([from], 'vehicles', { ...from.properties.vehicles, [type]: held - 1 });
  if (!less.ok) return less;
  const more = setProperty([to], 'vehicles', { ...to.properties.vehicles, [type]: (to.properties.vehicles?.[type] ?? 0) + 1 });
  return more.ok ? { ok: true, value: new Map([...less.value, ...more.value]), problems: [] } : more;
}
