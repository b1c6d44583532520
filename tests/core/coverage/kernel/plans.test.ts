/** The kernel behind the front door: plans with odd areas, across the antimeridian, too wide, and what is drawn of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { covers } from '#core/coverage/covers.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { direct } from '#core/geometry/geodesic.ts';
import { inPolygons } from '#core/geometry/point-in-polygon.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import { gapAreaM2, geodesicDisc } from '../geos-oracle.ts';
import { compute, planOf as wholePlan, positionOf, recipe, withFeatures, type Recipe } from '../random-plan.ts';
import { answer, area, at, post } from '../small-plan.ts';

const runs = (numRuns: number) => ({ seed: 20260304, numRuns });
const LONG = { timeout: 60_000 };
/** Ground only: no border, no places. */
const planOf = (given: Recipe): Plan => wholePlan({ ...given, border: [], places: [] });
const polygonsIn = (geometry: PlanGeometry | null): readonly (readonly (readonly Position[])[])[] =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
const areaOf = (id: string, ...polygons: Position[][][]): AnyFeature => ({ id, kind: 'areaOfResponsibility', properties: {},
  geometry: polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons } }) as AnyFeature;
const ring = (...corners: [number, number][]): Position[] => [...corners, corners[0]!].map(([x, y]) => at(x, y));
const totals = (features: readonly AnyFeature[]) => {
  const { result } = answer(features);
  expect(result.problems.filter(({ code }) => code === 'unverified')).toEqual([]);
  return result.totals.area!;
};

describe('areas as people draw them', () => {
  const disc = post('p', 5, { radiusM: 1000 }, 5);
  test('a bow tie is the two triangles it looks like, whichever way it is run', () => {
    const bow: [number, number][] = [[0, 0], [10, 10], [10, 0], [0, 10]];
    for (const corners of [bow, [...bow].reverse()]) {
      const { areaM2, coveredM2, gapM2 } = totals([areaOf('a', [ring(...corners)]), disc]);
      expect(Math.abs(areaM2 / 50e6 - 1)).toBeLessThan(1e-3);
      expect(Math.abs(coveredM2 / (Math.PI * 5e5) - 1)).toBeLessThan(1e-3);
      expect(Math.abs(coveredM2 + gapM2 - areaM2)).toBeLessThan(1);
    }
  });
  test('rings wound either way, a hole that touches its outer ring in a point, and a spike', () => {
    const outer = ring([0, 0], [10, 0], [10, 10], [0, 10]);
    const hole = ring([0, 5], [4, 3], [4, 7]);
    const plain = totals([areaOf('a', [outer, hole]), disc]);
    for (const rings of [[[...outer].reverse(), hole], [outer, [...hole].reverse()], [ring([0, 0], [10, 0], [10, 10], [10, 14], [10, 10], [0, 10]), hole]]) {
      const other = totals([areaOf('a', rings), disc]);
      expect(Math.abs(other.areaM2 - plain.areaM2)).toBeLessThan(1);
      expect(Math.abs(other.coveredM2 - plain.coveredM2)).toBeLessThan(1);
    }
    expect(Math.abs(plain.areaM2 / 92e6 - 1)).toBeLessThan(1e-3);
  });
  test('a hole that shares a stretch with its outer ring is cut out', () => {
    const { areaM2, coveredM2 } = totals([areaOf('a', [ring([0, 0], [10, 0], [10, 10], [0, 10]), ring([0, 2], [4, 2], [4, 8], [0, 8])]), post('p', 0, { radiusM: 1000 }, 5)]);
    expect(Math.abs(areaM2 / 76e6 - 1)).toBeLessThan(1e-3);
    expect(coveredM2).toBeLessThan(1);
  });
  test('a hole that leaves its outer ring, holes that overlap, and one within another take away what they share with it, once', () => {
    const box = (low: number, high: number) => ring([low, low], [high, low], [high, high], [low, high]);
    for (const [rings, km2, coveredKm2] of [[[box(0, 6), box(4, 10)], 32, 0], [[box(0, 10), box(2, 6), box(4, 8)], 72, 0], [[box(0, 10), box(2, 8), box(4, 6)], 64, 0], [[box(0, 10), box(20, 30)], 100, Math.PI / 4]] as const) {
      const { areaM2, coveredM2, gapM2 } = totals([areaOf('a', rings as unknown as Position[][]), post('p', 5, { radiusM: 500 }, 5)]);
      expect(Math.abs(areaM2 / (km2 * 1e6) - 1)).toBeLessThan(1e-3);
      expect(Math.abs(coveredM2 - coveredKm2 * 1e6)).toBeLessThan(1000);
      expect(Math.abs(coveredM2 + gapM2 - areaM2)).toBeLessThan(1);
    }
  });
  test('neighbours in one multipolygon, in two areas, overlapping and drawn twice count once in the total', () => {
    const west = ring([0, 0], [5, 0], [5, 10], [0, 10]), east = ring([5, 0], [10, 0], [10, 10], [5, 10]), whole = ring([0, 0], [10, 0], [10, 10], [0, 10]);
    const one = totals([areaOf('a', [whole]), disc]);
    for (const features of [[areaOf('a', [west], [east])], [areaOf('a', [west]), areaOf('b', [east])], [areaOf('a', [whole]), areaOf('b', [east])], [areaOf('a', [whole]), areaOf('b', [whole])]]) {
      const other = totals([...features, disc]);
      expect(Math.abs(other.areaM2 - one.areaM2)).toBeLessThan(1);
      expect(Math.abs(other.gapM2 - one.gapM2)).toBeLessThan(1);
    }
  });
  test('a disc that swallows the area covers all of it, and one of radius 0 none', () => {
    const box = area('a', [0, 0, 2, 2]);
    expect(totals([box, post('p', 1, { radiusM: 9000 }, 1)])).toMatchObject({ gapM2: 0, coveredPct: 100 });
    expect(totals([box, post('p', 1, { radiusM: 0 }, 1)])).toMatchObject({ coveredM2: 0, coveredPct: 0 });
  });
  test('what stands on the far side of the world covers nothing here', () => {
    const far = (id: string, lon: number, lat: number): AnyFeature => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { radiusM: 5000 } }) as AnyFeature;
    const [x, y] = at(1, 1);
    const route = { id: 'r', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [[x - 180, -y], [x - 179.9, -y]] }, properties: { halfWidthM: 3000 } } as AnyFeature;
    expect(totals([area('a', [0, 0, 2, 2]), far('p', x - 180, -y), far('q', x - 180, -y + 0.01), far('s', x - 100, 40), route])).toMatchObject({ coveredM2: 0 });
  });
});

