/** The blocks of others that an edit of one asset touches. */
import type { Blocks } from './blocks.ts';
import type { Grid } from './grid.ts';
import { longer } from './longer.ts';
import { AX, AXIS, AY, BX, BY, RADIUS, TIE, type Primitives } from './primitives.ts';
import type { Region } from './region.ts';

/* Marks of a block: the asset covered all of it before the edit, or covers all of it after. */
export const WAS_COVERED = 1, IS_COVERED = 2;

export class Touched {
  readonly #shapes: Primitives;
  readonly #grid: Grid;
  readonly #blocks: Blocks;
  /* Of each block the edit that touched it last, and its marks. */
  #stamp = new Int32Array(64);
  #covered = new Uint8Array(64);
  #tick = 0;
  block = new Int32Array(256);
  readonly #edges = new Int32Array(256);
  count = 0;

  constructor(shapes: Primitives, grid: Grid, blocks: Blocks) { this.#shapes = shapes; this.#grid = grid; this.#blocks = blocks; }

  /** Begins another edit. */
  clear(): void {
    this.count = 0;
    this.#tick++;
  }

  /** Notes the blocks that a row of an asset may cover some of. */
  near(row: number, asset: number, side: typeof WAS_COVERED | typeof IS_COVERED): void {
    const shapes = this.#shapes, grid = this.#grid, blocks = this.#blocks, { axis } = shapes, at = row * AXIS;
    const r = axis[at + RADIUS]!;
    if (r === 0) return;
    this.#makeRoom();
    const wide = r + blocks.farthest, round = blocks.farthest + (grid.cell * Math.SQRT2) / 2;
    const west = Math.min(axis[at + AX]!, axis[at + BX]!) - wide, east = Math.max(axis[at + AX]!, axis[at + BX]!) + wide;
    const south = Math.min(axis[at + AY]!, axis[at + BY]!) - wide, north = Math.max(axis[at + AY]!, axis[at + BY]!) + wide;
    if (!grid.touches(west, south, east, north)) return;
    const { head, next, item } = blocks.lists;
    const first = grid.columnOf(west), last = grid.columnOf(east), top = grid.rowOf(north);
    for (let line = grid.rowOf(south); line <= top; line++) for (let column = first; column <= last; column++) {
      const cell = line * grid.columns + column;
      if (head[cell]! < 0 || shapes.depthAt(row, grid.middleX(column), grid.middleY(line)) > round) continue;
      for (let node = head[cell]!; node >= 0; node = next[node]!) this.#note(item[node]!, row, asset, side);
    }
  }

  /** Notes the blocks that a drawn reach of an asset may cover some of. */
  nearRegion(region: Region, asset: number, side: typeof WAS_COVERED | typeof IS_COVERED): void {
    const blocks = this.#blocks, { head, next, item } = blocks.lists;
    this.#makeRoom();
    const wide = region.halfX + blocks.farthest, high = region.halfY + blocks.farthest;
    this.#grid.each(region.x - wide, region.y - high, region.x + wide, region.y + high, 0, (cell) => {
      for (let node = head[cell]!; node >= 0; node = next[node]!) {
        const block = item[node]!;
        if (blocks.asset[block] === asset) continue;
        const x = blocks.x[block]!, y = blocks.y[block]!;
        const crossed = region.crossing(x, y, blocks.reach[block]! + TIE, this.#edges, 0).end > 0;
        const inside = !crossed && region.holds(x, y);
        if (crossed || inside) this.#mark(block, inside, side);
      }
    });
  }

  #note(block: number, row: number, asset: number, side: number): void {
    const blocks = this.#blocks;
    if (blocks.asset[block] === asset) return;
    const depth = this.#shapes.depthAt(row, blocks.x[block]!, blocks.y[block]!), reach = blocks.reach[block]! + TIE;
    if (depth <= reach) this.#mark(block, depth < -reach, side);
  }

  #makeRoom(): void {
    const least = this.#blocks.asset.length;
    if (this.#stamp.length >= least) return;
    this.#stamp = longer(this.#stamp, least);
    this.#covered = longer(this.#covered, least);
  }

  #mark(block: number, whole: boolean, side: number): void {
    if (this.#stamp[block] !== this.#tick) {
      this.#stamp[block] = this.#tick;
      this.#covered[block] = 0;
      if (this.count >= this.block.length) this.block = longer(this.block);
      this.block[this.count++] = block;
    }
    if (whole) this.#covered[block]! |= side;
  }

  /** A block that the asset covered wholly and still does looks the same: it is left out. */
  forgetUnchanged(): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const block = this.block[i]!;
      if (this.#covered[block] !== (WAS_COVERED | IS_COVERED)) this.block[kept++] = block;
    }
    this.count = kept;
  }
}
