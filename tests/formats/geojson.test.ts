import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';

const worked = '../shared/worked';

describe('the worked plans', () => {
  const files = existsSync(worked) ? readdirSync(worked).filter((file) => /^WE.*geojson$/.test(file)) : [];
  if (files.length === 0) test.skip('skipped: ../shared/worked is absent', () => {});
  for (const file of files) {
    test(`${file} is read without an error and survives a round trip`, () => {
      const read = readGeoJson(readFileSync(`${worked}/${file}`), file);
      const errors = read.problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).toEqual(file === 'WE31a.geojson' ? ['swappedAxes'] : []);
      if (!read.ok) throw new Error('not read');
      const again = readGeoJson(writeGeoJson(read.value.plan), file);
      expect(again.ok && again.value.plan).toEqual(read.value.plan);
    });
  }
});
