/** Finds pairs of coordinates in a text. */
import { readAngles, type Angle } from './angles.ts';
import { plainText } from './plain-text.ts';

export interface Pair {
  /** Degrees in the order of the text, or as the text names them. */
  readonly lon: number;
  readonly lat: number;
  /** `said`: the text names the axes; `range`: only this order is possible; `open`: longitude was taken first. */
  readonly order: 'said' | 'range' | 'open';
  /** Where it stands, in the plain text. */
  readonly from: number;
  readonly to: number;
}

/** Between the two of a pair stand at most this many characters. */
const APART = 12;

/** What may stand between the two: white space, separators and brackets, never a word. */
const between = /^[\s,;:/()[\]|&=]*$/;

/**
 * The pairs of a text, in order, without overlaps; positions are those in `plainText(text)`, which is given back. Each of a pair has a
 * fraction, marks or a side unless the text holds nothing else; a decimal comma is tried where no pair is found without.
 */
export function findPairs(text: string): { readonly plain: string; readonly pairs: readonly Pair[] } {
  const plain = plainText(text);
  const pairs = pairsOf(plain, readAngles(plain));
  return { plain, pairs: pairs.length > 0 || !plain.includes(',') ? pairs : pairsOf(plain, readAngles(plain, true)) };
}

function pairsOf(plain: string, angles: readonly Angle[]): Pair[] {
  const pairs: Pair[] = [];
  const alone = angles.length === 2;
  for (let at = 0; at + 1 < angles.length; at++) {
    const [first, second] = [angles[at], angles[at + 1]] as [Angle, Angle];
    const gap = second.from - first.to;
    if (gap > APART || gap < 0 || !between.test(plain.slice(first.to, second.from))) continue;
    if (!(first.fine && second.fine) && !(alone && first.from < 4 && plain.length - second.to < 4)) continue;
    const pair = pairOf(first, second);
    if (!pair) continue;
    pairs.push(pair);
    at++;
  }
  return pairs;
}

/** Two angles as a pair; null where no order makes them one. */
export function pairOf(first: Angle, second: Angle): Pair | null {
  const place = { from: first.from, to: second.to };
  if (first.axis !== null && first.axis === second.axis) return null;
  const said = first.axis ?? (second.axis === 'lat' ? 'lon' : second.axis === 'lon' ? 'lat' : null);
  if (said !== null) return said === 'lon' ? { lon: first.degrees, lat: second.degrees, order: 'said', ...place } : { lon: second.degrees, lat: first.degrees, order: 'said', ...place };
  const [a, b] = [Math.abs(first.degrees), Math.abs(second.degrees)];
  if (a > 180 || b > 180 || (a > 90 && b > 90)) return null;
  if (b > 90) return { lon: second.degrees, lat: first.degrees, order: 'range', ...place };
  return { lon: first.degrees, lat: second.degrees, order: a > 90 ? 'range' : 'open', ...place };
}
