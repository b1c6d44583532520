/** The systems that coordinates of a file may be in, and the way from each to WGS 84. */
import type { Position } from '#core/geometry/position.ts';
import { datumName, datums, roundTripM, toWgs84, type Datum } from './datum.ts';
import { codeOfZone, isOnGrid, isUtm, utmToDegrees, zoneOf, type UtmZone } from './utm.ts';

/** The datums of map services, metres as web maps have them (EPSG:3857), and the zones of UTM on WGS 84. */
export type System = Datum | 'webMercator' | UtmZone;
type MetreSystem = Exclude<System, Datum>;

export const isMetreSystem = (system: System): system is MetreSystem => system === 'webMercator' || isUtm(system);

/** A system as a word or a code: `gcj02`, `webMercator`, `EPSG:3857`, `utm52n`, `EPSG:32652`; null for any other text. */
export function systemOf(text: string): System | null {
  const word = text.trim().toLowerCase();
  if (['webmercator', 'epsg:3857', '3857'].includes(word)) return 'webMercator';
  return datums.find((one) => one === word) ?? zoneOf(word);
}

/** How a system is written into a feature, so that its origin can be traced. */
export const systemName = (system: System): string => (system === 'webMercator' ? 'EPSG:3857' : isUtm(system) ? codeOfZone(system) : datumName[system]);
/** How far the conversion may be out, metres: of GCJ-02 and BD-09 there and back by the published formulas. CGCS2000 is WGS 84 to some centimetres. */
export const systemErrorM = (system: System): number => (system === 'wgs84' ? 0 : isMetreSystem(system) ? 0.01 : roundTripM);

/** Half the side of the square of web maps, metres: half the equator of the WGS 84 ellipsoid. */
const HALF = Math.PI * 6_378_137;
/** Eastings of zones (UTM, Gauss-Krueger without the number of the zone) are smaller: half a million and half a zone. */
const WIDEST_ZONE = 900_000;
/** Above this a number is no degree. */
const DEGREES = 1000;

/** A position of a system in WGS 84 degrees. */
export function toDegrees(position: Position, system: System): Position {
  if (isUtm(system)) return utmToDegrees(position, system);
  if (system !== 'webMercator') return toWgs84(position, system);
  const [x, y] = position;
  return [x / HALF * 180, Math.atan(Math.sinh(y / HALF * Math.PI)) * 180 / Math.PI];
}

/** Whether numbers are metres rather than degrees. */
export const isMetres = ([x, y]: Position): boolean => Math.abs(x) > DEGREES || Math.abs(y) > DEGREES;

/**
 * What positions are in that are metres: `webMercator` where none could be an easting of a zone and all lie in the square of web maps;
 * `projected` where the zone would have to be known; null where most are degrees.
 */
export function metresOf(positions: readonly Position[]): 'webMercator' | 'projected' | null {
  const metres = positions.filter(isMetres);
  if (metres.length === 0 || metres.length <= positions.length / 2) return null;
  return metres.every(([x, y]) => Math.abs(x) > WIDEST_ZONE && Math.abs(x) <= HALF && Math.abs(y) <= HALF) ? 'webMercator' : 'projected';
}

/** Whether a position may be one of a system in metres: on the grid of its zone, or in the square of web maps. Degrees among metres are neither. */
export const fits = (position: Position, system: MetreSystem): boolean => (isUtm(system) ? isOnGrid(position) : isMetres(position) && Math.abs(position[0]) <= HALF && Math.abs(position[1]) <= HALF);
