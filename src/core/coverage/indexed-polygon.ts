import { BoxIndex, type DegreeBox } from './box-index.ts';
import type { Polygon } from './ground/polygons.ts';

/** Edges to a band, about; and the most bands. */
const EDGES = 4, MOST_BANDS = 8192;

/** Arrays that polygons are filed in, one after the other. */
export class Room {
  edges = new Float64Array(0);
  boxes = new Float64Array(0);
  bands = new Int32Array(0);
  banded = new Int32Array(0);
}

function atLeast<A extends Float64Array | Int32Array>(array: A, length: number): A {
  return array.length >= length ? array : new (array.constructor as new (length: number) => A)(2 * length);
}

/** The rings of a polygon, in degrees of one frame, filed so that neither a test of a point nor of a cell looks at more than a few edges. */
export class IndexedPolygon {
  readonly box: DegreeBox;
  /** Both ends of each edge: four numbers. */
  readonly #edges: Float64Array;
  readonly #near: BoxIndex;
  /** Edges of each band of latitude: where they begin in `#banded`, then the end. */
  readonly #bands: Int32Array;
  readonly #banded: Int32Array;
  readonly #south: number;
  readonly #perDegree: number;

  /** `room` may be that of a polygon which is no longer asked: of many polygons, one after the other, none then leaves anything behind. */
  constructor(polygon: Polygon, room = new Room()) {
    const count = polygon.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
    const edges = room.edges = atLeast(room.edges, 4 * count), boxes = room.boxes = atLeast(room.boxes, BoxIndex.room(count));
    let at = 0;
    for (const ring of polygon) {
      for (let k = 1; k < ring.length; k += 1, at += 4) {
        const from = ring[k - 1]!, to = ring[k]!;
        const ax = from[0], ay = from[1], bx = to[0], by = to[1];
        edges[at] = ax; edges[at + 1] = ay; edges[at + 2] = bx; edges[at + 3] = by;
        boxes[at] = Math.min(ax, bx); boxes[at + 1] = Math.min(ay, by); boxes[at + 2] = Math.max(ax, bx); boxes[at + 3] = Math.max(ay, by);
      }
    }
    this.#edges = edges;
    this.#near = BoxIndex.inLine(count, boxes);
    this.box = this.#near.whole;
    const bands = Math.max(1, Math.min(MOST_BANDS, Math.floor(count / EDGES)));
    this.#south = this.box[1];
    this.#perDegree = bands / Math.max(1e-12, this.box[3] - this.box[1]);
    this.#bands = (room.bands = atLeast(room.bands, bands + 1)).subarray(0, bands + 1).fill(0);
    for (let edge = 0; edge < count; edge += 1) {
      for (let band = this.#bandOf(boxes[4 * edge + 1]!, bands), last = this.#bandOf(boxes[4 * edge + 3]!, bands); band <= last; band += 1) this.#bands[band]! += 1;
    }
    let end = 0;
    for (let band = 0; band <= bands; band += 1) this.#bands[band] = end += this.#bands[band]!;
    this.#banded = room.banded = atLeast(room.banded, end);
    /* From the back, so that each band ends up at its beginning and its edges in their order. */
    for (let edge = count - 1; edge >= 0; edge -= 1) {
      for (let band = this.#bandOf(boxes[4 * edge + 1]!, bands), last = this.#bandOf(boxes[4 * edge + 3]!, bands); band <= last; band += 1) this.#banded[this.#bands[band]! -= 1] = edge;
    }
  }

  /** Whether a point lies in the polygon, even-odd over its rings; on the edge either answer. */
  contains(x: number, y: number): boolean {
    const e = this.#edges, bands = this.#bands.length - 1;
    if (!(y >= this.box[1] && y <= this.box[3])) return false;
    const band = this.#bandOf(y, bands);
    let inside = false;
    for (let k = this.#bands[band]!; k < this.#bands[band + 1]!; k += 1) {
      const at = 4 * this.#banded[k]!;
      const ay = e[at + 1]!, by = e[at + 3]!;
      if (ay > y !== by > y && x < ((e[at + 2]! - e[at]!) * (y - ay)) / (by - ay) + e[at]!) inside = !inside;
    }
    return inside;
  }

  /** Hands over a point of each edge in a cell (its middle and half its sides), of at most `most` of them; gives how many. */
  edgesIn(x: number, y: number, halfX: number, halfY: number, most: number, visit: (x: number, y: number) => void): number {
    let found = 0;
    this.#near.some(x - halfX, y - halfY, x + halfX, y + halfY, (edge) => {
      const share = this.#middleIn(4 * edge, x, y, halfX, halfY);
      if (share < 0) return false;
      const e = this.#edges, at = 4 * edge;
      visit(e[at]! + (e[at + 2]! - e[at]!) * share, e[at + 1]! + (e[at + 3]! - e[at + 1]!) * share);
      found += 1;
      return found === most;
    });
    return found;
  }

  /** The share of an edge that is the middle of its part in a cell; -1 where it misses it (Liang and Barsky 1984). */
  #middleIn(at: number, x: number, y: number, halfX: number, halfY: number): number {
    let from = 0, to = 1;
    for (let axis = 0; axis < 2; axis += 1) {
      const start = this.#edges[at + axis]!, d = this.#edges[at + 2 + axis]! - start;
      const middle = axis === 0 ? x : y, half = axis === 0 ? halfX : halfY;
      const low = middle - half - start, high = middle + half - start;
      if (d === 0) {
        if (low > 0 || high < 0) return -1;
        continue;
      }
      from = Math.max(from, Math.min(low / d, high / d));
      to = Math.min(to, Math.max(low / d, high / d));
      if (from > to) return -1;
    }
    return (from + to) / 2;
  }

  #bandOf(y: number, bands: number): number {
    return Math.min(bands - 1, Math.max(0, Math.floor((y - this.#south) * this.#perDegree)));
  }
}
