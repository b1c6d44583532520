/** Two plans compared by the hours asked are what two full computations say of each, and what is gained and lost is their difference. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlans, type Side } from '#core/compare/compare-plans.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { shiftBasis } from '#core/time/basis.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { applied, edit, richPlan } from '../coverage/live-model.ts';
import { compute, recipe, withFeatures } from '../coverage/random-plan.ts';
import { timedPlan, times } from './timed-plan.ts';

const compared = (a: Side, b: Side) => {
  const found = comparePlans(a, b);
  if (found === 'cancelled') throw new Error(found);
  return found;
};
const side = (plan: Plan, question: Question): Side => ({ plan, question, result: compute(plan, question).result });

test('by the day, by hours and at a moment: figures, stretches, ground and places', { timeout: 120_000 }, () => {
  let gained = 0, lost = 0;
  fc.assert(fc.property(recipe, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(2), fc.nat(5), (given, edits, which, later) => {
    const before = richPlan(given);
    const first = timedPlan(before), changed = timedPlan(edits.reduce((plan, one) => applied(given, plan, one)?.plan ?? plan, before));
    /* Other hours of duty too: by reach the plans would not differ in it. */
    const second = withFeatures(changed, changed.features.map((feature, at) => (feature.kind === 'post' && at % 3 === later % 3 ? { ...feature, properties: { ...feature.properties, dutyWindows: [{ start: '02:00', end: '05:00' }] } } : feature) as typeof feature));
    const time = times[which]!(first.meta);
    if (!time.ok) throw new Error(time.refusal);
    const question: Question = { ...reachQuestion, time: time.basis };
    const [a, b] = [side(first, question), side(second, question)];
    const { comparison: { totals, borders, areas, places, basis }, shapes } = compared(a, b);
    expect(basis.mode).toBe(a.result.basis.mode);
    expect(basis.before).toBeUndefined();
    for (const [end, { result }] of [['before', a], ['after', b]] as const) {
      expect([totals.area!.coveredM2[end], totals.border!.coveredM[end], totals.border!.gapM[end], totals.places!.covered[end]]).toEqual([result.totals.area!.coveredM2, result.totals.border!.coveredM, result.totals.border!.gapM, result.totals.places!.covered]);
    }
    expect(Math.abs(totals.area!.gainedM2! - totals.area!.lostM2! - totals.area!.coveredM2.change!)).toBeLessThan(1);
    for (const one of areas) expect(Math.abs(one.gainedM2! - one.lostM2! - one.coveredM2.change!)).toBeLessThan(1);
    for (const { gainedM, lostM, coveredM, gained: stretches, slivers, sections } of borders) {
      expect(Math.abs(gainedM! - lostM! - coveredM.change!)).toBeLessThan(1e-6);
      expect(Math.abs(stretches.reduce((sum, { lengthM }) => sum + lengthM, slivers.gained.lengthM) - gainedM!)).toBeLessThan(1e-6);
      for (const section of sections) expect(Math.abs(section.coveredM.change! + section.gapM.change!)).toBeLessThan(1e-6);
      gained += gainedM!; lost += lostM!;
    }
    const covered = (one: Side) => new Map(one.result.places.map((place) => [place.id, place.covered]));
    const [was, is] = [covered(a), covered(b)];
    for (const { id, state } of places) expect(state).toBe(was.get(id) === is.get(id) ? 'unchanged' : is.get(id) ? 'gained' : 'lost');
    const drawn = shapes.gained ? polygonsAreaM2(shapes.gained.type === 'Polygon' ? [shapes.gained.coordinates] : shapes.gained.type === 'MultiPolygon' ? shapes.gained.coordinates : []) : 0;
    expect(Math.abs(drawn - totals.area!.gainedM2!)).toBeLessThan(0.002 * totals.area!.gainedM2! + 20_000);
  }), { seed: 41, numRuns: 30 });
  expect(gained).toBeGreaterThan(100);
  expect(lost).toBeGreaterThan(100);
});

describe('a shift of one name', () => {
  test('that is at other hours in the two plans is said with both', () => {
    const plan = timedPlan(richPlan(fc.sample(recipe, { seed: 4, numRuns: 1 })[0]!));
    const at = (start: string): Side => {
      const own = { ...plan, meta: { ...plan.meta, shifts: [{ id: 'night', start, end: '06:00' }] } } as Plan;
      const time = shiftBasis(own.meta, 'night', undefined);
      if (!time.ok) throw new Error(time.refusal);
      return side(own, { ...reachQuestion, time: time.basis });
    };
    const { basis } = compared(at('22:00'), at('20:00')).comparison;
    expect([basis.before?.from?.slice(11, 16), basis.from?.slice(11, 16), basis.shiftId]).toEqual(['22:00', '20:00', 'night']);
    expect(compared(at('22:00'), at('22:00')).comparison.basis.before).toBeUndefined();
  });
});
