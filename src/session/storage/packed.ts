/** Values as bytes with a checksum, so that damage is noticed before anything is built on it. */
import type { Packed } from './records.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A checksum as it stands after some of the bytes. */
type Lanes = readonly [number, number];
const begun: Lanes = [0x811c9dc5, 0x9dc5811c];

/** 53 bits over bytes (two lanes of FNV-1a). It notices damage; it is no protection against forgery. `public/rescue.js` reckons the same. */
export function checksum(bytes: Uint8Array): number { return sumOfLanes(lanesAfter(begun, bytes)); }

function lanesAfter([first, second]: Lanes, bytes: Uint8Array): Lanes {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 1) {
    a = Math.imul(a ^ bytes[at]!, 0x01000193);
    b = Math.imul(b ^ bytes[at]!, 0x01000197);
  }
  return [a, b];
}

const sumOfLanes = ([a, b]: Lanes): number => (b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff);

/** One checksum for several. */
export function sumOf(sums: readonly number[]): number {
  return checksum(encoder.encode(sums.join(' ')));
}

export function packedText(text: string): Packed {
  const bytes = encoder.encode(text);
  return { bytes, sum: checksum(bytes) };
}

/** A value with a JSON form, packed. */
export function packed(value: unknown): Packed { return packedText(JSON.stringify(value)); }

/** What `packed` makes of the value whose JSON text comes in pieces; between two of them the page can be used. */
export async function packedSlowly(pieces: Iterable<string>, rest: () => Promise<void>): Promise<Packed> {
  const done: Uint8Array[] = [];
  let [length, lanes] = [0, begun];
  for (const piece of pieces) {
    if (done.length > 0) await rest();
    const bytes = encoder.encode(piece);
    lanes = lanesAfter(lanes, bytes);
    length += bytes.length;
    done.push(bytes);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of done) { bytes.set(piece, at); at += piece.length; }
  return { bytes, sum: sumOfLanes(lanes) };
}

/** The value again; undefined where the bytes are not those that were packed. */
export function unpacked({ bytes, sum }: Packed): unknown {
  if (!(bytes instanceof Uint8Array) || checksum(bytes) !== sum) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
