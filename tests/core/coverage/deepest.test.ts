import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaGapsOf } from '#core/coverage/area-gaps.ts';
import { assetsOf, type Asset } from '#core/coverage/assets.ts';
import { deepestFinder } from '#core/coverage/deepest.ts';
import { IndexedPolygon, Room } from '#core/coverage/indexed-polygon.ts';
import { boxOf, inPolygon, type Polygon } from '#core/coverage/ground/polygons.ts';
import { sectorDistance } from '#core/coverage/plane-spans.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { distanceToLineM } from '#core/geometry/distance-to-line.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import { localPlane } from '#core/geometry/local-plane.ts';
import type { Position } from '#core/plan/plan.ts';
import { compute, planOf, positionOf, recipe, type Recipe } from './random-plan.ts';

/** Metres from a position to covered ground, by geodesics from every asset. */
function depthM(assets: readonly Asset[], position: Position): number {
  return assets.filter(({ standing, reachM }) => standing === 'counts' && reachM > 0).reduce((least, { shape, reachM }) => Math.min(least,
    shape.type === 'corridor' ? Math.min(...shape.lines.map(({ points }) => distanceToLineM(position, points))) - reachM
      : shape.type !== 'sector' ? distanceM(shape.centre, position) - reachM
        : sectorDistance(localPlane(shape.centre).project(position), reachM, shape.bearingDeg, shape.angleDeg)), Infinity);
}

/** The deepest that a lattice and then smaller and smaller steps from its best points find: never deeper than there is. */
function byLattice(gap: Polygon, depth: (position: Position) => number): number {
  const [west, south, east, north] = boxOf(gap[0]!);
  const tried: { at: Position; metres: number }[] = [...gap[0]!].map((at) => ({ at, metres: depth(at) }));
  for (let row = 0; row < 24; row += 1) for (let column = 0; column < 24; column += 1) {
    const at: Position = [west + ((east - west) * (column + 0.5)) / 24, south + ((north - south) * (row + 0.5)) / 24];
    if (inPolygon(at, gap)) tried.push({ at, metres: depth(at) });
  }
  tried.sort((a, b) => b.metres - a.metres);
  let most = -Infinity;
  for (let best of tried.slice(0, 3)) {
    for (let share = 1 / 24; share > 1e-5;) {
      const around = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1]].map(([x, y]): Position => [best.at[0] + x! * share * (east - west), best.at[1] + y! * share * (north - south)]);
      const better = around.filter((at) => inPolygon(at, gap)).map((at) => ({ at, metres: depth(at) })).find(({ metres }) => metres > best.metres);
      if (better) best = better;
      else share /= 2;
    }
    most = Math.max(most, best.metres);
  }
  return most;
}

const somewhere = fc.tuple(recipe, fc.constantFrom(null, 179.99), fc.constantFrom(null, null, 75)).map(([given, lon, lat]): Recipe => ({ ...given, lon: lon ?? given.lon, lat: lat ?? given.lat }));

describe('the deepest point of a gap', () => {
  test('lies as far from covered ground as is said, and no other point lies a metre farther', () => {
    fc.assert(fc.property(somewhere, (given) => {
      const plan = planOf(given);
      const { result, shapes } = compute(plan);
      const assets = assetsOf(plan, reachQuestion);
      if (!assets.some(({ standing, reachM }) => standing === 'counts' && reachM > 0)) return;
      for (const gap of result.gaps.filter(({ kind }) => kind === 'area').slice(0, 4)) {
        const geometry = shapes.gaps.find(({ id }) => id === gap.id)!.geometry;
        if (geometry.type !== 'Polygon') continue; // cut at the antimeridian
        expect(gap.deepestM).toBeCloseTo(Math.max(0, depthM(assets, gap.deepest!)), 6);
        expect(gap.deepestM).toBeGreaterThan(byLattice(geometry.coordinates as unknown as Polygon, (position) => depthM(assets, position)) - 1);
      }
    }), { seed: 41, numRuns: 40 });
  });

  test('without any reach it is the point farthest from the edge of the area', () => {
    const ring = [[0, 0], [9000, 0], [9000, 2000], [2000, 2000], [2000, 6000], [0, 6000], [0, 0]].map(([x, y]) => positionOf({ lon: 20, lat: 0 }, [x!, y!]) as [number, number]);
    const found = deepestFinder([])([ring], new IndexedPolygon([ring]));
    /* In the corner of the L the largest circle touches both legs' outer sides and the inner corner: r = 2000 (2 - sqrt 2). */
    expect(found!.deepestM).toBeGreaterThan(2000 * (2 - Math.SQRT2) - 10);
    expect(found!.deepestM).toBeLessThan(2000 * (2 - Math.SQRT2) + 10);
  });

  test('a long search can be stopped', () => {
    const along = (lon: number) => ({ points: Array.from({ length: 400 }, (_, k): Position => [lon, k * 0.0125]) });
    const route = { id: 'r', kind: 'patrolRoute', shape: { type: 'corridor', lines: [along(20.005), along(20.02)] }, reachM: 100, agencies: [], status: 'active', standing: 'counts' } as const;
    /* Between two parallels every point of the middle line is as deep as the next. */
    const ridge: Polygon = [[[20.0065, 0.1], [20.0185, 0.1], [20.0185, 4.9], [20.0065, 4.9], [20.0065, 0.1]]];
    let asked = 0;
    expect(deepestFinder([route])(ridge, new IndexedPolygon(ridge), () => { asked += 1; return false; })).toBeNull();
    expect(asked).toBe(1);
    const context = { assets: [route], minGapM: 10, nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null };
    const area = { id: 'a', kind: 'areaOfResponsibility', geometry: null, properties: {} } as const;
    expect(areaGapsOf(context)(area, [{ polygon: ridge, areaM2: 1e9 }], () => false)).toEqual([]);
  });
});

test('a filed polygon holds what even-odd says, and a room may be used again', () => {
  const room = new Room();
  const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })).map(([x, y]): [number, number] => [170 + x / 4, 60 + y / 4]);
  const ring = fc.array(corner, { minLength: 3, maxLength: 40 }).map((corners) => [...corners, corners[0]!]);
  fc.assert(fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.double({ min: 169, max: 181, noNaN: true }), fc.double({ min: 59, max: 71, noNaN: true })), { maxLength: 20 }), (polygon, points) => {
    const filed = new IndexedPolygon(polygon, room);
    for (const [x, y] of points) expect(filed.contains(x, y)).toBe(inPolygon([x, y], polygon));
    let count = 0;
    filed.edgesIn(175, 65, 20, 20, 1000, () => { count += 1; });
    expect(count).toBe(polygon.reduce((sum, each) => sum + each.length - 1, 0));
  }), { seed: 42, numRuns: 300 });
});
