/** Reads a position as people write it. Linear in the length of the text. */
import type { Position } from '../plan.ts';

/** What a text may mean. A chainage is metres along a border, with metres aside to the right of its direction (left: below 0). */
export type ReadPosition =
  | { readonly type: 'position'; readonly position: Position; /** Read the other way round than written: longitude stood where latitude was expected. */ readonly swapped: boolean }
  | { readonly type: 'chainage'; readonly chainageM: number; readonly asideM: number };
/** Why a text is no position. */
export type PositionProblem = 'empty' | 'tooLong' | 'oneNumber' | 'manyNumbers' | 'notANumber' | 'latitudeRange' | 'longitudeRange' | 'minutesRange' | 'sameAxis' | 'chainage';

/** Longer texts are no position; nothing is looked for in them. */
const LONGEST = 200;
/** Full-width digits and signs, and the many marks for degrees, minutes and seconds, as plain ones. */
const PLAIN: Readonly<Record<string, string>> = { '，': ',', '、': ',', '；': ',', ';': ',', '：': ':', '．': '.', '－': '-', '−': '-', '–': '-', '＋': '+', '　': ' ', '\u202f': ' ', '\u00a0': ' ', '\t': ' ',
  '度': '°', 'º': '°', '分': "'", '′': "'", '’': "'", '秒': '"', '″': '"', '”': '"', '“': '"', '北': 'N', '南': 'S', '东': 'E', '西': 'W', '纬': ' ', '经': ' ', '（': ' ', '）': ' ', '(': ' ', ')': ' ', '[': ' ', ']': ' ' };

/**
 * A position from decimal degrees ("46.2196, 133.8551", "133.8551E 46.2196N"), degrees with minutes and seconds (46°13'10.6"N 133°51'18"E),
 * or a chainage ("K41+200", "K41.2", "km 41.2", with "+50 m" or "左 50" aside). Without letters the first number is the latitude unless
 * only the other way round is possible: then it is read so, and `swapped` says it.
 */
export function parsePosition(text: string): ReadPosition | PositionProblem {
  if (text.trim() === '') return 'empty';
  if (text.length > LONGEST) return 'tooLong';
  const plain = [...text].map((sign) => PLAIN[sign] ?? sign).join('').normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (/^(K|KM|公里|桩号)/i.test(plain)) return chainage(plain);
  const parts = coordinates(plain.toUpperCase());
  if (typeof parts === 'string') return parts;
  const [first, second, third] = parts;
  if (third) return 'manyNumbers';
  if (!first || !second) return 'oneNumber';
  if (first.axis && second.axis && first.axis === second.axis) return 'sameAxis';
  const lonFirst = first.axis === 'lon' || second.axis === 'lat';
  const named = first.axis !== null || second.axis !== null;
  const [lat, lon] = lonFirst && named ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { type: 'position', position: [lon, lat], swapped: false };
  if (!named && Math.abs(lon) <= 90 && Math.abs(lat) <= 180) return { type: 'position', position: [lat, lon], swapped: true };
  return Math.abs(lat) > 90 ? 'latitudeRange' : 'longitudeRange';
}

interface Coordinate { readonly degrees: number; readonly axis: 'lat' | 'lon' | null }
const LETTER = /[NSEW]/y;
/** Degrees, and with a mark behind them minutes, and with a mark behind those seconds. */
const BODY = /([-+]?\d{1,9}(?:\.\d{1,12})?) ?(?:[°:] ?(?:(\d{1,9}(?:\.\d{1,12})?) ?(?:[':] ?(?:(\d{1,9}(?:\.\d{1,12})?) ?"?)?)?)?)?/y;
const BETWEEN = /[ ,:]*/y;

/** The coordinates in a text, one after another, each with its letter before or after it. */
function coordinates(text: string): Coordinate[] | PositionProblem {
  const found: Coordinate[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  next(BETWEEN);
  while (at < text.length) {
    const before = next(LETTER)?.[0];
    if (before) next(BETWEEN);
    const body = next(BODY);
    if (!body) return 'notANumber';
    const [, whole = '', minutes, seconds] = body;
    if (Number(minutes ?? 0) >= 60 || Number(seconds ?? 0) >= 60) return 'minutesRange';
    const letter = before ?? next(LETTER)?.[0];
    const size = Math.abs(Number(whole)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
    const degrees = whole.startsWith('-') !== (letter === 'S' || letter === 'W') ? -size : size;
    found.push({ degrees: degrees + 0, axis: letter === undefined ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon' });
    next(BETWEEN);
  }
  return found;
}

/** "K41+200", "K41.2", "KM 41.2", then metres aside: "+50", "右50", "左 50 m". */
function chainage(text: string): ReadPosition | PositionProblem {
  const read = /^(?:KM?|公里|桩号)\s*K?\s*(\d{1,6}(?:\.\d{1,6})?)(?:\s*\+\s*(\d{1,4}(?:\.\d{1,3})?))?\s*(?:,?\s*(右|左|R|L)\s*(\d{1,6}(?:\.\d{1,3})?)\s*(?:M|米)?)?$/i.exec(text);
  if (!read) return 'chainage';
  const [, km = '', metres = '0', side = '', aside = '0'] = read;
  if (km.includes('.') && read[2] !== undefined) return 'chainage';
  return { type: 'chainage', chainageM: Math.round(Number(km) * 1e6) / 1e3 + Number(metres), asideM: (side === '左' || side.toUpperCase() === 'L' ? -1 : 1) * Number(aside) };
}
