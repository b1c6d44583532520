import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureLine } from '#core/geometry/chainage.ts';
import { withChange } from '#core/plan/edits/change.ts';
import { duplicated } from '#core/plan/edits/duplicate.ts';
import { stretchBetween } from '#core/plan/edits/follow-line.ts';
import { freshIds } from '#core/plan/edits/fresh-id.ts';
import { joinedLines } from '#core/plan/edits/join-lines.ts';
import { partsOf } from '#core/plan/edits/line-parts.ts';
import { newFeature } from '#core/plan/edits/new-feature.ts';
import { reversedLine } from '#core/plan/edits/reverse-line.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import { splitLine } from '#core/plan/edits/split-line.ts';
import type { AnyFeature, Line, Plan, Position } from '#core/plan/plan.ts';

const make = (id: string, kind: string, geometry: unknown, properties: object = {}) => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
const line = (id: string, coordinates: Line, properties: object = {}, kind = 'patrolRoute') => make(id, kind, { type: 'LineString', coordinates }, properties);
const planOf = (...features: AnyFeature[]): Plan => ({ meta: { id: 'p' }, features, foreign: {} });
const lengthOf = (feature: AnyFeature | null | undefined): number => (feature ? measureLine(partsOf(feature)).lengthM : 0);
/** Edges are straight in lon/lat and measured as geodesics of at most 1 km: where they are cut matters by less than this. */
const SAME_M = 1e-3;
const changeOf = <T>(answer: T | string): T => { if (typeof answer === 'string') throw new Error(answer); return answer; };

/** Lines that wander, some of them over the antimeridian, as the door would leave them: in one piece away from it. */
const walk = fc.tuple(fc.double({ min: -170, max: 160, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true }), fc.array(fc.tuple(fc.double({ min: 0.01, max: 0.2, noNaN: true }), fc.double({ min: -0.1, max: 0.1, noNaN: true })), { minLength: 2, maxLength: 8 }))
  .map(([lon, lat, steps]) => steps.reduce<Position[]>((sofar, [x, y]) => [...sofar, [sofar.at(-1)![0] + x, sofar.at(-1)![1] + y]], [[lon, lat]]));

describe('a line cut in two', () => {
  test('keeps its length in sum, its id on the first piece, and its properties on both but for the code', () => {
    fc.assert(fc.property(walk, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (points, share) => {
      const route = line('route-1', points, { mode: 'foot', code: 'R1' });
      const edge = Math.floor(share * (points.length - 1));
      const [a, b] = [points[edge]!, points[edge + 1]!];
      const before = JSON.stringify(route);
      const change = changeOf(splitLine(planOf(route), route, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]));
      expect([...change.keys()]).toEqual(['route-1', 'route-2']);
      expect(Math.abs(lengthOf(change.get('route-1')) + lengthOf(change.get('route-2')) - lengthOf(route))).toBeLessThan(SAME_M);
      expect(change.get('route-2')!.properties).toEqual({ mode: 'foot' });
      expect(JSON.stringify(route)).toBe(before);
    }), { seed: 41, numRuns: 300 });
  });

  test('the second piece is called after the first with the first free number, in both languages, however often it is cut', () => {
    const route = line('route-1', [[130, 45], [130.1, 45], [130.2, 45], [130.3, 45]], { name: '北线', 'name:en': 'North line' });
    let plan = planOf(route);
    const cut = (id: string, at: Position) => { plan = withChange(plan, changeOf(splitLine(plan, plan.features.find((one) => one.id === id)!, at))); };
    cut('route-1', [130.25, 45]);
    cut('route-1', [130.05, 45]);
    cut('route-3', [130.15, 45]);
    expect(plan.features.map(({ id, properties }) => [id, properties.name, properties['name:en']])).toEqual([
      ['route-1', '北线', 'North line'], ['route-2', '北线 (2)', 'North line (2)'], ['route-3', '北线 (3)', 'North line (3)'], ['route-4', '北线 (4)', 'North line (4)'],
    ]);
    expect(new Set(plan.features.map(({ id }) => id)).size).toBe(4);
  });

  test('is not cut at its ends, and what is no line not at all', () => {
    const route = line('route-1', [[130, 45], [130.1, 45]]);
    expect(splitLine(planOf(route), route, [129.9, 45])).toBe('atEnd');
    expect(splitLine(planOf(), make('post-1', 'post', { type: 'Point', coordinates: [130, 45] }), [130, 45])).toBe('notOnLine');
  });

  test('sections of a border and stops of a route keep their ground', () => {
    const border = line('border-1', [[130, 45], [130.1, 45], [130.2, 45]], { sections: [{ id: 'A', fromM: 0, toM: 5000 }, { id: 'B', fromM: 5000, toM: null }] }, 'borderLine');
    const change = changeOf(splitLine(planOf(border), border, [130.1, 45]));
    const cut = lengthOf(change.get('border-1'));
    expect((change.get('border-1')!.properties as { sections: unknown }).sections).toEqual([{ id: 'A', fromM: 0, toM: 5000 }, { id: 'B', fromM: 5000, toM: cut }]);
    expect((change.get('border-2')!.properties as { sections: unknown }).sections).toEqual([{ id: 'B', fromM: 0 }]);
    const route = line('r', [[130, 45], [130.2, 45]], { stops: [{ atM: 1000 }, { atM: 12_000 }, { placeId: 'x' }] });
    const pieces = changeOf(splitLine(planOf(route), route, [130.1, 45]));
    const at = lengthOf(pieces.get('r'));
    expect((pieces.get('r')!.properties as { stops: unknown }).stops).toEqual([{ atM: 1000 }, { placeId: 'x' }]);
    expect((pieces.get('route-1')!.properties as { stops: unknown }).stops).toEqual([{ atM: 12_000 - at }, { placeId: 'x' }]);
  });

  test('one that was cut at the antimeridian is cut in either part, and its order stays', () => {
    const route = make('route-1', 'patrolRoute', { type: 'MultiLineString', coordinates: [[[179.8, 45], [180, 45]], [[-180, 45], [-179.8, 45]]] });
    const change = changeOf(splitLine(planOf(route), route, [-179.9, 45]));
    expect(change.get('route-1')!.geometry).toEqual({ type: 'MultiLineString', coordinates: [[[179.8, 45], [180, 45]], [[-180, 45], [-179.9, 45]]] });
    expect(change.get('route-2')!.geometry).toEqual({ type: 'LineString', coordinates: [[-179.9, 45], [-179.8, 45]] });
  });

  test('undone the plan has the same object again', () => {
    const route = line('route-1', [[130, 45], [130.2, 45]]);
    const plan = planOf(route);
    const after = withChange(plan, changeOf(splitLine(plan, route, [130.1, 45])));
    expect(after.features).toHaveLength(2);
    expect(withChange(after, new Map<string, AnyFeature | null>([['route-1', route], ['route-2', null]])).features).toEqual([route]);
    expect(plan.features[0]).toBe(route);
  });
});

