import { describe, expect, test } from 'vitest';
import { deepGround } from '#core/coverage/kernel/ground.ts';
import { capsules, disc, kernelOver, random, star } from './seeded-plan.ts';

const square = (side: number) => [[-side / 2, -side / 2], [side / 2, -side / 2], [side / 2, side / 2], [-side / 2, side / 2]] as const;

describe('closed forms', () => {
  test('a disc inside a square', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([[disc(0, 0, 2000)]]);
    const ground = deepGround(kernel, 0);
    expect(ground.areaM2).toBeCloseTo(1e8, 2);
    expect(ground.atLeast[0]).toBeCloseTo(Math.PI * 4e6, 2);
    expect(ground.gapM2 + ground.atLeast[0]).toBeCloseTo(ground.areaM2, 3);
    expect(ground.openM).toBeLessThan(1e-6);
    expect(kernel.unique(0)).toBeCloseTo(Math.PI * 4e6, 2);
  });
  test('a disc on a corner covers a quarter', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([[disc(5000, 5000, 2000)]]);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(Math.PI * 1e6, 2);
  });
  test('two discs 2 km apart: union, lens and what each alone holds', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([[disc(-1000, 0, 2000)], [disc(1000, 0, 2000)]]);
    const lens = 2 * 4e6 * Math.acos(0.5) - 1000 * Math.sqrt(12e6);
    expect(kernel.depths(0)[1]).toBeCloseTo(lens, 2);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(2 * Math.PI * 4e6 - lens, 2);
    expect(kernel.unique(0)).toBeCloseTo(Math.PI * 4e6 - lens, 2);
  });
  test('a corridor of 6 km in pieces', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([capsules([[-3000, 0], [-2000, 0], [0, 0], [3000, 0]], 500)]);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(6e6 + Math.PI * 250_000, 2);
    expect(kernel.depths(0)[1]).toBeCloseTo(0, 2);
    expect(kernel.ground(0).openM).toBeLessThan(1e-6);
  });
  test('the same disc thrice counts three deep and once wide', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([[disc(0, 0, 2000)], [disc(0, 0, 2000)], [disc(0, 0, 2000)]]);
    const atLeast = kernel.depths(0);
    for (const depth of atLeast) expect(depth).toBeCloseTo(Math.PI * 4e6, 2);
    expect(kernel.unique(1)).toBeCloseTo(0, 2);
  });
  test('a sector of a quarter and one of three quarters make a disc', () => {
    const kernel = kernelOver([[square(10_000)]], 500);
    kernel.build([[{ ...disc(100, 50, 2000), from: 0.3, width: Math.PI / 2 }], [{ ...disc(100, 50, 2000), from: 0.3 + Math.PI / 2, width: 1.5 * Math.PI }]]);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(Math.PI * 4e6, 1);
    expect(kernel.depths(0)[1]).toBeCloseTo(0, 1);
  });
});

test('an edit gives what a rebuild gives', () => {
  const rand = random(5);
  const ring = star(rand, 0, 0, 8000, 14_000, 60);
  const make = () => disc((rand() - 0.5) * 20_000, (rand() - 0.5) * 20_000, 500 + rand() * 2000);
  const assets = Array.from({ length: 80 }, () => [make()]);
  const kernel = kernelOver([[ring]], 500);
  kernel.build(assets);
  for (let step = 0; step < 300; step++) {
    const which = Math.floor(rand() * assets.length);
    assets[which] = [make()];
    kernel.replace(which, assets[which]!);
  }
  const fresh = kernelOver([[ring]], 500);
  fresh.build(assets);
  for (let k = 0; k < 3; k++) expect(Math.abs(kernel.depths(0)[k]! - fresh.depths(0)[k]!)).toBeLessThan(0.01);
  expect(Math.abs(kernel.ground(0).gapM2 - fresh.ground(0).gapM2)).toBeLessThan(0.01);
  assets.forEach((_, asset) => { expect(Math.abs(kernel.unique(asset) - fresh.unique(asset))).toBeLessThan(0.01); });
});

test('an edit finds room: no table of shapes grows under the hand', () => {
  const rand = random(8);
  const kernel = kernelOver([[square(60_000)]], 500);
  const route = (links: number, x = (rand() - 0.5) * 40_000, y = (rand() - 0.5) * 40_000) => capsules(Array.from({ length: links + 1 }, (_, i) => [x + 300 * i, y + 200 * rand()]), 250);
  const assets = Array.from({ length: 400 }, (_, i) => (i % 4 ? [disc((rand() - 0.5) * 50_000, (rand() - 0.5) * 50_000, 900)] : route(20)));
  kernel.build(assets);
  const { axis, asset } = kernel.shapes;
  /* In the second half every route has a link more than it was built with. */
  for (let step = 0; step < 1000; step++) kernel.replace(4 * (step % 100), route(20 + Math.floor(step / 500)));
  expect(kernel.shapes.axis === axis && kernel.shapes.asset === asset).toBe(true);
});
