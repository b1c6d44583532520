import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { planArbitrary } from '../core/plan/plan-arbitrary.ts';
import { mutators, random } from './mutate.ts';

/** A new seed each run; `FUZZ_SEED=n` repeats one, `FUZZ_RUNS=n` sets the number of mutations. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.FUZZ_RUNS ?? 2000);
const slowSeconds = 5;

function say(line: string): void { process.stdout.write(`    ${line}\n`); }

function seeds(): { readonly name: string; readonly bytes: Buffer }[] {
  const plans = ['data', '../shared/worked', '../shared/demo'].filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.geojson')).map((file) => `${folder}/${file}`));
  const made = fc.sample(planArbitrary, { seed, numRuns: 10 }).map((plan, index) => ({ name: `random ${index}`, bytes: Buffer.from(writeGeoJson(plan)) }));
  return [...plans.map((name) => ({ name, bytes: readFileSync(name) })), ...made];
}

describe('the reader under fire', () => {
  test(`${runs} mutated files are read or refused with a reason`, () => {
    const next = random(seed);
    const pick = (n: number): number => Math.floor(next() * n);
    const tally = { ok: 0, 'ok, with errors said': 0, refused: 0, defect: 0 };
    const defects: string[] = [];
    const files = seeds();
    const names = Object.keys(mutators);
    say(`seed ${seed}, ${runs} mutations of ${files.length} plans`);
    for (let run = 0; run < runs; run++) {
      const file = files[pick(files.length)];
      const name = names[pick(names.length)] ?? '';
      if (file === undefined) throw new Error('no seed plans');
      const bytes = mutators[name]?.(file.bytes, pick) ?? file.bytes;
      const verdict = tryOne(bytes);
      tally[verdict.kind]++;
      if (verdict.kind === 'defect') defects.push(`run ${run}, ${name} of ${file.name}: ${verdict.why}`);
    }
    for (const [kind, count] of Object.entries(tally)) say(`${kind.padEnd(24)} ${count}`);
    expect(defects).toEqual([]);
  });

  test('any plan survives writing and reading, 2000 times', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const read = readGeoJson(writeGeoJson(plan), 'plan');
      expect(read.ok && read.value.plan).toEqual(plan);
    }), { seed, numRuns: 2000 });
  });
});

interface Verdict { readonly kind: 'ok' | 'ok, with errors said' | 'refused' | 'defect'; readonly why: string }

function tryOne(bytes: Buffer): Verdict {
  const start = performance.now();
  const defect = (why: string): Verdict => ({ kind: 'defect', why });
  try {
    const read = readGeoJson(bytes, 'mutated');
    if ((performance.now() - start) / 1000 > slowSeconds) return defect('slow');
    if (!read.ok) return read.problems.some(({ severity, message }) => severity === 'error' && message.length > 10) ? { kind: 'refused', why: '' } : defect('refused without a reason');
    if (read.value.plan.features.length === 0 && !read.problems.some(({ code }) => code === 'noFeatures')) return defect('silent zero');
    const again = readGeoJson(writeGeoJson(read.value.plan), 'again');
    if (!again.ok) return defect(`what was written is refused: ${again.problems[0]?.message}`);
    if (JSON.stringify(again.value.plan) !== JSON.stringify(read.value.plan)) return defect('what was written reads differently');
    return { kind: read.problems.some(({ severity }) => severity === 'error') ? 'ok, with errors said' : 'ok', why: '' };
  } catch (error) {
    return defect(`threw ${String(error)}`);
  }
}
