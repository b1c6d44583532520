/** Hours by hand on one day, border on the equator where lengths are known, and the engine's own figure for a post that stands alone. */
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { presenceOf, type PostPresence } from '#core/duties/presence.ts';
import type { Plan } from '#core/plan/plan.ts';
import { byReach, line, planOf, point, type Written } from './plan-of.ts';

const THREE = [{ id: 'night', start: '00:00', end: '08:00' }, { id: 'day', start: '08:00', end: '16:00' }, { id: 'evening', start: '16:00', end: '24:00' }];
const TWO = [{ id: 'day', start: '08:00', end: '20:00' }, { id: 'night', start: '20:00', end: '08:00' }];
const onDay = (features: readonly Written[], more: object = {}) => planOf(features, { planDate: '2026-01-15', shifts: THREE, ...more });
const km = (east: number, north = 0): [number, number] => [east / 111.319491, north / 110.574276];
/** Posts stand apart unless they are told to stand together. */
const post = (id: string, dutyWindows: readonly object[] | undefined, more: object = {}, east = id.charCodeAt(0) - 96) => point(id, 'post', km(east), { postType: 'borderPost', radiusM: 1000, agencies: ['police'], ...(dutyWindows ? { dutyWindows } : {}), ...more });
const hours = (start: string, end: string, ...breaks: readonly (readonly [string, string])[]) => ({ start, end, ...(breaks.length > 0 ? { breaks: breaks.map(([from, to]) => ({ start: from, end: to })) } : {}) });
const border = (more: object = {}) => line('border', 'borderLine', [km(0), km(20)], { homeSide: 'right', ...more });
const clock = (iso: string) => iso.slice(5, 16);
const holesOf = ({ holes }: PostPresence) => holes!.map(({ kind, from, to, minutes }) => `${kind} ${clock(from)} ${clock(to)} ${minutes}`);
const rowOf = (plan: Plan, id: string, question = byReach) => presenceOf(plan, question).posts.find(({ postId }) => postId === id)!;

