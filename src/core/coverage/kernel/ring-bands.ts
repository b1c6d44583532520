/** The edges of a ring sorted into bands of height, so that a point is tested against the few beside it. */

/** Edges to a band, about, and bands at most. */
const EDGES = 8;
const MOST = 4096;

export class RingBands {
  readonly #points: Float64Array;
  readonly #low: number;
  /** Bands a metre. */
  readonly #scale: number;
  /** Edges of band b: `#edges` from `#start[b]` to `#start[b + 1]`; an edge is the number of its first value. */
  readonly #start: Int32Array;
  readonly #edges: Int32Array;

  /** `points` is x, y, x, y, ... without repeating the first. */
  constructor(points: Float64Array) {
    this.#points = points;
    let low = Infinity, high = -Infinity;
    for (let i = 1; i < points.length; i += 2) {
      const y = points[i]!;
      if (y < low) low = y;
      if (y > high) high = y;
    }
    const count = points.length / 2, bands = Math.max(1, Math.min(MOST, Math.floor(count / EDGES)));
    this.#low = low;
    this.#scale = high > low ? bands / (high - low) : 0;
    const start = this.#start = new Int32Array(bands + 1);
    /* Counted first, filed then: no list a band. Of most edges both ends lie in one. */
    const band = new Int32Array(count);
    for (let i = 0; i < count; i++) band[i] = this.#bandOf(points[2 * i + 1]!);
    for (let i = 0, before = band[count - 1]!; i < count; before = band[i++]!) {
      for (let b = Math.min(before, band[i]!), last = Math.max(before, band[i]!); b <= last; b++) start[b + 1]!++;
    }
    for (let b = 0; b < bands; b++) start[b + 1]! += start[b]!;
    const edges = this.#edges = new Int32Array(start[bands]!), filled = start.slice();
    for (let i = 0, before = band[count - 1]!; i < count; before = band[i++]!) {
      for (let b = Math.min(before, band[i]!), last = Math.max(before, band[i]!); b <= last; b++) edges[filled[b]!++] = 2 * i;
    }
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

  #bandOf(y: number): number { return Math.max(0, Math.min(this.#start.length - 2, Math.floor((y - this.#low) * this.#scale))); }
}
