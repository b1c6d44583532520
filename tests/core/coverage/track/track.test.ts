import { describe, expect, test } from 'vitest';
import { againstRoute } from '#core/coverage/track/against-route.ts';
import { effortByCell } from '#core/coverage/track/effort.ts';
import { sweptGround } from '#core/coverage/track/swept.ts';
import { legsOf, type Track, type TrackPoint } from '#core/coverage/track/track.ts';
import { TrackLine } from '#core/coverage/track/track-line.ts';
import type { AnyFeature, Plan, PlanFeature } from '#core/plan/plan.ts';
import { area, at, place, route } from '../small-plan.ts';
import { random } from '../kernel/seeded-plan.ts';

const MINUTE = 60_000;
/** Points given as kilometres east and north, and minutes. */
const points = (given: readonly (readonly [number, number, number?])[]): TrackPoint[] => given.map(([x, y, minute]) => ({ at: at(x, y), ms: minute === undefined ? null : minute * MINUTE }));
const trackOf = (...segments: TrackPoint[][]): Track => ({ segments });
/** A point every 100 m along a straight way at 6 km/h. */
const walk = (fromKm: number, toKm: number, north = 0, startMin = 0) => points(Array.from({ length: Math.round(Math.abs(toKm - fromKm) * 10) + 1 }, (_, k) => [fromKm + (k / 10) * Math.sign(toKm - fromKm), north, startMin + k] as const));
const lineOf = (...segments: TrackPoint[][]) => new TrackLine(legsOf(trackOf(...segments)).legs);
const planOf = (...features: AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });
const tenKm = route('r', [[0, 0], [10, 0]], { halfWidthM: 200 }) as PlanFeature<'patrolRoute'>;

describe('holes of a recording', () => {
  test('a way that is not known is not joined: too far, too long, too fast; a halt is none', () => {
    const given = points([[0, 0, 0], [0.1, 0, 1], [0.9, 0, 9], [1.0, 0, 10], [1.2, 0, 20], [1.2, 0, 60], [1.3, 0, 61], [1.6, 0, 61.01]]);
    const { legs, breaks } = legsOf(trackOf(given));
    expect(breaks).toEqual({ far: 1, long: 1, fast: 1 });
    expect(legs.map(({ length }) => length)).toEqual([2, 2, 3, 1]);
  });
  test('segments of the device stay apart, and a point out of its time is left out and counted', () => {
    const { legs, backwards } = legsOf(trackOf(points([[0, 0, 5], [0.1, 0, 4], [0.2, 0, 6]]), points([[0.3, 0, 7]])));
    expect([legs.map(({ length }) => length), backwards]).toEqual([[2, 1], 1]);
  });
});

describe('against a route', () => {
  test('what the recording came near is done, what it missed is told by chainage', () => {
    const done = againstRoute(planOf(tenKm), tenKm, lineOf(walk(0, 4), walk(6, 10)), 200);
    /* 200 m beyond both ends of the hole are within reach of its ends. */
    expect(done.lengthM).toBeCloseTo(10_000, 0);
    expect(done.missed).toHaveLength(1);
    expect(done.missed[0]!.fromM).toBeCloseTo(4200, 1);
    expect(done.missed[0]!.toM).toBeCloseTo(5800, 1);
    expect(done.doneM + 1600).toBeCloseTo(done.lengthM, 1);
    expect(done.donePct).toBeCloseTo(84, 2);
  });
  test('the other way round it is the same; 250 m aside it is none; all of it is 100', () => {
    expect(againstRoute(planOf(tenKm), tenKm, lineOf(walk(10, 0)), 200).donePct).toBe(100);
    const aside = againstRoute(planOf(tenKm), tenKm, lineOf(walk(0, 10, 0.25)), 200);
    expect([aside.donePct, aside.doneM, aside.missed.length]).toEqual([0, 0, 1]);
  });
  test('stops: visited when, how long, and whether as long as planned', () => {
    const patrol = route('r', [[0, 0], [10, 0]], { halfWidthM: 200, stops: [{ placeId: 'p', dwellMin: 12 }, { atM: 8000, dwellMin: 5 }, { placeId: 'gone' }, { placeId: 'far' }] }) as PlanFeature<'patrolRoute'>;
    const plan = planOf(patrol, place('p', 2, 0, { visitRadiusM: 100 }), place('far', 2, 3));
    /* To 2 km, 15 minutes there, then on to 9 km. */
    const track = [...walk(0, 2), ...walk(2, 9, 0, 35)];
    const { stops } = againstRoute(plan, patrol, lineOf(track), 200);
    expect(stops[0]!.stays).toHaveLength(1);
    expect(stops[0]!.stays[0]!.fromMs! / MINUTE).toBeCloseTo(19, 4);
    expect(stops[0]!.stays[0]!.toMs! / MINUTE).toBeCloseTo(36, 4);
    expect(stops[0]!.longEnough).toBe(true);
    /* 400 m at 6 km/h are 4 minutes. */
    expect(stops[1]!).toMatchObject({ placeId: null, atM: 8000, longEnough: false });
    expect((stops[1]!.stays[0]!.toMs! - stops[1]!.stays[0]!.fromMs!) / MINUTE).toBeCloseTo(4, 4);
    expect(stops[2]!).toMatchObject({ position: null, stays: [], longEnough: null });
    expect(stops[3]!).toMatchObject({ stays: [], longEnough: null });
  });
  test('without times a visit is told, its length is not', () => {
    const patrol = route('r', [[0, 0], [1, 0]], { stops: [{ atM: 500, dwellMin: 5 }] }) as PlanFeature<'patrolRoute'>;
    const [stop] = againstRoute(planOf(patrol), patrol, lineOf(points([[0, 0], [0.4, 0], [0.8, 0]])), 100).stops;
    expect(stop).toMatchObject({ stays: [{ fromMs: null, toMs: null }], longEnough: null });
  });
});

