import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { halfWidthOf, radiusOf, speedOf } from '#core/plan/defaults.ts';
import { hashPlan } from '#core/plan/hash.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { targetsOf } from '#core/plan/targets.ts';
import { validatePlan } from '#core/plan/validate.ts';
import { quickest } from '../../quickest.ts';

type Raw = Record<string, unknown>;
const feature = (id: string, kind: string, properties: Raw, geometry: unknown): Raw => ({ type: 'Feature', id, geometry, properties: { kind, ...properties } });
const post = (id: string, properties: Raw = {}): Raw => feature(id, 'post', { radiusM: 10, dutyWindows: [{ start: '00:00', end: '24:00' }], ...properties }, { type: 'Point', coordinates: [1, 1] });
const route = (id: string, properties: Raw = {}, coordinates = [[1, 0], [1.089831528, 0]]): Raw =>
  feature(id, 'patrolRoute', { halfWidthM: 10, speedKmh: 10, ...properties }, { type: 'LineString', coordinates });
const area = (id: string, properties: Raw = {}): Raw =>
  feature(id, 'areaOfResponsibility', properties, { type: 'Polygon', coordinates: [[[0, -1], [2, -1], [2, 2], [0, 2], [0, -1]]] });

function planOf(features: Raw[], plan: Raw = {}) {
  const answer = admitPlan({ type: 'FeatureCollection', plan, features });
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer.value.plan;
}
const problems = (features: Raw[], plan: Raw = {}) => validatePlan(planOf(features, plan)).map(({ code, featureId, field, value }) => [code, featureId, field, value]);

describe('references', () => {
  test('an id that nobody has is one warning, with its first user', () => {
    expect(problems([post('p', { agencies: ['police', 'nobody'], backupPostId: 'x' }), post('q', { agencies: ['nobody'] })], { agencies: [{ id: 'police', parentId: 'hq' }] })).toEqual([
      ['unknownReference', null, 'plan.agencies[0].parentId', 'hq'],
      ['unknownReference', 'p', 'agencies[1]', 'nobody'],
      ['unknownReference', 'p', 'backupPostId', 'x'],
    ]);
  });

  test('a reference to a feature of another kind is unknown', () => {
    expect(problems([post('p'), route('r', { stops: [{ placeId: 'p' }] })])).toEqual([['unknownReference', 'r', 'stops[0].placeId', 'p']]);
  });

  test('areas nested in each other are an error, because no total would hold them', () => {
    expect(problems([area('a', { parentId: 'b' }), area('b', { parentId: 'a' }), area('c', { parentId: 'a' })])).toEqual([
      ['badValue', 'a', 'parentId', 'b'], ['badValue', 'b', 'parentId', 'a'],
    ]);
  });
});

