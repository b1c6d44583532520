/** The sheet under the plan: land, water, boundary, names. Quiet on purpose; nothing of it is orange. */
import { REGULAR } from './fonts.ts';
import type { Look } from './look.ts';
import type { LayerSpecification, SourceSpecification } from './maplibre.ts';
import { placeNameExpression, riverNameExpression } from './place-names.ts';
import { themes } from './theme.ts';

/** Addresses of the two archives and of the table that puts their names right. */
export interface Archives { readonly basemap: string; readonly world: string; readonly names: string }

/** Boxes in which the archive knows the coast better than the world's land does: [west, south, east, north]. */
const DETAILED = [[116, 40.5, 137.5, 55], [113, 24, 119.5, 30.5]] as const;

/** Seas and great lakes, which the archive leaves without a name. */
const seas: readonly (readonly [zh: string, en: string, at: [number, number]])[] = [
  ['日本海', 'Sea of Japan', [134.4, 41.6]], ['渤海', 'Bohai Sea', [119.9, 38.6]], ['黄海', 'Yellow Sea', [123.2, 36]], ['东海', 'East China Sea', [125, 29.5]],
  ['鄂霍次克海', 'Sea of Okhotsk', [147, 54]], ['南海', 'South China Sea', [115.5, 18.5]], ['太平洋', 'Pacific Ocean', [150, 35]],
  ['鞑靼海峡', 'Strait of Tartary', [140.6, 48.8]], ['兴凯湖', 'Lake Khanka (Xingkai)', [132.42, 44.95]],
];

/** Addresses beside the page. */
export function archivesBeside(page: string): Archives {
  return { basemap: new URL('basemap/basemap.pmtiles', page).href, world: new URL('basemap/world.pmtiles', page).href, names: new URL('basemap/names.json', page).href };
}

/** Sources of the sheet; `boundary` holds the basemap's boundary cut back from the plan's own border. */
export function basemapSources(archives: Archives): Record<string, SourceSpecification> {
  const box = ([west, south, east, north]: readonly [number, number, number, number]) =>
    [[west, south], [east, south], [east, north], [west, north], [west, south]];
  return {
    basemap: { type: 'vector', url: `pmtiles://${archives.basemap}` },
    world: { type: 'vector', url: `pmtiles://${archives.world}` },
    detailed: { type: 'geojson', tolerance: 0, data: { type: 'MultiPolygon', coordinates: DETAILED.map((bounds) => [box(bounds)]) } },
    seas: { type: 'geojson', data: { type: 'FeatureCollection', features: seas.map(([zh, en, coordinates]) =>
      ({ type: 'Feature', properties: { zh, en }, geometry: { type: 'Point', coordinates } })) } },
    boundary: { type: 'geojson', tolerance: 0.3, data: { type: 'FeatureCollection', features: [] } },
    roads: { type: 'geojson', tolerance: 0.3, data: { type: 'FeatureCollection', features: [] } },
  };
}

/** The same layers, shown only while the sheet is the one that comes with the app; the paper under them stays. */
const onlyHere = (look: Look, found: LayerSpecification[]) => found.map((layer) =>
  (layer.type === 'background' ? layer : { ...layer, layout: { visibility: 'visible', ...layer.layout, ...(look.sheet !== 'builtIn' && { visibility: 'none' }) } }) as LayerSpecification);

/** Ems: MapLibre evens lines out over the whole text, so a name with a second one in brackets must have room for both. */
const LONGEST_ZH = 14;

const visible = (on: boolean) => ({ visibility: on ? 'visible' : 'none' }) as const;
const byZoom = (...stops: number[]) => ['interpolate', ['linear'], ['zoom'], ...stops];
const tile = (id: string, layer: string) => ({ id, source: 'basemap', 'source-layer': layer });

/** Fills and lines of the sheet, bottom first. */
export function basemapGround(look: Look): LayerSpecification[] {
  return onlyHere(look, ground(look));
}

