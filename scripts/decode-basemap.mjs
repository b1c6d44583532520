/**
 * Prints what a basemap archive holds: layers, fields, zooms, values. For maintainers:
 *   node scripts/decode-basemap.mjs [public/basemap/basemap.pmtiles]
 * Also lists Chinese names with characters that simplified Chinese does not use.
 */
import { openArchive, tilesIn } from './basemap/archive.mjs';

/* A listing for people: unlike a bare write, this shrugs off a reader that closes the pipe. */
const print = console.log;

const path = process.argv[2] ?? 'public/basemap/basemap.pmtiles';
const SHOWN = 12;

/** Fields, geometry types, zooms and counts of each layer. */
async function survey(archive, header) {
  const layers = new Map();
  const box = [header.minLon, header.minLat, header.maxLon - 1e-9, header.maxLat];
  for (let z = header.minZoom; z <= header.maxZoom; z++) {
    for await (const { tile } of tilesIn(archive, z, box)) {
      for (const [name, layer] of Object.entries(tile.layers)) countLayer(layers, name, layer, z);
    }
  }
  return layers;
}

function countLayer(layers, name, layer, z) {
  const seen = layers.get(name) ?? { perZoom: new Map(), geometry: new Set(), fields: new Map(), extent: layer.extent, rows: new Map() };
  layers.set(name, seen);
  seen.perZoom.set(z, (seen.perZoom.get(z) ?? 0) + layer.length);
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    seen.geometry.add(['unknown', 'Point', 'LineString', 'Polygon'][feature.type]);
    for (const [key, value] of Object.entries(feature.properties)) {
      const values = seen.fields.get(key) ?? new Map();
      seen.fields.set(key, values);
      values.set(value, (values.get(value) ?? 0) + 1);
    }
    const row = JSON.stringify(feature.properties);
    if (!seen.rows.has(row)) seen.rows.set(row, { properties: feature.properties, fromZoom: z });
  }
}

function printLayer(name, seen) {
  print(`\n${name}: ${[...seen.geometry].join(', ')}; extent ${seen.extent}`);
  print(`  features by zoom: ${[...seen.perZoom].map(([z, n]) => `z${z} ${n}`).join(', ')}`);
  if (seen.fields.size === 0) print('  no fields');
  for (const [key, values] of seen.fields) {
    const kinds = new Set([...values.keys()].map((value) => typeof value));
    const sorted = [...values.keys()].sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1));
    const sample = sorted.length <= 40 ? sorted : [...sorted.slice(0, SHOWN), '...', ...sorted.slice(-3)];
    print(`  ${key} (${[...kinds].join('|')}, ${values.size} values): ${sample.join(' | ')}`);
  }
}

/** By rank: how many places, from which zoom, how many with a Chinese name, a few of them. */
function printPlaces(seen) {
  const ranks = new Map();
  for (const { properties, fromZoom } of seen.rows.values()) {
    const rank = ranks.get(properties.r) ?? [];
    ranks.set(properties.r, rank);
    rank.push({ ...properties, fromZoom });
  }
  print('\nplaces by rank');
  for (const [rank, rows] of [...ranks].sort(([a], [b]) => a - b)) {
    const zooms = [...new Set(rows.map((row) => row.fromZoom))].sort((a, b) => a - b);
    const people = rows.map((row) => row.p ?? 0).sort((a, b) => a - b);
    const names = rows.sort((a, b) => (b.p ?? 0) - (a.p ?? 0)).slice(0, 6).map((row) => `${row.zh ?? '-'}/${row.en}`);
    print(`  r=${rank}: ${rows.length} places, first at z${zooms.join(',')}, population ${people[0]}-${people.at(-1)}, `
      + `${rows.filter((row) => row.zh).length} with zh: ${names.join(', ')}`);
  }
}

// GB 2312 is what simplified Chinese needs; a name outside it is Japanese, traditional or rare.
function outsideGb2312(decoder) {
  const known = new Set();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) known.add(decoder.decode(new Uint8Array([high, low])));
  }
  return (text) => [...text].filter((sign) => /\p{Script=Han}/u.test(sign) && !known.has(sign));
}

function printOddNames(seen) {
  const odd = outsideGb2312(new TextDecoder('gbk'));
  const rows = [...seen.rows.values()].map((row) => row.properties).filter((row) => row.zh);
  const han = rows.map((row) => ({ ...row, signs: odd(row.zh) })).filter((row) => row.signs.length > 0);
  const kana = rows.filter((row) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(row.zh));
  const latin = rows.filter((row) => /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(row.zh));
  print(`\nChinese names to look at: ${han.length} with characters outside GB 2312, ${kana.length} with kana or hangul, ${latin.length} with Latin or Cyrillic`);
  for (const row of [...han, ...kana, ...latin]) print(`  ${row.c ?? '-'} r${row.r} ${row.zh} (${row.en})${row.signs ? ` ${row.signs.join('')}` : ''}`);
}

const archive = openArchive(path);
const header = await archive.getHeader();
print(`${path}: zooms ${header.minZoom}-${header.maxZoom}, ${header.numAddressedTiles} tiles`);
print(`attribution: ${(await archive.getMetadata()).attribution}`);
const layers = await survey(archive, header);
for (const [name, seen] of layers) printLayer(name, seen);
const places = layers.get('place');
if (places) {
  printPlaces(places);
  printOddNames(places);
}
