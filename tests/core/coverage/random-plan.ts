/** Seeded plans where clippers break: lattices, copies, tangents, spikes, self-crossing routes, any latitude. */
import fc from 'fast-check';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';

type Offset = readonly [number, number];

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
export type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

/** The position an offset in metres away from the plan's middle (near enough: it only places things). */
export function positionOf({ lon, lat }: Pick<Recipe, 'lon' | 'lat'>, [x, y]: Offset): Position {
  return [lon + x / (111_320 * Math.cos((lat * Math.PI) / 180)), lat + y / 110_574];
}

const distinct = (line: readonly Position[]) => line.filter((at, index) => index === 0 || at[0] !== line[index - 1]![0] || at[1] !== line[index - 1]![1]);

/** The plan of a recipe; lines that shrink to a point are left out. */
export function planOf(given: Recipe): Plan {
  const at = (place: Offset) => positionOf(given, place);
  const ring = given.corners.map((metres, index): Position => {
    const angle = (2 * Math.PI * index) / given.corners.length;
    return at([metres * Math.cos(angle), metres * Math.sin(angle)]);
  });
  const line = (offsets: readonly Offset[]) => distinct(offsets.map(at));
  const features = [
    { id: 'a', kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, properties: {} },
    ...given.posts.map(({ at: place, view: looks, ...rest }, index) => ({ id: `p${index}`, kind: 'post', geometry: { type: 'Point', coordinates: at(place) }, properties: { ...rest, ...looks } })),
    ...given.routes.map(({ line: offsets, ...rest }, index) => ({ id: `r${index}`, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: line(offsets) }, properties: rest }))
      .filter(({ geometry }) => geometry.coordinates.length > 1),
    { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: line(given.border) }, properties: {} },
    ...given.places.map(({ at: place, priority }, index) => ({ id: `x${index}`, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(place) }, properties: { priority } })),
  ].filter(({ id, geometry }) => id !== 'b' || geometry.coordinates.length > 1);
  return { meta: { id: 'random', planDate: '2026-01-15' }, features: features as unknown as AnyFeature[], foreign: {} };
}

export function compute(plan: Plan, question: Question = reachQuestion): Coverage {
  const coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('cancelled');
  return coverage;
}

/** The plan with other features. */
export const withFeatures = (plan: Plan, features: readonly AnyFeature[]): Plan => ({ ...plan, features });
