/** How old is too old: what a wall shows is live, old, or out of date. */

export interface Limits { /** Seconds from which it is called old. */ readonly oldS: number; /** And from which it is out of date. */ readonly outS: number }
export type Freshness = 'live' | 'old' | 'out';

/** What an age (milliseconds) is called; null is an age that is not known, which is out of date. */
export function freshnessOf(ageMs: number | null, { oldS, outS }: Limits): Freshness {
  if (ageMs === null || !(ageMs >= 0) || ageMs >= outS * 1000) return 'out';
  return ageMs >= oldS * 1000 ? 'old' : 'live';
}
