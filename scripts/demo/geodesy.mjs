/** Distances, points along a line and offsets on the WGS 84 ellipsoid, for the demo generators and their tests. */
import geodesic from 'geographiclib-geodesic';

const wgs84 = geodesic.Geodesic.WGS84;

/**
 * Geodesic distance in metres.
 * @param {number[]} a
 * @param {number[]} b
 * @returns {number}
 */
export const distance = ([lon1, lat1], [lon2, lat2]) => wgs84.Inverse(lat1, lon1, lat2, lon2).s12;

/** Initial azimuth in degrees, clockwise from north. */
export const azimuth = ([lon1, lat1], [lon2, lat2]) => wgs84.Inverse(lat1, lon1, lat2, lon2).azi1;

/** The point so many metres away in a direction. */
export function move([lon, lat], azimuthDeg, metres) {
  const { lon2, lat2 } = wgs84.Direct(lat, lon, azimuthDeg, metres);
  return [lon2, lat2];
}

/** Adds points so that no edge is longer than `step` metres; edges are straight in lon/lat (RFC 7946). */
export function densify(line, step = 1000) {
  const out = [line[0]];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const parts = Math.max(1, Math.ceil(distance(a, b) / step));
    for (let k = 1; k <= parts; k++) out.push(k === parts ? b : [a[0] + ((b[0] - a[0]) * k) / parts, a[1] + ((b[1] - a[1]) * k) / parts]);
  }
  return out;
}

/**
 * Metres from the start of the line at each of its vertices.
 * @returns {number[]}
 */
export function chainages(line) {
  const out = [0];
  for (let i = 1; i < line.length; i++) {
    const edge = densify([line[i - 1], line[i]]);
    let length = 0;
    for (let k = 1; k < edge.length; k++) length += distance(edge[k - 1], edge[k]);
    out.push(out[i - 1] + length);
  }
  return out;
}

/**
 * Length of a line in metres.
 * @returns {number}
 */
export const lengthOf = (line) => chainages(line).at(-1);

/** The point at a chainage: linear in lon/lat on its edge. */
export function pointAt(line, metres, along = chainages(line)) {
  const i = Math.min(line.length - 1, Math.max(1, along.findIndex((s) => s >= metres)));
  const share = (metres - along[i - 1]) / (along[i] - along[i - 1]);
  return [0, 1].map((k) => line[i - 1][k] + (line[i][k] - line[i - 1][k]) * share);
}

/** The line between two chainages, with every vertex between them. */
export function cut(line, fromM, toM, along = chainages(line)) {
  const inner = line.filter((_, i) => along[i] > fromM + 0.5 && along[i] < toM - 0.5);
  return [pointAt(line, fromM, along), ...inner, pointAt(line, toM, along)];
}
