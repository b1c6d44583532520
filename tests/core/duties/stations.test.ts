import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { farmsOf } from '#core/duties/farms.ts';
import { roundsTimed, notInspectedWithin } from '#core/duties/inspection.ts';
import { gapStations, stationsOpen } from '#core/duties/stations.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { at, byReach, line, planOf, point } from './plan-of.ts';

const station = (id: string, eastKm: number, northKm: number, properties: object = {}) => point(id, 'post', at(eastKm, northKm), { postType: 'policeStation', radiusM: 0, ...properties });
const answered = (plan: ReturnType<typeof planOf>, question = byReach) => { const coverage = computeCoverage(plan, question); if (coverage === 'cancelled') throw new Error('cancelled'); return coverage; };

describe('stations', () => {
  test('are closed for what is left of the 24 hours of the day, over midnight and with breaks', () => {
    const plan = planOf([station('day', 0, 0, { postType: 'borderInspectionStation', dutyWindows: [{ start: '07:00', end: '19:00', breaks: [{ start: '12:00', end: '12:30' }] }] }), station('night', 1, 0, { dutyWindows: [{ start: '20:00', end: '06:00' }] }), station('always', 2, 0), point('other', 'post', at(3, 0), { postType: 'dutyPoint' })], { planDate: '2026-01-15' });
    expect(stationsOpen(plan, byReach)).toEqual([{ postId: 'day', closedMin: 750, hoursAssumed: false }, { postId: 'night', closedMin: 840, hoursAssumed: false }, { postId: 'always', closedMin: 0, hoursAssumed: true }]);
    expect(stationsOpen(planOf([station('a', 0, 0)]), byReach)).toEqual([{ postId: 'a', closedMin: null, hoursAssumed: true }]);
  });
  test('are the nearest to a gap whatever other post is nearer, by the middle of its stretch', () => {
    const plan = planOf([line('b', 'borderLine', [at(0, 0), at(10, 0)], { homeSide: 'right' }), station('west', 0, -3), station('east', 9, -4), point('near', 'post', at(5, -1), { postType: 'dutyPoint', radiusM: 0 })]);
    const [only, ...rest] = gapStations(plan, byReach, answered(plan));
    expect(rest).toEqual([]);
    expect([only!.gap.nearestPostId, only!.stationId, Math.round(only!.distanceM!)]).toEqual(['near', 'east', Math.round(Math.hypot(4, 4) * 1000)]);
    const none = planOf([line('b', 'borderLine', [at(0, 0), at(10, 0)], { homeSide: 'right' })]);
    expect(gapStations(none, byReach, answered(none)).map(({ stationId, distanceM }) => [stationId, distanceM])).toEqual([[null, null]]);
  });
});

describe('forest farms', () => {
  const ring = [at(10, 0), at(12, 0), at(12, 2), at(10, 2), at(10, 0)];
  const plan = planOf([
    point('bare', 'priorityPlace', at(0, 0), { placeType: 'forestFarm', issues: [{ text: 'x', openedOn: '2026-01-01', dueOn: '2026-01-10' }] }), { id: 'wide', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'priorityPlace', placeType: 'forestFarm' } }, point('not', 'priorityPlace', at(0, 1), { placeType: 'school' }),
    point('p1', 'post', at(0, 2), { postType: 'dutyPoint', radiusM: 100 }), point('inside', 'post', at(11, 1), { postType: 'dutyPoint', radiusM: 3000 }), point('closed', 'post', at(0, 0.1), { postType: 'dutyPoint', status: 'closed' }),
    /* Goes through the outline: no vertex of it lies inside, no corner of the outline near it. */
    line('r', 'patrolRoute', [at(9, 1.2), at(13, 1.2)], { mode: 'foot' }), point('a', 'activityPoint', at(0, 0.5), { activityType: 'publicity', everyDays: 7, lastDone: '2026-01-01' }),
  ], { planDate: '2026-01-15' });
  test('have on their row what lies in them or near them', () => {
    const row = (withinKm: number) => farmsOf(plan, byReach, answered(plan), withinKm * 1000).map(({ id, covered, posts, routes, activities, issues }) => [id, covered, posts, routes, activities, issues]);
    expect(row(0.1)).toEqual([['bare', false, 0, 0, { count: 0, overdue: 0 }, { open: 1, overdue: 1 }], ['wide', true, 1, 1, { count: 0, overdue: 0 }, { open: 0, overdue: 0 }]]);
    expect(row(2.5)[0]).toEqual(['bare', false, 1, 0, { count: 1, overdue: 1 }, { open: 1, overdue: 1 }]);
  });
  test('count an issue of a shape near them by its first vertex', () => {
    const yard = { id: 'yard', geometry: { type: 'Polygon', coordinates: [[at(0, 0.3), at(0.1, 0.3), at(0.1, 0.4), at(0, 0.3)]] }, properties: { kind: 'compound', issues: [{ text: 'y', openedOn: '2026-01-01' }] } };
    const near = planOf([point('farm', 'priorityPlace', at(0, 0), { placeType: 'forestFarm' }), yard], { planDate: '2026-01-15' });
    expect(farmsOf(near, byReach, null, 1000).map(({ issues }) => issues)).toEqual([{ open: 1, overdue: 0 }]);
    expect(farmsOf(near, byReach, null, 100).map(({ issues }) => issues)).toEqual([{ open: 0, overdue: 0 }]);
  });
  test('without an answer nobody says whether they are visited', () => {
    expect(farmsOf(plan, byReach, null, 1000).map(({ covered, maxGapMin }) => [covered, maxGapMin])).toEqual([[null, null], [null, null]]);
  });
  test('by the hour have their longest absence', () => {
    const question = withTime({ includePlanned: false, agencies: [], when: { day: '2026-01-15' } }, plan.meta);
    expect(farmsOf(plan, question, answered(plan, question), 1000).map(({ maxGapMin }) => maxGapMin)).toEqual([1440, 0]);
  });
});

describe('a round over service windows', () => {
  const plan = planOf([station('s', 0, 0), point('w1', 'priorityPlace', at(3, 0), { placeType: 'serviceWindow' }), point('w2', 'priorityPlace', at(9, 0), { placeType: 'serviceWindow' }), point('school', 'priorityPlace', at(9, 1), { placeType: 'school' }),
    { id: 'i', geometry: null, properties: { kind: 'inspectionRoute', stops: [{ postId: 's', dwellMin: 20 }, { placeId: 'w1', dwellMin: 20 }], speedKmh: 60, departure: '20:00', maxIntervalDays: 7 } }], { planDate: '2026-01-15' });
  test('stops at a place as at a post (the first stops of WE26)', () => {
    const [round] = roundsTimed(plan, byReach, false);
    expect(round!.lost).toEqual([]);
    expect(round!.stops.map(({ postId, placeId, arrive }) => [postId, placeId, arrive?.slice(11, 16)])).toEqual([['s', null, '20:00'], [null, 'w1', '20:23']]);
  });
  test('leaves the windows that it does not come to on the list, and no other place', () => {
    expect(notInspectedWithin(plan, 7, byReach)).toEqual(['w2']);
    expect(notInspectedWithin(plan, 6, byReach)).toEqual(['s', 'w1', 'w2']);
  });
});
