/** JSON with one text for one value: members sorted, nothing that is undefined, numbers as JavaScript writes them. */

/** The one text of a value that has a JSON form. */
export const canonicalText = (value: unknown): string => laidOut(value, 0);

/** The same with a line for each member and element of the outer `levels`, for eyes and for comparing line by line. */
export function laidOut(value: unknown, levels: number): string {
  const own = brackets(value);
  if (own === null) return JSON.stringify(value) ?? 'null';
  const [open, close, parts] = own;
  const texts = parts.map(([key, part]) => `${key === null ? '' : `${JSON.stringify(key)}:`}${laidOut(part, Math.max(0, levels - 1))}`);
  return levels > 0 && texts.length > 0 ? `${open}\n${texts.join(',\n')}\n${close}` : `${open}${texts.join(',')}${close}`;
}

function brackets(value: unknown): readonly ['[' | '{', ']' | '}', readonly (readonly [string | null, unknown])[]] | null {
  if (Array.isArray(value)) return ['[', ']', value.map((item: unknown) => [null, item] as const)];
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Readonly<Record<string, unknown>>;
  return ['{', '}', Object.keys(record).filter((key) => record[key] !== undefined).sort().map((key) => [key, record[key]] as const)];
}
