import { describe, expect, test } from 'vitest';
import { basemapGround, basemapNames, basemapSources } from '#map/basemap.ts';
import { layers } from '#map/layers.ts';
import { allShown, type Look } from '#map/look.ts';
import { planSources } from '#map/painter.ts';
import { themes } from '#map/theme.ts';

const day: Look = { theme: 'light', lang: 'zh', focus: 'border', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };
const ids = (look: Look) => layers(look).map(({ id }) => id);
const sourceOf = (layer: object) => ('source' in layer ? String(layer.source) : null);

test('no look adds, drops or moves a layer', () => {
  const other: Look = { theme: 'dark', lang: 'en', focus: 'places', shown: { ...allShown, posts: false }, scale: 1.5, names: null, sheet: 'blank', ownBorder: true };
  expect(ids(other)).toEqual(ids(day));
  expect(new Set(ids(day)).size).toBe(ids(day).length);
});
test('every layer has its source, and every source of the plan is drawn', () => {
  const known = Object.keys({ ...basemapSources({ basemap: 'a', world: 'b', names: 'c' }), ...planSources() });
  const used = layers(day).map(sourceOf).filter((name) => name !== null);
  expect(known.toSorted()).toEqual([...new Set(used)].toSorted());
});
describe('colour', () => {
  test('nothing of the basemap wears the colour of a gap', () => {
    for (const theme of ['light', 'dark', 'wall'] as const) {
      const sheet = JSON.stringify([...basemapGround({ ...day, theme }), ...basemapNames({ ...day, theme })]);
      for (const hot of [themes[theme].gap, themes[theme].gapText, themes[theme].borderUncovered]) expect(sheet).not.toContain(hot);
    }
  });
  test('the kinds out of focus fall back, the one in focus does not', () => {
    const opacity = (focus: Look['focus']) => layers({ ...day, focus }).find(({ id }) => id === 'border-gap')?.paint;
    expect(opacity('border')).toMatchObject({ 'line-opacity': 1 });
    expect(opacity('area')).toMatchObject({ 'line-opacity': 0.35 });
  });
});
test('what is switched off is hidden, and nothing else', () => {
  const hidden = layers({ ...day, shown: { ...allShown, posts: false } }).filter((layer) => layer.layout?.visibility === 'none').map(({ id }) => id);
  expect(hidden.toSorted()).toEqual(['base-boundary-cut', 'post-icon', 'post-name', 'post-name-chosen']);
});
test('the boundary of the basemap is drawn once: whole, or cut back from the plan\'s own border', () => {
  const shown = (ownBorder: boolean) => layers({ ...day, ownBorder }).filter(({ id, layout }) => id.startsWith('base-boundary') && layout?.visibility === 'visible').map(({ id }) => id);
  expect([shown(false), shown(true)]).toEqual([['base-boundary'], ['base-boundary-cut']]);
});
