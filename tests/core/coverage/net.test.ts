/** A net (outer, inner) as a filter: what states another net, or none, does not count, and the gap says why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedTotals } from '#core/coverage/computed-totals.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { newPost } from '#core/coverage/suggest/new-post.ts';
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { hoursBasis } from '#core/time/basis.ts';
import { answer, area, at, border, place, post, route } from './small-plan.ts';
import { planOf, recipe } from './random-plan.ts';

const features = [border(), area('a', [0, -3, 10, 3]), post('out', 1, { net: 'outer', agencies: ['x'] }), post('in', 4, { net: 'inner', agencies: ['y'] }), post('none', 8), route('r', [[5, 1], [7, 1]], { net: 'outer' }), place('p', 4, 0, { visitRadiusM: 500 })];

describe('a net asked for', () => {
  test('counts its own assets alone, as if the others were not in the plan', () => {
    for (const net of ['outer', 'inner'] as const) {
      const asked = answer(features, { net }), left = answer(features.filter(({ kind, properties }) => !['post', 'patrolRoute'].includes(kind) || properties.net === net));
      const figures = ({ result: { totals: { area: ground, border: line, places } } }: typeof asked) => [ground!.coveredM2, ground!.gapM2, line!.coveredM, line!.gapM, line!.longestGapM, places!.covered];
      for (const [which, value] of figures(asked).entries()) expect(Math.abs(value - figures(left)[which]!)).toBeLessThan(1e-6);
    }
    expect(answer(features, { net: 'outer' }).result.totals.border!.coveredM).toBeCloseTo(2000, 0);
    expect(answer(features).result.totals.border!.coveredM).toBeCloseTo(6000, 0);
  });
  test('is stated with the answer, and what lies bare says that it is filtered out', () => {
    const { result } = answer(features, { net: 'inner' });
    expect(result.basis.net).toBe('inner');
    expect(answer(features).result.basis).not.toHaveProperty('net');
    expect(result.gaps.filter(({ cause }) => cause === 'filteredOut').length).toBeGreaterThan(0);
    expect(result.places[0]!.covered).toBe(true);
    expect(answer(features, { net: 'outer' }).result.places[0]!.covered).toBe(false);
  });
  test('holds beside agencies: both are asked for', () => {
    expect(answer(features, { net: 'outer', agencies: ['y'] }).result.totals.border!.coveredM).toBe(0);
    expect(answer(features, { net: 'inner', agencies: ['y'] }).result.totals.border!.coveredM).toBeCloseTo(2000, 0);
  });
  test('is that of a post which is suggested under it, else it would gain nothing', () => {
    const question: Question = { ...reachQuestion, net: 'outer' };
    const added = newPost('post-1', at(8), { postType: 'dutyPoint', radiusM: 1000 }, question);
    expect(added.properties).toMatchObject({ net: 'outer' });
    expect(answer([...features, added], question).result.totals.border!.coveredM).toBeCloseTo(4000, 0);
  });
  test('is asked of the second engine too', () => {
    const plan = { meta: { planDate: '2026-01-15' }, features, foreign: {} }, question: Question = { ...reachQuestion, net: 'outer' };
    const coverage = computeCoverage(plan, question);
    if (coverage === 'cancelled') throw new Error('cancelled');
    expect(checkEngines(plan, question, coverage, checkDistances(plan, question, coverage)).verdict).toBe('checked');
  });
});

test('figures without gaps and shapes are those of the full answer, in reach and by the hour, whatever counts', () => {
  const time = hoursBasis({ planDate: '2026-01-15', timezone: 'Asia/Shanghai' }, '22:00-06:00', undefined);
  if (!time.ok) throw new Error('no such hours');
  fc.assert(fc.property(recipe, fc.constantFrom<Partial<Question>>({}, { net: 'outer' }, { agencies: ['police'] }, { time: time.basis }), (of, asked) => {
    const bare = planOf(of), plan = { ...bare, features: bare.features.map((feature, at) => (at % 3 === 0 ? feature : { ...feature, properties: { ...feature.properties, net: at % 3 === 1 ? 'outer' : 'inner' } }) as typeof feature) };
    const question: Question = { ...reachQuestion, ...asked }, full = computeCoverage(plan, question), short = computedTotals(plan, question);
    if (full === 'cancelled' || short === 'cancelled') throw new Error('cancelled');
    const { area: ground, border: line, places } = full.result.totals;
    expect([short.totals.places, short.totals.border?.coveredM ?? null, short.totals.border?.longestGapM ?? null, short.totals.area?.gapM2 ?? null]).toEqual([places, line?.coveredM ?? null, line?.longestGapM ?? null, ground?.gapM2 ?? null]);
  }), { seed: 20261127, numRuns: 40 });
});