describe('posts that claim 24 hours', () => {
  test('have a hole where a handover fails and in a break; what they are there and what they are not make up the day', () => {
    const plan = onDay([
      post('a', [hours('00:00', '08:00'), hours('08:00', '16:00'), hours('16:10', '24:00')]), post('b', [hours('00:00', '24:00', ['12:00', '12:30'])]),
      post('c', [hours('08:00', '08:00', ['02:00', '05:00'])]), post('d', [hours('00:10', '23:50')]), post('e', [hours('00:00', '24:00')]), post('f', [hours('08:00', '20:00', ['12:00', '14:00'])]),
    ]);
    const answer = presenceOf(plan, byReach);
    expect(answer.posts.map((one) => [one.postId, one.claimsDay, one.onMin, holesOf(one)])).toEqual([
      ['a', true, 1430, ['handover 01-15T16:00 01-15T16:10 10']], ['b', true, 1410, ['break 01-15T12:00 01-15T12:30 30']],
      ['c', true, 1260, ['break 01-15T02:00 01-15T05:00 180']], ['d', true, 1420, ['handover 01-15T00:00 01-15T00:10 10', 'handover 01-15T23:50 01-16T00:00 10']],
      ['e', true, 1440, []], ['f', false, 600, []],
    ]);
    for (const { claimsDay, onMin, holes } of answer.posts) if (claimsDay) expect(onMin! + holes!.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1440);
    expect([answer.date, answer.dayMin, answer.claiming, answer.claimingHoled, answer.lacking, answer.assumed]).toEqual(['2026-01-15', 1440, 5, 4, 0, 0]);
  });
  test('stand in for each other at one spot: staggered breaks leave no hole, the same break leaves one for both', () => {
    const at = (id: string, ...rest: readonly (readonly [string, string])[]) => post(id, [hours('00:00', '24:00', ...rest)], {}, 5);
    expect(presenceOf(onDay([at('a', ['12:00', '12:30']), at('b', ['12:30', '13:00'])]), byReach).posts.map(holesOf)).toEqual([[], []]);
    expect(presenceOf(onDay([at('a', ['11:00', '13:00']), at('b', ['12:00', '14:00'])]), byReach).posts.map(holesOf)).toEqual([['break 01-15T12:00 01-15T13:00 60'], ['break 01-15T12:00 01-15T13:00 60']]);
    expect(presenceOf(onDay([at('a', ['09:00', '13:00']), at('b', ['10:00', '12:00'])]), byReach).posts.map(holesOf)).toEqual([['break 01-15T10:00 01-15T12:00 120'], ['break 01-15T10:00 01-15T12:00 120']]);
  });
  test('with shifts handed over between posts of one spot no one claims the day, and the failed handover is a hole of all of them', () => {
    const plan = onDay([post('a', [hours('00:00', '12:00')], {}, 5), post('b', [hours('12:20', '24:00')], {}, 5)]);
    expect(presenceOf(plan, byReach).posts.map((one) => [one.claimsDay, holesOf(one)])).toEqual([[false, ['handover 01-15T12:00 01-15T12:20 20']], [false, ['handover 01-15T12:00 01-15T12:20 20']]]);
  });
  test('over midnight a duty is of both days: the night of the day before counts, and a handover in the morning that fails is seen', () => {
    const plan = onDay([post('a', [hours('20:00', '08:00')]), post('b', [hours('08:00', '20:00'), hours('20:00', '07:50')])], { shifts: TWO });
    const [night, always] = presenceOf(plan, byReach).posts;
    expect([night!.onMin, night!.claimsDay, night!.shifts.map(({ shiftId, onMin }) => [shiftId, onMin])]).toEqual([720, false, [['day', 0], ['night', 720]]]);
    expect([always!.onMin, holesOf(always!), always!.shifts.map(({ onMin }) => onMin)]).toEqual([1430, ['handover 01-15T07:50 01-15T08:00 10'], [720, 710]]);
  });
  test('have what they have whether or not spots of the same sort are in the plan beside them', () => {
    const pair = (first: string, second: string, east: number) => [post(first, [hours('00:00', '24:00', ['12:00', '12:30'])], { requiredAgencies: { forestFarm: 1 } }, east), post(second, [hours('00:00', '24:00', ['10:00', '12:20'])], { agencies: ['farm'] }, east)];
    const spots = [pair('a', 'b', 1), pair('c', 'd', 3), pair('f', 'e', 5), [post('g', [hours('00:00', '24:00', ['10:00', '12:20'])], { agencies: ['farm'] }, 7)]];
    const together = presenceOf(onDay(spots.flat()), byReach), apart = spots.flatMap((spot) => presenceOf(onDay(spot), byReach).posts);
    expect(together.posts).toEqual(apart);
    expect(together.posts.map((one) => [one.postId, holesOf(one).length, one.lacks!.length])).toEqual([['a', 1, 1], ['b', 1, 0], ['c', 1, 1], ['d', 1, 0], ['f', 1, 1], ['e', 1, 0], ['g', 1, 0]]);
    expect(holesOf(together.posts[0]!)).toEqual(['break 01-15T12:00 01-15T12:20 20']);
  });
  test('on the day alone: a duty of Thursdays claims a Thursday, and the day after nobody is there', () => {
    const plan = onDay([post('a', [{ ...hours('00:00', '24:00'), days: ['Th'] }])]), friday = rowOf(plan, 'a', { ...byReach, date: '2026-01-16' });
    expect([rowOf(plan, 'a').claimsDay, holesOf(rowOf(plan, 'a'))]).toEqual([true, []]);
    expect([friday.onMin, friday.claimsDay, friday.holes, friday.shifts.map(({ onMin }) => onMin)]).toEqual([0, false, [], [0, 0, 0]]);
  });
  test('on a day whose clocks change are there for as long as it has', () => {
    const plan = onDay([post('a', [hours('00:00', '24:00')]), post('b', undefined)], { timezone: 'Europe/Helsinki', planDate: '2026-03-29' }), answer = presenceOf(plan, byReach);
    expect([answer.dayMin, answer.shifts.map(({ lengthMin }) => lengthMin), answer.posts.map(({ onMin, claimsDay }) => [onMin, claimsDay])]).toEqual([1380, [420, 480, 480], [[1380, true], [1380, false]]]);
  });
});

