import fc from 'fast-check';
import { test } from 'vitest';
import { anyEdit, holds, recipe } from '../core/coverage/live-model.ts';

test('live figures equal a full computation after every one of many edits, with a fresh seed', () => {
  const seed = Date.now() % 2 ** 31;
  process.stdout.write(`live figures: seed ${seed}\n`);
  fc.assert(fc.property(recipe, fc.array(anyEdit, { minLength: 50, maxLength: 120 }), (given, edits) => { holds(given, edits, 1); }), { seed, numRuns: Number(process.env.RUNS ?? 400) });
});
