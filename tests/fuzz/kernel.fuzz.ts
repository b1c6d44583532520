import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepGround } from '#core/coverage/kernel/ground.ts';
import { faultsOf } from '../core/coverage/kernel/check-layout.ts';
import { assets, layout } from '../core/coverage/kernel/layouts.ts';
import { kernelOver } from '../core/coverage/kernel/seeded-plan.ts';

/** A new seed each run; `FUZZ_SEED=n` repeats one, `FUZZ_RUNS=n` sets the number of layouts. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.FUZZ_RUNS ?? 5000);
function say(line: string): void { process.stdout.write(`    ${line}\n`); }

test('degenerate layouts: no throw, closed boundaries, linked rings, figures between the polygons inside and around', () => {
  say(`seed ${seed}, ${runs} layouts`);
  let checked = 0;
  fc.assert(fc.property(layout, (one) => {
    checked += 1;
    expect(faultsOf(one)).toEqual([]);
  }), { seed, numRuns: runs });
  say(`${checked} layouts, nothing wrong`);
});

test('R12: a thousand edits in a row give what a rebuild gives', () => {
  let worst = 0, edits = 0;
  fc.assert(fc.property(layout, fc.array(fc.tuple(fc.nat(11), assets), { minLength: 60, maxLength: 120 }), ({ areas, assets: first, cell }, steps) => {
    const now = [...first];
    const kernel = kernelOver(areas, cell);
    kernel.build(now);
    for (const [at, others] of steps) others.forEach((given, i) => {
      const which = Math.min(now.length, (at + i) % 12);
      now[which] = (at + i) % 5 === 0 ? [] : given;
      kernel.replace(which, now[which]);
      edits += 1;
    });
    const fresh = kernelOver(areas, cell);
    fresh.build(now);
    areas.forEach((_, area) => {
      const [a, b] = [deepGround(kernel, area), deepGround(fresh, area)];
      for (const off of [a.gapM2 - b.gapM2, ...a.atLeast.map((depth, k) => depth - b.atLeast[k]!)]) {
        expect(Math.abs(off)).toBeLessThan(0.01);
        worst = Math.max(worst, Math.abs(off));
      }
    });
    now.forEach((_, asset) => { expect(Math.abs(kernel.unique(asset) - fresh.unique(asset))).toBeLessThan(0.01); });
  }), { seed, numRuns: Math.ceil(runs / 50) });
  say(`${edits} edits, at most ${worst.toExponential(1)} m² off`);
});
