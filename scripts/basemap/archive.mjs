/** Reads a PMTiles archive of vector tiles from the disk: for build steps and checks, never for the app. */
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

/** Opens an archive; the whole file is held in memory (about 2 MB). */
export function openArchive(path) {
  const bytes = readFileSync(path);
  const slice = (offset, length) => bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + length);
  return new PMTiles({ getKey: () => path, getBytes: async (offset, length) => ({ data: slice(offset, length) }) });
}

/** One tile of an open archive, or null where the archive has none. */
export async function readTile(archive, z, x, y) {
  const answer = await archive.getZxy(z, x, y);
  return answer ? new VectorTile(new PbfReader(new Uint8Array(answer.data))) : null;
}

/** Column and row of the tile that holds a position; y grows southwards as in every XYZ scheme. */
export function tileAt(z, lon, lat) {
  const n = 2 ** z;
  const phi = (lat * Math.PI) / 180;
  const y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * n), Math.floor(y * n)];
}

/** Every tile of one zoom inside a box [west, south, east, north] that the archive holds. */
export async function* tilesIn(archive, z, [west, south, east, north]) {
  const [left, top] = tileAt(z, west, north);
  const [right, bottom] = tileAt(z, east, south);
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      const tile = await readTile(archive, z, x, y);
      if (tile) yield { x, y, tile };
    }
  }
}
