import { describe, expect, test } from 'vitest';
import { responseRings } from '#core/coverage/response-rings.ts';
import { ringShifts, stagedVehicles } from '#core/duties/vehicles.ts';
import { withChange } from '#core/plan/edits/change.ts';
import { moveVehicle } from '#core/plan/edits/move-vehicle.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { at, byReach, planOf, point } from './plan-of.ts';

const standby = (id: string, eastKm: number, properties: object = {}) => point(id, 'post', at(eastKm, 0), { postType: 'standbyPoint', responseSpeedKmh: 60, ...properties });
const place = (id: string, eastKm: number) => point(id, 'priorityPlace', at(eastKm, 0), { placeType: 'government' });
/** 60 km/h: a kilometre a minute, so rings of 1, 3 and 5 km. */
const plan = planOf([standby('west', 0, { vehicles: { patrolCar: 2, van: 0 } }), standby('east', 20, { vehicles: { patrolCar: 1 } }), standby('empty', 40, { vehicles: { patrolCar: 0 } }), standby('unstated', 60),
  place('w', 0.5), place('e1', 19.5), place('e4', 24), place('far', 40.2), place('u', 62)]);
const post = (id: string, of = plan) => featuresOf(of, 'post').find((one) => one.id === id)!;

describe('staged vehicles', () => {
  test('are a row a type; who has none left does not respond, who states none does', () => {
    expect(stagedVehicles(plan, byReach).map(({ postId, type, count, responds, first }) => [postId, type, count, responds, first.map(({ places }) => places).join('/')])).toEqual([
      ['west', 'patrolCar', 2, true, '1/1/1'], ['west', 'van', 0, true, '1/1/1'], ['east', 'patrolCar', 1, true, '1/1/2'], ['empty', 'patrolCar', 0, false, '0/0/0'], ['unstated', null, null, true, '0/1/1']]);
    expect(responseRings(plan, byReach).places.map(({ id, ringMin }) => [id, ringMin])).toEqual([['w', 1], ['e1', 1], ['e4', 5], ['far', null], ['u', 3]]);
  });
  test('are told of the agencies asked for alone', () => {
    const two = planOf([standby('a', 0, { agencies: ['police'], vehicles: { van: 1 } }), standby('b', 9, { agencies: ['farm'], vehicles: { van: 1 } })]);
    expect(stagedVehicles(two, { ...byReach, agencies: ['farm'] }).map(({ postId }) => postId)).toEqual(['b']);
  });
});

describe('one moved', () => {
  test('leaves outside what only it reached, and brings in what lies by its new post', () => {
    const moved = moveVehicle(post('east'), post('empty'), 'patrolCar');
    if (!moved.ok) throw new Error('refused');
    const after = withChange(plan, moved.value);
    expect([post('east', after).properties.vehicles, post('empty', after).properties.vehicles]).toEqual([{ patrolCar: 0 }, { patrolCar: 1 }]);
    expect(ringShifts(responseRings(plan, byReach), responseRings(after, byReach))).toEqual({ falls: [{ placeId: 'e1', before: 1, after: null }, { placeId: 'e4', before: 5, after: null }], comes: [{ placeId: 'far', before: null, after: 1 }] });
  });
  test('changes no ring where others are left, and is counted where none was stated', () => {
    const moved = moveVehicle(post('west'), post('unstated'), 'patrolCar');
    if (!moved.ok) throw new Error('refused');
    const after = withChange(plan, moved.value);
    expect(post('unstated', after).properties.vehicles).toEqual({ patrolCar: 1 });
    expect(ringShifts(responseRings(plan, byReach), responseRings(after, byReach))).toEqual({ falls: [], comes: [] });
  });
  test('is refused where there is none to give, and to where it is', () => {
    expect(moveVehicle(post('west'), post('east'), 'van')).toMatchObject({ ok: false, problems: [{ message: 'west has no vehicle of the type van to give.' }] });
    expect(moveVehicle(post('unstated'), post('east'), 'patrolCar').ok).toBe(false);
    expect(moveVehicle(post('west'), post('west'), 'patrolCar')).toMatchObject({ ok: false, problems: [{ featureId: 'west', field: 'vehicles' }] });
  });
});
