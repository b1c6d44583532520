/** The old member `crs` (GeoJSON 2008): only what means WGS 84 longitude and latitude may pass. */
import { isRecord } from './clean.ts';
import { shown } from './findings.ts';
import type { Problem } from './problem.ts';

/** CGCS2000 (4490) differs from WGS 84 by centimetres. */
const degrees = /CRS:?84$|EPSG:(?:[\d.]*:)?(?:4326|4490)$|^WGS ?_?84$/i;

/** Null when the file is in WGS 84 or says nothing; else an error: coordinates in metres must not be drawn as degrees. */
export function crsProblem(crs: unknown): Problem | null {
  if (crs === undefined || crs === null) return null;
  const properties = isRecord(crs) ? crs.properties : undefined;
  const name = isRecord(properties) ? properties.name : undefined;
  if (typeof name === 'string' && degrees.test(name.trim())) return null;
  const value = typeof name === 'string' ? name.slice(0, 80) : shown(crs);
  return { code: 'otherCrs', severity: 'error', featureId: null, field: 'crs', value,
    message: `The file is in the coordinate system ${value}; convert it to WGS 84 longitude and latitude (EPSG:4326) first.` };
}
