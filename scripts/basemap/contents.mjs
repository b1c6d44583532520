/** What an archive holds, as figures and hashes: tiles, and of each layer the features of every zoom. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { openArchive } from './archive.mjs';
import { layerBytes } from './tile-parts.mjs';

const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every tile of an archive, zoom by zoom, column by column; the archive is asked for each address of the world. */
export async function* tilesOf(archive) {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  for (let z = minZoom; z <= maxZoom; z++) {
    const n = 2 ** z;
    const row = (lat) => { const phi = (lat * Math.PI) / 180; return Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * n); };
    // A tile beyond the box may hold what hangs over its edge.
    const within = (value) => Math.min(n - 1, Math.max(0, value));
    const [left, right] = [within(Math.floor(((minLon + 180) / 360) * n) - 1), within(Math.floor(((maxLon + 180) / 360) * n) + 1)];
    const [top, bottom] = [within(row(maxLat) - 1), within(row(minLat) + 1)];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const answer = await archive.getZxy(z, x, y);
        if (answer) yield { z, x, y, bytes: new Uint8Array(answer.data) };
      }
    }
  }
}

/** Figures of an archive on the disk. A layer's hash is of its bytes in all tiles, in the order of {@link tilesOf}. */
export async function contentsOf(path) {
  const archive = openArchive(path);
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat, numAddressedTiles } = await archive.getHeader();
  const layers = {};
  let tiles = 0;
  for await (const { z, bytes } of tilesOf(archive)) {
    tiles += 1;
    const decoded = new VectorTile(new PbfReader(bytes)).layers;
    for (const [name, part] of layerBytes(bytes)) {
      const layer = (layers[name] ??= { features: {}, hash: createHash('sha256') });
      layer.features[z] = (layer.features[z] ?? 0) + decoded[name].length;
      layer.hash.update(part);
    }
  }
  const file = readFileSync(path);
  return {
    bytes: file.length, sha256: sha(file), zooms: [minZoom, maxZoom], box: [minLon, minLat, maxLon, maxLat], tiles, addressed: numAddressedTiles,
    layers: Object.fromEntries(Object.entries(layers).map(([name, { features, hash }]) => [name, { features, sha256: hash.digest('hex') }])),
  };
}
