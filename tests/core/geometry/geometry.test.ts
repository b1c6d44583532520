import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { measureLine, positionAt, subLine } from '#core/geometry/chainage.ts';
import { densePoints, densify } from '#core/geometry/densify.ts';
import { distanceToLineM, lineWithinM, reachBox } from '#core/geometry/distance-to-line.ts';
import { polygonsAreaM2, ringAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { direct, distanceM, inverse } from '#core/geometry/geodesic.ts';
import { localPlane } from '#core/geometry/local-plane.ts';
import { normaliseLon, unwrapLon } from '#core/geometry/longitude.ts';
import { inPolygons } from '#core/geometry/point-in-polygon.ts';
import type { Position } from '#core/geometry/position.ts';

const seeded = { seed: 20260115, numRuns: 100 };
const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

/** Area by geographiclib on edges cut to a hundredth: its edges are geodesics, ours straight in lon/lat. */
function byGeographiclib(ring: readonly Position[]): number {
  const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
  ring.slice(1).forEach((to, index) => {
    const from = ring[index]!;
    for (let k = 0; k < 400; k += 1) polygon.AddPoint(from[1] + ((to[1] - from[1]) * k) / 400, from[0] + ((to[0] - from[0]) * k) / 400);
  });
  return polygon.Compute(false, true).area!;
}

describe('area on the ellipsoid', () => {
  test('the whole earth between the poles is 510 065 621.724 km2', () => {
    const world: Position[] = [[-180, -90], [-60, -90], [60, -90], [180, -90], [180, 90], [60, 90], [-60, 90], [-180, 90], [-180, -90]];
    expect(ringAreaM2(world) / 510_065_621_724_088.44).toBeCloseTo(1, 12);
  });

  test('a ring agrees with geographiclib within 1e-7, counter-clockwise positive', () => {
    fc.assert(fc.property(place, fc.integer({ min: 3, max: 9 }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), ([lon, lat], corners, size) => {
      const ring = Array.from({ length: corners }, (_, k): Position => {
        const angle = (2 * Math.PI * k) / corners;
        return [lon + size * Math.cos(angle), lat + size * Math.sin(angle) * 0.7];
      });
      const closed = [...ring, ring[0]!];
      expect(ringAreaM2(closed) / byGeographiclib(closed)).toBeCloseTo(1, 7);
      expect(ringAreaM2(closed.toReversed())).toBeCloseTo(-ringAreaM2(closed), 3);
    }), seeded);
  });

  test('splitting an edge changes nothing, a hole is taken off, and the antimeridian is no edge', () => {
    const square: Position[] = [[133, 46], [134, 46], [134, 47], [133, 47], [133, 46]];
    const split: Position[] = [[133, 46], [133.3, 46], [134, 46], [134, 46.7], [134, 47], [133, 47], [133, 46]];
    expect(ringAreaM2(split) / ringAreaM2(square)).toBeCloseTo(1, 14);
    const hole: Position[] = [[133.2, 46.2], [133.4, 46.2], [133.4, 46.4], [133.2, 46.2]];
    expect(polygonsAreaM2([[square, hole]])).toBeCloseTo(Math.abs(ringAreaM2(square)) - Math.abs(ringAreaM2(hole)), 3);
    const across: Position[] = [[179.5, 46], [-179.5, 46], [-179.5, 47], [179.5, 47], [179.5, 46]];
    expect(ringAreaM2(across) / ringAreaM2(square)).toBeCloseTo(1, 12);
  });
});

describe('the plane at a position', () => {
  test('distances and bearings from its origin are those of the geodesic, and it is undone exactly', () => {
    fc.assert(fc.property(place, fc.double({ min: 0, max: 360, noNaN: true }), fc.double({ min: 1, max: 20_000, noNaN: true }), (origin, azimuth, metres) => {
      const plane = localPlane(origin);
      const [x, y] = plane.project(direct(origin, azimuth, metres));
      expect(Math.hypot(x, y)).toBeCloseTo(metres, 5);
      expect(x).toBeCloseTo(metres * Math.sin((azimuth * Math.PI) / 180), 4);
      expect(distanceM(plane.unproject([x, y]), direct(origin, azimuth, metres))).toBeLessThan(1e-6);
    }), seeded);
  });
});

describe('dense lines and chainage', () => {
  test('no piece is longer than 1 km, own vertices stay, and points lie straight in lon/lat', () => {
    fc.assert(fc.property(place, place.filter(([, lat]) => Math.abs(lat) < 70), (a, b) => {
      const to: Position = [a[0] + (b[0] - a[0]) / 200, a[1] + (b[1] - a[1]) / 200];
      const { points, own } = densify([a, to]);
      points.slice(1).forEach((point, index) => expect(distanceM(points[index]!, point)).toBeLessThanOrEqual(1000));
      expect(own[0]).toBe(0);
      expect(points[points.length - 1]).toEqual(to);
      for (const [lon, lat] of points) expect((lon - a[0]) * (to[1] - a[1]) - (lat - a[1]) * (to[0] - a[0])).toBeCloseTo(0, 9);
    }), seeded);
  });

  test('an E-W edge of 100 km at 46 degrees is measured along the parallel, not along the geodesic 200 m north of it', () => {
    const edge: Position[] = [[133, 46], [134.29, 46]];
    const { lengthM } = measureLine([edge]);
    expect(lengthM - distanceM(edge[0]!, edge[1]!)).toBeGreaterThan(1);
    expect(lengthM).toBeCloseTo(1.29 * 77_465.7, -2);
  });

  test('a line across the antimeridian takes the short way', () => {
    expect(measureLine([[[179.99, 0], [-179.99, 0]]]).lengthM).toBeCloseTo(0.02 * 111_319.49, 1);
  });

  test('short cuts change no answer: chainage is the sum of geodesics, a line that is dense already serves as it is', () => {
    fc.assert(fc.property(place, fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), { minLength: 2, maxLength: 30 }), ([lon, lat], steps) => {
      const line = steps.map(([x, y]): Position => [normaliseLon(lon + (x * 3e-6) / Math.cos((lat * Math.PI) / 180)), lat + y * 3e-6]);
      const { points } = densify(line);
      const metres = points.slice(1).reduce((sum, to, index) => sum + distanceM(points[index]!, to), 0);
      expect(Math.abs(measureLine([line]).lengthM - metres)).toBeLessThan(1e-7 + 1e-10 * metres);
    }), seeded);
    const dense: Position[] = [[133, 46], [133.001, 46], [133.001, 46.001]];
    expect(densify(dense).points).toBe(dense);
    expect(densify(dense).own).toEqual([0, 1, 2]);
    expect(densify([...dense, dense[2]!]).own).toEqual([0, 1, 2]);
    expect(densePoints([[179.9999, 0], [-179.9999, 0]])).toEqual([[179.9999, 0], [180.0001, 0]]);
  });

  test('parts follow each other in chainage', () => {
    const { parts, lengthM } = measureLine([[[0, 0], [0.01, 0]], [[1, 0], [1.02, 0]]]);
    expect(parts[1]!.fromM).toBe(parts[0]!.toM);
    expect(lengthM).toBeCloseTo(0.03 * 111_319.49, 1);
  });

  test('a piece of a line keeps the own vertices between its ends and none that was put in', () => {
    const line: Position[] = [[0, 0], [0.1, 0], [0.1, 0.1], [0.2, 0.1]];
    const { parts: [part] } = measureLine([line]);
    const piece = subLine(part!, 5000, part!.toM - 5000);
    expect(piece).toHaveLength(4);
    expect(piece.slice(1, 3)).toEqual([line[1], line[2]]);
    expect(distanceM(line[0]!, piece[0]!)).toBeCloseTo(5000, 3);
    expect(subLine(part!, 0, part!.toM)).toEqual(line);
    expect(positionAt(part!, -1)).toEqual(line[0]);
  });
});

