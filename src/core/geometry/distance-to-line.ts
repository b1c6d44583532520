import type { Position } from './position.ts';
import { nearness, squareToSegment, toCartesian } from './cartesian.ts';
import { metresPerDegree } from './ellipsoid.ts';
import { CHUNK, lineBoxes } from './line-boxes.ts';
import { unwrapLon } from './longitude.ts';
import { localPlane } from './local-plane.ts';

/**
 * Shortest distance in metres from a position to a dense line (neighbours at most 1 km apart),
 * in the plane at the position, where distances from it are exact. Infinity for an empty line.
 */
export function distanceToLineM(position: Position, points: readonly Position[]): number {
  const plane = localPlane(position);
  let best = Infinity;
  let from: readonly [number, number] | null = null;
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (boxDistanceM(position, point, next ?? point) > best) {
      from = null;
      return;
    }
    from ??= plane.project(point);
    const to = next ? plane.project(next) : from;
    best = Math.min(best, distanceToSegment(0, 0, from, to));
    from = to;
  });
  return best;
}

/**
 * How far (metres) an edge of at most 1 km that is straight in degrees may lie from the same edge straight in a plane: its
 * square times tan(lat) / 8 R, 23 cm at 85 degrees; nearer to a pole half of its kilometre is more.
 */
export const bendM = (south: number, north: number): number => (south > -85 && north < 85 ? 1 : 505);

/** Whether `distanceToLineM` is at most `metres`: of a long line only what neither boxes nor straight distances decide is measured. */
export function lineWithinM(position: Position, points: readonly Position[], metres: number): boolean {
  const { count, chunks, whole } = lineBoxes(points);
  if (count === 0) return false;
  const [west, south, east, north] = reachBox(position, metres + bendM(whole[1]!, whole[3]!), (whole[0]! + whole[2]!) / 2);
  const meets = (boxes: readonly number[], at: number) => {
    if (boxes[at + 1]! > north || boxes[at + 3]! < south) return false;
    for (let turn = -360; turn <= 360; turn += 360) if (boxes[at]! <= east + turn && boxes[at + 2]! >= west + turn) return true;
    return false;
  };
  if (!meets(whole, 0)) return false;
  toCartesian(position, here, 6);
  for (let chunk = 0; chunk < count; chunk += 1) {
    if (!meets(chunks, 4 * chunk)) continue;
    const first = chunk * CHUNK, last = Math.min(points.length - 1, first + CHUNK);
    toCartesian(points[first]!, here, 0);
    let unclear = false;
    for (let at = first; at === first || at < last; at += 1) {
      toCartesian(points[Math.min(at + 1, last)]!, here, 3);
      const told = nearness(squareToSegment(here[6]!, here[7]!, here[8]!, here[0]!, here[1]!, here[2]!, here[3]!, here[4]!, here[5]!), metres);
      if (told > 0) return true;
      if (told === 0) unclear = true;
      here.copyWithin(0, 3, 6);
    }
    if (unclear && distanceToLineM(position, points.slice(first, last + 1)) <= metres) return true;
  }
  return false;
}

/** Ends of an edge and a position in earth-centred metres. */
const here = new Float64Array(9);

/** Distance from (x, y) to the segment between two points of a plane. */
export function distanceToSegment(x: number, y: number, from: readonly [number, number], to: readonly [number, number]): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square)) : 0;
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}

/** A lower bound of the distance to the box of two positions: latitudes only, shrunk for safety. */
function boxDistanceM([, lat]: Position, a: Position, b: Position): number {
  const low = Math.min(a[1], b[1]);
  const high = Math.max(a[1], b[1]);
  const apart = lat < low ? low - lat : lat > high ? lat - high : 0;
  return apart * metresPerDegree(0).lat * 0.999;
}

/** A box around a position that surely holds everything within `metres`, as [west, south, east, north] near `nearLon`. */
export function reachBox([lon, lat]: Position, metres: number, nearLon: number): [number, number, number, number] {
  const dLat = (metres / metresPerDegree(0).lat) * 1.001 + 1e-9;
  const top = Math.min(90, Math.abs(lat) + dLat);
  const perDegree = metresPerDegree(top).lon;
  const dLon = top >= 89.9 ? 180 : Math.min(180, (metres / perDegree) * 1.01 + 1e-9);
  const x = unwrapLon(lon, nearLon);
  return [x - dLon, lat - dLat, x + dLon, lat + dLat];
}
