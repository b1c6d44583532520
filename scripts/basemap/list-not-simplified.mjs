/**
 * Writes tests/map/not-simplified.ts: characters that stand in Japanese or traditional texts where
 * simplified Chinese has another one. Maintainers' step, seldom needed:
 *   npm install --no-save opencc-js && node scripts/basemap/list-not-simplified.mjs
 * A character is listed when OpenCC (Apache-2.0) turns it, read as traditional or as Japanese, into
 * another one, and it is not in GB 2312. So characters that simplified Chinese shares (乾, 郎, 沪) are
 * not flagged, nor Japanese forms that are simplified ones too (国, 会, 芸): those need an eye.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const LINE = 120;
const decoder = new TextDecoder('gbk');
const simplified = new Set();
for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) simplified.add(decoder.decode(new Uint8Array([high, low])));

const readings = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'jp', to: 'cn' })];
const found = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const sign = String.fromCodePoint(code);
  if (!simplified.has(sign) && readings.some((read) => read(sign) !== sign)) found.push(sign);
}
const lines = Array.from({ length: Math.ceil(found.length / LINE) }, (_, i) => `  '${found.slice(i * LINE, (i + 1) * LINE).join('')}',`);
writeFileSync(new URL('../../tests/map/not-simplified.ts', import.meta.url),
  `/** ${found.length} characters that simplified Chinese writes otherwise: traditional and Japanese forms. Made by scripts/basemap/list-not-simplified.mjs. */\nexport const notSimplified: ReadonlySet<string> = new Set([\n${lines.join('\n')}\n].join(''));\n`);
