/** KML: placemarks with their folders and times. Nothing it points to is followed. */
import { kml } from '@tmcw/togeojson';
import type { Document, Element } from '@xmldom/xmldom';
import { isRecord } from '#core/plan/clean.ts';
import { refused, type Reading } from './answer.ts';
import { countPositions, finishTrack } from './track-times.ts';
import { makeSource, recordText, Records } from './make-source.ts';
import { note } from './refusal.ts';
import type { ReaderRepair } from './source.ts';
import { broken, childText, elementsOf, openXml, type CutDocument } from './read-xml.ts';
import { isRefusal } from './unpack.ts';

/** What is laid over the map or shows models and flights: counted, never read. */
const overlays = ['GroundOverlay', 'PhotoOverlay', 'ScreenOverlay'];

/** The placemarks of a document. One of several shapes is one feature still. */
export function readKml(bytes: Uint8Array, file: string, part: string | null): Reading {
  const opened = openXml(bytes, ['Placemark'], file, part);
  if (isRefusal(opened)) return refused(opened);
  const { around, encoding } = opened;
  const records = new Records();
  try {
    readMarks(opened, records);
  } catch (error) {
    return refused(broken(error, file, part));
  }
  let pictures = 0;
  for (const name of overlays) for (const [index, one] of elementsOf(around, name).entries()) {
    pictures++;
    records.refuse(`${name} ${index + 1}`, 'notAFeature', childText(one, 'name') ?? '');
  }
  const links = elementsOf(around, 'NetworkLink');
  for (const [index, one] of links.entries()) records.refuse(`NetworkLink ${index + 1}`, 'notAFeature', childText(one, 'name') ?? '');
  const notes = [...(links.length > 0 ? [note(file, 'networkLinks', { count: links.length }, part)] : []), ...(pictures > 0 ? [note(file, 'overlays', { count: pictures }, part)] : [])];
  return makeSource({ file, part, format: 'kml', encoding, system: { code: 'wgs84', by: 'KML' }, notes, what: 'placemarks' }, records);
}

function readMarks({ around, batches }: CutDocument, records: Records): void {
  // Types of fields are declared once, for all placemarks.
  const schemas = elementsOf(around, 'Schema').map(String).join('').slice(0, 100_000);
  const folders = new Map<Element, string>();
  let index = 0;
  for (const marker of elementsOf(around, 'Placemark')) {
    const folder = folderOf(marker, folders);
    for (const { tree } of batches(marker, schemas)) {
      const features = kml(placemarksOnly(tree) as never).features;
      for (const [at, mark] of elementsOf(tree, 'Placemark').entries()) take(features[at], mark, `Placemark ${index += 1}`, folder, records);
    }
  }
}

/** The document as the library asks it: overlays and links, which it would turn into areas, are not there. */
function placemarksOnly(document: Document): Pick<Document, 'getElementsByTagName'> {
  return { getElementsByTagName: (name: string) => (name === 'GroundOverlay' || name === 'NetworkLink' ? ([] as never) : document.getElementsByTagName(name)) };
}

function take(feature: unknown, mark: Element, at: string, folder: string, records: Records): void {
  if (!isRecord(feature) || !isRecord(feature.properties)) { records.refuse(at, 'notAFeature', ''); return; }
  const properties = { ...flat(feature.properties), ...(folder === '' ? {} : { folder }) };
  const said = saidPositions(mark);
  if (!isRecord(feature.geometry)) { records.refuse(at, said > 0 ? 'badGeometry' : 'noGeometry', recordText(properties)); return; }
  const geometry = ofOneSort(feature.geometry);
  const repairs = new Set<ReaderRepair>();
  const read = countPositions(geometry);
  // A ring that the file leaves open has one more.
  if (read < said) repairs.add('partDropped');
  else if (read > said && said > 0) repairs.add('ringClosed');
  records.keep(finishTrack({ ...feature, geometry, properties }), at, repairs);
}

/** Positions that a placemark writes down, however badly. */
function saidPositions(mark: Element): number {
  let count = 0;
  for (const element of elementsOf(mark, 'coordinates')) count += (element.textContent ?? '').split(/\s+/).filter((tuple) => tuple.length > 2).length;
  return count + elementsOf(mark, 'gx:coord').length;
}

/** Shapes of one sort as one Multi geometry, as other programs have them. */
function ofOneSort(geometry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { geometries } = geometry;
  if (!Array.isArray(geometries) || !geometries.every(isRecord)) return geometry;
  const types = new Set(geometries.map(({ type }) => type));
  const [type] = types;
  if (types.size !== 1 || typeof type !== 'string' || type.startsWith('Multi')) return geometry;
  return { type: `Multi${type}`, coordinates: geometries.map(({ coordinates }) => coordinates) };
}

/** Names of the folders a placemark lies in, from the outside in. */
function folderOf(mark: Element, known: Map<Element, string>): string {
  const parent = mark.parentNode as Element | null;
  if (parent === null || parent.nodeType !== 1) return '';
  const found = known.get(parent);
  if (found !== undefined) return found;
  const outer = folderOf(parent, known);
  const own = parent.nodeName === 'Folder' ? (childText(parent, 'name') ?? '') : '';
  const path = (outer === '' || own === '' ? outer + own : `${outer} / ${own}`).slice(0, 500);
  known.set(parent, path);
  return path;
}

/** How it is drawn is not of the plan. */
const drawn = /^(?:stroke|fill|icon|label)(?:-|$)|^(?:styleUrl|visibility|open)$/;

function flat(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).flatMap(([key, value]): [string, unknown][] => {
    if (drawn.test(key) || value === '' || value === undefined) return [];
    if (key === 'description' && isRecord(value)) return [[key, value.value]];
    if (key === 'timespan' && isRecord(value)) return Object.entries(value).flatMap(([end, one]) => (one === '' ? [] : [[end, one] as [string, unknown]]));
    return [[key, value]];
  }));
}