test('who states no hours is taken as always on duty, which is said; nobody says a day: hours are not told, the reach is', () => {
  const features = [border(), post('a', undefined), post('b', [hours('00:00', '24:00')])], answer = presenceOf(onDay(features), byReach);
  expect([answer.assumed, answer.claiming, answer.posts.map(({ hoursAssumed, onMin, claimsDay }) => [hoursAssumed, onMin, claimsDay])]).toEqual([1, 1, [[true, 1440, false], [false, 1440, true]]]);
  const untold = presenceOf(onDay(features, { planDate: undefined }), byReach);
  expect([untold.date, untold.dayMin, untold.shifts, untold.claiming, untold.claimingHoled, untold.lacking, untold.assumed]).toEqual([null, null, [], null, null, null, 1]);
  const nowhere = presenceOf(onDay(features, { timezone: 'Nowhere/None' }), byReach);
  expect([nowhere.date, nowhere.dayMin, nowhere.posts[1]!.claimsDay]).toEqual(['2026-01-15', null, null]);
  expect(untold.posts.map(({ reachM, ...rest }) => [Math.round(reachM!), rest])).toEqual([[2000, { postId: 'a', hoursAssumed: true, onMin: null, claimsDay: null, holes: null, lacks: null, shifts: [] }], [2000, { postId: 'b', hoursAssumed: false, onMin: null, claimsDay: null, holes: null, lacks: null, shifts: [] }]]);
});

test('a post counts by the filter, its status and the season of the day; what the question asks of hours changes nothing', () => {
  const features = [post('a', undefined), post('b', undefined, { agencies: ['farm'] }), post('c', undefined, { status: 'planned' }), post('d', undefined, { status: 'closed' }), post('e', undefined, { season: { from: '12-01', to: '03-31' } }), post('f', undefined, { season: { from: '06-01', to: '08-31' } }), post('g', undefined, { postType: 'observationDevice' })];
  const plan = onDay(features), ids = (question = byReach) => presenceOf(plan, question).posts.map(({ postId }) => postId).join('');
  expect([ids(), ids({ ...byReach, agencies: ['farm'] }), ids({ ...byReach, includePlanned: true }), ids({ ...byReach, includeDevices: true }), ids({ ...byReach, date: '2026-07-01' })]).toEqual(['abe', 'b', 'abce', 'abeg', 'abf']);
  const question = withTime({ ...byReach, when: { shift: 'night' } }, plan.meta);
  expect(presenceOf(plan, question)).toEqual(presenceOf(plan, byReach));
  expect(presenceOf({ ...plan }, byReach)).toEqual(presenceOf(plan, byReach));
});

test('a post lacks an agency for the part of the night in which the post beside it is gone', () => {
  const plan = onDay([post('a', [hours('20:00', '08:00')], { requiredAgencies: { police: 1, forestFarm: 1 }, staffPerShift: 2 }, 5), post('b', [hours('20:00', '02:00')], { agencies: ['farm'], staffPerShift: 1 }, 5), post('c', [hours('20:00', '08:00')], { requiredAgencies: { police: 2 } })], { shifts: TWO });
  const answer = presenceOf(plan, byReach), [lack, ...more] = answer.posts[0]!.lacks!;
  expect(more).toEqual([]);
  expect(lack).toMatchObject({ type: 'forestFarm', need: 1, have: 0, minutes: 360, since: '2026-01-15T02:00:00+08:00', until: '2026-01-15T08:00:00+08:00' });
  expect([answer.lacking, answer.posts.slice(1).map(({ lacks }) => lacks)]).toEqual([1, [[], []]]);
  /* Without the farm's own post, which the filter takes away, the whole duty lacks it, and people too: two where two are needed are enough. */
  expect(rowOf(plan, 'a', { ...byReach, agencies: ['police'] }).lacks!.map(({ type, minutes }) => [type, minutes])).toEqual([['forestFarm', 720]]);
});

