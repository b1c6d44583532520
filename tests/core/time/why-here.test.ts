import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { placesCoverage } from '#core/coverage/places.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { timedOf } from '#core/coverage/time/timed.ts';
import { whyHere } from '#core/coverage/time/why-here.ts';
import { direct } from '#core/geometry/geodesic.ts';
import type { Plan, PlanFeature, Position } from '#core/plan/plan.ts';
import { dayBasis } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { richPlan } from '../coverage/live-model.ts';
import { compute, recipe, withFeatures } from '../coverage/random-plan.ts';
import { timedPlan } from './timed-plan.ts';

const read = (bytes: Uint8Array): Plan => {
  const answer = readGeoJson(bytes, 'plan.geojson');
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.plan;
};
const post = (id: string, at: Position, properties: object) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: at }, properties: { kind: 'post', postType: 'borderPost', radiusM: 500, ...properties } });
const planOf = (...features: object[]): Plan => read(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection',
  plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'why', timezone: 'Asia/Shanghai', planDate: '2026-01-15' }, features })));
const HOME: Position = [131, 45];
const east = (metres: number): Position => direct(HOME, 90, metres);
const ask = (plan: Plan, at: Position) => whyHere(plan, reachQuestion, { at, placeId: null }, '2026-01-15')!;

describe('why here', () => {
  test('a post in reach is named with its distance and its hours, the hours without it with the cause and who comes next', () => {
    const found = ask(planOf(post('p', HOME, { dutyWindows: [{ start: '06:00', end: '22:00', breaks: [{ start: '12:00', end: '12:30' }] }] })), east(300));
    expect(found.assets).toMatchObject([{ id: 'p', standing: 'counts', presentMin: 930, times: [{ from: '2026-01-15T06:00:00+08:00', to: '2026-01-15T12:00:00+08:00' }, { from: '2026-01-15T12:30:00+08:00', to: '2026-01-15T22:00:00+08:00' }] }]);
    expect(found.assets[0]!.distanceM).toBeCloseTo(300, 3);
    expect(found.absences.map(({ minutes, cause, nextId }) => [minutes, cause, nextId])).toEqual([[360, 'offDuty', 'p'], [30, 'offDuty', 'p'], [120, 'offDuty', null]]);
    /* The night is one absence of 8 hours, from 22:00. */
    expect(found.longest).toMatchObject({ minutes: 480, from: '2026-01-15T22:00:00+08:00', to: '2026-01-16T06:00:00+08:00' });
    expect(found.presentPct).toBeCloseTo((100 * 930) / 1440, 9);
  });

  test('out of reach the nearest post says how far it falls short; bases, closed posts and those that look away do not', () => {
    const found = ask(planOf(
      post('far', HOME, {}), post('base', east(1700), { postType: 'policeStation', radiusM: 0 }), post('shut', east(1500), { status: 'closed', radiusM: 200 }),
      post('away', east(1800), { radiusM: 20, viewBearingDeg: 90, viewAngleDeg: 90 }),
    ), east(1740));
    expect(found.assets).toEqual([]);
    expect(found.absences).toMatchObject([{ minutes: 1440, cause: 'noAsset', nextId: null }]);
    expect(found.presentPct).toBe(0);
    expect(found.nearestPost).toMatchObject({ id: 'far', reachM: 500 });
    expect(found.nearestPost!.shortM).toBeCloseTo(1240, 3);
    expect(found.nearestRoute).toBeNull();
  });

  test('what reaches it but does not count is listed with the reason, after what counts', () => {
    const found = ask(planOf(post('planned', HOME, { status: 'planned' }), post('always', east(100), {})), HOME);
    expect(found.assets.map(({ id, standing, times }) => [id, standing, times.length])).toEqual([['always', 'counts', 1], ['planned', 'closedOrPlanned', 0]]);
    expect([found.absences, found.longest, found.presentPct]).toEqual([[], null, 100]);
    expect(ask(planOf(post('planned', HOME, { status: 'planned' })), HOME).absences[0]!.cause).toBe('closedOrPlanned');
  });

  test('a plan in no known zone has no hours to tell', () => {
    const plan = planOf(post('p', HOME, {}));
    expect(whyHere({ ...plan, meta: { ...plan.meta, timezone: 'Nowhere/At_All' } }, reachQuestion, { at: HOME, placeId: null }, '2026-01-15')).toBeNull();
  });
});

