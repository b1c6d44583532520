/** What was examined becomes a plan of its own, or comes into the plan that is open. */
import { withChange } from '#core/plan/edits/change.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Result } from '#core/plan/problem.ts';
import { problemsOfAddition } from '#core/plan/standing-problems.ts';
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

/**
 * The plan after the import by a mapping. `into`: the plan that is open; without it the records are a plan of their own. The problems are
 * those of what came: what the door says of it, and what lies between it and the plan that was not so before.
 */
export function accept({ layers, updates }: Examined, mapping: Mapping, into: Plan | null): Result<Accepted> {
  const change = new Map<string, AnyFeature>(updates.filter(({ changes }) => changes.length > 0).map(({ id, feature }) => [id, feature]));
  const changesOnly = (): Result<Accepted> | null => {
    if (into === null || change.size === 0) return null;
    const plan = withChange(into, change);
    return { ok: true, value: { plan, dropped: {}, ids: [...change.keys()] }, problems: problemsOfAddition([], null, into, plan) };
  };
  const nothingNew = layers.every(({ features }) => features.length === 0) ? changesOnly() : null;
  if (nothingNew) return nothingNew;
  const made = applyMapping(layers, mapping, into);
  /* All that is new is left out; what changes features of the plan still does. */
  if (!made.ok) return (made.problems.every(({ code }) => code === 'noFeatures') && changesOnly()) || made;
  const { plan, dropped } = made.value;
  if (!into) return { ok: true, value: { plan, dropped, ids: plan.features.map(({ id }) => id) }, problems: made.problems };
  const meta = plan.meta.agencies?.length === into.meta.agencies?.length ? into.meta : { ...into.meta, ...(plan.meta.agencies ? { agencies: plan.meta.agencies } : {}) };
  const after = withChange({ ...into, meta }, new Map([...change, ...plan.features.map((feature) => [feature.id, feature] as const)]));
  return { ok: true, value: { plan: after, dropped, ids: [...change.keys(), ...plan.features.map(({ id }) => id)] }, problems: problemsOfAddition(made.problems, plan, into, after) };
}