describe('ground and effort', () => {
  test('a straight way sweeps a capsule, twice over once; half of it in the area', () => {
    const plan = planOf(area('a', [0, -5, 5, 5]));
    const swept = sweptGround(plan, lineOf([...walk(0, 10), ...walk(10, 0, 0, 101)]), 150);
    if (typeof swept === 'string') throw new Error(swept);
    const capsule = 10_000 * 300 + Math.PI * 150 ** 2;
    expect(swept.groundM2 / capsule).toBeCloseTo(1, 4);
    expect(swept.insideM2! / (5000 * 300)).toBeCloseTo(1, 4);
    expect([swept.swathM, Math.round(swept.lengthM / 10)]).toEqual([300, 2000]);
  });
  test('the ground of a recording is the same beside areas, without any, and where they lie too far away for one plane', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const rand = random(seed);
      let [x, y] = [0, 0];
      const track = lineOf(points(Array.from({ length: 120 }, (_, at) => { x += (rand() - 0.5) * 0.5; y += (rand() - 0.5) * 0.5; return [x, y, at] as const; })));
      const within = 40 + 400 * rand(), of = (plan: ReturnType<typeof planOf>) => sweptGround(plan, track, within) as Exclude<ReturnType<typeof sweptGround>, string>;
      const alone = of(planOf()), [near, wide, far] = [of(planOf(area('a', [-1, -1, 1, 1]), area('b', [0.5, 0, 2, 1]))), of(planOf(area('a', [-50, -50, 50, 50]))), of(planOf(area('a', [1900, 0, 1901, 1])))];
      for (const { groundM2 } of [near, wide, far]) expect(Math.abs(groundM2 / alone.groundM2 - 1)).toBeLessThan(1e-6);
      expect(Math.abs(wide.insideM2! / alone.groundM2 - 1)).toBeLessThan(1e-6);
      expect([near.insideM2! > 0 && near.insideM2! < near.groundM2, far.insideM2, alone.insideM2]).toEqual([true, 0, null]);
    }
  });
  test('no area: nothing is said of one', () => {
    expect(sweptGround(planOf(), lineOf(walk(0, 1)), 50)).toMatchObject({ insideM2: null, areaM2: null });
  });
  test('the cells add up to the recording, in length and in time, whatever their side', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const rand = random(seed);
      let [x, y, minute] = [0, 0, 0];
      const wander = points(Array.from({ length: 60 }, () => { x += (rand() - 0.5) * 0.4; y += (rand() - 0.5) * 0.4; minute += rand() < 0.2 ? 4 : 2; return [x, y, minute] as const; }));
      const track = lineOf(wander);
      const effort = effortByCell(track, 50 + 1000 * rand());
      const lengthM = track.measured.parts.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
      const minutes = legsOf(trackOf(wander)).legs.reduce((sum, leg) => sum + (leg.at(-1)!.ms! - leg[0]!.ms!) / MINUTE, 0);
      expect(effort.cells.reduce((sum, cell) => sum + cell.lengthM, 0)).toBeCloseTo(lengthM, 4);
      expect(effort.cells.reduce((sum, cell) => sum + cell.minutes!, 0)).toBeCloseTo(minutes, 6);
    }
  });
});
