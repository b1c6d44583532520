import { describe, expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { parseJson } from '#formats/parse-json.ts';
import { quickest } from '../quickest.ts';

const codes = (input: string | Uint8Array): string[] => readGeoJson(input, 'f').problems.map(({ code }) => code);

describe('a file is refused before it can do harm', () => {
  test('more than 200 MB: said with the size, at once, without reading', async () => {
    const bytes = new Uint8Array(200_000_001);
    expect(readGeoJson(bytes, 'big.geojson')).toMatchObject({ ok: false, problems: [{ code: 'tooLarge', value: 200_000_001, message: expect.stringContaining('limit') }] });
    expect(await quickest(1000, () => readGeoJson(bytes, 'big.geojson'))).toBeLessThan(1000);
  });

  test('100 000 open arrays are refused, 64 levels are read, brackets in texts do not count', () => {
    expect(codes('['.repeat(100_000))).toEqual(['tooDeep']);
    expect(codes('{"a":'.repeat(100_000))).toEqual(['tooDeep']);
    expect(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`, 'f').ok).toBe(true);
    expect(parseJson(`${'['.repeat(65)}${']'.repeat(65)}`, 'f').ok).toBe(false);
    expect(parseJson(JSON.stringify({ a: `${'['.repeat(1000)}"\\` }), 'f').ok).toBe(true);
  });

  test('GBK bytes, half a file, nothing, NaN and Infinity are no JSON; the place is named', () => {
    expect(codes(new Uint8Array([0x7b, 0x22, 0xd0, 0xd5, 0xc3, 0xfb, 0x22, 0x3a, 0x31, 0x7d]))).toEqual(['notJson']);
    for (const text of ['', ' \n', '\ufeff', '{"type":"FeatureCollection","features":[', '{"type":"Point","coordinates":[NaN,1]}', '[Infinity]']) expect(codes(text)).toEqual(['notJson']);
    expect(readGeoJson('{\n "a": 1 "b": 2 }', 'f').problems[0]?.message).toContain('line 2, column 9');
    expect(readGeoJson('{"type":"FeatureCollection","features":[', 'f').problems[0]?.message).toContain('ends in the middle');
  });

  test('the message about a syntax mistake never quotes the text', () => {
    expect(readGeoJson('{"phone": 13800000000 x', 'f').problems[0]?.message).not.toContain('138');
  });
});
