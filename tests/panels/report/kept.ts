/** Figures as they are kept, for tests. */
import { keptKey, type KeptFigures } from '#core/compare/kept-figures.ts';

/** A day shift of eight hours whose border is covered for `pct` of 100 km; members of `change` are others. */
export function keptDay(date: string, pct = 25, change: Partial<KeptFigures> = {}): KeptFigures {
  return {
    plan: { id: 'plan-a', name: '方案', version: '1', hash: 'aaaaaaaaaaaaaaaa' }, engine: { name: 'exposure', version: '1' }, date,
    hours: { shift: 'day', from: `${date}T08:00:00+08:00`, to: `${date}T16:00:00+08:00` }, asked: { agencies: [], includePlanned: false, includeDevices: false, targetMin: null }, computedAt: `${date}T16:05:00+08:00`,
    totals: { area: null, border: { totalM: 100_000, coveredM: pct * 1000, uncoveredM: 100_000 - pct * 1000, coveredPct: pct }, places: { total: 4, covered: 3, uncovered: 1, coveredPct: 75, weightedPct: 80 } },
    gaps: { count: 3, longestM: 40_000, barePassages: 1 }, ...change,
  };
}
export const keysOf = (all: readonly KeptFigures[]): string[] => all.map(keptKey).sort();
