/** Relations that hold of any layout, whatever its figures: each compares the kernel with itself on a changed layout. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepGround, type DeepGround } from '#core/coverage/kernel/ground.ts';
import type { Given } from '#core/coverage/kernel/primitives.ts';
import { linkRings } from '#core/coverage/kernel/rings.ts';
import { assets, layout, type Layout } from './layouts.ts';
import { flat, kernelOver, pointsOf, type Ring } from './seeded-plan.ts';

const runs = { seed: 20260303, numRuns: 300 };
const LONG = { timeout: 60_000 };
type Map2 = (x: number, y: number) => readonly [number, number];
const groundOf = ({ areas, assets: each, cell }: Layout): DeepGround => {
  const kernel = kernelOver(areas, cell);
  kernel.build(each);
  return deepGround(kernel, 0);
};
/** Square metres by which coordinates rounded to 8 micrometres may move an area. */
const NEAR = 1;
function alike(a: DeepGround, b: DeepGround, factor = 1, by = NEAR): void {
  expect(Math.abs(a.areaM2 * factor - b.areaM2)).toBeLessThan(by);
  expect(Math.abs(a.gapM2 * factor - b.gapM2)).toBeLessThan(by);
  a.atLeast.forEach((depth, k) => { expect(Math.abs(depth * factor - b.atLeast[k]!)).toBeLessThan(by); });
}
const moved = ({ areas, assets: each, cell }: Layout, map: Map2, angle: (given: Given) => Given, scale = 1): Layout => ({
  areas: areas.map((rings) => rings.map((ring): Ring => ring.map(([x, y]) => map(x, y)))),
  assets: each.map((given) => given.map((one) => {
    const xy = pointsOf(one).flatMap(([x, y]) => map(x, y));
    return angle({ ...one, xy, r: one.r * scale });
  })),
  cell,
});

test('R1, R30: covered and gap make the area, depths do not grow with depth, every figure is finite', LONG, () => {
  fc.assert(fc.property(layout, (one) => {
    const { areaM2, gapM2, atLeast, openM } = groundOf(one);
    for (const figure of [areaM2, gapM2, ...atLeast, openM]) expect(Number.isFinite(figure) && figure >= 0).toBe(true);
    expect(Math.abs(atLeast[0] + gapM2 - areaM2)).toBeLessThan(0.02 + 1e-9 * areaM2);
    expect(atLeast[1]).toBeLessThanOrEqual(atLeast[0]);
    expect(atLeast[2]).toBeLessThanOrEqual(atLeast[1]);
  }), runs);
});

test('R5, R6, R7: more assets never leave more gap, and the same asset closes no more of it after another than before', LONG, () => {
  fc.assert(fc.property(layout, assets, assets, (one, p, q) => {
    const gap = (more: readonly (readonly Given[])[]) => groundOf({ ...one, assets: [...one.assets, ...more] }).gapM2;
    const [none, withP, withQ, withBoth] = [gap([]), gap(p), gap(q), gap([...p, ...q])];
    expect(withP).toBeLessThan(none + 0.02);
    expect(withBoth).toBeLessThan(Math.min(withP, withQ) + 0.02);
    expect(none - withP).toBeGreaterThan(withQ - withBoth - 0.05);
  }), runs);
});

test('R8, R9: neither the order of assets nor a second copy of each changes what is covered', LONG, () => {
  fc.assert(fc.property(layout, (one) => {
    const first = groundOf(one);
    alike(first, groundOf({ ...one, assets: [...one.assets].reverse() }), 1, 0.01);
    const twice = groundOf({ ...one, assets: one.assets.flatMap((each) => [each, each]) });
    expect(Math.abs(twice.gapM2 - first.gapM2)).toBeLessThan(0.01);
    expect(Math.abs(twice.atLeast[1] - first.atLeast[0])).toBeLessThan(0.01);
  }), runs);
});

test('R10, R11: an area cut in two by a line has the sum of the gaps of its parts', LONG, () => {
  fc.assert(fc.property(assets, fc.constantFrom(-1000, 0, 333.25), (each, cut) => {
    const box = (west: number, east: number): Ring => [[west, -3000], [east, -3000], [east, 2000], [west, 2000]];
    const kernel = kernelOver([[box(-2500, 3000)], [box(-2500, cut)], [box(cut, 3000)]], 500);
    kernel.build(each);
    const [whole, west, east] = [0, 1, 2].map((area) => deepGround(kernel, area));
    expect(Math.abs(west!.gapM2 + east!.gapM2 - whole!.gapM2)).toBeLessThan(0.05);
    whole!.atLeast.forEach((depth, k) => { expect(Math.abs(west!.atLeast[k]! + east!.atLeast[k]! - depth)).toBeLessThan(0.05); });
  }), runs);
});

