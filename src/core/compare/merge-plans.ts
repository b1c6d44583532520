/** A colleague's plan brought into one's own: what can be taken over as it is, and what somebody has to choose. */
import type { AnyFeature, Plan } from '../plan/plan.ts';
import type { PlanMeta } from '../plan/schema.ts';
import { byId, changedFields } from './plan-changes.ts';
import { differingKeys, sameValue } from './same-value.ts';

/** Which of two versions stands; `both` keeps mine and takes theirs in under a new id. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * A feature that the two plans have differently and that nobody can settle but a person. Null is a version that was deleted.
 * `bothChanged` and `bothAdded` may be kept both; without a common ancestor every difference is `differs`.
 */
export interface Conflict {
  readonly id: string;
  readonly code: 'bothChanged' | 'bothAdded' | 'differs' | 'deletedByMe' | 'deletedByThem';
  readonly mine: AnyFeature | null;
  readonly theirs: AnyFeature | null;
  readonly base: AnyFeature | null;
  /** In which fields the two differ; none where one is deleted. */
  readonly fields: readonly string[];
}

/** A setting of the plan that both have changed otherwise; undefined is absent. */
export interface MetaConflict { readonly field: string; readonly mine: unknown; readonly theirs: unknown }

export interface Merge {
  /** What is taken over without asking: added by them, changed by them alone, deleted by them alone. */
  readonly added: readonly AnyFeature[];
  readonly changed: readonly AnyFeature[];
  readonly removed: readonly string[];
  /** Settings that only they changed. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
  readonly metaConflicts: readonly MetaConflict[];
  /**
   * Where every feature of their file went: `read` is the sum of the others. `older`: theirs is as the ancestor, mine is newer or was
   * deleted by me. `mineOnly` counts features that are in my plan alone and stay.
   */
  readonly tally: { readonly read: number; readonly added: number; readonly changed: number; readonly same: number; readonly older: number; readonly conflicts: number; readonly mineOnly: number };
}

/** Settings that say which plan this is, not what is in it: a merge leaves them mine. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'name', 'name:en', 'alternativeOf', 'schema', 'schemaVersion', 'version']);

/**
 * How their plan goes into mine, features matched by id. `base` is the plan that both come from (what an alternative was made of, or the
 * file as it was sent); without it nothing can be said to have been deleted, and every difference is a conflict.
 */
export function mergePlans(mine: Plan, theirs: Plan, base: Plan | null): Merge {
  const [own, root] = [byId(mine), base && byId(base)];
  const added: AnyFeature[] = [], changed: AnyFeature[] = [], conflicts: Conflict[] = [];
  let same = 0, older = 0;
  for (const feature of theirs.features) {
    const { id } = feature, kept = own.get(id) ?? null, was = root?.get(id) ?? null;
    const conflict = (code: Conflict['code']) => conflicts.push({ id, code, mine: kept, theirs: feature, base: was, fields: kept ? changedFields(kept, feature) : [] });
    if (kept && changedFields(kept, feature).length === 0) same += 1;
    else if (was && changedFields(was, feature).length === 0) older += 1;
    else if (!kept) { if (was) conflict('deletedByMe'); else added.push(feature); }
    else if (was && changedFields(was, kept).length === 0) changed.push(feature);
    else conflict(was ? 'bothChanged' : root ? 'bothAdded' : 'differs');
  }
  const removed: string[] = [], sent = byId(theirs);
  let mineOnly = 0;
  for (const feature of mine.features) {
    if (sent.has(feature.id)) continue;
    const was = root?.get(feature.id) ?? null;
    if (!was) mineOnly += 1;
    else if (changedFields(was, feature).length === 0) removed.push(feature.id);
    else conflicts.push({ id: feature.id, code: 'deletedByThem', mine: feature, theirs: null, base: was, fields: [] });
  }
  return { added, changed, removed, conflicts, ...mergeMeta(mine.meta, theirs.meta, base?.meta ?? null),
    tally: { read: theirs.features.length, added: added.length, changed: changed.length, same, older, conflicts: conflicts.filter((one) => one.theirs).length, mineOnly } };
}

function mergeMeta(mine: PlanMeta, theirs: PlanMeta, base: PlanMeta | null): Pick<Merge, 'meta' | 'metaConflicts'> {
  const at = (meta: PlanMeta, field: string): unknown => (Object.hasOwn(meta, field) ? (meta as Record<string, unknown>)[field] : undefined);
  const taken: [string, unknown][] = [], metaConflicts: MetaConflict[] = [];
  for (const field of differingKeys(mine, theirs)) {
    if (IDENTITY.has(field)) continue;
    if (base && sameValue(at(base, field), at(theirs, field))) continue;
    if (base && sameValue(at(base, field), at(mine, field))) taken.push([field, at(theirs, field)]);
    else if (!base && at(mine, field) === undefined) taken.push([field, at(theirs, field)]);
    else metaConflicts.push({ field, mine: at(mine, field), theirs: at(theirs, field) });
  }
  return { meta: Object.fromEntries(taken), metaConflicts };
}
