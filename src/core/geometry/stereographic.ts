import type { Position } from './position.ts';
import { RADIAN, wgs84 } from './ellipsoid.ts';
import { normaliseLon } from './longitude.ts';

/** A conformal plane: metres, and the factor `k` by which a short length at that point appears longer. */
export interface ConformalPlane {
  readonly centre: Position;
  /** Writes x, y, k of a position at `out[at..at+2]`. */
  readonly project: (lon: number, lat: number, out: Float64Array, at: number) => void;
  readonly unproject: (x: number, y: number) => [number, number];
  /** k at a point of the plane. */
  readonly scaleAt: (x: number, y: number) => number;
}



/** Conformal latitude of a geodetic one, radians (Snyder 1987, 3-1). */
function conformal(lat: number): number {
  const s = wgs84.e * Math.sin(lat);
  return 2 * Math.atan(Math.tan(Math.PI / 4 + lat / 2) * ((1 - s) / (1 + s)) ** (wgs84.e / 2)) - Math.PI / 2;
}

/** Geodetic latitude of a conformal one, radians, by iteration (Snyder 1987, 3-4): five rounds reach 1e-15. */
function geodetic(chi: number): number {
  const t = Math.tan(Math.PI / 4 + chi / 2);
  let lat = chi;
  for (let round = 0; round < 6; round++) {
    const s = wgs84.e * Math.sin(lat);
    lat = 2 * Math.atan(t * ((1 + s) / (1 - s)) ** (wgs84.e / 2)) - Math.PI / 2;
  }
  return lat;
}

/** Radius of the parallel divided by a: cos(lat) / sqrt(1 - e2 sin2(lat)) (Snyder 1987, 14-15). */
function parallel(lat: number): number {
  return Math.cos(lat) / Math.sqrt(1 - wgs84.e2 * Math.sin(lat) ** 2);
}

/**
 * Oblique stereographic plane of the WGS 84 ellipsoid centred on a position, k = 1 there (Snyder
 * 1987, 21-24 to 21-27, by way of the conformal sphere). Circles stay circles to parts in 10^9 of
 * their radius near the centre, so a reach is a disc of radius times k. The centre must not be a pole.
 */
export function stereographic(centre: Position): ConformalPlane {
  const lon0 = centre[0] * RADIAN;
  const lat0 = centre[1] * RADIAN;
  const chi0 = conformal(lat0);
  const [sin0, cos0] = [Math.sin(chi0), Math.cos(chi0)];
  const a0 = (2 * wgs84.a * parallel(lat0)) / cos0;

  const project = (lon: number, lat: number, out: Float64Array, at: number) => {
    const phi = lat * RADIAN;
    const chi = conformal(phi);
    const turn = normaliseLon(lon - centre[0]) * RADIAN;
    const [sin, cos, cosTurn] = [Math.sin(chi), Math.cos(chi), Math.cos(turn)];
    const scale = a0 / (1 + sin0 * sin + cos0 * cos * cosTurn);
    out[at] = scale * cos * Math.sin(turn);
    out[at + 1] = scale * (cos0 * sin - sin0 * cos * cosTurn);
    out[at + 2] = (scale * cos) / (wgs84.a * parallel(phi));
  };

  const unproject = (x: number, y: number): [number, number] => {
    const rho = Math.hypot(x, y);
    if (rho === 0) return [centre[0], centre[1]];
    const c = 2 * Math.atan2(rho, a0);
    const [sinC, cosC] = [Math.sin(c), Math.cos(c)];
    const chi = Math.asin(cosC * sin0 + (y * sinC * cos0) / rho);
    const lon = lon0 + Math.atan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC);
    return [normaliseLon(lon / RADIAN), geodetic(chi) / RADIAN];
  };

  const scratch = new Float64Array(3);
  const scaleAt = (x: number, y: number) => {
    const [lon, lat] = unproject(x, y);
    project(lon, lat, scratch, 0);
    return scratch[2] ?? NaN;
  };
  return { centre, project, unproject, scaleAt };
}
