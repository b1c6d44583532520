import { toKML } from '@placemarkio/tokml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '#formats/csv-text.ts';
import type { Source } from '#formats/source/source.ts';
import { sourceOf, utf16, utf8, workbook } from './make.ts';

/** Names as people write them: no controls, no blanks around, nothing that a table takes for a number or for a person. */
const name = fc.stringMatching(/^[东西南北门卡口哨所a-zA-Z<>&"',;。、]{1,12}$/).filter((text) => /[东西南北门卡口哨所a-zA-Z]/.test(text) && text.trim() === text && !/^[ensw]/i.test(text));
const position = fc.tuple(fc.integer({ min: -179_999_999, max: 179_999_999 }), fc.integer({ min: -89_999_999, max: 89_999_999 })).map(([x, y]) => [(x | 1) / 1e6, (y | 1) / 1e6] as const);
const points = fc.array(fc.record({ name: name.map((text) => `P ${text}`), position }), { minLength: 3, maxLength: 12 });

const setOf = ({ features }: Source) => (features as { properties: { name: string }; geometry: { coordinates: number[] } }[]).map(({ properties, geometry }) => [properties.name, ...geometry.coordinates.slice(0, 2)]);

test('the same points are read from GeoJSON, CSV, UTF-16, a workbook and KML, whatever their names', async () => {
  await fc.assert(fc.asyncProperty(points, async (all) => {
    const told = all.map((one) => [one.name, ...one.position]);
    const rows = [['name', 'lon', 'lat'], ...told] as (string | number)[][];
    const features = all.map((one) => ({ type: 'Feature' as const, properties: { name: one.name }, geometry: { type: 'Point', coordinates: [...one.position] } }));
    const csv = csvText(rows);
    expect(setOf(await sourceOf('a.geojson', JSON.stringify({ type: 'FeatureCollection', features })))).toEqual(told);
    // The order of members and the blanks between them say nothing.
    expect(setOf(await sourceOf('b.geojson', JSON.stringify({ features: features.map(({ type, properties, geometry }) => ({ geometry, properties, type })), type: 'FeatureCollection' }, null, 3)))).toEqual(told);
    expect(setOf(await sourceOf('a.csv', utf8(csv)))).toEqual(told);
    expect(setOf(await sourceOf('b.csv', utf16(csv.slice(1))))).toEqual(told);
    expect(setOf(await sourceOf('a.xlsx', await workbook({ a: rows })))).toEqual(told);
    expect(setOf(await sourceOf('a.kml', toKML({ type: 'FeatureCollection', features: features as never })))).toEqual(told);
  }), { numRuns: 40, seed: 28 });
});
