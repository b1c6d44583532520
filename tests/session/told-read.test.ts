import { expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { toldRead } from '#session/told-read.ts';

const point = (properties: object) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [134, 46] } });
const file = (...features: object[]) => readGeoJson(JSON.stringify({ type: 'FeatureCollection', features }), 'a.geojson');

test('of a foreign file with many features the page is told once that they say no kind', () => {
  const read = file(...Array.from({ length: 3000 }, (_, at) => point({ name: `p ${at}` })));
  expect(read.problems.length).toBeGreaterThanOrEqual(3000);
  const told = toldRead(read);
  expect([told.ok, told.problems.map(({ code }) => code)]).toEqual([false, ['unknownKind']]);
});

test('a plan, and a file refused for another reason, are told whole', () => {
  const plan = file(point({ kind: 'post', obsRadiusM: 500 }), point({}));
  expect(plan.ok).toBe(true);
  expect(toldRead(plan)).toBe(plan);
  const none = readGeoJson('{"type":"FeatureCollection","features":[]}', 'a.geojson');
  expect(none.ok).toBe(false);
  expect(toldRead(none)).toBe(none);
});
