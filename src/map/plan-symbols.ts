/** Symbols and words of the plan. MapLibre gives room to the last layer first: numbers, then posts, then places, then marks. */
import { BOLD, REGULAR } from './fonts.ts';
import { imageName } from './images.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { DIMMED } from './plan-ground.ts';
import { themes } from './theme.ts';
import { wallSizes } from './wall-layers.ts';

/** Symbols over everything, bottom first. */
export function planSymbols(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const on = (...names: (keyof Look['shown'])[]) => ({ visibility: names.every((name) => look.shown[name]) ? 'visible' : 'none' });
  const places = look.focus === 'places' ? 1 : DIMMED;
  const { wordPx, digitPx, badgePx } = look.wall ? wallSizes : { wordPx: null, digitPx: 13, badgePx: 22 };
  const words = (font: string, size: number, extra: object) => ({ 'text-field': ['get', 'name'], 'text-font': [font], 'text-size': (wordPx ?? size) * k, 'text-max-width': look.lang === 'zh' ? 12 : 10,
    'text-padding': 1 * k, 'text-justify': 'auto', 'symbol-sort-key': ['get', 'order'], ...extra });
  // Clear of the symbol's own box, or the name would never find room beside it.
  const around = (far: number, near = far) => ({ 'text-variable-anchor': ['left', 'right', 'bottom', 'top'], 'text-radial-offset': ['step', ['zoom'], far, 12, near] });
  const halo = { 'text-halo-color': t.land, 'text-halo-width': 1.5 * k };
  const post = (size: number) => ['concat', `${look.theme}|post|`, ['get', 'icon'], '|', ['get', 'standing'], `|${size * k}|${k}`];
  const place = (factor: number) => ['concat', `${look.theme}|place|`, ['get', 'state'], '|', ['to-string', ['*', ['match', ['get', 'priority'], 1, 24, 2, 20, 16], factor * k]], `|${k}`];
  const always = { 'icon-allow-overlap': true, 'icon-padding': 0 };
  // Where a whole district is a hand wide, full badges would hide the border's gaps behind them.
  const shrunk = ['interpolate', ['linear'], ['zoom'], 7.9, 1, 8, 0.6, 9, 1];
  const isPoint = ['==', ['geometry-type'], 'Point'];
  const dim = (full: number) => ['case', ['get', 'chosen'], 1, full];
  return [
    { id: 'place-shape', source: 'places', type: 'line', filter: ['!', isPoint], layout: { ...on('places'), 'line-join': 'round' },
      paint: { 'line-color': ['match', ['get', 'state'], 'met', t.covered, 'missed', t.gap, t.ink2], 'line-width': ['match', ['get', 'state'], 'missed', 3 * k, 1.5 * k], 'line-opacity': dim(places) } },
    { id: 'choice-point-hover', source: 'choice', type: 'circle', filter: ['all', ['==', ['get', 'strength'], 'hovered'], isPoint],
      paint: { 'circle-color': t.halo, 'circle-opacity': 0.45, 'circle-radius': ['step', ['zoom'], 10 * k, 9.5, 16 * k, 12, 19 * k] } },
    { id: 'choice-point-halo', source: 'choice', type: 'circle', filter: ['all', ['==', ['get', 'strength'], 'selected'], isPoint],
      paint: { 'circle-color': t.halo, 'circle-opacity': 0.9, 'circle-radius': ['step', ['zoom'], 15 * k, 9.5, 21 * k, 12, 24 * k] } },
    { id: 'choice-point', source: 'choice', type: 'circle', filter: ['all', ['==', ['get', 'strength'], 'selected'], isPoint],
      paint: { 'circle-color': t.ringPaper, 'circle-radius': ['step', ['zoom'], 8 * k, 9.5, 14 * k, 12, 17 * k], 'circle-stroke-color': t.ring, 'circle-stroke-width': 2 * k } },
    { id: 'area-name', source: 'areas', type: 'symbol', minzoom: 8, filter: isPoint, layout: { ...on('areas', 'labels'), ...words(REGULAR, 12, { 'text-padding': 8 * k }) },
      paint: { 'text-color': t.ink2, ...halo } },
    { id: 'graticule-name-top', source: 'graticuleNames', type: 'symbol', filter: ['==', ['get', 'edge'], 'top'],
      layout: { ...on('graticule'), ...words(REGULAR, 11, { 'text-anchor': 'top', 'text-offset': [0, 0.4], 'symbol-sort-key': 0 }) }, paint: { 'text-color': t.ink3, ...halo } },
    { id: 'graticule-name-right', source: 'graticuleNames', type: 'symbol', filter: ['==', ['get', 'edge'], 'right'],
      layout: { ...on('graticule'), ...words(REGULAR, 11, { 'text-anchor': 'right', 'text-offset': [-0.5, 0], 'symbol-sort-key': 0 }) }, paint: { 'text-color': t.ink3, ...halo } },
    { id: 'section-name', source: 'sections', type: 'symbol', minzoom: 9, layout: { ...on('border', 'labels'), ...words(REGULAR, 12, { ...around(1), 'symbol-sort-key': 0 }) }, paint: { 'text-color': t.ink2, ...halo } },
    { id: 'obstacle-name', source: 'obstacles', type: 'symbol', minzoom: 11, layout: { ...on('obstacles', 'labels'), 'symbol-placement': 'line-center', ...words(REGULAR, 12, { 'symbol-sort-key': 0, 'text-offset': [0, 1], 'text-max-angle': 20, 'text-max-width': 30 }) }, paint: { 'text-color': t.ink2, ...halo } },
    { id: 'route-name', source: 'routes', type: 'symbol', minzoom: 11, layout: { ...on('routes', 'labels'), 'symbol-placement': 'line', 'symbol-spacing': 500 * k, ...words(REGULAR, 12, { 'symbol-sort-key': 0, 'text-offset': [0, 1], 'text-max-width': 30, 'text-max-angle': 20 }) }, paint: { 'text-color': t.ink, ...halo } },
    { id: 'marker', source: 'markers', type: 'symbol', minzoom: 9.5, layout: { ...on('border'), 'icon-image': imageName(look.theme, 'marker', [], 6 * k, k), ...always,
      ...words(REGULAR, 11, { ...around(0.8), 'text-optional': true, 'symbol-sort-key': 0, 'text-field': ['step', ['zoom'], '', 11, ['get', 'name']] }) }, paint: { 'text-color': t.ink2, ...halo } },
    { id: 'place-name', source: 'places', type: 'symbol', minzoom: 9.5, filter: isPoint, layout: { ...on('places', 'labels'), ...words(REGULAR, 12, around(1.35, 1.35)) },
      paint: { 'text-color': t.ink, ...halo, 'text-opacity': dim(look.focus === 'places' ? 1 : 0.8) } },
    { id: 'post-name', source: 'posts', type: 'symbol', minzoom: 9.5, filter: ['!', ['get', 'chosen']], layout: { ...on('posts', 'labels'), ...words(BOLD, 12, around(1.42, 1.8)) }, paint: { 'text-color': t.ink, ...halo } },
    { id: 'post-name-chosen', source: 'posts', type: 'symbol', minzoom: 8, filter: ['get', 'chosen'], layout: { ...on('posts', 'labels'), ...words(BOLD, 13, { ...around(1.8, 2), 'text-allow-overlap': true }) }, paint: { 'text-color': t.ink, ...halo } },
    { id: 'place-icon', source: 'places', type: 'symbol', filter: isPoint, layout: { ...on('places'), ...always, 'symbol-sort-key': ['-', 9, ['get', 'order']],
      'icon-size': shrunk, 'icon-image': ['step', ['zoom'], place(0.5), 8, place(0.75), 9.5, place(1)] }, paint: { 'icon-opacity': dim(look.focus === 'places' ? 1 : 0.6) } },
    { id: 'post-icon', source: 'posts', type: 'symbol', layout: { ...on('posts'), ...always, 'symbol-sort-key': ['-', 9, ['get', 'order']],
      'icon-size': shrunk, 'icon-image': ['step', ['zoom'], post(6), 8, post(14), 9.5, post(20), 12, post(26)] } },
    { id: 'patrol-at', source: 'patrols', type: 'circle', layout: on('routes'), paint: { 'circle-color': t.accent, 'circle-radius': 5 * k, 'circle-stroke-color': t.panel, 'circle-stroke-width': 2 * k } },
    { id: 'patrol-name', source: 'patrols', type: 'symbol', minzoom: 10, layout: { ...on('routes', 'labels'), ...words(REGULAR, 12, { ...around(0.8), 'symbol-sort-key': 0 }) }, paint: { 'text-color': t.ink, ...halo } },
    { id: 'gap-length', source: 'badges', type: 'symbol', minzoom: 7, filter: ['!=', ['get', 'text'], ''], layout: { ...on('labels'),
      ...words(BOLD, 13, { 'text-field': ['get', 'text'], 'text-anchor': ['get', 'side'], 'text-offset': aside(wordPx ?? 13, badgePx - 3), 'text-max-width': 20 }) },
      paint: { 'text-color': t.gapText, 'text-halo-color': t.land, 'text-halo-width': 2 * k } },
    { id: 'gap-number', source: 'badges', type: 'symbol', layout: { 'icon-image': imageName(look.theme, 'number', [], badgePx * k, k), ...always,
      'text-field': ['to-string', ['get', 'number']], 'text-font': [BOLD], 'text-size': digitPx * k, 'text-allow-overlap': true, 'symbol-sort-key': ['-', 0, ['get', 'order']],
      'icon-offset': ['array', 'number', 2, ['semiliteral', [['*', k, ['get', 'right']], ['*', k, ['get', 'down']]]]], 'text-offset': aside(digitPx, 0) },
      paint: { 'text-color': t.panel } },
  ] as LayerSpecification[];
}

