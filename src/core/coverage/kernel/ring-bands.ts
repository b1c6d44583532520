/** The edges of a ring sorted into bands of height, so that a point is tested against the few beside it. */

/** Edges to a band, about, and bands at most. */
const EDGES = 8;
const MOST = 4096;

export class RingBands {
  readonly #points: Float64Array;
  readonly #low: number;
  readonly #height: number;
  /** Edges of band b: `#edges` from `#start[b]` to `#start[b + 1]`; an edge is the number of its first value. */
  readonly #start: Int32Array;
  readonly #edges: Int32Array;

  /** `points` is x, y, x, y, ... without repeating the first. */
  constructor(points: Float64Array) {
    this.#points = points;
    let low = Infinity, high = -Infinity;
    for (let i = 1; i < points.length; i += 2) { low = Math.min(low, points[i]!); high = Math.max(high, points[i]!); }
    const bands = Math.max(1, Math.min(MOST, Math.floor(points.length / 2 / EDGES)));
    this.#low = low;
    this.#height = Math.max(Number.MIN_VALUE, (high - low) / bands);
    this.#start = new Int32Array(bands + 1);
    /* Counted first, filed then: no list a band. */
    this.#each((band) => { this.#start[band + 1]! += 1; });
    for (let band = 0; band < bands; band += 1) this.#start[band + 1]! += this.#start[band]!;
    this.#edges = new Int32Array(this.#start[bands]!);
    const filled = this.#start.slice();
    this.#each((band, edge) => { this.#edges[filled[band]!++] = edge; });
  }

  /** Whether the ring holds a point, even-odd; on the edge either answer. */
  contains(x: number, y: number): boolean {
    const points = this.#points;
    const band = this.#bandOf(y);
    let inside = false;
    for (let n = this.#start[band]!; n < this.#start[band + 1]!; n += 1) {
      const i = this.#edges[n]!, j = i === 0 ? points.length - 2 : i - 2;
      const yi = points[i + 1]!, yj = points[j + 1]!;
      if (yi > y !== yj > y && x < ((points[j]! - points[i]!) * (y - yi)) / (yj - yi) + points[i]!) inside = !inside;
    }
    return inside;
  }

  #bandOf(y: number): number { return Math.max(0, Math.min(this.#start.length - 2, Math.floor((y - this.#low) / this.#height))); }

  #each(visit: (band: number, edge: number) => void): void {
    const points = this.#points;
    for (let i = 0; i < points.length; i += 2) {
      const yi = points[i + 1]!, yj = points[i === 0 ? points.length - 1 : i - 1]!;
      const last = this.#bandOf(Math.max(yi, yj));
      for (let band = this.#bandOf(Math.min(yi, yj)); band <= last; band += 1) visit(band, i);
    }
  }
}
