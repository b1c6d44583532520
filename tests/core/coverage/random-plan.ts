/** Seeded plans where clippers break: lattices, copies, tangents, spikes, holes, self-crossing routes, any latitude. `recipe` is small, `harsh` has it all. */
import fc from 'fast-check';
import { normaliseLon } from '#core/geometry/longitude.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';

export type Offset = readonly [number, number];

/** Metres east and north of the plan's middle: half of the time on a lattice of 1 km, so that things coincide. */
const offset = fc.oneof(
  fc.tuple(fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 })).map(([x, y]): Offset => [x * 1000, y * 1000]),
  fc.tuple(fc.integer({ min: -8000, max: 8000 }), fc.integer({ min: -8000, max: 8000 })).map(([x, y]): Offset => [x, y]),
);
const reach = fc.constantFrom(300, 500, 1000, 1000, 2000, 3300);
const agencies = fc.constantFrom<string[]>(['police'], ['borderGuard'], ['police', 'borderGuard'], []);
const status = fc.constantFrom('active', 'active', 'active', 'planned', 'closed');
const view = fc.option(fc.record({ viewBearingDeg: fc.integer({ min: 0, max: 360 }), viewAngleDeg: fc.integer({ min: 10, max: 360 }) }), { freq: 3 });

export const recipe = fc.record({
  lon: fc.integer({ min: -170, max: 170 }), lat: fc.integer({ min: -75, max: 75 }),
  corners: fc.array(fc.integer({ min: 2500, max: 9000 }), { minLength: 3, maxLength: 10 }),
  posts: fc.array(fc.record({ at: offset, radiusM: reach, agencies, status, view }), { maxLength: 7 }),
  routes: fc.array(fc.record({ line: fc.array(offset, { minLength: 2, maxLength: 5 }), halfWidthM: fc.constantFrom(50, 300, 1000), agencies, status }), { maxLength: 3 }),
  border: fc.array(offset, { minLength: 2, maxLength: 5 }),
  places: fc.array(fc.record({ at: offset, priority: fc.constantFrom(1, 2, 3) }), { maxLength: 4 }),
});
type Simple = typeof recipe extends fc.Arbitrary<infer R> ? R : never;
type Held = { readonly agencies: readonly string[]; readonly status: string };
export type PostRecipe = Held & { readonly at: Offset; readonly radiusM: number; readonly view: { readonly viewBearingDeg: number; readonly viewAngleDeg: number } | null };
export type RouteRecipe = Held & { readonly line: readonly Offset[]; readonly halfWidthM: number };
/** What a plan is made of. Polygons (rings open, first outer) take the place of the star of `corners`; a border of several lines that of `border`. */
export type Recipe = Omit<Simple, 'posts' | 'routes'> & { readonly posts: readonly PostRecipe[]; readonly routes: readonly RouteRecipe[];
  readonly polygons?: readonly (readonly (readonly Offset[])[])[]; readonly borders?: readonly (readonly Offset[])[] };

type Place = Pick<Simple, 'lon' | 'lat'>;
/** The position an offset in metres away from the plan's middle (near enough: it only places things). */
export function positionOf({ lon, lat }: Place, [x, y]: Offset): Position {
  return [normaliseLon(lon + x / (111_320 * Math.cos((lat * Math.PI) / 180))), lat + y / 110_574];
}

const distinct = (line: readonly Position[]) => line.filter((at, index) => index === 0 || at[0] !== line[index - 1]![0] || at[1] !== line[index - 1]![1]);

const lineOf = (given: Place) => (offsets: readonly Offset[]) => distinct(offsets.map((place) => positionOf(given, place)));
/** One post or route of a recipe. */
export function assetOf(given: Place, id: string, one: PostRecipe | RouteRecipe): AnyFeature {
  if ('line' in one) {
    const { line, ...rest } = one;
    return { id, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: lineOf(given)(line) }, properties: rest } as unknown as AnyFeature;
  }
  const { at, view: looks, ...rest } = one;
  return { id, kind: 'post', geometry: { type: 'Point', coordinates: positionOf(given, at) }, properties: { ...rest, ...looks } } as unknown as AnyFeature;
}

/** A ring about the middle with its corners so far (metres) from it. */
export const starOf = (corners: readonly number[]): Offset[] => corners.map((metres, index) => {
  const angle = (2 * Math.PI * index) / corners.length;
  return [metres * Math.cos(angle), metres * Math.sin(angle)];
});

