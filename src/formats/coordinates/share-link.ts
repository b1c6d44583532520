/** Links that map services make for sharing a place: read as text, never opened. */
import type { Datum } from './datum.ts';

export interface SharedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly name: string | null;
  /** The system that the service uses as far as it says so; the reader still chooses. Null where it does not say. */
  readonly datum: Datum | null;
  readonly service: string;
  /** Where the link stands in the text. */
  readonly from: number;
  readonly to: number;
}

interface Service {
  readonly service: string;
  readonly host: RegExp;
  readonly datum: Datum | null;
  /** Parameters that hold a pair, and whether longitude comes first. */
  readonly pairs: readonly (readonly [name: string, lonFirst: boolean])[];
  readonly names: readonly string[];
}

/* Order as in the services' own descriptions of their addresses. */
const services: readonly Service[] = [
  { service: 'Amap', host: /(?:^|\.)amap\.com$/, datum: 'gcj02', pairs: [['position', true], ['from', true], ['to', true], ['dest', true], ['q', false], ['p', false]], names: ['name', 'title'] },
  { service: 'Tencent', host: /(?:^|\.)map\.qq\.com$/, datum: 'gcj02', pairs: [['coord', false], ['marker', false], ['center', false]], names: ['title', 'name', 'addr'] },
  { service: 'Baidu', host: /(?:^|\.)map\.baidu\.com$/, datum: 'bd09', pairs: [['location', false], ['latlng', false], ['destination', false]], names: ['title', 'name', 'content'] },
  { service: 'OpenStreetMap', host: /(?:^|\.)openstreetmap\.org$/, datum: 'wgs84', pairs: [['map', false]], names: [] },
  { service: 'Google', host: /(?:^|\.)google\.[a-z.]{2,6}$/, datum: null, pairs: [['q', false], ['ll', false], ['query', false], ['@', false]], names: [] },
  { service: 'Apple', host: /(?:^|\.)apple\.com$/, datum: null, pairs: [['ll', false], ['q', false], ['coordinate', false]], names: ['q', 'name'] },
];

const LONGEST = 2000;
const link = /\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|geo:)[^\s<>"'“”‘’，。；、（）]+/gi;

/** The shared places of a text, in order. A link that holds no position is none. */
export function findShared(text: string): SharedPlace[] {
  const found: SharedPlace[] = [];
  if (!text.includes('://') && !/geo:/i.test(text)) return found;
  for (const match of text.matchAll(link)) {
    const address = match[0];
    if (address.length > LONGEST) continue;
    const place = address.toLowerCase().startsWith('geo:') ? geo(address) : byService(address);
    if (place) found.push({ ...place, from: match.index, to: match.index + address.length });
  }
  return found;
}

type Found = Omit<SharedPlace, 'from' | 'to'>;

/** RFC 5870: latitude first, WGS 84. */
function geo(address: string): Found | null {
  const at = pair(address.slice(4).split(/[;?]/, 1)[0] ?? '', false);
  return at && { ...at, name: null, datum: 'wgs84', service: 'geo' };
}

function byService(address: string): Found | null {
  const rest = address.slice(address.indexOf('//') + 2);
  const [host = ''] = rest.split(/[/?#]/, 1);
  const known = services.find((one) => one.host.test(host.toLowerCase()));
  if (!known) return null;
  const fields = fieldsOf(rest.slice(host.length));
  const name = known.names.map((key) => fields.get(key)).find((value) => value !== undefined && value !== '' && pair(value, false) === null) ?? null;
  const [mlat, mlon] = [Number(fields.get('mlat') ?? Number.NaN), Number(fields.get('mlon') ?? Number.NaN)];
  if (inRange(mlon, mlat)) return { lon: mlon, lat: mlat, name, datum: known.datum, service: known.service };
  const baiduGives = fields.get('coord_type');
  const datum = known.service === 'Baidu' && baiduGives !== undefined ? (baiduGives === 'wgs84' ? 'wgs84' : baiduGives === 'gcj02' ? 'gcj02' : 'bd09') : known.datum;
  for (const [key, lonFirst] of known.pairs) {
    const at = pair(fields.get(key) ?? '', lonFirst);
    if (at) return { ...at, name, datum, service: known.service };
  }
  return null;
}

/** Parameters of the query and the fragment by name; `coord:1,2;title:x` inside one counts as parameters too, `@1,2` in the path as `@`. */
function fieldsOf(tail: string): Map<string, string> {
  const fields = new Map<string, string>();
  const set = (key: string, value: string) => { if (!fields.has(key)) fields.set(key, value); };
  for (const part of tail.split(/[?&#]/)) {
    const at = part.indexOf('=');
    const path = at < 0 ? part.indexOf('@') : -1;
    if (path >= 0) set('@', decoded(part.slice(path + 1)));
    if (at < 0) continue;
    const value = decoded(part.slice(at + 1));
    set(part.slice(0, at).toLowerCase(), value);
    for (const inner of value.split(';')) {
      const colon = inner.indexOf(':');
      if (colon > 0) set(inner.slice(0, colon).toLowerCase(), inner.slice(colon + 1));
    }
  }
  const map = fields.get('map');
  // The fragment of OpenStreetMap is zoom/lat/lon.
  if (map?.includes('/')) fields.set('map', map.split('/').slice(1).join(','));
  return fields;
}

function decoded(text: string): string {
  try { return decodeURIComponent(text.replaceAll('+', ' ')); } catch { return text; }
}

function pair(text: string, lonFirst: boolean): { lon: number; lat: number } | null {
  const [first = '', second = ''] = text.split(/[,;]/, 3);
  if (!/^\s*-?\d{1,3}(?:\.\d{1,20})?\s*$/.test(first) || !/^\s*-?\d{1,3}(?:\.\d{1,20})?\s*$/.test(second)) return null;
  const [a, b] = [Number(first), Number(second)];
  const [lon, lat] = lonFirst ? [a, b] : [b, a];
  return inRange(lon, lat) ? { lon, lat } : null;
}

const inRange = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
