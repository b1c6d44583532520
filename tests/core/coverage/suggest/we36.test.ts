import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { suggest } from '#core/coverage/suggest/suggest.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

function worked(name: string): Plan {
  const read = readGeoJson(new Uint8Array(readFileSync(new URL(`../../../worked/${name}`, import.meta.url))), name);
  if (!read.ok) throw new Error(name);
  return read.value.plan;
}

describe('WE36: the next post of radius 1 km for the border', () => {
  test.each([
    ['WE01.geojson', 'the middle of the longest gap', { atM: 5000, gainM: 2000, least: 4 }],
    ['WE09a.geojson', 'the lowest chainage of four gaps as long', { atM: 500, gainM: 1000, least: 4 }],
    ['WE36.geojson', 'the longest gap although it comes last', { atM: 9450, gainM: 1100, least: 4 }],
  ])('%s: %s', (file, _, wanted) => {
    const found = suggest(worked(file), reachQuestion, { objective: 'border', count: 1, post: { postType: 'borderPost', radiusM: 1000 }, where: 'anywhere' }, []);
    if (found === 'cancelled') throw new Error(found);
    const [first] = found.suggestions;
    expect(Math.abs(first!.at!.atM - wanted.atM)).toBeLessThan(1);
    expect(first!.at!.asideM).toBeLessThan(0.01);
    expect(Math.abs(first!.gain.borderM! - wanted.gainM)).toBeLessThan(1);
    expect(first!.gain).toMatchObject({ areaM2: null, places: null });
    expect(found.leastPosts).toBe(wanted.least);
  });
  test('WE01: the five that follow take a gap each, from the middle outwards', () => {
    const found = suggest(worked('WE01.geojson'), reachQuestion, { objective: 'border', count: 8, post: { postType: 'borderPost', radiusM: 1000 }, where: 'anywhere' }, []);
    if (found === 'cancelled') throw new Error(found);
    expect(found.suggestions.map(({ at }) => Math.round(at!.atM))).toEqual([5000, 500, 3500, 6500, 9500]);
    expect(found.ended).toBe('nothingToGain');
    expect(found.gained).toBeCloseTo(6000, 1);
    expect(found.bound!.value).toBeCloseTo(6000, 1);
  });
});
