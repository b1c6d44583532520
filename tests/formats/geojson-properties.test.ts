import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hashPlan } from '#core/plan/hash.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { planArbitrary } from '../core/plan/plan-arbitrary.ts';

const runs = { seed: 20261122, numRuns: 150 };

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, reversed(item)]));
}

vi.setConfig({ testTimeout: 60_000 });

describe('any plan', () => {
  test('is the same after it was written and read', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const read = readGeoJson(writeGeoJson(plan), 'plan');
      expect(read.problems.filter(({ severity, field }) => severity === 'error' && field !== 'parentId')).toEqual([]);
      expect(read.ok && read.value.plan).toEqual(plan);
      expect(read.ok && hashPlan(read.value.plan)).toBe(hashPlan(plan));
    }), runs);
  });

  test('is the same whatever the order of members and the white space', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const text = JSON.stringify(reversed(JSON.parse(writeGeoJson(plan))), null, 3);
      const read = readGeoJson(text, 'plan');
      expect(read.ok && read.value.plan).toEqual(plan);
    }), { ...runs, numRuns: 60 });
  });

  test('is the same in UTF-8 with a mark, and in UTF-16 of either order with and without one', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const text = writeGeoJson(plan);
      const little = Buffer.from(text, 'utf16le');
      const big = Buffer.from(little).swap16();
      const forms = [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), little, big,
        Buffer.concat([Buffer.from([0xff, 0xfe]), little]), Buffer.concat([Buffer.from([0xfe, 0xff]), big])];
      for (const bytes of forms) {
        const read = readGeoJson(bytes, 'plan');
        expect(read.ok && read.value.plan).toEqual(plan);
      }
    }), { ...runs, numRuns: 25 });
  });
});

describe('any JSON object', () => {
  const hostile = fc.object({ key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'kind', 'radiusM')), maxDepth: 4, withNullPrototype: false });

  test('as properties never reaches a prototype, and no forbidden key is kept', () => {
    fc.assert(fc.property(hostile, hostile, (properties, meta) => {
      const text = JSON.stringify({ type: 'FeatureCollection', plan: { polluted: 1, ...meta },
        features: [{ type: 'Feature', id: 'p', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { ...properties, kind: 'post' } }] })
        .replace('"polluted":1', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}');
      const read = readGeoJson(text, 'hostile');
      expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false);
      if (!read.ok) return;
      expect(read.problems.some(({ code }) => code === 'forbiddenKeyDropped')).toBe(true);
      expect(forbiddenIn(read.value.plan)).toEqual([]);
    }), { ...runs, numRuns: 400 });
  });

  function forbiddenIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.keys(value).filter((key) => ['__proto__', 'constructor', 'prototype'].includes(key))
      .concat(Object.values(value).flatMap(forbiddenIn));
  }
});