describe('two lines joined', () => {
  test('are as long as both and the bridge between them, from the ends that are nearest', () => {
    const first = line('a', [[130, 45], [130.1, 45]], { mode: 'car' });
    const second = line('b', [[130.3, 45], [130.2, 45]], { mode: 'foot' });
    const joined = changeOf(joinedLines(first, second));
    expect(joined.get('a')!.geometry).toEqual({ type: 'LineString', coordinates: [[130, 45], [130.1, 45], [130.2, 45], [130.3, 45]] });
    expect(joined.get('b')).toBeNull();
    expect(joined.get('a')!.properties).toEqual({ mode: 'car' });
  });

  test('split and joined again they are the line they were, sections and all', () => {
    fc.assert(fc.property(walk, fc.integer({ min: 1, max: 3 }), (points, at) => {
      const border = line('border-1', points, { homeSide: 'left', sections: [{ id: 'A', fromM: 0 }] }, 'borderLine');
      const vertex = points[Math.min(at, points.length - 2)]!;
      const pieces = changeOf(splitLine(planOf(border), border, vertex));
      const joined = changeOf(joinedLines(pieces.get('border-1')!, pieces.get('border-2')!)).get('border-1')!;
      expect(joined.geometry).toEqual(border.geometry);
      const sections = (joined.properties as { sections: { fromM: number; toM?: number }[] }).sections;
      expect(sections.map(({ fromM }) => Math.round(fromM))).toEqual([0, Math.round(lengthOf(pieces.get('border-1')))]);
      expect(sections.at(-1)!.toM).toBeUndefined();
    }), { seed: 42, numRuns: 300 });
  });

  test('put before the first one where that is nearer: its sections move along', () => {
    const first = line('a', [[130.2, 45], [130.3, 45]], { sections: [{ id: 'A', fromM: 0 }], homeSide: 'left' }, 'borderLine');
    const second = line('b', [[130, 45], [130.2, 45]], { sections: [{ id: 'B', fromM: 0 }], homeSide: 'left' }, 'borderLine');
    const joined = changeOf(joinedLines(first, second)).get('a')!;
    expect(partsOf(joined)[0]).toEqual([[130, 45], [130.2, 45], [130.3, 45]]);
    const [b, a] = (joined.properties as { sections: { id: string; fromM: number; toM?: number }[] }).sections;
    expect([b!.id, a!.id]).toEqual(['B', 'A']);
    expect(Math.abs(b!.toM! - a!.fromM)).toBeLessThan(1e-6);
  });

  test('of two kinds, or with home on different sides, they are not', () => {
    expect(joinedLines(line('a', [[130, 45], [131, 45]]), line('b', [[131, 45], [132, 45]], {}, 'borderLine'))).toBe('kindsDiffer');
    const [left, right] = [line('a', [[130, 45], [131, 45]], { homeSide: 'left' }, 'borderLine'), line('b', [[131, 45], [132, 45]], { homeSide: 'right' }, 'borderLine')];
    expect(joinedLines(left, right)).toBe('sidesDiffer');
  });

  test('over the antimeridian they are cut there', () => {
    const joined = changeOf(joinedLines(line('a', [[179.8, 45], [179.9, 45]]), line('b', [[-179.9, 45], [-179.8, 45]]))).get('a')!;
    expect(joined.geometry).toEqual({ type: 'MultiLineString', coordinates: [[[179.8, 45], [179.9, 45], [180, 45]], [[-180, 45], [-179.9, 45], [-179.8, 45]]] });
  });
});

