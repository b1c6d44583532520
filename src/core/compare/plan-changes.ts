/** What was done to a plan, for people: features added, removed and changed, and the settings that differ. */
import type { AnyFeature, Plan } from '../plan/plan.ts';
import { kinds, type Kind } from '../plan/schema.ts';
import { movedM } from './moved.ts';
import { differingKeys, sameValue } from './same-value.ts';

export interface FeatureChange {
  readonly id: string;
  readonly kind: Kind;
  readonly before: AnyFeature;
  readonly after: AnyFeature;
  /** Properties that differ, and `kind`, `geometry` and `foreign` (members that are not ours) where those do. */
  readonly fields: readonly string[];
  /** How far it moved, metres; 0 where it stayed, null where it was drawn anew. */
  readonly movedM: number | null;
}

export interface PlanChanges {
  /** Each list by kind in the order of the schema, then in the order of the file. */
  readonly added: readonly AnyFeature[];
  readonly removed: readonly AnyFeature[];
  readonly changed: readonly FeatureChange[];
  /** How many features are the same in both. */
  readonly same: number;
  /** Settings of the plan that differ. */
  readonly meta: readonly string[];
}

const ORDER = new Map((Object.keys(kinds) as Kind[]).map((kind, at) => [kind, at]));
const byKind = <T>(list: readonly T[], kindOf: (item: T) => Kind): T[] => [...list].sort((a, b) => ORDER.get(kindOf(a))! - ORDER.get(kindOf(b))!);

/** What differs between two plans, features matched by id. The order of features in the files says nothing. */
export function planChanges(before: Plan, after: Plan): PlanChanges {
  const [old, now] = [byId(before), byId(after)];
  const changed: FeatureChange[] = [];
  let same = 0;
  for (const feature of after.features) {
    const was = old.get(feature.id);
    if (was === undefined) continue;
    const fields = changedFields(was, feature);
    if (fields.length === 0) same += 1;
    else changed.push({ id: feature.id, kind: feature.kind, before: was, after: feature, fields, movedM: fields.includes('geometry') ? movedM(was.geometry, feature.geometry) : 0 });
  }
  return {
    added: byKind(after.features.filter(({ id }) => !old.has(id)), ({ kind }) => kind),
    removed: byKind(before.features.filter(({ id }) => !now.has(id)), ({ kind }) => kind),
    changed: byKind(changed, ({ kind }) => kind),
    same,
    meta: differingKeys(before.meta, after.meta),
  };
}

/** In which fields two features differ; none when they are the same. */
export function changedFields(before: AnyFeature, after: AnyFeature): string[] {
  if (before === after) return [];
  return [
    ...(before.kind === after.kind ? [] : ['kind']),
    ...(sameValue(before.geometry, after.geometry) ? [] : ['geometry']),
    ...differingKeys(before.properties, after.properties),
    ...(sameValue(before.foreign ?? {}, after.foreign ?? {}) ? [] : ['foreign']),
  ];
}

/** The features of a plan by id. */
export function byId(plan: Plan): Map<string, AnyFeature> {
  return new Map(plan.features.map((feature) => [feature.id, feature]));
}
