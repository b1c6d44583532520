import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { movedPost, movePost } from '#core/plan/edits/move-post.ts';
import type { Region } from '#core/plan/field.ts';
import { featuresOf, type Plan, type Position } from '#core/plan/plan.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { inverse } from '#core/geometry/geodesic.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]];
const hole = (west: number, south: number, east: number, north: number): Position[] => box(west, south, east, north).reverse();
const square: Region = { type: 'Polygon', coordinates: [box(130, 45, 130.1, 45.1), hole(130.02, 45.02, 130.04, 45.04)] };

function admit(reach: unknown, properties: object = {}, coordinates: Position = [130.05, 45.05]) {
  const answer = admitPlan({ type: 'FeatureCollection', plan: {}, features: [{ type: 'Feature', id: 'p', geometry: { type: 'Point', coordinates }, properties: { kind: 'post', reach, ...properties } }] });
  if (!answer.ok) throw new Error('no plan');
  const plan: Plan = answer.value.plan;
  return { plan, post: featuresOf(plan, 'post')[0]!, of: (code: string) => answer.problems.filter((problem) => problem.code === code) };
}
const polygonsOf = (reach: Region | undefined) => (reach?.type === 'Polygon' ? [reach.coordinates] : reach?.coordinates ?? []);

describe('a drawn reach at the door', () => {
  test('a polygon with holes and several polygons are kept as they are', () => {
    const several: Region = { type: 'MultiPolygon', coordinates: [[box(130, 45, 130.1, 45.1)], [box(130.2, 45, 130.3, 45.1)]] };
    for (const reach of [square, several]) {
      const { post, of } = admit(reach);
      expect(post.properties.reach).toEqual(reach);
      expect([...of('badValue'), ...of('repairedGeometry')]).toEqual([]);
    }
  });

  test('what is no ground is an error and the post is suspended: its circle was not meant', () => {
    const wrong: unknown[] = [{ type: 'Point', coordinates: [1, 2] }, { type: 'LineString', coordinates: [[1, 2], [3, 4]] }, 'round', 5, [], {}, { type: 'Feature', geometry: square },
      { type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 0]]] }, { type: 'Polygon', coordinates: [] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 95], [0, 0]]] },
      { type: 'GeometryCollection', geometries: [square] }];
    for (const reach of wrong) {
      const { post, of } = admit(reach, { status: 'active', radiusM: 1000 });
      expect(post.properties).toEqual({ status: 'suspended', radiusM: 1000 });
      expect(of('badValue').map(({ field, severity }) => [field, severity])).toEqual([['reach', 'error'], ['status', 'warning']]);
    }
  });

  test('null is absent, as in every field', () => {
    expect(admit(null).post.properties).toEqual({});
  });

  test('repairs are said, and said of the field', () => {
    const { post, of } = admit({ type: 'Polygon', coordinates: [[[0, 0, 7], [1, 0, 7], [1, 1, 7], [0, 1, 7]]] });
    expect(post.properties.reach).toEqual({ type: 'Polygon', coordinates: [box(0, 0, 1, 1)] });
    expect(of('repairedGeometry')).toMatchObject([{ severity: 'warning', featureId: 'p', field: 'reach' }]);
    expect(of('elevationDropped')).toMatchObject([{ value: 4 }]);
    expect(admit({ type: 'Polygon', coordinates: [hole(0, 0, 1, 1)] }).of('repairedGeometry')).toMatchObject([{ field: 'coordinates', value: 1 }]);
  });

  test('across the antimeridian it is cut there', () => {
    const { post, of } = admit({ type: 'Polygon', coordinates: [box(179, 0, 181, 1)] }, {}, [180, 0.5]);
    expect(post.properties.reach).toMatchObject({ type: 'MultiPolygon' });
    expect(polygonsOf(post.properties.reach).flat(2).every(([lon]) => Math.abs(lon) <= 180)).toBe(true);
    expect(of('repairedGeometry')).toHaveLength(1);
  });

  test('an outline that crosses itself is kept with a warning, as that of an area', () => {
    const { post, of } = admit({ type: 'Polygon', coordinates: [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] });
    expect(post.properties.reach).toBeDefined();
    expect(of('selfCrossing')).toMatchObject([{ featureId: 'p', field: 'reach', value: '1.00000, 1.00000' }]);
  });

  test('a post with one leans on no default radius', () => {
    expect(admit(square).of('defaultUsed')).toEqual([]);
    expect(admit(undefined).of('defaultUsed')).toMatchObject([{ field: 'post.radiusM' }]);
  });

  test('a file that is written and read again gives the same plan', () => {
    const { plan } = admit(square, { radiusM: 500, viewAngleDeg: 90 });
    const again = readGeoJson(writeGeoJson(plan), 'x');
    expect(again.ok && again.value.plan).toEqual(plan);
  });
});

