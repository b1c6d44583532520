/** What figures must be when the same plan is written another way, cut in two, moved, mirrored or turned. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { densify } from '#core/geometry/densify.ts';
import { direct, inverse } from '#core/geometry/geodesic.ts';
import { normaliseLon } from '#core/geometry/longitude.ts';
import type { LiveTotals } from '#core/coverage/live.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import { changed, moved, type Harsh } from '../random-plan.ts';
import { areasOf, cutBy, layAbout, raiseAbout, type FlatGround } from './flat-ground.ts';
import { figuresOf, groundOf, joined, recutShare, rule, ruleWith, type Rules } from './rule.ts';

/** Square metres that coordinates rounded to 8 micrometres may move a figure by, and metres of border. */
const ROUNDING_M2 = 0.02;
const ROUNDING_M = 1e-6;

function alike(found: LiveTotals, wanted: LiveTotals, share = 1e-9): void {
  const most = ROUNDING_M2 + share * wanted.area!.areaM2;
  for (const key of ['areaM2', 'coveredM2', 'gapM2'] as const) expect(Math.abs(found.area![key] - wanted.area![key])).toBeLessThan(most);
  if (wanted.border) for (const key of ['lengthM', 'coveredM', 'gapM'] as const) expect(Math.abs(found.border![key] - wanted.border[key])).toBeLessThan(ROUNDING_M + 1e-9 * wanted.border.lengthM);
  expect(found.places).toEqual(wanted.places);
}

type Ring = readonly Position[];
/** The plan with the rings of its areas written another way. */
const rewritten = (plan: Plan, ring: (ring: Ring) => Ring): Plan => changed(plan, (feature) => {
  const { geometry } = feature;
  if (feature.kind !== 'areaOfResponsibility' || !geometry) return feature;
  const polygon = (rings: readonly Ring[]) => rings.map(ring);
  return { ...feature, geometry: geometry.type === 'Polygon' ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: (geometry.coordinates as readonly (readonly Ring[])[]).map(polygon) } } as AnyFeature;
});
const within = ([lon, lat]: Position): Position => [normaliseLon(lon), lat];

const areaFeature = (id: string, ground: FlatGround, { lon, lat }: Harsh): AnyFeature => ({ id, kind: 'areaOfResponsibility', properties: {},
  geometry: { type: 'MultiPolygon', coordinates: ground.polygons.map((rings) => rings.map((ring) => ring.map(raiseAbout(lon, lat)))) } }) as AnyFeature;
/** A line through the lattice or anywhere, upright, level or oblique. */
const cut = fc.record({ through: fc.oneof(fc.constantFrom([0, 0] as const, [1000, 1000] as const), fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }))), angle: fc.constantFrom(0, Math.PI / 2, 0.3, 2) });
const partsOf = (plan: Plan, given: Harsh, { through, angle }: { through: readonly [number, number]; angle: number }): AnyFeature[] =>
  cutBy(areasOf(plan, layAbout(given.lon, given.lat)), through, angle).map((part, at) => ({ part, at })).filter(({ part }) => part.polygons.length > 0).map(({ part, at }) => areaFeature(`part-${at}`, part, given));
const withoutAreas = (plan: Plan): Plan => changed(plan, (feature) => (feature.kind === 'areaOfResponsibility' ? null : feature));

/** A view that bears another way. */
const bearing = (feature: AnyFeature, turn: (bearingDeg: number) => number): AnyFeature => {
  const { viewBearingDeg } = feature.properties as { viewBearingDeg?: number };
  return viewBearingDeg === undefined ? feature : { ...feature, properties: { ...feature.properties, viewBearingDeg: ((turn(viewBearingDeg) % 360) + 360) % 360 } } as AnyFeature;
};

