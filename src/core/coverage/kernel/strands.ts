import { longer } from './grid.ts';

/** Directed parts of boundary, straightened, with some ground on their left: points of all in one array. */
export class Strands {
  /** x, y, x, y ... of strand after strand. */
  points = new Float64Array(4096);
  /** Number of the first point of each strand; that of strand `count` is where the next would begin. */
  start = new Int32Array(1024);
  /** The area form along each strand: its share of the ground inside a ring. */
  ground = new Float64Array(1024);
  count = 0;

  /** Makes room for a strand of so many points and gives the number of its first. */
  add(points: number, ground: number): number {
    const at = this.start[this.count]!, end = at + points;
    while (2 * end > this.points.length) this.points = longer(this.points);
    this.ground[this.count++] = ground;
    if (this.count >= this.ground.length) { this.start = longer(this.start); this.ground = longer(this.ground); }
    this.start[this.count] = end;
    return at;
  }

  /** Places in `points` of the first and of the last point of a strand. */
  first(strand: number): number { return 2 * this.start[strand]!; }
  last(strand: number): number { return 2 * this.start[strand + 1]! - 2; }
}
