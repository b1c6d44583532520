/** The layers of a vector tile as pieces of bytes: a layer can be carried from tile to tile without being decoded. */
import { PbfReader } from 'pbf';

const LAYER = 3;
const NAME = 1;
const BYTES = 2;

/** Bytes of each layer of a tile, tag and length included, by name and in order. */
export function layerBytes(tile) {
  const found = new Map();
  const reader = new PbfReader(tile);
  while (reader.pos < tile.length) {
    const from = reader.pos;
    const tag = reader.readVarint();
    if (tag !== LAYER * 8 + BYTES) throw new Error(`field ${tag >> 3} in a tile: only layers are known`);
    const end = reader.readVarint() + reader.pos;
    found.set(nameOf(tile.subarray(reader.pos, end)), tile.subarray(from, end));
    reader.pos = end;
  }
  return found;
}

function nameOf(layer) {
  const reader = new PbfReader(layer);
  return reader.readFields((field, name, pbf) => { if (field === NAME) name.push(pbf.readString()); }, [])[0] ?? '';
}
