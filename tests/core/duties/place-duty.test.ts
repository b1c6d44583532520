/** What places ask for besides their target, on hours that are known by hand. */
import { describe, expect, test } from 'vitest';
import { lacksSomething, placeDuties, placeSums } from '#core/duties/place-duty.ts';
import { at, byReach, line, planOf, point } from './plan-of.ts';

const DAY = { planDate: '2026-01-15' };
const place = (id: string, eastKm: number, placeType: string, more: object = {}) => point(id, 'priorityPlace', at(eastKm, 0), { placeType, visitRadiusM: 100, ...more });
const post = (id: string, eastKm: number, start: string, end: string, more: object = {}) => point(id, 'post', at(eastKm, 0), { postType: 'trafficCheckpoint', radiusM: 300, dutyWindows: [{ start, end }], agencies: ['police'], ...more });
const told = (features: Parameters<typeof planOf>[0], question = byReach, meta: object = DAY) => {
  const { places } = placeDuties(planOf(features, meta), question);
  if (places === null) throw new Error('no day');
  return places;
};
const clocks = (times: readonly { from: string; to: string; minutes: number }[]) => times.map(({ from, to, minutes }) => `${from.slice(11, 16)}-${to.slice(11, 16)} ${minutes}`);

describe('a motorway exit', () => {
  test('is to have a checkpoint on duty all day; who stands there and stops nobody is none', () => {
    const [exit] = told([place('x', 0, 'motorwayExit'), post('c', 0.1, '06:00', '22:00'), post('w', 0, '00:00', '24:00', { postType: 'watchtower' })]);
    expect([exit!.needs!.what, exit!.needs!.postIds, clocks(exit!.needs!.bare), exit!.longestMin]).toEqual(['checkpoint', ['c'], ['00:00-06:00 360', '22:00-00:00 120'], 0]);
    expect(lacksSomething(exit!)).toBe(true);
  });
  test('two that hand over make the day; one over midnight is told at both ends; one out of reach is none', () => {
    const [exit] = told([place('x', 0, 'motorwayExit'), post('a', 0, '08:00', '20:00'), post('b', 0, '20:00', '08:00')]);
    expect([exit!.needs!.bare, lacksSomething(exit!)]).toEqual([[], false]);
    const [over] = told([place('x', 0, 'motorwayExit'), post('b', 0, '20:00', '07:30')]);
    expect(clocks(over!.needs!.bare)).toEqual(['07:30-20:00 750']);
    expect(told([place('x', 0, 'motorwayExit'), post('far', 1, '00:00', '24:00')])[0]!.needs).toMatchObject({ postIds: [], bare: [{ minutes: 1440 }] });
  });
  test('is counted in the sums; a filter of agencies takes the checkpoints of others away', () => {
    const features = [place('x', 0, 'motorwayExit'), place('y', 9, 'motorwayExit'), post('a', 0, '00:00', '24:00')];
    expect(placeSums(told(features))).toEqual({ exits: 2, exitsBare: 1, stations: 0, stationsBare: 0, crowds: 0, crowdsBare: 0 });
    expect(placeSums(told(features, { ...byReach, agencies: ['farm'] })).exitsBare).toBe(2);
  });
});

test('a railway station is to have a post, of whatever sort; a patrol that comes by is none', () => {
  const round = line('r', 'patrolRoute', [at(-1, 0), at(1, 0)], { mode: 'car', speedKmh: 60, halfWidthM: 100, schedule: { departures: ['10:00'] }, pattern: 'oneWay' });
  const [bare] = told([place('s', 0, 'railwayStation'), round]);
  expect([bare!.visits, clocks(bare!.needs!.bare)]).toEqual([1, ['00:00-00:00 1440']]);
  expect(told([place('s', 0, 'railwayStation'), post('k', 0, '00:00', '24:00', { postType: 'policeKiosk' })])[0]!.needs!.bare).toEqual([]);
});

describe('crowd hours', () => {
  const crowd = (hours: object[], features: Parameters<typeof planOf>[0], more: object = {}) => told([place('d', 0, 'commercialDistrict', { crowdHours: hours, ...more }), ...features])[0]!.crowd!;
  test('are looked at alone: who comes before and after does not count, and nobody at night is no gap', () => {
    const evening = crowd([{ start: '17:00', end: '22:00' }], [post('p', 0, '18:30', '24:00')], { requiredIntervalMin: 60 });
    expect([evening.minutes, evening.longestMin, evening.targetMin, evening.met, clocks(evening.bare)]).toEqual([300, 90, 60, false, ['17:00-18:30 90']]);
    expect(crowd([{ start: '17:00', end: '22:00' }], [post('p', 0, '16:00', '22:00')]).met).toBe(true);
    expect(crowd([{ start: '17:00', end: '22:00' }], [post('p', 0, '06:00', '17:00')])).toMatchObject({ met: false, longestMin: 300 });
  });
  test('a list without hours is no crowd that somebody attends to', () => {
    expect(told([place('d', 0, 'commercialDistrict', { crowdHours: [] }), post('p', 0, '00:00', '24:00')])[0]!.crowd).toBeNull();
  });
  test('over midnight and in several stretches: one without anybody is not met, however long the target', () => {
    expect(crowd([{ start: '22:00', end: '02:00' }], [post('p', 0, '22:00', '24:00')], { requiredIntervalMin: 999 })).toMatchObject({ minutes: 240, longestMin: 120, met: false });
    expect(crowd([{ start: '08:00', end: '09:00' }, { start: '17:00', end: '18:00' }], [post('p', 0, '08:00', '09:00')], { requiredIntervalMin: 999 })).toMatchObject({ met: false, longestMin: 60 });
    expect(crowd([{ start: '08:00', end: '10:00' }], [post('p', 0, '08:00', '09:30')], { requiredIntervalMin: 30 })).toMatchObject({ met: true, longestMin: 30 });
  });
});

test('an advice round is told with the time of each passage; other patrols are counted alone', () => {
  const route = (id: string, purpose: string, departures: string[]) => line(id, 'patrolRoute', [at(-1, 0), at(1, 0)], { purpose, mode: 'car', speedKmh: 60, halfWidthM: 100, schedule: { departures }, pattern: 'oneWay' });
  const [plaza] = told([place('z', 0, 'plaza'), route('advice', 'publicHealth', ['10:00', '15:00']), route('street', 'street', ['12:00'])]);
  expect([plaza!.visits, plaza!.rounds.map(({ routeId, at: times }) => [routeId, times.map((iso) => iso.slice(11, 16))])]).toEqual([3, [['advice', ['10:00', '15:00']]]]);
});

test('without a day nothing is told', () => {
  expect(placeDuties(planOf([place('x', 0, 'motorwayExit')]), byReach)).toEqual({ date: null, places: null });
});
