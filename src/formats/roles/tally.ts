/** Where the features of an import go, counted before the plan is made. */
import type { Group } from './groups.ts';
import type { Mapping, Rule } from './mapping.ts';
import type { Target } from './target.ts';

/** Always: read = placed + left out + refused. */
export interface Tally { readonly read: number; readonly placed: number; readonly leftOut: number; readonly refused: number }

/** The tally that a choice of targets will give, without making the plan. */
export function tallyOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): Tally {
  const tally = { read: 0, placed: 0, leftOut: 0, refused: 0 };
  for (const { key, geometry, count, broken } of groups) {
    tally.read += count;
    const out = geometry !== 'none' && geometry !== 'kept' && (targets.get(key) ?? null) === null;
    if (out) tally.leftOut += count;
    else {
      tally.placed += count - broken;
      tally.refused += broken;
    }
  }
  return tally;
}

/** The rules that say what was chosen for the groups, one a group. */
export function mappingOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): Mapping {
  return { rules: groups.flatMap(({ key, pattern }): Rule[] => (pattern === null ? [] : [{ geometry: pattern.geometry, where: pattern.where, ...(pattern.having === undefined ? {} : { having: pattern.having }), to: targets.get(key) ?? null }])) };
}
