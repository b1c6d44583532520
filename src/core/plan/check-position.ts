/** Reads one position. Longitudes may still lie outside [-180, 180]: the antimeridian needs the whole line. */
import { shown } from './findings.ts';
import type { Position } from './plan.ts';

/** Why a geometry is refused. */
export interface Refusal {
  readonly code: 'badCoordinate' | 'badGeometry' | 'swappedAxes';
  /** End of the sentence "left out: ...". */
  readonly message: string;
  readonly value: string | null;
  readonly field: string;
}

/** What was mended on the way; `elevations` counts positions that had more than two numbers, `turned` rings that ran the wrong way. */
export interface Mending { readonly repairs: Set<string>; elevations: number; turned: number }

/** Three half turns: -540 and 190 occur in files, anything farther is no longitude. */
const farthestLongitude = 540;

/** `[lon, lat]` in degrees, finite, latitude in [-90, 90]; third numbers are left out and counted. */
export function checkPosition(raw: unknown, field: string, mending: Mending): Position | Refusal {
  if (!Array.isArray(raw)) return refuse('badGeometry', `${field} is ${shown(raw)}, not a position [longitude, latitude]`, raw, field);
  if (Array.isArray(raw[0])) return refuse('badGeometry', `${field} is nested more deeply than its type allows`, raw, field);
  if (raw.length < 2) return refuse('badCoordinate', `${field} has ${raw.length} numbers, a position needs longitude and latitude`, raw, field);
  const lon: unknown = raw[0];
  const lat: unknown = raw[1];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return refuse('badCoordinate', `${field} is ${listed(raw)}; both must be finite numbers of degrees`, raw, field);
  }
  if (Math.abs(lat) > 90) {
    if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
      return refuse('swappedAxes', `latitude ${lat} is out of range; are longitude and latitude swapped? Write longitude first`, raw, field);
    }
    return refuse('badCoordinate', `latitude ${lat} is out of range${metres(lon, lat)}`, raw, field);
  }
  if (Math.abs(lon) > farthestLongitude) return refuse('badCoordinate', `longitude ${lon} is out of range${metres(lon, lat)}`, raw, field);
  if (raw.length > 2) mending.elevations++;
  // Adding zero turns -0 into 0, which JSON cannot keep.
  return [lon + 0, lat + 0];
}

function metres(lon: number, lat: number): string {
  return Math.abs(lon) > 1000 || Math.abs(lat) > 1000 ? '; if these are metres, convert the file to WGS 84 degrees first' : '';
}

function listed(raw: readonly unknown[]): string { return `[${raw.slice(0, 3).map(shown).join(', ')}]`; }

function refuse(code: Refusal['code'], message: string, raw: unknown, field: string): Refusal {
  return { code, message, value: Array.isArray(raw) ? listed(raw) : shown(raw), field };
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'code' in answer;
}
