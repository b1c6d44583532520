import { distanceToSegment } from '../geometry/distance-to-line.ts';
import { unwrapLon } from '../geometry/longitude.ts';
import type { Position, Ring } from '../plan/plan.ts';
import { BoxIndex, type DegreeBox } from './box-index.ts';
import type { Share } from './plane-spans.ts';

/** What lies so near an edge (degrees, 0.1 mm) lies on it: rounding may put a border along an edge a hair outside. */
const ON_EDGE = 1e-9;

const memory = new WeakMap<readonly (readonly Ring[])[], DrawnReach>();

/**
 * A drawn region asked for points and segments. Its edges and those of what is asked are straight in lon/lat (RFC 7946), so
 * crossings are exact in degrees, without a plane and without cutting edges. The edge belongs to the region.
 */
export class DrawnReach {
  /** Holds the region and what lies on its edge; longitudes as in the polygons. */
  readonly box: DegreeBox;
  /** Both ends of each edge, degrees: four numbers. */
  readonly #edges: Float64Array;
  readonly #near: BoxIndex;
  readonly #middleLon: number;

  private constructor(polygons: readonly (readonly Ring[])[]) {
    const rings = polygons.flat();
    const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
    const edges = this.#edges = new Float64Array(4 * count), boxes = new Float64Array(BoxIndex.room(count));
    let at = 0;
    for (const ring of rings) {
      for (let k = 1; k < ring.length; k += 1, at += 4) {
        const [ax, ay] = ring[k - 1]!, [bx, by] = ring[k]!;
        edges[at] = ax; edges[at + 1] = ay; edges[at + 2] = bx; edges[at + 3] = by;
        boxes[at] = Math.min(ax, bx); boxes[at + 1] = Math.min(ay, by); boxes[at + 2] = Math.max(ax, bx); boxes[at + 3] = Math.max(ay, by);
      }
    }
    this.#near = BoxIndex.inLine(count, boxes);
    const [west, south, east, north] = this.#near.whole;
    this.box = [west - ON_EDGE, south - ON_EDGE, east + ON_EDGE, north + ON_EDGE];
    this.#middleLon = count === 0 ? 0 : (west + east) / 2;
  }

  /** The region of disjoint polygons whose rings cross nothing (`drawnPolygons`); filed once. */
  static of(polygons: readonly (readonly Ring[])[]): DrawnReach {
    const known = memory.get(polygons);
    if (known !== undefined) return known;
    const made = new DrawnReach(polygons);
    memory.set(polygons, made);
    return made;
  }

  /** Whether the region holds a position, its edge included. */
  holds([lon, lat]: Position): boolean { return this.#holds(unwrapLon(lon, this.#middleLon), lat); }

  /**
   * The parts of a segment in the region, as shares of its length in degrees, in order, joined where they meet; where it only touches, a part
   * of no length. Cut at every crossing and corner, then the middle of each piece decides: a crossing found twice does no harm.
   */
  shares(from: Position, to: Position): Share[] {
    const shift = unwrapLon((from[0] + to[0]) / 2, this.#middleLon) - (from[0] + to[0]) / 2;
    const ax = from[0] + shift, ay = from[1], dx = to[0] - from[0], dy = to[1] - from[1];
    const length = Math.hypot(dx, dy);
    if (length === 0) return this.#holds(ax, ay) ? [[0, 1]] : [];
    const cuts = this.#cuts(ax, ay, dx, dy, length);
    const found: [number, number][] = [];
    const add = (low: number, high: number) => {
      const last = found[found.length - 1];
      if (last && last[1] >= low) last[1] = Math.max(last[1], high);
      else found.push([low, high]);
    };
    let low = 0;
    for (const high of [...cuts, 1]) {
      const middle = (low + high) / 2;
      if (high > low && this.#holds(ax + dx * middle, ay + dy * middle)) add(low, high);
      else if (high < 1 || cuts[cuts.length - 1] === 1) add(high, high);
      low = high;
    }
    return found;
  }

  /** Where edges meet a segment, as rising shares of it. */
  #cuts(ax: number, ay: number, dx: number, dy: number, length: number): number[] {
    const e = this.#edges, cuts: number[] = [], slack = ON_EDGE / length;
    const cut = (share: number) => { if (share >= -slack && share <= 1 + slack) cuts.push(Math.min(1, Math.max(0, share))); };
    this.#near.some(Math.min(ax, ax + dx) - ON_EDGE, Math.min(ay, ay + dy) - ON_EDGE, Math.max(ax, ax + dx) + ON_EDGE, Math.max(ay, ay + dy) + ON_EDGE, (edge) => {
      const px = e[4 * edge]! - ax, py = e[4 * edge + 1]! - ay, qx = e[4 * edge + 2]! - ax, qy = e[4 * edge + 3]! - ay;
      const p = (dx * py - dy * px) / length, q = (dx * qy - dy * qx) / length;
      const atP = (px * dx + py * dy) / (length * length), atQ = (qx * dx + qy * dy) / (length * length);
      const onP = Math.abs(p) <= ON_EDGE, onQ = Math.abs(q) <= ON_EDGE;
      if (onP) cut(atP);
      if (onQ) cut(atQ);
      if (!onP && !onQ && p > 0 !== q > 0) cut(atP + (atQ - atP) * (p / (p - q)));
      return false;
    });
    return cuts.sort((a, b) => a - b);
  }

  /** Even-odd by the edges east of a point: the polygons are disjoint, so one parity serves all. */
  #holds(x: number, y: number): boolean {
    const e = this.#edges;
    const [west, south, east, north] = this.box;
    if (!(x >= west && x <= east && y >= south && y <= north)) return false;
    let inside = false;
    const touched = this.#near.some(x - ON_EDGE, y - ON_EDGE, Infinity, y + ON_EDGE, (edge) => {
      const ax = e[4 * edge]!, ay = e[4 * edge + 1]!, bx = e[4 * edge + 2]!, by = e[4 * edge + 3]!;
      if (Math.min(ax, bx) <= x + ON_EDGE && distanceToSegment(x, y, [ax, ay], [bx, by]) <= ON_EDGE) return true;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      return false;
    });
    return touched || inside;
  }
}
