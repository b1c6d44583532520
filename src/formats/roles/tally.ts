/** Where the features of an import go, counted before the plan is made. */
import type { Group } from './groups.ts';
import type { Mapping, Rule } from './mapping.ts';
import type { Target } from './target.ts';

/** Always: read = placed + left out + refused. */
export interface Tally { readonly read: number; readonly placed: number; readonly leftOut: number; readonly refused: number }

/** The tally that a choice of targets will give, without making the plan. */
export function tallyOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): Tally {
  const tally = { read: 0, placed: 0, leftOut: 0, refused: 0 };
  for (const group of groups) {
    const { count, broken } = group;
    tally.read += count;
    if (isLeftOut(group, targets)) tally.leftOut += count;
    else {
      tally.placed += count - broken;
      tally.refused += broken;
    }
  }
  return tally;
}

/** Where every record of an import goes. Always: read = kept + repaired + refused; `leftOut` of the refused were left out by choice. */
export interface FullTally { readonly read: number; readonly kept: number; readonly repaired: number; readonly refused: number; readonly leftOut: number }

/** The tally of all records: those judged before (`judged`, of which some change features of the plan) and what a choice of targets makes of the rest. */
export function fullTallyOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>, judged: { readonly read: number; readonly updates: { readonly changed: number; readonly same: number; readonly repaired: number } }): FullTally {
  const { changed, same, repaired: mended } = judged.updates;
  const { placed, leftOut } = tallyOf(groups, targets);
  const repaired = mended + groups.reduce((sum, group) => sum + (isLeftOut(group, targets) ? 0 : group.repaired), 0);
  const kept = changed + same + placed - repaired;
  return { read: judged.read, kept, repaired, refused: judged.read - kept - repaired, leftOut };
}

/** How many records become posts whose hours are not understood, by a choice of targets; features that say their kind are counted as what they say. */
export function unreadHoursOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): number {
  return groups.reduce((sum, { key, geometry, hoursUnread }) => sum + (geometry === 'kept' || targets.get(key)?.kind === 'post' ? hoursUnread : 0), 0);
}

const isLeftOut = ({ key, geometry }: Group, targets: ReadonlyMap<string, Target | null>): boolean => geometry !== 'none' && geometry !== 'kept' && (targets.get(key) ?? null) === null;

/** The rules that say what was chosen for the groups, one a group. */
export function mappingOf(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): Mapping {
  return { rules: groups.flatMap(({ key, pattern }): Rule[] => (pattern === null ? [] : [{ geometry: pattern.geometry, where: pattern.where, ...(pattern.having === undefined ? {} : { having: pattern.having }), to: targets.get(key) ?? null }])) };
}