/** The plan of a recipe; lines that shrink to a point are left out. */
export function planOf(given: Recipe): Plan {
  const at = (place: Offset) => positionOf(given, place);
  const polygons = (given.polygons ?? [[starOf(given.corners)]]).map((rings) => rings.map((ring) => [...ring, ring[0]!].map(at)));
  const line = lineOf(given);
  const features = [
    { id: 'a', kind: 'areaOfResponsibility', geometry: polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons }, properties: {} },
    ...given.posts.map((one, index) => assetOf(given, `p${index}`, one)), ...given.routes.map((one, index) => assetOf(given, `r${index}`, one)),
    { id: 'b', kind: 'borderLine', geometry: given.borders ? { type: 'MultiLineString', coordinates: given.borders.map(line).filter(({ length }) => length > 1) } : { type: 'LineString', coordinates: line(given.border) }, properties: {} },
    ...given.places.map(({ at: place, priority }, index) => ({ id: `x${index}`, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(place) }, properties: { priority } })),
  ].filter(({ geometry }) => !geometry?.type.endsWith('LineString') || geometry.coordinates.length > (geometry.type === 'LineString' ? 1 : 0));
  return { meta: { id: 'random', planDate: '2026-01-15' }, features: features as unknown as AnyFeature[], foreign: {} };
}

export function compute(plan: Plan, question: Question = reachQuestion): Coverage {
  const coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('cancelled');
  return coverage;
}

/** The plan with other features. */
export const withFeatures = (plan: Plan, features: readonly AnyFeature[]): Plan => ({ ...plan, features });

/* Plans of section 5 of the goals for reliability: whatever makes things coincide, at any latitude and across the antimeridian. */

type Rings = readonly (readonly Offset[])[];
export type Harsh = Recipe & { readonly polygons: readonly Rings[] };

const onLattice = fc.tuple(fc.integer({ min: -7, max: 7 }), fc.integer({ min: -7, max: 7 })).map(([x, y]): Offset => [1000 * x, 1000 * y]);
const anywhere = fc.tuple(fc.integer({ min: -8000, max: 8000 }), fc.integer({ min: -8000, max: 8000 })).map(([x, y]): Offset => [x, y]);
const outside = fc.tuple(fc.integer({ min: -15, max: 15 }), fc.constantFrom(-14, 14)).map(([x, y]): Offset => [1000 * x, 1000 * y]);
/** Where things are put in a harsh plan. */
export const place: fc.Arbitrary<Offset> = fc.oneof({ weight: 4, arbitrary: onLattice }, { weight: 5, arbitrary: anywhere }, { weight: 1, arbitrary: outside });
const anyReach = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(300, 500, 1000, 1000, 1000 * Math.SQRT2, 2000, 3300) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.5, 12_000) });

/* Holes end at 1.2 km: even a triangle of corners 2.5 km away holds them; islands lie in the smallest hole. */
const star = (min: number, max: number, few = 3, many = 12) => fc.array(fc.integer({ min, max }), { minLength: few, maxLength: many }).map(starOf);
const box = (half: number): Offset[] => [[-half, -half], [half, -half], [half, half], [-half, half]];
const ground: fc.Arbitrary<readonly Rings[]> = fc.oneof(
  { weight: 4, arbitrary: star(2500, 9000).map((outer) => [[outer]]) },
  { weight: 1, arbitrary: star(2500, 9000, 13, 60).map((outer) => [[outer]]) },
  { weight: 1, arbitrary: star(2500, 9000, 100, 500).map((outer) => [[outer]]) },
  { weight: 3, arbitrary: fc.tuple(star(2500, 9000), star(600, 1200)).map(([outer, hole]) => [[outer, hole]]) },
  { weight: 2, arbitrary: fc.tuple(star(2500, 9000), star(600, 1200), star(50, 250)).map(([outer, hole, island]) => [[outer, hole], [island]]) },
  /* A hole that may leave its outer ring on the east. */
  { weight: 1, arbitrary: fc.tuple(star(2500, 6000), star(1000, 4000)).map(([outer, hole]) => [[outer, hole.map(([x, y]): Offset => [x + 4000, y])]]) },
  /* On the lattice: posts on corners, circles that touch edges, holes on lines that circles touch. */
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(3000, 5000, 6000), fc.constantFrom(0, 1000, 2000)).map(([half, hole]) => [[box(half), ...(hole > 0 ? [box(hole)] : [])]]) },
);

const onRing = fc.record({ corner: fc.nat(999), along: fc.constantFrom(0, 0, 0.5, 0.3) });
const post = fc.record({ at: fc.oneof({ weight: 8, arbitrary: place }, { weight: 2, arbitrary: onRing }), radiusM: anyReach, agencies, status, view });
/** A post that repeats another, or whose circle touches its circle from outside or inside. */
const after = fc.record({ of: fc.nat(99), how: fc.constantFrom('same', 'same', 'outside', 'inside'), angle: fc.integer({ min: 0, max: 23 }) });

