import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf, reaches, type Asset } from '#core/coverage/assets.ts';
import { borderCoverage } from '#core/coverage/border.ts';
import { checkDistances } from '#core/coverage/check/report.ts';
import { reachNear } from '#core/coverage/check/reach-near.ts';
import { covers } from '#core/coverage/covers.ts';
import { deepestFinder } from '#core/coverage/deepest.ts';
import { IndexedPolygon } from '#core/coverage/indexed-polygon.ts';
import { inPolygon, type Polygon } from '#core/coverage/ground/polygons.ts';
import { LiveCoverage, liveTotalsOf } from '#core/coverage/live.ts';
import { placesCoverage } from '#core/coverage/places.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { reachOutline } from '#core/coverage/reach-outline.ts';
import { densify } from '#core/geometry/densify.ts';
import { distanceToLineM } from '#core/geometry/distance-to-line.ts';
import { direct } from '#core/geometry/geodesic.ts';
import { movePost } from '#core/plan/edits/move-post.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '#core/plan/plan.ts';
import { withPositions } from '#session/with-positions.ts';
import { compute, planOf, recipe, type Recipe } from './random-plan.ts';
import { answer, at, border, place, post } from './small-plan.ts';
import { box, drawnPost } from './drawn-post.ts';

const plan = (features: readonly AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });
const assetOf = (feature: AnyFeature): Asset => assetsOf(plan([feature]), reachQuestion)[0]!;
const borderOf = (...given: Parameters<typeof answer>) => answer(...given).result.borders[0]!;
const spansOf = ({ profile }: ReturnType<typeof borderOf>) => profile.filter(({ depth }) => depth !== 0).map(({ fromM, toM }) => [fromM, toM].map((metres) => Math.round(1000 * metres) / 1000));

