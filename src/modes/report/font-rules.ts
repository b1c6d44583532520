/** The slices of the Chinese font that a text needs, as rules of a style sheet with their fonts inside: an HTML report opens on a computer without one. */
import { BOLD, fontFaces, REGULAR } from '#map/fonts.ts';

/** From here on signs are arrows, shapes and those of Han scripts; what is before every computer has. */
const FIRST = 0x2190;

/** `@font-face` rules in both weights. A slice that cannot be had is left out: the reader's own font stands in. */
export async function fontRules(text: string): Promise<string> {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).filter((code) => code >= FIRST), all = fontFaces();
  const needs = (ranges: readonly string[]) => ranges.some((range) => {
    const [first = 0, last = first] = range.replace(/^U\+/i, '').split('-').map((code) => Number.parseInt(code, 16));
    return signs.some((code) => first <= code && code <= last);
  });
  const rules = [[REGULAR, '400'], [BOLD, '700']].flatMap(([face = '', weight]) => (all[face] ?? []).filter((slice) => needs(slice['unicode-range'])).map(async (slice) => {
    const answer = await fetch(slice.url).catch(() => null);
    if (!answer?.ok) return '';
    return `@font-face{font-family:"Noto Sans SC";font-weight:${weight};src:url(data:font/woff2;base64,${base64(new Uint8Array(await answer.arrayBuffer()))}) format("woff2");unicode-range:${slice['unicode-range'].join(',')}}\n`;
  }));
  return (await Promise.all(rules)).join('');
}

function base64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}
