/** Ground in reach of drawn regions, by closed form: the exposure kernel must read `Shape` of type region for these. */
import { describe, expect, test } from 'vitest';
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import { LiveCoverage } from '#core/coverage/live.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { normaliseLon } from '#core/geometry/longitude.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { movePost } from '#core/plan/edits/move-post.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { box, drawnPost } from './drawn-post.ts';
import { answer, area, at, border, place, post } from './small-plan.ts';

const square = area('a', [0, -5, 10, 5]);
const plan = (features: readonly AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });
/** Square kilometres: the degrees of the small plans are those of the equator, 5 km from it off by 4 parts in 10 million. */
const totals = (...features: AnyFeature[]) => {
  const { result } = answer([square, ...features]);
  const { areaM2, coveredM2, gapM2, depthM2 } = result.totals.area!;
  return { area: areaM2 / 1e6, covered: coveredM2 / 1e6, gap: gapM2 / 1e6, two: depthM2!['2'] / 1e6, unique: result.unique!.map(({ areaM2: alone }) => alone! / 1e6), problems: result.problems, result };
};
const DIGITS = 4;

describe('ground in a drawn reach', () => {
  test('a square of 4 km with a hole of 1 km covers 15 km2 of 100', () => {
    const { area: whole, covered, gap, unique, problems, result } = totals(drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)]));
    expect(whole).toBeCloseTo(100, DIGITS);
    expect(covered).toBeCloseTo(15, DIGITS);
    expect(gap).toBeCloseTo(85, DIGITS);
    expect(unique[0]).toBeCloseTo(15, DIGITS);
    expect(problems).toEqual([]);
    expect(result.gaps.filter(({ kind }) => kind === 'area').map(({ areaM2 }) => Math.round(areaM2! / 1e4) / 100)).toEqual([84, 1]);
  });

  test('what lies outside the area is not counted', () => {
    expect(totals(drawnPost('p', 0, [box(-2, -2, 2, 2)])).covered).toBeCloseTo(8, DIGITS);
    expect(totals(drawnPost('p', 0, [box(-2, -20, 20, 20)])).covered).toBeCloseTo(100, DIGITS);
    expect(totals(drawnPost('p', 5, [box(20, 20, 30, 30)])).covered).toBe(0);
  });

  test('a post outside the plan may reach into it, radius 0 or not', () => {
    expect(totals(drawnPost('p', -50, [box(1, 1, 2, 3)], { radiusM: 0 })).covered).toBeCloseTo(2, DIGITS);
  });

  test('two that share an edge cover both and overlap nowhere', () => {
    const { covered, two, unique, problems } = totals(drawnPost('p', 2, [box(1, 1, 3, 3)]), drawnPost('q', 4, [box(3, 1, 5, 3)]));
    expect(covered).toBeCloseTo(8, DIGITS);
    expect(two).toBeCloseTo(0, DIGITS);
    expect(unique[0]).toBeCloseTo(4, DIGITS);
    expect(unique[1]).toBeCloseTo(4, DIGITS);
    expect(problems).toEqual([]);
  });

  test('one that fills the hole of another leaves no gap there', () => {
    const { covered, two } = totals(drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)]), drawnPost('q', 5, [box(4, -1, 5, 0)]));
    expect(covered).toBeCloseTo(16, DIGITS);
    expect(two).toBeCloseTo(0, DIGITS);
  });

  test('the same region twice is depth 2 and nobody\'s alone', () => {
    const { covered, two, unique } = totals(drawnPost('p', 2, [box(1, 1, 3, 3)]), drawnPost('q', 2, [box(1, 1, 3, 3)]));
    expect(covered).toBeCloseTo(4, DIGITS);
    expect(two).toBeCloseTo(4, DIGITS);
    expect(unique.map((km2) => Math.abs(Math.round(km2 * 1e4)))).toEqual([0, 0]);
  });

  test('a disc whose middle lies on its edge adds half of itself', () => {
    const { covered, two, unique } = totals(drawnPost('p', 4, [box(2, -2, 6, 2)]), post('q', 6, { radiusM: 1000 }));
    expect(covered).toBeCloseTo(16 + Math.PI / 2, DIGITS);
    expect(two).toBeCloseTo(Math.PI / 2, DIGITS);
    expect(unique[0]).toBeCloseTo(16 - Math.PI / 2, DIGITS);
    expect(unique[1]).toBeCloseTo(Math.PI / 2, DIGITS);
  });

  test('along the edge of the area it covers to the edge', () => {
    const { covered, gap, problems } = totals(drawnPost('p', 2, [box(0, -5, 4, 5)]));
    expect(covered).toBeCloseTo(40, DIGITS);
    expect(gap).toBeCloseTo(60, DIGITS);
    expect(problems).toEqual([]);
  });

  test('a bow-tie holds both its triangles, overlapping polygons count once', () => {
    expect(totals(drawnPost('p', 3, [[[1, -1], [5, 1], [5, -1], [1, 1], [1, -1]]])).covered).toBeCloseTo(4, DIGITS);
    const twice = { type: 'MultiPolygon', coordinates: [[box(1, 0, 3, 2)], [box(2, 0, 4, 2)]].map((rings) => rings.map((ring) => ring.map(([x, y]) => at(x, y)))) };
    const { covered, two } = totals(post('p', 2, { reach: twice }));
    expect(covered).toBeCloseTo(6, DIGITS);
    expect(two).toBeCloseTo(0, DIGITS);
  });

  test('is drawn as it was drawn', () => {
    const { shapes } = answer([square, drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)])]);
    const { geometry } = shapes.reach.find(({ id }) => id === 'p')!;
    expect(geometry.type).toBe('Polygon');
    expect(polygonsAreaM2([geometry.coordinates as never]) / 1e6).toBeCloseTo(15, DIGITS);
  });

  test('without an area all of it is shown as covered', () => {
    const { result, shapes } = answer([drawnPost('p', 5, [box(30, 30, 31, 31)]), post('q', 0)]);
    expect(result.totals.area).toBeNull();
    const polygons = shapes.covered?.type === 'MultiPolygon' ? shapes.covered.coordinates : [];
    expect(polygons).toHaveLength(2);
    expect(polygonsAreaM2(polygons) / 1e6).toBeCloseTo(1 + Math.PI, 2);
  });

  test('across the antimeridian it is whole', () => {
    const east = (km: number) => normaliseLon(at(km)[0] + 48.96);
    const ground = { ...square, geometry: { type: 'Polygon', coordinates: [box(0, -5, 10, 5).map(([x, y]) => [east(x), at(x, y)[1]])] } } as unknown as AnyFeature;
    const moved = movePost(plan([ground, drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)])]), 'p', [east(5), 0]);
    const reach = (moved.features[1]!.properties as { reach: { type: string } }).reach;
    expect(reach.type).toBe('MultiPolygon');
    const { result } = answer(moved.features);
    expect(result.totals.area!.coveredM2 / 1e6).toBeCloseTo(15, DIGITS);
    expect(result.gaps.filter(({ kind }) => kind === 'area')).toHaveLength(2);
  });

  test('live figures follow it', () => {
    const given = plan([square, drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)]), post('q', 1, { radiusM: 500 })]);
    const live = LiveCoverage.of(given, reachQuestion);
    if (live === 'cancelled') throw new Error('cancelled');
    const before = live.totals();
    /* Five km to the east: 3 to 7 becomes 8 to 12, of which the area keeps 2 by 4, less the hole. */
    const found = live.preview('p', movePost(given, 'p', at(10)).features[1]!);
    expect(found.area!.coveredM2 / 1e6).toBeCloseTo(8 - 1 + Math.PI / 4, DIGITS);
    expect(live.preview('p', given.features[1]!).area!.coveredM2).toBeCloseTo(before.area!.coveredM2, 1);
  });

  test('the check and the other engine agree', { timeout: 60_000 }, () => {
    const given = plan([square, border(), drawnPost('p', 5, [box(3, -2, 7, 2), box(4, -1, 5, 0)]), drawnPost('q', 8, [[[7, -3], [12, -1], [8, 4], [7, -3]]]), post('r', 3), place('x', 4.5, -0.5)]);
    const coverage = answer(given.features);
    const report = checkEngines(given, reachQuestion, coverage, checkDistances(given, reachQuestion, coverage));
    expect(report).toMatchObject({ verdict: 'checked', points: { disagreed: 0 } });
    expect(report.turf!.differencePct).toBeLessThan(0.05);
  });
});
