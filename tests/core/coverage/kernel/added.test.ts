/** Ground that some assets add to others: figures against an independent clipper, rings against the figures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedStrands } from '#core/coverage/kernel/added-boundary.ts';
import { nest } from '#core/coverage/kernel/nest.ts';
import { linkRings } from '#core/coverage/kernel/rings.ts';
import { depthBounds } from './clipper-oracle.ts';
import { layout, type Layout } from './layouts.ts';
import { capsules, disc, flat, kernelOver, type Ring } from './seeded-plan.ts';

/** Square metres that rounded coordinates may move an area by, and that rings drawn by chords may miss. */
const ROUNDING_M2 = 2, LINKED_M2 = 0.5, UNSEEN_M2 = 50;

/** What the assets from `split` on add to those before, by the kernel and as rings. */
function added({ areas, assets, cell }: Layout, split: number): { m2: number; ringsM2: number; nestedM2: number; loose: number } {
  const kernel = kernelOver(areas, cell);
  kernel.build(assets.map((given, at) => (at < split ? given : [])));
  const was = kernel.ground(0).coveredM2, before = kernel.exposures(0);
  assets.slice(split).forEach((given, at) => kernel.replace(split + at, given));
  const strands = addedStrands({ before, after: kernel.exposures(0), isAdded: (row) => kernel.shapes.asset[row]! >= split, shapes: kernel.shapes, areas: kernel.areas, form: flat }, 0, 0.05);
  const { rings, loose } = linkRings(strands, flat);
  const sum = (all: readonly { ground: number }[]) => all.reduce((m2, { ground }) => m2 + ground, 0);
  return { m2: kernel.ground(0).coveredM2 - was, ringsM2: sum(rings), nestedM2: nest(rings).reduce((m2, { outer, holes }) => m2 + sum([outer, ...holes]), 0), loose };
}

test('what is added lies between the bounds of a clipper, and its rings hold it', () => {
  fc.assert(fc.property(layout, fc.nat(20), (given, at) => {
    const split = at % (given.assets.length + 1);
    const { m2, ringsM2, nestedM2, loose } = added(given, split);
    const two = [given.assets.slice(0, split).flat(), given.assets.slice(split).flat()];
    const { low, high } = depthBounds(given.areas[0]!, two).unique[1]!;
    expect(m2).toBeGreaterThan(low - ROUNDING_M2);
    expect(m2).toBeLessThan(high + ROUNDING_M2);
    expect(loose).toBe(0);
    expect(ringsM2).toBeLessThan(m2 + LINKED_M2);
    expect(ringsM2).toBeGreaterThan(m2 - UNSEEN_M2 - LINKED_M2);
    expect(Math.abs(nestedM2 - ringsM2)).toBeLessThan(LINKED_M2);
  }), { seed: 20261125, numRuns: 400 });
}, 120_000);

const box: Ring = [[-5000, -5000], [5000, -5000], [5000, 5000], [-5000, 5000]];

test('a post that grows by a metre adds a ring with a hole, one that is repeated adds nothing, one outside adds nothing', () => {
  const grown = added({ areas: [[box]], assets: [[disc(0, 0, 1000)], [disc(0, 0, 1001)]], cell: 500 }, 1);
  const ring = Math.PI * (1001 ** 2 - 1000 ** 2);
  expect(Math.abs(grown.m2 - ring)).toBeLessThan(1e-3);
  expect(Math.abs(grown.nestedM2 - ring)).toBeLessThan(LINKED_M2);
  for (const none of [disc(0, 0, 1000), disc(20_000, 0, 1000)]) {
    const { m2, ...rest } = added({ areas: [[box]], assets: [[disc(0, 0, 1000)], [none]], cell: 500 }, 1);
    expect(Math.abs(m2)).toBeLessThan(1e-6);
    expect(rest).toEqual({ ringsM2: 0, nestedM2: 0, loose: 0 });
  }
});

test('a route of which one corner moved adds only what lies beside the old one, though most of their boundary is one', () => {
  const old = capsules([[-4000, 0], [-2000, 0], [0, 0], [2000, 0], [4000, 0]], 250), moved = capsules([[-4000, 0], [-2000, 0], [0, 900], [2000, 0], [4000, 0]], 250);
  const { m2, ringsM2, loose } = added({ areas: [[box]], assets: [old, moved], cell: 500 }, 1);
  const { low, high } = depthBounds([box], [old, moved]).unique[1]!;
  expect(m2).toBeGreaterThan(low - ROUNDING_M2);
  expect(m2).toBeLessThan(high + ROUNDING_M2);
  expect(Math.abs(ringsM2 - m2)).toBeLessThan(LINKED_M2);
  expect(loose).toBe(0);
});
