/** GeoJSON, whole or one feature a line, and lists of records that JSON services give. */
import { asCollection } from '#core/plan/as-collection.ts';
import { isChanged, isChecksum } from '#core/plan/checksum.ts';
import { isRecord } from '#core/plan/clean.ts';
import { crsProblem } from '#core/plan/crs.ts';
import { nestingDepth } from '../nesting-depth.ts';
import { depthLimit, parseJson } from '../parse-json.ts';
import { isOsm } from '../roles/osm-tags.ts';
import { refused, type Reading } from './answer.ts';
import { decodeLegacy } from './decode-table.ts';
import { makeSource, recordText, Records } from './make-source.ts';
import { projectionOfCode, transformed, type Projection } from './projection.ts';
import { readCells } from './read-cells.ts';
import { note, refuse } from './refusal.ts';
import { wide } from './sniff.ts';
import type { SaidSystem } from './source.ts';

/** The source in a GeoJSON text; a bare feature or geometry is a collection of one. */
export async function readGeoJsonFile(bytes: Uint8Array, file: string, part: string | null): Promise<Reading> {
  const legacy = looksUtf(bytes) ? null : decodeLegacy(bytes);
  const parsed = parseJson(legacy?.text ?? bytes, file);
  if (!parsed.ok) return refused(...parsed.problems.map((problem) => (problem.code === 'tooDeep' ? refuse(file, 'tooDeep', { limit: depthLimit }, part) : refuse(file, 'badJson', { why: withoutName(problem.message, file) }, part))));
  if (Array.isArray(parsed.value)) return readList(parsed.value, file, part);
  const collection = asCollection(parsed.value);
  if (typeof collection === 'string') return listIn(parsed.value, file, part) ?? refused(refuse(file, 'badJson', { why: withoutCapital(collection) }, part));
  if (!Array.isArray(collection.features)) return refused(refuse(file, 'badJson', { why: 'is a FeatureCollection without a list of features. Export it again.' }, part));
  const system = await systemOf(collection);
  if (system === null) return refused(refuse(file, 'otherCrs', { system: String(crsProblem(collection.crs)?.value ?? 'unknown') }, part));
  const records = new Records();
  // One at a time: what the parts of a large file need is freed again.
  for (const [index, one] of (collection.features as unknown[]).entries()) take(one, `feature ${index + 1}`, records, system.projection);
  const foreign = Object.fromEntries(Object.entries(collection).filter(([key, value]) => key !== 'type' && key !== 'features' && key !== 'crs' && !isChecksum(key, value)));
  const notes = isChanged(collection) ? [note(file, 'changedOutside', {}, part)] : [];
  return makeSource({ file, part, format: 'geojson', encoding: legacy?.encoding ?? wide(bytes) ?? 'utf-8', system: system.said, foreign, notes, what: 'features' }, records);
}

/** Newline-delimited GeoJSON, and text sequences (RFC 8142), each record with its line. */
export function readGeoJsonLines(bytes: Uint8Array, file: string, part: string | null): Reading {
  const width = wide(bytes);
  const plain = width === null ? bytes : new TextEncoder().encode(new TextDecoder(width).decode(bytes));
  const sequence = plain.subarray(0, 64).includes(0x1e);
  const [end, decoder] = [sequence ? 0x1e : 0x0a, new TextDecoder('utf-8', { fatal: true })];
  const records = new Records();
  let line = 1;
  for (let from = 0; from < plain.length;) {
    const next = plain.indexOf(end, from);
    const to = next < 0 ? plain.length : next;
    const piece = plain.subarray(from, to);
    takeText(piece, sequence ? `record ${records.features.length + records.refused.length + 1}` : `line ${line}`, decoder, records);
    line++;
    from = to + 1;
  }
  return makeSource({ file, part, format: 'geojsonLines', encoding: width ?? 'utf-8', system: byFormat, what: 'records' }, records);
}

function takeText(piece: Uint8Array, at: string, decoder: TextDecoder, records: Records): void {
  let text = '';
  try {
    text = decoder.decode(piece).trim();
    if (text === '') return;
    if (nestingDepth(text, depthLimit) > depthLimit) { records.refuse(at, 'badRow', text.slice(0, 200)); return; }
    const value = JSON.parse(text) as unknown;
    const collection = asCollection(value);
    if (typeof collection === 'string' || !Array.isArray(collection.features)) records.refuse(at, 'notAFeature', recordText(value));
    else for (const one of collection.features as unknown[]) take(one, at, records, null);
  } catch {
    // What is broken may hold anything, also about persons: only its place is told.
    records.refuse(at, 'badRow', '');
  }
}

