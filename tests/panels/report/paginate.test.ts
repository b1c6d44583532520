import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type Measured } from '#panels/report/paginate.ts';

const whole = (height: number, keep = false): Measured => ({ type: 'whole', height, keep });
const rows = (count: number, height = 10, head = 20): Measured => ({ type: 'rows', head, rows: Array.from({ length: count }, () => height) });
const told = (blocks: readonly Measured[], room = 100) => paginate(blocks, room).map((page) => page.map(({ block, from, to }) => (to > 0 ? `${block}:${from}-${to}` : `${block}`)).join(' '));

describe('pages', () => {
  test('a heading goes with what it heads', () => {
    expect(told([whole(70), whole(10, true), whole(30)])).toEqual(['0', '1 2']);
    expect(told([whole(70), whole(10, true), rows(5)])).toEqual(['0', '1 2:0-5']);
    expect(told([whole(50), whole(10, true), rows(5)])).toEqual(['0 1 2:0-2', '2:2-5']);
  });

  test('a table goes on under its heading, and leaves no row alone', () => {
    expect(told([rows(20)])).toEqual(['0:0-8', '0:8-16', '0:16-20']);
    expect(told([rows(17)])).toEqual(['0:0-8', '0:8-15', '0:15-17']);
  });

  test('a page break is one, and makes no empty page', () => {
    expect(told([whole(10), { type: 'page' }, { type: 'page' }, whole(10), { type: 'page' }])).toEqual(['0', '3']);
    expect(told([])).toEqual(['']);
  });

  test('a page break that gives way to what fits is none where it does', () => {
    const page: Measured = { type: 'page', unlessFits: 2 };
    expect(told([whole(40), page, whole(20), whole(40), whole(10)])).toEqual(['0 2 3', '4']);
    expect(told([whole(41), page, whole(20), whole(40), whole(10)])).toEqual(['0', '2 3 4']);
    expect(told([whole(40), page, whole(20), rows(9)])).toEqual(['0 2 3:0-2', '3:2-9']);
    expect(told([whole(41), page, whole(20), rows(9)])).toEqual(['0', '2 3:0-6', '3:6-9']);
  });

  test('what is higher than a page has one of its own', () => expect(told([whole(10), whole(300), whole(10)])).toEqual(['0', '1', '2']));

  test('whatever comes, every block and row is on exactly one page, in order, and no page that has two things runs over', () => {
    const block = fc.oneof(fc.record({ type: fc.constant('whole' as const), height: fc.integer({ min: 1, max: 130 }), keep: fc.boolean() }), fc.record({ type: fc.constant('rows' as const), head: fc.integer({ min: 1, max: 30 }), rows: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 }) }), fc.constant({ type: 'page' as const }));
    fc.assert(fc.property(fc.array(block, { maxLength: 12 }), (blocks: Measured[]) => {
      const pages = paginate(blocks, 100);
      const dealt = pages.flat().flatMap(({ block: at, from, to }) => { const one = blocks[at]!; return one.type === 'rows' ? Array.from({ length: to - from }, (_, k) => `${at}.${from + k}`) : [`${at}`]; });
      expect(dealt).toEqual(blocks.flatMap((one, at) => (one.type === 'page' ? [] : one.type === 'rows' ? one.rows.map((_, k) => `${at}.${k}`) : [`${at}`])));
      for (const page of pages) {
        const heights = page.map(({ block: at, from, to }) => { const one = blocks[at]!; return one.type === 'rows' ? one.head + one.rows.slice(from, to).reduce((sum, row) => sum + row, 0) : one.type === 'whole' ? one.height : 0; });
        const lone = page.length === 1 && (blocks[page[0]!.block]!.type === 'whole' || page[0]!.to - page[0]!.from <= 2);
        if (!lone && page.length > 0) expect(heights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100);
      }
    }), { numRuns: 300 });
  });
});