describe('a drawn reach and a border', () => {
  test('the border inside a square is covered, to the millimetre, and what lies in its hole is not', () => {
    expect(spansOf(borderOf([border(), drawnPost('p', 4, [box(2.25, -2, 6, 2)])]))).toEqual([[2250, 6000]]);
    expect(spansOf(borderOf([border(), drawnPost('p', 4, [box(2, -2, 6, 2), box(3, -0.5, 4.5, 0.5)])]))).toEqual([[2000, 3000], [4500, 6000]]);
  });

  test('a slanting edge cuts where it crosses', () => {
    expect(spansOf(borderOf([border(), drawnPost('p', 4, [[[2, -1], [8, -1], [4, 2], [2, -1]]])]))).toEqual([[2666.667, 6666.667]]);
  });

  test('it goes before radius and view, and the post need not stand in it', () => {
    expect(spansOf(borderOf([border(), drawnPost('p', 9, [box(1, -1, 2, 1)], { radiusM: 5000, viewAngleDeg: 10 })]))).toEqual([[1000, 2000]]);
    expect(spansOf(borderOf([border(), drawnPost('p', 9, [box(1, -1, 2, 1)], { radiusM: 0 })]))).toEqual([[1000, 2000]]);
    expect(spansOf(borderOf([border(), drawnPost('p', 9, [box(1, -1, 2, 1)], { radiusM: undefined })]))).toEqual([[1000, 2000]]);
  });

  test('the edge belongs to it: a border along an edge is covered, straight or slanting', () => {
    expect(spansOf(borderOf([border(), drawnPost('p', 4, [box(2, 0, 6, 2)])]))).toEqual([[2000, 6000]]);
    const [a, b] = [at(0.3, 0.7), at(7.7, 3.1)];
    const between = (share: number): Position => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    const slanting = { ...border(), geometry: { type: 'LineString', coordinates: [a, b] } } as AnyFeature;
    for (const side of [-1, 1]) {
      const ring = [between(0.25), between(0.75), [between(0.75)[0], between(0.75)[1] + side * 0.01], [between(0.25)[0], between(0.25)[1] + side * 0.01], between(0.25)];
      const along = { ...post('p', 4), properties: { reach: { type: 'Polygon', coordinates: [ring] } } } as unknown as AnyFeature;
      const { coveredM, lengthM } = borderOf([slanting, along]);
      expect(coveredM / lengthM).toBeCloseTo(0.5, 6);
    }
  });

  test('several polygons, cut apart at the antimeridian or not, are one reach', () => {
    const shift = (ring: Position[], lon: number) => ring.map(([x, y]): Position => [x + lon, y]);
    const far = (lon: number) => (lon > 180 ? lon - 360 : lon);
    const line = { ...border(), geometry: { type: 'LineString', coordinates: [[179.95, 0], [180.05, 0]].map(([x, y]) => [far(x!), y]) } } as unknown as AnyFeature;
    const coordinates = [[[[179.97, -0.01], [180, -0.01], [180, 0.01], [179.97, 0.01], [179.97, -0.01]]], [shift([[0, -0.01], [0.02, -0.01], [0.02, 0.01], [0, 0.01], [0, -0.01]], -180)]];
    for (const lon of [179.99, -179.99]) {
      const asset = { id: 'p', kind: 'post', geometry: { type: 'Point', coordinates: [lon, 0] }, properties: { reach: { type: 'MultiPolygon', coordinates } } } as unknown as AnyFeature;
      const { coveredM, gapCount } = borderOf([line, asset]);
      expect(coveredM).toBeCloseTo(0.05 * 111_319.491, 1);
      expect(gapCount).toBe(2);
    }
  });

  test('one that overlaps itself counts once, a hole outside takes nothing away and adds nothing', () => {
    const reach = { type: 'MultiPolygon', coordinates: [[box(1, -1, 3, 1)], [box(2, -1, 4, 1), box(7, -1, 8, 1)]].map((rings) => rings.map((ring) => ring.map(([x, y]) => at(x, y)))) };
    const { profile } = borderOf([border(), { ...post('p', 4), properties: { reach } } as unknown as AnyFeature]);
    expect(profile.map(({ depth, toM }) => [depth, Math.round(toM)])).toEqual([[0, 1000], [1, 4000], [0, 10000]]);
  });

  test('a closed one is the cause of the gap, and the nearest post is told to where it stands', () => {
    const gap = borderOf([border(), drawnPost('p', 4, [box(-1, -1, 11, 1)], { status: 'closed' }), drawnPost('q', 5, [box(20, 20, 21, 21)])]).gaps[0]!;
    expect(gap.cause).toBe('closedOrPlanned');
    expect(gap.nearestPostId).toBe('q');
    expect(gap.nearestPostM).toBeCloseTo(0, 3);
  });
});

describe('a drawn reach and places', () => {
  const covered = (...features: AnyFeature[]) => answer(features).result.places[0]!;
  const square = (id: string, ...rings: [number, number][][]) => ({ ...place(id, 0, 0), geometry: { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => at(x, y))) } }) as unknown as AnyFeature;
  const ring = drawnPost('p', 2, [box(0, 0, 4, 4), box(1, 1, 3, 3)]);

  test('a point is covered inside and on the edge, not in the hole where the post stands', () => {
    expect(covered(place('x', 0.5, 2), ring).coveredBy).toEqual(['p']);
    expect(covered(place('x', 0, 2), ring).covered).toBe(true);
    expect(covered(place('x', 4, 4), ring).covered).toBe(true);
    expect(covered(place('x', 2, 2), ring).covered).toBe(false);
    expect(covered(place('x', 5, 2), ring).covered).toBe(false);
  });

  test('a polygon is covered when edges meet or one holds the other', () => {
    expect(covered(square('x', box(3.5, 1, 5, 2)), ring).covered).toBe(true);
    expect(covered(square('x', box(0.2, 0.2, 0.4, 0.4)), ring).covered).toBe(true);
    expect(covered(square('x', box(-1, -1, 5, 5)), ring).covered).toBe(true);
    expect(covered(square('x', box(4, 1, 5, 2)), ring).covered).toBe(true);
    expect(covered(square('x', box(1.2, 1.2, 2.8, 2.8)), ring).covered).toBe(false);
    expect(covered(square('x', box(5, 5, 6, 6)), ring).covered).toBe(false);
    /* The post stands in the place, its reach is elsewhere; and the reach lies in a hole of the place. */
    expect(covered(square('x', box(8, -0.5, 10, 0.5)), drawnPost('p', 9, [box(0, 0, 1, 1)])).covered).toBe(false);
    expect(covered(square('x', box(-5, -5, 9, 9), box(-1, -1, 5, 5)), ring).covered).toBe(false);
  });

  test('the share of a polygon in reach is that of the ground', () => {
    expect(covered(square('x', box(0, 0, 4, 4)), ring).coveredSharePct).toBeCloseTo(75, 3);
    expect(covered(square('x', box(3, 0, 5, 4)), ring).coveredSharePct).toBeCloseTo(50, 3);
  });
});