test('R14: where a ring starts and points put into its edges change nothing', LONG, () => {
  fc.assert(fc.property(layout, fc.integer({ min: 1, max: 7 }), (one, turn) => {
    const areas = one.areas.map((rings) => rings.map((ring): Ring => {
      const more = ring.flatMap(([x, y], i) => {
        const [nx, ny] = ring[(i + 1) % ring.length]!;
        return [[x, y], [(x + nx) / 2, (y + ny) / 2]] as const;
      });
      return [...more.slice(turn), ...more.slice(0, turn)];
    }));
    alike(groundOf(one), groundOf({ ...one, areas }));
  }), runs);
});

test('R17, R18: a layout mirrored, turned or twice as large has the same figures, or four times as much', LONG, () => {
  fc.assert(fc.property(layout, fc.constantFrom(0.1, 0.7, Math.PI / 2, 2), (one, turn) => {
    const first = groundOf(one);
    const mirrored = moved(one, (x, y) => [-x, y], (given) => (given.ring ? { ...given, xy: pointsOf(given).reverse().flat() } : given.width === undefined ? given : { ...given, from: Math.PI - given.from! - given.width }));
    alike(first, groundOf({ ...mirrored, areas: mirrored.areas.map((rings) => rings.map((ring) => [...ring].reverse())) }));
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    alike(first, groundOf(moved(one, (x, y) => [x * cos - y * sin, x * sin + y * cos], (given) => (given.width === undefined ? given : { ...given, from: given.from! + turn }))));
    alike(first, groundOf(moved(one, (x, y) => [2 * x, 2 * y], (given) => given, 2)), 4, 8);
  }), runs);
});

test('R19, R25: a longer reach never leaves more gap, and a micrometre moves no figure by more than a micrometre of boundary', LONG, () => {
  fc.assert(fc.property(layout, (one) => {
    const longer = (by: number): Layout => ({ ...one, assets: one.assets.map((given) => given.map((each) => (each.r > 0 ? { ...each, r: each.r + by } : each))) });
    const first = groundOf(one);
    expect(groundOf(longer(25)).gapM2).toBeLessThan(first.gapM2 + 0.02);
    const boundary = one.assets.flat().reduce((sum, { xy, r }) => pointsOf({ xy, r }).reduce((more, [x, y], i, all) => more + (i > 0 ? 2 * Math.hypot(x - all[i - 1]![0], y - all[i - 1]![1]) + 7 * r : 7 * r), sum), 0);
    expect(Math.abs(groundOf(longer(1e-5)).gapM2 - first.gapM2)).toBeLessThan(0.02 + 2e-5 * boundary);
  }), runs);
});

test('a kernel that tells only covered from bare has the figures and rings of one that tells depths, after edits too', LONG, () => {
  fc.assert(fc.property(layout, assets, fc.nat(), ({ areas, assets: each, cell }, others, which) => {
    const deep = kernelOver(areas, cell), shallow = kernelOver(areas, cell, flat, 1);
    const same = () => areas.forEach((_, area) => {
      const [a, b] = [deep.ground(area), shallow.ground(area)];
      for (const key of ['areaM2', 'gapM2', 'coveredM2'] as const) expect(Math.abs(a[key] - b[key])).toBeLessThan(0.01);
      expect(b.openM).toBeLessThan(1e-3);
      for (const of of ['gap', 'covered'] as const) {
        const [one, two] = [deep, shallow].map((kernel) => linkRings(kernel.strands(area, of, 0.5), flat));
        expect([two!.loose, two!.rings.length]).toEqual([one!.loose, one!.rings.length]);
        const sum = (rings: typeof one) => rings!.rings.reduce((all, { ground }) => all + ground, 0);
        expect(Math.abs(sum(one) - sum(two))).toBeLessThan(0.01);
      }
    });
    deep.build(each);
    shallow.build(each);
    same();
    for (const [at, given] of others.entries()) for (const kernel of [deep, shallow]) kernel.replace((which + at) % (each.length + 1), given);
    same();
    expect(() => shallow.depths(0)).toThrow('only covered');
    expect(() => shallow.unique(0)).toThrow('only covered');
  }), runs);
});
