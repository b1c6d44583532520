import { expect, test } from 'vitest';
import { partOfArea } from '#panels/part-of-area.ts';

const box = (west: number, south: number, east: number, north: number) => ({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] }) as const;

test.each([[[1, 1], 'sw'], [[15, 1], 's'], [[29, 29], 'ne'], [[15, 15], 'c'], [[0, 15], 'w'], [[30, 30], 'ne']] as const)('%j of a square lies in its part %s', (at, part) => {
  expect(partOfArea(box(0, 0, 30, 30), at)).toBe(part);
});

test('an area across the antimeridian has its parts on the right sides', () => {
  const across = { type: 'MultiPolygon', coordinates: [box(170, 0, 180, 30).coordinates, box(-180, 0, -160, 30).coordinates] } as const;
  expect(partOfArea(across, [172, 15])).toBe('w');
  expect(partOfArea(across, [-165, 15])).toBe('e');
});

test('what is no area has no parts', () => {
  expect(partOfArea({ type: 'Point', coordinates: [1, 2] }, [1, 2])).toBeNull();
  expect(partOfArea(null, [1, 2])).toBeNull();
});