/** The post of a plan with a ring of 720 corners on its circle. */
function as720(feature: AnyFeature): AnyFeature {
  if (feature.kind !== 'post' || feature.geometry?.type !== 'Point') return feature;
  const centre = feature.geometry.coordinates;
  const ring = Array.from({ length: 720 }, (_, k): Position => direct(centre, -k / 2, feature.properties.radiusM!));
  return { ...feature, properties: { ...feature.properties, reach: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } } };
}
const round = (given: Recipe, lon: number | null): Recipe => ({ ...given, lon: lon ?? given.lon, posts: given.posts.map((each) => ({ ...each, view: null })) });

test('a ring of 720 corners gives what the disc gives, within what its chords leave out', () => {
  fc.assert(fc.property(recipe, fc.constantFrom(null, 179.99), (given, lon) => {
    const discs = planOf(round(given, lon));
    /* A chord of half a degree leaves out r (1 - cos(1/4 degree)), 1 part in 100 000; a disc takes a kilometre of border for straight in its plane, which a region does not (`bendM`). */
    const bend = 0.001 + (1e6 * Math.tan((Math.abs(given.lat) + 0.1) * (Math.PI / 180))) / (8 * 6_371_009);
    const resized = (share: number, metres: number): Plan => ({ ...discs, features: discs.features.map((each) => (each.kind === 'post' ? { ...each, properties: { ...each.properties, radiusM: each.properties.radiusM! * share + metres } } : each)) });
    const answersTo = (each: Plan) => {
      const assets = assetsOf(each, reachQuestion);
      const context = { assets, minGapM: 10, nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null };
      return { borders: featuresOf(each, 'borderLine').map((line) => borderCoverage(line, context).result), places: placesCoverage(each, assets).map(({ result }) => result) };
    };
    const least = answersTo(resized(1 - 1e-5, -bend)), found = answersTo({ ...discs, features: discs.features.map(as720) }), most = answersTo(resized(1, bend));
    found.borders.forEach(({ coveredM, jointM }, n) => {
      expect(coveredM).toBeGreaterThan(least.borders[n]!.coveredM - 0.05);
      expect(coveredM).toBeLessThan(most.borders[n]!.coveredM + 0.05);
      expect(jointM!).toBeLessThan(most.borders[n]!.jointM! + 0.05);
    });
    found.places.forEach(({ coveredBy }, n) => {
      expect(coveredBy).toEqual(expect.arrayContaining([...least.places[n]!.coveredBy]));
      expect(most.places[n]!.coveredBy).toEqual(expect.arrayContaining([...coveredBy]));
    });
  }), { seed: 61, numRuns: 120 });
});

