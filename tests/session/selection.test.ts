import { expect, test } from 'vitest';
import { Selection } from '#session/selection.svelte.ts';
import { quickest } from '../quickest.ts';

test('the one chosen last is the one looked at; each is chosen once', () => {
  const selection = new Selection();
  selection.all(['a', 'b', 'a']);
  expect([selection.ids, selection.primary, selection.has('b'), selection.has('c')]).toEqual([['a', 'b'], 'b', true, false]);
  selection.add(['a', 'c']);
  expect(selection.ids).toEqual(['b', 'a', 'c']);
  selection.toggle('c');
  expect([selection.ids, selection.has('c')]).toEqual([['b', 'a'], false]);
  selection.only('c');
  expect(selection.ids).toEqual(['c']);
  selection.only(null);
  expect(selection.primary).toBeNull();
});

test('ten thousand are added to ten thousand without comparing each with each', async () => {
  const selection = new Selection();
  const ids = (from: number) => Array.from({ length: 10_000 }, (_, at) => `post-${from + at}`);
  selection.all(ids(0));
  selection.add(ids(5000));
  expect([selection.ids.length, selection.ids[0], selection.primary]).toEqual([15_000, 'post-0', 'post-14999']);
  expect(await quickest(300, () => { selection.all(ids(0)); selection.add(ids(5000)); })).toBeLessThan(300);
});
