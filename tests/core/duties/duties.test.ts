/** WE24-WE26 by hand here, and by their files where they lie beside the project; what is not given is never told as well. */
import { describe, expect, test } from 'vitest';
import type { Question } from '#core/coverage/question.ts';
import { compoundsHeld, postsHeld, tiersHeld } from '#core/duties/gates.ts';
import { notInspectedWithin, roundsTimed, roundTimed } from '#core/duties/inspection.ts';
import { holdingsOf, itemTotals } from '#core/duties/supplies.ts';
import { direct } from '#core/geometry/geodesic.ts';
import { featuresOf, type Plan } from '#core/plan/plan.ts';
import { hoursBasis, instantBasis } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';

const meta = { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'd', name: 'd', timezone: 'Asia/Shanghai', planDate: '2026-01-15', agencies: [{ id: 'police', name: 'P', type: 'police' }, { id: 'farm', name: 'F', type: 'forestFarm' }] };
function planOf(features: readonly { id: string; geometry: unknown; properties: Record<string, unknown> }[]): Plan {
  const read = readGeoJson(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', plan: meta, features: features.map((one) => ({ type: 'Feature', ...one })) })), 'd.geojson');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.value.plan;
}
const square = { type: 'Polygon', coordinates: [[[131, 44], [131.01, 44], [131.01, 44.01], [131, 44.01], [131, 44]]] };
const compound = (gates: readonly object[], more: object = {}) => ({ id: 'c1', geometry: square, properties: { kind: 'compound', closure: 'closed', gates, ...more } });
const FOUR = [{ id: 'G1', state: 'staffed', tier: 1, dutyWindows: [{ start: '00:00', end: '24:00' }] }, { id: 'G2', state: 'staffed', tier: 1, dutyWindows: [{ start: '07:00', end: '23:00' }] }, { id: 'G3', state: 'sealed' }, { id: 'G4', state: 'sealedEmergency', tier: 3 }];
const byReach: Question = { includePlanned: false, agencies: [] };
const timed = (answer: ReturnType<typeof instantBasis>): Question => { if (!answer.ok) throw new Error(answer.refusal); return { ...byReach, time: answer.basis }; };
const at = (plan: Plan, iso: string) => timed(instantBasis(plan.meta, iso));
const within = (plan: Plan, hours: string) => timed(hoursBasis(plan.meta, hours, undefined));

describe('gates', () => {
  test('WE24: at 03:00 G2 stands unguarded, closure 3 of 4; at 12:00 4 of 4', () => {
    const plan = planOf([compound(FOUR)]);
    expect(compoundsHeld(plan, at(plan, '2026-01-15T03:00:00+08:00'))).toMatchObject([{ id: 'c1', gates: 4, closed: 3, closedPct: 75, unguarded: ['G2'] }]);
    expect(compoundsHeld(plan, at(plan, '2026-01-15T12:00:00+08:00'))).toMatchObject([{ gates: 4, closed: 4, closedPct: 100, unguarded: [] }]);
    expect(tiersHeld(compoundsHeld(plan, at(plan, '2026-01-15T03:00:00+08:00')), [])).toEqual([{ tier: 1, toStaff: 2, staffed: 1 }]);
  });
  test('camp gates, reception rooms and posts of a tier are held by the same rule, beside the gates of compounds; other posts are none', () => {
    const post = (id: string, postType: string, more: object = {}) => ({ id, geometry: { type: 'Point', coordinates: [131, 44] }, properties: { kind: 'post', postType, ...more } });
    const plan = planOf([compound(FOUR), post('camp', 'campGate', { dutyWindows: [{ start: '08:00', end: '20:00' }] }), post('room', 'receptionRoom'), post('second', 'dutyPoint', { tier: 1, dutyWindows: [{ start: '20:00', end: '08:00' }] }), post('shut', 'campGate', { status: 'closed' }), post('none', 'dutyPoint')]);
    const night = at(plan, '2026-01-15T03:00:00+08:00'), held = postsHeld(plan, night);
    expect(held.map(({ postId, tier, held: by, hoursAssumed }) => [postId, tier, by, hoursAssumed])).toEqual([['camp', null, 'unguarded', false], ['room', null, 'staffed', true], ['second', 1, 'staffed', false]]);
    expect(tiersHeld(compoundsHeld(plan, night), held)).toEqual([{ tier: 1, toStaff: 3, staffed: 2 }]);
    expect(compoundsHeld(plan, night)[0]!.gates).toBe(4);
    expect(postsHeld(plan, within(plan, '06:00-10:00')).map(({ postId, times }) => [postId, times.map(({ from, to }) => `${from.slice(11, 16)}-${to.slice(11, 16)}`)])).toEqual([['camp', ['06:00-08:00']], ['room', []], ['second', ['08:00-10:00']]]);
    expect(postsHeld(plan, byReach).every((one) => one.held === 'staffed')).toBe(true);
  });
  test('half-open: at 23:00 nobody is there any more, at 07:00 somebody is', () => {
    const plan = planOf([compound(FOUR)]);
    expect(compoundsHeld(plan, at(plan, '2026-01-15T23:00:00+08:00'))[0]!.unguarded).toEqual(['G2']);
    expect(compoundsHeld(plan, at(plan, '2026-01-15T22:59:59.9+08:00'))[0]!.unguarded).toEqual([]);
    expect(compoundsHeld(plan, at(plan, '2026-01-15T07:00:00+08:00'))[0]!.unguarded).toEqual([]);
  });
  test('in a stretch of time a gate is closed only where somebody is there throughout, and since when nobody is is told', () => {
    const plan = planOf([compound(FOUR)]), [held] = compoundsHeld(plan, within(plan, '20:00-08:00'));
    expect([held!.closed, held!.unguarded]).toEqual([3, ['G2']]);
    expect(held!.each[1]!.times).toEqual([{ from: '2026-01-15T23:00:00+08:00', to: '2026-01-16T07:00:00+08:00' }]);
    expect(compoundsHeld(plan, within(plan, '08:00-16:00'))[0]!.closed).toBe(4);
  });
  test('by reach time is ignored; a gate without a state, or an open one, is never closed; hours not given are said', () => {
    const plan = planOf([compound([...FOUR, { id: 'G5', state: 'open' }, { id: 'G6' }, { id: 'G7', state: 'staffed' }])]), [held] = compoundsHeld(plan, byReach);
    expect([held!.gates, held!.closed, held!.unguarded]).toEqual([7, 5, ['G5', 'G6']]);
    expect(held!.each.filter(({ hoursAssumed }) => hoursAssumed).map(({ id }) => id)).toEqual(['G7']);
  });
  test('where the season of a compound ends within the hours asked its sealed gates are not closed throughout', () => {
    const plan = planOf([compound(FOUR, { season: { from: '01-01', to: '01-15' } })]);
    expect(compoundsHeld(plan, within(plan, '08:00-16:00'))[0]!.closed).toBe(4);
    expect(compoundsHeld(plan, within(plan, '20:00-08:00'))[0]!.unguarded).toEqual(['G1', 'G2', 'G3', 'G4']);
  });
  test('a compound that is planned, closed or out of season does not count; one without gates has no share', () => {
    const plan = planOf([compound([], { status: 'planned' }), { ...compound(FOUR, { season: { from: '06-01', to: '08-31' } }), id: 'c2' }, { ...compound(FOUR, { status: 'closed' }), id: 'c3' }]);
    expect(compoundsHeld(plan, byReach)).toEqual([]);
    expect(compoundsHeld(plan, { ...byReach, includePlanned: true })).toMatchObject([{ id: 'c1', gates: 0, closedPct: null }]);
  });
});

const post = (id: string, properties: object, lonLat: readonly number[] = [131, 44]) => ({ id, geometry: { type: 'Point', coordinates: lonLat }, properties: { kind: 'post', postType: 'borderPost', radiusM: 500, dutyWindows: [{ start: '00:00', end: '24:00' }], ...properties } });

describe('supplies', () => {
  test('WE25: masks last 3.33 days and suffice; disinfectant lasts 2 days, 2 L are missing', () => {
    const plan = planOf([post('p1', { supplies: [{ item: 'mask', onHand: 200, dailyUse: 60, minDays: 3 }] }), post('p2', { supplies: [{ item: 'disinfectant', unit: 'L', onHand: 4, dailyUse: 2, minDays: 3 }] })]);
    const held = holdingsOf(plan, byReach);
    expect(held.map(({ item, daysLeft, short }) => [item, Number(daysLeft!.toFixed(4)), short])).toEqual([['mask', 3.3333, 0], ['disinfectant', 2, 2]]);
    expect(itemTotals(held)).toEqual([{ item: 'mask', unit: null, posts: 1, shortPosts: 0, unknown: 0, short: 0, stock: 0, balance: 0 }, { item: 'disinfectant', unit: 'L', posts: 1, shortPosts: 1, unknown: 0, short: 2, stock: 0, balance: -2 }]);
  });
  test('what is not given is unknown and not enough; nothing used lasts for ever and is short of nothing', () => {
    const plan = planOf([post('p1', { supplies: [{ item: 'a', onHand: 5 }, { item: 'b', onHand: 5, dailyUse: 0, minDays: 3 }, { item: 'c', dailyUse: 2, minDays: 3 }] })]);
    expect(holdingsOf(plan, byReach).map(({ daysLeft, short }) => [daysLeft, short])).toEqual([[null, null], [null, 0], [null, null]]);
    expect(itemTotals(holdingsOf(plan, byReach)).map(({ unknown }) => unknown)).toEqual([1, 0, 1]);
  });
  test('depots give what they hold beyond their own need; another unit is another item; by agency and without posts that are not in use', () => {
    const masks = (onHand: number, more: object = {}) => ({ supplies: [{ item: 'mask', onHand, dailyUse: 10, minDays: 3, ...more }] });
    const plan = planOf([post('p1', { ...masks(10), agencies: ['police'] }), post('p2', { ...masks(0), agencies: ['farm'] }), post('p3', { ...masks(0), status: 'planned' }), post('p4', { ...masks(1, { unit: 'box' }), agencies: ['farm'] }), post('d1', { ...masks(60), postType: 'supplyDepot', agencies: ['police'] })]);
    const held = holdingsOf(plan, byReach);
    expect(itemTotals(held).map(({ unit, short, stock, balance }) => [unit, short, stock, balance])).toEqual([[null, 50, 30, -20], ['box', 29, 0, -29]]);
    expect(itemTotals(held, 'police').map(({ short, stock }) => [short, stock])).toEqual([[20, 30]]);
    const half = planOf([post('d1', { supplies: [{ item: 'mask', onHand: 60, dailyUse: 10 }, { item: 'glove' }], postType: 'supplyDepot' }), post('d2', { supplies: [{ item: 'mask', onHand: 5 }], postType: 'supplyDepot' })]);
    expect(itemTotals(holdingsOf(half, byReach)).map(({ stock, unknown }) => [stock, unknown])).toEqual([[5, 1], [0, 1]]);
    expect(holdingsOf(plan, { ...byReach, includePlanned: true })).toHaveLength(5);
    expect(holdingsOf(plan, { ...byReach, agencies: ['farm'] }).map(({ postId }) => postId)).toEqual(['p2', 'p4']);
  });
});

describe('inspection rounds', () => {
  const along = (metres: number) => direct([131, 0], 90, metres);
  const posts = [post('p1', {}, along(0)), post('p2', {}, along(3000)), post('p3', {}, along(7000))];
  const round = (more: object = {}) => ({ id: 'i1', geometry: null, properties: { kind: 'inspectionRoute', stops: ['p1', 'p2', 'p3'].map((postId) => ({ postId, dwellMin: 20 })), speedKmh: 60, departure: '20:00', unannounced: true, maxIntervalDays: 7, ...more } });
  const only = (plan: Plan) => featuresOf(plan, 'inspectionRoute')[0]!;

  test('WE26: there at 20:00, 20:23 and 20:47, at the end 21:07; 67 minutes', () => {
    const plan = planOf([...posts, round()]), made = roundTimed(plan, only(plan), undefined);
    expect(made.stops.map(({ arrive }) => arrive)).toEqual(['2026-01-15T20:00:00+08:00', '2026-01-15T20:23:00+08:00', '2026-01-15T20:47:00+08:00']);
    expect([made.end, Math.round(made.minutes! * 1e6) / 1e6, Math.round(made.metres)]).toEqual(['2026-01-15T21:07:00+08:00', 67, 7000]);
  });
  test('over midnight the date goes on; without a speed or a departure no time is told, and the way is', () => {
    const plan = planOf([...posts, round({ departure: '23:30' })]);
    expect(roundTimed(plan, only(plan), '2026-02-28').end).toBe('2026-03-01T00:37:00+08:00');
    const slow = planOf([...posts, round({ speedKmh: undefined })]), bare = roundTimed(slow, only(slow), undefined);
    expect([bare.minutes, bare.end, bare.stops[1]!.arrive, Math.round(bare.metres)]).toEqual([null, null, null, 7000]);
    const lost = planOf([...posts, round()]), nowhere = { ...lost, meta: { ...lost.meta, timezone: 'Nowhere/Land' } };
    expect(roundTimed(nowhere, only(nowhere), undefined)).toMatchObject({ end: null, minutes: expect.closeTo(67, 6) as number, stops: [{ arrive: null }, { arrive: null }, { arrive: null }] });
    const anyTime = planOf([...posts, round({ departure: undefined })]);
    expect(roundTimed(anyTime, only(anyTime), undefined)).toMatchObject({ end: null, minutes: expect.closeTo(67, 6) as number });
  });
  test('a seed draws an order of the same stops, always the same one; others draw others', () => {
    const many = Array.from({ length: 8 }, (_, k) => post(`q${k}`, {}, along(500 * k)));
    const plan = planOf([...many, round({ stops: many.map(({ id }) => ({ postId: id, dwellMin: 5 })) })]);
    const order = (seed: number) => roundTimed(plan, only(plan), undefined, seed).stops.map(({ postId }) => postId);
    expect(order(7)).toEqual(order(7));
    expect(new Set(order(7))).toEqual(new Set(many.map(({ id }) => id)));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => order(seed).join())).size).toBeGreaterThan(15);
  });
  test('unannounced rounds are told only where that is asked for; posts on no round, or on a rarer one, are listed', () => {
    const plan = planOf([...posts, post('p4', {}, along(9000)), round(), { ...round({ unannounced: false, stops: [{ postId: 'p1' }], maxIntervalDays: 2 }), id: 'i2' }]);
    expect(roundsTimed(plan, byReach, false).map(({ id }) => id)).toEqual(['i2']);
    expect(roundsTimed(plan, byReach, true)).toHaveLength(2);
    expect(notInspectedWithin(plan, 7, byReach)).toEqual(['p4']);
    expect(notInspectedWithin(plan, 3, byReach)).toEqual(['p2', 'p3', 'p4']);
  });
});
