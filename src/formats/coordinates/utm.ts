/**
 * Zones of the Universal Transverse Mercator grid on WGS 84 to degrees, by the series of Krueger to the sixth order in the third flattening
 * (Karney 2011, "Transverse Mercator with an accuracy of a few nanometers", eqs. 7-36): within a zone it is exact to a nanometre.
 */
import type { Position } from '#core/geometry/position.ts';

/** A zone and its half of the earth: `utm52n`. */
export type UtmZone = `utm${number}${'n' | 's'}`;

const A = 6_378_137;
const F = 1 / 298.257223563;
const SCALE = 0.9996;
const FALSE_EASTING = 500_000;
const FALSE_NORTHING = 10_000_000;

const n = F / (2 - F);
const eccentricity = Math.sqrt(F * (2 - F));
/** Radius of the circle that is as long as a meridian, metres. */
const RECTIFYING = A / (1 + n) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
/** Karney 2011, eq. 36: from the conformal sphere back from the grid. */
const beta = [
  n / 2 - 2 * n ** 2 / 3 + 37 * n ** 3 / 96 - n ** 4 / 360 - 81 * n ** 5 / 512 + 96_199 * n ** 6 / 604_800,
  n ** 2 / 48 + n ** 3 / 15 - 437 * n ** 4 / 1440 + 46 * n ** 5 / 105 - 1_118_711 * n ** 6 / 3_870_720,
  17 * n ** 3 / 480 - 37 * n ** 4 / 840 - 209 * n ** 5 / 4480 + 5569 * n ** 6 / 90_720,
  4397 * n ** 4 / 161_280 - 11 * n ** 5 / 504 - 830_251 * n ** 6 / 7_257_600,
  4583 * n ** 5 / 161_280 - 108_847 * n ** 6 / 3_991_680,
  20_648_693 * n ** 6 / 638_668_800,
];

/** A zone as people write it: `utm52n`, `UTM 52N`, `EPSG:32652`, `32652`; null for any other text. */
export function zoneOf(text: string): UtmZone | null {
  const found = /^(?:utm[ _-]?(\d{1,2})([ns])|(?:epsg:)?32([67])(\d\d))$/i.exec(text.trim());
  const number = Number(found?.[1] ?? found?.[4] ?? 0);
  if (number < 1 || number > 60) return null;
  return `utm${number}${(found?.[2]?.toLowerCase() ?? (found?.[3] === '6' ? 'n' : 's')) === 'n' ? 'n' : 's'}`;
}

export function isUtm(system: string): system is UtmZone { return system.startsWith('utm'); }
export const numberOfZone = (zone: UtmZone): number => Number.parseInt(zone.slice(3), 10);
export const isSouth = (zone: UtmZone): boolean => zone.endsWith('s');
/** The code by which a zone is known: 326 and its number in the north, 327 in the south. */
export const codeOfZone = (zone: UtmZone): string => `EPSG:32${isSouth(zone) ? 7 : 6}${String(numberOfZone(zone)).padStart(2, '0')}`;

/** The zone of a position by its six degrees alone: the exceptions of Norway and Svalbard are left to whoever chooses. */
export function zoneAt([lon, lat]: Position): UtmZone {
  const turned = ((lon + 180) % 360 + 360) % 360;
  return `utm${Math.min(60, Math.floor(turned / 6) + 1)}${lat < 0 ? 's' : 'n'}`;
}

/** Whether numbers may be easting and northing of a zone, metres: up to the neighbouring zone, from the equator to the poles. */
export const isOnGrid = ([x, y]: Position): boolean => x >= 100_000 && x <= 900_000 && y >= 0 && y <= FALSE_NORTHING;

/** Easting and northing (metres) of a zone in degrees. */
export function utmToDegrees([x, y]: Position, zone: UtmZone): Position {
  const xi = (y - (isSouth(zone) ? FALSE_NORTHING : 0)) / (SCALE * RECTIFYING), eta = (x - FALSE_EASTING) / (SCALE * RECTIFYING);
  let [north, east] = [xi, eta];
  for (const [at, factor] of beta.entries()) {
    const turns = 2 * (at + 1);
    north -= factor * Math.sin(turns * xi) * Math.cosh(turns * eta);
    east -= factor * Math.cos(turns * xi) * Math.sinh(turns * eta);
  }
  const conformal = Math.sin(north) / Math.hypot(Math.sinh(east), Math.cos(north));
  const lon = Math.atan2(Math.sinh(east), Math.cos(north)) * 180 / Math.PI + 6 * numberOfZone(zone) - 183;
  return [((lon + 180) % 360 + 360) % 360 - 180, Math.atan(tangentOf(conformal)) * 180 / Math.PI];
}

/** The tangent of the latitude from that of the conformal latitude, by Newton (Karney 2011, eqs. 7-9, 19-21): three rounds are enough for all digits. */
function tangentOf(conformal: number): number {
  let tau = conformal;
  for (let round = 0; round < 5; round += 1) {
    const root = Math.hypot(1, tau);
    const sigma = Math.sinh(eccentricity * Math.atanh(eccentricity * tau / root));
    const here = tau * Math.hypot(1, sigma) - sigma * root;
    const step = (conformal - here) / Math.hypot(1, here) * (1 + (1 - eccentricity ** 2) * tau ** 2) / ((1 - eccentricity ** 2) * root);
    tau += step;
    if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(tau))) break;
  }
  return tau;
}
