import type { Position } from './position.ts';

/** The longitude that differs from `lon` by whole turns and lies within 180 degrees of `near`. */
export function unwrapLon(lon: number, near: number): number {
  const turns = Math.round((near - lon) / 360);
  return turns === 0 ? lon : lon + 360 * turns;
}

/** A longitude in [-180, 180]; values already inside come back untouched, bit for bit. */
export function normaliseLon(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : unwrapLon(lon, 0);
}

/** A line or ring whose neighbouring longitudes never jump by more than 180 degrees, starting near `near`. */
export function unwrapLine(line: readonly Position[], near: number): [number, number][] {
  let previous = near;
  return line.map(([lon, lat]) => {
    previous = unwrapLon(lon, previous);
    return [previous, lat];
  });
}
