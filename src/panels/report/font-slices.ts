/** The slices of the Chinese font that a text needs, as rules of a style sheet with their fonts inside: an HTML report then has its glyphs on every computer. */

/** One file of a font: its weight and the signs that it has, as CSS writes them (`U+4E00-4E7F`). */
export interface FontSlice { readonly weight: string; readonly ranges: readonly string[] }

/** From here on signs are arrows, shapes and those of Han scripts; what is before every computer has. */
const FIRST = 0x2190;

/** Those that have a sign of the text. */
export function neededSlices<S extends FontSlice>(text: string, slices: readonly S[]): S[] {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).filter((code) => code >= FIRST);
  return slices.filter(({ ranges }) => ranges.some((range) => {
    const [first = 0, last = first] = range.replace(/^U\+/i, '').split('-').map((code) => Number.parseInt(code, 16));
    return signs.some((code) => first <= code && code <= last);
  }));
}

/** The rule of a slice with its file (WOFF2) inside. */
export const fontRule = ({ weight, ranges }: FontSlice, file: Uint8Array): string =>
  `@font-face{font-family:"Noto Sans SC";font-weight:${weight};src:url(data:font/woff2;base64,${base64(file)}) format("woff2");unicode-range:${ranges.join(',')}}\n`;

/** So many bytes at a time: a call takes only so many arguments. */
const STEP = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}
