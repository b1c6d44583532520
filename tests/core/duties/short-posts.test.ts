import { describe, expect, test } from 'vitest';
import { shortPosts } from '#core/duties/short-posts.ts';
import { at, byReach, planOf, point, type Written } from './plan-of.ts';

const post = (id: string, x: number, properties: object = {}): Written => point(id, 'post', at(x, 0), { postType: 'borderPost', radiusM: 1000, ...properties });
describe('posts that are short', () => {
  const short = (...posts: Written[]) => shortPosts(planOf(posts), byReach);
  const mask = (onHand: number | undefined) => ({ item: 'mask', onHand, dailyUse: 1, minDays: 3 }), suit = { item: 'suit', onHand: 0, dailyUse: 1, minDays: 3 };

  test('are told with what they miss, the item that most miss first; each post and item once', () => {
    const told = short(post('a', 1, { supplies: [suit, mask(1)] }), post('b', 2, { supplies: [mask(0), mask(0)] }), post('c', 3, { supplies: [mask(3)] }));
    expect(told.posts.map(({ id, items }) => [id, items])).toEqual([['a', ['suit', 'mask']], ['b', ['mask']]]);
    expect(told.posts[0]!.at).toEqual(at(1, 0));
    expect([told.items, told.untold]).toEqual([['mask', 'suit'], 0]);
  });

  test('a stock that is not given is no shortage and no plenty', () => {
    expect(short(post('a', 1, { supplies: [mask(undefined)] }), post('b', 2, { supplies: [mask(undefined), suit] }), post('c', 3))).toMatchObject({ posts: [{ id: 'b', items: ['suit'] }], items: ['suit'], untold: 1 });
  });

  test('depots and posts that are closed miss nothing', () => {
    expect(short(post('a', 1, { status: 'closed', supplies: [suit] }), post('b', 2, { postType: 'supplyDepot', supplies: [suit, { item: 'mask' }] }))).toEqual({ posts: [], items: [], untold: 0 });
  });
});
