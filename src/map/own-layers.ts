/** Layers for a sheet whose schema is not ours: drawn by what the names of its tile layers say, in the same quiet colours. */
import { REGULAR } from './fonts.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

/** Name of the one source that such a sheet has. */
export const OWN_SOURCE = 'own';

/** Pictures keep their colours but step back: paler, and dark by night. */
export function pictures(look: Look): LayerSpecification[] {
  return [{ id: 'own-picture', source: OWN_SOURCE, type: 'raster', paint: {
    'raster-saturation': -0.6, 'raster-opacity': 0.85, 'raster-brightness-max': look.theme === 'light' ? 1 : 0.45, 'raster-fade-duration': 0 } }];
}

const MEANINGS: readonly (readonly [meaning: 'water' | 'road' | 'boundary' | 'building' | 'land' | 'green', words: RegExp])[] = [
  ['road', /road|street|transport|highway|rail|path/i],
  ['boundary', /bound|border|admin|province|country/i],
  ['building', /build/i],
  ['water', /water|ocean|sea|lake|river|marine/i],
  ['green', /landuse|land_use|landcover|forest|wood|park|green/i],
  ['land', /^(earth|land|world)$/i],
];

/** Quiet layers for tile layers of these names, bottom first. */
export function vectors(names: readonly string[], look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const meaning = (name: string) => MEANINGS.find(([, words]) => words.test(name))?.[0] ?? 'other';
  const is = (type: string) => ['==', ['geometry-type'], type];
  const base = (name: string, part: string) => ({ id: `own-${part}-${name}`, source: OWN_SOURCE, 'source-layer': name });
  const fill = (name: string, colour: string, opacity: number, minzoom = 0) => ({ ...base(name, 'fill'), type: 'fill', minzoom, filter: is('Polygon'), paint: { 'fill-color': colour, 'fill-opacity': opacity } });
  const fills: Readonly<Record<string, (name: string) => object[]>> = {
    water: (name) => [fill(name, t.water, 1)], green: (name) => [fill(name, t.province, 0.3)], building: (name) => [fill(name, t.province, 0.8, 13)],
  };
  const strokes: Readonly<Record<string, [string, unknown]>> = {
    water: [t.river, 1 * k], boundary: [t.boundary, 1.2 * k], road: [t.ink3, ['interpolate', ['linear'], ['zoom'], 7, 0.4 * k, 13, 1.2 * k]], other: [t.province, 0.75 * k],
  };
  const ground = ['land', 'green', 'water', 'building'].flatMap((wanted) => names.filter((name) => meaning(name) === wanted).flatMap((name) => fills[wanted]?.(name) ?? []));
  const lines = names.flatMap((name) => {
    const stroke = strokes[meaning(name)];
    return stroke ? [{ ...base(name, 'line'), type: 'line', filter: is('LineString'), layout: { 'line-join': 'round' }, paint: { 'line-color': stroke[0], 'line-width': stroke[1], 'line-opacity': 0.8 } }] : [];
  });
  return [...ground, ...lines, ...names.map((name) => ({ ...base(name, 'name'), type: 'symbol', minzoom: /place|city|town|settlement/i.test(name) ? 3 : 12, filter: is('Point'), layout: {
    'text-field': nameIn(look.lang), 'text-font': [REGULAR], 'text-size': 12 * k, 'text-max-width': 8, 'text-padding': 6 * k,
  }, paint: { 'text-color': t.ink3, 'text-halo-color': t.land, 'text-halo-width': 1.5 * k } }))] as LayerSpecification[];
}

/** The name in a language, by the custom of OpenMapTiles, Protomaps, OpenStreetMap or our own archive. */
function nameIn(lang: Look['lang']): unknown[] {
  const keys = lang === 'zh' ? ['name:zh-Hans', 'name:zh', 'name_zh', 'zh', 'name', 'name:en', 'en'] : ['name:en', 'name_en', 'en', 'name', 'zh'];
  return ['coalesce', ...keys.map((key) => ['get', key]), ''];
}