test('it agrees with a place put at the same spot, on posts, patrols and bare ground of a real plan', () => {
  const plan = read(readFileSync('data/ussuri-border.geojson'));
  const time = dayBasis(plan.meta, plan.meta.planDate);
  if (!time.ok) throw new Error(time.refusal);
  const spots = plan.features.flatMap(({ geometry }): Position[] => (geometry?.type === 'Point' ? [geometry.coordinates] : geometry?.type === 'LineString' ? [geometry.coordinates[1] ?? geometry.coordinates[0]!] : [])).filter((_, at) => at % 4 === 0);
  spots.push([133.2, 46.1]);
  for (const at of spots) {
    const place: PlanFeature<'priorityPlace'> = { id: 'put-there', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at }, properties: {} };
    const there: Plan = { ...plan, features: [...plan.features, place] };
    const assets = assetsOf(there, reachQuestion);
    const { result } = placesCoverage(there, assets, timedOf(there, assets, time.basis)).find(({ result: { id } }) => id === 'put-there')!;
    const found = whyHere(plan, reachQuestion, { at, placeId: null }, plan.meta.planDate!)!;
    expect(found.absences.map(({ from, to, minutes }) => ({ from, to, minutes }))).toEqual(result.absence);
    expect([found.presentPct, found.longest?.minutes ?? 0]).toEqual([result.meanPresencePct, result.maxGapMin]);
    expect(found.assets.filter(({ times }) => times.length > 0).map(({ id }) => id)).toEqual(result.coveredBy);
    if (result.reason) expect(found.absences[0]!.cause).toBe(result.reason);
  }
});

test('a place is asked about by its own radius and extent: what the board and the figures say of it', () => {
  const plan = read(readFileSync('data/ussuri-border.geojson'));
  const time = dayBasis(plan.meta, plan.meta.planDate);
  if (!time.ok) throw new Error(time.refusal);
  const assets = assetsOf(plan, reachQuestion);
  for (const { result, feature, position } of placesCoverage(plan, assets, timedOf(plan, assets, time.basis))) {
    expect(whyHere(plan, reachQuestion, { at: position, placeId: feature.id }, plan.meta.planDate!)!.ground === null).toBe(feature.geometry?.type === 'Point');
    const found = whyHere(plan, reachQuestion, { at: position, placeId: feature.id }, plan.meta.planDate!)!;
    expect(found.absences.map(({ from, to, minutes }) => ({ from, to, minutes }))).toEqual(result.absence);
    expect(found.assets.filter(({ times }) => times.length > 0).map(({ id }) => id)).toEqual(result.coveredBy);
    expect(found.nearestRoute?.shortM ?? 1).toBeGreaterThan(0);
  }
});

test('of a place with an extent it says what lies bare: the gap of a plan with that place as its only area', () => {
  let bare = 0;
  fc.assert(fc.property(recipe, (given) => {
    const plan = timedPlan(richPlan(given));
    const time = dayBasis(plan.meta, plan.meta.planDate);
    if (!time.ok) throw new Error(time.refusal);
    const place = plan.features.find(({ id }) => id === 'ground')!;
    const found = whyHere(plan, reachQuestion, { at: [given.lon, given.lat], placeId: 'ground' }, plan.meta.planDate!)!;
    const alone = withFeatures(plan, [...plan.features.filter(({ kind }) => kind === 'post' || kind === 'patrolRoute'), { ...place, id: 'as-area', kind: 'areaOfResponsibility', properties: {} } as never]);
    const { area } = compute(alone, { ...reachQuestion, time: time.basis }).result.totals;
    expect(Math.abs(found.ground!.bareM2 - area!.gapM2)).toBeLessThan(0.05);
    expect(Math.abs(found.ground!.areaM2 - area!.areaM2)).toBeLessThan(0.05);
    expect(found.ground!.bare === null).toBe(found.ground!.bareM2 < 0.02);
    if (found.ground!.worst) expect(found.ground!.worst.areaM2).toBeLessThanOrEqual(found.ground!.bareM2 + 0.01);
    if (found.ground!.bareM2 > 1 && found.ground!.bareM2 < found.ground!.areaM2 - 1) bare += 1;
    /* Who reaches it stands at its edge or nearer than its reach to it. */
    for (const asset of found.assets) expect(asset.distanceM).toBeLessThan(4000);
    expect(found.nearestPost === null || found.nearestPost.shortM > -0.01).toBe(true);
  }), { seed: 51, numRuns: 40 });
  expect(bare).toBeGreaterThan(3);
});

test('of ground that a post covers in the west the bare part lies in the east, and a post outside is as far as the edge', () => {
  const square = { type: 'Feature', id: 'yard', geometry: { type: 'Polygon', coordinates: [[HOME, east(2000), [...direct(east(2000), 0, 300)], [...direct(HOME, 0, 300)], HOME]] }, properties: { kind: 'priorityPlace', priority: 1 } };
  const plan = planOf(square, post('west', HOME, { radiusM: 600 }), post('far', east(2900), { radiusM: 500 }));
  const found = whyHere(plan, reachQuestion, { at: HOME, placeId: 'yard' }, '2026-01-15')!;
  expect(found.assets.map(({ id, distanceM }) => [id, Math.round(distanceM)])).toEqual([['west', 0]]);
  expect([found.presentPct, found.absences]).toEqual([100, []]);
  expect(found.ground!.bareM2 / found.ground!.areaM2).toBeGreaterThan(0.65);
  expect(found.ground!.worst!.at[0]).toBeGreaterThan(east(1500)[0]);
  expect(found.nearestPost).toMatchObject({ id: 'far', reachM: 500 });
  expect(found.nearestPost!.distanceM).toBeCloseTo(900, 0);
});
