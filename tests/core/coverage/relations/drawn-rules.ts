/** What is drawn of a plan must be true of it: looked at by GEOS, by points and by geodesic distance, without any of the engine's clipping. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { assetsOf, type Asset } from '#core/coverage/assets.ts';
import { borderCoverage } from '#core/coverage/border.ts';
import { covers } from '#core/coverage/covers.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Coverage, CoverageResult } from '#core/coverage/result.ts';
import { densify } from '#core/geometry/densify.ts';
import { direct, inverse } from '#core/geometry/geodesic.ts';
import { areaParts, lengthParts } from '#i18n/quantity.ts';
import type { AnyFeature, Plan, PlanFeature, Position } from '#core/plan/plan.ts';
import { assetOf, compute, oneMore, positionOf, type Harsh } from '../random-plan.ts';
import { areasOf, FlatGround, isValid, layAbout, outsideM2, polygonsIn, raiseAbout, ringsM2, validM2, type Lay } from './flat-ground.ts';
import { coverageOf, groundOf, joined, recutShare, rule, ruleWith, type Rules } from './rule.ts';

/** Metres by which the straight edge of an area, in pieces of 250 m, bends in the plane at 80 degrees. */
const BEND_M = 0.01;
/** Metres by which chords lie inside their arcs at most: covered ground is drawn that much smaller, a gap larger. */
const SAGITTA_M = 0.5;

/** Metres by which a geodesic of 1 km leaves the edge that is straight in longitude and latitude, at 80 degrees. */
const GEODESIC_M = 0.2;
/** Metres by which a circle of 12 km in the plane misses that of geodesics. */
const ROUND_M = 0.05;
/** Square metres by which a drawn polygon that touches itself may differ from a valid one. */
const TOUCH_M2 = 0.01;

interface Look { readonly coverage: Coverage; readonly lay: Lay; readonly area: FlatGround; readonly gaps: readonly FlatGround[]; readonly gap: FlatGround; readonly covered: FlatGround }
function look(plan: Plan, { lon, lat }: Harsh, coverage = coverageOf(plan)): Look {
  const lay = layAbout(lon, lat);
  const ids = new Set(coverage.result.gaps.filter(({ kind }) => kind === 'area').map(({ id }) => id));
  const gaps = coverage.shapes.gaps.filter(({ id }) => ids.has(id)).map(({ geometry }) => FlatGround.of([geometry], lay));
  return { coverage, lay, area: areasOf(plan, lay), gaps, gap: new FlatGround(gaps.flatMap(({ polygons }) => polygons)), covered: FlatGround.of([coverage.shapes.covered], lay) };
}

const counted = (plan: Plan): Asset[] => assetsOf(plan, reachQuestion).filter(({ standing }) => standing === 'counts');
/** Metres to the nearer side of a sector; Infinity for what has no sides. */
function sideM({ shape }: Asset, at: Position): number {
  if (shape.type !== 'sector') return Infinity;
  const { distanceM, azimuthDeg } = inverse(shape.centre, at);
  return Math.min(...[-1, 1].map((side) => {
    const off = Math.abs(((azimuthDeg - shape.bearingDeg - (side * shape.angleDeg) / 2 + 540) % 360 + 360) % 360 - 180);
    return off < 90 ? distanceM * Math.sin((off * Math.PI) / 180) : distanceM;
  }));
}
/** Well in reach of one asset; well out of reach of all. Between the two lies what rounding may decide. */
const wellIn = (assets: readonly Asset[], at: Position, metres: number) => assets.some((asset) => covers(asset, at, asset.reachM - metres) && sideM(asset, at) > metres);
const wellOut = (assets: readonly Asset[], at: Position, metres: number) => !assets.some((asset) => {
  if (!(asset.reachM > 0)) return false;
  const { shape } = asset;
  return shape.type === 'sector' ? covers({ ...asset, shape: { type: 'disc', centre: shape.centre } }, at, asset.reachM + metres) && (covers(asset, at, asset.reachM + metres) || sideM(asset, at) < metres) : covers(asset, at, asset.reachM + metres);
});

