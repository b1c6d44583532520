import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossOf } from '#core/coverage/loss.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { richPlan } from './live-model.ts';
import { compute, recipe } from './random-plan.ts';

test('the gap that an asset would leave is what it alone holds', { timeout: 180_000 }, () => {
  fc.assert(fc.property(recipe, (given) => {
    const plan = richPlan(given);
    for (const { id, areaM2, borderM, placeIds } of compute(plan).result.unique!) {
      const loss = lossOf(plan, reachQuestion, id)!;
      const { ground } = loss;
      const drawn = ground === null ? 0 : polygonsAreaM2(ground.type === 'Polygon' ? [ground.coordinates] : ground.type === 'MultiPolygon' ? ground.coordinates : []);
      /* Its own outline is drawn by chords inside, what others leave by chords that keep the gap. */
      expect(Math.abs(drawn - areaM2!)).toBeLessThan(0.03 * areaM2! + 20_000);
      if (borderM !== null) expect(Math.abs(loss.border.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0) - borderM)).toBeLessThan(0.05);
      expect(loss.placeIds).toEqual([...placeIds]);
    }
    expect(lossOf(plan, reachQuestion, 'b')).toBeNull();
  }), { seed: 72, numRuns: 60 });
});
