/** Bytes to text without guessing: UTF-8 or UTF-16, with or without a byte order mark. */

/** The text, or null when the bytes are not valid in the encoding they show. Legacy encodings (GBK) are refused, never mangled. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // JSON begins with ASCII, so a zero beside the first byte tells the width (RFC 4627 section 3).
  if (a === 0 && b !== 0 && bytes.length > 1) return 'utf-16be';
  if (b === 0 && a !== 0) return 'utf-16le';
  return 'utf-8';
}
