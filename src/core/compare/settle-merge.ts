import { Ids } from '../plan/ids.ts';
import type { AnyFeature, Plan } from '../plan/plan.ts';
import type { PlanMeta } from '../plan/schema.ts';
import type { Choice, Conflict, Merge } from './merge-plans.ts';

/** What a merge does to my plan: a feature an id, null where it goes; and the settings as they then are. */
export interface Settled { readonly changes: ReadonlyMap<string, AnyFeature | null>; readonly meta: PlanMeta }
export type Settlement = ({ readonly ok: true } & Settled) | { readonly ok: false; readonly open: readonly string[] };

/** The key under which a conflict is chosen: features and settings never share one. */
export const featureKey = (id: string) => `feature:${id}`;
export const metaKey = (field: string) => `meta:${field}`;

/** Whether both versions can be kept: only where there are two. A setting has one value. */
export const mayKeepBoth = ({ mine, theirs }: Conflict): boolean => mine !== null && theirs !== null;

/**
 * The changes of a merge once every conflict is chosen; `open` names those that are not. Of `both` theirs gets an id that neither plan
 * has (`id~2`, `id~3`...); what refers to the old id goes on meaning mine. `both` where it cannot be counts as not chosen.
 */
export function settleMerge(mine: Plan, theirs: Plan, merge: Merge, choices: ReadonlyMap<string, Choice>): Settlement {
  const open = [
    ...merge.conflicts.filter((conflict) => !isChosen(choices.get(featureKey(conflict.id)), mayKeepBoth(conflict))).map(({ id }) => featureKey(id)),
    ...merge.metaConflicts.filter(({ field }) => !isChosen(choices.get(metaKey(field)), false)).map(({ field }) => metaKey(field)),
  ];
  if (open.length > 0) return { ok: false, open };
  const changes = new Map<string, AnyFeature | null>();
  for (const feature of [...merge.added, ...merge.changed]) changes.set(feature.id, feature);
  for (const id of merge.removed) changes.set(id, null);
  const taken = [mine, theirs].flatMap(({ features }) => features.map(({ id }) => id));
  const ids = new Ids(new Set(taken));
  for (const id of new Set(taken)) ids.claim(id);
  for (const conflict of merge.conflicts) {
    const choice = choices.get(featureKey(conflict.id));
    if (choice === 'theirs') changes.set(conflict.id, conflict.theirs);
    if (choice === 'both' && conflict.theirs) {
      const id = ids.claim(conflict.id);
      changes.set(id, { ...conflict.theirs, id });
    }
  }
  return { ok: true, changes, meta: settledMeta(mine.meta, merge, choices) };
}

const isChosen = (choice: Choice | undefined, both: boolean) => choice === 'mine' || choice === 'theirs' || (choice === 'both' && both);

function settledMeta(mine: PlanMeta, merge: Merge, choices: ReadonlyMap<string, Choice>): PlanMeta {
  const chosen = merge.metaConflicts.filter(({ field }) => choices.get(metaKey(field)) === 'theirs').map(({ field, theirs }) => [field, theirs] as const);
  const all: Record<string, unknown> = { ...mine, ...merge.meta, ...Object.fromEntries(chosen) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as PlanMeta;
}

/** The plan after changes: replaced features keep their place, new ones come last. */
export function withChanges(plan: Plan, { changes, meta }: Settled): Plan {
  const known = new Set(plan.features.map(({ id }) => id));
  const added = [...changes].flatMap(([id, feature]) => (feature && !known.has(id) ? [feature] : []));
  const features = [...plan.features.flatMap((feature) => (changes.has(feature.id) ? changes.get(feature.id) ?? [] : [feature])), ...added];
  return { ...plan, meta, features };
}
