/** The records of a .shp, each read alone: one that is broken does not take the others with it. */
import { shapePartLimit } from './limits.ts';

export type Shape = { readonly ok: true; readonly geometry: { readonly type: string; readonly coordinates: unknown } | null; readonly dropped: boolean } | { readonly ok: false; readonly why: 'broken' | 'cutOff' | 'tooManyParts' | 'otherType' };
type ParseShp = (buffer: DataView) => readonly unknown[];

const HEADER = 100;
const types: Readonly<Record<number, string>> = { 1: 'point', 3: 'line', 5: 'area', 8: 'points', 11: 'point', 13: 'line', 15: 'area', 18: 'points', 21: 'point', 23: 'line', 25: 'area', 28: 'points' };

/** The type of the shapes as its number; null where the bytes are no .shp. */
export function shapeType(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getInt32(0) === 9994 ? view.getInt32(32, true) : null;
}

export const isKnownType = (type: number): boolean => type === 0 || Object.hasOwn(types, type);

/** Shapes in order, positions of two numbers. `parse` is the library's reader of a whole file. */
export function readShapes(bytes: Uint8Array, parse: ParseShp): Shape[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shapes: Shape[] = [];
  // What the head says ends the file; padding behind it holds no shapes.
  const said = view.getInt32(24) * 2;
  const end = said >= HEADER ? said : bytes.length;
  for (let at = HEADER; at < end;) {
    const length = at + 8 <= bytes.length ? view.getInt32(at + 4) * 2 : -1;
    // Records are numbered from 1: what has neither number nor length is padding.
    if (length === 0 && view.getInt32(at) === 0) break;
    if (length < 0 || at + 8 + length > bytes.length) { shapes.push({ ok: false, why: 'cutOff' }); break; }
    shapes.push(length < 4 ? { ok: true, geometry: null, dropped: false } : readShape(bytes.subarray(at, at + 8 + length), view.getInt32(at + 8, true), view, parse));
    at += 8 + length;
  }
  return shapes;
}

function readShape(record: Uint8Array, type: number, file: DataView, parse: ParseShp): Shape {
  if (type === 0) return { ok: true, geometry: null, dropped: false };
  if (!Object.hasOwn(types, type)) return { ok: false, why: 'otherType' };
  const sort = types[type];
  const own = new DataView(record.buffer, record.byteOffset, record.byteLength);
  let [parts, points] = [0, 0];
  if (sort === 'line' || sort === 'area') {
    if (record.length < 52) return { ok: false, why: 'broken' };
    [parts, points] = [own.getInt32(44, true), own.getInt32(48, true)];
    if (parts > shapePartLimit) return { ok: false, why: 'tooManyParts' };
    if (parts < 0 || points < 0 || 52 + parts * 4 + points * 16 > record.length || !inOrder(own, parts, points)) return { ok: false, why: 'broken' };
  }
  // The library reads by the type in the file's head; each record says its own.
  const alone = new Uint8Array(HEADER + record.length);
  for (let at = 0; at < HEADER; at++) alone[at] = file.getUint8(at);
  new DataView(alone.buffer).setInt32(32, type > 20 ? type - 20 : type, true);
  alone.set(record, HEADER);
  new DataView(alone.buffer).setInt32(HEADER + 8, type > 20 ? type - 20 : type, true);
  try {
    const [geometry] = parse(new DataView(alone.buffer)) as readonly ({ type: string; coordinates: unknown } | null | undefined)[];
    if (geometry === null || geometry === undefined) return { ok: true, geometry: null, dropped: false };
    const coordinates = flat(geometry.coordinates);
    return { ok: true, geometry: { type: geometry.type, coordinates }, dropped: points > 0 && count(coordinates) < points };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

/** Whether the parts begin at 0 and follow one another. */
function inOrder(record: DataView, parts: number, points: number): boolean {
  for (let part = 0, before = 0; part < parts; part++) {
    const start = record.getInt32(52 + part * 4, true);
    if (start < before || start > points || (part === 0 && start !== 0)) return false;
    before = start;
  }
  return true;
}

/** Without heights and measures. */
function flat(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number' ? coordinates.slice(0, 2) : coordinates.map(flat);
}

function count(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce<number>((sum, one) => sum + count(one), 0);
}
