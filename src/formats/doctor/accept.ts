/** What was examined becomes a plan of its own, or comes into the plan that is open. */
import { withChange } from '#core/plan/edits/change.ts';
import { Ids } from '#core/plan/ids.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import { applyMapping } from '../roles/apply-mapping.ts';
import type { Mapping } from '../roles/mapping.ts';
import type { Examined } from './examine.ts';

export interface Accepted {
  readonly plan: Plan;
  /** Person keys left out at the door, with their counts. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Ids of the features that were added or changed. */
  readonly ids: readonly string[];
}

/** The plan after the import by a mapping. `into`: the plan that is open; without it the records are a plan of their own. */
export function accept({ layers, updates }: Examined, mapping: Mapping, into: Plan | null): Result<Accepted> {
  const change = new Map<string, AnyFeature>(updates.filter(({ changes }) => changes.length > 0).map(({ id, feature }) => [id, feature]));
  const nothingNew = into !== null && change.size > 0;
  if (layers.every(({ features }) => features.length === 0) && nothingNew) return { ok: true, value: { plan: withChange(into, change), dropped: {}, ids: [...change.keys()] }, problems: [] };
  const made = applyMapping(layers, mapping, into);
  if (!made.ok) {
    /* All that is new is left out; what changes features of the plan still does. */
    const leftOut = made.problems.every(({ code }) => code === 'noFeatures');
    return leftOut && nothingNew ? { ok: true, value: { plan: withChange(into, change), dropped: {}, ids: [...change.keys()] }, problems: [] } : made;
  }
  const { plan, dropped } = made.value;
  if (!into) return { ok: true, value: { plan, dropped, ids: plan.features.map(({ id }) => id) }, problems: made.problems };
  const added = withFreeIds(plan.features, into);
  const known = new Set(into.features.map(({ id }) => id));
  const meta = plan.meta.agencies?.length === into.meta.agencies?.length ? into.meta : { ...into.meta, ...(plan.meta.agencies ? { agencies: plan.meta.agencies } : {}) };
  const after = withChange({ ...into, meta }, new Map([...change, ...added.map((feature) => [feature.id, feature] as const)]));
  return { ok: true, value: { plan: after, dropped, ids: [...change.keys(), ...added.map(({ id }) => id)] }, problems: made.problems.filter((problem) => isOfTheImport(problem, known)) };
}

/** Records without ids were given some that the plan may have; nothing refers to those yet. */
function withFreeIds(features: readonly AnyFeature[], into: Plan): AnyFeature[] {
  const known = new Set(into.features.map(({ id }) => id));
  const ids = new Ids(new Set([...known, ...features.map(({ id }) => id)]));
  return features.map((feature) => (known.has(feature.id) ? { ...feature, id: ids.next(feature.kind) } : feature));
}

/** The new features alone were looked at: what they refer to in the plan is there, and what the plan lacks is not theirs. */
function isOfTheImport({ code, value }: Problem, known: ReadonlySet<string>): boolean {
  return !(code === 'planMemberMissing' || code === 'outsideAreas' || (code === 'unknownReference' && typeof value === 'string' && known.has(value)));
}
