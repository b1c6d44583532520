/** Layouts of the plane where clippers break: lattices, copies, tangents, shared edges, spikes, ways that cross themselves. */
import fc from 'fast-check';
import type { Given } from '#core/coverage/kernel/primitives.ts';
import { capsules, disc, random, star, type Ring } from './seeded-plan.ts';

export interface Layout {
  /** Each area as rings, outer counterclockwise and holes clockwise; the first is the one of the totals. */
  readonly areas: readonly (readonly Ring[])[];
  readonly assets: readonly (readonly Given[])[];
  readonly cell: number;
}

type Point = readonly [number, number];
const square = (x: number, y: number, half: number): Ring => [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]];
const hole = (ring: Ring): Ring => [...ring].reverse();

/** Mostly a lattice of 500 m, so that centres, corners and edges fall together; else anywhere, or a nanometre beside. */
const point: fc.Arbitrary<Point> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })).map(([x, y]): Point => [500 * x, 500 * y]) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })).map(([x, y]): Point => [500 * x + 1e-9, 500 * y - 1e-9]) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: -4_000_000, max: 4_000_000 }), fc.integer({ min: -4_000_000, max: 4_000_000 })).map(([x, y]): Point => [x / 1000, y / 1000]) },
);
const radius = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(500, 500, 1000, 1000, 1500, 500 * Math.SQRT2) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.5, 40_000) });

const discs = fc.tuple(point, radius).map(([[x, y], r]) => [disc(x, y, r)]);
const sectors = fc.tuple(point, radius, fc.integer({ min: 0, max: 23 }), fc.constantFrom(1, 10, 30, 90, 90, 120, 180, 270, 359))
  .map(([[x, y], r, from, width]): Given[] => [{ ...disc(x, y, r), from: (from * Math.PI) / 12, width: (width * Math.PI) / 180 }]);
const corridors = fc.oneof(
  fc.tuple(fc.array(point, { minLength: 2, maxLength: 5 }), fc.constantFrom(100, 250, 500)).map(([line, r]) => capsules(line, r)),
  /* There and back, and round a square. */
  fc.tuple(point, point, fc.constantFrom(250, 500)).map(([a, b, r]) => capsules([a, b, a], r)),
  fc.tuple(point, fc.constantFrom(500, 1000), fc.constantFrom(250, 500)).map(([[x, y], side, r]) => capsules([...square(x, y, side), [x - side, y - side]], r)),
  /* Bends of a millionth of a turn, as a straight road has in a projection. */
  fc.tuple(point, fc.integer({ min: 0, max: 11 }), fc.array(fc.constantFrom(0, 1e-7, 1e-6, -1e-6, 1e-5, -1e-5, 1e-4), { minLength: 2, maxLength: 6 }), fc.constantFrom(250, 500))
    .map(([start, heading, bends, r]) => capsules(bent(start, (heading * Math.PI) / 6, bends), r)),
  /* Chunks of a long road, whose width changes by millionths where the scale of the plane does. */
  fc.tuple(point, fc.integer({ min: 0, max: 11 }), fc.array(fc.constantFrom(0, 1e-6, 1e-4, 0.01, -0.3), { minLength: 2, maxLength: 5 }), fc.constantFrom(1, -1))
    .map(([start, heading, bends, sign]) => links(bent(start, (heading * Math.PI) / 6, bends)).map((xy, i) => ({ xy, r: 400 * (1 + sign * 5e-6 * i) }))),
);

const links = (line: readonly Point[]): number[][] => line.slice(1).map(([x, y], i) => [...line[i]!, x, y]);

function bent(start: Point, heading: number, bends: readonly number[]): Point[] {
  const line: Point[] = [start];
  let angle = heading;
  for (const bend of bends) {
    const [x, y] = line.at(-1)!;
    angle += bend;
    line.push([x + 700 * Math.cos(angle), y + 700 * Math.sin(angle)]);
  }
  return line;
}

