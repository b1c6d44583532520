import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { branchAreas, worstBranches } from '#core/duties/branch-board.ts';
import type { Question } from '#core/coverage/question.ts';
import { at, byReach, line, planOf, point, type Written } from './plan-of.ts';

const block = (id: string, west: number, east: number, properties: object = {}): Written => ({ id, geometry: { type: 'Polygon', coordinates: [[at(west, -4), at(east, -4), at(east, 0), at(west, 0), at(west, -4)]] }, properties: { kind: 'areaOfResponsibility', level: 'branch', ...properties } });
const border = line('b', 'borderLine', [at(0, 0), at(10, 0)], { homeSide: 'right' });
const post = (id: string, x: number, properties: object = {}): Written => point(id, 'post', at(x, 0), { postType: 'borderPost', radiusM: 1000, ...properties });
const passage = (id: string, x: number): Written => point(id, 'priorityPlace', at(x, 0), { placeType: 'borderPassage', priority: 1, visitRadiusM: 100 });
const asked: Question = { ...byReach, date: '2026-11-26' };
function boardOf(features: readonly Written[], question = asked) {
  const plan = planOf(features), coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('nobody cancelled');
  return worstBranches(plan, coverage, question);
}

describe('the branches of a plan', () => {
  test('are its bureaus and branches; a bureau that holds branches, however deep, is told by them', () => {
    const ids = (features: readonly Written[]) => branchAreas(planOf(features)).map(({ id }) => id);
    expect(ids([block('bureau', 0, 10, { level: 'bureau' }), block('west', 0, 5, { parentId: 'bureau' }), block('east', 5, 10, { parentId: 'bureau' }), block('town', 0, 2, { level: 'township', parentId: 'west' })])).toEqual(['west', 'east']);
    expect(ids([block('one', 0, 5, { level: 'bureau' }), block('two', 5, 10, { level: 'bureau' }), block('zone', 0, 5, { level: 'borderZone', parentId: 'one' }), block('in', 0, 2, { parentId: 'zone' })])).toEqual(['two', 'in']);
    expect(ids([block('a', 0, 5, { parentId: 'b' }), block('b', 5, 10, { parentId: 'a' }), block('none', 0, 5, { level: undefined })])).toEqual(['a', 'b']);
    expect(ids([block('x', 0, 5, { level: 'bureau', parentId: 'x' })])).toEqual(['x']);
  });

  test('come with bare passages first, then the longest bare stretch, shortages and what is overdue', () => {
    const late = { issues: [{ text: 'fence', openedOn: '2026-11-01', dueOn: '2026-11-10' }] };
    const mask = { supplies: [{ item: 'mask', onHand: 1, dailyUse: 1, minDays: 3 }] };
    const inland = (id: string, west: number, properties: object): Written[] => [{ ...block(id, west, west + 2), geometry: { type: 'Polygon', coordinates: [[at(west, -9), at(west + 2, -9), at(west + 2, -6), at(west, -6), at(west, -9)]] } }, point(`${id}-post`, 'post', at(west + 1, -7), { radiusM: 100, ...properties })];
    const features = [border, post('p', 7.5), ...inland('late', 0, late), ...inland('short', 3, mask), block('long', 0, 4), block('bare', 6, 10), passage('way', 9.5)];
    expect(boardOf(features).map(({ id }) => id)).toEqual(['bare', 'long', 'short', 'late']);
  });

  test('what is not there or not told is null, and nobody who says nothing of supplies is called supplied', () => {
    const [row] = boardOf([block('west', 0, 5), post('p', 2)]);
    expect([row!.border, row!.overdue, row!.supplied, row!.passages.count]).toEqual([null, null, false, 0]);
    const issue = { issues: [{ text: 'fence', dueOn: '2026-12-10' }] };
    expect(boardOf([block('west', 0, 5), post('p', 2, { ...issue, supplies: [{ item: 'mask', onHand: 9, dailyUse: 1, minDays: 3 }] })]).map(({ overdue, supplied, shortages }) => [overdue, supplied, shortages.holdings])).toEqual([[0, true, 0]]);
    expect(boardOf([block('west', 0, 5), post('p', 2, issue)], byReach)[0]!.overdue).toBeNull();
    expect(boardOf([block('west', 0, 5), post('depot', 2, { postType: 'supplyDepot', supplies: [{ item: 'mask', onHand: 9 }] })])[0]!.supplied).toBe(false);
  });
});
