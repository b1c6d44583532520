/**
 * Whether two plain values say the same: members in any order, those that are undefined count as absent. Numbers are equal when they
 * are the same number; nothing is rounded.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(b)) return false;
  return differingKeys(a as Record<string, unknown>, b as Record<string, unknown>).length === 0;
}

/** The members in which two objects differ, in the order in which they name them first. */
export function differingKeys(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  const own = (of: Readonly<Record<string, unknown>>, key: string) => (Object.hasOwn(of, key) ? of[key] : undefined);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !sameValue(own(a, key), own(b, key)));
}
