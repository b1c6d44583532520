/** A recorded answer beside the one that was computed again: which figures differ, by the path of each (`totals.border.gapM`, `gaps.gap-3.lengthM`). */
import { isRecord } from '#core/plan/clean.ts';
import { canonicalText } from './canonical.ts';

/**
 * Two numbers no farther apart than this are one figure, computed by two JavaScript engines: a language does not say what the last digit of a
 * sine is, and browsers and Node differ there. In metres, square metres, per cent, minutes or degrees, and per unit of the larger of the two.
 */
const LAST_DIGITS = 1e-6, LAST_DIGITS_SHARE = 1e-11;

/** `stored` and `computed` are JSON texts; null where there is nothing at that path. */
export interface Difference { readonly path: string; readonly stored: string | null; readonly computed: string | null }

export interface Settled {
  readonly differences: readonly Difference[];
  /** The computed answer with the recorded number wherever the two are one figure. */
  readonly value: unknown;
  /** How many numbers have other last digits, and how far apart they are at most. */
  readonly close: number; readonly mostApart: number;
}

/** Compares leaf by leaf. Elements of a list are matched by their ids where all have one, else by their place; another order is a difference too. */
export function settle(stored: unknown, computed: unknown): Settled {
  const differences: Difference[] = [];
  let close = 0, mostApart = 0;
  const at = (a: unknown, b: unknown, path: string): unknown => {
    if (textOf(a) === textOf(b)) return b;
    if (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= LAST_DIGITS + LAST_DIGITS_SHARE * Math.max(Math.abs(a), Math.abs(b))) {
      close += 1;
      mostApart = Math.max(mostApart, Math.abs(a - b));
      return a;
    }
    const [own, other] = [partsOf(a), partsOf(b)];
    if (own === null || other === null || own.list !== other.list) {
      differences.push({ path, stored: textOf(a), computed: textOf(b) });
      return b;
    }
    const order = [...own.parts.keys()].filter((key) => other.parts.has(key)), found = [...other.parts.keys()].filter((key) => own.parts.has(key));
    if (own.list && order.some((key, place) => key !== found[place])) differences.push({ path: `${path} (order)`, stored: canonicalText(order), computed: canonicalText(found) });
    const under = (key: string) => (path === '' ? key : `${path}.${key}`);
    for (const [key, part] of own.parts) if (!other.parts.has(key)) at(part, undefined, under(key));
    const settled = [...other.parts].map(([key, part]) => [key, at(own.parts.get(key), part, under(key))] as const);
    return own.list ? settled.map(([, part]) => part) : Object.fromEntries(settled);
  };
  const value = at(stored, computed, '');
  return { differences, value, close, mostApart };
}

const textOf = (value: unknown): string | null => (value === undefined ? null : canonicalText(value));

function partsOf(value: unknown): { readonly list: boolean; readonly parts: ReadonlyMap<string, unknown> } | null {
  if (!Array.isArray(value)) return isRecord(value) ? { list: false, parts: new Map(Object.entries(value).filter(([, part]) => part !== undefined)) } : null;
  const ids = value.map((item: unknown) => (isRecord(item) && typeof item.id === 'string' ? item.id : null));
  const named = new Set(ids).size === ids.length && ids.every((id) => id !== null);
  return { list: true, parts: new Map(value.map((item: unknown, at) => [named ? ids[at]! : String(at), item])) };
}
