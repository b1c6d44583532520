import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { normaliseLon, unwrapLine, unwrapLon } from '../../geometry/longitude.ts';
import type { Line, Position } from '../../geometry/position.ts';
import { cutLine, cutPolygon } from '../antimeridian.ts';
import type { PlanGeometry } from '../plan.ts';

/** Nearer to a pole than this (degrees of latitude) nothing is carried but points. */
const POLE = 89;
/** A shape as wide as this (degrees) has no one side of the earth. */
const HALF_TURN = 180;

/**
 * A geometry carried along when something held at `from` is put down at `to`: every position keeps its metres east and north of it, told
 * by metres a degree at the latitude of either (Snyder 1987, 4-18 to 4-20). That is one scale for longitudes and one for latitudes, so
 * edges stay straight in lon/lat, rings that touch still touch, and it does not matter by which way the hand came; shapes hold to 1 part
 * in 10 000 for 20 km carried over 100 km at mid latitudes. Cut anew at the antimeridian. The same object where nothing moves; null where
 * it would come within a degree of a pole (a point: beyond the pole) or be half as wide as the earth.
 */
export function carried(geometry: PlanGeometry, from: Position, to: Position): PlanGeometry | null {
  if (from[0] === to[0] && from[1] === to[1]) return geometry;
  if (!Number.isFinite(to[0]) || !(Math.abs(to[1]) <= 90)) return null;
  const isPoint = geometry.type === 'Point';
  if (!isPoint && Math.abs(to[1]) > POLE) return null;
  const before = metresPerDegree(from[1]), after = metresPerDegree(to[1]);
  const wider = before.lon / after.lon, taller = before.lat / after.lat;
  let fits = true;
  const put = ([lon, lat]: Position): Position => {
    const at: Position = [to[0] + (lon - from[0]) * wider, to[1] + (lat - from[1]) * taller];
    if (Math.abs(at[1]) > POLE || Math.abs(at[0] - to[0]) >= HALF_TURN) fits = false;
    return at;
  };
  if (isPoint) {
    const [lon, lat] = geometry.coordinates;
    /* What is held itself lands where the hand is, to the last digit. */
    if (lon === from[0] && lat === from[1]) return { type: 'Point', coordinates: [normaliseLon(to[0]), to[1]] };
    const at = put([unwrapLon(lon, from[0]), lat]);
    return Number.isFinite(at[0]) && Math.abs(at[1]) <= 90 ? { type: 'Point', coordinates: [normaliseLon(at[0]), at[1]] } : null;
  }
  const moved = carriedShape(geometry, (line, start) => unwrapLine(line, start).map(put), from[0]);
  return fits ? moved : null;
}

type Put = (line: Line, start: number) => Line;

function carriedShape(geometry: Exclude<PlanGeometry, { type: 'Point' }>, put: Put, near: number): PlanGeometry {
  const startOf = (line: Line | undefined): number => unwrapLon(line?.[0]?.[0] ?? near, near);
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = lines.flatMap((line) => cutLine(put(line, startOf(line))));
    const [only] = coordinates;
    return geometry.type === 'LineString' && coordinates.length === 1 && only ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates };
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.flatMap((rings) => cutPolygon(rings.map((ring) => put(ring, startOf(rings[0])))));
  const [only] = coordinates;
  return geometry.type === 'Polygon' && coordinates.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates };
}
