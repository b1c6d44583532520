/**
 * Reads the lines of one layer out of a Mapbox vector tile (specification 2.1): just enough of
 * protocol buffers to draw the basemap's boundary as lines of our own.
 */
import type { Position } from '#core/plan/plan.ts';

/**
 * Lines of layer `layer` of the tile z/x/y in degrees, cut at nothing: tiles overlap by their
 * buffer, which is harmless for an opaque line. Empty where the tile has no such layer.
 */
export function linesOfTile(bytes: Uint8Array, layer: string, z: number, x: number, y: number): Position[][] {
  const lines: Position[][] = [];
  for (const { field, value } of fieldsOf(bytes)) {
    if (field !== 3 || typeof value === 'number') continue;
    const found = layerOf(value);
    if (found.name !== layer) continue;
    const world = found.extent * 2 ** z;
    const degrees = ([px, py]: Position): Position => [
      ((x * found.extent + px) / world) * 360 - 180,
      (Math.atan(Math.sinh(Math.PI * (1 - (2 * (y * found.extent + py)) / world))) * 180) / Math.PI,
    ];
    for (const feature of found.features) for (const line of linesOfFeature(feature)) lines.push(line.map(degrees));
  }
  return lines;
}

interface TileField { readonly field: number; readonly value: Uint8Array | number }

/** The fields of a message in order; 32- and 64-bit fixed values are passed over. */
function* fieldsOf(bytes: Uint8Array): Generator<TileField> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const wire = key & 7;
    if (wire === 0) yield { field: key >> 3, value: varint() };
    else if (wire === 2) { const length = varint(); yield { field: key >> 3, value: bytes.subarray(at, at + length) }; at += length; }
    else if (wire === 5) at += 4;
    else if (wire === 1) at += 8;
    else return;
  }
}

function layerOf(bytes: Uint8Array): { name: string; extent: number; features: Uint8Array[] } {
  const found = { name: '', extent: 4096, features: [] as Uint8Array[] };
  for (const { field, value } of fieldsOf(bytes)) {
    if (typeof value === 'number') { if (field === 5) found.extent = value; }
    else if (field === 1) found.name = new TextDecoder().decode(value);
    else if (field === 2) found.features.push(value);
  }
  return found;
}

/** Geometry of a feature of type line, in tile units. */
function linesOfFeature(bytes: Uint8Array): Position[][] {
  let type = 0;
  let geometry: Uint8Array = new Uint8Array();
  for (const { field, value } of fieldsOf(bytes)) {
    if (field === 3 && typeof value === 'number') type = value;
    if (field === 4 && typeof value !== 'number') geometry = value;
  }
  return type === 2 ? walk(integersOf(geometry)) : [];
}

function integersOf(bytes: Uint8Array): number[] {
  const found: number[] = [];
  let value = 0;
  let factor = 1;
  for (const byte of bytes) {
    value += (byte & 127) * factor;
    if (byte < 128) { found.push(value); value = 0; factor = 1; } else factor *= 128;
  }
  return found;
}

/** Commands MoveTo (1) and LineTo (2) with zigzag deltas. */
function walk(commands: number[]): Position[][] {
  const lines: Position[][] = [];
  let [x, y] = [0, 0];
  const zigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
  for (let at = 0; at < commands.length;) {
    const command = commands[at++] ?? 0;
    const [verb, count] = [command & 7, command >> 3];
    if (verb !== 1 && verb !== 2) continue;
    for (let n = 0; n < count; n++) {
      x += zigzag(commands[at++] ?? 0);
      y += zigzag(commands[at++] ?? 0);
      if (verb === 1) lines.push([[x, y]]); else lines.at(-1)?.push([x, y]);
    }
  }
  return lines.filter((line) => line.length > 1);
}
