/** GPX: waypoints, routes, and tracks with their times. */
import { gpx } from '@tmcw/togeojson';
import type { Document, Element } from '@xmldom/xmldom';
import { isRecord } from '#core/plan/clean.ts';
import { refused, type Reading } from './answer.ts';
import { makeSource, recordText, Records } from './make-source.ts';
import { broken, childText, elementsOf, openXml, type CutDocument } from './read-xml.ts';
import { finishTrack } from './track-times.ts';
import { isRefusal } from './unpack.ts';

/** Of an element itself; the library also finds those of its first position. */
const own = ['name', 'cmt', 'desc', 'type', 'time', 'keywords', 'sym'];
type Line = { readonly coordinates: unknown[]; readonly times: unknown[] };

export function readGpx(bytes: Uint8Array, file: string, part: string | null): Reading {
  const opened = openXml(bytes, ['trkpt', 'rtept', 'wpt'], file, part);
  if (isRefusal(opened)) return refused(opened);
  const records = new Records();
  try {
    for (const [index, track] of elementsOf(opened.around, 'trk').entries()) takeLines(opened, track, elementsOf(track, 'trkseg'), 'trkpt', `trk ${index + 1}`, records);
    for (const [index, route] of elementsOf(opened.around, 'rte').entries()) takeLines(opened, route, [route], 'rtept', `rte ${index + 1}`, records);
    readWaypoints(opened, records);
  } catch (error) {
    return refused(broken(error, file, part));
  }
  return makeSource({ file, part, format: 'gpx', encoding: opened.encoding, system: { code: 'wgs84', by: 'GPX' }, what: 'waypoints, routes or tracks' }, records);
}

/** A track or route: one line for each segment of two positions or more. */
function takeLines(opened: CutDocument, element: Element, segments: readonly Element[], position: string, at: string, records: Records): void {
  const found = segments.map((segment) => lineOf(opened, segment, position));
  const lines = found.flatMap(({ line }) => (line.coordinates.length >= 2 ? [line] : []));
  const said = found.reduce((sum, one) => sum + one.said, 0);
  const properties = { gpxType: position === 'trkpt' ? 'trk' : 'rte', ...wordsOf(element) };
  const [first] = lines;
  if (first === undefined) { records.refuse(at, said === 0 ? 'noGeometry' : said === 1 ? 'emptyGeometry' : 'badGeometry', recordText({ name: childText(element, 'name') ?? '' })); return; }
  const single = lines.length === 1;
  const times = single ? first.times : lines.map((line) => line.times);
  const geometry = single ? { type: 'LineString', coordinates: first.coordinates } : { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) };
  const read = lines.reduce((sum, { coordinates }) => sum + coordinates.length, 0);
  records.keep(finishTrack({ type: 'Feature', properties: { ...properties, coordinateProperties: { times } }, geometry }), at, read < said ? ['partDropped'] : []);
}

function lineOf({ batches, countOf }: CutDocument, segment: Element, position: string): { readonly line: Line; readonly said: number } {
  const line: Line = { coordinates: [], times: [] };
  let said = 0;
  for (const marker of elementsOf(segment, position)) {
    said += countOf(marker);
    for (const { tree } of batches(marker, '<trk><trkseg>', '</trkseg></trk>')) {
      const points = elementsOf(tree, position);
      // The library knows no line of one position: such a one is told twice, and taken once.
      const told = lineBy(points.length === 1 ? [points[0], points[0]] : points);
      const many = points.length === 1 ? 1 : told.coordinates.length;
      line.coordinates.push(...told.coordinates.slice(0, many));
      line.times.push(...told.times.slice(0, many));
    }
  }
  return { line, said };
}

/** The positions as the library reads them. */
function lineBy(points: readonly unknown[]): Line {
  const segment = { getElementsByTagName: () => points };
  const track = { getElementsByTagName: (name: string) => (name === 'trkseg' ? [segment] : []), getElementsByTagNameNS: () => [] };
  const [feature] = gpx({ getElementsByTagName: (name: string) => (name === 'trk' ? [track] : []) } as never).features as unknown[];
  if (!isRecord(feature) || !isRecord(feature.geometry) || !isRecord(feature.properties)) return { coordinates: [], times: [] };
  const told = feature.properties.coordinateProperties;
  return { coordinates: feature.geometry.coordinates as unknown[], times: isRecord(told) && Array.isArray(told.times) ? told.times : [] };
}

function wordsOf(element: Element): Record<string, string> {
  return Object.fromEntries(own.flatMap((key) => { const text = childText(element, key); return text ? [[key, text] as const] : []; }));
}

function readWaypoints({ around, batches }: CutDocument, records: Records): void {
  let index = 0;
  for (const marker of elementsOf(around, 'wpt')) {
    for (const { tree } of batches(marker)) for (const element of elementsOf(tree, 'wpt')) takeWaypoint(tree, element, `wpt ${index += 1}`, records);
  }
}

function takeWaypoint(tree: Document, element: Element, at: string, records: Records): void {
  const [feature] = gpx(alone(tree, element) as never).features as unknown[];
  if (!isRecord(feature) || !isRecord(feature.properties)) { records.refuse(at, 'badGeometry', recordText({ name: childText(element, 'name') ?? '' })); return; }
  const rest = Object.entries(feature.properties).filter(([key, value]) => key !== 'links' && !own.includes(key) && !key.startsWith('stroke') && value !== '');
  records.keep({ ...feature, properties: { ...wordsOf(element), ...Object.fromEntries(rest) } }, at);
}

/** The document as if it held this waypoint alone: so that each gives its feature, or none. */
function alone(tree: Document, element: Element): Pick<Document, 'getElementsByTagName'> {
  return { getElementsByTagName: (wanted: string) => (wanted === 'wpt' ? [element] : wanted === 'gpx' ? tree.getElementsByTagName('gpx') : []) as never };
}
