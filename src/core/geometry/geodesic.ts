/** Geodesics on WGS 84 by Karney's algorithm (J. Geodesy 87, 2013), good to 15 nanometres. */
import geographiclib from 'geographiclib-geodesic';
import type { Position } from './position.ts';

const { Geodesic } = geographiclib;
const ellipsoid = Geodesic.WGS84;
const DIRECT = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL;
const INVERSE = Geodesic.DISTANCE | Geodesic.AZIMUTH;

/** Geodesic distance in metres; 0 for equal positions. */
export function distanceM(from: Position, to: Position): number {
  return ellipsoid.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE).s12!;
}

/** Distance in metres and azimuths in degrees clockwise from north at both ends. */
export function inverse(from: Position, to: Position): { distanceM: number; azimuthDeg: number; arrivalDeg: number } {
  const line = ellipsoid.Inverse(from[1], from[0], to[1], to[0], INVERSE);
  return { distanceM: line.s12!, azimuthDeg: line.azi1!, arrivalDeg: line.azi2! };
}

/** The position `metres` along the geodesic that leaves at `azimuthDeg`. Its longitude runs on from the start's and may pass 180. */
export function direct(from: Position, azimuthDeg: number, metres: number): [number, number] {
  const line = ellipsoid.Direct(from[1], from[0], azimuthDeg, metres, DIRECT);
  return [line.lon2!, line.lat2!];
}