function ground(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const boundary = { 'line-color': t.boundary, 'line-width': byZoom(4, 0.8 * k, 8, 1.2 * k, 12, 1.6 * k) };
  return [
    { id: 'base-sea', type: 'background', paint: { 'background-color': look.sheet === 'builtIn' ? t.water : t.land } },
    { id: 'base-world', type: 'fill', source: 'world', 'source-layer': 'world', paint: { 'fill-color': t.land } },
    { id: 'base-land', type: 'fill', source: 'detailed', paint: { 'fill-color': t.land, 'fill-antialias': false } },
    { ...tile('base-ocean', 'ocean'), type: 'fill', paint: { 'fill-color': t.water } },
    { ...tile('base-river', 'river'), type: 'line', layout: { 'line-cap': 'round', 'line-join': 'round' },
      filter: ['step', ['zoom'], ['<=', ['get', 'l'], 1], 6, ['<=', ['get', 'l'], 2], 8, true],
      // The source is right to about a kilometre: nearer, a river beside its own border would mislead.
      paint: { 'line-color': t.river, 'line-width': byZoom(5, 0.6 * k, 8, 1 * k, 12, 1.4 * k), 'line-opacity': byZoom(9.5, 1, 11, 0) } },
    // Small waters are cut to coarse blocks in the archive: they fade as the eye comes near.
    { ...tile('base-water', 'water'), type: 'fill', paint: { 'fill-color': t.water, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 9.5, 1, 11, ['case', ['>', ['get', 'a'], 0.1], 1, 0.3]] } },
    { ...tile('base-province', 'province'), type: 'line', minzoom: 4,
      paint: { 'line-color': t.province, 'line-width': 1 * k, 'line-dasharray': [4, 2, 1, 2] } },
    { ...tile('base-boundary', 'border'), type: 'line', layout: { 'line-join': 'round', ...visible(!look.ownBorder) }, paint: boundary },
    { id: 'base-boundary-cut', source: 'boundary', type: 'line', layout: { 'line-join': 'round', ...visible(look.ownBorder) }, paint: boundary },
  ] as LayerSpecification[];
}

/** Names of the sheet, least important first: MapLibre places the last layer first. */
export function basemapNames(look: Look): LayerSpecification[] {
  return onlyHere(look, names(look));
}

function names(look: Look): LayerSpecification[] {
  const t = themes[look.theme];
  const k = look.scale;
  const zh = look.lang === 'zh';
  const name = placeNameExpression(look.names, look.lang);
  const text = (size: unknown, extra: object = {}) => ({ 'text-font': [REGULAR], 'text-size': size, 'text-max-width': zh ? LONGEST_ZH : 8, 'text-padding': 6 * k, ...extra });
  const paint = { 'text-color': t.ink3, 'text-halo-color': t.land, 'text-halo-width': 1.5 * k };
  const place = (id: string, minzoom: number, filter: unknown, size: unknown) => ({
    ...tile(id, 'place'), type: 'symbol', minzoom, filter, paint,
    layout: { 'text-field': name, 'symbol-sort-key': ['-', 0, ['get', 'p']], ...text(size) } });
  const small = zh ? 12 : 11.5;
  return [
    { ...tile('name-river', 'rivername'), type: 'symbol', minzoom: 6, filter: ['<=', ['get', 's'], byZoomRank()],
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 420 * k, 'text-field': riverNameExpression(look.names, look.lang), ...text(12 * k, { 'text-max-angle': 30 }) },
      paint: { 'text-color': t.waterText, 'text-halo-color': t.land, 'text-halo-width': 1.5 * k } },
    { id: 'name-sea', source: 'seas', type: 'symbol', minzoom: 3, maxzoom: 10, layout: { 'text-field': ['get', look.lang], ...text(13 * k) },
      paint: { 'text-color': t.waterText, 'text-halo-color': t.water, 'text-halo-width': 1 * k } },
    place('name-village', 9, ['>=', ['get', 'r'], 5], small * k),
    place('name-town', 8, ['==', ['get', 'r'], 4], small * k),
    place('name-county', 7, ['==', ['get', 'r'], 3], byZoom(7, small * k, 10, 13 * k)),
    place('name-city', 5, ['==', ['get', 'r'], 2], byZoom(5, 12 * k, 9, 14 * k)),
    place('name-capital', 4, ['<=', ['get', 'r'], 1], byZoom(4, 12.5 * k, 9, 15 * k)),
  ] as LayerSpecification[];
}

/** Rivers named at a zoom: great ones first. */
function byZoomRank(): unknown[] {
  return ['step', ['zoom'], 3, 7, 7, 8, 9];
}
