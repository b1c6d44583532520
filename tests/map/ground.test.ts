import { describe, expect, test } from 'vitest';
import { graticule } from '#map/graticule.ts';
import { layers } from '#map/layers.ts';
import { allShown, type Look } from '#map/look.ts';
import { vectors } from '#map/own-layers.ts';
import { ROAD_NAMES_FROM, WIDEST_ROAD_PX, roadLines, roadNames } from '#map/roads.ts';
import { themes } from '#map/theme.ts';

const day: Look = { theme: 'light', lang: 'zh', focus: 'border', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };
const numbers = (value: unknown): number[] => (typeof value === 'number' ? [value] : Array.isArray(value) ? (value.slice(3) as unknown[]).filter((_, i) => i % 2 === 1).flatMap(numbers) : []);

describe('roads', () => {
  test('are no wider than 1.5 px, in the quietest ink', () => {
    for (const { paint } of roadLines(day)) {
      const { 'line-width': width, 'line-color': colour } = paint as Record<string, unknown>;
      expect(Math.max(...numbers(width))).toBeLessThanOrEqual(WIDEST_ROAD_PX);
      expect(colour).toBe(themes.light.ink3);
    }
  });
  test('lie over the sheet and under everything of the plan, their names too', () => {
    const ids = layers(day).map(({ id }) => id);
    for (const { id } of roadLines(day)) {
      expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf('base-boundary-cut'));
      expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('covered-fill'));
    }
    expect(ids.indexOf('name-road')).toBeLessThan(ids.indexOf('route-line'));
    expect(roadNames(day)[0]?.minzoom).toBe(ROAD_NAMES_FROM);
  });
});

describe('the sheet', () => {
  const visibleBase = (sheet: Look['sheet']) => layers({ ...day, sheet }).filter(({ id, layout }) => /^(base|name)-(?!road|sea$)/.test(id) && layout?.visibility === 'visible').map(({ id }) => id);
  test('of the app goes when another one or none is wanted, and comes back', () => {
    expect(visibleBase('builtIn').length).toBeGreaterThan(10);
    expect([visibleBase('blank'), visibleBase('own')]).toEqual([[], []]);
  });
  test('without a basemap has paper, not sea, under it', () => {
    const paper = (sheet: Look['sheet']) => (layers({ ...day, sheet }).find(({ id }) => id === 'base-sea')?.paint as Record<string, unknown> | undefined)?.['background-color'];
    expect([paper('builtIn'), paper('blank')]).toEqual([themes.light.water, themes.light.land]);
  });
  test('without a basemap has its graticule at every zoom', () => {
    for (const zoom of [2, 4, 6, 8, 10]) {
      const step = graticule({ west: 100, south: 20, east: 140, north: 55, zoom }, 0).stepSec;
      expect(step, String(zoom)).not.toBeNull();
    }
  });
  test('of an unknown schema is drawn by what its layers are called, never in the colour of a gap', () => {
    const drawn = vectors(['water', 'roads', 'places', 'buildings', 'boundaries', 'x'], day);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    const by = (id: string) => drawn.find((layer) => layer.id === id)?.paint;
    expect(by('own-fill-water')).toMatchObject({ 'fill-color': themes.light.water });
    expect(by('own-line-boundaries')).toMatchObject({ 'line-color': themes.light.boundary });
    for (const hot of [themes.light.gap, themes.light.borderUncovered, themes.light.covered]) expect(JSON.stringify(drawn)).not.toContain(hot);
  });
});
