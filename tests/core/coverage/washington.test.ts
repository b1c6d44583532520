import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { gapAreaM2, geodesicDisc } from './geos-oracle.ts';

const folder = '../shared/corpora/dc';
const present = existsSync(`${folder}/dc-boundary.geojson`);

interface Raw { readonly geometry: { readonly type: string; readonly coordinates: never }; readonly properties: Record<string, unknown> }
const raw = (name: string) => (JSON.parse(readFileSync(`${folder}/${name}.geojson`, 'utf8')) as { features: Raw[] }).features;

/** The city as an area and its stations as posts of one radius, with every property that the files carry. */
function washington(radiusM: number): string {
  const feature = ({ geometry, properties }: Raw, id: string, own: Record<string, unknown>) => ({ type: 'Feature', id, geometry, properties: { ...properties, ...own } });
  return JSON.stringify({
    type: 'FeatureCollection',
    plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'washington', name: 'Washington', timezone: 'America/New_York', planDate: '2026-01-15' },
    features: [
      ...raw('dc-boundary').map((each) => feature(each, 'city', { kind: 'areaOfResponsibility' })),
      ...raw('police-stations').map((each, index) => feature(each, `station-${index + 1}`, { kind: 'post', postType: 'policeStation', radiusM })),
    ],
  });
}

describe.skipIf(!present)(`Washington: gap area agrees with GEOS on geodesic discs within 0.02 per cent${!present ? ' (skipped: ../shared/corpora is absent)' : ''}`, () => {
  test.each([1000, 2000, 3000])('a radius of %i m', { timeout: 60_000 }, (radiusM) => {
    const read = readGeoJson(washington(radiusM), 'washington.geojson');
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
    const started = performance.now();
    const coverage = computeCoverage(read.value.plan, reachQuestion, { dropped: read.value.dropped });
    const took = performance.now() - started;
    if (coverage === 'cancelled') throw new Error('cancelled');
    const area = coverage.result.totals.area!;
    const city = raw('dc-boundary')[0]!.geometry.coordinates as [number, number][][];
    const discs = raw('police-stations').map(({ geometry }) => geodesicDisc(geometry.coordinates as [number, number], radiusM));
    const independent = gapAreaM2(city, discs);
    const off = (100 * (area.gapM2 - independent)) / independent;
    /* Both figures are told, so that a reader sees by how much they agree. */
    console.log(`${radiusM} m: gap ${(area.gapM2 / 1e6).toFixed(4)} km2, GEOS ${(independent / 1e6).toFixed(4)} km2, off ${off.toExponential(1)} %, `
      + `area ${(area.areaM2 / 1e6).toFixed(4)} km2, covered ${area.coveredPct.toFixed(3)} %, ${coverage.result.gaps.length} gaps, ${took.toFixed(0)} ms`);
    expect(Math.abs(off)).toBeLessThanOrEqual(0.02);
    expect(area.coveredM2 + area.gapM2).toBeCloseTo(area.areaM2, 0);
    expect(coverage.result.totals.border).toBeNull();
  });

  test('CONTACT and PHONE of 15 stations are dropped and counted', () => {
    const read = readGeoJson(washington(1000), 'washington.geojson');
    expect(read.ok && read.value.dropped).toMatchObject({ CONTACT: 15, PHONE: 15 });
    expect(read.ok && JSON.stringify(read.value.plan)).not.toContain('placeholder contact');
  });
});
