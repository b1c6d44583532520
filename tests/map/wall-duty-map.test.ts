import { readFileSync } from 'node:fs';
import { shadeLimits, shadeOf } from '#core/duties/ground-shade.ts';
import { expect, test } from 'vitest';
import { allShown, type Look } from '#map/look.ts';
import { themes, type ThemeName } from '#map/theme.ts';
import { shortColours, wallDutyLayers, wallDutySources, type Shaded } from '#map/wall-duty-map.ts';
import { ratio, rgb } from '../contrast.ts';

const look: Look = { theme: 'wall', lang: 'zh', focus: 'border', shown: allShown, scale: 1.6, names: null, sheet: 'builtIn', ownBorder: false, wall: 'lying' };
const square: Shaded['geometry'] = { type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };

test('the amber of a badge is that of the warnings of the panels, stands out from land and from its sign', () => {
  const css = readFileSync('src/app.css', 'utf8');
  for (const theme of Object.keys(themes) as ThemeName[]) {
    expect(css).toContain(`--warning: ${shortColours[theme].toLowerCase()};`);
    expect(ratio(rgb(shortColours[theme]), rgb(themes[theme].land)), theme).toBeGreaterThanOrEqual(3);
    expect(ratio(rgb(shortColours[theme]), rgb(themes[theme].panel)), theme).toBeGreaterThanOrEqual(4.5);
  }
});

test('a badge is a square with a sign: told apart without its colour, and drawn whatever is in its way', () => {
  const badges = wallDutyLayers(look).map(({ layer }) => layer).filter((layer) => 'source' in layer && layer.source === 'wallShort');
  expect(badges.map((layer) => layer.layout && 'text-field' in layer.layout && layer.layout['text-field'])).toEqual(['■', '缺']);
  expect(badges.every((layer) => layer.layout && 'text-allow-overlap' in layer.layout && layer.layout['text-allow-overlap'])).toBe(true);
});

test('posts without a position have no badge; a branch without a row in sight no letter, but its shade', () => {
  const sources = wallDutySources({ posts: [{ id: 'a', at: [1, 1], items: ['mask'] }, { id: 'b', at: null, items: ['mask'] }] }, [{ geometry: square, shade: 2, letter: 'A' }, { geometry: square, shade: 0, letter: '' }]);
  expect(Object.fromEntries(Object.entries(sources).map(([name, { features }]) => [name, features.map(({ properties }) => properties)]))).toEqual({ wallBranches: [{ shade: 2 }, { shade: 0 }], wallLetters: [{ letter: 'A' }], wallShort: [{}] });
  expect(sources.wallLetters!.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [1, 1] });
});

test('shades are quarters, or finer where no branch reaches the first; a limit is reached, never nearly', () => {
  expect([shadeLimits([3, 24.99]), shadeLimits([3, 25]), shadeLimits([])]).toEqual([[5, 10, 15], [25, 50, 75], [5, 10, 15]]);
  expect([0, 24.9999, 25, 74.9999, 75, 100].map((share) => shadeOf(share, [25, 50, 75]))).toEqual([0, 0, 1, 2, 3, 3]);
});
