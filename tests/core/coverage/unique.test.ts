import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { compute, planOf, recipe, withFeatures } from './random-plan.ts';

test('what an asset alone covers is what its absence uncovers', { timeout: 120_000 }, () => {
  fc.assert(fc.property(recipe, (given) => {
    const plan = planOf(given);
    const whole = compute(plan).result;
    for (const { id, areaM2, borderM, placeIds } of whole.unique!.slice(0, 3)) {
      const without = compute(withFeatures(plan, plan.features.filter((feature) => feature.id !== id))).result;
      expect(areaM2).toBeGreaterThanOrEqual(0);
      expect(Math.abs(without.totals.area!.gapM2 - whole.totals.area!.gapM2 - areaM2!)).toBeLessThan(0.1);
      if (borderM !== null) expect(Math.abs(without.totals.border!.gapM - whole.totals.border!.gapM - borderM)).toBeLessThan(0.5);
      const lost = whole.places.filter(({ covered }) => covered).map((place) => place.id).filter((place) => !without.places.find((other) => other.id === place)!.covered);
      expect([...placeIds]).toEqual(lost);
    }
  }), { seed: 11, numRuns: 25 });
});

describe('unique losses', () => {
  test('stand in the order of the file, for assets that count only, and null for what the plan lacks', () => {
    const post = (id: string, lon: number, status = 'active') => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 0] }, properties: { status, radiusM: 1000 } });
    const route = { id: 'r', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [[0, 0.5], [0.1, 0.5]] }, properties: { halfWidthM: 100 } };
    const plan = { meta: { id: 'x' }, foreign: {}, features: [post('z', 0), route, post('closed', 0.1, 'closed'), post('a', 1)] } as never;
    const { unique } = compute(plan, reachQuestion).result;
    expect(unique).toEqual(['z', 'r', 'a'].map((id) => ({ id, areaM2: null, borderM: null, placeIds: [] })));
  });
});
