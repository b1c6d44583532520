// The slices of the Chinese font as the command line has them: weight, signs, and the file when it is asked for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const folder = join(root, 'node_modules/@fontsource/noto-sans-sc');

export function fontSlices() {
  return ['400', '700'].flatMap((weight) => [...readFileSync(join(folder, `${weight}.css`), 'utf8').matchAll(/@font-face \{[^}]*\}/g)].flatMap(([rule]) => {
    const [, file] = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule) ?? [], [, ranges = ''] = /unicode-range:\s*([^;]+);/.exec(rule) ?? [];
    return file === undefined ? [] : [{ weight, ranges: ranges.split(/,\s*/), file: () => readFileSync(join(folder, file)) }];
  }));
}