/** An asset that repeats another: the same, shifted by a nanometre, or a disc touching its first circle from outside or inside. */
const after = fc.record({ of: fc.nat(20), how: fc.constantFrom('same', 'shifted', 'outside', 'inside'), angle: fc.integer({ min: 0, max: 23 }) });
const asRegion = (rings: readonly Ring[]): Given[] => rings.map((ring) => ({ xy: ring.flat(), r: 0, ring: true }));
/** Drawn reaches: squares on the lattice, one with a hole, stars, and one that runs along a disc's lattice. */
const regions = fc.oneof(
  fc.tuple(point, fc.constantFrom(250, 500, 1000)).map(([[x, y], half]) => asRegion([square(x, y, half)])),
  fc.tuple(point, fc.constantFrom(500, 1000)).map(([[x, y], half]) => asRegion([square(x, y, half + 500), hole(square(x, y, half))])),
  fc.tuple(point, fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 1e9 })).map(([[x, y], n, seed]) => asRegion([star(random(seed), x, y, 300, 2000, n)])),
  /* Many edges in a row, as a straight side in degrees has in the plane. */
  fc.tuple(point, fc.constantFrom(500, 1000)).map(([[x, y], half]) => asRegion([square(x, y, half).flatMap(([ax, ay], i, ring): Point[] => { const [bx, by] = ring[(i + 1) % 4]!; return Array.from({ length: 8 }, (_, k): Point => [ax + ((bx - ax) * k) / 8, ay + ((by - ay) * k) / 8]); })])),
  fc.tuple(point, fc.constantFrom(500, 1000)).map(([[x, y], side]) => asRegion([square(x, y, side / 2), square(x + side, y + side, side / 2)])),
);
const made = fc.oneof({ weight: 4, arbitrary: discs }, { weight: 2, arbitrary: regions }, { weight: 2, arbitrary: sectors }, { weight: 3, arbitrary: corridors });

export const assets: fc.Arbitrary<readonly (readonly Given[])[]> = fc.tuple(fc.array(made, { maxLength: 6 }), fc.array(after, { maxLength: 2 })).map(([first, more]) => {
  const all: (readonly Given[])[] = [...first];
  for (const { of, how, angle } of more) {
    const source = first[of % Math.max(1, first.length)];
    if (!source) continue;
    const { xy, r } = source[0]!, ax = xy[0]!, ay = xy[1]!;
    const turn = (angle * Math.PI) / 12;
    const apart = how === 'outside' ? r + 500 : r / 2;
    if (how === 'same') all.push(source);
    else if (how === 'shifted') all.push(source.map((one) => ({ ...one, xy: Array.from(one.xy, (value, at) => (at % 2 === 0 ? value + 1e-9 : value)) })));
    else all.push([disc(ax + apart * Math.cos(turn), ay + apart * Math.sin(turn), how === 'outside' ? 500 : r / 2)]);
  }
  return all;
});

const seeded = (make: (rand: () => number) => readonly Ring[]) => fc.integer({ min: 1, max: 1e9 }).map((seed) => make(random(seed)));
const oneArea: fc.Arbitrary<readonly Ring[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(point, fc.constantFrom(500, 1000, 2000, 3000)).map(([[x, y], half]) => [square(x, y, half)]) },
  { weight: 2, arbitrary: fc.tuple(point, fc.constantFrom(500, 1000)).map(([[x, y], half]) => [square(x, y, half + 1500), hole(square(x, y, half))]) },
  { weight: 1, arbitrary: fc.constant([square(0, 0, 3000), hole([[-3000, -3000], [0, -1000], [1000, 1000], [-1000, 0]])]) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 3, max: 40 }), fc.integer({ min: 1, max: 1e9 })).map(([n, seed]) => [star(random(seed), 0, 0, 1000, 4500, n), ...(n > 5 ? [hole(star(random(seed + 1), 0, 0, 300, 800, 7))] : [])]) },
  { weight: 1, arbitrary: seeded((rand) => [star(rand, 100, -100, 2500, 4500, 100 + Math.floor(rand() * 400))]) },
);
/** Neighbours that share an edge, one inside another, the same twice, or apart. */
const areas: fc.Arbitrary<readonly (readonly Ring[])[]> = fc.oneof(
  { weight: 4, arbitrary: oneArea.map((one) => [one]) },
  { weight: 2, arbitrary: fc.constant([[square(0, 0, 2000)], [[[-2000, -2000], [0, -2000], [0, 2000], [-2000, 2000]]], [[[0, -2000], [2000, -2000], [2000, 2000], [0, 2000]]]] as readonly (readonly Ring[])[]) },
  { weight: 1, arbitrary: oneArea.map((one) => [one, one]) },
  { weight: 2, arbitrary: fc.tuple(oneArea, oneArea) },
);

export const layout: fc.Arbitrary<Layout> = fc.record({ areas, assets, cell: fc.constantFrom(250, 500, 1000) });
