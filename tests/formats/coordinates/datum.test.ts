import { expect, test } from 'vitest';
import { fromWgs84, isShifted, roundTripM, toWgs84 } from '#formats/coordinates/datum.ts';
import { metresPerDegree } from '#core/geometry/ellipsoid.ts';

const metres = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) => Math.hypot((a - c) * metresPerDegree(b).lon, (b - d) * metresPerDegree(b).lat);

/* Computed by gcoord 1.0.7, an implementation of others. */
test.each([
  [[120, 40], [120.00567568355486, 40.0013047896019], [120.01207668505418, 40.0076542742487]],
  [[131.2, 44.1], [131.2075164553368, 44.10239733114632], [131.21411911726906, 44.1080840451549]],
  [[116.404, 39.915], [116.41024449916938, 39.91640428150164], [116.41662724378733, 39.922699552216216]],
  [[73.99, 31.05], [73.99281279464961, 31.04717069932244], [73.99936750975002, 31.052989175063512]],
  [[110.33, 20.04], [110.33436862899747, 20.037943998532498], [110.34092403376918, 20.043626896322802]],
] as const)('%j is shifted as by others', (wgs, gcj, bd) => {
  expect(metres(fromWgs84(wgs, 'gcj02'), gcj)).toBeLessThan(0.001);
  expect(metres(fromWgs84(wgs, 'bd09'), bd)).toBeLessThan(0.001);
});

test.each(['gcj02', 'bd09'] as const)('%s there and back is within a metre over a grid of half a degree, and a tenth near the border', (datum) => {
  let worst = 0;
  for (let lon = 73; lon <= 137; lon += 0.5) for (let lat = 1; lat <= 55; lat += 0.5) worst = Math.max(worst, metres(toWgs84(fromWgs84([lon, lat], datum), datum), [lon, lat]));
  for (let lon = 130; lon <= 136; lon += 0.1) for (let lat = 43; lat <= 48; lat += 0.1) worst = Math.max(worst, metres(toWgs84(fromWgs84([lon, lat], datum), datum), [lon, lat]));
  process.stdout.write(`${datum} round trip: at most ${worst.toExponential(1)} m\n`);
  expect(worst).toBeLessThan(roundTripM);
});

test('WGS 84 stays as it is, and so does everything outside the box of the services', () => {
  expect(toWgs84([131.2, 44.1], 'wgs84')).toEqual([131.2, 44.1]);
  for (const place of [[13.4, 52.5], [-70, -33], [150, 60]] as const) {
    expect(isShifted(place)).toBe(false);
    expect(toWgs84(place, 'gcj02')).toEqual(place);
    expect(fromWgs84(place, 'bd09')).toEqual(place);
  }
});
