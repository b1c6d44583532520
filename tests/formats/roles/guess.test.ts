import { describe, expect, test } from 'vitest';
import { groups } from '#formats/roles/groups.ts';
import { layerOf } from '#formats/roles/layer.ts';

const shapes = { point: { type: 'Point', coordinates: [120, 30] }, line: { type: 'LineString', coordinates: [[120, 30], [120.1, 30]] }, polygon: { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30], [120.1, 30.1], [120, 30]]] } } as const;
const of = (form: keyof typeof shapes, file: string, ...properties: object[]) =>
  groups([layerOf({ type: 'FeatureCollection', features: properties.map((one) => ({ type: 'Feature', geometry: shapes[form], properties: one })) }, file)]).map(({ suggestion, why, count }) => [count, suggestion && Object.values(suggestion).join(' '), why.code]);

describe('plain features are told apart and guessed', () => {
  test('by Chinese sorts', () => {
    expect(of('point', '点位表', { 类型: '交通卡口' }, { 类型: '交通卡口' }, { 类型: '瞭望塔' }, { 类型: '派出所' }, { 类型: '火车站' })).toEqual([
      [2, 'post trafficCheckpoint', 'value'], [1, 'post watchtower', 'value'], [1, 'post policeStation', 'value'], [1, 'priorityPlace railwayStation', 'value'],
    ]);
  });
  test('by the name of the file, with the way of patrolling', () => {
    expect(of('line', '边境车巡路线', { id: 1 })).toEqual([[1, 'patrolRoute car border', 'file']]);
    expect(of('line', 'foot_patrols', { id: 1 })).toEqual([[1, 'patrolRoute foot', 'file']]);
    expect(of('line', '国界', { id: 1 })).toEqual([[1, 'borderLine', 'file']]);
    expect(of('polygon', 'city-boundary', { id: 1 })).toEqual([[1, 'areaOfResponsibility bureau', 'file']]);
  });
  test('by the property whose values mean different things, though its name says nothing', () => {
    expect(of('point', 'x', { a: 1, what: 'checkpoint' }, { a: 1, what: 'checkpoint' }, { a: 2, what: 'hospital' })).toEqual([[2, 'post trafficCheckpoint', 'value'], [1, 'priorityPlace hospital', 'value']]);
  });
  test('without a clue nothing is claimed to be covered', () => {
    expect(of('point', 'data', { a: 1 })).toEqual([[1, 'priorityPlace other', 'unsure']]);
    expect(of('line', 'data', { a: 1 })).toEqual([[1, null, 'unsure']]);
    expect(of('polygon', 'data', { a: 1 })).toEqual([[1, 'areaOfResponsibility', 'unsure']]);
  });
  test('never by a property that may name a person', () => {
    expect(of('point', 'x', { officer: 'checkpoint' }, { officer: 'hospital' })).toEqual([[2, 'priorityPlace other', 'unsure']]);
  });
});
