/** Roads that a demo or a reader brings: quiet lines under the plan, names from zoom 12 on. */
import { REGULAR } from './fonts.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

/** No road is wider: the plan's own lines begin at 1.5 px. */
export const WIDEST_ROAD_PX = 1.5;
export const ROAD_NAMES_FROM = 12;

const ofClass = (name: string) => ['==', ['get', 'class'], name];
const shown = (look: Look, ...names: (keyof Look['shown'])[]) => ({ visibility: names.every((name) => look.shown[name]) ? 'visible' : 'none' });

/** Lines of the source `roads`, the least important first. */
export function roadLines(look: Look): LayerSpecification[] {
  const { ink3 } = themes[look.theme];
  const k = look.scale;
  const line = (name: string, minzoom: number, paint: object) => ({ id: `road-${name}`, source: 'roads', type: 'line', minzoom, filter: ofClass(name),
    layout: { ...shown(look, 'roads'), 'line-join': 'round' }, paint: { 'line-color': ink3, ...paint } });
  return [
    line('track', 9, { 'line-width': 0.75 * k, 'line-opacity': 0.6, 'line-dasharray': [4, 3] }),
    line('minor', 8, { 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.5 * k, 13, 1 * k], 'line-opacity': 0.55 }),
    line('major', 5, { 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.75 * k, 12, WIDEST_ROAD_PX * k], 'line-opacity': 0.75 }),
  ] as LayerSpecification[];
}

/** Names along the roads, the least important first: names of the plan come later and find room before them. */
export function roadNames(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const name = look.lang === 'zh' ? ['get', 'name'] : ['get', 'name:en'];
  return [{ id: 'name-road', source: 'roads', type: 'symbol', minzoom: ROAD_NAMES_FROM,
    layout: { ...shown(look, 'roads', 'labels'), 'symbol-placement': 'line', 'symbol-spacing': 400 * k, 'symbol-sort-key': ['match', ['get', 'class'], 'major', 0, 'minor', 1, 2],
      'text-field': name, 'text-font': [REGULAR], 'text-size': 12 * k, 'text-max-angle': 30, 'text-padding': 4 * k,
      // Beside the road: a patrol that runs along it would strike its name out.
      'text-offset': [0, -0.8] },
    paint: { 'text-color': t.ink3, 'text-halo-color': t.land, 'text-halo-width': 1.5 * k } }] as unknown as LayerSpecification[];
}
