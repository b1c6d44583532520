import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveTotalsOf } from '#core/coverage/live.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { allowedIn } from '#core/coverage/suggest/allowed.ts';
import { objectives, type Objective, type SuggestAsk, type Suggestions } from '#core/coverage/suggest/ask.ts';
import { EQUAL, gainBetween, worthOf } from '#core/coverage/suggest/gain.ts';
import { GainMeter } from '#core/coverage/suggest/gain-meter.ts';
import { newPost } from '#core/coverage/suggest/new-post.ts';
import { openGroundOf } from '#core/coverage/suggest/open-ground.ts';
import { suggest } from '#core/coverage/suggest/suggest.ts';
import { densePoints } from '#core/geometry/densify.ts';
import { lineWithinM } from '#core/geometry/distance-to-line.ts';
import { inPolygons } from '#core/geometry/point-in-polygon.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { richPlan } from '../live-model.ts';
import { compute, positionOf, recipe, withFeatures } from '../random-plan.ts';
import { area, at, border, place, post } from '../small-plan.ts';

const offset = fc.tuple(fc.integer({ min: -7000, max: 7000 }), fc.integer({ min: -7000, max: 7000 }));
const points = fc.array(offset, { minLength: 3, maxLength: 7 });
const radius = fc.constantFrom(700, 1000, 2500);

function run(plan: Plan, ask: Omit<SuggestAsk, 'post'> & { radiusM: number }): Suggestions {
  const { radiusM, ...rest } = ask;
  const found = suggest(plan, reachQuestion, { ...rest, post: { postType: 'borderPost', radiusM } }, ask.objective === 'area' ? openGroundOf(compute(plan)) : []);
  if (found === 'cancelled') throw new Error(found);
  return found;
}

/** What posts at positions bring together, by full computations. */
function worthOfAll(plan: Plan, positions: readonly Position[], radiusM: number, objective: Objective): number {
  const posts = positions.map((position, n) => newPost(`fresh-${n}`, position, { postType: 'borderPost', radiusM }, reachQuestion));
  const meter = GainMeter.of(plan, reachQuestion) as GainMeter;
  const after = liveTotalsOf(compute(withFeatures(plan, [...plan.features, ...posts])).result);
  return worthOf(gainBetween(liveTotalsOf(compute(plan).result), after, meter.allWeight), objective) ?? 0;
}

function* choices<T>(from: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) { yield []; return; }
  for (const [at, one] of from.entries()) for (const rest of choices(from.slice(at + 1), count - 1)) yield [one, ...rest];
}

const plain = fc.record({ given: recipe, where: points, radiusM: radius, objective: fc.constantFrom(...objectives) });

