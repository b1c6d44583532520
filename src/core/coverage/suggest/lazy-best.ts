/**
 * The best of many candidates when gains only shrink: one whose gain of an earlier round is no better than the best found now
 * need not be looked at again (lazy evaluation: Minoux 1978; CELF: Leskovec et al. 2007).
 */

/** A candidate with what is known of its worth: exact at the present state, or a bound of it from an earlier one. */
export interface Looked<T> { readonly of: T; worth: number; /** Round in which the worth was exact. */ round: number }

/**
 * The first of those in the list whose worth comes within `equal` of the best; null for an empty list. Afterwards everything that
 * could be it is known exactly in this `round`, and what is not has a bound below.
 */
export function lazyBest<T>(list: readonly Looked<T>[], round: number, equal: number, worthOf: (of: T) => number): Looked<T> | null {
  let best = -Infinity;
  const order = [...list].sort((a, b) => b.worth - a.worth);
  for (const one of order) {
    /* What is within `equal` of the best is looked at too: the first in the list wins among equals. */
    if (one.worth < best - equal) break;
    settle(one, round, worthOf);
    best = Math.max(best, one.worth);
  }
  return list.find((one) => one.round === round && one.worth >= best - equal) ?? null;
}

/** Brings the `count` most worth in a list up to date and gives the sum of their worths: what any `count` of the list can gain together, at most. */
export function mostOf<T>(list: readonly Looked<T>[], count: number, round: number, worthOf: (of: T) => number): number {
  const known: number[] = [];
  for (const one of [...list].sort((a, b) => b.worth - a.worth)) {
    if (known.length >= count && one.worth <= known[count - 1]!) break;
    settle(one, round, worthOf);
    known.push(one.worth);
    known.sort((a, b) => b - a);
    known.length = Math.min(known.length, count);
  }
  return known.reduce((sum, worth) => sum + Math.max(0, worth), 0);
}

function settle<T>(one: Looked<T>, round: number, worthOf: (of: T) => number): void {
  if (one.round === round) return;
  one.worth = worthOf(one.of);
  one.round = round;
}