test.each([['a pole inside', [0, 88, 20, 89.9]], ['3 000 km wide', [100, 20, 132, 40]]] as const)('%s: no area is computed, and the plan says why', (_, [west, south, east, north]) => {
  const corners: Position[] = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  const { result, shapes } = answer([areaOf('a', [corners]), { id: 'p', kind: 'post', geometry: { type: 'Point', coordinates: [west + 1, south + 0.5] }, properties: { radiusM: 5000 } } as AnyFeature]);
  expect(result.totals.area).toBeNull();
  expect(result.problems.map(({ code }) => code)).toContain('planTooWide');
  expect(shapes.covered).toBeNull();
});

const shifted = (plan: Plan, by: number): Plan => withFeatures(plan, plan.features.map((feature) => ({ ...feature,
  geometry: feature.geometry && JSON.parse(JSON.stringify(feature.geometry), (_, value: unknown) => (Array.isArray(value) && typeof value[0] === 'number' ? [value[0] + by, value[1]] : value)) }) as AnyFeature));
const turned = (plan: Plan): Plan => withFeatures(plan, plan.features.map((feature) => ({ ...feature,
  geometry: feature.geometry && JSON.parse(JSON.stringify(feature.geometry), (_, value: unknown) => (Array.isArray(value) && typeof value[0] === 'number' && value[0] > 180 ? [value[0] - 360, value[1]] : value)) }) as AnyFeature));

test('R15, R16: a plan moved along its parallel, and across the antimeridian, keeps its areas', LONG, () => {
  fc.assert(fc.property(recipe, fc.constantFrom(13.7, 90, 0), (given, by) => {
    const plan = planOf({ ...given, posts: given.posts.map(({ view: _view, ...post }) => ({ ...post, view: null })) });
    const first = compute(plan).result.totals.area!;
    const other = compute(turned(shifted(plan, by === 0 ? 180 - given.lon : by))).result.totals.area!;
    expect(Math.abs(other.areaM2 / first.areaM2 - 1)).toBeLessThan(1e-8);
    expect(Math.abs(other.gapM2 - first.gapM2)).toBeLessThan(1 + 1e-7 * first.areaM2);
  }), runs(60));
});