/** The plan turned about its middle along geodesics, its lines cut short enough to keep their shape. */
function turned(plan: Plan, { lon, lat }: Harsh, byDeg: number): Plan {
  const middle: Position = [lon, lat];
  const at = (position: Position): Position => {
    const { distanceM, azimuthDeg } = inverse(middle, position);
    return distanceM === 0 ? middle : within(direct(middle, azimuthDeg + byDeg, distanceM));
  };
  const towards = (position: Position) => (inverse(middle, position).distanceM === 0 ? 0 : inverse(position, middle).azimuthDeg);
  return changed(plan, (feature) => {
    const { geometry } = feature;
    const turnedView = geometry?.type === 'Point' ? bearing(feature, (was) => was + (inverse(middle, geometry.coordinates).distanceM === 0 ? byDeg : towards(at(geometry.coordinates)) - towards(geometry.coordinates))) : feature;
    return { ...turnedView, geometry: JSON.parse(JSON.stringify(geometry), (_, value: unknown) => (Array.isArray(value) && typeof value[0] === 'number' ? at(value as unknown as Position) : value)) as PlanGeometry } as AnyFeature;
  });
}
/** Lines and rings with a point every 250 m. */
const dense = (plan: Plan): Plan => changed(plan, (feature) => ({ ...feature, geometry: JSON.parse(JSON.stringify(feature.geometry), (_, value: unknown) =>
  (Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number' ? densify(value as Position[], 250).points.map(within) : value)) }) as AnyFeature);

const shifted = (plan: Plan, byDeg: number): Plan => moved(plan, ([lon, lat]) => [normaliseLon(lon + byDeg), lat]);

export const movedRules: Rules = {
  R8: {
    'neither the order of features nor that of rings and polygons changes a figure': ruleWith(fc.infiniteStream(fc.nat()), (plan, stream) => {
      const shuffled = <T>(list: readonly T[]): T[] => [...list].map((one) => ({ one, key: stream.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      const mixed = changed({ ...plan, features: shuffled(plan.features) }, (feature) => {
        const { geometry } = feature;
        const holes = ([outer, ...rest]: readonly Ring[]) => [outer!, ...shuffled(rest)];
        if (geometry?.type === 'Polygon') return { ...feature, geometry: { ...geometry, coordinates: holes(geometry.coordinates) } } as AnyFeature;
        return geometry?.type === 'MultiPolygon' ? { ...feature, geometry: { ...geometry, coordinates: shuffled(geometry.coordinates).map(holes) } } as AnyFeature : feature;
      });
      alike(figuresOf(mixed), figuresOf(plan));
    }),
  },
  R10: {
    'the gaps of the two parts of an area cut by a line make its gap': ruleWith(cut, (plan, line, given) => {
      const whole = groundOf(plan);
      const parts = partsOf(plan, given, line).map((part) => groundOf({ ...withoutAreas(plan), features: [part, ...withoutAreas(plan).features] }));
      for (const key of ['areaM2', 'gapM2', 'coveredM2'] as const) {
        expect(Math.abs(parts.reduce((sum, part) => sum + part[key], 0) - whole[key])).toBeLessThan(ROUNDING_M2 + recutShare(given) * whole.areaM2);
      }
    }),
  },
  R11: {
    'neighbours that share a border have the totals of the area they were cut from': ruleWith(cut, (plan, line, given) => {
      alike(figuresOf(joined(withoutAreas(plan), ...partsOf(plan, given, line))), figuresOf(plan), recutShare(given));
    }),
  },
  R14: {
    'where a ring starts, which way it runs and repeated corners change nothing': ruleWith(fc.record({ start: fc.nat(99), back: fc.boolean(), twice: fc.boolean() }), (plan, { start, back, twice }) => {
      const other = rewritten(plan, (ring) => {
        const open = ring.slice(0, -1);
        const from = start % open.length;
        const round = [...open.slice(from), ...open.slice(0, from)].flatMap((corner, i) => (twice && i % 3 === 0 ? [corner, corner] : [corner]));
        return (back ? [...round, round[0]!].reverse() : [...round, round[0]!]);
      });
      alike(figuresOf(other), figuresOf(plan));
    }),
    'corners put into straight edges change nothing': ruleWith(fc.constantFrom(2, 3, 10), (plan, pieces, given) => {
      const other = rewritten(plan, (ring) => [...ring.slice(1).flatMap(([toLon, lat], i) => {
        const [lon, from] = ring[i]!;
        const by = normaliseLon(toLon - lon);
        return Array.from({ length: pieces }, (_, k): Position => within([lon + (by * k) / pieces, from + ((lat - from) * k) / pieces]));
      }), ring[0]!]);
      alike(figuresOf(other), figuresOf(plan), recutShare(given));
    }),
  },
  R15: {
    'a plan moved along its parallel keeps its figures': ruleWith(fc.constantFrom(0.5, 13.7, 90, 179), (plan, byDeg) => { alike(figuresOf(shifted(plan, byDeg)), figuresOf(plan)); }),
  },
  R16: {
    'a plan whose middle lies on the antimeridian has the figures of the same plan elsewhere': rule((plan, { lon }) => {
      alike(figuresOf(shifted(plan, 180 - lon)), figuresOf(shifted(plan, -lon)));
    }),
  },
  R17: {
    'a plan mirrored at the equator or at a meridian keeps its figures': rule((plan, { lon }) => {
      const south = changed(moved(plan, ([east, north]) => [east, -north]), (feature) => bearing(feature, (was) => 180 - was));
      alike(figuresOf(south), figuresOf(plan));
      const west = changed(moved(plan, ([east, north]) => [normaliseLon(2 * lon - east), north]), (feature) => bearing(feature, (was) => -was));
      alike(figuresOf(west), figuresOf(plan));
    }),
    'a plan turned about its middle keeps its ground to a ten thousandth': ruleWith(fc.constantFrom(17, 90, 133, 180), (plan, byDeg, given) => {
      const before = groundOf(dense(plan));
      const after = groundOf(turned(dense(plan), given, byDeg));
      for (const key of ['areaM2', 'gapM2', 'coveredM2'] as const) expect(Math.abs(after[key] - before[key])).toBeLessThan(1e-4 * before.areaM2);
    }),
  },
};
