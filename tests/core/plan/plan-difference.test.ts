import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, isNoDifference, withDifference } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { planArbitrary } from './plan-arbitrary.ts';

const point = (id: string, lon = 131): AnyFeature => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 44] }, properties: { postType: 'borderPost' } } as AnyFeature);
const plan = (...features: AnyFeature[]): Plan => ({ meta: { schema: 'patrol-coverage-plan', schemaVersion: 1 } as Plan['meta'], features, foreign: {} });
const posts = (count: number) => Array.from({ length: count }, (_, at) => point(`p${at}`));

/** A plan edited in every way there is: features left out, changed, put in anywhere, shuffled; members exchanged. */
const edited = fc.record({ before: planArbitrary, other: planArbitrary, keep: fc.infiniteStream(fc.boolean()), turn: fc.infiniteStream(fc.nat({ max: 50 })), how: fc.record({ meta: fc.boolean(), foreign: fc.boolean(), shuffle: fc.boolean() }) })
  .map(({ before, other, keep, turn, how }) => {
    const yes = () => keep.next().value as boolean;
    const left = before.features.filter(yes).map((feature) => (yes() ? feature : { ...feature, geometry: other.features[0]!.geometry } as AnyFeature));
    const news = other.features.filter(yes).map((feature, at) => ({ ...feature, id: `new${at}` } as AnyFeature));
    const mixed = [...left, ...news].map((feature) => ({ feature, at: turn.next().value as number }));
    const features = (how.shuffle ? mixed.toSorted((a, b) => a.at - b.at) : mixed).map(({ feature }) => feature);
    return { before, after: { meta: how.meta ? other.meta : before.meta, foreign: how.foreign ? other.foreign : before.foreign, features } };
  });

test('a plan with its difference is the plan it was taken to, also when the difference went through a file', () => {
  fc.assert(fc.property(edited, ({ before, after }) => {
    const difference = differenceOf(before, after);
    expect(withDifference(before, difference)).toStrictEqual(after);
    expect(withDifference(before, JSON.parse(JSON.stringify(difference)) as typeof difference)).toEqual(JSON.parse(JSON.stringify(after)));
  }), { seed: 5, numRuns: 400 });
});

test('what did not change is shared, not copied', () => {
  const before = plan(...posts(3));
  const after = { ...before, features: before.features.with(1, point('p1', 132)) };
  const again = withDifference(before, differenceOf(before, after));
  expect(again.features[0]).toBe(before.features[0]);
  expect(again.features[1]).toBe(after.features[1]);
  expect(again.meta).toBe(before.meta);
});

test('nothing changed is nothing', () => {
  const before = plan(...posts(3));
  expect(isNoDifference(differenceOf(before, before))).toBe(true);
  expect(isNoDifference(differenceOf(before, { ...before, features: [...before.features] }))).toBe(true);
  expect(isNoDifference(differenceOf(before, { ...before, features: before.features.slice(1) }))).toBe(false);
});

test('a moved feature costs itself alone, a feature put into the middle two stretches more', () => {
  const before = plan(...posts(5000));
  const moved = differenceOf(before, { ...before, features: before.features.with(2500, point('p2500', 132)) });
  expect(moved).toEqual({ put: [point('p2500', 132)] });
  const inside = differenceOf(before, { ...before, features: before.features.toSpliced(2500, 0, point('new')) });
  expect(inside).toEqual({ put: [point('new')], order: [[0, 2500], [5000, 1], [2500, 2500]] });
});

test('where two features have one id, nothing is lost', () => {
  const before = plan(...posts(2));
  const after = plan(point('p0'), point('p0', 133), point('p1'));
  expect(withDifference(before, differenceOf(before, after)).features).toEqual(after.features);
  expect(withDifference(after, differenceOf(after, before)).features).toEqual(before.features);
});
