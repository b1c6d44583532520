import { afterEach, expect, test } from 'vitest';
import type { BoardBranch } from '#core/duties/branch-board.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { branchCells, letterOf, questionOf } from '../../../src/modes/wall/branch-text.ts';
import { textPx } from '../../../src/panels/time/ribbon-paths.ts';
import { shortText } from '../../../src/modes/wall/short-text.ts';

afterEach(() => language.set('zh'));

const border = { lengthM: 20_000, coveredM: 19_998, gapM: 2, exemptM: 0, coveredPct: 99.99, longestGapM: 2, gapCount: 1 };
const row = (more: Partial<BoardBranch>): BoardBranch => ({ id: 'w', name: 'w', 'name:en': null, level: 'branch', parentId: null, depth: 0, agencies: [], area: null, border: null, passages: { count: 0, bare: 0 }, places: { count: 0, covered: 0 }, posts: 0, shortages: { holdings: 0, items: [], unknown: 0 }, issues: { open: 0, overdue: 0 }, activities: { count: 0, overdue: 0 }, supplied: false, overdue: null, ...more });
const texts = (more: Partial<BoardBranch>) => branchCells(row(more)).map(({ text, beside }) => [text, beside].filter(Boolean).join(' '));

test('what a branch has not and what is not known is a dash and never 0', () => {
  expect(texts({})).toEqual(['—', '—', '—', '—', '—', '—']);
  expect(texts({ supplied: true, shortages: { holdings: 0, items: [], unknown: 2 } })[4]).toBe('— 2 未明');
  expect(texts({ supplied: true, shortages: { holdings: 1, items: ['mask'], unknown: 2 } })[4]).toBe('1 2 未明');
  expect(texts({ supplied: true, overdue: 0, passages: { count: 2, bare: 0 } }).slice(3)).toEqual(['0/2', '0', '0']);
});

test('cover is rounded down and what is bare up', () => {
  expect(texts({ border, area: { areaM2: 1e8, coveredM2: 9.99e6, gapM2: 9.001e7, coveredPct: 9.99 } }).slice(0, 3)).toEqual(['99.9% 20.0\u202fkm', '9.9%', '10\u202fm']);
  expect(branchCells(row({ border, passages: { count: 1, bare: 1 }, overdue: 1 })).map(({ bad }) => bad)).toEqual([null, null, 'bare', 'bare', null, 'late']);
});

test('duties are read on the date of the answer by the clocks of the plan', () => {
  const answer = (basis: object) => ({ result: { basis } }) as unknown as Coverage;
  expect(questionOf(answer({ at: '2026-11-26T23:59:59+08:00' })).date).toBe('2026-11-26');
  expect(questionOf(answer({})).date).toBeUndefined();
});

test('rows have letters as far as these go', () => expect([0, 25, 26].map(letterOf)).toEqual(['A', 'Z', '']));

test('posts that are short are said with as many items as have room; none and nothing unknown is no line', () => {
  const posts = [{ id: 'a', at: null, items: [] }, { id: 'b', at: null, items: [] }];
  const said = (items: readonly string[], untold: number, ems: number) => shortText({ posts, items, untold }, ems);
  expect(shortText({ posts: [], items: [], untold: 0 }, 9)).toBeNull();
  expect(shortText({ posts: [], items: [], untold: 3 }, 9)).toBe('3 个点位物资够不够未明');
  expect(said(['口罩', '手套'], 0, 9)).toBe('2 个点位缺物资：口罩、手套');
  expect(said(['口罩', '手套', '防护服'], 1, 6)).toBe('2 个点位缺物资：口罩、手套等 3 种 · 1 个未明');
  const cut = /：(.*)$/.exec(said(['一二三四五六七八九十'], 0, 6)!)![1]!;
  expect([cut.startsWith('一'), cut.endsWith('十'), cut.includes('…'), textPx(cut, 1) <= 6]).toEqual([true, true, true, true]);
  language.set('en');
  expect(said(['mask', 'suit', 'gloves'], 0, 6)).toBe('2 posts short: mask, suit, 3 items in all');
});
