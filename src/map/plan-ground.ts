/** Layers of the plan that lie under the names of places: ground, hatch, outlines of areas. */
import { imageName } from './images.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { depthGround, surfaceGround } from './advice-layers.ts';
import { themes } from './theme.ts';

/** Strength of the kinds that are not in focus. */
export const DIMMED = 0.35;
const DIMMED_ON_DARK = 0.7;

/** Fills of covered and uncovered ground, reach and area outlines, bottom first. */
export function planGround(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  /* On dark paper the pale hatch would be lost, and bare ground look like none of the plan's. */
  const strength = look.focus === 'area' ? 1 : look.theme === 'dark' ? DIMMED_ON_DARK : DIMMED;
  const on = (...names: (keyof Look['shown'])[]) => ({ visibility: names.every((name) => look.shown[name]) ? 'visible' : 'none' });
  const flat = (...names: (keyof Look['shown'])[]) => (look.coverHidden ? { visibility: 'none' } : on(...names));
  const hatch = (size: number, width: number) => imageName(look.theme, 'hatch', [String(width * k)], Math.round(size * k), k);
  return [
    { id: 'covered-fill', source: 'covered', type: 'fill', layout: flat('covered'), paint: { 'fill-color': t.covered, 'fill-opacity': 0.24, 'fill-antialias': false } },
    { id: 'corridor-fill', source: 'corridors', type: 'fill', layout: flat('corridors'), paint: { 'fill-color': t.covered, 'fill-opacity': 0.1, 'fill-antialias': false } },
    ...depthGround(look),
    ...surfaceGround(look),
    { id: 'gap-field-tint', source: 'fieldGaps', type: 'fill', layout: on('gaps'), paint: { 'fill-color': t.gap, 'fill-opacity': 0.08 * strength, 'fill-antialias': false } },
    { id: 'gap-field-hatch', source: 'fieldGaps', type: 'fill', layout: on('gaps'), paint: { 'fill-pattern': hatch(12, 1), 'fill-opacity': 0.4 * strength } },
    { id: 'gap-field-line', source: 'fieldGaps', type: 'line', filter: ['!', ['get', 'most']], layout: { ...on('gaps'), 'line-join': 'round' },
      paint: { 'line-color': t.gap, 'line-width': 1 * k, 'line-opacity': 0.6 * strength } },
    { id: 'reach-line', source: 'reach', type: 'line', minzoom: 8, layout: on('covered'), paint: { 'line-color': t.covered, 'line-width': 1 * k, 'line-opacity': 0.35 } },
    { id: 'corridor-line', source: 'corridors', type: 'line', minzoom: 8, layout: on('corridors'), paint: { 'line-color': t.covered, 'line-width': 1 * k, 'line-opacity': 0.35 } },
    { id: 'covered-line', source: 'covered', type: 'line', layout: { ...on('covered'), 'line-join': 'round' }, paint: { 'line-color': t.covered, 'line-width': 1 * k } },
    { id: 'area-line', source: 'areas', type: 'line', filter: ['!', ['get', 'planned']], layout: { ...on('areas'), 'line-join': 'round' },
      paint: { 'line-color': t.ink2, 'line-opacity': 0.75, 'line-width': ['match', ['get', 'kind'], 'sector', 1 * k, 1.5 * k] } },
    { id: 'area-line-planned', source: 'areas', type: 'line', filter: ['get', 'planned'], layout: { ...on('areas'), 'line-join': 'round' },
      paint: { 'line-color': t.ink2, 'line-opacity': 0.75, 'line-width': 1.5 * k, 'line-dasharray': [4, 3] } },
    /* Ground that only the asset under the hand held, while it is not where it was: bare paper, and hatched. */
    { id: 'held-paper', source: 'held', type: 'fill', layout: on('gaps'), paint: { 'fill-color': t.land, 'fill-antialias': false } },
    { id: 'held-hatch', source: 'held', type: 'fill', layout: on('gaps'), paint: { 'fill-pattern': hatch(8, 2) } },
    { id: 'held-line', source: 'held', type: 'line', layout: { ...on('gaps'), 'line-join': 'round' }, paint: { 'line-color': t.gap, 'line-width': 1.5 * k } },
    { id: 'gap-ranked-tint', source: 'rankedGaps', type: 'fill', layout: on('gaps'), paint: { 'fill-color': t.gap, 'fill-opacity': 0.14, 'fill-antialias': false } },
    { id: 'gap-ranked-hatch', source: 'rankedGaps', type: 'fill', layout: on('gaps'), paint: { 'fill-pattern': hatch(8, 2) } },
    { id: 'gap-ranked-casing', source: 'rankedGaps', type: 'line', layout: { ...on('gaps'), 'line-join': 'round' }, paint: { 'line-color': t.land, 'line-width': 5.5 * k } },
    { id: 'gap-ranked-line', source: 'rankedGaps', type: 'line', layout: { ...on('gaps'), 'line-join': 'round' }, paint: { 'line-color': t.gap, 'line-width': 2.5 * k } },
  ] as LayerSpecification[];
}
