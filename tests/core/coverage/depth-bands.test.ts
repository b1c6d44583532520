import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthBands } from '#core/coverage/depth-bands.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { compute, harsh, harshPlan } from './random-plan.ts';
import { recutShare } from './relations/rule.ts';

test('depth is drawn as large as it is measured, deeper ground inside shallower, the border alike', { timeout: 180_000 }, () => {
  fc.assert(fc.property(harsh, (given) => {
    const plan = harshPlan(given), { totals } = compute(plan).result, bands = depthBands(plan, reachQuestion);
    if (bands === 'cancelled') throw new Error(bands);
    expect(bands.loose).toBe(0);
    const depth = totals.area!.depthM2!;
    const wanted = { 1: depth['1'] + depth['2'] + depth['3+'], 2: depth['2'] + depth['3+'], 3: depth['3+'] };
    for (const atLeast of [1, 2, 3] as const) {
      const band = bands.ground.find((each) => each.atLeast === atLeast);
      /* A sliver flatter than a chord (half a metre) is counted and not drawn. */
      expect(Math.abs((band?.areaM2 ?? 0) - wanted[atLeast])).toBeLessThan(100 + 1e-9 * wanted[atLeast]);
      if (band?.geometry.type === 'Polygon' || band?.geometry.type === 'MultiPolygon') {
        const drawn = polygonsAreaM2(band.geometry.type === 'Polygon' ? [band.geometry.coordinates] : band.geometry.coordinates);
        expect(drawn).toBeLessThan(wanted[atLeast] + recutShare(given) * totals.area!.areaM2 + 1);
        expect(drawn).toBeGreaterThan(0.98 * wanted[atLeast] - 5000);
      }
    }
    const lengths = [0, 0, 0, 0];
    for (const { depth: deep, fromM, toM } of bands.border) lengths[deep]! += toM - fromM;
    const along = totals.border?.depthM;
    if (along) [along['0'], along['1'], along['2'], along['3+']].forEach((length, deep) => { expect(lengths[deep]).toBeCloseTo(length, 3); });
  }), { seed: 71, numRuns: 150 });
});

test('depth can be stopped', () => {
  expect(depthBands(harshPlan(fc.sample(harsh, { seed: 1, numRuns: 1 })[0]!), reachQuestion, { cancelled: () => true })).toBe('cancelled');
});
