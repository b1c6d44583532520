import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, rowsText } from '#panels/widgets/grid-copy.ts';
import { asksAnything, fitsAll, textsOf } from '#panels/widgets/grid-filters.ts';
import { idsBetween, nextPlace, placeAfter, typedBy } from '#panels/widgets/grid-keys.ts';
import { arrange, inOrder, nothingAsked } from '#panels/widgets/grid-order.ts';
import { columnWidths, filteredRows, nextOrder, rowsInSight, sortedRows, type GridColumn, type GridRow } from '#panels/widgets/grid-rows.ts';

const row = (id: string, name: string, size: number | null = null): GridRow => ({
  id, cell: (column) => (column === 'name' ? { text: name } : { text: size === null ? '—' : `${size}\u202fm`, sort: size }),
});
const columns: GridColumn[] = [{ id: 'name', label: 'Name' }, { id: 'size', label: 'Size', unit: 'm' }];
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
  expect(ids(filteredRows(rows, columns, 'POST ３'))).toBe('a');
  expect(ids(filteredRows(rows, columns, '1500 m'))).toBe('a');
  expect(ids(filteredRows(rows, columns, '  '))).toBe('ab');
  expect(ids(filteredRows(rows, columns, 'none'))).toBe('');
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

test('rows keep their place while their values change, until the table is asked again', () => {
  const before = [row('a', 'x', 3), row('b', 'x', 1), row('c', 'y', 2)];
  const ask = { ...nothingAsked, order: { column: 'size', down: false }, filters: [{ column: 'name', kind: 'text', text: 'x' }] } as const;
  const held = arrange(before, columns, ask, 'en');
  expect(held.ids.join('')).toBe('ba');
  /* a changed, b is gone, c still does not fit, d is new. */
  const after = [row('a', 'z', 0), row('c', 'y', 2), row('d', 'y', 9)];
  expect(ids(inOrder(after, held))).toBe('ad');
  expect(arrange(after, columns, ask, 'en').ids).toEqual([]);
});

test('a column is filtered by a part of its text, by its values, or by a range with both ends in it', () => {
  const rows = [row('a', '一号', 100), row('b', '二号', 200), row('c', '二号')];
  const left = (filter: Parameters<typeof fitsAll>[1][number]) => ids(rows.filter((one) => fitsAll(one, [filter])));
  expect(left({ column: 'name', kind: 'text', text: '二' })).toBe('bc');
  expect(left({ column: 'name', kind: 'choice', texts: ['一号'] })).toBe('a');
  expect(left({ column: 'size', kind: 'number', from: 100, to: 200 })).toBe('ab');
  expect(left({ column: 'size', kind: 'number', from: 101, to: null })).toBe('b');
  expect(asksAnything({ column: 'name', kind: 'choice', texts: [] })).toBe(false);
  expect(asksAnything({ column: 'size', kind: 'number', from: null, to: 0 })).toBe(true);
  expect(textsOf(rows, 'name')).toEqual([{ text: '二号', count: 2 }, { text: '一号', count: 1 }]);
});

test('what is copied is plain: raw numbers, their unit in the heading, and nothing a spreadsheet would run', () => {
  expect(cellText(row('a', 'x', 1234.56789), 'size')).toBe('1234.568');
  expect(rowsText(columns, [row('a', '=1+1\n', 5)])).toBe("Name\tSize (m)\r\n'=1+1\t5");
});

test('after a change the focus goes where it is wanted and stays in the grid', () => {
  expect(placeAfter({ row: 98, column: 3 }, 'down', size)).toEqual({ row: 99, column: 3 });
  expect(placeAfter({ row: 99, column: 3 }, 'down', size)).toEqual({ row: 99, column: 3 });
  expect(placeAfter({ row: 5, column: 3 }, 'next', size)).toEqual({ row: 5, column: 3 });
  expect(placeAfter({ row: 5, column: 0 }, 'back', size)).toEqual({ row: 5, column: 0 });
  expect(placeAfter({ row: 5, column: 1 }, 'stay', size)).toEqual({ row: 5, column: 1 });
});

test('a sign begins a change, an input method too; the space bar, the question mark and shortcuts do not', () => {
  const press = (of: string, more: object = {}) => typedBy({ key: of, code: '', keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(press('5')).toBe('5');
  expect(press('示')).toBe('示');
  expect(press('Process', { keyCode: 229 })).toBe('');
  expect([press(' '), press('?'), press('？'), press('F2'), press('Enter'), press('c', { ctrlKey: true })]).toEqual([null, null, null, null, null, null]);
});

test('a range is chosen towards the row it leads to', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(idsBetween(rows, 1, 3)).toEqual(['b', 'c', 'd']);
  expect(idsBetween(rows, 3, 1)).toEqual(['d', 'c', 'b']);
  expect(idsBetween(rows, 2, 2)).toEqual(['c']);
});
