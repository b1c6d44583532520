import { expect, test } from 'vitest';
import { seamsOf } from '#core/duties/seams.ts';
import { tagCounts } from '#core/duties/tags.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

function openPlan(features: readonly object[], more: object = {}): Plan {
  const read = readGeoJson(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 's', name: 's', timezone: 'Asia/Shanghai', ...more }, features })), 's.geojson');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.value.plan;
}
const square = (id: string, west: number, east: number, level: string, parentId?: string, more: object = {}) => ({
  type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [[[west, 0], [east, 0], [east, 0.1], [west, 0.1], [west, 0]]] }, properties: { kind: 'areaOfResponsibility', level, ...(parentId ? { parentId } : {}), ...more },
});
/** A tenth of a degree of latitude by a hundredth of longitude at the equator. */
const HUNDREDTH_M2 = 1113.19491 * 11057.43;

test('a strip that no station holds and ground that two hold are told with their size, the level above is not an overlap', () => {
  const { strips, overlaps, untold } = seamsOf(openPlan([square('branch', 0, 0.1, 'branch'), square('west', 0, 0.05, 'station', 'branch'), square('east', 0.06, 0.1, 'station', 'branch'), square('town', 0.04, 0.06, 'township', 'branch'), square('more', 0.04, 0.05, 'station', 'branch')]));
  expect(untold).toBe(0);
  expect(strips).toEqual([]);
  expect(overlaps.map(({ aId, bId }) => [aId, bId])).toEqual([['west', 'more']]);
  expect(overlaps[0]!.areaM2 / HUNDREDTH_M2).toBeCloseTo(1, 3);
});

test('without the township a hundredth of a degree is nobody’s', () => {
  const { strips, overlaps } = seamsOf(openPlan([square('branch', 0, 0.1, 'branch'), square('west', 0, 0.05, 'station', 'branch'), square('east', 0.06, 0.1, 'station', 'branch')]));
  expect(overlaps).toEqual([]);
  expect(strips.map(({ parentId }) => parentId)).toEqual(['branch']);
  expect(strips[0]!.areaM2 / HUNDREDTH_M2).toBeCloseTo(1, 3);
});

test('branches below no parent overlap, an area that names itself or nobody as its parent is below none', () => {
  const { strips, overlaps } = seamsOf(openPlan([square('a', 0, 0.06, 'branch', 'a'), square('b', 0.05, 0.1, 'branch', 'nobody')]));
  expect(strips).toEqual([]);
  expect(overlaps.map(({ aId, bId }) => [aId, bId])).toEqual([['a', 'b']]);
});

test('tags are counted by set, those of none last, those that nobody has with nothing', () => {
  const plan = openPlan([square('a', 0, 0.1, 'branch', undefined, { tags: ['三防', 'own'] }), square('b', 0.1, 0.2, 'branch', undefined, { tags: ['三防', '三防'] })], { tagSets: { 口号: ['三防', '四维护'] } });
  expect(tagCounts(plan)).toEqual([{ set: '口号', tag: '三防', featureIds: ['a', 'b'] }, { set: '口号', tag: '四维护', featureIds: [] }, { set: null, tag: 'own', featureIds: ['a'] }]);
});
