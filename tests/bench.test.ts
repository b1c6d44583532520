import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the bench runs, the engines answer alike, and the ratios are written', { timeout: 240_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/bench.mjs', '--quick', '--repeats', '1']);
  expect(stdout).toContain('Times as long as our kernel');
  const { plans, drag, size } = JSON.parse(readFileSync('.cache/bench.json', 'utf8')) as {
    plans: { S1: { answers: Record<string, { gapM2: number; gapM: number; places: number }> } }; drag: { S1: { p50: number } }; size: { gzipBytes: number };
  };
  const { kernel, product, geos, clipper } = plans.S1.answers;
  for (const other of [product!, geos!, clipper!]) {
    expect(Math.abs(other.gapM2 / kernel!.gapM2 - 1)).toBeLessThan(5e-4);
    expect(Math.abs(other.gapM / kernel!.gapM - 1)).toBeLessThan(2e-3);
    expect(Math.abs(other.places - kernel!.places)).toBeLessThanOrEqual(2);
  }
  expect(product!.gapM2).toBe(kernel!.gapM2);
  expect(drag.S1.p50).toBeGreaterThan(0);
  expect(size.gzipBytes).toBeLessThanOrEqual(25_000);
});
