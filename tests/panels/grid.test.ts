import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPlace } from '#panels/widgets/grid-keys.ts';
import { columnWidths, filteredRows, nextOrder, rowsInSight, sortedRows, type GridRow } from '#panels/widgets/grid-rows.ts';

const row = (id: string, name: string, size: number | null = null): GridRow => ({ id, cells: { name: { text: name }, size: { text: size === null ? '—' : `${size}\u202fm`, sort: size } } });
const ids = (rows: readonly GridRow[]) => rows.map(({ id }) => id).join('');
const key = (code: string, ctrlKey = false) => ({ code, ctrlKey, metaKey: false, altKey: false });
const size = { rows: 100, columns: 4, page: 10 };

test('a column is sorted by its figures, not by how they are written, and what has none comes last both ways', () => {
  const rows = [row('a', 'x', 900), row('b', 'x'), row('c', 'x', 1000), row('d', 'x', 20)];
  expect(ids(sortedRows(rows, { column: 'size', down: false }, 'en'))).toBe('dacb');
  expect(ids(sortedRows(rows, { column: 'size', down: true }, 'en'))).toBe('cadb');
  expect(ids(rows)).toBe('abcd');
});

test('numbers in names count as numbers', () => {
  expect(ids(sortedRows([row('a', '10号'), row('b', '9号'), row('c', '2号')], { column: 'name', down: false }, 'zh-CN'))).toBe('cba');
});

test('a heading pressed three times gives the first order back', () => {
  const once = nextOrder(null, 'size');
  expect(nextOrder(nextOrder(once, 'size'), 'size')).toBeNull();
  expect(nextOrder(once, 'name')).toEqual({ column: 'name', down: false });
});

test('every word of a filter must stand somewhere in the row, whatever its width or spaces', () => {
  const rows = [row('a', '示例3号 Post', 1500), row('b', '示例4号 post', 20)];
  expect(ids(filteredRows(rows, 'POST ３'))).toBe('a');
  expect(ids(filteredRows(rows, '1500 m'))).toBe('a');
  expect(ids(filteredRows(rows, '  '))).toBe('ab');
  expect(ids(filteredRows(rows, 'none'))).toBe('');
});

test('only rows in sight are drawn, however many there are', () => {
  fc.assert(fc.property(fc.nat(20_000), fc.nat(600_000), fc.integer({ min: 1, max: 2000 }), (count, top, height) => {
    const { from, to } = rowsInSight(count, 28, top, height);
    expect(from).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(count);
    expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 28) + 18);
  }), { seed: 7 });
});

test('keys lead from cell to cell and never out of the grid', () => {
  expect(nextPlace({ row: 0, column: 1 }, key('ArrowUp'), size)).toEqual({ row: -1, column: 1 });
  expect(nextPlace({ row: -1, column: 1 }, key('ArrowUp'), size)).toEqual({ row: -1, column: 1 });
  expect(nextPlace({ row: 5, column: 1 }, key('Home'), size)).toEqual({ row: 5, column: 0 });
  expect(nextPlace({ row: 5, column: 1 }, key('End', true), size)).toEqual({ row: 99, column: 3 });
  expect(nextPlace({ row: 5, column: 1 }, key('PageDown'), size)).toEqual({ row: 15, column: 1 });
  expect(nextPlace({ row: 5, column: 1 }, key('PageUp'), size)).toEqual({ row: 0, column: 1 });
  expect(nextPlace({ row: 5, column: 1 }, key('KeyA'), size)).toBeNull();
});

test('a column is as wide as its texts, and no wider than sixteen em and its air', () => {
  const [name, figure] = columnWidths([{ id: 'name', label: '名称' }, { id: 'size', label: '大小' }], [row('a', '示'.repeat(40), 5)]);
  expect(name).toBe(18);
  expect(figure).toBe(6);
});
