import type { Change } from './comparison.ts';

/** A figure before and after; null (or absent) where a plan lacks it. */
export function change(before: number | null | undefined, after: number | null | undefined): Change {
  const [from, to] = [before ?? null, after ?? null];
  return { before: from, after: to, change: from === null || to === null ? null : to - from };
}
