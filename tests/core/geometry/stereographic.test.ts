import { describe, expect, test } from 'vitest';
import { areaForm } from '#core/coverage/kernel/area-form.ts';
import { Areas } from '#core/coverage/kernel/areas.ts';
import { fileArea } from '#core/coverage/kernel/in-plane.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { direct, distanceM } from '#core/geometry/geodesic.ts';
import { stereographic } from '#core/geometry/stereographic.ts';
import type { Position } from '#core/geometry/position.ts';

/** The plan's middle: temperate, on the antimeridian, on the equator, south and far north. */
const centres: readonly Position[] = [[131, 45], [180, -17], [10, 0], [-70, -52], [25, 78]];
const widths = [100, 500, 1000, 2000];
/** Middle, edges and corners of a square plan so many kilometres wide, reached by geodesics. */
const placesOf = (centre: Position, widthKm: number): Position[] => [centre,
  ...[0, 90, 180, 270].map((azimuth) => direct(centre, azimuth, widthKm * 500)),
  ...[45, 135, 225, 315].map((azimuth) => direct(centre, azimuth, widthKm * 500 * Math.SQRT2))].filter(([, lat]) => Math.abs(lat) < 88);
const at = new Float64Array(3), to = new Float64Array(3);

describe('PROJ', () => {
  /* `proj +proj=stere +ellps=WGS84` has the same conformal sphere; at the equator the formulas shrink to these closed ones. */
  test('on the meridian of an equatorial plane northing is 2a tan(χ/2), χ the conformal latitude', () => {
    stereographic([10, 0]).project(10, 40, at, 0);
    const phi = (40 * Math.PI) / 180, e = 0.0818191908426215;
    const chi = 2 * Math.atan(Math.tan(Math.PI / 4 + phi / 2) * ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2)) - Math.PI / 2;
    expect(at[0]).toBeCloseTo(0, 6);
    expect(at[1]).toBeCloseTo(2 * 6378137 * Math.tan(chi / 2), 4);
  });
  test('the numerical example of Snyder 1987, page 313 (Clarke 1866, scale 0.9999: both differ from ours by known parts)', () => {
    stereographic([-100, 40]).project(-90, 30, at, 0);
    expect(Math.abs((at[0]! * 0.9999) / 971_630.8 - 1)).toBeLessThan(1e-4);
    expect(Math.abs((at[1]! * 0.9999) / -1_063_049.3 - 1)).toBeLessThan(1e-4);
    expect(Math.abs((at[2]! * 0.9999) / 1.0121248 - 1)).toBeLessThan(1e-5);
  });
});

describe.each(centres.map((centre) => ({ centre })))('about $centre', ({ centre }) => {
  const plane = stereographic(centre);
  test.each(widths)('a plan %i km wide: there and back again to a micrometre, k is the ratio of lengths', (width) => {
    for (const place of placesOf(centre, width)) {
      plane.project(...place as [number, number], at, 0);
      const back = plane.unproject(at[0]!, at[1]!);
      expect(distanceM(place, back)).toBeLessThan(1e-6);
      for (const azimuth of [0, 60, 120]) {
        const [lon, lat] = direct(place, azimuth, 10);
        plane.project(lon, lat, to, 0);
        expect(Math.abs(Math.hypot(to[0]! - at[0]!, to[1]! - at[1]!) / 10 / at[2]! - 1)).toBeLessThan(2e-6);
      }
      expect(plane.scaleAt(at[0]!, at[1]!)).toBeCloseTo(at[2]!, 10);
    }
  });
  test('a reach of 3 km is a disc of radius times k: within 0.05 m on a plan of 1 000 km, within 0.1 m on 2 000 km', () => {
    for (const [width, bound] of [[100, 0.02], [500, 0.04], [1000, 0.05], [2000, 0.1]] as const) {
      let worst = 0;
      for (const place of placesOf(centre, width)) {
        plane.project(...place as [number, number], at, 0);
        for (let n = 0; n < 72; n++) {
          const [lon, lat] = direct(place, n * 5, 3000);
          plane.project(lon, lat, to, 0);
          worst = Math.max(worst, Math.abs(Math.hypot(to[0]! - at[0]!, to[1]! - at[1]!) / at[2]! - 3000));
        }
      }
      expect(worst, `${width} km`).toBeLessThan(bound);
    }
  });
  test.each(widths)('the area form gives the ellipsoid\'s area of a plan %i km wide to 1e-8', (width) => {
    const corners = placesOf(centre, width).slice(-4);
    if (corners.length < 4 || Math.max(...corners.map(([, lat]) => Math.abs(lat))) > 86) return;
    const near = corners.map(([lon, lat]): Position => [lon + 360 * Math.round((centre[0] - lon) / 360), lat]);
    const ring = [...near, near[0]!];
    const areas = new Areas(1);
    fileArea(areas, 0, [[ring]], plane);
    const [x0, y0, x1, y1] = areas.bounds();
    const form = areaForm(plane, Math.max(-x0, x1, -y0, y1));
    let ground = 0;
    for (let e = 0; e < areas.edges; e++) ground += form.line(areas.x0[e]!, areas.y0[e]!, areas.x1[e]!, areas.y1[e]!);
    expect(Math.abs(ground / polygonsAreaM2([[ring]]) - 1)).toBeLessThan(1e-8);
  });
});
