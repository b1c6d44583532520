import { describe, expect, test } from 'vitest';
import { readClosures, standingClosures, withClosure, withClosures } from '#session/wall/closures.ts';
import { freshnessOf } from '#session/wall/freshness.ts';
import { newGaps } from '#session/wall/new-gaps.ts';
import { afterWrong, isPin, keepPin, pinFits, waitS } from '#session/wall/pin.ts';
import { SteadyClock } from '#session/wall/steady-clock.ts';
import { viewKinds } from '#session/wall/wall-address.ts';
import { viewAt, viewsOf } from '#session/wall/views.ts';
import type { Gap } from '#core/coverage/result.ts';
import { area, border, place, post } from '../../core/coverage/small-plan.ts';
import { planOf } from './wall-desk.ts';

test('an age that is not known, or no number, is out of date', () => {
  const limits = { oldS: 60, outS: 300 };
  expect([0, 59_999, 60_000, 299_999, 300_000, null, Number.NaN, -1].map((age) => freshnessOf(age, limits))).toEqual(['live', 'live', 'old', 'old', 'out', 'out', 'out', 'out']);
});

describe('a steady clock', () => {
  const made = () => { const at = { wall: 1e12, run: 0 }; return { at, clock: new SteadyClock(() => at.wall, () => at.run) }; };

  test('tells what somebody set from what passed', () => {
    const { at, clock } = made();
    at.wall += 1000; at.run += 1000;
    expect(clock.look(1000)).toMatchObject({ setByMs: 0, sleptMs: 0 });
    at.wall += 1000 - 3_600_000; at.run += 1000;
    expect(clock.look(1000)).toMatchObject({ setByMs: -3_600_000, sleptMs: 0 });
    at.wall += 60_000; at.run += 60_000;
    expect(clock.look(1000)).toMatchObject({ setByMs: 0, sleptMs: 56_000 });
  });

  test('an age is never too short: not when the clock is set back, not when what runs stood still', () => {
    const { at, clock } = made(), mark = clock.mark();
    at.wall -= 3_600_000; at.run += 5000;
    expect(clock.since(mark)).toBe(5000);
    at.wall += 3_600_000 + 60_000;
    expect(clock.since(mark)).toBe(60_000);
  });
});

describe('closures', () => {
  const plan = planOf(), one = { postId: 'a', untilMs: 2000, sinceMs: 1000 };

  test('hold until their time for posts that are there, and change nothing of the plan itself', () => {
    expect([standingClosures([one, { ...one, postId: 'gone' }], plan, 1500), standingClosures([one], plan, 2000)]).toEqual([[one], []]);
    const closed = withClosures(plan, [one]);
    expect(closed.features.map(({ kind, properties }) => [kind, properties.status])).toEqual([['borderLine', undefined], ['post', 'closed'], ['post', undefined]]);
    expect([plan.features[1]!.properties.status, withClosures(plan, []) === plan]).toEqual([undefined, true]);
  });

  test('last a day at most; what is kept and not understood is left out', () => {
    expect(withClosure([one], { ...one, untilMs: 1e12 })).toEqual([{ ...one, untilMs: 1000 + 86_400_000 }]);
    expect([null, 'x', '{}', '[1,null,{"postId":1}]', JSON.stringify([one])].map((text) => readClosures(text, 1500))).toEqual([[], [], [], [], [one]]);
    expect(readClosures(JSON.stringify([{ ...one, untilMs: 9e8 }]), 1500)).toEqual([]);
  });
});

