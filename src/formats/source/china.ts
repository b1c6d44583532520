/** Positions where Chinese services shift coordinates. */
import { isRecord } from '#core/plan/clean.ts';
import { isShifted } from '../coordinates/datum.ts';
import { note, type FileNote } from './refusal.ts';
import type { Source } from './source.ts';

/** Whether one of the first positions of some features of a source lies in the box of the shifts. */
export function liesInChina({ features }: Source): boolean {
  const step = Math.max(1, Math.floor(features.length / 500));
  for (let at = 0; at < features.length; at += step) {
    const feature = features[at];
    const position = isRecord(feature) && isRecord(feature.geometry) ? firstPosition(feature.geometry.coordinates) : null;
    // Either way round: axes may be swapped.
    if (position !== null && (isShifted(position) || isShifted([position[1], position[0]]))) return true;
  }
  return false;
}

/** What to say of formats that mean WGS 84 but are often written otherwise. */
export function chinaNotes(file: string, sources: readonly Source[]): FileNote[] {
  const shifted = sources.filter((source) => source.system.code === 'wgs84' && ['KML', 'GPX', 'crs', 'GeoJSON'].includes(source.system.by) && liesInChina(source));
  const [first] = shifted;
  return first ? [note(file, 'mayBeShifted', { format: first.format === 'kml' || first.format === 'gpx' ? first.format.toUpperCase() : 'GeoJSON' })] : [];
}

function firstPosition(coordinates: unknown): [number, number] | null {
  let inner = coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0] as unknown;
  return Array.isArray(inner) && typeof inner[0] === 'number' && typeof inner[1] === 'number' ? [inner[0], inner[1]] : null;
}
