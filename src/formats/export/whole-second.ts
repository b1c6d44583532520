/** An instant (ISO 8601 with offset) to the whole second for a table: `up` for one that ends an absence, so that it is never shown shorter. What is none stays as it is. */
export function wholeSecond(instant: string, up: boolean): string {
  const [all, local = '', fraction = '', offset = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  if (all === undefined) return instant;
  const later = up && /[1-9]/.test(fraction);
  return (later ? new Date(Date.parse(`${local}Z`) + 1000).toISOString().slice(0, 19) : local) + offset;
}