/** Whole zooms between which a width that follows the ground is interpolated. */
const DEEPEST_ZOOM = 22;

/** What is being changed and its reach: over everything of its kind. */
export function liftedLayers(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const post = (size: number) => ['concat', `${look.theme}|post|`, ['get', 'icon'], '|', ['get', 'standing'], `|${size * k}|${k}`];
  const part = (...names: string[]) => ['in', ['get', 'part'], ['literal', names]];
  const onGround = ['interpolate', ['exponential', 2], ['zoom'], 0, ['get', 'width'], DEEPEST_ZOOM, ['*', ['get', 'width'], 2 ** DEEPEST_ZOOM]];
  const round = { 'line-join': 'round', 'line-cap': 'round' };
  return [
    { id: 'lifted-reach', source: 'lifted', type: 'fill', filter: part('reach'), paint: { 'fill-color': t.covered, 'fill-opacity': 0.3, 'fill-antialias': false } },
    { id: 'lifted-corridor', source: 'lifted', type: 'line', filter: part('corridor'), layout: round, paint: { 'line-color': t.covered, 'line-opacity': 0.3, 'line-width': onGround } },
    { id: 'lifted-reach-line', source: 'lifted', type: 'line', filter: part('reach'), paint: { 'line-color': t.covered, 'line-width': 2 * k } },
    { id: 'lifted-area', source: 'lifted', type: 'fill', filter: part('area'), paint: { 'fill-color': t.halo, 'fill-opacity': 0.12, 'fill-antialias': false } },
    { id: 'lifted-line-halo', source: 'lifted', type: 'line', filter: part('line', 'area'), layout: round, paint: { 'line-color': t.halo, 'line-width': 7 * k, 'line-opacity': 0.7 } },
    { id: 'lifted-line', source: 'lifted', type: 'line', filter: part('line', 'area'), layout: round, paint: { 'line-color': t.ring, 'line-width': 2.5 * k } },
    { id: 'lifted-halo', source: 'lifted', type: 'circle', filter: part('post', 'point'), paint: { 'circle-color': t.halo, 'circle-opacity': 0.9, 'circle-radius': 17 * k } },
    { id: 'lifted-point', source: 'lifted', type: 'circle', filter: part('point'), paint: { 'circle-color': t.ring, 'circle-radius': 6 * k } },
    { id: 'lifted-icon', source: 'lifted', type: 'symbol', filter: part('post'), layout: { 'icon-allow-overlap': true, 'icon-padding': 0, 'icon-image': post(26) } },
  ] as LayerSpecification[];
}

/** Offset of a number in ems of its own size; its words begin `beyond` pixels farther out. */
function aside(textPx: number, beyond: number): unknown[] {
  const outward = ['*', beyond, ['case', ['==', ['get', 'side'], 'right'], -1, 1]];
  return ['array', 'number', 2, ['semiliteral', [['/', ['+', ['get', 'right'], outward], textPx], ['/', ['get', 'down'], textPx]]]];
}

/** The graticule's lines: under the plan, over the ground. */
export function graticuleLines(look: Look): LayerSpecification[] {
  return [{ id: 'graticule-line', source: 'graticule', type: 'line', layout: { visibility: look.shown.graticule ? 'visible' : 'none' },
    paint: { 'line-color': themes[look.theme].ink3, 'line-opacity': 0.3, 'line-width': 0.75 * look.scale } }];
}
