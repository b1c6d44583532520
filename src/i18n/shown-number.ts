/** A figure as it is shown, taken apart again: tables of numbers have the digits that people see. */

const SHOWN = /^([\u2212]?)([\d\u202f]+)(?:\.(\d+))?\u202f?(km²|km|m²|m|%)?$/;
/** Small units in the large one that a column has. */
const LARGE: Readonly<Record<string, readonly [unit: string, per: number]>> = { m: ['km', 1000], 'm²': ['km²', 1e6] };

export interface ShownNumber { readonly value: number; /** `km`, `km²`, `%` or nothing for a count. */ readonly unit: string }

/** The number of a shown text in km, km² or per cent, or a bare count, with the digits that stand there (850 m are 0.85 km); null for what is no figure, "<0.1 km" too. */
export function shownNumber(text: string): ShownNumber | null {
  const [all, sign = '', whole = '', rest = '', unit = ''] = SHOWN.exec(text) ?? [];
  if (all === undefined) return null;
  const value = Number(`${sign ? '-' : ''}${whole.replaceAll('\u202f', '')}.${rest || 0}`), [large, per] = LARGE[unit] ?? [unit, 1];
  return { value: Number((value / per).toFixed(9)), unit: large };
}