describe('views', () => {
  const plan = planOf([border({ sections: [{ id: 's1', fromM: 0, toM: 5000 }, { id: 's2', fromM: 5000, toM: null }] }), post('a', 2, { agencies: ['x'] }), area('one', [0, -1, 5, 1]), area('two', [5, -1, 10, 1]), place('p', 2, 0)], { agencies: [{ id: 'x' }, { id: 'y' }] });

  test('are those that the plan has something for; the whole plan stays longest', () => {
    const all = viewsOf(plan, ['plan', 'sections', 'areas', 'agencies', 'ribbon', 'board'], null);
    expect(all.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['plan null', 'plan null', 'sections s1', 'sections s2', 'areas one', 'areas two', 'agencies x', 'ribbon null', 'board null']);
    expect(viewsOf(plan, ['sections'], 's2').map(({ part, borderId }) => [part, borderId])).toEqual([['s2', plan.features[0]!.id]]);
    expect(viewsOf(planOf([post('a', 2)]), ['ribbon', 'board'], null)).toEqual([{ kind: 'plan', part: null, borderId: null }]);
  });

  test('of branches beside each other come where there is more than one; a plan without them goes round as before', () => {
    const branch = (id: string, box: [number, number, number, number], properties: object) => area(id, box, { level: 'branch', ...properties });
    const kinds = (features: Parameters<typeof planOf>[0]) => viewsOf(planOf(features), viewKinds, null).map(({ kind }) => kind);
    const two = [area('all', [0, -1, 10, 1], { level: 'bureau' }), branch('one', [0, -1, 5, 1], { parentId: 'all' }), branch('two', [5, -1, 10, 1], { parentId: 'all' })];
    expect(kinds(two)).toEqual(['plan', 'plan', 'branches', 'branches', 'areas', 'areas', 'areas']);
    expect(kinds(two.slice(0, 2))).toEqual(['plan', 'plan', 'areas', 'areas']);
    expect(kinds([area('one', [0, -1, 5, 1]), area('two', [5, -1, 10, 1], { level: 'township' })])).not.toContain('branches');
    expect(viewsOf(planOf(two.slice(0, 1)), ['branches'], null).map(({ kind }) => kind)).toEqual(['plan']);
  });

  test('follow the time of day alone, so that all windows show one cycle; a pause holds it', () => {
    expect([0, 19_999, 20_000, 80_000].map((now) => viewAt(4, 20, now, 0, { atMs: null }))).toEqual([0, 0, 1, 0]);
    expect([viewAt(4, 20, 0, 5, { atMs: null }), viewAt(4, 20, 1e9, 0, { atMs: 40_000 })]).toEqual([1, 2]);
  });
});

test('a gap is new where nothing of it was bare; ground never is', () => {
  const gap = (id: string, kind: Gap['kind'], fromM?: number, toM?: number, featureId = 'b') => ({ id, kind, featureId, fromM, toM }) as unknown as Gap;
  const before = [gap('1', 'border', 0, 1000), gap('p', 'place', undefined, undefined, 'x')];
  expect(newGaps(before, [gap('1', 'border', 0, 400), gap('2', 'border', 600, 1500), gap('3', 'border', 1000, 2000), gap('4', 'border', 0, 1000, 'other'), gap('q', 'place', undefined, undefined, 'x'), gap('r', 'place', undefined, undefined, 'y'), gap('g', 'area')])).toEqual(['3', '4', 'r']);
});

describe('the PIN', () => {
  test('fits what was kept of it and nothing else; nothing of it is in what is kept', async () => {
    const kept = await keepPin('2468', new Uint8Array(16).fill(7), 1000);
    expect([await pinFits('2468', kept), await pinFits('2469', kept), await pinFits('', kept)]).toEqual([true, false, false]);
    expect(JSON.stringify(kept)).not.toContain('2468');
    /* RFC 7914 section 11: PBKDF2-HMAC-SHA-256 of "passwd" and "salt", one round. */
    expect((await keepPin('passwd', new TextEncoder().encode('salt'), 1)).hash).toBe('55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc');
  });

  test('is four to eight digits; the third wrong one and each further doubles the wait, an hour at most', () => {
    expect(['123', '1234', '12345678', '123456789', '12a4'].map(isPin)).toEqual([false, true, true, false, false]);
    let tries = { wrong: 0, untilMs: 0 };
    const waits = Array.from({ length: 12 }, () => { tries = afterWrong(tries, 1000); return waitS(tries, 1000); });
    expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(waitS(tries, -1e12)).toBe(3600);
  });
});