/** Points anywhere about the middle, and points beside the circles of posts. */
const spots = fc.array(fc.oneof(fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) }),
  fc.record({ of: fc.nat(99), azimuth: fc.integer({ min: 0, max: 359 }), beside: fc.constantFrom(-0.7, -2, 0.2, 2) })), { minLength: 200, maxLength: 200 });
type Spots = typeof spots extends fc.Arbitrary<infer S> ? S : never;
const placesOf = (list: Spots, assets: readonly Asset[], given: Harsh): Position[] => list.flatMap((spot) => {
  if ('x' in spot) return [positionOf(given, [spot.x, spot.y])];
  const { shape, reachM } = assets[spot.of % Math.max(1, assets.length)] ?? {};
  return shape && shape.type !== 'corridor' && reachM! > 3 ? [direct(shape.centre, spot.azimuth, reachM! + spot.beside)] : [];
});

const numbers = (value: unknown): number[] => (typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : []);
const shown = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

export const drawnRules: Rules = {
  R1: {
    'covered ground and gap, each integrated by itself, make the area, and so do the depths': rule((plan) => {
      const { result } = coverageOf(plan);
      expect(result.problems).toEqual([]);
      for (const { areaM2, coveredM2, gapM2, depthM2 } of [result.totals.area!, ...result.areas]) {
        expect(Math.abs(coveredM2 + gapM2 - areaM2)).toBeLessThanOrEqual(1e-9 * areaM2);
        expect(Math.abs(depthM2!['1'] + depthM2!['2'] + depthM2!['3+'] - coveredM2)).toBeLessThanOrEqual(1e-9 * areaM2);
      }
    }),
  },
  R2: {
    'a gap never leaves its area: no corner, and no ground': rule((plan, given) => {
      const { gap, area } = look(plan, given);
      for (const corner of gap.points) if (!area.near(corner, BEND_M)) throw new Error(`${corner} is ${area.toEdge(corner)} m outside`);
      expect(outsideM2(gap, area)).toBeLessThan(BEND_M * area.edgeM);
    }),
  },
  R3: {
    'gaps share no ground, and make the gap of the area between them': rule((plan, given) => {
      const { gaps, gap, coverage: { result } } = look(plan, given);
      expect(gaps).toHaveLength(result.gaps.filter(({ kind }) => kind === 'area').length);
      expect(ringsM2(gap) - outsideM2(gap)).toBeLessThan(1e-6 * BEND_M * (1 + gap.edgeM));
      const sum = result.gaps.reduce((all, { areaM2 = 0 }) => all + areaM2, 0);
      expect(Math.abs(sum - result.totals.area!.gapM2)).toBeLessThan(0.5);
    }),
    'every polygon drawn is valid by the rules of JTS, but for rings that touch themselves within micrometres': rule((plan, given) => {
      const { gap, covered, lay, coverage } = look(plan, given);
      for (const ground of [gap, covered, ...coverage.shapes.reach.map(({ geometry }) => FlatGround.of([geometry], lay))]) for (const rings of ground.polygons) {
        if (!isValid(rings)) expect(Math.abs(validM2(rings) - ringsM2(new FlatGround([rings])))).toBeLessThan(TOUCH_M2);
      }
    }),
  },
  R4: {
    'a point of the area lies in a gap or within reach of somebody by geodesic distance, never both, but for the chords of circles': ruleWith(spots, (plan, list, given) => {
      const { gap, covered, area, lay } = look(plan, given);
      const assets = counted(plan);
      for (const place of placesOf(list, assets, given)) {
        const at = lay(place);
        if (area.toEdge(at) < 1) continue;
        if (!area.holds(at)) expect([gap.holds(at), covered.holds(at)]).toEqual([false, false]);
        else if (wellOut(assets, place, 0.1)) expect([gap.holds(at), covered.holds(at)]).toEqual([true, false]);
        else if (wellIn(assets, place, SAGITTA_M + 0.1)) expect([gap.holds(at), covered.holds(at)]).toEqual([false, true]);
      }
    }),
  },
  R5: {
    'the gap left by one more asset lies in the gap before it': ruleWith(oneMore, (plan, more, given) => {
      const before = look(plan, given).gap;
      const after = look(plan, given, compute(joined(plan, assetOf(given, 'more', more)))).gap;
      /* Corners are true; between them a chord may lie the one or the other side of that of before. */
      for (const corner of after.points) if (!before.near(corner, SAGITTA_M + BEND_M)) throw new Error(`${corner} is ${before.toEdge(corner)} m outside`);
      expect(outsideM2(after, before)).toBeLessThanOrEqual(SAGITTA_M * after.edgeM);
    }),
  },
  R8: {
    'the order of features changes no gap by more than the chords of its circles': rule((plan, given) => {
      const first = look(plan, given).gap;
      const second = look(plan, given, compute({ ...plan, features: [...plan.features].reverse() })).gap;
      for (const [one, other] of [[first, second], [second, first]] as const) for (const corner of one.points) expect(other.edgeWithin(corner, SAGITTA_M + BEND_M)).toBe(true);
    }),
  },
  R9: {
    'the gap of a gap is that gap': rule((plan, given) => {
      const { gap } = look(plan, given);
      const areas = gap.polygons.map((rings, at) => ({ id: `g${at}`, kind: 'areaOfResponsibility', properties: {}, geometry: { type: 'Polygon', coordinates: rings.map((ring) => ring.map(raiseAbout(given.lon, given.lat))) } }) as AnyFeature);
      const whole = groundOf(plan);
      if (areas.length === 0) return;
      const again = groundOf({ ...plan, features: [...areas, ...plan.features.filter(({ kind }) => kind !== 'areaOfResponsibility')] });
      expect(Math.abs(again.gapM2 - whole.gapM2)).toBeLessThan(1 + recutShare(given) * whole.areaM2);
    }),
  },
  R19: {
    'what is drawn as reach ends at the reach and lies no more than a chord inside it': rule((plan) => {
      const { shapes } = coverageOf(plan);
      for (const asset of counted(plan)) {
        if (asset.shape.type !== 'disc' || asset.reachM === 0) continue;
        const { centre } = asset.shape;
        const ring = polygonsIn(shapes.reach.find(({ id }) => id === asset.id)?.geometry ?? null);
        if (ring.length !== 1) continue;
        const chord = Math.max(SAGITTA_M, asset.reachM / 1000) + ROUND_M;
        for (const [i, [lon, lat]] of ring[0]![0]!.slice(1).entries()) {
          const [fromLon, fromLat] = ring[0]![0]![i]!;
          if (Math.abs(lon) === 180 && Math.abs(fromLon) === 180) continue;
          expect(covers(asset, [lon, lat], asset.reachM + ROUND_M) && !covers(asset, [lon, lat], asset.reachM - ROUND_M)).toBe(Math.abs(lon) !== 180);
          const middle: Position = [(lon + fromLon) / 2, (lat + fromLat) / 2];
          expect(covers({ ...asset, shape: { type: 'disc', centre } }, middle, asset.reachM + ROUND_M) && !covers(asset, middle, asset.reachM - chord)).toBe(true);
        }
      }
    }),
  },
  R21: {
    'a stretch of the area\'s own boundary is uncovered exactly where a gap lies along it': rule((plan, given) => {
      const { gap, lay } = look(plan, given);
      const assets = counted(plan);
      const rings = polygonsIn(plan.features.find(({ kind }) => kind === 'areaOfResponsibility')!.geometry).flat();
      const ground = areasOf(plan, lay);
      const border: PlanFeature<'borderLine'> = { id: 'b', kind: 'borderLine', geometry: { type: 'MultiLineString', coordinates: rings }, properties: {} };
      const { shapes } = borderCoverage(border, { assets, minGapM: 0, nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null });
      const places = shapes.flatMap(({ state, line }) => densify(line, 300).points.map((place) => ({ state, place })));
      const step = Math.ceil(places.length / 100);
      for (const { state, place } of places.filter((_, n) => n % step === 0)) {
        const at = lay(place);
        /* A hole may leave its outer ring: there the ring is no boundary. */
        const sides = new Set([0, 1, 2, 3, 4, 5, 6, 7].map((turn) => ground.holds([at[0] + 0.05 * Math.cos((turn * Math.PI) / 4), at[1] + 0.05 * Math.sin((turn * Math.PI) / 4)])));
        if (sides.size < 2) continue;
        expect(state === 'gap' ? wellIn(assets, place, GEODESIC_M) : wellOut(assets, place, GEODESIC_M)).toBe(false);
        if (wellOut(assets, place, 1)) expect([state, gap.near(at, BEND_M)]).toEqual(['gap', true]);
        else if (wellIn(assets, place, 1)) expect([state, gap.near(at, BEND_M)]).toEqual(['covered', false]);
      }
    }),
  },
  R22: {
    'a place in the area is uncovered exactly when it lies in a gap': rule((plan, given) => {
      const { gap, area, lay, coverage: { result } } = look(plan, given);
      result.places.forEach(({ id, covered }) => {
        const { geometry } = plan.features.find((feature) => feature.id === id)!;
        const at = lay((geometry as { coordinates: Position }).coordinates);
        if (area.holds(at) && area.toEdge(at) > 1 && gap.toEdge(at) > 1) expect(gap.holds(at)).toBe(!covered);
      });
    }),
    'a place moved within its gap changes nothing else': ruleWith(fc.tuple(fc.nat(99), fc.nat(99)), (plan, [from, to], given) => {
      const { gaps, coverage: { result } } = look(plan, given);
      const pole = result.gaps.filter(({ kind }) => kind === 'area').at(from % Math.max(1, gaps.length));
      if (!pole) return;
      const place = (at: Position): AnyFeature => ({ id: 'moving', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at }, properties: { priority: 2 } }) as AnyFeature;
      const [x, y] = gaps[from % gaps.length]!.points[to % gaps[from % gaps.length]!.points.length]!;
      const lay = layAbout(given.lon, given.lat);
      const [px, py] = lay(pole.deepest!);
      /* Nearly at a corner, if the way there stays in the gap. */
      const other: [number, number] = [px + 0.99 * (x - px), py + 0.99 * (y - py)];
      const assets = counted(plan);
      const [here, there] = [pole.deepest!, raiseAbout(given.lon, given.lat)(other)];
      if (!wellOut(assets, here, 0.01) || !gaps[from % gaps.length]!.holds(other) || !wellOut(assets, there, 0.01)) return;
      const [one, two] = [here, there].map((at) => compute(joined(plan, place(at))).result);
      expect({ ...two!.totals }).toEqual({ ...one!.totals });
      const covered = ({ places }: CoverageResult) => places.map((place) => ({ ...place, reason: null }));
      expect(covered(two!)).toEqual(covered(one!));
      expect(two!.areas).toEqual(one!.areas);
    }, 100),
  },
  R30: {
    'every number is finite, no area or length is below zero, no share leaves 0 to 100, and the shares of covered and uncovered make 100': rule((plan) => {
      const { result, shapes } = coverageOf(plan);
      for (const value of numbers([result, shapes])) if (!Number.isFinite(value)) throw new Error(`${value}`);
      const { area, border, places } = result.totals;
      for (const value of numbers([area, border, places, result.areas, result.borders, result.unique])) expect(value).toBeGreaterThanOrEqual(0);
      for (const each of [area, border, places, ...result.areas, ...result.borders]) if (each && each.coveredPct !== null) expect(each.coveredPct).toBeLessThanOrEqual(100);
      for (const figures of [area!, ...result.areas]) {
        expect(Math.abs(figures.coveredPct + (100 * figures.gapM2) / figures.areaM2 - 100)).toBeLessThan(1e-7);
        const { total, covered, gap } = areaParts(figures.areaM2, figures.coveredM2, figures.gapM2);
        if (!gap.startsWith('<')) expect(shown(covered) + shown(gap)).toBeCloseTo(shown(total), 6);
      }
      if (!border) return;
      const { total, covered, gap } = lengthParts(border.coveredM + border.gapM, border.coveredM, border.gapM);
      if (!gap.startsWith('<')) expect(shown(covered) + shown(gap)).toBeCloseTo(shown(total), 6);
    }),
  },
};