describe('suggestions', () => {
  test('gain what a full computation of the plan with them finds', { timeout: 120_000 }, () => {
    fc.assert(fc.property(recipe, radius, fc.constantFrom(...objectives), (given, radiusM, objective) => {
      const plan = richPlan(given);
      const found = run(plan, { objective, radiusM, count: 3, where: 'anywhere' });
      let features: readonly AnyFeature[] = plan.features, before = liveTotalsOf(compute(plan).result);
      for (const { feature, gain } of found.suggestions) {
        features = [...features, feature];
        const after = liveTotalsOf(compute(withFeatures(plan, features)).result);
        expect(Math.abs(gain.areaM2! - (after.area!.coveredM2 - before.area!.coveredM2))).toBeLessThan(0.02);
        if (before.border) expect(Math.abs(gain.borderM! - (after.border!.coveredM - before.border.coveredM))).toBeLessThan(1e-6);
        expect(gain.places).toBe(after.places!.covered - before.places!.covered);
        before = after;
      }
      expect(found.bound === null || found.bound.value >= found.gained).toBe(true);
    }), { seed: 51, numRuns: 25 });
  });

  test('at given points are those of plain greedy choice, and the first is the best there is', { timeout: 120_000 }, () => {
    fc.assert(fc.property(plain, ({ given, where, radiusM, objective }) => {
      const plan = richPlan(given), positions = where.map((each) => positionOf(given, each));
      const { suggestions } = run(plan, { objective, radiusM, count: 3, where: positions });
      const taken: Position[] = [];
      let before = 0;
      for (let n = 0; n < 3; n += 1) {
        const worths = positions.map((position) => worthOfAll(plan, [...taken, position], radiusM, objective) - before);
        const best = Math.max(...worths);
        const next = positions[worths.findIndex((worth) => worth >= best - EQUAL[objective])]!;
        if (best <= EQUAL[objective]) { expect(suggestions.length).toBe(n); break; }
        expect(suggestions[n]!.position).toEqual(next);
        before += worthOf(suggestions[n]!.gain, objective)!;
        taken.push(next);
      }
    }), { seed: 52, numRuns: 20 });
  });

  test('are never bettered beyond the stated bound, nor worse than 63 % of the best', { timeout: 180_000 }, () => {
    fc.assert(fc.property(plain, fc.constantFrom(2, 3), ({ given, where, radiusM, objective }, count) => {
      const plan = richPlan(given), positions = where.slice(0, 5).map((each) => positionOf(given, each));
      const { bound, gained } = run(plan, { objective, radiusM, count, where: positions });
      const best = Math.max(...[...choices(positions, Math.min(count, positions.length))].map((chosen) => worthOfAll(plan, chosen, radiusM, objective)));
      const slack = EQUAL[objective] * count;
      if (bound === null) { expect(best).toBeLessThanOrEqual(slack); return; }
      expect(bound.value).toBeGreaterThanOrEqual(best - slack);
      expect(gained).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - slack);
    }), { seed: 53, numRuns: 20 });
  });

  test('rest on gains that never grow when others are taken first', { timeout: 120_000 }, () => {
    fc.assert(fc.property(recipe, offset, fc.array(offset, { minLength: 1, maxLength: 5 }), radius, (given, last, others, radiusM) => {
      const meter = GainMeter.of(richPlan(given), reachQuestion);
      if (meter === 'cancelled') throw new Error(meter);
      const postAt = (id: string, where: readonly [number, number]) => newPost(id, positionOf(given, where), { postType: 'borderPost', radiusM }, reachQuestion);
      const alone = meter.gainOf(postAt('last', last));
      others.forEach((where, n) => meter.keep(postAt(`other-${n}`, where)));
      const after = meter.gainOf(postAt('last', last));
      for (const objective of objectives) expect(worthOf(after, objective) ?? 0).toBeLessThanOrEqual((worthOf(alone, objective) ?? 0) + (objective === 'places' ? 0 : 0.02));
      meter.takeBack();
      const again = meter.gainOf(postAt('last', last));
      expect({ ...again, areaM2: 0 }).toEqual({ ...alone, areaM2: 0 });
      expect(again.areaM2!).toBeCloseTo(alone.areaM2!, 2);
    }), { seed: 54, numRuns: 60 });
  });

  test('stand inside the areas of the plan or within a metre of their edge', { timeout: 60_000 }, () => {
    fc.assert(fc.property(recipe, fc.constantFrom(...objectives), (given, objective) => {
      const plan = richPlan(given);
      const polygons = plan.features.flatMap(({ kind, geometry }) => (kind === 'areaOfResponsibility' && geometry?.type === 'Polygon' ? [geometry.coordinates] : []));
      for (const { position } of run(plan, { objective, radiusM: 1000, count: 2, where: 'anywhere' }).suggestions) {
        expect(inPolygons(position, polygons) || polygons.flat().some((ring) => lineWithinM(position, densePoints(ring), 1.001))).toBe(true);
      }
    }), { seed: 55, numRuns: 25 });
  });
});

const planWith = (...features: AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });

