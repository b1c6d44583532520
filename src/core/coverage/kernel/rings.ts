/**
 * Parts of boundary linked into rings. Parts that meet end to start are one crossing seen from two
 * curves; they agree to micrometres, but for near touches, where the square root of rounding lets
 * them differ by millimetres.
 */

/** Ends nearer than this (2 cm) are one point. */
const JOINT = 0.02;

/** One directed part, already straightened: its points in order, with the ground on its left. */
export interface Strand {
  readonly points: Float64Array;
  /** Its share of the ground inside the ring: the area form along it. */
  readonly ground: number;
}

export interface PlaneRing {
  /** x0, y0, x1, y1 ... without the closing point; counterclockwise for an outer ring, clockwise for a hole. */
  readonly points: Float64Array;
  /** Ground enclosed, square metres; negative for a hole. */
  readonly ground: number;
}

/** The rings, and how many strands found no continuation (0 unless the result is wrong). */
export function linkRings(strands: readonly Strand[]): { rings: PlaneRing[]; loose: number } {
  const starts = new Map<string, number[]>();
  const key = (x: number, y: number) => `${Math.floor(x / JOINT)}:${Math.floor(y / JOINT)}`;
  strands.forEach(({ points }, at) => {
    const where = key(points[0]!, points[1]!);
    const known = starts.get(where);
    if (known) known.push(at);
    else starts.set(where, [at]);
  });
  const used = new Uint8Array(strands.length);

  /* Of the strands that start where one ends, the nearest; among equals the sharpest turn to the left, so that rings that touch stay two. */
  const follow = (points: Float64Array): number => {
    const n = points.length;
    const x = points[n - 2]!, y = points[n - 1]!;
    const dx = x - points[n - 4]!, dy = y - points[n - 3]!;
    let best = -1, bestOff = JOINT, bestTurn = -Infinity;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) {
      for (const candidate of starts.get(key(x + i * JOINT, y + j * JOINT)) ?? []) {
        if (used[candidate]) continue;
        const next = strands[candidate]!.points;
        const off = Math.hypot(next[0]! - x, next[1]! - y);
        if (off > JOINT) continue;
        const ex = next[2]! - next[0]!, ey = next[3]! - next[1]!;
        const turn = Math.atan2(dx * ey - dy * ex, dx * ex + dy * ey);
        const equal = Math.abs(off - bestOff) < 1e-4;
        if (best < 0 || (equal ? turn > bestTurn : off < bestOff)) { best = candidate; bestOff = off; bestTurn = turn; }
      }
    }
    return best;
  };

  const rings: PlaneRing[] = [];
  let loose = 0;
  for (let first = 0; first < strands.length; first++) {
    if (used[first]) continue;
    used[first] = 1;
    const chain = [strands[first]!];
    const [x0, y0] = [chain[0]!.points[0]!, chain[0]!.points[1]!];
    for (;;) {
      const { points } = chain[chain.length - 1]!;
      const home = Math.hypot(points[points.length - 2]! - x0, points[points.length - 1]! - y0);
      if (home <= 1e-4) break;
      const next = follow(points);
      if (next < 0) {
        if (home > JOINT) loose++;
        break;
      }
      used[next] = 1;
      chain.push(strands[next]!);
    }
    rings.push(joinChain(chain));
  }
  return { rings: rings.filter(({ points }) => points.length >= 6), loose };
}

function joinChain(chain: readonly Strand[]): PlaneRing {
  const points = new Float64Array(chain.reduce((sum, strand) => sum + strand.points.length - 2, 0));
  let at = 0, ground = 0;
  for (const strand of chain) {
    points.set(strand.points.subarray(0, strand.points.length - 2), at);
    at += strand.points.length - 2;
    ground += strand.ground;
  }
  return { points, ground };
}

/** Plane area of a ring by the shoelace formula: positive counterclockwise. About its first point, to keep digits. */
export function ringArea(points: Float64Array): number {
  const x0 = points[0]!, y0 = points[1]!;
  let twice = 0;
  for (let i = 2; i + 3 < points.length; i += 2) twice += (points[i]! - x0) * (points[i + 3]! - y0) - (points[i + 2]! - x0) * (points[i + 1]! - y0);
  return twice / 2;
}

/** Outer rings with the holes that lie in them; a ring without an outer one around it stays out (its part is loose). */
export function nest(rings: readonly PlaneRing[]): { outer: PlaneRing; holes: PlaneRing[] }[] {
  const signed = rings.map((ring) => ({ ring, area: ringArea(ring.points), box: boxOf(ring.points) }));
  const outers = signed.filter(({ area }) => area > 0).map((one) => ({ ...one, holes: [] as PlaneRing[] }));
  for (const hole of signed) {
    if (hole.area > 0) continue;
    const [x, y] = [hole.ring.points[0]!, hole.ring.points[1]!];
    const holder = outers
      .filter(({ box, area }) => area > -hole.area && box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3])
      .sort((a, b) => a.area - b.area)
      .find(({ ring }) => holds(ring.points, hole.ring.points));
    holder?.holes.push(hole.ring);
  }
  return outers.map(({ ring, holes }) => ({ outer: ring, holes }));
}

function boxOf(points: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    box[0] = Math.min(box[0], points[i]!); box[1] = Math.min(box[1], points[i + 1]!);
    box[2] = Math.max(box[2], points[i]!); box[3] = Math.max(box[3], points[i + 1]!);
  }
  return box;
}

/** Whether a ring holds another: by the majority of three of the other's points, since rings may touch in one. */
function holds(ring: Float64Array, other: Float64Array): boolean {
  const third = Math.floor(other.length / 6) * 2;
  return [0, third, 2 * third].filter((at) => contains(ring, other[at]!, other[at + 1]!)).length >= 2;
}

function contains(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const yi = ring[i + 1]!, yj = ring[j + 1]!;
    if (yi > y !== yj > y && x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!) inside = !inside;
  }
  return inside;
}
