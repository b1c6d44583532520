import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepGround } from '#core/coverage/kernel/ground.ts';
import { nest } from '#core/coverage/kernel/nest.ts';
import type { Given } from '#core/coverage/kernel/primitives.ts';
import { linkRings } from '#core/coverage/kernel/rings.ts';
import { faultsOf } from './check-layout.ts';
import { assets, layout } from './layouts.ts';
import { capsules, disc, flat, kernelOver, type Ring } from './seeded-plan.ts';

const square = (x: number, y: number, half: number): Ring => [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]];
const hole = (ring: Ring): Ring => [...ring].reverse();

test('1 000 layouts of lattices, copies, tangents and shared edges: no throw, every boundary closed, every figure between polygons inside and around', { timeout: 120_000 }, () => {
  const bad = fc.sample(layout, { seed: 20260301, numRuns: 1000 }).flatMap((one) => {
    const faults = faultsOf(one);
    return faults.length > 0 ? [{ faults, one: JSON.stringify(one).slice(0, 2000) }] : [];
  });
  expect(bad).toEqual([]);
});

test('a crowd on a lattice, many layers deep: 70 assets of every kind', { timeout: 60_000 }, () => {
  for (const crowd of fc.sample(fc.tuple(layout, fc.array(assets, { minLength: 40, maxLength: 40 })), { seed: 20260305, numRuns: 4 })) {
    const all = crowd[1].flat().filter((given) => given.every(({ r }) => r < 10_000)).slice(0, 70);
    expect(faultsOf({ ...crowd[0], assets: all })).toEqual([]);
  }
});

describe('smallest layouts that once went wrong', () => {
  test('two drawn reaches with a side in common, cut at other points, are one boundary whichever rows were free', () => {
    const side = (n: number, y: number): Given[] => [{ xy: [...Array.from({ length: n }, (_, k) => [(4000 * k) / n, 0]).flat(), 4000, 0, 4000, y, 0, y], r: 0, ring: true }];
    const area = [[square(2000, 2000, 4000)]];
    const kernel = kernelOver(area, 500);
    kernel.build([capsules([[-4000, -1500], [-3000, -1000], [-2000, -1500], [-1000, -1000], [0, -1500]], 100), [], []]);
    kernel.replace(1, side(2, 2000));
    kernel.replace(0, []);
    kernel.replace(2, side(10, 1000));
    const fresh = kernelOver(area, 500);
    fresh.build([[], side(2, 2000), side(10, 1000)]);
    expect(kernel.ground(0).openM).toBeLessThan(1e-9);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(8e6, 3);
    for (let k = 0; k < 3; k++) expect(kernel.depths(0)[k]).toBeCloseTo(fresh.depths(0)[k]!, 3);
  });
  test('a round end that is one circle with the wedge of a bend is shown by one of them, also where the wedge ends', () => {
    const bent = capsules([[4000, -3600], [0, 0], [-1000, -1000]], 1000), straight = capsules([[0, 0], [8000, -3000]], 1000);
    for (const assets of [[bent, straight], [straight, bent]]) {
      const kernel = kernelOver([[[[-740, 1282], [1748, -2084], [4000, -6000], [9000, -6000], [9000, 3000], [-740, 3000]]]], 1000);
      kernel.build(assets);
      expect(kernel.ground(0).openM).toBeLessThan(1e-6);
      expect(linkRings(kernel.strands(0, 'covered', 0.5), flat).loose).toBe(0);
    }
  });
  test('a disc that fills a square hole: the middles of cells lie on its edges and corners', () => {
    expect(faultsOf({ areas: [[square(0, 0, 2000), hole(square(0, 0, 500))]], assets: [[disc(0, 0, 500)]], cell: 1000 })).toEqual([]);
  });
  test('a road that bends by a hundred thousandth closes to a tenth of a millimetre', () => {
    const kernel = kernelOver([[square(0, 0, 2000)]], 250);
    kernel.build([capsules([[0, 0], [700, 0], [1399.999999965, -0.007]], 250)]);
    expect(kernel.ground(0).openM).toBeLessThan(1e-4);
    expect(kernel.depths(0)[1]).toBeLessThan(1e-3);
  });
  test('strands that meet on the line between two squares of the look-up are linked', () => {
    const kernel = kernelOver([[square(4000, -500, 2000), hole(square(4000, -500, 500))]], 250);
    kernel.build([[disc(4000, 0, 1000)]]);
    const { rings, loose } = linkRings(kernel.strands(0, 'covered', 0.5), flat);
    expect([rings.length, loose]).toEqual([1, 0]);
  });
  test('a hole that touches its outer ring in a corner stays a hole, and two gaps that meet in a point stay two', () => {
    const corner = kernelOver([[square(0, 0, 3000), hole([[-3000, -3000], [0, -1000], [1000, 1000], [-1000, 0]])]], 500);
    corner.build([]);
    const [one, ...more] = nest(linkRings(corner.strands(0, 'gap', 0.5), flat).rings);
    expect([one!.holes.length, more.length]).toEqual([1, 0]);
    const pinched = kernelOver([[square(0, 0, 1000)]], 500);
    pinched.build([[disc(-1000, 0, 1000)], [disc(1000, 0, 1000)]]);
    expect(nest(linkRings(pinched.strands(0, 'gap', 0.5), flat).rings)).toHaveLength(2);
  });
  test('a hole whose only touch with its outer ring is on the edge of the area is held by it', () => {
    const areas = [[square(0, 0, 3000)]];
    expect(faultsOf({ areas, cell: 250, assets: [[disc(0, 2500, 1000)], capsules([[-999.999999999, 2999.999999999], [0, 0]], 100), [disc(-1299.038105676658, 3250, 500)]] })).toEqual([]);
  });
  test('a bent road filed into rows that were freed in the other order keeps the wedge at its joint', () => {
    const kernel = kernelOver([[square(0, 0, 2000)]], 250);
    const road = capsules([[0, 0], [700, 0], [1400, 0.07]], 250);
    kernel.build([road]);
    const before = kernel.ground(0).coveredM2;
    for (let turn = 0; turn < 3; turn++) { kernel.replace(0, []); kernel.replace(0, road); }
    expect(kernel.ground(0).openM).toBeLessThan(1e-6);
    expect(kernel.ground(0).coveredM2).toBeCloseTo(before, 3);
  });
  test('ends of a route meet their sides in a point: a long route closes to a micrometre', () => {
    const kernel = kernelOver([[square(0, 0, 400_000)]], 1000);
    const line = Array.from({ length: 60 }, (_, i): [number, number] => [-300_000 + 10_000 * i, 300_000 + 3000 * Math.sin(i)]);
    kernel.build([capsules(line, 800)]);
    expect(kernel.ground(0).openM).toBeLessThan(1e-6);
  });
});

