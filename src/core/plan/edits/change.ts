import type { AnyFeature, Plan } from '../plan.ts';

/** Features as they shall be, by id: null takes one away, an id that the plan lacks is added at its end, in the order given. */
export type Change = ReadonlyMap<string, AnyFeature | null>;

/** The plan after a change; what is not named is shared with the plan given, which stays as it is. The same plan when nothing differs. */
export function withChange(plan: Plan, change: Change): Plan {
  const added = new Map(change);
  let differs = false;
  const kept = plan.features.flatMap((feature) => {
    const wanted = change.get(feature.id);
    if (wanted === undefined) return [feature];
    added.delete(feature.id);
    differs ||= wanted !== feature;
    return wanted === null ? [] : [wanted];
  });
  const extra = [...added.values()].filter((feature) => feature !== null);
  return differs || extra.length > 0 ? { ...plan, features: [...kept, ...extra] } : plan;
}

/** Ids of the features in which two plans differ: those of another object, those that only one of them has. */
export function differingIds(before: Plan, after: Plan): string[] {
  if (before.features === after.features) return [];
  const old = new Map(before.features.map((feature) => [feature.id, feature]));
  const changed = after.features.filter((feature) => {
    const same = old.get(feature.id) === feature;
    old.delete(feature.id);
    return !same;
  });
  return [...changed.map(({ id }) => id), ...old.keys()];
}