/** Keeps a feature or says why not. Whether its geometry is sound is looked at by the door. */
function take(one: unknown, at: string, records: Records, projection: Projection | null): void {
  if (!isRecord(one) || one.type !== 'Feature') { records.refuse(at, 'notAFeature', recordText(isRecord(one) ? (isRecord(one.properties) ? one.properties : one) : one)); return; }
  const given = one.properties ?? {};
  if (!isRecord(given)) { records.refuse(at, 'notAFeature', ''); return; }
  // A round of inspection of ours has no shape; the door knows.
  const own = given.kind === 'inspectionRoute';
  if (!isRecord(one.geometry)) {
    if (own && (one.geometry === null || one.geometry === undefined)) records.keep(one, at);
    else records.refuse(at, one.geometry === null || one.geometry === undefined ? 'noGeometry' : 'badGeometry', recordText(given));
    return;
  }
  const { coordinates, geometries } = one.geometry;
  if (Array.isArray(coordinates) && coordinates.length === 0) { records.refuse(at, 'emptyGeometry', recordText(given)); return; }
  if (one.geometry.type === 'GeometryCollection' && (!Array.isArray(geometries) || geometries.length === 0)) { records.refuse(at, 'emptyGeometry', recordText(given)); return; }
  records.keep(projection === null ? one : { ...one, geometry: transformed(one.geometry, projection) }, at);
}

interface System { readonly said: SaidSystem; readonly projection: Projection | null }

/** RFC 7946 knows no other. */
const byFormat: SaidSystem = { code: 'wgs84', by: 'GeoJSON' };

/** What a collection says of its coordinates; null for a system that cannot be converted. */
async function systemOf(collection: Readonly<Record<string, unknown>>): Promise<System | null> {
  const { crs, plan, features } = collection;
  if (crs !== undefined && crs !== null && crsProblem(crs) === null) return { said: { code: 'wgs84', by: 'crs' }, projection: null };
  if (crs !== undefined && crs !== null) {
    const name = isRecord(crs) && isRecord(crs.properties) ? String(crs.properties.name) : '';
    const projection = await projectionOfCode(name);
    return projection === null ? null : { said: { code: 'converted', from: projection.name, errorM: projection.errorM }, projection };
  }
  if (isRecord(plan) && plan.schema === 'patrol-coverage-plan') return { said: { code: 'wgs84', by: 'plan' }, projection: null };
  const osm = (features as unknown[]).slice(0, 200).some((one) => isRecord(one) && isRecord(one.properties) && isOsm(one, one.properties) && String(one.properties['@id'] ?? one.id ?? '').includes('/'));
  return { said: osm ? { code: 'wgs84', by: 'OpenStreetMap' } : byFormat, projection: null };
}

/** A list of features, or of flat records with columns. */
async function readList(list: readonly unknown[], file: string, part: string | null): Promise<Reading> {
  if (list.length === 0) return refused(refuse(file, 'badJson', { why: 'holds an empty list. Export it again.' }, part));
  if (list.every((one) => isRecord(one) && one.type === 'Feature')) {
    const records = new Records();
    for (const [index, one] of list.entries()) take(one, `feature ${index + 1}`, records, null);
    return makeSource({ file, part, format: 'geojson', encoding: 'utf-8', system: byFormat, what: 'features' }, records);
  }
  if (!list.every(isRecord)) return refused(refuse(file, 'badJson', { why: 'holds a list that is neither of features nor of records with columns.' }, part));
  return readCells({ file, part, format: 'table', encoding: 'utf-8', by: 'cells', rows: rowsOf(list), header: true, word: 'row' });
}

/** The list of records that a service wraps: `{ "data": { "results": [...] } }`; null without one. */
function listIn(value: unknown, file: string, part: string | null): Promise<Reading> | null {
  const inner = isRecord(value) ? (value.data ?? value.results ?? value.features ?? value.items ?? value.rows) : undefined;
  if (Array.isArray(inner) && inner.length > 0 && inner.every(isRecord)) return readList(inner, file, part);
  return isRecord(inner) ? listIn(inner, file, part) : null;
}

const MOST_COLUMNS = 200;

/** Records as rows under the names of their members; members of members as `attributes.polylineDistance`. */
function rowsOf(list: readonly Readonly<Record<string, unknown>>[]): { cells: string[]; line: number }[] {
  const columns = new Map<string, number>();
  const body = list.map((record, index) => {
    const cells: string[] = [];
    const put = (key: string, value: unknown, depth: number): void => {
      if (isRecord(value) && depth < 3) { for (const [inner, one] of Object.entries(value)) put(`${key}.${inner}`, one, depth + 1); return; }
      if (value === null || value === undefined || typeof value === 'object') return;
      const at = columns.get(key) ?? columns.size;
      if (at >= MOST_COLUMNS) return;
      columns.set(key, at);
      while (cells.length < at) cells.push('');
      cells[at] = String(value);
    };
    for (const [key, value] of Object.entries(record)) put(key, value, 0);
    return { cells, line: index + 1 };
  });
  return [{ cells: [...columns.keys()], line: 0 }, ...body];
}

/** Whether the first bytes are UTF-8 or UTF-16; only then is a large file decoded once. */
function looksUtf(bytes: Uint8Array): boolean {
  if (wide(bytes) !== null) return true;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let at = 0; at < bytes.length; at += 1 << 20) decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const withoutName = (message: string, file: string): string => (message.startsWith(`${file} `) ? message.slice(file.length + 1) : message);
const withoutCapital = (sentence: string): string => `is not read: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
