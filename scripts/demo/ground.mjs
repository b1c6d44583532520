/**
 * The ground on which a demo is laid out: one border, home on its left, water to keep out of.
 * Distances that only place things are taken in a local plane; nothing here is reported.
 */
import { tileAt, tilesIn } from '../basemap/archive.mjs';
import { azimuth, chainages, cut, move, pointAt } from './geodesy.mjs';

const METRES_PER_DEGREE = 111_320;
const CHORD = 600;
const STEP = 50;

/** Whether a ring holds a point (even-odd). */
export function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Metres from a point to a line, in a plane at the point. */
export function metresToLine([x, y], line) {
  const kx = METRES_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  const local = line.map(([lon, lat]) => [(lon - x) * kx, (lat - y) * METRES_PER_DEGREE]);
  let best = Infinity;
  for (let i = 1; i < local.length; i++) {
    const [[ax, ay], [bx, by]] = [local[i - 1], local[i]];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return best;
}

/** Says of a point whether the basemap shows water there. */
export async function waterIn(archive, box) {
  const { maxZoom: z } = await archive.getHeader();
  const byTile = new Map();
  for await (const { x, y, tile } of tilesIn(archive, z, box)) {
    const layer = tile.layers.water;
    const rings = [];
    for (let i = 0; i < (layer?.length ?? 0); i++) {
      const { geometry } = layer.feature(i).toGeoJSON(x, y, z);
      rings.push(...(geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
    }
    byTile.set(`${x}/${y}`, rings);
  }
  return (at) => (byTile.get(tileAt(z, ...at).join('/')) ?? []).filter((ring) => inRing(at, ring)).length % 2 === 1;
}

/** The ground of a border that runs northwards with home on its west. `home` is a ring that holds all home ground. */
export function ground(border, home, isWater) {
  const along = chainages(border);
  const lengthM = along.at(-1);
  const at = (metres) => pointAt(border, Math.min(lengthM, Math.max(0, metres)), along);

  /** On home ground, dry, as near as may be to `offset` metres left of the border at a chainage. */
  function landward(metres, offset, { wet = false } = {}) {
    const [from, to] = [Math.max(0, metres - CHORD), Math.min(lengthM, metres + CHORD)];
    const left = azimuth(at(from), at(to)) - 90;
    for (let d = offset; d < offset + 3000; d += STEP) {
      const candidate = move(at(metres), left, d);
      if (inRing(candidate, home) && metresToLine(candidate, border) >= 0.8 * offset && (wet || !isWater(candidate))) return candidate;
    }
    throw new Error(`no home ground beside km ${metres / 1000} at ${offset} m`);
  }

  /** The most western longitude of the border at a latitude. */
  function westmost(lat) {
    const crossings = [];
    for (let i = 1; i < border.length; i++) {
      const [[x1, y1], [x2, y2]] = [border[i - 1], border[i]];
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1));
    }
    return Math.min(...crossings);
  }

  /** So many kilometres due west of the border at a latitude, a little further where that is water. */
  function inland(lat, km) {
    const degree = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    for (let m = km * 1000; m < km * 1000 + 3000; m += STEP) {
      const candidate = [westmost(lat) - m / degree, lat];
      if (!isWater(candidate)) return candidate;
    }
    throw new Error(`no dry ground ${km} km west at ${lat}`);
  }

  /** A track beside the border between two chainages. */
  function beside(fromM, toM, offset, options) {
    const count = Math.max(2, Math.round((toM - fromM) / 300));
    const points = Array.from({ length: count + 1 }, (_, i) => landward(fromM + ((toM - fromM) * i) / count, offset, options));
    return thin(points, 25);
  }

  return { border, along, lengthM, at, landward, inland, beside, stretch: (fromM, toM) => cut(border, fromM, toM, along) };
}

/** Douglas-Peucker: leaves out points nearer than `metres` to the line that remains. */
export function thin(points, metres) {
  if (points.length < 3) return points;
  let far = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const d = metresToLine(points[i], [points[0], points.at(-1)]);
    if (d > far) [far, at] = [d, i];
  }
  if (far <= metres) return [points[0], points.at(-1)];
  return [...thin(points.slice(0, at + 1), metres).slice(0, -1), ...thin(points.slice(at), metres)];
}