describe('nothing there', () => {
  test('no asset, a radius of 0, and a route of one place', () => {
    expect(faultsOf({ areas: [[square(0, 0, 1000)]], assets: [], cell: 500 })).toEqual([]);
    expect(faultsOf({ areas: [[square(0, 0, 1000)]], assets: [[disc(0, 0, 0)], capsules([[0, 0], [0, 0]], 300)], cell: 500 })).toEqual([]);
  });
  test('an asset that swallows the area leaves nothing, and holds all of it alone', () => {
    const kernel = kernelOver([[square(0, 0, 1000)]], 500);
    kernel.build([[disc(0, 0, 50_000)]]);
    expect(deepGround(kernel, 0)).toMatchObject({ areaM2: 4e6, gapM2: 0, atLeast: [4e6, 0, 0], openM: 0 });
    expect(kernel.unique(0)).toBe(4e6);
  });
});

test('R12: after edits at random the figures are those of a rebuild', { timeout: 60_000 }, () => {
  fc.assert(fc.property(layout, fc.array(fc.tuple(fc.nat(9), assets), { minLength: 4, maxLength: 12 }), ({ areas, assets: first, cell }, edits) => {
    const now = [...first];
    const kernel = kernelOver(areas, cell);
    kernel.build(now);
    for (const [at, others] of edits) others.forEach((given, i) => {
      const which = Math.min(now.length, (at + i) % 10);
      now[which] = (at + i) % 4 === 0 ? [] : given;
      kernel.replace(which, now[which]);
    });
    const fresh = kernelOver(areas, cell);
    fresh.build(now);
    areas.forEach((_, area) => {
      const [a, b] = [deepGround(kernel, area), deepGround(fresh, area)];
      for (let k = 0; k < 3; k++) expect(Math.abs(a.atLeast[k]! - b.atLeast[k]!)).toBeLessThan(0.01);
      expect(Math.abs(a.gapM2 - b.gapM2)).toBeLessThan(0.01);
    });
    now.forEach((_, asset) => { expect(Math.abs(kernel.unique(asset) - fresh.unique(asset))).toBeLessThan(0.01); });
  }), { seed: 20260302, numRuns: 150 });
});
