/** Layers of what lies over the plan without being of it: depth of cover, gains, posts that might be put, gaps that would open. */
import { BOLD } from './fonts.ts';
import { imageName } from './images.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

const part = (name: string): object => ['==', ['get', 'part'], name];
const isPoint: object = ['==', ['geometry-type'], 'Point'];

/** Ground by depth, shallow first: each band lies over the one before and hides it. */
export function depthGround(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  return [
    { id: 'depth-fill', source: 'depth', type: 'fill', layout: { 'fill-sort-key': ['get', 'atLeast'] }, paint: { 'fill-color': ['match', ['get', 'atLeast'], 1, t.depth1, 2, t.depth2, t.depth3], 'fill-opacity': 0.9, 'fill-antialias': false } },
    { id: 'depth-line', source: 'depth', type: 'line', layout: { 'line-join': 'round' }, paint: { 'line-color': ['match', ['get', 'atLeast'], 1, t.depth2, t.land], 'line-width': ['match', ['get', 'atLeast'], 1, 1 * look.scale, 0.5 * look.scale] } },
  ] as LayerSpecification[];
}

/** The surface of gains: the stronger the colour of cover, the more a post in the middle of the cell would bring. */
export function surfaceGround(look: Look): LayerSpecification[] {
  return [{ id: 'surface-fill', source: 'surface', type: 'fill', paint: { 'fill-color': themes[look.theme].covered, 'fill-opacity': ['+', 0.06, ['*', 0.7, ['get', 'share']]], 'fill-antialias': false } }] as LayerSpecification[];
}

/** Lines and shapes of advice, over the plan's own lines. Dashes say that none of it is there yet. */
export function adviceLines(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const chosen = (yes: number, no: number) => ['case', ['get', 'chosen'], yes, no];
  return [
    { id: 'depth-border', source: 'depthBorder', type: 'line', layout: { 'line-join': 'round', visibility: look.shown.border ? 'visible' : 'none' },
      paint: { 'line-color': ['match', ['get', 'depth'], 1, t.depth1, 2, t.depth2, t.depth3], 'line-width': 4 * k } },
    { id: 'loss-hatch', source: 'loss', type: 'fill', filter: part('ground'), paint: { 'fill-pattern': imageName(look.theme, 'hatch', [String(2 * k)], Math.round(8 * k), k) } },
    { id: 'loss-casing', source: 'loss', type: 'line', filter: ['!=', ['get', 'part'], 'place'], paint: { 'line-color': t.land, 'line-width': ['match', ['get', 'part'], 'border', 10 * k, 5 * k] } },
    { id: 'loss-line', source: 'loss', type: 'line', filter: ['all', ['!=', ['get', 'part'], 'border'], ['!', isPoint]], paint: { 'line-color': t.gap, 'line-width': 2.5 * k, 'line-dasharray': [2, 1.5] } },
    { id: 'loss-border', source: 'loss', type: 'line', filter: part('border'), paint: { 'line-color': t.borderUncovered, 'line-width': 7 * k, 'line-dasharray': [1, 0.4] } },
    { id: 'ring-casing', source: 'rings', type: 'line', filter: ['!', isPoint], paint: { 'line-color': t.panel, 'line-width': 4 * k, 'line-opacity': 0.7 } },
    { id: 'ring-line', source: 'rings', type: 'line', filter: ['!', isPoint], paint: { 'line-color': t.ink2, 'line-width': ['match', ['get', 'order'], 0, 2 * k, 1, 1.5 * k, k] } },
    { id: 'ghost-fill', source: 'ghosts', type: 'fill', filter: part('reach'), paint: { 'fill-color': t.covered, 'fill-opacity': chosen(0.3, 0.14), 'fill-antialias': false } },
    { id: 'ghost-casing', source: 'ghosts', type: 'line', filter: part('reach'), paint: { 'line-color': t.land, 'line-width': chosen(5 * k, 4 * k), 'line-opacity': 0.8 } },
    { id: 'ghost-line', source: 'ghosts', type: 'line', filter: part('reach'), paint: { 'line-color': t.covered, 'line-width': chosen(3 * k, 2 * k), 'line-dasharray': [2.5, 1.5] } },
  ] as LayerSpecification[];
}

/** Numbers of advice, over the plan's own symbols. */
export function adviceSymbols(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  return [
    { id: 'ring-label', source: 'rings', type: 'symbol', filter: isPoint, minzoom: 10.5, layout: { 'text-field': ['get', 'label'], 'text-font': [BOLD], 'text-size': 13 * k, 'text-padding': 1 }, paint: { 'text-color': t.ink, 'text-halo-color': t.panel, 'text-halo-width': 2 * k } },
    { id: 'spot-casing', source: 'spot', type: 'circle', paint: { 'circle-color': t.land, 'circle-opacity': 0.01, 'circle-radius': 10 * k, 'circle-stroke-color': t.panel, 'circle-stroke-width': 5 * k } },
    { id: 'spot-ring', source: 'spot', type: 'circle', paint: { 'circle-color': t.land, 'circle-opacity': 0.01, 'circle-radius': 11 * k, 'circle-stroke-color': t.ring, 'circle-stroke-width': 2.5 * k } },
    { id: 'spot-dot', source: 'spot', type: 'circle', paint: { 'circle-color': t.ring, 'circle-radius': 3 * k, 'circle-stroke-color': t.panel, 'circle-stroke-width': 2 * k } },
    { id: 'loss-place', source: 'loss', type: 'circle', filter: ['all', part('place'), isPoint], paint: { 'circle-color': t.gap, 'circle-opacity': 0, 'circle-radius': 16 * k, 'circle-stroke-color': t.gap, 'circle-stroke-width': 3 * k } },
    { id: 'ghost-place', source: 'ghosts', type: 'circle', filter: part('post'), paint: { 'circle-color': ['case', ['get', 'chosen'], t.covered, t.panel], 'circle-radius': 12 * k, 'circle-stroke-color': ['case', ['get', 'chosen'], t.land, t.covered], 'circle-stroke-width': 2 * k } },
    { id: 'ghost-number', source: 'ghosts', type: 'symbol', filter: part('post'), layout: { 'text-field': ['concat', '+', ['to-string', ['get', 'number']]], 'text-font': [BOLD], 'text-size': 13 * k, 'text-allow-overlap': true, 'text-ignore-placement': true },
      paint: { 'text-color': ['case', ['get', 'chosen'], t.onDutyGlyph, t.covered] } },
    { id: 'ribbon-casing', source: 'ribbonAt', type: 'circle', paint: { 'circle-opacity': 0, 'circle-radius': 10 * k, 'circle-stroke-color': t.ringPaper, 'circle-stroke-width': 5 * k } },
    { id: 'ribbon-at', source: 'ribbonAt', type: 'circle', paint: { 'circle-color': t.ring, 'circle-radius': 2.5 * k, 'circle-stroke-color': t.ring, 'circle-stroke-width': 0 } },
    { id: 'ribbon-ring', source: 'ribbonAt', type: 'circle', paint: { 'circle-opacity': 0, 'circle-radius': 10 * k, 'circle-stroke-color': t.ring, 'circle-stroke-width': 2 * k } },
  ] as LayerSpecification[];
}
