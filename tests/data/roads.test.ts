import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CELL, MIDDLE, STEP } from '../../scripts/demo/fuzhou/grid.mjs';
import { demoFiles } from '../../scripts/demo/demo-files.mjs';
import { inRing, metresToLine } from '../../scripts/demo/ground.mjs';
import demos from '../../data/demos.json';
import type { At, Raw } from './by-hand.ts';

interface Road { type: string; geometry: { type: string; coordinates: At[] }; properties: Record<string, unknown> }
const roadsOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { ground: Record<string, unknown>; features: Road[] };

describe.each(demos)('the roads under the demo $id', ({ id, file, ground }) => {
  const { ground: said, features } = roadsOf(ground);
  const plan = (JSON.parse(readFileSync(file, 'utf8')) as { features: Raw[] }).features;

  test('are the file that their generator writes, byte for byte', async () => {
    expect(ground).toBe(`data/${id}.roads.geojson`);
    const write = (demoFiles as Record<string, () => Promise<string>>)[`${id}.roads.geojson`]!;
    expect(readFileSync(ground, 'utf8') === (await write())).toBe(true);
  });
  test('say that they are made up: the file, every road, every name', () => {
    expect(said).toMatchObject({ synthetic: true });
    expect(said.name).toMatch(/示意道路/);
    expect(said['name:en']).toMatch(/^DEMO: illustrative/);
    for (const { properties } of features) {
      expect(properties.synthetic).toBe(true);
      if ('name' in properties) expect([properties.name, properties['name:en']].join()).toMatch(/^示例.*,Demo /);
    }
  });
  test('are lines of the three classes, each class there', () => {
    expect(new Set(features.map(({ geometry }) => geometry.type))).toEqual(new Set(['LineString']));
    expect(new Set(features.map(({ properties }) => properties.class))).toEqual(new Set(['major', 'minor', 'track']));
    for (const { properties } of features) for (const key of Object.keys(properties)) expect(['class', 'name', 'name:en', 'synthetic']).toContain(key);
  });
  test('stay at home: in the area, off the border', () => {
    const area = (plan.find((one) => one.id === 'aor-1')!.geometry!.coordinates as unknown as At[][])[0]!;
    const border = plan.find((one) => one.id === 'border-1')?.geometry?.coordinates as unknown as At[] | undefined;
    for (const { geometry, properties } of features) {
      for (const at of geometry.coordinates) {
        const edge = metresToLine(at, [...area, area[0]!]) < 2;
        expect(edge || inRing(at, area), `${String(properties.name)} ${at.join()}`).toBe(true);
        if (border) expect(metresToLine(at, border), `${String(properties.name)} ${at.join()}`).toBeGreaterThan(75);
      }
    }
  });
});

test('the streets of Fuzhou keep to the board', () => {
  for (const { geometry } of roadsOf('data/fuzhou-street.roads.geojson').features) {
    for (const at of geometry.coordinates) {
      for (const k of [0, 1] as const) {
        const steps = (at[k] - MIDDLE[k]!) / (CELL[k]! * STEP);
        expect(Math.abs(steps - Math.round(steps)), at.join()).toBeLessThan(1e-6);
      }
    }
  }
});