describe('a drawn reach goes along with its post', () => {
  const { plan, post } = admit(square);
  const reachAfter = (to: Position, from: Plan = plan) => featuresOf(movePost(from, 'p', to), 'post')[0]!.properties.reach;

  test('every vertex keeps its distance and bearing from the post, to 1 part in 1000 over 100 km', () => {
    const to: Position = [131.3, 45.6];
    const moved = polygonsOf(reachAfter(to)).flat(2);
    polygonsOf(square).flat(2).forEach((vertex, at) => {
      const before = inverse([130.05, 45.05], vertex), after = inverse(to, moved[at]!);
      expect(Math.abs(after.distanceM / before.distanceM - 1)).toBeLessThan(1e-3);
      expect(Math.abs(after.azimuthDeg - before.azimuthDeg)).toBeLessThan(0.1);
    });
  });

  test('the way does not matter, and back is back', () => {
    const there = movePost(movePost(plan, 'p', [20, -30]), 'p', [131, 45.5]);
    const back = reachAfter([130.05, 45.05], there);
    expect(polygonsOf(reachAfter([131, 45.5])).flat(2).flat()).toEqual(polygonsOf(featuresOf(there, 'post')[0]!.properties.reach).flat(2).flat().map((x): unknown => expect.closeTo(x, 10)));
    polygonsOf(back).flat(2).forEach(([lon, lat], at) => {
      const [x, y] = polygonsOf(square).flat(2)[at]!;
      expect(lon).toBeCloseTo(x, 10);
      expect(lat).toBeCloseTo(y, 10);
    });
  });

  test('the plan before is as it was, so undo gives the same object; everything else is shared', () => {
    const before = JSON.stringify(plan);
    const after = movePost(plan, 'p', [131, 46]);
    expect(JSON.stringify(plan)).toBe(before);
    expect(plan.features[0]).toBe(post);
    expect(after.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [131, 46] });
    expect(movedPost(post, [130.05, 45.05])!.properties).toMatchObject({ reach: square });
    expect((movedPost(post, [130.05, 45.05]) as typeof post).properties.reach).toBe(post.properties.reach);
  });

  test('over the antimeridian it is cut, away from it whole again in area', () => {
    const over = reachAfter([180, 45.05])!;
    expect(over.type).toBe('MultiPolygon');
    expect(polygonsOf(over).flat(2).every(([lon]) => Math.abs(lon) <= 180)).toBe(true);
    expect(polygonsAreaM2(polygonsOf(over)) / polygonsAreaM2(polygonsOf(square))).toBeCloseTo(1, 9);
    const away = reachAfter([130.05, 45.05], movePost(plan, 'p', [-179.98, 45.05]))!;
    expect(polygonsAreaM2(polygonsOf(away)) / polygonsAreaM2(polygonsOf(square))).toBeCloseTo(1, 9);
  });

  test('a post is not moved to where its reach cannot follow', () => {
    expect(movePost(plan, 'p', [130, 88.99])).toBe(plan);
    expect(movePost(plan, 'p', [130, 90])).toBe(plan);
  });

  test('what it becomes passes the door untouched', () => {
    fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }), (lon, lat) => {
      const moved = reachAfter([lon, lat])!;
      const { post: again, of } = admit(moved, {}, [lon, lat]);
      expect(again.properties.reach).toEqual(moved);
      expect([...of('badValue'), ...of('repairedGeometry')]).toEqual([]);
    }), { seed: 7, numRuns: 200 });
  });
});
