import type { Gap } from './result.ts';

const IMPACT = ['critical', 'high', 'medium', 'low'];

/**
 * The ranked list of gaps: unguarded passages (by priority), border stretches by impact level and
 * length, other places by priority, then ground by the distance of its deepest point. Equals keep
 * their order. Ranks start at 1; ids do not change with the rank.
 */
export function rankGaps(gaps: readonly Omit<Gap, 'rank'>[]): Gap[] {
  return [...gaps].sort((a, b) => group(a) - group(b) || within(a, b)).map((gap, index) => ({ ...gap, rank: index + 1 }));
}

function group(gap: Omit<Gap, 'rank'>): number {
  if (gap.kind === 'place') return gap.passage ? 0 : 2;
  return gap.kind === 'border' ? 1 : 3;
}

function within(a: Omit<Gap, 'rank'>, b: Omit<Gap, 'rank'>): number {
  if (a.kind === 'place') return (a.priority ?? 3) - (b.priority ?? 3);
  if (a.kind === 'area') return (b.deepestM ?? 0) - (a.deepestM ?? 0);
  return impact(a) - impact(b) || (b.lengthM ?? 0) - (a.lengthM ?? 0);
}

/** Without a level a stretch comes after `low`. */
function impact({ impactLevel }: Omit<Gap, 'rank'>): number {
  const at = IMPACT.indexOf(impactLevel ?? '');
  return at < 0 ? IMPACT.length : at;
}
