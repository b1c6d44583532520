import { describe, expect, test } from 'vitest';
import { checkGeometry } from '#core/plan/check-geometry.ts';
import { signedArea } from '#core/plan/check-lines.ts';
import type { PlanGeometry, Position } from '#core/plan/plan.ts';
import { selfCrossing } from '#core/plan/self-crossing.ts';
import { quickest } from '../../quickest.ts';

function kept(type: string, coordinates: unknown): PlanGeometry {
  const answer = checkGeometry({ type, coordinates });
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.geometries[0] as PlanGeometry;
}
const areaOf = (geometry: PlanGeometry): number => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring) / 2, 0);
};
const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]];

describe('the antimeridian', () => {
  test('longitudes 190 and -540 are wrapped, 180 and -180 are left as written', () => {
    expect(kept('Point', [190, 5]).coordinates).toEqual([-170, 5]);
    expect(Math.abs((kept('Point', [-540, 5]).coordinates as Position)[0])).toBe(180);
    expect(kept('Point', [180, 5]).coordinates).toEqual([180, 5]);
    expect(kept('Point', [-180, 5]).coordinates).toEqual([-180, 5]);
  });

  test('a line across it is cut there, whether written 179 to -179 or 179 to 181', () => {
    const cut = { type: 'MultiLineString', coordinates: [[[179, 0], [180, 1]], [[-180, 1], [-179, 2]]] };
    expect(kept('LineString', [[179, 0], [-179, 2]])).toEqual(cut);
    expect(kept('LineString', [[179, 0], [181, 2]])).toEqual(cut);
    expect(kept('LineString', [[-181, 0], [-179, 2]])).toEqual(cut);
    expect(kept('LineString', [[-179, 2], [179, 0]])).toEqual({ type: 'MultiLineString', coordinates: [[[-179, 2], [-180, 1]], [[180, 1], [179, 0]]] });
  });

  test('a line with a vertex on it is cut at that vertex and nowhere else', () => {
    expect(kept('LineString', [[179, 0], [180, 1], [-179, 2]])).toEqual({ type: 'MultiLineString', coordinates: [[[179, 0], [180, 1]], [[-180, 1], [-179, 2]]] });
    expect(kept('LineString', [[179, 0], [-180, 1]])).toEqual({ type: 'LineString', coordinates: [[179, 0], [180, 1]] });
  });

  test('a hole whose middle lies beyond the outer ring is cut out of the part it lies in', () => {
    const outer = [[-179, 0], [-179, 4], [179, 4], [179, 0], [-179, 0]];
    const hole = [[-178, 1], [-178, 3], [-179.5, 3], [-179.5, 1], [-178, 1]];
    const cut = kept('Polygon', [outer, hole]);
    expect(cut.type === 'MultiPolygon' && cut.coordinates.map((rings) => rings.map((ring) => Math.sign(ring[0]![0])).join())).toEqual(expect.arrayContaining(['1', '-1,-1']));
  });

  test('an area across it becomes two that add up, holes included', () => {
    const outer = box(178, 0, 184, 4);
    const hole = box(179, 1, 182, 2);
    const cut = kept('Polygon', [outer, hole]);
    expect(cut.type).toBe('MultiPolygon');
    expect(areaOf(cut)).toBeCloseTo(24 - 3, 12);
    const wrapped = [outer, hole].map((ring) => ring.map(([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat]));
    expect(kept('Polygon', wrapped)).toEqual(cut);
    for (const [lon] of cut.coordinates.flat(2) as Position[]) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
  });

  test('what came cut stays as it is', () => {
    const coordinates = [[box(178, 0, 180, 4)], [box(-180, 0, -176, 4)]];
    expect(kept('MultiPolygon', coordinates).coordinates).toEqual(coordinates);
    expect(kept('Polygon', [box(-180, -90, 180, 90)]).coordinates).toEqual([box(-180, -90, 180, 90)]);
  });

  test('a ring round the pole has no inside and is refused', () => {
    expect(checkGeometry({ type: 'Polygon', coordinates: [[[0, 80], [120, 80], [-120, 80], [0, 80]]] })).toMatchObject({ ok: false, refusal: { code: 'badGeometry' } });
  });
});

describe('rings', () => {
  test('are closed, turned and freed of repeats; a flat one is refused', () => {
    const answer = checkGeometry({ type: 'Polygon', coordinates: [[[0, 0], [0, 0], [0, 1], [1, 1], [1, 0]]] });
    if (!answer.ok) throw new Error('refused');
    expect(answer.geometries[0]?.coordinates).toEqual([[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]);
    expect([...answer.mending.repairs]).toEqual(['a ring that was not closed was closed']);
    expect(answer.mending.turned).toBe(1);
    expect(checkGeometry({ type: 'Polygon', coordinates: [[[0, 0], [1, 1], [2, 2], [0, 0]]] }).ok).toBe(false);
  });
});

describe('self-crossing', () => {
  test('a bow-tie crosses in its middle; a square, a hole and a touching ring do not', () => {
    expect(selfCrossing(kept('Polygon', [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]))).toEqual([1, 1]);
    expect(selfCrossing(kept('Polygon', [box(0, 0, 4, 4), box(1, 1, 2, 2)]))).toBeNull();
    expect(selfCrossing(kept('Polygon', [[[0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2], [0, 0]]]))).toBeNull();
    expect(selfCrossing(kept('Polygon', [box(0, 0, 4, 4), box(3, 1, 5, 2)]))?.[0]).toBe(4);
  });

  test('is found among 100 000 edges in well under five seconds', async () => {
    const ring = Array.from({ length: 100_000 }, (_, i): Position => [Math.cos((2 * Math.PI * i) / 100_000) * 10, Math.sin((2 * Math.PI * i) / 100_000) * 10]);
    const polygon: PlanGeometry = { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
    expect(selfCrossing(polygon)).toBeNull();
    expect(await quickest(5000, () => selfCrossing(polygon), 3)).toBeLessThan(5000);
  });
});
