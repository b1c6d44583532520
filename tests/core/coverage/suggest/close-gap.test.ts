import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveTotalsOf } from '#core/coverage/live.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Gap } from '#core/coverage/result.ts';
import { closeGap } from '#core/coverage/suggest/close-gap.ts';
import type { Change, CloseAsk, GapRemedies } from '#core/coverage/suggest/remedy.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import { richPlan } from '../live-model.ts';
import { compute, recipe, withFeatures } from '../random-plan.ts';
import { area, at, border, place, post } from '../small-plan.ts';

const ask: CloseAsk = { post: { postType: 'borderPost', radiusM: 1000 }, radiusLimitM: 4000, moveLimitM: 5000 };

function remediesFor(plan: Plan, pick: (gap: Gap) => boolean, how: CloseAsk = ask): GapRemedies {
  const { result, shapes } = compute(plan);
  const gap = result.gaps.find(pick)!;
  const found = closeGap(plan, reachQuestion, gap, shapes.gaps.find(({ id }) => id === gap.id)?.geometry ?? null, how);
  if (found === null || found === 'cancelled') throw new Error(String(found));
  return found;
}

const applied = (plan: Plan, change: Change): Plan => withFeatures(plan, [...plan.features.flatMap((feature) => (change.has(feature.id) ? change.get(feature.id) ?? [] : [feature])),
  ...[...change].flatMap(([id, feature]) => (feature && !plan.features.some((each) => each.id === id) ? [feature] : []))]);
const planWith = (...features: AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });

describe('remedies for a gap', () => {
  test('have the effect that a full computation finds, and leave of the gap what they say', { timeout: 180_000 }, () => {
    fc.assert(fc.property(recipe, fc.nat(99), (given, which) => {
      const plan = richPlan(given), before = compute(plan).result;
      if (before.gaps.length === 0) return;
      const gap = before.gaps[which % before.gaps.length]!;
      for (const { change, effect, remains, opened } of remediesFor(plan, ({ id }) => id === gap.id).remedies) {
        const after = compute(applied(plan, change)).result, [was, is] = [liveTotalsOf(before), liveTotalsOf(after)];
        expect(Math.abs(effect.areaM2! - (is.area!.coveredM2 - was.area!.coveredM2))).toBeLessThan(0.02);
        if (was.border) expect(Math.abs(effect.borderM! - (is.border!.coveredM - was.border.coveredM))).toBeLessThan(1e-6);
        expect(effect.places).toBe(is.places!.covered - was.places!.covered);
        if (gap.kind === 'place') expect(remains === 0).toBe(after.places.find(({ id }) => id === gap.featureId)!.covered);
        if (gap.kind === 'border') {
          const still = after.borders[0]!.profile.reduce((sum, { fromM, toM, depth }) => (depth === 0 ? sum + Math.max(0, Math.min(toM, gap.toM!) - Math.max(fromM, gap.fromM!)) : sum), 0);
          expect(Math.abs(remains - still)).toBeLessThan(0.05);
          /* Cover lost is what was opened; what was won outside the gap stands against it. */
          expect(opened).toBeGreaterThanOrEqual(gap.lengthM! - remains - effect.borderM! - 0.05);
        }
        if (gap.kind === 'area') expect(remains).toBeLessThanOrEqual(is.area!.gapM2 + 0.1);
      }
    }), { seed: 61, numRuns: 30 });
  });

  test('stand side by side: a new post, a moved one, a larger radius; what needs hours is named with the reason', () => {
    const plan = planWith(border(), post('a', 2), post('b', 2.2), post('c', 8, { radiusM: 3400 }));
    const found = remediesFor(plan, ({ fromM }) => fromM! > 3000);
    expect(found.whole).toBeCloseTo(1400, 0);
    expect(found.remedies.map(({ kind, postId, remains }) => [kind, postId ?? null, Math.round(remains)])).toEqual([['newPost', null, 0], ['movedPost', 'b', 0], ['largerRadius', 'b', 0]]);
    expect(found.remedies[1]!.opened).toBeLessThan(0.01);
    expect(found.remedies[2]!.radiusM).toEqual({ from: 1000, to: 2400 });
    expect(found.not.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(['extraDeparture needsShifts', 'shiftedDuty needsShifts']);
  });

  test('of more posts than one are given where one does not close it', () => {
    const found = remediesFor(planWith(border(), post('a', 2)), ({ fromM }) => fromM! > 2000);
    expect(found.remedies.map(({ kind, change, remains }) => [kind, change.size, Math.round(remains)]).slice(0, 2)).toEqual([['newPost', 1, 5000], ['newPosts', 4, 0]]);
    expect(found.not).toContainEqual({ kind: 'largerRadius', reason: 'beyondLimit' });
  });

  test('keep to the limits that are set', () => {
    const plan = planWith(border(), post('a', 2));
    const found = remediesFor(plan, ({ fromM }) => fromM! > 2000, { ...ask, radiusLimitM: 9000, moveLimitM: 300 });
    const moved = found.remedies.find(({ kind }) => kind === 'movedPost');
    expect(moved === undefined || moved.movedM! <= 300).toBe(true);
    expect(found.remedies.find(({ kind }) => kind === 'largerRadius')!.radiusM!.to).toBe(8000);
  });

  test('of a plan without posts are new posts alone', () => {
    const found = remediesFor(planWith(area('a', [0, 0, 1, 1])), () => true);
    expect(found.remedies.map(({ kind, remains }) => [kind, Math.round(remains)])).toEqual([['newPost', 0]]);
    expect(found.not.map(({ kind, reason }) => [kind, reason]).slice(0, 2)).toEqual([['movedPost', 'noPost'], ['largerRadius', 'noPost']]);
    expect(distanceM(found.remedies[0]!.at[0]!, at(0.5, 0.5))).toBeLessThan(400);
  });

  test('for a place move a post no farther than it takes, and count the place once', () => {
    const found = remediesFor(planWith(post('a', 0), place('x', 3, 0, { priority: 1 })), ({ kind }) => kind === 'place');
    expect(found.remedies.map(({ kind, effect }) => [kind, effect.places, effect.areaM2])).toEqual([['newPost', 1, null], ['movedPost', 1, null], ['largerRadius', 1, null]]);
    expect(found.remedies[2]!.radiusM).toEqual({ from: 1000, to: 3000 });
  });
});