describe('a suggestion', () => {
  test('at planned posts is one of them, as it is planned but in service', () => {
    const plan = planWith(border(), post('a', 2), post('near', 2.5, { status: 'planned' }), post('far', 7, { status: 'planned', radiusM: 1500, note: 'kept' }));
    const found = run(plan, { objective: 'border', radiusM: 400, count: 1, where: 'planned' });
    expect(found.suggestions.map(({ id }) => id)).toEqual(['far']);
    expect(found.suggestions[0]!.feature.properties).toEqual({ status: 'active', radiusM: 1500, note: 'kept' });
    expect(found.suggestions[0]!.gain.borderM).toBeCloseTo(3000, 0);
    expect(found.leastPosts).toBeNull();
  });
  test('of no kind is made where there is nothing to cover, nothing left or no place to try', () => {
    const full = planWith(border(), post('a', 5, { radiusM: 6000 }));
    expect(run(full, { objective: 'border', radiusM: 1000, count: 2, where: 'anywhere' })).toMatchObject({ suggestions: [], ended: 'noCandidates', left: 0, leastPosts: 0 });
    expect(run(full, { objective: 'border', radiusM: 1000, count: 2, where: [at(5)] })).toMatchObject({ suggestions: [], ended: 'nothingToGain' });
    expect(run(full, { objective: 'places', radiusM: 1000, count: 2, where: 'anywhere' })).toMatchObject({ suggestions: [], ended: 'nothingToCover' });
    expect(run(full, { objective: 'border', radiusM: 1000, count: 2, where: 'planned' })).toMatchObject({ suggestions: [], ended: 'noCandidates' });
  });
  test('takes an id that the plan has not, and an agency where only some count', () => {
    const plan = planWith(border(), post('post-1', 2, { agencies: ['police'] }), post('post-3', 8, { agencies: ['police'] }));
    const ask: SuggestAsk = { objective: 'border', count: 2, post: { postType: 'watchtower', radiusM: 800 }, where: 'anywhere' };
    const found = suggest(plan, { ...reachQuestion, agencies: ['police'] }, ask, []);
    if (found === 'cancelled') throw new Error(found);
    expect(found.suggestions.map(({ id }) => id)).toEqual(['post-2', 'post-4']);
    expect(found.suggestions[0]!.feature.properties).toEqual({ postType: 'watchtower', radiusM: 800, status: 'active', agencies: ['police'] });
  });
  test('for places stands where several are in reach at once', () => {
    const corner = (n: number) => [4 + Math.cos((2 * Math.PI * n) / 3) * 0.99, Math.sin((2 * Math.PI * n) / 3) * 0.99] as const;
    const plan = planWith(...[0, 1, 2].map((n) => place(`x${n}`, ...corner(n))), place('alone', 20, 0, { priority: 2 }));
    const found = run(plan, { objective: 'places', radiusM: 1000, count: 2, where: 'anywhere' });
    expect(found.suggestions.map(({ gain }) => [gain.places, gain.placeWeight])).toEqual([[3, 3], [1, 2]]);
    expect(found.leastPosts).toBe(2);
  });
  test('can be stopped', () => {
    const ask: SuggestAsk = { objective: 'border', count: 2, post: { postType: 'watchtower', radiusM: 800 }, where: 'anywhere' };
    let asked = 0;
    expect(suggest(planWith(border()), reachQuestion, ask, [], { cancelled: () => (asked += 1) > 3 })).toBe('cancelled');
  });
});

describe('where a post may stand', () => {
  test('without areas is the home side of the border, and the border itself', () => {
    const allowed = allowedIn(planWith(border({ homeSide: 'right' })));
    expect([at(5, -2), at(5, 0), at(5, 0.5), at(-1, -1), at(0, 3)].map((position) => allowed(position))).toEqual([true, true, false, true, false]);
  });
  test('with areas is in one of them', () => {
    const allowed = allowedIn(planWith(area('a', [0, 0, 2, 2]), area('b', [4, 0, 6, 2])));
    expect([at(1, 1), at(3, 1), at(5, 1), at(2, 1)].map((position) => allowed(position))).toEqual([true, false, true, true]);
  });
  test('of a plan without either is anywhere', () => {
    expect(allowedIn(planWith(place('x', 1, 1)))(at(50, 50))).toBe(true);
  });
});
