import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { responseRings, ringM } from '#core/coverage/response-rings.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import type { Plan, Position } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

const read = (bytes: Uint8Array): Plan => {
  const answer = readGeoJson(bytes, 'plan.geojson');
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.plan;
};
/** Metres east along the equator. */
const KM = 1 / 111.319491;
const we22 = (properties: object, more: object[] = []): Plan => read(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection',
  plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'rings', timezone: 'Asia/Shanghai', planDate: '2026-01-15' },
  features: [
    { type: 'Feature', id: 'p1', geometry: { type: 'Point', coordinates: [131, 0] }, properties: { kind: 'post', postType: 'standbyPoint', radiusM: 150, ...properties } },
    ...[0.4, 1.2, 2.6].map((km, at) => ({ type: 'Feature', id: `x${at + 1}`, geometry: { type: 'Point', coordinates: [131 + km * KM, 0] }, properties: { kind: 'priorityPlace', priority: 2 } })),
    ...more,
  ] })));
const ringOf = (plan: Plan) => Object.fromEntries(responseRings(plan, reachQuestion).places.map(({ id, ringMin }) => [id, ringMin]));

describe('WE22: a standby point at 30 km/h', () => {
  test('has rings of 500, 1 500 and 2 500 m: 400 m within 1 min, 1 200 m within 3, 2 600 m outside 5', () => {
    const plan = we22({ responseSpeedKmh: 30 });
    const { rings, position } = responseRings(plan, reachQuestion).posts[0]!;
    expect(rings.map(({ minutes, radiusM }) => [minutes, radiusM])).toEqual([[1, 500], [3, 1500], [5, 2500]]);
    for (const at of rings[2]!.line) expect(distanceM(position, at)).toBeCloseTo(2500, 3);
    expect(rings[2]!.line.at(-1)).toEqual(rings[2]!.line[0]);
    expect(ringOf(plan)).toEqual({ x1: 1, x2: 3, x3: null });
    expect(responseRings(plan, reachQuestion).places[2]!.first).toMatchObject({ postId: 'p1', minutes: expect.closeTo(5.2, 4) as number, distanceM: expect.closeTo(2600, 1) as number });
  });
  test('that takes a minute to get ready has 0, 1 000 and 2 000 m', () => {
    const plan = we22({ responseSpeedKmh: 30, mobiliseMin: 1 });
    expect(responseRings(plan, reachQuestion).posts[0]!.rings.map(({ radiusM, line }) => [radiusM, line.length > 0])).toEqual([[0, false], [1000, true], [2000, true]]);
    expect(ringOf(plan)).toEqual({ x1: 3, x2: 5, x3: null });
  });
  test('has this speed also where it states none; other posts respond only with a speed', () => {
    expect(ringOf(we22({}))).toEqual({ x1: 1, x2: 3, x3: null });
    expect(responseRings(we22({ postType: 'dutyPoint' }), reachQuestion)).toMatchObject({ posts: [], places: [{ first: null, ringMin: null }, {}, {}] });
    expect(responseRings(we22({ postType: 'dutyPoint', responseSpeedKmh: 60 }), reachQuestion).posts[0]!.rings.at(-1)!.radiusM).toBe(5000);
  });
  test('does not respond while it is closed or off duty', () => {
    expect(responseRings(we22({ status: 'closed' }), reachQuestion).posts).toEqual([]);
    const plan = we22({ dutyWindows: [{ start: '08:00', end: '20:00' }] });
    const at = (clock: string) => responseRings(plan, withTime({ ...reachQuestion, when: { at: `2026-01-15T${clock}:00+08:00` } }, plan.meta)).posts.length;
    expect([at('07:59'), at('08:00')]).toEqual([0, 1]);
  });
  test('reaches a place with an outline at its edge, and at once where it stands inside', () => {
    const square = (west: number, east: number) => [[[131 + west * KM, -0.01], [131 + east * KM, -0.01], [131 + east * KM, 0.01], [131 + west * KM, 0.01], [131 + west * KM, -0.01]]];
    const places = [['edge', 1.4, 3], ['around', -1, 1]].map(([id, west, east]) => ({ type: 'Feature', id, geometry: { type: 'Polygon', coordinates: square(Number(west), Number(east)) }, properties: { kind: 'priorityPlace', priority: 1 } }));
    const found = responseRings(we22({}, places), reachQuestion).places;
    expect(found.find(({ id }) => id === 'edge')).toMatchObject({ ringMin: 3, first: { distanceM: expect.closeTo(1400, 0) as number } });
    expect(found.find(({ id }) => id === 'around')).toMatchObject({ ringMin: 1, first: { distanceM: 0, minutes: 0 } });
  });
});

test('a ring is never negative', () => expect([ringM(1, 30, 2), ringM(3, 60, 0.5)]).toEqual([0, 2500]));

test('WE35: the government lies in the 3-minute ring, the station in that of 5, the exit outside, where a checkpoint stands 44 m away', () => {
  const plan = read(readFileSync('tests/worked/demo/fuzhou-street.draft.geojson'));
  const { places } = responseRings(plan, reachQuestion);
  const of = (id: string) => places.find((place) => place.id === id)!;
  expect(['pl-gov', 'pl-rail', 'pl-exit'].map((id) => [of(id).ringMin, Math.round(of(id).first!.distanceM * 10) / 10])).toEqual([[3, 529.8], [5, 1781.7], [null, 3382.3]]);
  const at = (id: string) => plan.features.find((feature) => feature.id === id)!.geometry!.coordinates as Position;
  expect(distanceM(at('post-card'), at('pl-exit'))).toBeCloseTo(44.3, 1);
});