describe('duty', () => {
  const duty = (...dutyWindows: Raw[]) => problems([post('p', { dutyWindows })]).map(([code]) => code);
  test('windows that touch do not overlap, windows that share a minute do, also over midnight and the week', () => {
    expect(duty({ start: '00:00', end: '08:00' }, { start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' })).toEqual([]);
    expect(duty({ start: '00:00', end: '08:01' }, { start: '08:00', end: '16:00' })).toEqual(['overlappingDuty']);
    expect(duty({ start: '22:00', end: '06:00' }, { start: '05:59', end: '07:00' })).toEqual(['overlappingDuty']);
    expect(duty({ start: '22:00', end: '06:00' }, { start: '06:00', end: '22:00' })).toEqual([]);
    expect(duty({ start: '22:00', end: '06:00', days: ['Su'] }, { start: '05:00', end: '07:00', days: ['Mo'] })).toEqual(['overlappingDuty']);
    expect(duty({ start: '22:00', end: '06:00', days: ['Sa'] }, { start: '05:00', end: '07:00', days: ['Mo'] })).toEqual([]);
  });

  test('posts without windows are counted once', () => {
    expect(problems([post('p', { dutyWindows: null }), post('q', { dutyWindows: null }), post('r')])).toEqual([['dutyMissing', null, 'dutyWindows', 2]]);
  });
});

describe('routes', () => {
  test('a run longer than its headway is a warning for one unit, none for two', () => {
    const schedule = { firstDeparture: '08:00', lastDeparture: '20:00', headwayMin: 59 };
    expect(problems([route('r', { schedule })]).map(([code]) => code)).toEqual(['runLongerThanHeadway']);
    expect(problems([route('r', { schedule, units: 2 })])).toEqual([]);
    expect(problems([route('r', { schedule: { ...schedule, headwayMin: 61 } })])).toEqual([]);
    expect(problems([route('r', { schedule: { ...schedule, headwayMin: 100 }, pattern: 'outAndBack' })]).map(([code]) => code)).toEqual(['runLongerThanHeadway']);
  });

  test('a route outside every area is a warning, with no areas there is none', () => {
    expect(problems([area('a'), route('in'), route('out', {}, [[5, 5], [6, 6]])])).toEqual([['outsideAreas', 'out', 'geometry', null]]);
    expect(problems([route('out', {}, [[5, 5], [6, 6]])])).toEqual([]);
  });
});

test('5 000 routes outside an area of 200 000 vertices are checked in seconds', async () => {
  const ring = Array.from({ length: 200_000 }, (_, i) => [10 + 5 * Math.cos((2 * Math.PI * i) / 200_000), 5 * Math.sin((2 * Math.PI * i) / 200_000)]);
  const disc = feature('disc', 'areaOfResponsibility', {}, { type: 'Polygon', coordinates: [[...ring, ring[0]]] });
  // In the corner of the box of the disc, so that no bounding box can answer.
  const routes = Array.from({ length: 5000 }, (_, i) => route(`r${i}`, {}, [[14.5, 4.5], [14.6, 4.6]]));
  expect(problems([disc, ...routes])).toHaveLength(5000);
  expect(await quickest(10_000, () => problems([disc, ...routes]), 3)).toBeLessThan(10_000);
});

describe('defaults', () => {
  test('are counted once for each property', () => {
    const place = feature('x', 'priorityPlace', {}, { type: 'Point', coordinates: [1, 1] });
    expect(problems([post('p', { radiusM: null }), post('q', { radiusM: null }), route('r', { halfWidthM: null, speedKmh: null }), place])).toEqual([
      ['defaultUsed', null, 'post.radiusM', 2], ['defaultUsed', null, 'patrolRoute.halfWidthM', 1],
      ['defaultUsed', null, 'patrolRoute.speedKmh', 1], ['defaultUsed', null, 'priorityPlace.priority', 1],
    ]);
  });

  test('come from the feature, then the plan, then the table; without a type nothing is claimed', () => {
    const plan = planOf([post('own'), post('table', { radiusM: null, postType: 'watchtower' }), post('plan', { radiusM: null, postType: 'borderPost' }), post('none', { radiusM: null }),
      route('car', { halfWidthM: null, speedKmh: null, mode: 'car', purpose: 'border' }), route('bare', { halfWidthM: null, speedKmh: null }), route('narrow', { halfWidthM: null, mode: 'car' })],
    { defaults: { radiusM: { borderPost: 700 } } });
    expect(featuresOf(plan, 'post').map((item) => radiusOf(item, plan.meta))).toEqual([
      { value: 10, assumed: false }, { value: 3000, assumed: true }, { value: 700, assumed: true }, { value: 0, assumed: true }]);
    expect(featuresOf(plan, 'patrolRoute').map((item) => halfWidthOf(item, plan.meta).value)).toEqual([300, 50, 100]);
    expect(featuresOf(plan, 'patrolRoute').map((item) => speedOf(item, plan.meta).value)).toEqual([30, 4, 10]);
  });

  test('targets of the duty level go over those of the plan, those over the table', () => {
    const { meta } = planOf([post('p')], { dutyLevel: 1, targets: { maxGapMin: { border: { low: 600 }, sector: 90 }, byDutyLevel: { 1: { maxGapMin: { border: { high: 120 } } } } } });
    expect(targetsOf(meta)).toMatchObject({ border: { low: 600, medium: 480, high: 120, critical: 60 }, sector: 90, area: null, responseMin: [1, 3, 5] });
  });
});

test('a border without a home side is named', () => {
  const border = feature('b', 'borderLine', {}, { type: 'LineString', coordinates: [[0, 0], [1, 0]] });
  expect(problems([border])).toEqual([['homeSideMissing', 'b', 'homeSide', null]]);
});

describe('the fingerprint', () => {
  test('does not see the order of members, sees every value and the order of features', () => {
    const plan = planOf([post('p', { name: 'a', note: 'b' }), post('q')]);
    expect(hashPlan(planOf([post('p', { note: 'b', name: 'a' }), post('q')]))).toBe(hashPlan(plan));
    expect(hashPlan(plan)).toMatch(/^[0-9a-f]{16}$/);
    const others = [planOf([post('q'), post('p', { name: 'a', note: 'b' })]), planOf([post('p', { name: 'b', note: 'a' }), post('q')]), planOf([post('p', { name: 'a', note: 'b' })]), planOf([post('p', { name: 'a', note: 'b' }), post('q')], { id: 'x' })];
    expect(new Set([plan, ...others].map(hashPlan)).size).toBe(5);
  });

  test('has no collision among 20 000 plans that differ in one number', () => {
    const plan = planOf([post('p')]);
    const hashes = Array.from({ length: 20_000 }, (_, i) => hashPlan({ ...plan, meta: { dutyLevel: 1, version: String(i) } }));
    expect(new Set(hashes).size).toBe(20_000);
  });
});
