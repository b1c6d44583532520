import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headLength, readArchiveHead } from '#formats/ground/archive-head.ts';

const head = () => new Uint8Array(readFileSync('public/basemap/basemap.pmtiles').subarray(0, headLength));
const changed = (change: (bytes: Uint8Array) => void) => { const bytes = head(); change(bytes); return bytes; };
const code = (bytes: Uint8Array) => { const answer = readArchiveHead(bytes, 'x.pmtiles'); return answer.ok ? answer.value : [answer.failure.code, answer.failure.value]; };

test('the basemap of the app is an archive of vector tiles', () => {
  expect(code(head())).toBe('vector');
  expect(code(changed((bytes) => { bytes[99] = 2; }))).toBe('raster');
});
test.each([
  ['an empty file', new Uint8Array(), ['notArchive', null]],
  ['another file', new TextEncoder().encode('{"type":"FeatureCollection"}'), ['notArchive', null]],
  ['a file broken off in its head', head().subarray(0, 60), ['notArchive', null]],
  ['an older version', changed((bytes) => { bytes[7] = 2; }), ['oldArchive', '2']],
  ['tiles of an unknown type', changed((bytes) => { bytes[99] = 9; }), ['unknownTiles', '9']],
  ['brotli, which browsers do not unpack by themselves', changed((bytes) => { bytes[98] = 3; }), ['unknownPacking', '3']],
])('%s is refused with its reason', (_what, bytes, expected) => {
  expect(code(bytes)).toEqual(expected);
});
