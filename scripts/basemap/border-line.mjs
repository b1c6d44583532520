/**
 * One unbroken line out of the border layer of the basemap. Tiles repeat each other's vertices
 * inside their buffers and end every piece at a made-up point on the buffer's edge. All tiles of
 * one zoom round to the same world grid, so that pieces are joined on equal grid points and the
 * line drawn by a plan lies exactly on the line drawn by the map.
 */
import { tilesIn } from './archive.mjs';

const BUFFER = 64;

/** Pieces of one border in a box, as lists of world grid points, each with whether its ends were clipped. */
async function piecesIn(archive, z, box, pair) {
  const pieces = [];
  for await (const { x, y, tile } of tilesIn(archive, z, box)) {
    const layer = tile.layers.border;
    for (let i = 0; i < (layer?.length ?? 0); i++) {
      const feature = layer.feature(i);
      if (feature.properties.pair !== pair) continue;
      for (const path of feature.loadGeometry()) pieces.push(realVertices(path, x, y, layer.extent));
    }
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** Without the ends that clipping made: whatever lies on the buffer's edge belongs to the neighbour. */
function realVertices(path, x, y, extent) {
  const clipped = (p) => p.x <= -BUFFER || p.y <= -BUFFER || p.x >= extent + BUFFER || p.y >= extent + BUFFER;
  return path.filter((p) => !clipped(p)).map((p) => [x * extent + p.x, y * extent + p.y]);
}

/** Joins pieces that share a vertex, in the direction of the tiles. */
function joinShared(pieces) {
  const next = new Map();
  const seen = new Map();
  for (const piece of pieces) {
    piece.forEach((point, i) => {
      seen.set(point.join(), point);
      if (i > 0) next.set(piece[i - 1].join(), point.join());
    });
  }
  const followers = new Set(next.values());
  const chains = [];
  for (const key of seen.keys()) {
    if (followers.has(key)) continue;
    const chain = [];
    for (let at = key; at !== undefined; at = next.get(at)) chain.push(seen.get(at));
    chains.push(chain);
  }
  return chains;
}

/** Joins what is left, end to nearest start: a segment longer than the buffers has no shared vertex. */
function joinEnds(chains) {
  const open = [...chains];
  for (;;) {
    let best = null;
    for (const a of open) {
      for (const b of open) {
        if (a === b) continue;
        const distance = Math.hypot(a.at(-1)[0] - b[0][0], a.at(-1)[1] - b[0][1]);
        if (!best || distance < best.distance) best = { a, b, distance };
      }
    }
    if (!best) return open[0];
    open.splice(open.indexOf(best.a), 1);
    open.splice(open.indexOf(best.b), 1, [...best.a, ...best.b]);
  }
}

/** Longitude and latitude of a world grid point, to 1e-7 degrees (about 1 cm; the grid itself is about 7 m). */
function toLonLat([gx, gy], z, extent) {
  const size = 2 ** z * extent;
  const lon = (gx / size) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * gy) / size))) * 180) / Math.PI;
  return [round(lon), round(lat)];
}

const round = (value) => Math.round(value * 1e7) / 1e7;

/**
 * The border between two latitudes, from south to north, vertices as in the tiles of the
 * archive's last zoom. `box` must hold one border only.
 */
export async function borderLine(archive, { box, pair = 'CHN', fromLat, toLat }) {
  const { maxZoom: z } = await archive.getHeader();
  const chains = joinShared(await piecesIn(archive, z, box, pair));
  const line = joinEnds(chains).map((point) => toLonLat(point, z, 4096));
  if (line[0][1] > line.at(-1)[1]) line.reverse();
  const first = line.findIndex(([, lat]) => lat >= fromLat);
  const last = line.findLastIndex(([, lat]) => lat <= toLat);
  return line.slice(first, last + 1);
}
