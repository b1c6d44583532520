/** The member `bbox`: never kept, because it would be wrong after the first edit, but a broken one is said. */

/** Whether a bbox is absent or has the form that RFC 7946 section 5 gives it. */
export function isBbox(raw: unknown): boolean {
  return raw === undefined || (Array.isArray(raw) && (raw.length === 4 || raw.length === 6) && raw.every((item) => Number.isFinite(item)));
}
