import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LiveCoverage, liveTotalsOf } from '#core/coverage/live.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { compute } from './random-plan.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { SortedSpans } from '#core/coverage/sorted-spans.ts';
import { mergeIntervals } from '#core/coverage/intervals.ts';
import { anyEdit, edit, holds, recipe, richPlan } from './live-model.ts';

describe('live figures', () => {
  test('equal a full computation after any edits', { timeout: 180_000 }, () => {
    fc.assert(fc.property(recipe, fc.array(anyEdit, { minLength: 50, maxLength: 50 }), (given, edits) => { holds(given, edits, 25); }), { seed: 23, numRuns: 60 });
  });
  test('an edit taken back gives the figures back', () => {
    fc.assert(fc.property(recipe, edit, (given, { at }) => {
      const plan = richPlan(given);
      const live = LiveCoverage.of(plan, reachQuestion);
      const post = plan.features.find(({ kind }) => kind === 'post');
      if (live === 'cancelled' || !post) return;
      const before = live.totals();
      live.preview(post.id, { ...post, geometry: { type: 'Point', coordinates: [given.lon + at[0] / 1e5, given.lat + at[1] / 1e5] } } as typeof post);
      const after = live.preview(post.id, post);
      expect(after.border).toEqual(before.border);
      expect(after.places).toEqual(before.places);
      expect(after.area?.gapM2 ?? 0).toBeCloseTo(before.area?.gapM2 ?? 0, 2);
    }), { seed: 5, numRuns: 60 });
  });
  test('what no figure depends on changes nothing; an id that nobody has is nothing to take away', () => {
    const given = fc.sample(recipe, { seed: 3, numRuns: 1 })[0]!;
    const plan = richPlan(given);
    const live = LiveCoverage.of(plan, reachQuestion);
    if (live === 'cancelled') throw new Error('cancelled');
    const before = live.totals();
    expect(live.preview('stone', { id: 'stone', kind: 'boundaryMarker', geometry: { type: 'Point', coordinates: [given.lon, given.lat] }, properties: {} } as unknown as AnyFeature)).toEqual(before);
    expect(live.preview('nobody', null)).toEqual(before);
  });
  test('a plan without borders, places and areas gets each, and loses it again', () => {
    const given = fc.sample(recipe, { seed: 8, numRuns: 20 }).find(({ posts }) => posts.length > 3)!;
    const plan = richPlan(given);
    const sides = plan.features.filter(({ kind }) => kind === 'borderLine' || kind === 'priorityPlace' || kind === 'areaOfResponsibility');
    const bare = { ...plan, features: plan.features.filter((feature) => !sides.includes(feature)) };
    const live = LiveCoverage.of(bare, reachQuestion);
    if (live === 'cancelled') throw new Error('cancelled');
    expect(live.totals()).toEqual({ area: null, border: null, places: null });
    for (const side of sides) live.set(side.id, side);
    const wanted = liveTotalsOf(compute(plan).result), found = live.totals();
    expect(found.places).toEqual(wanted.places);
    expect(found.border!.coveredM).toBeCloseTo(wanted.border!.coveredM, 6);
    expect(found.area!.gapM2).toBeCloseTo(wanted.area!.gapM2, 1);
    for (const { id } of sides) live.set(id, null);
    expect(live.totals()).toEqual({ area: null, border: null, places: null });
  });
  test('the first computation can be stopped', () => {
    const given = fc.sample(recipe, { seed: 4, numRuns: 1 })[0]!;
    expect(LiveCoverage.of(richPlan(given), reachQuestion, { cancelled: () => true })).toBe('cancelled');
  });
});

test('sorted spans give the runs that merging gives, whatever is put in and taken out', () => {
  const interval = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ fromM: from / 10, toM: (from + length) / 10 }));
  fc.assert(fc.property(fc.array(interval), fc.array(fc.tuple(fc.nat(50), interval)), (start, edits) => {
    const model = [...start];
    const spans = SortedSpans.of(start);
    for (const [which, fresh] of edits) {
      const gone = model.splice(which % Math.max(1, model.length), 1)[0];
      if (gone) expect(spans.remove(gone)).toBe(true);
      spans.add(fresh);
      model.push(fresh);
    }
    expect(spans.runs(0.01)).toEqual(mergeIntervals(model).filter(({ fromM, toM }) => toM - fromM >= 0.01));
    expect(spans.remove({ fromM: -1, toM: 0 })).toBe(false);
  }), { seed: 11, numRuns: 300 });
});
