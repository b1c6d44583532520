/** WGS 84 (NIMA TR8350.2): the surface of every length and area. */
const a = 6378137;
const f = 1 / 298.257223563;

export const wgs84 = {
  /** Equatorial radius, metres. */
  a,
  /** Flattening. */
  f,
  /** Polar radius, metres. */
  b: a * (1 - f),
  /** First eccentricity, and squared. */
  e: Math.sqrt(f * (2 - f)),
  e2: f * (2 - f),
} as const;

/** Radians a degree. */
export const RADIAN = Math.PI / 180;

/**
 * Metres of one degree of latitude and of longitude at a latitude (degrees): the radii of
 * curvature M and N cos(lat) (Snyder 1987, eq. 4-18 to 4-20). For boxes and densifying only;
 * distances are geodesic.
 */
export function metresPerDegree(lat: number): { lat: number; lon: number } {
  const sin = Math.sin(lat * RADIAN);
  const w2 = 1 - wgs84.e2 * sin * sin;
  const n = a / Math.sqrt(w2);
  return { lat: (n * (1 - wgs84.e2) / w2) * RADIAN, lon: n * Math.cos(lat * RADIAN) * RADIAN };
}
