import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { coveredPct } from '#core/coverage/covered-pct.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { answer, area, at, border, place, post, route } from './small-plan.ts';

describe('totals', () => {
  test('what a plan lacks is null, never 0', () => {
    expect(answer([post('p', 0)]).result.totals).toMatchObject({ area: null, border: null, places: null, posts: { active: 1, planned: 0 } });
    expect(answer([]).result.gaps).toEqual([]);
  });

  test('100 per cent is said only when nothing is left', () => {
    expect(coveredPct(1e15, 1e-3)).toBeLessThan(100);
    expect(coveredPct(5, 0)).toBe(100);
    expect(coveredPct(0, 0)).toBeNull();
  });

  test('overlapping root areas are counted once in the total, nested ones not at all', () => {
    const { totals, areas } = answer([area('a', [0, 0, 6, 4]), area('b', [4, 0, 10, 4]), area('c', [1, 1, 2, 2], { parentId: 'a' })]).result;
    expect(totals.area!.areaM2 / 40e6).toBeCloseTo(1, 4);
    expect(areas.map(({ id, areaM2 }) => [id, Math.round(areaM2 / 1e4)])).toEqual([['a', 2400], ['b', 2400], ['c', 100]]);
  });

  test('the same plan and question give the same answer', () => {
    const features = [area('a', [-1, -5, 11, 5]), border(), post('p', 2), route('r', [[3, 1], [6, 2], [4, 3]])];
    expect(answer(features)).toEqual(answer(features));
  });

  test('cancelling between steps ends with `cancelled`, and progress runs from 0 to 1', () => {
    const plan = { meta: {}, features: [border()], foreign: {} };
    expect(computeCoverage(plan, reachQuestion, { cancelled: () => true })).toBe('cancelled');
    const shares: number[] = [];
    computeCoverage(plan, reachQuestion, { report: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });

  test('defaults used are listed with their values and counts', () => {
    const { assumptions } = answer([post('p', 0, { radiusM: undefined, postType: 'borderPost', status: 'active' }), post('q', 1, { radiusM: undefined, postType: 'borderPost', status: 'active' })]).result;
    expect(assumptions).toContainEqual({ code: 'defaultRadius', kind: 'borderPost', field: 'radiusM', value: 1000, count: 2 });
  });
});

describe('ground', () => {
  test('a plan across the antimeridian has the figures of the same plan elsewhere, drawn within 180 degrees', () => {
    const moved = (features: readonly AnyFeature[], by: number) => JSON.parse(JSON.stringify(features), (_, value: unknown) =>
      (Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' ? [((value[0] + by + 540) % 360) - 180, value[1]] : value)) as AnyFeature[];
    const plan = [area('a', [0, -5, 10, 5]), border(), post('p', 5, { radiusM: 2000 })];
    const here = answer(plan);
    const there = answer(moved(plan, 48.955));
    expect(there.result.totals.area!.gapM2 / here.result.totals.area!.gapM2).toBeCloseTo(1, 6);
    expect(there.result.totals.border!.coveredM).toBeCloseTo(here.result.totals.border!.coveredM, 3);
    expect(there.result.problems).toEqual([]);
    const lons = JSON.stringify(there.shapes).match(/\[(-?\d+\.?\d*),/g)!.map((text) => Math.abs(Number(text.slice(1, -1))));
    expect(Math.max(...lons)).toBeLessThanOrEqual(180);
  });

  test('the deepest point of a bare area is its pole of inaccessibility', () => {
    const [gap] = answer([area('a', [0, 0, 10, 4])]).result.gaps;
    expect(gap!.deepestM).toBeCloseTo(2000, -1);
  });

  test('the deepest point lies on the edge of the area where that is farthest from all reach', () => {
    const [gap] = answer([area('a', [0, 0, 10, 4]), post('p', 0, {}, 2), post('q', 10, {}, 2)]).result.gaps;
    expect(gap!.deepestM).toBeCloseTo(Math.hypot(5000, 2000) - 1000, -1);
    expect(gap!.deepest![0]).toBeCloseTo(at(5)[0], 4);
  });

  test('a sharp turn, a loop and a reversal of a route cover no more than lies within its half width', () => {
    for (const line of [[[0, 0], [4, 0], [0, 0.4]], [[0, 0], [4, 0], [4, 3], [0, 0]], [[0, 0], [4, 0], [1, 0]]] as const) {
      const { coveredM2 } = answer([area('a', [-5, -5, 9, 9]), route('r', line)]).result.totals.area!;
      // Lattice of 40 m by distance to the segments.
      let cells = 0;
      for (let x = -2000; x < 6000; x += 40) {
        for (let y = -2000; y < 5000; y += 40) {
          const near = line.slice(1).some((to, index) => {
            const [ax, ay] = line[index]!.map((km) => km * 1000) as [number, number];
            const [dx, dy] = [to[0] * 1000 - ax, to[1] * 1000 - ay];
            const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
            return Math.hypot(x - ax - t * dx, y - ay - t * dy) <= 500;
          });
          if (near) cells += 1;
        }
      }
      expect(coveredM2 / (cells * 1600)).toBeCloseTo(1, 2);
    }
  });
});

describe('places and ranks', () => {
  test('a patrol visits within the place\'s own radius, a post watches within its own', () => {
    const { places } = answer([route('r', [[0, 0], [4, 0]], { halfWidthM: 50 }), place('x', 2, 0.2, { visitRadiusM: 250 }), place('y', 2, 0.2), post('p', 9), place('z', 9, 0.9), place('w', 9, 1.1, { visitRadiusM: 5000 })]).result;
    expect(places.map(({ id, coveredBy }) => [id, coveredBy])).toEqual([['x', ['r']], ['y', []], ['z', ['p']], ['w', []]]);
  });

  test('a polygon place is covered by its nearest edge or from inside, and its share in reach is shown', () => {
    const square = { id: 'x', kind: 'priorityPlace', geometry: area('', [0, 0, 2, 2]).geometry, properties: {} } as unknown as AnyFeature;
    const [edge] = answer([square, post('p', -0.5, { radiusM: 600 }, 1)]).result.places;
    expect(edge).toMatchObject({ covered: true, priority: 3 });
    expect(edge!.coveredSharePct! > 0 && edge!.coveredSharePct! < 5).toBe(true);
    expect(answer([square, post('p', 1, { radiusM: 3000 }, 1)]).result.places[0]!.coveredSharePct).toBeCloseTo(100, 6);
    expect(answer([square, post('p', 1, { radiusM: 300 }, 1)]).result.places[0]!.coveredBy).toEqual(['p']);
  });

  test('bare passages come first, then the border by impact level and length, then places, then ground', () => {
    const { gaps } = answer([area('a', [0, 0, 10, 4]), border({ sections: [{ id: 'far', fromM: 6000, impactLevel: 'high' }] }), post('p', 5),
      place('school', 1, 2, { priority: 1, placeType: 'school' }), place('ford', 8, 3, { priority: 3, placeType: 'borderPassage' })]).result;
    expect(gaps.map(({ id, rank }) => `${rank} ${id}`)).toEqual(['1 gap-at-ford', '2 gap-b-2', '3 gap-b-1', '4 gap-at-school', '5 gap-a-1']);
  });
});