test('a line turned round has its chainage from the other end and home on the other hand; twice turned it is as it was', () => {
  const border = line('b', [[130, 45], [130.1, 45], [130.2, 45.1]], { homeSide: 'left', sections: [{ id: 'A', fromM: 0, toM: 3000 }, { id: 'B', fromM: 3000 }] }, 'borderLine');
  const before = JSON.stringify(border);
  const turned = reversedLine(border)!;
  expect(partsOf(turned)[0]).toEqual([[130.2, 45.1], [130.1, 45], [130, 45]]);
  expect(turned.properties).toMatchObject({ homeSide: 'right', sections: [{ id: 'B', fromM: 0 }, { id: 'A' }] });
  const twice = reversedLine(turned)!;
  expect(twice.geometry).toEqual(border.geometry);
  expect(twice.properties).toMatchObject({ homeSide: 'left', sections: [{ id: 'A', fromM: 0 }, { id: 'B' }] });
  expect(JSON.stringify(border)).toBe(before);
  expect(reversedLine(make('p', 'post', { type: 'Point', coordinates: [1, 2] }))).toBeNull();
});

describe('a stretch of a line', () => {
  const border = line('b', [[130, 45], [130.1, 45], [130.2, 45]], {}, 'borderLine');
  test('runs on its own vertices from the first point to the second, either way', () => {
    const there = stretchBetween(border, [130.05, 45.001], [130.15, 44.999])!;
    expect(there.type === 'LineString' && there.coordinates[1]).toEqual([130.1, 45]);
    const back = stretchBetween(border, [130.15, 45], [130.05, 45])!;
    const [ends, other] = [there, back].map((geometry) => (geometry.type === 'LineString' ? geometry.coordinates.map(([lon]) => Number(lon.toFixed(6))) : []));
    expect(ends).toEqual([130.05, 130.1, 130.15]);
    expect(other).toEqual([130.15, 130.1, 130.05]);
  });
  test('of no length is none', () => {
    expect(stretchBetween(border, [130.1, 45], [130.1, 45.01])).toBeNull();
    expect(stretchBetween(make('p', 'post', { type: 'Point', coordinates: [1, 2] }), [1, 2], [3, 4])).toBeNull();
  });
});

describe('new features', () => {
  test('have ids that follow the highest one of their kind', () => {
    const plan = planOf(line('route-7', [[0, 0], [1, 1]]), line('route-x', [[0, 0], [1, 1]]), make('post-2', 'post', { type: 'Point', coordinates: [0, 0] }));
    expect(freshIds(plan, ['patrolRoute', 'post', 'patrolRoute', 'borderLine'])).toEqual(['route-8', 'post-3', 'route-9', 'border-1']);
  });

  test('are active, nameless, and made up where the plan is', () => {
    const made = newFeature({ ...planOf(), meta: { id: 'p', synthetic: true } }, 'post', { type: 'Point', coordinates: [190, 45] }, { postType: 'watchtower' });
    expect(made.ok && made.value).toEqual({ id: 'post-1', kind: 'post', geometry: { type: 'Point', coordinates: [-170, 45] }, properties: { postType: 'watchtower', status: 'active', synthetic: true } });
  });

  test('that do not hold are refused', () => {
    expect(newFeature(planOf(), 'patrolRoute', { type: 'LineString', coordinates: [[130, 45], [130, 45]] }).ok).toBe(false);
  });

  test('copies have ids of their own and no code, and lie aside', () => {
    const one = make('post-1', 'post', { type: 'Point', coordinates: [130, 45] }, { code: 'A', name: 'n' });
    const copies = duplicated(planOf(one), [one], [130, 45], [130.1, 45])!;
    expect([...copies.keys()]).toEqual(['post-2']);
    expect(copies.get('post-2')).toEqual({ id: 'post-2', kind: 'post', geometry: { type: 'Point', coordinates: [130.1, 45] }, properties: { name: 'n' } });
    expect(one.properties.code).toBe('A');
  });

  test('properties are set and taken away on a copy', () => {
    const one = make('post-1', 'post', null, { radiusM: 1, name: 'n' });
    expect(withProperties(one, { radiusM: 5, name: undefined }).properties).toEqual({ radiusM: 5 });
    expect(one.properties).toEqual({ radiusM: 1, name: 'n' });
  });
});
