import { expect, test } from 'vitest';
import { nextRow, typedRow } from '#panels/menu/menu-keys.ts';

test('arrows go round, Home and End to the ends, other keys nowhere', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'KeyA'].map((code) => nextRow(code, 1, 3))).toEqual([2, 0, 0, 2, null]);
  expect([nextRow('ArrowDown', 2, 3), nextRow('ArrowUp', 0, 3)]).toEqual([0, 2]);
  expect([nextRow('ArrowDown', -1, 3), nextRow('ArrowUp', -1, 3)]).toEqual([0, 2]);
  expect(nextRow('ArrowDown', -1, 0)).toBeNull();
});
test('a letter leads to the next row that begins with it, several to where they fit', () => {
  const rows = ['Details', 'Duplicate', 'Delete', 'Zoom'];
  expect([typedRow(rows, -1, 'd'), typedRow(rows, 0, 'd'), typedRow(rows, 2, 'd')]).toEqual([0, 1, 0]);
  expect([typedRow(rows, 0, 'del'), typedRow(rows, 3, 'x')]).toEqual([2, null]);
});
test('a Chinese row is reached by its sound', () => {
  expect([typedRow(['查看详情', '删除', '复制一份'], 0, 'sc'), typedRow(['查看详情', '删除'], -1, 's')]).toEqual([1, 1]);
});
