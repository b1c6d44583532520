import { describe, expect, test } from 'vitest';
import { compareTrack, PreparedTrack } from '#core/coverage/track/compare.ts';
import { effortAtMost, effortByCell } from '#core/coverage/track/effort.ts';
import { legsOf, type TrackPoint } from '#core/coverage/track/track.ts';
import { TrackLine } from '#core/coverage/track/track-line.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { area, at, post, route } from '../small-plan.ts';

const planOf = (...features: AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });
/** A point every 100 m eastward at 6 km/h. */
const walk = (fromKm: number, toKm: number, startMin = 0): TrackPoint[] => Array.from({ length: Math.round((toKm - fromKm) * 10) + 1 }, (_, k) => ({ at: at(fromKm + k / 10), ms: (startMin + k) * 60_000 }));
const recording = new PreparedTrack({ segments: [[...walk(0, 4), ...walk(6, 10, 60)]] });
const plan = planOf(post('p', 3), route('half', [[0, 0], [20, 0]], { halfWidthM: 200 }), route('most', [[0, 0], [10, 0]], { halfWidthM: 200 }), route('none', [[0, 5], [10, 5]]), area('a', [0, -1, 10, 1]));

describe('a recording beside the routes of a plan', () => {
  const usual = compareTrack(plan, recording, { routeId: null, withinM: null, ground: true });
  test('routes come by how much of them was done, and the first is told in full', () => {
    expect(usual.routes.map(({ id, donePct }) => [id, Math.round(donePct! * 10) / 10])).toEqual([['most', 84], ['half', 43], ['none', 0]]);
    expect([usual.done?.routeId, usual.withinM, usual.withinFrom]).toEqual(['most', 200, 'route']);
    expect(usual.breaks).toEqual({ far: 1, long: 0, fast: 0 });
    expect(usual.lines.map(({ length }) => length)).toEqual([41, 41]);
  });
  test('a missed stretch lies where its chainage is', () => {
    const [{ fromM, toM, line }] = usual.missed as [(typeof usual.missed)[number]];
    expect(usual.missed).toHaveLength(1);
    expect(distanceM(line[0]!, at(fromM / 1000))).toBeLessThan(0.1);
    expect(distanceM(line[line.length - 1]!, at(toM / 1000))).toBeLessThan(0.1);
  });
  test('a route and a distance that are asked for are taken, for all routes alike', () => {
    const asked = compareTrack(plan, recording, { routeId: 'half', withinM: 100, ground: true });
    expect([asked.done?.routeId, asked.withinM, asked.withinFrom]).toEqual(['half', 100, 'asked']);
    expect(asked.routes[0]!.donePct).toBeCloseTo(82, 1);
    expect(asked.swept).toMatchObject({ swathM: 200 });
  });
  test('ground is measured where it is asked for alone', () => {
    expect(compareTrack(plan, recording, { routeId: null, withinM: null, ground: false })).toEqual({ ...usual, swept: null });
  });
  test('a route that has gone gives way to the best one; without routes the recording alone is measured, no wider than is sure', () => {
    expect(compareTrack(plan, recording, { routeId: 'gone', withinM: null, ground: true }).done?.routeId).toBe('most');
    const bare = compareTrack(planOf(post('p', 3)), recording, { routeId: null, withinM: null, ground: true });
    expect([bare.done, bare.routes.length, bare.missed.length, bare.withinM, bare.withinFrom]).toEqual([null, 0, 0, 50, 'assumed']);
    expect(bare.swept).toMatchObject({ insideM2: null, swathM: 100 });
  });
  test('progress goes up and ends at one; where areas and distance are as before the ground is not measured anew', () => {
    const fresh = new PreparedTrack({ segments: [walk(0, 4)] });
    const ask = (given: Plan) => { const told: number[] = []; const { swept } = compareTrack(given, fresh, { routeId: null, withinM: null, ground: true }, (share) => told.push(share)); return { told, swept }; };
    const first = ask(plan);
    expect(first.told).toEqual([...first.told].sort((one, other) => one - other));
    expect([first.told.length > 4, first.told.at(-1)]).toEqual([true, 1]);
    const again = ask({ ...plan, features: plan.features.filter(({ id }) => id !== 'p') });
    expect(again.told.length).toBe(4);
    expect(again.swept).toBe(first.swept);
    expect(ask(planOf(...plan.features.filter(({ id }) => id !== 'a'))).swept).not.toBe(first.swept);
  });
  test('a single point is a recording that sweeps a disc and does what of a route lies in it', () => {
    const lone = compareTrack(plan, new PreparedTrack({ segments: [[{ at: at(5), ms: 0 }]] }), { routeId: 'most', withinM: null, ground: true });
    expect([lone.lines, lone.alone]).toEqual([[], [at(5)]]);
    expect(lone.done!.doneM).toBeCloseTo(400, 0);
  });
});

test('the side of a cell is the smallest that needs no more cells than are drawn', () => {
  const line = new TrackLine(legsOf({ segments: [walk(0, 30)] }).legs);
  const effort = effortAtMost(line, 200);
  expect(effort.cellM).toBe(200);
  expect(effort.cells.length).toBeLessThanOrEqual(200);
  expect(effortByCell(line, 100).cells.length).toBeGreaterThan(200);
  expect(effort.cells.reduce((sum, { lengthM }) => sum + lengthM, 0)).toBeCloseTo(30_000, 0);
});