test('R26: discs against GEOS on geodesic polygons, within what their chords lose', LONG, () => {
  fc.assert(fc.property(recipe, (given) => {
    const plan = planOf({ ...given, routes: [], posts: given.posts.map(({ view: _view, ...rest }) => ({ ...rest, view: null, status: 'active' })) });
    const { areaM2, gapM2 } = compute(plan).result.totals.area!;
    const discs = given.posts.map(({ at: place, radiusM }) => geodesicDisc(positionOf(given, place), radiusM));
    const oracle = discs.length > 0 ? gapAreaM2(polygonsIn(plan.features[0]!.geometry)[0] as unknown as [number, number][][], discs) : areaM2;
    const chords = given.posts.reduce((sum, { radiusM }) => sum + 1.1e-4 * Math.PI * radiusM ** 2, 0);
    expect(gapM2).toBeLessThan(oracle + 1e-7 * areaM2 + 1);
    expect(gapM2).toBeGreaterThan(oracle - chords - 1e-7 * areaM2 - 1);
  }), runs(40));
});

test.each([[0, 3000], [30, 20_000], [47, 3000], [60, 20_000], [-75, 3000]])('1 000 km wide at %i degrees: discs of %i m in the middle, at edges and corners have the ground of geodesic discs to 3e-5', (lat, radiusM) => {
  const [south, north] = [direct([0, lat], 180, 480_000)[1], direct([0, lat], 0, 480_000)[1]];
  const east = Math.min(direct([0, north], 90, 480_000)[0], direct([0, south], 90, 480_000)[0]);
  const corners: Position[] = [[-east, south], [east, south], [east, north], [-east, north], [-east, south]];
  const places = [-0.9, 0, 0.9].flatMap((x) => [0.08, 0.5, 0.92].map((y): [number, number] => [x * east, south + y * (north - south)]));
  const posts = places.map((coordinates, i) => ({ id: `p${i}`, kind: 'post', geometry: { type: 'Point', coordinates }, properties: { radiusM } }) as AnyFeature);
  const { coveredM2, gapM2, areaM2 } = totals([areaOf('a', [corners]), ...posts]);
  const true720 = places.reduce((sum, place) => sum + gapAreaM2(geodesicDisc(place, radiusM, 720), []), 0) * (1 + (2 * Math.PI ** 2) / 3 / 720 ** 2);
  expect(Math.abs(coveredM2 / true720 - 1)).toBeLessThan(3e-5);
  expect(Math.abs(gapM2 / (areaM2 - true720) - 1)).toBeLessThan(2e-6);
});

test('what is drawn as covered is within reach: every corner and every middle of an edge, by geodesic distance', LONG, () => {
  fc.assert(fc.property(recipe, (given) => {
    const plan = planOf(given);
    const counted = assetsOf(plan, reachQuestion).filter(({ standing }) => standing === 'counts');
    for (const polygon of polygonsIn(compute(plan).shapes.covered)) for (const line of polygon) line.forEach(([lon, lat], i) => {
      const [nextLon, nextLat] = line[(i + 1) % line.length]!;
      for (const place of [[lon, lat], [(lon + nextLon) / 2, (lat + nextLat) / 2]] as Position[]) {
        /* The side of a sector is a geodesic here and a line there: a hand's breadth from it counts. */
        const round = (): Position[] => Array.from({ length: 72 }, (_, n) => direct(place, 5 * n, 0.1));
        const held = counted.some((asset) => covers(asset, place, asset.reachM + 0.01));
        expect(held || round().some((one) => counted.some((asset) => asset.shape.type === 'sector' && covers(asset, one, asset.reachM + 0.11)))).toBe(true);
      }
    });
  }), runs(30));
});

test('what is truly a gap is drawn as one', LONG, () => {
  fc.assert(fc.property(recipe, fc.array(fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })), { minLength: 40, maxLength: 40 }), (given, offsets) => {
    const plan = { ...planOf(given), meta: { id: 'random', planDate: '2026-01-15', minGapM: 0 } } as Plan;
    const { shapes, result } = compute(plan);
    const counted = assetsOf(plan, reachQuestion).filter(({ standing }) => standing === 'counts');
    const ids = new Set(result.gaps.filter(({ kind }) => kind === 'area').map(({ id }) => id));
    const gaps = shapes.gaps.filter(({ id }) => ids.has(id)).flatMap(({ geometry }) => polygonsIn(geometry));
    for (const place of offsets.map((offset) => positionOf(given, offset))) {
      /* A metre within the area, so that the bend of its edges does not count. */
      if ([0, 90, 180, 270].some((azimuth) => !inPolygons(direct(place, azimuth, 1), polygonsIn(plan.features[0]!.geometry)))) continue;
      if (counted.some((asset) => covers(asset, place, asset.reachM + 0.1))) continue;
      expect(inPolygons(place, gaps)).toBe(true);
    }
  }), runs(30));
});
