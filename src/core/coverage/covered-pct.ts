/** The largest percentage that is not 100. */
const BELOW_100 = 100 - 2 ** -46;

/**
 * Covered share in per cent, raw. 100 means that nothing at all is uncovered; rounding never
 * reaches it from below. Null where there is nothing to cover.
 */
export function coveredPct(covered: number, uncovered: number): number | null {
  if (covered + uncovered <= 0) return null;
  if (uncovered <= 0) return 100;
  return Math.min(BELOW_100, (100 * covered) / (covered + uncovered));
}
