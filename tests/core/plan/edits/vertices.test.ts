import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceM } from '#core/geometry/geodesic.ts';
import { nearestOnLines, pointOn } from '#core/geometry/nearest-on-line.ts';
import { verticesOf, withVertex } from '#core/plan/edits/vertices.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';

const make = (id: string, kind: string, geometry: unknown, properties: object = {}) => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
const area = make('a', 'sector', { type: 'Polygon', coordinates: [[[130, 45], [131, 45], [131, 46], [130, 45]]] });

test('a vertex goes elsewhere, its ring stays closed, and the feature given stays as it was', () => {
  const before = JSON.stringify(area);
  expect(verticesOf(area.geometry)).toEqual([[130, 45], [131, 45], [131, 46]]);
  expect(withVertex(area, 0, [129, 44])!.get('a')!.geometry).toEqual({ type: 'Polygon', coordinates: [[[129, 44], [131, 45], [131, 46], [129, 44]]] });
  expect(JSON.stringify(area)).toBe(before);
  const line = make('r', 'patrolRoute', { type: 'MultiLineString', coordinates: [[[0, 0], [1, 0]], [[2, 0], [3, 0]]] });
  expect(withVertex(line, 2, [2, 1])!.get('r')!.geometry).toMatchObject({ coordinates: [[[0, 0], [1, 0]], [[2, 1], [3, 0]]] });
  expect(withVertex(make('p', 'post', { type: 'Point', coordinates: [1, 2] }), 0, [3, 4])!.get('p')!.geometry).toEqual({ type: 'Point', coordinates: [3, 4] });
});

test('what would not hold is not made', () => {
  const line = make('r', 'patrolRoute', { type: 'LineString', coordinates: [[0, 0], [1, 0]] });
  expect(withVertex(line, 1, [0, 0])).toBeNull();
  expect(withVertex(make('i', 'inspectionRoute', null), 0, [0, 0])).toBeNull();
});

test('nothing on a line is nearer than the nearest point, over the antimeridian too', () => {
  fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -0.05, max: 0.05, noNaN: true }), fc.double({ min: -0.05, max: 0.05, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (lon, lat, dx, dy, share) => {
    const wrap = (x: number) => (x > 180 ? x - 360 : x < -180 ? x + 360 : x);
    const line: Position[] = [[wrap(lon - 0.1), lat], [lon, lat + 0.02], [wrap(lon + 0.1), lat]];
    const here: Position = [wrap(lon + dx), lat + dy];
    const found = nearestOnLines([line], here)!;
    const other = pointOn(line[share < 0.5 ? 0 : 1]!, line[share < 0.5 ? 1 : 2]!, (share * 2) % 1);
    expect(distanceM(found.at, here)).toBeLessThanOrEqual(distanceM(other, here) * 1.001 + 1);
    expect(Math.abs(found.at[0])).toBeLessThanOrEqual(180);
  }), { seed: 41, numRuns: 300 });
  expect(nearestOnLines([], [0, 0])).toBeNull();
  const ends: Position[] = [[0, 0], [1, 0]];
  expect(nearestOnLines([ends], [-3, 5])!.at).toBe(ends[0]);
});
