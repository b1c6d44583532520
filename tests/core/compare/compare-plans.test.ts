/** Two plans compared: relations that hold of any two, and a few answers that can be worked out by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlans } from '#core/compare/compare-plans.ts';
import type { Change, Compared } from '#core/compare/comparison.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import { applied, edit, richPlan } from '../coverage/live-model.ts';
import { harsh, recipe, type Recipe } from '../coverage/random-plan.ts';
import { area, at, place, post, route } from '../coverage/small-plan.ts';

function compare(a: Plan, b: Plan, question: Question = reachQuestion): Compared {
  const side = (plan: Plan) => {
    const coverage = computeCoverage(plan, question);
    if (coverage === 'cancelled') throw new Error('cancelled');
    return { plan, question, result: coverage.result };
  };
  const found = comparePlans(side(a), side(b));
  if (found === 'cancelled') throw new Error('cancelled');
  return found;
}

/** A plan and what one to four edits made of it. */
const pairs = fc.tuple(fc.oneof(recipe as fc.Arbitrary<Recipe>, harsh as fc.Arbitrary<Recipe>), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([given, edits]) => {
  const before = richPlan(given);
  const after = edits.reduce((plan, one) => applied(given, plan, one)?.plan ?? plan, before);
  return [before, after] as const;
});
const options = { seed: 20261125, numRuns: 150, endOnFailure: true };

const drawnM2 = (geometry: PlanGeometry | null) =>
  (geometry?.type === 'Polygon' ? polygonsAreaM2([geometry.coordinates]) : geometry?.type === 'MultiPolygon' ? polygonsAreaM2(geometry.coordinates) : 0);
const changesIn = (value: unknown): Change[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'change' in value && 'before' in value ? [value as Change] : Object.values(value).flatMap(changesIn);
};

describe('any two plans', () => {
  test('a plan differs from itself in nothing', () => {
    fc.assert(fc.property(pairs, ([plan]) => {
      const { comparison, shapes } = compare(plan, structuredClone(plan) as Plan);
      expect(changesIn(comparison).filter(({ change }) => change !== 0 && change !== null)).toEqual([]);
      expect([comparison.totals.area?.gainedM2, comparison.totals.area?.lostM2, comparison.totals.border?.gainedM ?? 0, comparison.totals.border?.lostM ?? 0]).toEqual([0, 0, 0, 0]);
      expect(comparison.changes).toEqual({ added: [], removed: [], changed: [], same: plan.features.length, meta: [] });
      expect(shapes).toEqual({ gained: null, lost: null, border: [] });
    }), { ...options, numRuns: 60 });
  });

  test('the other way round every change has the other sign, and gained is lost', () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      const [there, back] = [compare(a, b).comparison, compare(b, a).comparison];
      expect(changesIn(back.totals).map(({ change }) => change)).toEqual(changesIn(there.totals).map(({ change }) => (change === null ? null : 0 - change)));
      expect(back.totals.area?.gainedM2).toBe(there.totals.area?.lostM2);
      expect(back.totals.border?.lostM).toBe(there.totals.border?.gainedM);
      expect(back.borders.map(({ gained }) => gained)).toEqual(there.borders.map(({ lost }) => lost));
      expect(back.changes.removed.map(({ id }) => id)).toEqual(there.changes.added.map(({ id }) => id));
    }), options);
  });

  test('what was gained less what was lost is the change of the total, of ground, border and places alike', () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      const { comparison: { totals, borders, areas, places }, shapes } = compare(a, b);
      if (totals.area) {
        const { gainedM2, lostM2, coveredM2, areaM2 } = totals.area;
        expect(Math.abs(gainedM2! - lostM2! - coveredM2.change!)).toBeLessThan(1e-6 * areaM2.after! + 1);
        /* Drawn by chords that lie 5 cm inside a circle, on either side of the true edge. */
        expect(Math.abs(drawnM2(shapes.gained) - gainedM2!)).toBeLessThan(0.002 * gainedM2! + 20_000);
        for (const one of areas) expect(Math.abs(one.gainedM2! - one.lostM2! - one.coveredM2.change!)).toBeLessThan(1e-6 * one.areaM2.after! + 1);
      }
      for (const { gained, lost, gainedM, lostM, coveredM, slivers, lengthM } of borders) {
        const sum = (list: readonly { lengthM: number }[], more: number) => list.reduce((metres, one) => metres + one.lengthM, more);
        expect(Math.abs(sum(gained, slivers.gained.lengthM) - gainedM!)).toBeLessThan(1e-6);
        expect(Math.abs(sum(lost, slivers.lost.lengthM) - lostM!)).toBeLessThan(1e-6);
        expect(Math.abs(gainedM! - lostM! - coveredM.change!)).toBeLessThan(1e-6 * lengthM.after! + 1e-6);
      }
      if (totals.places) expect(totals.places.gained - totals.places.lost).toBe(totals.places.covered.change);
      expect(places.filter(({ state }) => state === 'gained').every(({ before, after }) => !before && after)).toBe(true);
    }), options);
  });
});

const border = (properties: Record<string, unknown> = {}, toKm = 40): AnyFeature =>
  ({ id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: [at(0), at(toKm)] }, properties }) as AnyFeature;
