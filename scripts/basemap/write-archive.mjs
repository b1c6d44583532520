/** Writes a PMTiles archive, version 3: clustered, equal tiles stored once, gzip, one root directory. */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

const HEAD = 127;
/** Readers fetch the first 16 KiB at once: a larger root would need leaf directories, which these archives do not. */
const LARGEST_ROOT = 16_384 - HEAD;

/** A number as a variable-length integer, seven bits a byte, the lowest first. */
function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

/** Entries of equal content that follow each other are one run. */
function entriesOf(tiles) {
  const offsets = new Map();
  const parts = [];
  const entries = [];
  let length = 0;
  for (const { id, bytes } of tiles) {
    const key = bytes.toString('base64');
    if (!offsets.has(key)) {
      offsets.set(key, length);
      parts.push(bytes);
      length += bytes.length;
    }
    const offset = offsets.get(key);
    const last = entries.at(-1);
    if (last && last.offset === offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, length: bytes.length, offset });
  }
  return { entries, data: Buffer.concat(parts), contents: offsets.size };
}

function directory(entries) {
  const bytes = varint(entries.length);
  for (const [i, { id }] of entries.entries()) bytes.push(...varint(i === 0 ? id : id - entries[i - 1].id));
  for (const { run } of entries) bytes.push(...varint(run));
  for (const { length } of entries) bytes.push(...varint(length));
  for (const [i, { offset }] of entries.entries()) {
    const before = entries[i - 1];
    bytes.push(...varint(before && offset === before.offset + before.length ? 0 : offset + 1));
  }
  return gzipSync(Buffer.from(bytes));
}

/**
 * The bytes of an archive of vector tiles.
 * @param {{ z: number, x: number, y: number, bytes: Uint8Array }[]} tiles not yet compressed
 * @param {object} metadata
 * @param {{ minZoom: number, maxZoom: number, box: number[] }} head box is [west, south, east, north]
 */
export function writeArchive(tiles, metadata, { minZoom, maxZoom, box }) {
  const packed = tiles.map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes: gzipSync(bytes, { level: 9 }) })).sort((a, b) => a.id - b.id);
  const { entries, data, contents } = entriesOf(packed);
  const root = directory(entries);
  if (root.length > LARGEST_ROOT) throw new Error(`the directory has ${root.length} bytes: this writer makes no leaves`);
  const words = gzipSync(Buffer.from(JSON.stringify(metadata)));
  const head = Buffer.alloc(HEAD);
  head.write('PMTiles', 0, 'latin1');
  head[7] = 3;
  const long = (at, value) => head.writeBigUInt64LE(BigInt(value), at);
  [HEAD, root.length, HEAD + root.length, words.length, HEAD + root.length + words.length, 0, HEAD + root.length + words.length, data.length, packed.length, entries.length, contents]
    .forEach((value, i) => long(8 + 8 * i, value));
  head.set([1, 2, 2, 1, minZoom, maxZoom], 96);
  box.forEach((degrees, i) => head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  head[118] = 0;
  [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2].forEach((degrees, i) => head.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * i));
  return Buffer.concat([head, root, words, data]);
}
