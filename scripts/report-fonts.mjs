// The slices of the Chinese font that a text needs, inside the rules of a style sheet: an HTML report then has its glyphs on every computer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const folder = join(root, 'node_modules/@fontsource/noto-sans-sc');
/** From here on signs are arrows, shapes and those of Han scripts; what is before every computer has. */
const FIRST = 0x2190;

/** `@font-face` rules in both weights with their fonts as data: addresses; none for a text without such signs. */
export function reportFonts(text) {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0)).filter((code) => code >= FIRST);
  if (signs.length === 0) return '';
  return ['400', '700'].flatMap((weight) => [...readFileSync(join(folder, `${weight}.css`), 'utf8').matchAll(/@font-face \{[^}]*\}/g)].flatMap(([rule]) => {
    const [, file] = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule) ?? [], [, range] = /unicode-range:\s*([^;]+);/.exec(rule) ?? [];
    const spans = (range ?? '').split(',').map((span) => span.trim().replace(/^U\+/i, '').split('-').map((code) => Number.parseInt(code, 16)));
    if (file === undefined || !signs.some((code) => spans.some(([first, last = first]) => first <= code && code <= last))) return [];
    return [`@font-face{font-family:"Noto Sans SC";font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')}) format("woff2");unicode-range:${range}}\n`];
  })).join('');
}
