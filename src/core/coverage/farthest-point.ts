import { writeCartesian } from '../geometry/cartesian.ts';
import { RADIAN } from '../geometry/ellipsoid.ts';
import type { Position } from '../plan/plan.ts';
import type { IndexedPolygon } from './indexed-polygon.ts';
import type { Polygon } from './ground/polygons.ts';
import type { ReachTree } from './reach-tree.ts';

/** The answer is at most so far (metres) from the best there is. */
const PRECISION_M = 0.5;
/** Cells looked at before the search settles for what it has: about a second. */
const MOST_CELLS = 400_000;
/** Cells between two looks at whether to go on. */
const STEP = 10_000;
/** Corners of the gap tried first: a start, the search finds the rest. */
const CORNERS = 12;
/** Edges tried in a cell whose middle is outside: smaller cells come to the others. */
const OFFERS = 4;
/** No degree of longitude at the equator, no degree of latitude at a pole is longer (metres). */
const LON_M = 111_320 * 1.0034, LAT_M = 111_695;
/** Arcs over chords grow by so little more than a metre a metre. */
const SAFE = 1.001;

/**
 * The point of a gap farthest from the nearest reach, to `PRECISION_M`, by branch and bound: the distance changes by at most
 * 1 m a metre, so a cell of half diagonal d holds nothing better than its middle plus d. Cells are cut in degrees,
 * where the edges of a gap are straight; what they measure on the ground is told at their widest. Some corners are tried
 * first, since the farthest point may lie on the edge; the first of equals wins. Null when `step` said stop.
 */
export class FarthestPoint {
  readonly #tree: ReachTree;
  readonly #here = new Float64Array(3);
  readonly #cells = new CellQueue();
  #lon = 0;
  #lat = 0;
  #metres = -Infinity;

  constructor(tree: ReachTree) { this.#tree = tree; }

  of(gap: Polygon, outline: IndexedPolygon, step: () => boolean): { readonly at: Position; readonly metres: number } | null {
    const [west, south, east, north] = outline.box;
    const lat = (south + north) / 2;
    /* Cells about square on the ground. */
    const aspect = 1 / Math.max(0.01, Math.cos(lat * RADIAN));
    const half = Math.max((east - west) / 2 / aspect, (north - south) / 2) * (1 + 1e-9) + 1e-12;
    this.#metres = -Infinity;
    this.#cells.clear();
    const outer = gap[0]!, every = Math.max(1, Math.floor(outer.length / CORNERS));
    let hint = -1;
    for (let at = 0; at < outer.length; at += every) {
      this.#offer(outer[at]![0], outer[at]![1], hint);
      hint = this.#tree.nearest;
    }
    this.#consider(outline, (west + east) / 2, lat, half, aspect, hint);
    for (let looked = 1; this.#cells.size > 0 && looked <= MOST_CELLS; looked += 1) {
      if (looked % STEP === 0 && !step()) return null;
      const { lon: x, lat: y, half: whole, hint: near, bound } = this.#cells.pop();
      if (bound <= this.#metres + PRECISION_M) break;
      const quarter = whole / 2;
      for (let k = 0; k < 4; k += 1) {
        this.#consider(outline, x + (k % 2 === 0 ? -quarter : quarter) * aspect, y + (k < 2 ? -quarter : quarter), quarter, aspect, near);
      }
    }
    return { at: [this.#lon, this.#lat], metres: this.#metres };
  }

  #consider(outline: IndexedPolygon, lon: number, lat: number, half: number, aspect: number, hint: number): void {
    const metres = this.#distance(lon, lat, hint), near = this.#tree.nearest;
    const nearEquator = Math.max(0, Math.abs(lat) - half);
    const bound = metres + SAFE * half * Math.hypot(aspect * LON_M * Math.cos(nearEquator * RADIAN), LAT_M);
    if (bound <= this.#metres + PRECISION_M) return;
    if (outline.contains(lon, lat)) this.#keep(lon, lat, metres);
    /* With no edge in it a cell is out as its middle is. */
    else if (outline.edgesIn(lon, lat, half * aspect, half, OFFERS, (x, y) => { this.#offer(x, y, near); }) === 0) return;
    this.#cells.push(lon, lat, half, near, bound);
  }

  #offer(lon: number, lat: number, hint: number): void { this.#keep(lon, lat, this.#distance(lon, lat, hint)); }

  #keep(lon: number, lat: number, metres: number): void {
    if (!(metres > this.#metres + 1e-6)) return;
    this.#lon = lon;
    this.#lat = lat;
    this.#metres = metres;
  }

  #distance(lon: number, lat: number, hint: number): number {
    const at = this.#here;
    writeCartesian(lon, lat, at, 0);
    return this.#tree.distanceM(at[0]!, at[1]!, at[2]!, hint);
  }
}

interface Cell { lon: number; lat: number; half: number; hint: number; bound: number }

/** Cells by bound, largest first: a binary heap in one array, five numbers a cell. */
class CellQueue {
  size = 0;
  #cells = new Float64Array(5 * 1024);
  /** The cell taken last; the next takes its place. */
  readonly #top: Cell = { lon: 0, lat: 0, half: 0, hint: -1, bound: 0 };

  clear(): void { this.size = 0; }

  push(lon: number, lat: number, half: number, hint: number, bound: number): void {
    if (5 * this.size === this.#cells.length) {
      const longer = new Float64Array(2 * this.#cells.length);
      longer.set(this.#cells);
      this.#cells = longer;
    }
    const cells = this.#cells;
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (cells[5 * up + 4]! >= bound) break;
      cells.copyWithin(5 * at, 5 * up, 5 * up + 5);
      at = up;
    }
    cells[5 * at] = lon; cells[5 * at + 1] = lat; cells[5 * at + 2] = half; cells[5 * at + 3] = hint; cells[5 * at + 4] = bound;
  }

  pop(): Cell {
    const cells = this.#cells, top = this.#top;
    top.lon = cells[0]!; top.lat = cells[1]!; top.half = cells[2]!; top.hint = cells[3]!; top.bound = cells[4]!;
    this.size -= 1;
    const size = this.size, last = 5 * size, bound = cells[last + 4]!;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && cells[5 * down + 9]! > cells[5 * down + 4]!) down += 1;
      if (cells[5 * down + 4]! <= bound) break;
      cells.copyWithin(5 * at, 5 * down, 5 * down + 5);
      at = down;
    }
    cells.copyWithin(5 * at, last, last + 5);
    return top;
  }
}
