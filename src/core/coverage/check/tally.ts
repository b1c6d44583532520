/** Metres from an edge within which two ways of measuring may differ. */
export const TOLERANCE_M = 1;

/** The count of a check as it goes on. `worstM` is how far from an edge the worst disagreement lies, tolerated ones too. */
export interface Tally { tested: number; disagreed: number; worstM: number }

export const newTally = (): Tally => ({ tested: 0, disagreed: 0, worstM: 0 });

/** Counts one comparison; `offM` is 0 where both agree, else the distance from the nearest edge that could excuse it. */
export function count(tally: Tally, offM: number): void {
  tally.tested += 1;
  tally.worstM = Math.max(tally.worstM, offM);
  if (offM > TOLERANCE_M) tally.disagreed += 1;
}
