import { plainText } from './plain-text.ts';

const units: Readonly<Record<string, number>> = { '': 1, m: 1, 米: 1, metre: 1, metres: 1, meter: 1, meters: 1, km: 1000, 公里: 1000, 千米: 1000, 里: 500 };

/**
 * A length in metres as people write it: `500`, `1 500 m`, `1,500`, `1.5km`, `1,5 公里`, `５００米`; null where it is none. A comma or blank
 * followed by three digits parts thousands, any other comma is a decimal one. `unit`: what a bare number means, in metres.
 */
export function readLength(text: string, unit = 1): number | null {
  if (text.length > 40) return null;
  const plain = plainText(text).trim().toLowerCase();
  const found = /^\+?([\d][\d ,.]*)\s*([a-z\u4e00-\u9fff]*)$/.exec(plain);
  const [, digits = '', name = ''] = found ?? [];
  if (!found || !Object.hasOwn(units, name)) return null;
  const joined = digits.trim().replaceAll(/[ ,](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const value = /^\d+(?:\.\d+)?$/.test(joined) ? Number(joined) : Number.NaN;
  return Number.isFinite(value) ? value * (name === '' ? unit : (units[name] ?? 1)) : null;
}
