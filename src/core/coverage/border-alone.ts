import type { MeasuredPart } from '../geometry/chainage.ts';
import type { Asset } from './assets.ts';
import type { Interval } from './intervals.ts';

/**
 * Length of border (metres) that each asset alone reaches, one entry an asset in their order; exempt chainage
 * counts for none. `intervals` are those of `assetIntervals`: an asset never overlaps itself, so a sweep over
 * the ends knows at every place how many assets are over it and, when it is one, which.
 */
export function borderAlone(parts: readonly MeasuredPart[], assets: readonly Asset[], intervals: readonly Interval[][][], exempt: readonly Interval[]): Float64Array {
  const alone = new Float64Array(assets.length);
  parts.forEach((_, part) => {
    const events: { atM: number; step: 1 | -1; asset: number }[] = [];
    assets.forEach(({ standing }, asset) => {
      if (standing !== 'counts') return;
      for (const { fromM, toM } of intervals[asset]![part]!) events.push({ atM: fromM, step: 1, asset }, { atM: toM, step: -1, asset });
    });
    events.sort((a, b) => a.atM - b.atM);
    let depth = 0;
    /* The sum of the numbers of the assets present: with one present it is that one. */
    let present = 0;
    let lastM = 0;
    for (const { atM, step, asset } of events) {
      if (depth === 1 && atM > lastM) alone[present]! += atM - lastM - overlapM(exempt, lastM, atM);
      depth += step;
      present += step * asset;
      lastM = atM;
    }
  });
  return alone;
}

/** How much of [fromM, toM] lies in disjoint intervals. */
export function overlapM(intervals: readonly Interval[], fromM: number, toM: number): number {
  return intervals.reduce((sum, interval) => sum + Math.max(0, Math.min(toM, interval.toM) - Math.max(fromM, interval.fromM)), 0);
}
