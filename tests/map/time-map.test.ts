import { expect, test } from 'vitest';
import type { MultiPolygon } from 'geojson';
import type { JointDuty } from '#core/coverage/time/joint-duty.ts';
import type { AbsenceMap } from '#core/coverage/time/absence-map.ts';
import { allShown, type Look } from '#map/look.ts';
import { layers } from '#map/layers.ts';
import { absenceLayers, absenceSources, classOfCell, jointLayers, jointSources } from '#map/time-map.ts';

const day: Look = { theme: 'light', lang: 'zh', focus: 'border', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };

/** Rows from the south; `.` is no cell, else its longest absence in tens of minutes; a day of 90 minutes. */
function mapOf(...rows: string[]): AbsenceMap {
  const column: number[] = [], rowStart = [0], longest: number[] = [];
  for (const row of rows) {
    [...row].forEach((sign, at) => { if (sign !== '.') { column.push(at); longest.push(10 * Number(sign)); } });
    rowStart.push(column.length);
  }
  return { cellM: 100, west: 10, south: 20, cellLon: 1, cellLat: 1, column: Int32Array.from(column), rowStart: Int32Array.from(rowStart), hours: { mode: 'window' }, lengthMin: 90,
    longestMin: Float64Array.from(longest), meanMin: Float64Array.from(longest, (minutes) => (minutes === 90 ? 90 : minutes / 2)), targetsMin: [null, 60], targetOf: Uint16Array.from(longest, () => 1) };
}
const boxesOf = (map: AbsenceMap) => absenceSources({ map, measure: 'longest', targetMin: null }).timeMapGround!.features.flatMap(({ geometry, properties }) => (geometry as MultiPolygon).coordinates.map(([ring]) => {
  const [xs, ys] = [ring!.map(([x]) => x!), ring!.map(([, y]) => y!)];
  return { of: properties!.of as string, west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}));

test('every cell lies in one rectangle, of its own class; cells alike beside and over each other are one', () => {
  const map = mapOf('339.9', '33.66', '33666', '..9..');
  const boxes = boxesOf(map);
  expect(boxes.reduce((sum, { west, east, south, north }) => sum + (east - west) * (north - south), 0)).toBe(map.column.length);
  for (let row = 0; row + 1 < map.rowStart.length; row += 1) for (let cell = map.rowStart[row]!; cell < map.rowStart[row + 1]!; cell += 1) {
    const [x, y] = [10.5 + map.column[cell]!, 20.5 + row];
    expect(boxes.filter(({ west, east, south, north }) => west < x && x < east && south < y && y < north).map(({ of }) => of)).toEqual([classOfCell({ map, measure: 'longest', targetMin: null }, cell)]);
  }
  expect(boxes.filter(({ of }) => of === 'half')).toEqual([{ of: 'half', west: 10, east: 12, south: 20, north: 23 }]);
  expect(boxes.length).toBe(6);
});

test('no feature has more corners than the map can draw', () => {
  /* A chessboard: no two cells are one. */
  const map = mapOf(...Array.from({ length: 200 }, (_, row) => Array.from({ length: 300 }, (_, at) => ((row + at) % 2 ? '9' : '0')).join('')));
  const { features } = absenceSources({ map, measure: 'longest', targetMin: null }).timeMapGround!;
  expect(features.reduce((sum, { geometry }) => sum + (geometry as MultiPolygon).coordinates.length, 0)).toBe(60_000);
  for (const { geometry } of features) expect((geometry as MultiPolygon).coordinates.flat(2).length).toBeLessThan(65_536);
});

test('a cell is set against its own target or against the one that is chosen; by the mean only where somebody comes', () => {
  const map = mapOf('0369');
  const told = (measure: 'longest' | 'mean', targetMin: number | null) => [0, 1, 2, 3].map((cell) => classOfCell({ map, measure, targetMin }, cell));
  expect(told('longest', null)).toEqual(['half', 'half', 'within', 'never']);
  expect(told('longest', 30)).toEqual(['half', 'within', 'longer', 'never']);
  expect(told('mean', 30)).toEqual(['half', 'half', 'within', 'never']);
  const free = { ...map, targetOf: new Uint16Array(4) };
  expect([0, 1, 2, 3].map((cell) => classOfCell({ map: free, measure: 'longest', targetMin: null }, cell))).toEqual(['within', 'within', 'within', 'never']);
});

test('joint duty is drawn as it is told, and nothing for ground that cannot be told', () => {
  const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] } as const;
  const duty: JointDuty = { hours: { mode: 'reach' }, agencies: ['a', 'b'], loose: 0, ground: [{ who: 'one', geometry: square, areaM2: 2 }, { who: 'joint', geometry: square, areaM2: 1 }],
    border: [{ borderId: 'b', who: 'nobody', fromM: 0, toM: 5, line: [[0, 0], [1, 1]] }, { borderId: 'b', who: 'joint', fromM: 5, toM: 9, line: [[1, 1], [2, 2]] }] };
  const { timeMapGround, timeMapBorder } = jointSources(duty);
  expect([timeMapGround, timeMapBorder].map((source) => source!.features.map(({ properties }) => properties!.who as string))).toEqual([['one', 'joint'], ['nobody', 'joint']]);
  expect(jointSources({ ...duty, ground: null }).timeMapGround!.features).toEqual([]);
});

test.each([['absence', absenceLayers], ['joint duty', jointLayers]] as const)('the map of %s has the same layers in any look, on layers that there are, and is pale once it is old', (_, layersOf) => {
  const other: Look = { ...day, theme: 'dark', lang: 'en', scale: 1.5, shown: { ...allShown, border: false } };
  const ids = (look: Look, old: boolean) => layersOf(look, old).map(({ layer: { id } }) => id);
  expect([ids(other, false), ids(day, true)]).toEqual([ids(day, false), ids(day, false)]);
  const sheet = new Set(layers(day).map(({ id }) => id));
  for (const { under, layer } of layersOf(day, false)) expect([sheet.has(under!), sheet.has(layer.id)]).toEqual([true, false]);
  const strength = (old: boolean) => layersOf(day, old).filter(({ layer: { id } }) => id !== 'joint-paper').map(({ layer }) => Object.entries(layer.paint ?? {}).find(([name]) => name.endsWith('-opacity'))![1] as number);
  strength(true).forEach((opacity, at) => expect(opacity).toBeLessThan(0.5 * strength(false)[at]!));
});
