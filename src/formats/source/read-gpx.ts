/** GPX: waypoints, routes, and tracks with their times. */
import { gpx } from '@tmcw/togeojson';
import type { Document, Element } from '@xmldom/xmldom';
import { isRecord } from '#core/plan/clean.ts';
import { refused, type Reading } from './answer.ts';
import { makeSource, recordText, Records } from './make-source.ts';
import { childText, elementsOf, parseXml } from './read-xml.ts';
import { countPositions, finishTrack } from './track-times.ts';
import { isRefusal } from './unpack.ts';

/** In the order in which they come; with the name of their positions. */
const sorts = [['trk', 'trkpt'], ['rte', 'rtept'], ['wpt', null]] as const;
/** Of an element itself; the library also finds those of its first position. */
const own = ['name', 'cmt', 'desc', 'type', 'time', 'keywords', 'sym'];

export function readGpx(bytes: Uint8Array, file: string, part: string | null): Reading {
  const parsed = parseXml(bytes, file, part);
  if (isRefusal(parsed)) return refused(parsed);
  const { document, encoding } = parsed;
  const records = new Records();
  for (const [name, positions] of sorts) for (const [index, element] of elementsOf(document, name).entries()) take(document, element, name, positions, `${name} ${index + 1}`, records);
  return makeSource({ file, part, format: 'gpx', encoding, system: { code: 'wgs84', by: 'GPX' }, what: 'waypoints, routes or tracks' }, records);
}

function take(document: Document, element: Element, name: string, positions: string | null, at: string, records: Records): void {
  const [feature] = gpx(alone(document, element, name) as never).features as unknown[];
  const said = positions === null ? 1 : elementsOf(element, positions).length;
  if (!isRecord(feature) || !isRecord(feature.properties)) { records.refuse(at, said === 0 ? 'noGeometry' : said === 1 ? 'emptyGeometry' : 'badGeometry', recordText({ name: childText(element, 'name') ?? '' })); return; }
  const properties = Object.fromEntries(Object.entries(feature.properties).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'links' || /^stroke(?:-|$)/.test(key) || value === '') return [];
    if (key === '_gpxType') return [['gpxType', value]];
    return own.includes(key) ? (childText(element, key) ? [[key, childText(element, key)]] : []) : [[key, value]];
  }));
  const kept = finishTrack({ ...feature, properties });
  records.keep(kept, at, countPositions(kept.geometry) < said ? ['partDropped'] : []);
}

/** The document as if it held this element alone: so that each gives its feature, or none. */
function alone(document: Document, element: Element, name: string): Pick<Document, 'getElementsByTagName'> {
  return { getElementsByTagName: (wanted: string) => (wanted === name ? [element] : wanted === 'gpx' ? document.getElementsByTagName('gpx') : []) as never };
}
