/** The first 127 bytes of a PMTiles file (version 3): enough to refuse in words what could not be drawn. */
import { refused, type GroundResult } from './ground.ts';

/** Bytes to hand in. */
export const headLength = 127;

const MAGIC = 'PMTiles';
const VERSION_AT = 7;
const TILES_AT = 72;
const INNER_PACKING_AT = 97;
const TILE_PACKING_AT = 98;
const CONTENT_AT = 99;
/** Compression 1 (none) and 2 (gzip); every browser unpacks them. */
const KNOWN_PACKING = [1, 2];
/** Vector tiles, PNG, JPEG, WebP. */
const CONTENTS: Readonly<Record<number, 'vector' | 'raster'>> = { 1: 'vector', 2: 'raster', 3: 'raster', 4: 'raster' };

/** Whether the archive holds vector tiles or pictures. */
export function readArchiveHead(head: Uint8Array, file: string): GroundResult<'vector' | 'raster'> {
  if (head.byteLength < VERSION_AT + 1 || new TextDecoder('latin1').decode(head.subarray(0, MAGIC.length)) !== MAGIC) return refused('notArchive', file);
  if (head[VERSION_AT] !== 3) return refused('oldArchive', file, {}, String(head[VERSION_AT]));
  if (head.byteLength < headLength) return refused('notArchive', file);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getBigUint64(TILES_AT, true) === 0n && view.getBigUint64(TILES_AT + 8, true) === 0n && view.getBigUint64(8, true) === 0n) return refused('emptyArchive', file);
  const content = CONTENTS[head[CONTENT_AT] ?? 0];
  if (!content) return refused('unknownTiles', file, {}, String(head[CONTENT_AT]));
  const packing = [head[INNER_PACKING_AT] ?? 0, head[TILE_PACKING_AT] ?? 0].find((code) => !KNOWN_PACKING.includes(code));
  return packing === undefined ? { ok: true, value: content } : refused('unknownPacking', file, {}, String(packing));
}
