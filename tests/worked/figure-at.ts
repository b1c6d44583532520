/** The path language of the worked examples: dots; ids, indices, `@chainage`, `key=value` and `length` in arrays. */
export function figureAt(value: unknown, path: string): unknown {
  let here = value;
  const segments = path.split('.');
  for (const segment of segments) {
    if (segment === 'length' && (here === undefined || Array.isArray(here))) return here === undefined ? 0 : (here as unknown[]).length;
    if (Array.isArray(here)) here = itemAt(here, segment);
    else if (typeof here === 'object' && here !== null) here = (here as Record<string, unknown>)[segment];
    else return undefined;
  }
  return here;
}

function itemAt(list: readonly unknown[], segment: string): unknown {
  const items = list as readonly Record<string, unknown>[];
  if (segment.startsWith('@')) {
    const at = Number(segment.slice(1));
    return items.find((item) => (item.fromM as number) <= at && at < (item.toM as number));
  }
  const equals = segment.indexOf('=');
  if (equals > 0) return items.find((item) => String(item[segment.slice(0, equals)]) === segment.slice(equals + 1));
  return items.find((item) => typeof item === 'object' && item !== null && item.id === segment) ?? items[Number(segment)];
}
