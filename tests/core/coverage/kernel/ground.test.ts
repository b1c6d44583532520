import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { groundCoverage } from '#core/coverage/ground/ground.ts';
import { assetAreas } from '#core/coverage/ground/reach-area.ts';
import { exactGround } from '#core/coverage/kernel/ground.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

/** Turf's circles are polygons of 256 sides inside the true ones: it sees up to 0.02 % less covered ground, never more. */
const INSCRIBED = 2e-4;

test.each(['ussuri-border', 'suiyang-71km'])('the kernel and Turf agree on every area of %s', (name) => {
  const read = readGeoJson(readFileSync(`data/${name}.geojson`), name);
  if (!read.ok) throw new Error(`${name} was not read`);
  const { plan } = read.value;
  const features = featuresOf(plan, 'areaOfResponsibility');
  const counted = assetsOf(plan, reachQuestion).filter(({ standing }) => standing === 'counts');
  const exact = exactGround(features, counted, 131, () => true);
  const turf = groundCoverage(features, assetAreas(counted, 131), 131, () => true);
  if (typeof exact === 'string' || turf === null) throw new Error('no ground');
  expect(exact.loose).toBe(0);
  expect(exact.openM).toBeLessThan(0.01);
  exact.areas.forEach(({ feature, ground }, at) => {
    const other = turf.areas[at]!.ground;
    expect(Math.abs(ground.areaM2 / other.areaM2 - 1), `area of ${feature.id}`).toBeLessThan(5e-8);
    const share = ground.atLeast[0] / other.coveredM2 - 1;
    expect(share, `covered ground of ${feature.id}`).toBeGreaterThan(0);
    expect(share, `covered ground of ${feature.id}`).toBeLessThan(INSCRIBED);
    expect(ground.gaps.reduce((sum, { areaM2 }) => sum + areaM2, 0), `rings of ${feature.id} hold the whole gap`).toBeCloseTo(ground.gapM2, 0);
  });
});
