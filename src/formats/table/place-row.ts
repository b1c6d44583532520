/** Where a row of a table is, and what had to be done to know it. */
import { toWgs84, type Datum } from '../coordinates/datum.ts';
import type { Position } from '#core/geometry/position.ts';

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

/** What a row says, before anything is judged. `stated`: the order is that of headings or of words; else longitude was taken first. */
export interface Said { readonly lon: number; readonly lat: number; readonly stated: boolean }

export type PlaceRefusal = 'noCoordinates' | 'notCoordinates' | 'outOfRange' | 'metres' | 'swapped' | 'zero';

export type Placed =
  | { readonly ok: true; readonly position: Position; /** The axes are the wrong way round, mended or not. */ readonly suspect: boolean; readonly mended: boolean }
  | { readonly ok: false; readonly reason: PlaceRefusal; readonly suspect: boolean };

const lies = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
const inside = ([west, south, east, north]: Box, lon: number, lat: number): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/** A box with as much room again around it, at least a degree. */
export function roomAround([west, south, east, north]: Box): Box {
  const [x, y] = [Math.max(1, east - west), Math.max(1, north - south)];
  return [west - x, south - y, east + x, north + y];
}

/**
 * The position of a row in WGS 84. A row has its axes the wrong way round when only the other way is on the earth, or only the other way
 * is near (`near`: the plan's box with room around it, or the other rows'). `mend`: such a row is turned; else it stays as written, or is
 * refused where that is nowhere. A pair whose text states no order is simply read the way that fits.
 */
export function placeRow({ lon, lat, stated }: Said, near: Box | null, mend: boolean, datum: Datum): Placed {
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000) return { ok: false, reason: 'metres', suspect: false };
  if (lon === 0 && lat === 0) return { ok: false, reason: 'zero', suspect: false };
  const [written, turned] = [lies(lon, lat), lies(lat, lon)];
  if (!written && !turned) return { ok: false, reason: 'outOfRange', suspect: false };
  const better = !written || (turned && near !== null && !inside(near, lon, lat) && inside(near, lat, lon));
  if (!better) return { ok: true, position: toWgs84([lon, lat], datum), suspect: false, mended: false };
  if (!stated) return { ok: true, position: toWgs84([lat, lon], datum), suspect: false, mended: false };
  if (mend) return { ok: true, position: toWgs84([lat, lon], datum), suspect: true, mended: true };
  return written ? { ok: true, position: toWgs84([lon, lat], datum), suspect: true, mended: false } : { ok: false, reason: 'swapped', suspect: true };
}

/** Rows needed to say where the others are. */
const ENOUGH = 3;
/** Degrees around the middle row that count as near. */
const NEAR = 3;

/** Where most rows are, as a box around the middle one; null for too few. */
export function boxOfRows(said: readonly Said[]): Box | null {
  const sound = said.filter(({ lon, lat }) => lies(lon, lat) && !(lon === 0 && lat === 0));
  if (sound.length < ENOUGH) return null;
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [lon, lat] = [middle(sound.map((one) => one.lon)), middle(sound.map((one) => one.lat))];
  return [lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR];
}
