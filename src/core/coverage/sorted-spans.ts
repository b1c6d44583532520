import type { Interval } from './intervals.ts';

/** Stretches of chainage in the order of their beginnings, overlaps and copies allowed, in typed arrays. */
export class SortedSpans {
  #from: Float64Array;
  #to: Float64Array;
  #size = 0;

  private constructor(room: number) {
    this.#from = new Float64Array(room);
    this.#to = new Float64Array(room);
  }

  static of(intervals: readonly Interval[]): SortedSpans {
    const spans = new SortedSpans(Math.max(16, 2 * intervals.length));
    [...intervals].sort((a, b) => a.fromM - b.fromM).forEach(({ fromM, toM }, at) => {
      spans.#from[at] = fromM;
      spans.#to[at] = toM;
    });
    spans.#size = intervals.length;
    return spans;
  }

  add({ fromM, toM }: Interval): void {
    if (this.#size === this.#from.length) this.#grow();
    const at = this.#first(fromM);
    this.#from.copyWithin(at + 1, at, this.#size);
    this.#to.copyWithin(at + 1, at, this.#size);
    this.#from[at] = fromM;
    this.#to[at] = toM;
    this.#size += 1;
  }

  /** Takes out one stretch equal to the given one; says whether there was one. */
  remove({ fromM, toM }: Interval): boolean {
    for (let at = this.#first(fromM); at < this.#size && this.#from[at] === fromM; at += 1) {
      if (this.#to[at] !== toM) continue;
      this.#from.copyWithin(at, at + 1, this.#size);
      this.#to.copyWithin(at, at + 1, this.#size);
      this.#size -= 1;
      return true;
    }
    return false;
  }

  /** The union: runs of at least `leastM` metres, joints narrower than that closed. */
  runs(leastM: number): { fromM: number; toM: number }[] {
    const found: { fromM: number; toM: number }[] = [];
    let fromM = -Infinity, toM = -Infinity;
    const end = () => { if (toM - fromM >= leastM) found.push({ fromM, toM }); };
    for (let at = 0; at < this.#size; at += 1) {
      const nextFrom = this.#from[at]!, nextTo = this.#to[at]!;
      if (nextFrom - toM < leastM) {
        if (nextTo > toM) toM = nextTo;
        continue;
      }
      end();
      fromM = nextFrom;
      toM = nextTo;
    }
    end();
    return found;
  }

  /** Where the first stretch that begins at or after a chainage stands. */
  #first(fromM: number): number {
    let low = 0, high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#from[middle]! < fromM) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const [from, to] = [this.#from, this.#to];
    this.#from = new Float64Array(from.length * 2);
    this.#to = new Float64Array(to.length * 2);
    this.#from.set(from);
    this.#to.set(to);
  }
}
