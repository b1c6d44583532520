/** Which hole lies in which outer ring. */
import Flatbush from 'flatbush';
import { RingBands } from './ring-bands.ts';
import { ringArea, type PlaneRing } from './rings.ts';

/** A corner of a hole may lie on its holder's, a joint (2 cm) apart. */
const JOINT = 0.02;

/** Outer rings with the holes that lie in them; a ring without an outer one around it stays out (its part is loose). */
export function nest(rings: readonly PlaneRing[]): { outer: PlaneRing; holes: PlaneRing[] }[] {
  const areas = rings.map(({ points }) => ringArea(points));
  const outers = rings.flatMap((ring, at) => (areas[at]! > 0 ? [{ ring, area: areas[at]!, holes: [] as PlaneRing[], bands: null as RingBands | null }] : []));
  const boxes = new Flatbush(Math.max(1, outers.length));
  for (const { ring } of outers) boxes.add(...boxOf(ring.points));
  if (outers.length === 0) boxes.add(0, 0, 0, 0);
  boxes.finish();
  rings.forEach((ring, at) => {
    if (areas[at]! > 0) return;
    const [x, y] = [ring.points[0]!, ring.points[1]!];
    const holder = boxes.search(x - JOINT, y - JOINT, x + JOINT, y + JOINT)
      .flatMap((outer) => outers[outer] ?? [])
      .filter(({ area }) => area > -areas[at]!)
      .sort((a, b) => a.area - b.area)
      .find((outer) => holds((outer.bands ??= new RingBands(outer.ring.points)), ring.points));
    holder?.holes.push(ring);
  });
  return outers.map(({ ring, holes }) => ({ outer: ring, holes }));
}

function boxOf(points: Float64Array): [number, number, number, number] {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!, y = points[i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** Whether a ring holds another: by the middles of three of the other's edges, and where these disagree (rings may touch) by the majority of nine. */
function holds(ring: RingBands, other: Float64Array): boolean {
  const three = holding(ring, other, 3);
  return three === 0 || three === 3 ? three === 3 : 2 * holding(ring, other, 9) > Math.min(9, other.length / 2);
}

/** How many of up to `most` edges of another ring have their middle inside. */
function holding(ring: RingBands, other: Float64Array, most: number): number {
  const corners = other.length / 2, tried = Math.min(most, corners);
  let inside = 0;
  for (let n = 0; n < tried; n++) {
    const at = 2 * Math.floor((n * corners) / tried), next = (at + 2) % other.length;
    if (ring.contains((other[at]! + other[next]!) / 2, (other[at + 1]! + other[next + 1]!) / 2)) inside++;
  }
  return inside;
}
