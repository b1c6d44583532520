import { expect, test } from 'vitest';
import { mutateSources } from './source-mutations.ts';

/** A new seed each run; `FUZZ_SEED=n` repeats one, `FUZZ_RUNS=n` sets the number of mutations. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.FUZZ_RUNS ?? 100_000);

test(`${runs} mutated files of every format are read or refused with a reason`, async () => {
  const { defects, slowestMs, ...tally } = await mutateSources(seed, runs, 5000);
  process.stdout.write(`    seed ${seed}\n${Object.entries({ ...tally, defects: defects.length, 'slowest, ms': slowestMs.toFixed(0) }).map(([name, count]) => `    ${name.padEnd(26)} ${count}`).join('\n')}\n`);
  expect(defects).toEqual([]);
});
