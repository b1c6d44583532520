import { expect, test } from 'vitest';
import { drawnKey, keyedLayers } from '#map/drawn-keys.ts';
import { stretchOf } from '#map/images.ts';
import { layers } from '#map/layers.ts';
import { allShown, type Look } from '#map/look.ts';
import { paperAt, paperMm } from '#map/paper-layers.ts';
import { themes } from '#map/theme.ts';

const screen: Look = { theme: 'light', lang: 'zh', focus: 'area', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };
const paper = (zoom: number, gapsAlone = false): Look => ({ ...screen, paper: paperAt(zoom, gapsAlone) });
const byId = (look: Look) => new Map(layers(look).map((layer) => [layer.id, layer as { paint?: Record<string, unknown>; layout?: Record<string, unknown> }]));
const px = (mm: number) => (mm * 96) / 25.4;

test('paper has the layers of the screen in their order, and what differs is there on screen', () => {
  expect(layers(paper(11.5)).map(({ id }) => id)).toEqual(layers(screen).map(({ id }) => id));
  const [before, after] = [byId(screen), byId(paper(11.5))];
  const changed = [...after].filter(([id, layer]) => JSON.stringify(layer) !== JSON.stringify(before.get(id))).map(([id]) => id);
  for (const id of ['border-covered', 'border-gap', 'border-end', 'gap-field-hatch', 'gap-ranked-hatch', 'gap-ranked-line', 'post-icon', 'place-icon', 'graticule-name-top', 'graticule-name-right']) expect(changed).toContain(id);
});

test('strokes are millimetres of paper', () => {
  const made = byId(paper(11.5));
  expect(made.get('border-covered')?.paint?.['line-width']).toBeCloseTo(px(0.5), 6);
  expect(made.get('border-gap')?.paint?.['line-width']).toBeCloseTo(px(1.2), 6);
  expect(made.get('gap-ranked-line')?.paint?.['line-width']).toBeCloseTo(px(0.5), 6);
  expect(made.get('gap-ranked-casing')?.paint?.['line-width']).toBeCloseTo(px(0.5 + 2 * paperMm.casing), 6);
});

test('a hatch says how much it will be stretched, which is nothing at a whole zoom and twice just before the next', () => {
  const stretch = (zoom: number) => stretchOf(String(byId(paper(zoom)).get('gap-field-hatch')?.paint?.['fill-pattern']));
  expect(stretch(11)).toBe(1);
  expect(stretch(11.5)).toBeCloseTo(Math.SQRT2, 6);
  expect(stretch(11.999)).toBeCloseTo(2, 2);
  for (const name of ['light|hatch|2|8|1', 'light|post|watchtower|solid|20|1', 'light|place|met|20|1', 'light|bar|12|1']) expect(stretchOf(name)).toBe(1);
});

test('gaps alone: one fill without edges on paper of one colour, and nothing else is shown', () => {
  const shown = [...byId(paper(11.5, true))].filter(([, { layout }]) => layout?.visibility !== 'none');
  expect(shown.map(([id]) => id)).toEqual(['base-sea', 'gap-field-tint']);
  expect(shown[1]![1].paint).toMatchObject({ 'fill-color': themes.light.gap, 'fill-opacity': 1, 'fill-antialias': false });
});

test('every layer that a legend asks after is one of the sheet, and each state has its key', () => {
  const ids = new Set(layers(screen).map(({ id }) => id));
  expect(keyedLayers.filter((id) => !ids.has(id))).toEqual([]);
  expect(drawnKey('post-icon', { icon: 'watchtower', standing: 'hollow' })).toBe('post:watchtower:hollow');
  expect([1, 2, 3].map((atLeast) => drawnKey('depth-fill', { atLeast }))).toEqual(['depth1', 'depth2', 'depth3']);
  expect(drawnKey('constructor', {})).toBeNull();
});
