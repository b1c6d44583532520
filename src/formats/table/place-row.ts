/** Where a row of a table is, and what had to be done to know it. */
import { toWgs84, type Datum } from '../coordinates/datum.ts';
import { boxOfMost, isTurned, type Box } from '../coordinates/axes.ts';
import type { Position } from '#core/geometry/position.ts';

/** What a row says, before anything is judged. `stated`: the order is that of headings or of words; else longitude was taken first. */
export interface Said { readonly lon: number; readonly lat: number; readonly stated: boolean }

export type PlaceRefusal = 'noCoordinates' | 'notCoordinates' | 'outOfRange' | 'metres' | 'swapped' | 'zero';

export type Placed =
  | { readonly ok: true; readonly position: Position; /** The axes are the wrong way round, mended or not. */ readonly suspect: boolean; readonly mended: boolean }
  | { readonly ok: false; readonly reason: PlaceRefusal; readonly suspect: boolean };

const lies = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/**
 * The position of a row in WGS 84. Whether its axes are the wrong way round is told by `nears` (see `isTurned`). `mend`: such a row is
 * turned; else it stays as written, or is refused where that is nowhere. A pair whose text states no order is simply read the way that fits.
 */
export function placeRow({ lon, lat, stated }: Said, nears: readonly Box[], mend: boolean, datum: Datum): Placed {
  if (Math.abs(lon) > 1000 || Math.abs(lat) > 1000) return { ok: false, reason: 'metres', suspect: false };
  if (lon === 0 && lat === 0) return { ok: false, reason: 'zero', suspect: false };
  const [written, turned] = [lies(lon, lat), lies(lat, lon)];
  if (!written && !turned) return { ok: false, reason: 'outOfRange', suspect: false };
  const better = !written || isTurned([lon, lat, lon, lat], nears);
  if (!better) return { ok: true, position: toWgs84([lon, lat], datum), suspect: false, mended: false };
  if (!stated) return { ok: true, position: toWgs84([lat, lon], datum), suspect: false, mended: false };
  if (mend) return { ok: true, position: toWgs84([lat, lon], datum), suspect: true, mended: true };
  return written ? { ok: true, position: toWgs84([lon, lat], datum), suspect: true, mended: false } : { ok: false, reason: 'swapped', suspect: true };
}

/** Where most rows are, as a box; null for too few. */
export function boxOfRows(said: readonly Said[]): Box | null {
  return boxOfMost(said.filter(({ lon, lat }) => lies(lon, lat) && !(lon === 0 && lat === 0)).map(({ lon, lat }) => [lon, lat]));
}
