/** In which areas a gap lies: shares of a stretch by chainage, of ground by what is cut from its shape. */
import { describe, expect, test, vi } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { differenceOf, intersectionOf } from '#core/coverage/ground/clip.ts';
import { cutToBox } from '#core/coverage/ground/cut-to-box.ts';
import { gapSharer, sharingAreas } from '#core/duties/gap-shares.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import type { Gap } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { gapShareText, hasSeveralUnits } from '../../../src/panels/gap-share-text.ts';
import { at, byReach, line, planOf, point, type Written } from './plan-of.ts';

vi.stubGlobal('document', { documentElement: {} });
const square = (id: string, west: number, east: number, properties: object = {}, south = -10, north = 0): Written => ({ id, geometry: { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] }, properties: { kind: 'areaOfResponsibility', level: 'branch', agencies: ['police'], name: `辖区${id}`, ...properties } });
const border = line('b', 'borderLine', [at(0, 0), at(20, 0)], { homeSide: 'right' });
function told(plan: Plan, kind: 'border' | 'area') {
  const coverage = computeCoverage(plan, byReach);
  if (coverage === 'cancelled') throw new Error('cancelled');
  const [gap] = coverage.result.gaps.filter((one) => one.kind === kind).sort((a, b) => (b.areaM2 ?? b.lengthM!) - (a.areaM2 ?? a.lengthM!)) as [Gap], shape = coverage.shapes.gaps.find(({ id }) => id === gap.id)?.geometry ?? null;
  return { gap, shape, shares: gapSharer(plan)(gap, shape)! };
}
const km = ({ shares }: ReturnType<typeof told>['shares'], unit = 1000) => shares.map(({ areaId, size }) => [areaId, Math.round(size / unit * 100) / 100]);

describe('a stretch of border', () => {
  const post = point('p', 'post', at(1, 0), { radiusM: 1000 });
  test('is told by every branch that it lies in, the largest first, and what none holds last; together they are the gap', () => {
    const of = told(planOf([border, post, square('a', 0, 6), square('c', 6, 15)]), 'border');
    expect(km(of.shares)).toEqual([['c', 9], ['a', 4], [null, 5]]);
    expect(of.shares.shares.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(of.gap.lengthM!, 3);
  });

  test('is told by branches where stations lie below them, by stations where there is no branch, and never by the border zone', () => {
    const station = square('s', 0, 3, { level: 'station', parentId: 'a' }), zone = square('z', 0, 20, { level: 'borderZone' });
    expect(sharingAreas(planOf([square('a', 0, 6), station, zone])).map(({ id }) => id)).toEqual(['a']);
    expect(sharingAreas(planOf([square('t', 0, 9, { level: 'township' }), square('s', 0, 3, { level: 'station', parentId: 't' }), zone])).map(({ id }) => id)).toEqual(['s']);
    expect(gapSharer(planOf([border]))(told(planOf([border, post]), 'border').gap, null)).toBeNull();
  });
});

describe('ground', () => {
  const plan = planOf([square('w', 0, 14, { level: 'bureau' }), square('a', 0, 10, { parentId: 'w' }), square('c', 10, 14, { parentId: 'w' }), square('n', 30, 31), point('p', 'post', at(10, -5), { radiusM: 2000 })]);
  test('is told by the ground that is cut from its shape, never less than there is', () => {
    const of = told(plan, 'area'), disc = Math.PI * 4 / 2;
    expect(of.shares.shares.map(({ areaId }) => areaId)).toEqual(['a', 'c']);
    for (const [at_, whole] of [[0, 100], [1, 40]] as const) {
      const size = of.shares.shares[at_]!.size / 1e6;
      expect(size).toBeGreaterThanOrEqual(whole - disc - 1e-3);
      expect(size).toBeLessThan(whole - disc + 0.02);
    }
  });

  test('that two branches hold is in both, and what none holds is told also then', () => {
    const wide = square('w', 0, 20, { level: 'bureau', agencies: ['farm'] });
    const over = planOf([wide, square('a', 0, 10, { parentId: 'w' }), square('c', 8, 14, { parentId: 'w' })]);
    expect(km(told(over, 'area').shares, 1e6).map(([id, size]) => [id, Math.round(size as number)])).toEqual([['a', 100], ['c', 60], [null, 60]]);
  });
});

test('polygons that are cut to a box around an area have the same ground in common with it', () => {
  const ring = (points: readonly (readonly number[])[]) => points.map(([x = 0, y = 0]): [number, number] => [x, y]);
  const comb = ring([[0, 0], [9, 0], [9, 5], [7, 5], [7, 1], [5, 1], [5, 5], [3, 5], [3, 1], [1, 1], [1, 5], [0, 5], [0, 0]]), hole = ring([[5.5, 0.2], [8.5, 0.2], [8.5, 0.8], [5.5, 0.8], [5.5, 0.2]]);
  const area = [[ring([[2, 0.5], [8, 0.4], [8, 4], [2, 4], [2, 0.5]])]], gap = [[comb, hole], [ring([[20, 20], [21, 20], [21, 21], [20, 20]])]];
  const cut = cutToBox(gap, [1.5, 0.3, 8.6, 4.5]);
  expect(cut).toHaveLength(1);
  expect(polygonsAreaM2(intersectionOf(cut, area))).toBeCloseTo(polygonsAreaM2(intersectionOf(gap, area)), 0);
  expect(polygonsAreaM2(differenceOf(area, cut))).toBeCloseTo(polygonsAreaM2(differenceOf(area, gap)), 0);
  expect(cutToBox(gap, [-5, -5, 30, 30])).toEqual(gap);
});

test('details say every area with its share rounded up, nothing where the unit says it already', () => {
  const post = point('p', 'post', at(1, 0), { radiusM: 1000 }), words = (plan: Plan, kind: 'border' | 'area' = 'border') => { const { gap, shape } = told(plan, kind); return gapShareText(plan, gap, shape)?.map(({ name, size }) => `${name} ${size}`.trim().replaceAll('\u202f', ' ')) ?? null; };
  language.set('zh');
  expect(words(planOf([border, post, square('a', 0, 6.0002), square('c', 6.0002, 15)]))).toEqual(['辖区c 9.00 km', '辖区a 4.01 km', '各辖区以外 5.00 km']);
  const far = planOf([border, post, square('a', 0, 20), square('n', 30, 40)]);
  expect(words(far)).toBeNull();
  expect(words(planOf([border, post, square('a', 0, 20, { agencies: [] }), square('n', 30, 40)]))).toEqual(['辖区a 18.00 km']);
  expect(words(planOf([border, post, square('a', 0, 6)]))).toBeNull();
  const several = (...squares: Parameters<typeof planOf>[0]) => { const plan = planOf([border, post, ...squares]), { gap, shape } = told(plan, 'border'); return hasSeveralUnits(gapShareText(plan, gap, shape)); };
  const of = (unit: string) => ({ agencies: [unit] });
  expect([several(square('a', 0, 6, of('one')), square('c', 6, 15, of('two'))), several(square('a', 0, 6, of('one')), square('c', 6, 15, of('one'))), several(square('a', 0, 6, of('one')), square('c', 6, 15, { agencies: [] })), several(square('a', 0, 20, of('one')), square('n', 30, 40, of('two')))]).toEqual([true, false, false, false]);
});