describe('border in reach by shift', () => {
  const lone = (properties: object, east: number, north: number, sections: readonly object[] = []) => onDay([border({ sections, homeSide: 'right' }), point('p', 'post', km(east, north), { postType: 'borderPost', radiusM: 1000, ...properties })], { targets: { maxGapMin: { border: { medium: 0 } } } });
  test('is a kilometre on either side, cut at the end of the border and at exempt stretches; nothing where nobody is on duty', () => {
    const duty = { dutyWindows: [hours('06:00', '16:00')] }, metres = (plan: Plan) => rowOf(plan, 'p').shifts.map(({ onMin, reachM }) => [onMin, reachM === null ? null : Math.round(reachM)]);
    expect(metres(lone(duty, 5, 0))).toEqual([[120, 2000], [480, 2000], [0, null]]);
    expect(metres(lone(duty, 5, 0.6))).toEqual([[120, 1600], [480, 1600], [0, null]]);
    expect(metres(lone(duty, 0, 0))[0]).toEqual([120, 1000]);
    expect(metres(lone(duty, 5, 3))[0]).toEqual([120, 0]);
    expect(metres(lone(duty, 5, 0, [{ id: 's', fromM: 5500, toM: 9000, exempt: 'cliff' }]))[0]).toEqual([120, 1500]);
    expect(metres(onDay([point('p', 'post', km(5), { postType: 'borderPost', radiusM: 1000, ...duty })]))).toEqual([[120, null], [480, null], [0, null]]);
  });
  test('is that of several border lines together', () => {
    const plan = onDay([border(), line('second', 'borderLine', [km(0, 0.6), km(20, 0.6)], { homeSide: 'left' }), post('e', undefined)]);
    expect(Math.round(rowOf(plan, 'e').reachM!)).toBe(3600);
  });
  test.each([
    ['a disc', {}, 5.3, 0.37], ['a sector', { radiusM: 3000, viewBearingDeg: 60, viewAngleDeg: 120 }, 7, -0.8], ['a drawn reach', { reach: { type: 'Polygon', coordinates: [[km(6, -1), km(9, -1), km(8, 2), km(6, -1)]] } }, 7, 0],
    ['the end of the border', { radiusM: 2500 }, 19, 0.2], ['an exempt stretch', { radiusM: 3000 }, 11, 0.5], ['out of reach', {}, 5, 1.2],
  ])('of a post alone is what the engine calls covered in the shift, where somebody must always be there: %s', (what, properties, east, north) => {
    const sections = [{ id: 's', fromM: 10_000, toM: 11_500, exempt: 'water' }], plan = lone({ dutyWindows: [hours('00:00', '16:00')], ...properties }, east, north, sections);
    expect(rowOf(plan, 'p').reachM! > 0).toBe(what !== 'out of reach');
    for (const { shiftId, reachM } of rowOf(plan, 'p').shifts) {
      const coverage = computeCoverage(plan, { ...withTime({ ...byReach, when: { shift: shiftId } }, plan.meta), targetMin: 0 });
      if (coverage === 'cancelled') throw new Error('cancelled');
      expect(Math.abs(coverage.result.totals.border!.coveredM - (reachM ?? 0)), shiftId).toBeLessThan(0.02);
    }
  });
});