/** Rings like stars: kilometres about (5, 5), some of them with a hole of their shape. */
const star = fc.tuple(fc.array(fc.integer({ min: 300, max: 4000 }), { minLength: 3, maxLength: 14 }), fc.option(fc.constantFrom(0.3, 0.7))).map(([corners, hole]) => {
  const ring = (scale: number) => [...corners, corners[0]!].map((metres, n): [number, number] => {
    const angle = (2 * Math.PI * (n % corners.length)) / corners.length;
    return [5 + (scale * metres * Math.cos(angle)) / 1000, 5 + (scale * metres * Math.sin(angle)) / 1000];
  });
  return hole === null ? [ring(1)] : [ring(1), ring(hole).reverse()];
});

describe('how far it is to a drawn reach', () => {
  const outer: Polygon = [box(0, 0, 10, 10).map(([x, y]) => [...at(x, y)] as [number, number])];
  const find = (gap: Polygon, ...features: AnyFeature[]) => deepestFinder(assetsOf(plan(features), reachQuestion))(gap, new IndexedPolygon(gap))!;
  const dense = (rings: readonly (readonly [number, number][])[]) => rings.map((ring) => densify(ring.map(([x, y]) => at(x, y))).points);

  test('the deepest point lies as far from its edges as is said, and no other point lies a metre farther', () => {
    fc.assert(fc.property(star, (rings) => {
      const gap: Polygon = [outer[0]!, rings[0]!.map(([x, y]) => [...at(x, y)] as [number, number]).reverse()];
      const depth = (position: Position) => Math.min(...dense(rings).map((points) => distanceToLineM(position, points)));
      const { deepest, deepestM } = find(gap, drawnPost('p', 5, rings));
      expect(deepestM).toBeCloseTo(depth(deepest), 6);
      for (let row = 0; row <= 20; row += 1) for (let column = 0; column <= 20; column += 1) {
        const position = at(row / 2, column / 2);
        if (inPolygon(position, gap)) expect(depth(position)).toBeLessThan(deepestM + 1);
      }
    }), { seed: 62, numRuns: 30 });
  });

  test('a gap in its hole is as deep as the hole is wide, wherever the post stands', () => {
    const hole: Polygon = [box(1, 1, 3, 3).map(([x, y]) => [...at(x, y)] as [number, number])];
    expect(find(hole, drawnPost('p', 2, [box(0, 0, 4, 4), box(1, 1, 3, 3)], { radiusM: 0 })).deepestM).toBeCloseTo(1000, 0);
  });

  test('inside it is no way at all', () => {
    expect(find(outer, drawnPost('p', 5, [box(-20, -20, 30, 30)])).deepestM).toBe(0);
  });
});

describe('the check of a drawn reach', () => {
  test('measures a depth to its edges, inside above 0', () => {
    const near = reachNear([assetOf(drawnPost('p', 2, [box(0, 0, 4, 4), box(1, 1, 3, 3)]))], 131);
    const depth = (x: number, y: number) => near.depths(at(x, y)).get(0);
    expect(depth(0.02, 2)).toBeCloseTo(20, 3);
    expect(depth(-0.02, 2)).toBeCloseTo(-20, 3);
    expect(depth(1.03, 2)).toBeCloseTo(-30, 3);
    expect(depth(0.5, 0.5)).toBe(50);
    expect(depth(9, 9)).toBeUndefined();
  });

  test('agrees with what holds a position', () => {
    fc.assert(fc.property(star, fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 })), { minLength: 30, maxLength: 30 }), (rings, places) => {
      const asset = assetOf(drawnPost('p', 0, rings));
      const near = reachNear([asset], -229);
      for (const [x, y] of places) {
        const depthM = near.depths(at(x / 1000, y / 1000)).get(0) ?? -50;
        if (Math.abs(depthM) > 0.01) expect(covers(asset, at(x / 1000, y / 1000))).toBe(depthM > 0);
      }
    }), { seed: 63, numRuns: 60 });
  });

  const shape = drawnPost('p', 4, [box(2, -2, 6, 2), box(3, -0.5, 4.5, 0.5)]);
  const given = plan([border(), shape, place('x', 2.5, 1), place('y', 4, 0), place('z', 4, -2)]);
  test('says nothing against a border and places that are right, and finds a border that is 5 m off', () => {
    const coverage = compute(given);
    expect(checkDistances(given, reachQuestion, coverage, { points: 5000 })).toMatchObject({ points: { disagreed: 0 }, verdict: 'running' });
    const borders = coverage.result.borders.map((line) => ({ ...line, profile: line.profile.map((piece, n) => (n === 0 ? { ...piece, toM: piece.toM + 5 } : n === 1 ? { ...piece, fromM: piece.fromM + 5 } : piece)) }));
    expect(checkDistances(given, reachQuestion, { ...coverage, result: { ...coverage.result, borders } }, { points: 5000 }).verdict).toBe('unverified');
    const places = coverage.result.places.map((each) => (each.id === 'y' ? { ...each, covered: true, coveredBy: ['p'] } : each));
    expect(checkDistances(given, reachQuestion, { ...coverage, result: { ...coverage.result, places } }, { points: 5000 }).verdict).toBe('unverified');
  });
});