describe('inside and near', () => {
  const square: Position[] = [[133, 46], [134, 46], [134, 47], [133, 47], [133, 46]];
  const hole: Position[] = [[133.2, 46.2], [133.4, 46.2], [133.4, 46.4], [133.2, 46.4], [133.2, 46.2]];

  test('edges and corners are inside, holes are not', () => {
    for (const at of [[133, 46], [133.5, 46], [134, 46.5], [133.5, 46.5], [133.2, 46.3]] as Position[]) expect(inPolygons(at, [[square, hole]])).toBe(true);
    for (const at of [[133.3, 46.3], [132.9, 46], [135, 46.5], [133.5, 47.1]] as Position[]) expect(inPolygons(at, [[square, hole]])).toBe(false);
  });

  test('a polygon across the antimeridian holds positions on both sides', () => {
    const across: Position[] = [[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]];
    for (const lon of [179.5, -179.5, 180, -180]) expect(inPolygons([lon, 0.5], [[across]])).toBe(true);
    for (const lon of [178.5, -178.5, 0]) expect(inPolygons([lon, 0.5], [[across]])).toBe(false);
  });

  test('the distance to a line is the least of many geodesic distances', () => {
    const line: Position[] = [[133, 46], [133.05, 46.02], [133.02, 46.05]];
    const { points } = densify(line);
    fc.assert(fc.property(fc.double({ min: -0.05, max: 0.1, noNaN: true }), fc.double({ min: -0.05, max: 0.1, noNaN: true }), (dx, dy) => {
      const at: Position = [133 + dx, 46 + dy];
      let least = Infinity;
      points.slice(1).forEach((to, index) => {
        const from = points[index]!;
        for (let k = 0; k <= 200; k += 1) least = Math.min(least, distanceM(at, [from[0] + ((to[0] - from[0]) * k) / 200, from[1] + ((to[1] - from[1]) * k) / 200]));
      });
      const got = distanceToLineM(at, points);
      expect(got).toBeLessThanOrEqual(least + 0.05); // an edge bends 2 cm a km
      expect(got).toBeGreaterThan(least - 5);
    }), { ...seeded, numRuns: 20 });
  });

  test('whether a line lies within a distance is told as by measuring it, at any latitude and over the antimeridian', () => {
    fc.assert(fc.property(fc.constantFrom(0, 46, 84.99, 88.9), fc.constantFrom(12, 180), fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })), { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 4000 }), (lat, lon, steps, metres) => {
      const shrink = Math.cos((lat * Math.PI) / 180);
      const { points } = densify(steps.map(([x, y]): Position => [normaliseLon(lon + (x * 3e-4) / shrink), lat + y * 1e-4]));
      const at: Position = [normaliseLon(lon + 0.002), lat];
      expect(lineWithinM(at, points, metres)).toBe(distanceToLineM(at, points) <= metres);
    }), { ...seeded, numRuns: 300 });
  });

  test('the box of a reach holds its whole circle, also far north', () => {
    fc.assert(fc.property(place, fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 360 }), (at, metres, azimuth) => {
      const [west, south, east, north] = reachBox(at, metres, at[0]);
      const [lon, lat] = direct(at, azimuth, metres);
      expect(west <= lon && lon <= east && south <= lat && lat <= north).toBe(true);
    }), seeded);
  });
});

test('longitudes unwrap near another and come back untouched when inside', () => {
  expect(unwrapLon(-179, 179)).toBe(181);
  expect(unwrapLon(179, -179)).toBe(-181);
  expect(normaliseLon(133.123456789)).toBe(133.123456789);
  expect(normaliseLon(181)).toBe(-179);
  expect(inverse([0, 0], [0, 1]).azimuthDeg).toBe(0);
});
