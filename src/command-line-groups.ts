import type { Group } from '#formats/roles/groups.ts';
import type { Target } from '#formats/roles/target.ts';

/** What became of the groups of foreign features: one line each. */
export function tellGroups(groups: readonly Group[], targets: ReadonlyMap<string, Target | null>): string {
  return groups.map(({ key, geometry, pattern, count }) => {
    const target = targets.get(key) ?? null;
    const what = Object.entries(pattern?.where ?? {}).map(([name, text]) => `${name}=${text}`).join(' + ') || (pattern?.having ? `features with ${pattern.having.join(', ')}` : 'all others');
    if (geometry === 'kept') return `${count} features say their kind themselves\n`;
    if (geometry === 'none') return `${count} features have no shape that could be placed\n`;
    return `${count} ${geometry}, ${what}: ${target === null ? 'left out' : Object.values(target).join(' ')}\n`;
  }).join('');
}
