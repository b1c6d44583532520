/** What the tables of duties mark on the map. */
import { expect, test } from 'vitest';
import { closureShades, dutyMarks } from '#core/duties/duty-marks.ts';
import { at, byReach, planOf, point } from './plan-of.ts';

const ring = (x: number) => [at(x, 0), at(x + 1, 0), at(x + 1, 1), at(x, 1), at(x, 0)];
const compound = (id: string, x: number, more: object) => ({ id, geometry: { type: 'Polygon', coordinates: [ring(x)] }, properties: { kind: 'compound', ...more } });
const plan = planOf([compound('open', 0, { closure: 'open' }), compound('shut', 2, { closure: 'closed', gates: [{ id: 'g1', lonLat: at(2, 0), tier: 1, state: 'sealed' }, { id: 'g2', lonLat: at(3, 0), state: 'open' }, { id: 'g3', tier: 3, state: 'open' }] }), compound('half', 4, { closure: 'controlled' }), compound('silent', 6, {}), compound('old', 8, { closure: 'closed', status: 'closed' }),
  point('second', 'post', at(5, 5), { postType: 'dutyPoint', radiusM: 100, tier: 2, tags: ['upland'] })]);
const marks = (numbered: 'tags' | 'tiers' | null) => dutyMarks(plan, byReach, (items) => items.join(), { secondLineM: null, areas: null, numbered }).tags.map(({ geometry, number }) => [number, geometry.coordinates]);

test('compounds are shaded by how far they are closed; one that does not say, or that does not count, is not', () => {
  const { worse, areas } = closureShades(plan, byReach);
  expect([worse, areas.map(({ shade }) => shade)]).toEqual([false, [1, 3, 2]]);
  expect(areas.map(({ geometry }) => (geometry.coordinates as unknown as number[][][])[0]![0])).toEqual([at(0, 0), at(2, 0), at(4, 0)]);
});
test('gates and posts of a tier bear its number where they have a position; tags have their own numbers', () => {
  expect(marks('tiers')).toEqual([[1, at(2, 0)], [2, at(5, 5)]]);
  expect(marks('tags')).toEqual([[1, at(5, 5)]]);
  expect(marks(null)).toEqual([]);
});
