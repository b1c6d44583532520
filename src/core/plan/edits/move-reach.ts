import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import type { Line, Position } from '../../geometry/position.ts';
import { unwrapLine, unwrapLon } from '../../geometry/longitude.ts';
import { cutPolygon } from '../antimeridian.ts';
import type { Region } from '../field.ts';

/** Nearer to a pole than this (degrees of latitude) no ground is counted. */
const POLE = 89;
/** A region as wide as this (degrees) has no one side of the earth. */
const HALF_TURN = 180;

/**
 * A drawn reach after its post moved from one position to another: every vertex keeps its metres east and north of the post, told by
 * metres a degree at the latitude of the post (Snyder 1987, 4-18 to 4-20). That is one scale for longitudes and one for latitudes, so edges
 * stay straight in lon/lat, rings that touch still touch, and it does not matter by which way the post came; shapes hold to 1 part in
 * 10 000 for a reach of 20 km moved by 100 km at mid latitudes. Cut anew at the antimeridian. The same object where the post stays;
 * null where the region would come within a degree of a pole or be half as wide as the earth.
 */
export function movedReach(reach: Region, from: Position, to: Position): Region | null {
  if (from[0] === to[0] && from[1] === to[1]) return reach;
  if (Math.abs(to[1]) > POLE) return null;
  const before = metresPerDegree(from[1]), after = metresPerDegree(to[1]);
  const wider = before.lon / after.lon, taller = before.lat / after.lat;
  const polygons = (reach.type === 'Polygon' ? [reach.coordinates] : reach.coordinates).map((rings) => {
    const start = unwrapLon(rings[0]?.[0]?.[0] ?? from[0], from[0]);
    return rings.map((ring): Line => unwrapLine(ring, start).map(([lon, lat]): Position => [to[0] + (lon - from[0]) * wider, to[1] + (lat - from[1]) * taller]));
  });
  const fits = polygons.flat(2).every(([lon, lat]) => Math.abs(lat) <= POLE && Math.abs(lon - to[0]) < HALF_TURN);
  if (!fits) return null;
  const coordinates = polygons.flatMap(cutPolygon);
  const [only] = coordinates;
  return reach.type === 'Polygon' && coordinates.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates };
}
