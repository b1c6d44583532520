import { checkProperties } from '../check-properties.ts';
import { isField } from '../fields-of.ts';
import { Findings } from '../findings.ts';
import type { AnyFeature } from '../plan.ts';
import type { Result } from '../problem.ts';
import type { Change } from './change.ts';

/**
 * One property of many features set to a value, or unset by undefined, which gives the default back. All of them or none: what the door
 * of the plan refuses for one refuses the whole, each refusal with the feature and the field it is about; a kind that has no such field
 * refuses too. Other properties, unknown ones among them, keep their place and their value, the geometry stays the same object, and
 * features that hold the value already are left out of the change.
 */
export function setProperty(features: readonly AnyFeature[], field: string, value: unknown): Result<Change> {
  const change = new Map<string, AnyFeature>();
  const findings = new Findings();
  for (const feature of features) {
    const set = withProperty(feature, field, value, findings);
    if (set !== feature) change.set(feature.id, set);
  }
  const problems = findings.all();
  /* What the door would do about a bad value of a file (suspend the asset) is not done here, so it is not said. */
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? { ok: false, problems: errors } : { ok: true, value: change, problems };
}

function withProperty(feature: AnyFeature, field: string, value: unknown, findings: Findings): AnyFeature {
  const { id, kind } = feature;
  if (!isField(kind, field)) {
    findings.error('badValue', { featureId: id, field }, null, `${id} is a ${kind}, which has no field ${field}.`);
    return feature;
  }
  const before = feature.properties as Readonly<Record<string, unknown>>;
  const known = Object.hasOwn(before, field);
  if (value === undefined) {
    if (!known) return feature;
    const { [field]: _, ...rest } = before;
    return { ...feature, properties: rest } as unknown as AnyFeature;
  }
  /* The one property alone: the others have been through the door, and a shape of a million vertices need not go through it again. */
  const kept = checkProperties(kind, { [field]: value }, id, findings)[field];
  if (kept === undefined || (known && JSON.stringify(before[field]) === JSON.stringify(kept))) return feature;
  return { ...feature, properties: { ...before, [field]: kept } } as unknown as AnyFeature;
}
