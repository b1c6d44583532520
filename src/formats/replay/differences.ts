/** Where two JSON values differ, by the path of each figure (`totals.border.gapM`, `gaps.gap-3.lengthM`). */
import { isRecord } from '#core/plan/clean.ts';
import { canonicalText } from './canonical.ts';

/** `stored` and `computed` are JSON texts; null where there is nothing at that path. */
export interface Difference { readonly path: string; readonly stored: string | null; readonly computed: string | null }

/** Every leaf that differs. Elements of a list are matched by their ids where all have one, else by their place; another order is a difference too. */
export function differences(stored: unknown, computed: unknown, path = ''): Difference[] {
  if (canonicalOf(stored) === canonicalOf(computed)) return [];
  const [a, b] = [partsOf(stored), partsOf(computed)];
  if (a === null || b === null || a.list !== b.list) return [{ path, stored: canonicalOf(stored), computed: canonicalOf(computed) }];
  const found = [...new Set([...a.parts.keys(), ...b.parts.keys()])].flatMap((key) => differences(a.parts.get(key), b.parts.get(key), path === '' ? key : `${path}.${key}`));
  return found.length > 0 ? found : [{ path: `${path} (order)`, stored: canonicalText([...a.parts.keys()]), computed: canonicalText([...b.parts.keys()]) }];
}

const canonicalOf = (value: unknown): string | null => (value === undefined ? null : canonicalText(value));

function partsOf(value: unknown): { readonly list: boolean; readonly parts: ReadonlyMap<string, unknown> } | null {
  if (!Array.isArray(value)) return isRecord(value) ? { list: false, parts: new Map(Object.entries(value)) } : null;
  const ids = value.map((item: unknown) => (isRecord(item) && typeof item.id === 'string' ? item.id : null));
  const named = new Set(ids).size === ids.length && ids.every((id) => id !== null);
  return { list: true, parts: new Map(value.map((item: unknown, at) => [named ? ids[at]! : String(at), item])) };
}
