/** What a file is, by its bytes first and its name second. Nothing is parsed here. */
import { foreignBinary, foreignText, foreignXml, type NotRead } from './not-read.ts';

export type FileKind = 'geojson' | 'geojsonLines' | 'kml' | 'gpx' | 'table' | 'archive' | 'gzip' | 'shapePart' | 'empty' | 'unknown';
export type Sniffed = { readonly kind: FileKind } | { readonly kind: 'notRead'; readonly what: NotRead };

/** So many bytes are looked at. */
const HEAD = 4096;
/** The parts of a shapefile that are read, and those that only come along with it. */
const shapeEnding = /\.(?:shp|dbf|prj|cpg|shx|sbn|sbx|qpj|qix|cst|mshp|fix|shp\.xml)$/i;

/** Looks at the beginning of a file. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { kind: 'gzip' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))) return { kind: 'archive' };
  if (shapeEnding.test(name)) return { kind: 'shapePart' };
  const binary = foreignBinary(bytes, name);
  if (binary !== null) return { kind: 'notRead', what: binary };
  const head = headText(bytes);
  const text = head.replace(/^[\ufeff\s]+/, '');
  if (text === '') return { kind: bytes.length <= HEAD ? 'empty' : 'unknown' };
  if (text.startsWith('<') || /\.(?:kml|gpx)$/i.test(name)) return sniffXml(text, name);
  if (text.startsWith('\u001e')) return { kind: 'geojsonLines' };
  if (/^[{[]/.test(text)) return sniffJson(text, bytes, name);
  const plain = foreignText(text, name);
  if (plain !== null) return { kind: 'notRead', what: plain };
  if (/\.(?:geo)?json$/i.test(name)) return { kind: 'geojson' };
  return isText(bytes) ? { kind: 'table' } : { kind: 'unknown' };
}

/** The first bytes as text, in whatever width; only its ASCII is looked at. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  return new TextDecoder(wide(head) ?? 'utf-8').decode(head);
}

/** `utf-16le` or `utf-16be` where every other byte is zero or a byte order mark says so; null for one byte wide text. */
export function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.length, HEAD) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  // Digits, separators and line breaks of a table or a map are ASCII: every fourth character at least.
  if (odd > looked / 8 && even === 0) return 'utf-16le';
  return even > looked / 8 && odd === 0 ? 'utf-16be' : null;
}

/** Whether the head holds none of the control characters that no text has; of wide text zeros are looked through. */
function isText(bytes: Uint8Array): boolean {
  if (wide(bytes) !== null) return true;
  const head = bytes.subarray(0, HEAD);
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

function sniffXml(text: string, name: string): Sniffed {
  const root = rootName(text);
  if (root === 'kml' || (root === null && /\.kml$/i.test(name))) return { kind: 'kml' };
  if (root === 'gpx' || (root === null && /\.gpx$/i.test(name))) return { kind: 'gpx' };
  const what = foreignXml(root, text);
  if (what !== null) return { kind: 'notRead', what };
  if (/\.kml$/i.test(name)) return { kind: 'kml' };
  return /\.gpx$/i.test(name) ? { kind: 'gpx' } : { kind: 'unknown' };
}

/** The local name of the first element; null where the head ends before it. Declarations, comments and a document type are stepped over. */
function rootName(text: string): string | null {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = text.indexOf('-->', at);
    else if (text[at + 1] === '?' || text[at + 1] === '!') at = text.indexOf('>', at);
    else return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(text.slice(at, at + 90))?.[1]?.toLowerCase() ?? null;
    if (at < 0) return null;
  }
  return null;
}

function sniffJson(text: string, bytes: Uint8Array, name: string): Sniffed {
  const what = foreignText(text, name);
  if (what !== null) return { kind: 'notRead', what };
  if (/\.(?:geojsonl|geojsons|geojsonseq|ndjson|jsonl)(?:\.gz)?$/i.test(name)) return { kind: 'geojsonLines' };
  return { kind: text.startsWith('{') && twoObjects(bytes) ? 'geojsonLines' : 'geojson' };
}

/** Whether the first line is a whole JSON object and another follows. */
function twoObjects(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(0x0a);
  if (end < 0 || end > 20e6) return false;
  let next = end;
  while (next < bytes.length && (bytes[next] === 0x0a || bytes[next] === 0x0d || bytes[next] === 0x20)) next++;
  let last = end - 1;
  while (last > 0 && (bytes[last] === 0x0d || bytes[last] === 0x20)) last--;
  if (bytes[next] !== 0x7b || bytes[last] !== 0x7d) return false;
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)).replace(/^\ufeff/, '')) === 'object';
  } catch {
    return false;
  }
}