describe('moving a post with a drawn reach', () => {
  const shape = drawnPost('p', 4, [box(2, -2, 6, 2), box(3, -0.5, 4.5, 0.5)]);
  const given = plan([border(), shape, place('x', 2.5, 1), place('y', 4, 0)]);
  test('live figures are those of the plan with the post moved, and go back', () => {
    const live = LiveCoverage.of(given, reachQuestion);
    if (live === 'cancelled') throw new Error('cancelled');
    const before = live.totals();
    const after = movePost(given, 'p', at(5, 0.3));
    const wanted = liveTotalsOf(compute(after).result);
    const found = live.preview('p', after.features.find(({ id }) => id === 'p')!);
    expect(found.border!.coveredM).toBeCloseTo(wanted.border!.coveredM, 6);
    expect(found.border!.coveredM).toBeCloseTo(2500, 2);
    expect(found.places).toEqual(wanted.places);
    expect(live.preview('p', shape).border).toEqual(before.border);
  });

  test('the outline while it moves is the drawn one', () => {
    const outline = reachOutline(shape, given, reachQuestion);
    expect(outline).toEqual({ type: 'MultiPolygon', coordinates: [(shape.properties as { reach: { coordinates: unknown } }).reach.coordinates] });
    expect(reachOutline({ ...shape, properties: { ...shape.properties, status: 'closed' } } as AnyFeature, given, reachQuestion)).toBeNull();
  });

  test('told by its new position alone it takes its reach along', () => {
    const moved = movePost(given, 'p', at(5, 0.3)).features.find(({ id }) => id === 'p')!;
    expect(withPositions(shape, Float64Array.of(...at(5, 0.3)))).toEqual(moved);
  });
});

test('a drawn reach is an assumption with its count, in place of the default radius', () => {
  const { assumptions } = answer([drawnPost('p', 1, [box(0, 0, 1, 1)], { radiusM: undefined, postType: 'watchtower' }), drawnPost('q', 1, [box(0, 0, 1, 1)]), post('r', 1, { radiusM: undefined, postType: 'watchtower' })]).result;
  expect(assumptions).toContainEqual({ code: 'drawnReach', kind: 'post', field: 'reach', value: null, count: 2 });
  expect(assumptions).toContainEqual({ code: 'defaultRadius', kind: 'watchtower', field: 'radiusM', value: 3000, count: 1 });
});

test('a region reaches whatever the radius, anything else does at more than 0', () => {
  expect(reaches(assetOf(drawnPost('p', 1, [box(0, 0, 1, 1)], { radiusM: 0 })))).toBe(true);
  expect(reaches(assetOf(post('p', 1, { radiusM: 0 })))).toBe(false);
  expect(reaches(assetOf(post('p', 1)))).toBe(true);
});
