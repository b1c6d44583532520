/** The systems that coordinates of a file may be in, and the way from each to WGS 84. */
import type { Position } from '#core/geometry/position.ts';
import { datumName, datums, roundTripM, toWgs84 } from './datum.ts';

/** The datums of map services, and metres as web maps have them (EPSG:3857). */
export const systems = [...datums, 'webMercator'] as const;
export type System = (typeof systems)[number];

/** How a system is written into a feature, so that its origin can be traced. */
export const systemName: Readonly<Record<System, string>> = { ...datumName, webMercator: 'EPSG:3857' };
/** How far the conversion may be out, metres: of GCJ-02 and BD-09 there and back by the published formulas. CGCS2000 is WGS 84 to some centimetres. */
export const systemErrorM: Readonly<Record<System, number>> = { wgs84: 0, gcj02: roundTripM, bd09: roundTripM, webMercator: 0.01 };

/** Half the side of the square of web maps, metres: half the equator of the WGS 84 ellipsoid. */
const HALF = Math.PI * 6_378_137;
/** Eastings of zones (UTM, Gauss-Krueger without the number of the zone) are smaller: half a million and half a zone. */
const WIDEST_ZONE = 900_000;
/** Above this a number is no degree. */
const DEGREES = 1000;

/** A position of a system in WGS 84 degrees. */
export function toDegrees(position: Position, system: System): Position {
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
