/** A stretch of chainage in metres, from <= to. */
export interface Interval { readonly fromM: number; readonly toM: number }

/** Joints and differences under 1 cm count as none (contract section 2). */
export const JOINT_M = 0.01;

/** The union of intervals, sorted and disjoint; a joint narrower than `jointM` is closed. */
export function mergeIntervals(intervals: readonly Interval[], jointM = JOINT_M): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.fromM - b.fromM || a.toM - b.toM);
  const merged: { fromM: number; toM: number }[] = [];
  for (const { fromM, toM } of sorted) {
    const last = merged[merged.length - 1];
    if (last && fromM - last.toM < jointM) last.toM = Math.max(last.toM, toM);
    else merged.push({ fromM, toM });
  }
  return merged;
}
