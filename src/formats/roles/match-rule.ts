import type { Pattern } from './mapping.ts';
import type { Form } from './target.ts';

/** The most specific pattern that a feature fits, of equals the first; null when it fits none. Numbers are compared as their text. */
export function matchRule<P extends Pattern>(patterns: readonly P[], form: Form, properties: Readonly<Record<string, unknown>>, layerKeys: readonly string[]): P | null {
  let best: P | null = null;
  for (const pattern of patterns) {
    if (pattern.geometry !== form || (best !== null && specificity(pattern) <= specificity(best))) continue;
    const fits = Object.entries(pattern.where).every(([key, text]) => fitsText(Object.hasOwn(properties, key) ? properties[key] : undefined, text));
    if (fits && (pattern.having ?? []).every((key) => layerKeys.includes(key))) best = pattern;
  }
  return best;
}

/** How much a pattern asks: a value counts 20, any value 10, a property name of the layer 1. */
export function specificity({ where, having = [] }: Pattern): number {
  return Object.values(where).reduce((sum, text) => sum + (text === '*' ? 10 : 20), Math.min(9, having.length));
}

function fitsText(value: unknown, text: string): boolean {
  if (value === undefined || value === null) return false;
  return text === '*' || (typeof value !== 'object' && String(value).trim() === text);
}
