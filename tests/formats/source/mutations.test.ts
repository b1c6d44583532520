import { expect, test } from 'vitest';
import { mutateSources } from '../../fuzz/source-mutations.ts';

test('2 000 mutated files of every format are read or refused with a reason, nothing else', async () => {
  const { defects, ...tally } = await mutateSources(20_260_115, 2000, 5000);
  expect(defects).toEqual([]);
  // The mutations are such that each of the three happens: else they would show nothing.
  expect(Math.min(tally.ok, tally['ok, with records refused'], tally.refused)).toBeGreaterThan(100);
});
