/** What is drawn while something is in the hand: the border as it becomes, and the ground that is left bare. */
import { describe, expect, test } from 'vitest';
import { changedStretches } from '#core/coverage/border-changes.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { heldAlone } from '#core/coverage/held-alone.ts';
import { LiveCoverage } from '#core/coverage/live.ts';
import { nearby } from '#core/coverage/nearby.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { measureLine } from '#core/geometry/chainage.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';

const make = (id: string, kind: string, geometry: unknown, properties: object = {}) => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
const post = (id: string, at: Position, radiusM = 3000) => make(id, 'post', { type: 'Point', coordinates: at }, { postType: 'borderPost', radiusM });
const border = make('border', 'borderLine', { type: 'LineString', coordinates: [[131.3, 44], [131.3, 44.3]] });
const area = make('area', 'areaOfResponsibility', { type: 'Polygon', coordinates: [[[131, 44], [131.4, 44], [131.4, 44.3], [131, 44.3], [131, 44]]] });
const planOf = (...features: AnyFeature[]): Plan => ({ meta: { id: 'p' }, features: [area, border, ...features], foreign: {} });
const areaOf = (geometry: PlanGeometry | null) => (geometry?.type === 'Polygon' ? polygonsAreaM2([geometry.coordinates as never]) : geometry?.type === 'MultiPolygon' ? polygonsAreaM2(geometry.coordinates as never) : 0);
const gapsOf = (plan: Plan): Float64Array => {
  const coverage = computeCoverage(plan, reachQuestion);
  return Float64Array.from(coverage === 'cancelled' ? [] : coverage.result.borders[0]!.gaps.flatMap(({ fromM, toM }) => [fromM, toM]));
};

describe('the gaps of a border while a post is moved', () => {
  test('are those of a full computation, and are told only of borders that were reached', () => {
    const plan = planOf(post('a', [131.3, 44.1]), post('b', [131.1, 44.2]));
    const live = LiveCoverage.of(plan, reachQuestion);
    if (live === 'cancelled') throw new Error('cancelled');
    expect(live.stretches()).toEqual([]);
    live.preview('b', post('b', [131.05, 44.2]));
    expect(live.stretches()).toEqual([]);
    const moved = post('a', [131.29, 44.21]);
    live.preview('a', moved);
    const [told] = live.stretches();
    const full = gapsOf(planOf(moved, post('b', [131.05, 44.2])));
    expect(told!.id).toBe('border');
    expect([...told!.gaps].map((metres) => metres.toFixed(3))).toEqual([...full].map((metres) => metres.toFixed(3)));
  });

  test('differ from those before in what was left and what was reached, as long as both', () => {
    const [before, after] = [Float64Array.of(0, 1000, 5000, 9000), Float64Array.of(500, 1000, 5000, 6000, 7000, 9500)];
    const changed = changedStretches(border, before, after);
    const lengths = changed.map(({ state, line }) => [state, Math.round(measureLine([line]).lengthM)]);
    expect(lengths).toEqual([['covered', 500], ['covered', 1000], ['gap', 500]]);
    expect(changedStretches(border, before, before)).toEqual([]);
    expect(changedStretches(border, before, Float64Array.of(0, 1000.004, 5000, 9000))).toEqual([]);
  });
});

describe('the ground that a post holds alone', () => {
  test('is what the figures lose without it', () => {
    const [a, b] = [post('a', [131.1, 44.1]), post('b', [131.13, 44.1])];
    const covered = (plan: Plan) => { const coverage = computeCoverage(plan, reachQuestion); return coverage === 'cancelled' ? NaN : coverage.result.totals.area!.coveredM2; };
    const lost = covered(planOf(a, b)) - covered(planOf(b));
    const alone = areaOf(heldAlone(planOf(a, b), ['a'], reachQuestion));
    expect(Math.abs(alone / lost - 1)).toBeLessThan(0.002);
  });

  test('ends at the area, is none where others hold it all or there is no area', () => {
    const edge = post('a', [131, 44.15]);
    expect(areaOf(heldAlone(planOf(edge), ['a'], reachQuestion)) / 1e6).toBeLessThan(15);
    expect(heldAlone(planOf(edge, post('b', [131, 44.15], 5000)), ['a'], reachQuestion)).toBeNull();
    expect(heldAlone({ meta: {}, features: [edge], foreign: {} }, ['a'], reachQuestion)).toBeNull();
  });

  test('is told from its neighbours alone: those farther off change nothing', () => {
    const plan = planOf(post('a', [131.1, 44.1]), post('b', [131.13, 44.1]), post('c', [131.35, 44.25]), make('r', 'patrolRoute', { type: 'LineString', coordinates: [[131.05, 44.1], [131.1, 44.12]] }, { mode: 'foot', halfWidthM: 100 }));
    const near = nearby(plan, ['a']);
    expect(near.features.map(({ id }) => id)).toEqual(['area', 'a', 'b', 'r']);
    expect(heldAlone(near, ['a'], reachQuestion)).toEqual(heldAlone(plan, ['a'], reachQuestion));
  });
});
