/** Areas shaded by one figure of the board: by shares, lengths and counts, and nothing said where nothing is known. */
import { describe, expect, test } from 'vitest';
import type { BranchRow } from '#core/duties/branches.ts';
import { choropleth, MEASURES, type Measure } from '#core/duties/choropleth.ts';
import { at, planOf } from './plan-of.ts';

const ring = (x: number) => [at(x, 0), at(x + 1, 0), at(x + 1, 1), at(x, 1), at(x, 0)];
const plan = planOf(['root', 'a', 'b', 'c', 'd'].map((id, x) => ({ id, geometry: { type: 'Polygon', coordinates: [ring(x)] }, properties: { kind: 'areaOfResponsibility', level: id === 'root' ? 'bureau' : 'branch', ...(id === 'root' ? {} : { parentId: 'root' }) } })));
const row = (id: string, more: Partial<BranchRow> = {}): BranchRow => ({ id, name: id, 'name:en': null, level: 'branch', parentId: id === 'root' ? null : 'root', depth: 1, agencies: [], area: null, border: null, passages: { count: 0, bare: 0 }, places: { count: 0, covered: 0 }, posts: 0,
  shortages: { holdings: 0, items: [], unknown: 0 }, issues: { open: 0, overdue: 0 }, activities: { count: 0, overdue: 0 }, ...more });
const border = (coveredPct: number | null, longestGapM: number) => ({ lengthM: 1, coveredM: 1, gapM: 0, exemptM: 0, coveredPct, longestGapM, gapCount: 0 });
const shades = (rows: readonly BranchRow[], measure: Measure) => { const { areas, limits, worse } = choropleth(plan, rows, measure); return [areas.map(({ id, shade }) => `${id}${shade}`).join(' '), limits, worse]; };

describe('areas in shades', () => {
  test('of shares: the more the darker, finer where nobody reaches a quarter; a root is not shaded under its children', () => {
    const area = (coveredPct: number) => ({ area: { areaM2: 1, coveredM2: 0, gapM2: 1, coveredPct } });
    expect(shades([row('root', area(40)), row('a', area(10)), row('b', area(74.99)), row('c', area(75)), row('d')], 'ground')).toEqual(['a0 b2 c3', [25, 50, 75], false]);
    expect(shades([row('a', area(4.9)), row('b', area(15))], 'ground')).toEqual(['a0 b3', [5, 10, 15], false]);
    expect(shades([row('a', { border: border(100, 0) }), row('b', { border: border(null, 0) }), row('c')], 'border')).toEqual(['a3', [25, 50, 75], false]);
  });
  test('of lengths and counts: none is the first shade, the worst the last; where there is nothing of the kind, none', () => {
    expect(shades([row('a', { border: border(1, 0) }), row('b', { border: border(1, 1999) }), row('c', { border: border(1, 2000) }), row('d', { border: border(1, 7300) })], 'longest')).toEqual(['a0 b0 c1 d3', [2000, 4000, 6000], true]);
    expect(shades([row('a', { passages: { count: 2, bare: 0 } }), row('b', { passages: { count: 2, bare: 1 } }), row('c', { passages: { count: 9, bare: 9 } }), row('d')], 'passages')).toEqual(['a0 b1 c3', [1, 4, 7], true]);
    expect(shades([row('a', { passages: { count: 2, bare: 1 } })], 'passages')).toEqual(['a1', [1, 2, 3], true]);
  });
  test('what cannot be told is not shaded as if nothing were wrong', () => {
    expect(shades([row('a', { shortages: { holdings: 0, items: [], unknown: 2 } }), row('b'), row('c', { shortages: { holdings: 3, items: ['x'], unknown: 1 } })], 'short')).toEqual(['b0 c3', [1, 2, 3], true]);
    expect(shades([row('a', { issues: { open: 1, overdue: null } }), row('b', { issues: { open: 2, overdue: 1 }, activities: { count: 1, overdue: 1 } })], 'overdue')).toEqual(['b2', [1, 2, 3], true]);
    expect(MEASURES.map((measure) => choropleth(plan, [], measure).areas.length)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
