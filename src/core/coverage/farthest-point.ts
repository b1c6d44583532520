import type { PlanePoint } from '../geometry/local-plane.ts';

/** Something that distance is kept from: metres to it, at most 1 m more for each metre moved. */
export interface Source { readonly distance: (point: PlanePoint) => number }

type Edge = readonly [PlanePoint, PlanePoint];
interface Cell { readonly x: number; readonly y: number; readonly half: number; readonly bound: number;
  readonly edges: readonly Edge[]; readonly sources: readonly Source[]; readonly inside: boolean }

/** Cells looked at before the search settles for what it has: about a second. */
const MOST_CELLS = 60_000;
/** Distances looked at before the search begins, corners times sources. */
const MOST_TRIED = 10_000;
/** Edges tried in a cell whose middle is outside: smaller cells come to the others. */
const OFFERS = 4;
/** Sources of a cell for which its edges are tried at once; with more of them it is left to the cells inside it. */
const FEW = 400;

/**
 * The point of a polygon (closed rings in a plane, holes allowed) farthest from the nearest source, within
 * `precisionM`, by branch and bound: the distance changes by at most 1 m a metre, so a square
 * of half diagonal d holds nothing better than its middle plus d. Corners of the polygon are tried first, since
 * the farthest point may lie on its edge; the first of equals wins.
 */
export function farthestPoint(rings: readonly (readonly PlanePoint[])[], sources: readonly Source[], precisionM: number): { point: PlanePoint; metres: number } {
  let best: { point: PlanePoint; metres: number } = { point: rings[0]![0]!, metres: -Infinity };
  const nearest = (point: PlanePoint, among: readonly Source[]) => {
    let least = Infinity;
    for (const source of among) least = Math.min(least, source.distance(point));
    return least;
  };
  const offer = (point: PlanePoint, metres: number) => {
    if (metres > best.metres + 1e-6) best = { point, metres };
  };
  const queue: Cell[] = [];
  const contains = containment(rings);
  const consider = (x: number, y: number, half: number, edges: readonly Edge[], sources: readonly Source[], inside: boolean | null) => {
    const crossing = edges.filter((edge) => meets(edge, x, y, half));
    // Without an edge in it a cell is wholly in or out: its middle tells.
    const within = crossing.length > 0 || inside === null ? contains(x, y) : inside;
    if (crossing.length === 0 && !within) return;
    const distances = sources.map((source) => source.distance([x, y]));
    const metres = distances.reduce((least, each) => Math.min(least, each), Infinity);
    const diagonal = half * Math.SQRT2;
    if (within) offer([x, y], metres);
    if (metres + diagonal <= best.metres + precisionM) return;
    if (!within && sources.length <= FEW) for (const edge of crossing.slice(0, OFFERS)) {
      const point = middleIn(edge, x, y, half);
      offer(point, nearest(point, sources));
    }
    push(queue, { x, y, half, bound: metres + diagonal, edges: crossing,
      sources: sources.filter((_, index) => distances[index]! <= metres + 2 * diagonal), inside: within });
  };

  const xs = rings[0]!.map(([x]) => x);
  const ys = rings[0]!.map(([, y]) => y);
  const [west, east, south, north] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const half = Math.max(east - west, north - south) / 2 + 1e-6;
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index]!, to]));
  consider((west + east) / 2, (south + north) / 2, half, edges, sources, null);
  // The first cell holds everything, so its list of sources is enough for every corner. Holes are covered ground or
  // the edge of an area far inside: their corners can wait for the search.
  const nearby = queue[0]?.sources ?? sources;
  for (const point of thinned(rings[0]!, Math.max(8, Math.min(200, MOST_TRIED / nearby.length)))) offer(point, nearest(point, nearby));
  for (let looked = 0; queue.length > 0 && looked < MOST_CELLS; looked += 1) {
    const cell = pop(queue);
    if (cell.bound <= best.metres + precisionM) break;
    const quarter = cell.half / 2;
    for (const [dx, dy] of [[-1, -1], [1, -1], [-1, 1], [1, 1]] as const) {
      consider(cell.x + dx * quarter, cell.y + dy * quarter, quarter, cell.edges, cell.sources, cell.edges.length === 0 ? cell.inside : null);
    }
  }
  return best;
}

/** At most some `most` corners of a ring: enough of a start, the search finds the rest. */
const thinned = (ring: readonly PlanePoint[], most: number) => {
  const every = Math.max(1, Math.floor(ring.length / most));
  return ring.filter((_, index) => index % every === 0);
};

const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value), Infinity);

/** The shares of an edge inside a square; null where it misses it (Liang and Barsky 1984). */
function shareIn([a, b]: Edge, x: number, y: number, half: number): [number, number] | null {
  let from = 0;
  let to = 1;
  for (const axis of [0, 1] as const) {
    const middle = axis === 0 ? x : y;
    const d = b[axis] - a[axis];
    const low = middle - half - a[axis];
    const high = middle + half - a[axis];
    if (d === 0) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    from = Math.max(from, Math.min(low / d, high / d));
    to = Math.min(to, Math.max(low / d, high / d));
    if (from > to) return null;
  }
  return [from, to];
}

const meets = (edge: Edge, x: number, y: number, half: number) => shareIn(edge, x, y, half) !== null;

/** The middle of the part of an edge inside a square: a point of the polygon. */
function middleIn(edge: Edge, x: number, y: number, half: number): PlanePoint {
  const [from, to] = shareIn(edge, x, y, half) ?? [0, 0];
  const t = (from + to) / 2;
  return [edge[0][0] + (edge[1][0] - edge[0][0]) * t, edge[0][1] + (edge[1][1] - edge[0][1]) * t];
}

/** Even-odd test of points against rings whose edges are sorted into bands by y, so that a test looks at few of them. */
function containment(rings: readonly (readonly PlanePoint[])[]): (x: number, y: number) => boolean {
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index]!, to]));
  const ys = rings.flat().map(([, y]) => y);
  const south = least(ys);
  const height = Math.max(1e-6, -least(ys.map((y) => -y)) - south);
  const count = Math.max(1, Math.min(2048, edges.length >> 2));
  const bands: Edge[][] = Array.from({ length: count }, () => []);
  const bandOf = (y: number) => Math.min(count - 1, Math.max(0, Math.floor(((y - south) / height) * count)));
  for (const edge of edges) {
    const [low, high] = [edge[0][1], edge[1][1]].sort((a, b) => a - b) as [number, number];
    for (let band = bandOf(low); band <= bandOf(high); band += 1) bands[band]!.push(edge);
  }
  return (x, y) => {
    let inside = false;
    for (const [[ax, ay], [bx, by]] of bands[bandOf(y)]!) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
}

/** A binary heap by bound, largest first. */
function push(heap: Cell[], cell: Cell): void {
  let at = heap.length;
  heap.push(cell);
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (heap[up]!.bound >= cell.bound) break;
    heap[at] = heap[up]!;
    at = up;
  }
  heap[at] = cell;
}

function pop(heap: Cell[]): Cell {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && heap[down + 1]!.bound > heap[down]!.bound) down += 1;
    if (heap[down]!.bound <= last.bound) break;
    heap[at] = heap[down]!;
    at = down;
  }
  heap[at] = last;
  return top;
}
