/** What a hand draws for itself: handles, what it measures, the box it pulls up. Over everything. */
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

/** Layers of the source `sketch`, bottom first; `part` says what a feature is. */
export function sketchLayers(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const part = (...names: string[]) => ['in', ['get', 'part'], ['literal', names]];
  const dot = (id: string, name: string, radius: number, fill: string, stroke: string, width: number) => ({ id, source: 'sketch', type: 'circle', filter: part(name),
    paint: { 'circle-radius': radius * k, 'circle-color': fill, 'circle-stroke-color': stroke, 'circle-stroke-width': width * k } });
  return [
    { id: 'sketch-fill', source: 'sketch', type: 'fill', filter: part('box', 'ground'), paint: { 'fill-color': t.accent, 'fill-opacity': 0.1 } },
    { id: 'sketch-casing', source: 'sketch', type: 'line', filter: part('line', 'stem'), layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': t.land, 'line-width': 5 * k, 'line-opacity': 0.9 } },
    { id: 'sketch-line', source: 'sketch', type: 'line', filter: part('line', 'box', 'ground'), layout: { 'line-join': 'round' }, paint: { 'line-color': t.accent, 'line-width': 2 * k } },
    { id: 'sketch-stem', source: 'sketch', type: 'line', filter: part('stem'), paint: { 'line-color': t.ring, 'line-width': 1.5 * k, 'line-dasharray': [3, 2] } },
    dot('sketch-vertex', 'vertex', 4, t.panel, t.accent, 2),
    dot('sketch-handle', 'handle', 7, t.panel, t.ring, 2),
    dot('sketch-turn', 'turn', 6, t.halo, t.ring, 2),
  ] as LayerSpecification[];
}