const planOf = (...features: AnyFeature[]): Plan => ({ meta: { planDate: '2026-01-15' }, features, foreign: {} });

describe('by hand', () => {
  const sections = [{ id: 's1', name: 'west', fromM: 0, toM: 20_000 }, { id: 's2', name: 'east', fromM: 20_000 }];
  const ground = area('a', [0, -5, 40, 5]);

  test('a post moved 5 km along a border: two kilometres gained, two lost, in their sections, and the ground with them', () => {
    const { comparison, shapes } = compare(planOf(ground, border({ sections }), post('p', 17), place('x', 22, 0)), planOf(ground, border({ sections }), post('p', 22), place('x', 22, 0)));
    const [found] = comparison.borders;
    expect(found!.lost.map(({ fromM, toM, sectionId }) => [Math.round(fromM), Math.round(toM), sectionId])).toEqual([[16_000, 18_000, 's1']]);
    expect(found!.gained.map(({ fromM, toM, sectionId }) => [Math.round(fromM), Math.round(toM), sectionId])).toEqual([[21_000, 23_000, 's2']]);
    expect(found!.sections.map(({ id, coveredM, gainedM, lostM }) => [id, Math.round(coveredM.change!), Math.round(gainedM), Math.round(lostM)])).toEqual([['s1', -2000, 0, 2000], ['s2', 2000, 2000, 0]]);
    expect(Math.abs(comparison.totals.area!.gainedM2! / (Math.PI * 1e6) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(comparison.totals.area!.lostM2! / (Math.PI * 1e6) - 1)).toBeLessThan(1e-6);
    expect(comparison.places).toMatchObject([{ id: 'x', state: 'gained', before: false, after: true, moved: false }]);
    expect(comparison.changes.changed).toMatchObject([{ id: 'p', fields: ['geometry'] }]);
    expect(Math.abs(comparison.changes.changed[0]!.movedM! - 5000)).toBeLessThan(1);
    expect(shapes.border.map(({ state }) => state)).toEqual(['gained', 'lost']);
    expect(shapes.gained?.type).toBe('Polygon');
  });

  test('a line that was drawn anew has figures side by side and no stretches', () => {
    const { comparison } = compare(planOf(border(), post('p', 17)), planOf(border({}, 50), post('p', 22)));
    expect(comparison.borders).toMatchObject([{ state: 'borderChanged', gainedM: null, lostM: null, gained: [], lost: [] }]);
    expect(Math.abs(comparison.borders[0]!.lengthM.change! - 10_000)).toBeLessThan(1);
    expect(comparison.totals.border!.gainedM).toBeNull();
    expect(comparison.totals.area).toBeNull();
  });

  test('an area that was drawn anew gains no ground, and says so', () => {
    const { comparison } = compare(planOf(ground, post('p', 17)), planOf(area('a', [0, -6, 40, 6]), post('p', 17)));
    expect(comparison.areas).toMatchObject([{ state: 'areaChanged', gainedM2: null, lostM2: null }]);
    expect(comparison.totals.area).toMatchObject({ gainedM2: null, lostM2: null });
  });

  test('what one plan lacks is null, never 0', () => {
    const { comparison } = compare(planOf(border(), post('p', 17)), planOf(ground, post('p', 17)));
    expect(comparison.totals.border!.coveredM).toMatchObject({ after: null, change: null });
    expect(comparison.totals.area!.coveredM2).toMatchObject({ before: null, change: null });
    expect(comparison.borders).toMatchObject([{ state: 'onlyA' }]);
    expect(comparison.areas).toMatchObject([{ state: 'onlyB' }]);
  });

  test('a route reshaped in one corner gains beside that corner alone', () => {
    const line = (north: number) => route('r', [[2, 0], [10, 0], [20, north], [30, 0], [38, 0]]);
    const { comparison, shapes } = compare(planOf(ground, line(0)), planOf(ground, line(2)));
    const { gainedM2, lostM2, coveredM2 } = comparison.totals.area!;
    expect(Math.abs(gainedM2! - lostM2! - coveredM2.change!)).toBeLessThan(1);
    const longitudes = (shapes.gained!.coordinates.flat(4) as unknown as number[]).filter((_, n) => n % 2 === 0);
    expect(Math.min(...longitudes)).toBeGreaterThan(at(9.9)[0]);
    expect(Math.max(...longitudes)).toBeLessThan(at(30.1)[0]);
  });

  test('a post that only got another name, and one with another id in the same place, gain nothing', () => {
    const { comparison, shapes } = compare(planOf(ground, post('p', 17), post('q', 20)), planOf(ground, post('p', 17, { name: 'new' }), post('other', 20)));
    expect(comparison.totals.area!.gainedM2).toBeLessThan(0.01);
    expect(comparison.totals.area!.lostM2).toBeLessThan(0.01);
    expect(shapes).toEqual({ gained: null, lost: null, border: [] });
    expect(comparison.changes).toMatchObject({ added: [{ id: 'other' }], removed: [{ id: 'q' }], changed: [{ id: 'p', fields: ['name'], movedM: 0 }] });
  });
});
