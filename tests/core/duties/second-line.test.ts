import { describe, expect, test } from 'vitest';
import { secondLines } from '#core/duties/second-line.ts';
import { at, byReach, line, planOf, point } from './plan-of.ts';

const post = (id: string, eastKm: number, northKm: number, properties: object = {}) => point(id, 'post', at(eastKm, northKm), { postType: 'dutyPoint', ...properties });
const checkpoint = (id: string, eastKm: number, northKm: number, properties: object = {}) => post(id, eastKm, northKm, { postType: 'trafficCheckpoint', ...properties });
/** West to east along the equator; home lies south. */
const border = line('b', 'borderLine', [at(-20, 0), at(20, 0)], { homeSide: 'right' });
const told = (features: Parameters<typeof planOf>[0], more: { question?: object; withinM?: number; meta?: object } = {}) =>
  secondLines(planOf(features, more.meta), { ...byReach, ...more.question }, more.withinM).map(({ postId, backupPostId, byHand, distanceM, problem }) => [postId, backupPostId, byHand, distanceM === null ? null : Math.round(distanceM), problem]);

describe('a second line that is found', () => {
  test('is behind: a nearer post on the side of the border, or as near to it, is none', () => {
    expect(told([border, checkpoint('c', 0, -3), post('front', 0, -2), post('beside', 2, -3), post('behind', 0, -8)])).toEqual([['c', 'behind', false, 5000, null]]);
  });
  test('is the nearest in a straight line to the checkpoint, not the one farthest behind nor the first in the file', () => {
    expect(told([border, checkpoint('c', 0, -1), post('far', 0, -9), post('near', 3, -5), post('middle', 0, -7)])).toEqual([['c', 'near', false, 5000, null]]);
  });
  test('where the plan has no border is any other post, and the first of the plan where two are equally near', () => {
    expect(told([checkpoint('c', 0, -3), post('south', 0, -5), post('north', 0, -1)])).toEqual([['c', 'south', false, 2000, null]]);
  });
  test('is looked for within the distance asked, its end included', () => {
    expect(told([border, checkpoint('c', 0, 0), post('p', 0, -10)])).toEqual([['c', 'p', false, 10_000, null]]);
    expect(told([border, checkpoint('c', 0, 0), post('p', 0, -10)], { withinM: 9999 })).toEqual([['c', null, false, null, 'none']]);
    expect(told([checkpoint('alone', 0, 0)])).toEqual([['alone', null, false, null, 'none']]);
  });
  test('counts by the nearest of several borders, over the antimeridian too', () => {
    const other = line('b2', 'borderLine', [at(-20, -12), at(20, -12)]);
    expect(told([border, other, checkpoint('c', 0, -3), post('atOther', 0, -10), post('middle', 8, -6)])).toEqual([['c', 'middle', false, 8544, null]]);
    const features = [line('b', 'borderLine', [[179.9, 1], [-179.9, 1]]), point('c', 'post', [179.999, 0.98], { postType: 'forestCheckpoint' }), point('front', 'post', [-179.999, 0.99], { postType: 'dutyPoint' }), point('p', 'post', [-179.999, 0.96], { postType: 'dutyPoint' })];
    expect(told(features)[0]!.slice(0, 2)).toEqual(['c', 'p']);
  });
  test('serves: planned ones when asked for, and through the dates of its checkpoint', () => {
    const features = [checkpoint('c', 0, 0), post('shut', 0, -1, { status: 'closed' }), post('camera', 0, -2, { postType: 'observationDevice' }), post('plan', 0, -3, { status: 'planned' }), post('winter', 0, -4, { season: { from: '11-01', to: '01-15' } }), post('always', 0, -5)];
    const second = (question: object) => told(features, { question })[0]![1];
    expect([second({ date: '2026-01-15' }), second({ date: '2026-01-16' }), second({ includePlanned: true }), second({ includeDevices: true })]).toEqual(['winter', 'always', 'plan', 'always']);
    expect(second({ time: { mode: 'window', zone: 'Asia/Shanghai', fromMs: 0, toMs: 1, cyclic: false, dates: ['2026-01-15', '2026-01-16'] } })).toBe('always');
  });
});

test('by nearest is of a type that stops traffic; by hand it is of any type', () => {
  const types = ['trafficCheckpoint', 'dutyPoint', 'policeInspectionStation', 'borderInspectionStation', 'borderPost', 'forestCheckpoint', 'watchtower', 'standbyPoint', 'policeKiosk', 'policeStation', 'commandPost', 'compoundGate', 'campGate', 'receptionRoom', 'supplyDepot', 'observationDevice', undefined];
  const stops = (postType: string | undefined) => told([checkpoint('c', 0, 0), post('p', 0, -1, { postType })])[0]![1] === 'p';
  expect(types.filter(stops)).toEqual(['trafficCheckpoint', 'dutyPoint', 'policeInspectionStation', 'borderInspectionStation', 'borderPost', 'forestCheckpoint', 'compoundGate', 'campGate']);
  expect(told([border, checkpoint('c', 0, -1), post('tower', 0, -2, { postType: 'watchtower' }), post('behind', 0, -5)])).toEqual([['c', 'behind', false, 4000, null]]);
  for (const postType of types) expect(told([checkpoint('c', 0, 0, { backupPostId: 'p' }), post('p', 0, -1, { postType })])[0]).toEqual(['c', 'p', true, 1000, null]);
});

test('by hand it is kept, and what is wrong with it is said: missing, not serving, itself, too far', () => {
  const named = (id: string, backupPostId: string) => checkpoint(id, 0, 0, { backupPostId });
  const rest = [post('near', 0, -1), post('p12', 0, -12), post('shut', 0, -2, { status: 'suspended' })];
  expect(told([border, named('c1', 'p12'), named('c2', 'nobody'), named('c3', 'shut'), named('c4', 'c4'), named('c5', 'near'), ...rest])).toEqual([
    ['c1', 'p12', true, 12_000, 'tooFar'], ['c2', 'nobody', true, null, 'missing'], ['c3', 'shut', true, 2000, 'notServing'], ['c4', 'c4', true, null, 'self'], ['c5', 'near', true, 1000, null],
  ]);
  expect(told([named('c1', 'p12'), ...rest], { withinM: 12_000 })[0]![4]).toBe(null);
});

test('checkpoints of the four types alone are told of, whoever holds them: a filter of agencies hides no second post', () => {
  const types = ['trafficCheckpoint', 'policeInspectionStation', 'borderInspectionStation', 'forestCheckpoint', 'borderPost', 'campGate'];
  expect(told(types.map((postType, k) => post(`p${k}`, k, 0, { postType }))).map(([id]) => id)).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(told([checkpoint('c', 0, 0, { agencies: ['police'] }), post('p', 0, -1, { agencies: ['farm'] })], { question: { agencies: ['police'] } })).toEqual([['c', 'p', false, 1000, null]]);
  expect(told([checkpoint('c', 0, 0, { status: 'planned' }), post('p', 0, -1)])).toEqual([]);
});
