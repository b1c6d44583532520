import type { Position } from './position.ts';
import { RADIAN, wgs84 } from './ellipsoid.ts';
import { normaliseLon } from './longitude.ts';

/** A conformal plane: metres, and the factor `k` by which a short length at that point appears longer. */
export interface ConformalPlane {
  readonly centre: Position;
  /** Writes x, y, k of a position at `out[at..at+2]`. */
  project(lon: number, lat: number, out: Float64Array, at: number): void;
  unproject(x: number, y: number): [number, number];
  /** k at a point of the plane. */
  scaleAt(x: number, y: number): number;
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

/** Terms of a series in sin 2kθ; the next would be below 10^-17 on this ellipsoid. */
const TERMS = 6;
/** Places at which a series is met. */
const NODES = 32;

/**
 * Coefficients of f(θ) − θ in sin 2kθ, k = 1 ... 6: the difference of two latitudes is odd and repeats every half turn
 * (Snyder 1987, 3-5). By the sine transform of the difference at evenly spaced places.
 */
function sineSeries(f: (theta: number) => number): readonly number[] {
  const at = Array.from({ length: NODES - 1 }, (_, i) => ((i + 1) * Math.PI) / (2 * NODES));
  return Array.from({ length: TERMS }, (_, k) => (2 / NODES) * at.reduce((sum, theta) => sum + (f(theta) - theta) * Math.sin(2 * (k + 1) * theta), 0));
}

const toConformal = sineSeries(conformal);
const toGeodetic = sineSeries(geodetic);

/** A sine series by Clenshaw's recurrence, from sin θ and cos θ. */
function difference(series: readonly number[], sin: number, cos: number): number {
  const twice = 2 - 4 * sin * sin;
  let next = 0, now = 0;
  for (let k = TERMS - 1; k >= 0; k--) {
    const before = series[k]! + twice * now - next;
    next = now;
    now = before;
  }
  return 2 * sin * cos * now;
}

/** Radius of the parallel divided by a: cos(lat) / sqrt(1 - e2 sin2(lat)) (Snyder 1987, 14-15). */
const parallel = (sin: number, cos: number): number => cos / Math.sqrt(1 - wgs84.e2 * sin * sin);

/**
 * Oblique stereographic plane of the WGS 84 ellipsoid centred on a position, k = 1 there (Snyder
 * 1987, 21-24 to 21-27, by way of the conformal sphere). Circles stay circles to parts in 10^9 of
 * their radius near the centre, so a reach is a disc of radius times k. The centre must not be a pole.
 */
export const stereographic = (centre: Position): ConformalPlane => new Stereographic(centre);

class Stereographic implements ConformalPlane {
  readonly centre: Position;
  /** Sine and cosine of the conformal latitude of the centre, and twice the radius of the sphere there over its cosine. */
  readonly #sin0: number;
  readonly #cos0: number;
  readonly #a0: number;
  readonly #scratch = new Float64Array(3);

  constructor(centre: Position) {
    const lat0 = centre[1] * RADIAN, chi0 = conformal(lat0);
    this.centre = centre;
    this.#sin0 = Math.sin(chi0);
    this.#cos0 = Math.cos(chi0);
    this.#a0 = (2 * wgs84.a * parallel(Math.sin(lat0), Math.cos(lat0))) / this.#cos0;
  }

  project(lon: number, lat: number, out: Float64Array, at: number): void {
    const sin0 = this.#sin0, cos0 = this.#cos0;
    const phi = lat * RADIAN, turn = normaliseLon(lon - this.centre[0]) * RADIAN;
    const sinPhi = Math.sin(phi), cosPhi = Math.cos(phi), cosTurn = Math.cos(turn);
    /* The conformal latitude is the geodetic one less a fifth of a degree at most: its sine and cosine by Taylor's series. */
    const less = difference(toConformal, sinPhi, cosPhi), square = less * less;
    const sinLess = less * (1 - (square / 6) * (1 - square / 20)), cosLess = 1 - (square / 2) * (1 - (square / 12) * (1 - square / 30));
    const sin = sinPhi * cosLess + cosPhi * sinLess, cos = cosPhi * cosLess - sinPhi * sinLess;
    const scale = this.#a0 / (1 + sin0 * sin + cos0 * cos * cosTurn);
    out[at] = scale * cos * Math.sin(turn);
    out[at + 1] = scale * (cos0 * sin - sin0 * cos * cosTurn);
    out[at + 2] = (scale * cos) / (wgs84.a * parallel(sinPhi, cosPhi));
  }

  unproject(x: number, y: number): [number, number] {
    const sin0 = this.#sin0, cos0 = this.#cos0, a0 = this.#a0;
    /* Half the angle c from the centre has the tangent ρ / a0; u and v are x and y times sin c / ρ. */
    const t = (x * x + y * y) / (a0 * a0);
    const cosC = (1 - t) / (1 + t), u = (2 * x) / (a0 * (1 + t)), v = (2 * y) / (a0 * (1 + t));
    const sin = cosC * sin0 + v * cos0, ahead = cosC * cos0 - v * sin0;
    const cos = Math.sqrt(u * u + ahead * ahead);
    return [normaliseLon(this.centre[0] + Math.atan2(u, ahead) / RADIAN), (Math.atan2(sin, cos) + difference(toGeodetic, sin, cos)) / RADIAN];
  }

  scaleAt(x: number, y: number): number {
    const [lon, lat] = this.unproject(x, y);
    this.project(lon, lat, this.#scratch, 0);
    return this.#scratch[2] ?? NaN;
  }
}
