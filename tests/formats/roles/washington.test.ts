import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyMapping } from '#formats/roles/apply-mapping.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { groups } from '#formats/roles/groups.ts';
import { readLayer, type Layer } from '#formats/roles/layer.ts';
import { mappingOf, tallyOf } from '#formats/roles/tally.ts';

const folder = '../shared/corpora/dc';
const present = existsSync(`${folder}/police-stations.geojson`);

const layer = (name: string): Layer => {
  const read = readLayer(readFileSync(`${folder}/${name}.geojson`), `${name}.geojson`);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  return read.value;
};

describe.skipIf(!present)(`Washington without a word of ours${!present ? ' (skipped: ../shared/corpora is absent)' : ''}`, () => {
  test('stations, districts and patrol areas are told apart and suggested as what they are', () => {
    const layers = [layer('police-stations'), layer('police-districts-mpd'), layer('police-service-areas-psa')];
    const found = groups(layers);
    expect(found.map(({ geometry, count, suggestion, why }) => [geometry, count, suggestion?.kind, suggestion?.postType ?? suggestion?.level ?? suggestion?.sectorType, why.code])).toEqual([
      ['point', 7, 'post', 'policeStation', 'file'], ['point', 3, 'post', 'policeStation', 'value'], ['point', 5, 'post', 'policeStation', 'file'],
      ['polygon', 56, 'sector', 'beat', 'file'], ['polygon', 7, 'areaOfResponsibility', 'branch', 'file'],
    ]);
    const targets = new Map(found.map(({ key, suggestion }) => [key, suggestion]));
    expect(tallyOf(found, targets)).toEqual({ read: 78, placed: 78, leftOut: 0, refused: 0 });
    const made = applyMapping(layers, mappingOf(found, targets));
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join());
    expect(made.value.tally).toEqual({ read: 78, placed: 78, leftOut: 0, refused: 0 });
    expect(made.value.dropped).toMatchObject({ CONTACT: 15, PHONE: 15 });
    expect(JSON.stringify(found)).not.toContain('placeholder');
    expect(writeGeoJson(made.value.plan)).not.toMatch(/PHONE|CONTACT|placeholder/);
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('patrol areas alone become areas, so that there is ground to compute', () => {
    const [only] = groups([layer('police-service-areas-psa')]);
    expect(only).toMatchObject({ count: 56, suggestion: { kind: 'areaOfResponsibility' }, why: { code: 'needsArea' } });
  });
});
