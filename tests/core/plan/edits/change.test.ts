import { describe, expect, test } from 'vitest';
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { differingIds, withChange } from '#core/plan/edits/change.ts';
import { movedFeature, movedFeatures } from '#core/plan/edits/move-features.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { inverse } from '#core/geometry/geodesic.ts';

const make = (id: string, kind: string, geometry: unknown, properties: object = {}) => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
const post = (id: string, coordinates: Position = [130, 45]) => make(id, 'post', { type: 'Point', coordinates }, { radiusM: 500 });
const pointsOf = (feature: AnyFeature): readonly Position[] => (feature.geometry?.type === 'LineString' ? feature.geometry.coordinates : []);
const plan: Plan = { meta: { id: 'p' }, features: [post('a'), post('b'), post('c')], foreign: {} };

describe('a change of a plan', () => {
  test('replaces, takes away and adds, and leaves the plan given as it is', () => {
    const before = JSON.stringify(plan);
    const changed = post('b', [131, 45]);
    const after = withChange(plan, new Map<string, AnyFeature | null>([['d', post('d')], ['b', changed], ['a', null]]));
    expect(after.features.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(after.features[0]).toBe(changed);
    expect(after.features[1]).toBe(plan.features[2]);
    expect(JSON.stringify(plan)).toBe(before);
    expect(differingIds(plan, after).sort()).toEqual(['a', 'b', 'd']);
  });

  test('that changes nothing gives the same plan', () => {
    expect(withChange(plan, new Map())).toBe(plan);
    expect(withChange(plan, new Map([['a', plan.features[0]!]]))).toBe(plan);
    expect(withChange(plan, new Map([['nobody', null]]))).toBe(plan);
    expect(differingIds(plan, plan)).toEqual([]);
  });
});

describe('what is carried along', () => {
  test('keeps its metres from the hand, on lines and areas too', () => {
    const line = make('r', 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [130.1, 45.05], [130.2, 45]] });
    const moved = movedFeature(line, [130, 45], [128, 47])!;
    const [first, second] = pointsOf(moved);
    expect(first).toEqual([128, 47]);
    const was = inverse([130, 45], [130.1, 45.05]).distanceM, is = inverse(first!, second!).distanceM;
    expect(Math.abs(is / was - 1)).toBeLessThan(2e-3);
  });

  test('crosses the antimeridian whole: lines and areas are cut there, points come back into range', () => {
    const line = make('r', 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [131, 45]] });
    expect(movedFeature(line, [130, 45], [179.5, 45])!.geometry!.type).toBe('MultiLineString');
    const area = make('x', 'sector', { type: 'Polygon', coordinates: [[[130, 45], [131, 45], [131, 46], [130, 45]]] });
    expect(movedFeature(area, [130, 45], [179.5, 45])!.geometry!.type).toBe('MultiPolygon');
    expect(movedFeature(post('a'), [130, 45], [190, 45])!.geometry).toEqual({ type: 'Point', coordinates: [-170, 45] });
  });

  test('goes nowhere near a pole, and a selection moves as a whole or not at all', () => {
    const line = make('r', 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [131, 45]] });
    expect(movedFeature(line, [130, 45], [130, 89.5])).toBeNull();
    expect(movedFeatures([post('a'), line], [130, 45], [130, 89.5])).toBeNull();
    expect([...movedFeatures([post('a'), line], [130, 45], [130, 46])!.keys()]).toEqual(['a', 'r']);
  });

  test('there and back it is where it was, to a tenth of a millimetre', () => {
    const line = make('r', 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [130.7, 45.5], [131, 44.8]] });
    const there = movedFeature(line, [130, 45], [20, -30])!;
    const back = movedFeature(there, [20, -30], [130, 45])!;
    expect(pointsOf(back)).toHaveLength(3);
    pointsOf(back).forEach(([lon, lat], at) => {
      const [x, y] = pointsOf(line)[at]!;
      expect(Math.abs(lon - x)).toBeLessThan(1e-9);
      expect(Math.abs(lat - y)).toBeLessThan(1e-9);
    });
  });
});

describe('a feature made by hand goes through the door of the plan', () => {
  test('what a file may not hold is refused with its reason', () => {
    const found = admitEdit(make('p', 'post', { type: 'Point', coordinates: [130, 45] }, { radiusM: -5 }));
    expect(found.ok).toBe(false);
    expect(found.problems[0]).toMatchObject({ code: 'badValue', featureId: 'p', field: 'radiusM' });
    expect(admitEdit(make('r', 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [130, 45]] })).ok).toBe(false);
  });

  test('the rest comes back as it is, its id and its unknown properties too', () => {
    const found = admitEdit(make('p 1', 'post', { type: 'Point', coordinates: [130, 45] }, { radiusM: 5, colour: 'green' }));
    expect(found).toMatchObject({ ok: true, value: { id: 'p 1', kind: 'post', properties: { radiusM: 5, colour: 'green' } }, problems: [] });
  });
});
