import { longer } from './longer.ts';

/** Stretches of boundary drawn as chords: the points of all in one array, shared by every set of strands taken from them. */
export interface Drawn {
  /** x, y, x, y ... of stretch after stretch. */
  readonly points: Float64Array;
  /** Number of the first point of each stretch, and behind the last one of the end. */
  readonly start: Int32Array;
  /** The area form along each stretch. */
  readonly ground: Float64Array;
}

/** Directed parts of boundary with some ground on their left: stretches, each run as it is or backwards. */
export class Strands {
  readonly drawn: Drawn;
  #stretch = new Int32Array(1024);
  #turned = new Uint8Array(1024);
  count = 0;

  constructor(drawn: Drawn) { this.drawn = drawn; }

  add(stretch: number, turned: boolean): void {
    const at = this.count++;
    if (at >= this.#stretch.length) { this.#stretch = longer(this.#stretch); this.#turned = longer(this.#turned); }
    this.#stretch[at] = stretch;
    this.#turned[at] = turned ? 1 : 0;
  }

  /** Places in the points of the first and of the last point of a strand, and how far it is from one point to the next. */
  first(strand: number): number { return this.#end(strand, this.#turned[strand]!); }
  last(strand: number): number { return this.#end(strand, 1 - this.#turned[strand]!); }
  step(strand: number): 2 | -2 { return this.#turned[strand] ? -2 : 2; }
  /** Its share of the ground inside a ring. */
  ground(strand: number): number { return (this.#turned[strand] ? -1 : 1) * this.drawn.ground[this.#stretch[strand]!]!; }

  #end(strand: number, far: number): number {
    return 2 * (this.drawn.start[this.#stretch[strand]! + far]! - far);
  }
}
