import { percent } from './quantity.ts';

/** A share with its band, "40.0% (36.0–44.0)". All three are rounded down, as covered shares are: no end looks better than it is, and the band holds the figure as shown. */
export function bandText({ lowPct, midPct, highPct }: { readonly lowPct: number; readonly midPct: number; readonly highPct: number }): string {
  const bare = (pct: number) => percent(pct).replace('%', '');
  return `${percent(midPct)} (${bare(lowPct)}–${bare(highPct)})`;
}
