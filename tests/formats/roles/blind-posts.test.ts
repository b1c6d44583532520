import { expect, test } from 'vitest';
import { areBlind } from '#formats/roles/blind-posts.ts';
import type { Group } from '#formats/roles/groups.ts';
import type { Target } from '#formats/roles/target.ts';

const group = (change: Partial<Group> = {}): Group => ({ key: 'k', geometry: 'point', pattern: null, files: [], count: 2, broken: 0, repaired: 0, hoursUnread: 0, names: [], properties: [], suggestion: null, why: { code: 'unsure' }, ...change });
const station: Target = { kind: 'post', postType: 'policeStation' };

test('posts are blind when every placed one observes 0 m', () => {
  expect(areBlind([group(), group()], [station, { ...station, radiusM: 0 }])).toBe(true);
  expect(areBlind([group(), group()], [station, { ...station, radiusM: 5 }])).toBe(false);
  expect(areBlind([group(), group()], [station, { ...station, radiusM: 5, status: 'closed' }])).toBe(true);
});

test('nothing is said of posts that are not placed or may say their own reach', () => {
  expect(areBlind([group()], [null])).toBe(false);
  expect(areBlind([group()], [{ kind: 'priorityPlace' }])).toBe(false);
  expect(areBlind([group({ broken: 2 })], [station])).toBe(false);
  expect(areBlind([group({ properties: [['radiusM', ['300']]] })], [station])).toBe(false);
  expect(areBlind([group(), group({ geometry: 'kept' })], [station, null])).toBe(false);
});