const ways = fc.oneof(
  fc.array(place, { minLength: 2, maxLength: 5 }),
  /* There and back; zigzag; round a square; in an eight. */
  fc.tuple(place, place).map(([a, b]) => [a, b, a]),
  fc.tuple(place, fc.constantFrom(200, 500, 1000), fc.integer({ min: 3, max: 7 })).map(([[x, y], step, n]) => Array.from({ length: n }, (_, i): Offset => [x + step * i, y + (i % 2) * 1000])),
  fc.tuple(place, fc.constantFrom(500, 1000)).map(([[x, y], half]) => [...box(half), box(half)[0]!].map(([dx, dy]): Offset => [x + dx, y + dy])),
  fc.tuple(place, fc.constantFrom(1000, 2000)).map(([[x, y], side]): Offset[] => [[x, y], [x + side, y + side], [x + side, y], [x, y + side], [x, y]]),
);
const route = fc.record({ line: fc.oneof({ weight: 5, arbitrary: ways }, { weight: 1, arbitrary: onRing }), halfWidthM: fc.constantFrom(50, 300, 500, 1000), agencies, status });
const spiked = fc.tuple(fc.array(place, { minLength: 2, maxLength: 5 }), fc.nat(4), place).map(([line, at, tip]) => line.flatMap((corner, i) => (i === at ? [corner, tip, corner] : [corner])));
/** `ring` is the area's own boundary. */
const border = fc.oneof({ weight: 2, arbitrary: spiked }, { weight: 1, arbitrary: fc.array(fc.array(place, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant('ring' as const) });

/** An asset that serves and has a reach, to be put into a harsh plan. */
export const oneMore = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: place, radiusM: fc.constantFrom(300, 1000, 2000), agencies, status: fc.constant('active'), view }) },
  { weight: 1, arbitrary: fc.record({ line: fc.tuple(place, place).map(([a, [x, y]]): Offset[] => [a, [x + 100, y + 50]]), halfWidthM: fc.constantFrom(50, 500), agencies, status: fc.constant('active') }) });

/** At most 20 posts and 4 routes about an area of some kilometres. */
export const harsh: fc.Arbitrary<Harsh> = fc.record({
  lon: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -180, max: 180 }) }, { weight: 1, arbitrary: fc.constantFrom(180, -180, 179.97, -179.9) }), lat: fc.integer({ min: -80, max: 80 }),
  ground, posts: fc.array(post, { maxLength: 16 }), more: fc.array(after, { maxLength: 4 }), routes: fc.array(route, { maxLength: 4 }), border,
  places: fc.array(fc.record({ at: place, priority: fc.constantFrom(1, 2, 3) }), { maxLength: 5 }),
}).map(({ ground: polygons, posts, more, routes, border: way, ...rest }): Harsh => {
  const edge = (at: number) => { const ring = polygons[0]![at % polygons[0]!.length]!; return [ring[at % ring.length]!, ring[(at + 1) % ring.length]!] as const; };
  const placed = (at: Offset | { corner: number; along: number }): Offset => {
    if (!('corner' in at)) return at;
    const [[ax, ay], [bx, by]] = edge(at.corner);
    return [ax + at.along * (bx - ax), ay + at.along * (by - ay)];
  };
  const stand = posts.map((one) => ({ ...one, at: placed(one.at) }));
  const repeats = more.flatMap(({ of, how, angle }) => {
    const source = stand[of % Math.max(1, stand.length)];
    if (!source) return [];
    const radiusM = how === 'same' ? source.radiusM : how === 'outside' ? 500 : source.radiusM / 2;
    const apart = how === 'same' ? 0 : how === 'outside' ? source.radiusM + radiusM : source.radiusM - radiusM;
    const turn = (angle * Math.PI) / 12;
    return [{ ...source, radiusM, at: [source.at[0] + apart * Math.cos(turn), source.at[1] + apart * Math.sin(turn)] as Offset }];
  });
  const borders = way === 'ring' ? polygons.flat().map((ring) => [...ring, ring[0]!]) : Array.isArray(way[0]?.[0]) ? way as Offset[][] : null;
  return { ...rest, corners: [], polygons, posts: [...stand, ...repeats], border: borders ? [] : way as Offset[], ...(borders ? { borders } : {}),
    routes: routes.map((one) => ({ ...one, line: 'corner' in one.line ? [...edge(one.line.corner)] : one.line })) };
});

/** The plan of a recipe with every gap listed, however small. */
export function harshPlan(given: Recipe): Plan {
  const plan = planOf(given);
  return { ...plan, meta: { ...plan.meta, targets: { minGapM: 0 } } };
}

/** The plan with its features changed; those that become null are left out. */
export const changed = (plan: Plan, change: (feature: AnyFeature) => AnyFeature | null): Plan =>
  ({ ...plan, features: plan.features.flatMap((feature) => change(feature) ?? []) });

/** The plan with every position moved. */
export const moved = (plan: Plan, move: (position: Position) => Position): Plan => changed(plan, (feature) => ({ ...feature,
  geometry: JSON.parse(JSON.stringify(feature.geometry), (_, value: unknown) => (Array.isArray(value) && typeof value[0] === 'number' ? move(value as unknown as Position) : value)) }) as AnyFeature);
