/** What an asset alone holds by the hour is what two full computations differ in, with it and without. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lossesOf, lossOf } from '#core/coverage/loss.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { richPlan } from '../coverage/live-model.ts';
import { compute, recipe, withFeatures } from '../coverage/random-plan.ts';
import { timedPlan, times } from './timed-plan.ts';

const found = (losses: ReturnType<typeof lossesOf>) => { if (losses === 'cancelled') throw new Error(losses); return losses; };

test('by the day, by hours, at a moment and by reach', { timeout: 120_000 }, () => {
  let held = 0;
  fc.assert(fc.property(recipe, fc.nat(3), (given, which) => {
    const plan = timedPlan(richPlan(given));
    const time = times[which]?.(plan.meta);
    if (time && !time.ok) throw new Error(time.refusal);
    const question: Question = { ...reachQuestion, ...(time ? { time: time.basis } : {}) };
    const whole = compute(plan, question).result;
    const losses = found(lossesOf(plan, question));
    if (whole.basis.mode !== 'window') expect(losses.map(({ id, placeIds }) => ({ id, placeIds }))).toEqual(whole.unique!.map(({ id, placeIds }) => ({ id, placeIds })));
    for (const { id, areaM2, borderM, placeIds } of losses) {
      const without = compute(withFeatures(plan, plan.features.filter((feature) => feature.id !== id)), question).result;
      expect(Math.abs(without.totals.area!.gapM2 - whole.totals.area!.gapM2 - areaM2!)).toBeLessThan(0.1);
      if (borderM !== null) expect(Math.abs(without.totals.border!.gapM - whole.totals.border!.gapM - borderM)).toBeLessThan(0.05);
      const lost = whole.places.filter(({ covered }) => covered).map((place) => place.id).filter((place) => !without.places.find((other) => other.id === place)!.covered);
      expect([...placeIds].sort()).toEqual(lost.sort());
      const loss = lossOf(plan, question, id)!;
      expect([...loss.placeIds].sort()).toEqual(lost);
      if (borderM !== null) expect(Math.abs(loss.border.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0) - borderM)).toBeLessThan(0.1);
      expect(loss.ground === null).toBe(areaM2! < 1);
      if (borderM! > 1 || lost.length > 0) held += 1;
    }
  }), { seed: 31, numRuns: 24 });
  expect(held).toBeGreaterThan(10);
});

test('can be stopped', () => {
  const plan = timedPlan(richPlan(fc.sample(recipe, { seed: 4, numRuns: 1 })[0]!));
  expect(lossesOf(plan, reachQuestion, { cancelled: () => true })).toBe('cancelled');
});
