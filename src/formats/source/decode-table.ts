/** Text of tables in the encodings that Chinese and Western programs write: strict, by what the bytes can only be, else asked. */
import { wide } from './sniff.ts';

export interface Decoded {
  readonly text: string;
  /** Label of the encoding. */
  readonly encoding: string;
  /** Whether characters had to be replaced: only where the encoding was said. */
  readonly replaced: boolean;
}

/** Bytes looked at to tell GB18030 from Big5. */
const SAMPLE = 200_000;
/** So large a share of the pairs of bytes must be common characters of an encoding. */
const COMMON = 0.7;

/** The text by a stated encoding, whatever the bytes; null for an unknown label. Characters that are none in it become U+FFFD. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label.trim());
  } catch {
    return null;
  }
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, replaced: text.includes('\ufffd') };
}

/** The text by the encoding that the bytes show: UTF-8, UTF-16, GB18030 or Big5, each strictly; null where it cannot be told. */
export function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes);
  const text = encoding === null ? null : strictly(bytes, encoding);
  return text === null || encoding === null ? null : { text, encoding, replaced: false };
}

/** Which encoding bytes show; `utf-8` for plain ASCII, null where it cannot be told. */
export function encodingOf(bytes: Uint8Array): string | null {
  const width = wide(bytes);
  if (width !== null) return width;
  if (isUtf8(bytes)) return 'utf-8';
  return legacyOf(bytes);
}

/** GB18030 or Big5, by which of the two has its common characters at more of the pairs of bytes; null for neither. */
export function legacyOf(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  const { pairs, gb, big } = shares(bytes.subarray(0, SAMPLE));
  if (pairs === 0) return null;
  const first = gb >= big ? (['gb18030', gb] as const) : (['big5', big] as const);
  return first[1] / pairs >= COMMON ? first[0] : null;
}

/** Pairs of bytes above ASCII; those that are common in GB 2312 (levels 1 and 2, signs) and in Big5 (level 1, signs). */
function shares(bytes: Uint8Array): { pairs: number; gb: number; big: number } {
  let [pairs, gb, big] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (lead < 0x80) continue;
    pairs++;
    at++;
    // Two pairs of four bytes each: rare characters of GB18030.
    if (trail >= 0x30 && trail <= 0x39) { gb++; at += 2; continue; }
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) gb++;
    // What GBK adds lies before GB 2312; it is common in names of places only in rows that are mostly GB 2312.
    if (lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))) big++;
  }
  return { pairs, gb, big };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In pieces: a large text is not held twice.
    for (let at = 0; at < bytes.length; at += 1 << 20) decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
