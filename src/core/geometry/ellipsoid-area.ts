import type { Position } from './position.ts';
import { RADIAN, wgs84 } from './ellipsoid.ts';
import { unwrapLine } from './longitude.ts';

/** Gauss-Legendre, five points on [-1, 1] (Abramowitz and Stegun, table 25.4). */
const NODES = [0, 0.5384693101056831, -0.5384693101056831, 0.906179845938664, -0.906179845938664];
const WEIGHTS = [0.5688888888888889, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908];
/** An edge taller than this many degrees is cut: five points are then good to 1e-14 of the edge. */
const STEP_DEG = 1;

/**
 * Area of the WGS 84 ellipsoid between the equator and a latitude, square metres a radian of
 * longitude: b2/2 (sin/(1 - e2 sin2) + atanh(e sin)/e) (Snyder 1987, eq. 3-12, authalic q).
 */
function zoneM2(latRad: number): number {
  const sin = Math.sin(latRad);
  const { b, e, e2 } = wgs84;
  return ((b * b) / 2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
}

/**
 * Signed area of a ring in square metres on WGS 84, positive counter-clockwise. Edges are
 * straight in lon/lat (RFC 7946), so the area is the integral of the authalic zone along them:
 * no projection, no densifying, and it adds up when an edge is split. Rings around a pole have no such area.
 */
export function ringAreaM2(ring: readonly Position[]): number {
  if (ring.length < 4) return 0;
  const open = unwrapLine(ring, ring[0]![0]);
  // The zone of the first vertex is taken off, or small rings far from the equator lose digits.
  const base = zoneM2(open[0]![1] * RADIAN);
  let sum = 0;
  for (let index = 1; index < open.length; index += 1) {
    const [lon0, lat0] = open[index - 1]!;
    const [lon1, lat1] = open[index]!;
    if (lon0 !== lon1) sum -= (lon1 - lon0) * RADIAN * (meanZoneM2(lat0, lat1) - base);
  }
  return sum;
}

/** Mean of the zone along a lat range, exact for the lon/lat-straight edge over it. */
function meanZoneM2(lat0: number, lat1: number): number {
  if (lat0 === lat1) return zoneM2(lat0 * RADIAN);
  const pieces = Math.max(1, Math.ceil(Math.abs(lat1 - lat0) / STEP_DEG));
  let sum = 0;
  for (let k = 0; k < pieces; k += 1) {
    const middle = lat0 + ((lat1 - lat0) * (k + 0.5)) / pieces;
    const half = (lat1 - lat0) / (2 * pieces);
    for (let n = 0; n < NODES.length; n += 1) sum += WEIGHTS[n]! * zoneM2((middle + half * NODES[n]!) * RADIAN);
  }
  return sum / (2 * pieces);
}

/** Area in square metres of polygons with holes, whatever their winding; the polygons must not overlap. */
export function polygonsAreaM2(polygons: readonly (readonly (readonly Position[])[])[]): number {
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const area = Math.abs(ringAreaM2(ring));
      sum += index === 0 ? area : -area;
    });
  }
  return sum;
}
