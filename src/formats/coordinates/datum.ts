/** Coordinates of Chinese map services and WGS 84. The reader says which system coordinates are in; it is never guessed. */
import type { Position } from '#core/geometry/position.ts';

/** WGS 84 (GPS, CGCS2000 to a metre), GCJ-02 (Amap, Tencent, Google in China), BD-09 (Baidu). */
export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];
/** How a datum is written into a feature, so that its origin can be traced. */
export const datumName: Readonly<Record<Datum, string>> = { wgs84: 'WGS 84', gcj02: 'GCJ-02', bd09: 'BD-09' };

/** Conversion to WGS 84 is undone to this (metres): the forward formulas themselves are what the services use, as published by others. */
export const roundTripM = 1;

/** Krasovsky 1940, on which the published formulas of GCJ-02 stand. */
const krasovsky = { a: 6378245, e2: 0.006693421622965943 };
/** The box outside which the services do not shift. It holds ground on the far side of the border too. */
const box = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };
/** Degrees: a tenth of a millimetre. */
const CLOSE = 1e-9;

/** Whether a WGS 84 position lies where the services shift. */
export function isShifted([lon, lat]: Position): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

/** A WGS 84 position as a service gives it; unchanged outside the box. */
export function fromWgs84(position: Position, datum: Datum): Position {
  if (datum === 'wgs84' || !isShifted(position)) return position;
  return forward(position, datum);
}

/** What a service gives as a WGS 84 position, by fixed-point iteration (the shift changes by less than 1 % of the step); unchanged outside the box. */
export function toWgs84(position: Position, datum: Datum): Position {
  if (datum === 'wgs84' || !Number.isFinite(position[0]) || !Number.isFinite(position[1])) return position;
  let [lon, lat] = position;
  for (let turn = 0; turn < 12; turn++) {
    const [east, north] = forward([lon, lat], datum);
    const [x, y] = [position[0] - east, position[1] - north];
    lon += x;
    lat += y;
    if (Math.abs(x) < CLOSE && Math.abs(y) < CLOSE) break;
  }
  return isShifted([lon, lat]) ? [lon, lat] : position;
}

function forward(position: Position, datum: Exclude<Datum, 'wgs84'>): Position {
  const shifted = shift(position);
  return datum === 'gcj02' ? shifted : turn(shifted);
}

const sin = (value: number): number => Math.sin(value * Math.PI);
/** Both series have it: waves of 1/6 and 1/2 degree. */
const ripple = (x: number): number => (20 * sin(6 * x) + 20 * sin(2 * x)) * 2 / 3;

/** GCJ-02: a polynomial and waves east of 105 and north of 35, in metres on the ellipsoid (as published in eviltransform, 2013). */
function shift([lon, lat]: Position): Position {
  const [x, y] = [lon - 105, lat - 35];
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple(x)
    + (20 * sin(y) + 40 * sin(y / 3)) * 2 / 3 + (160 * sin(y / 12) + 320 * sin(y / 30)) * 2 / 3;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x)
    + (20 * sin(x) + 40 * sin(x / 3)) * 2 / 3 + (150 * sin(x / 12) + 300 * sin(x / 30)) * 2 / 3;
  const w2 = 1 - krasovsky.e2 * Math.sin(lat * Math.PI / 180) ** 2;
  const w = Math.sqrt(w2);
  return [lon + east * 180 / (krasovsky.a / w * Math.cos(lat * Math.PI / 180) * Math.PI), lat + north * 180 / (krasovsky.a * (1 - krasovsky.e2) / (w2 * w) * Math.PI)];
}

/** BD-09 out of GCJ-02: turned and stretched by waves in polar coordinates, then moved. */
function turn([lon, lat]: Position): Position {
  const wave = 3000 / 180;
  const z = Math.hypot(lon, lat) + 0.00002 * sin(lat * wave);
  const theta = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * wave * Math.PI);
  return [z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006];
}
