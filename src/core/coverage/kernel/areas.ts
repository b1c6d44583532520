/**
 * The areas of responsibility in the plane: their edges, filed in the grid, and for each cell whether
 * its middle lies inside (parity of crossings, so that holes and self-crossings need no repair).
 */
import { CellLists, type Grid } from './grid.ts';
import { longer } from './longer.ts';

export class Areas {
  /** Edge ends; the inside of a well-wound ring lies on the left. */
  x0 = new Float64Array(256); y0 = new Float64Array(256);
  x1 = new Float64Array(256); y1 = new Float64Array(256);
  /** Which area an edge bounds. */
  area = new Int32Array(256);
  edges = 0;
  readonly count: number;
  /** For each cell and area 1 where the cell's middle lies in the area. */
  inside: Uint8Array = new Uint8Array(0);
  lists: CellLists = new CellLists(0);

  constructor(count: number) { this.count = count; }

  addEdge(area: number, x0: number, y0: number, x1: number, y1: number): void {
    if (x0 === x1 && y0 === y1) return;
    const edge = this.edges++;
    if (edge >= this.x0.length) {
      this.x0 = longer(this.x0); this.y0 = longer(this.y0); this.x1 = longer(this.x1); this.y1 = longer(this.y1);
      this.area = longer(this.area);
    }
    this.x0[edge] = x0; this.y0[edge] = y0; this.x1[edge] = x1; this.y1[edge] = y1;
    this.area[edge] = area;
  }

  /** Box of all edges: west, south, east, north in the plane; empty (infinite) without edges. */
  bounds(): [number, number, number, number] {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let e = 0; e < this.edges; e++) {
      box[0] = Math.min(box[0], this.x0[e]!); box[1] = Math.min(box[1], this.y0[e]!);
      box[2] = Math.max(box[2], this.x0[e]!); box[3] = Math.max(box[3], this.y0[e]!);
    }
    return box;
  }

  /** Files the edges in the cells they come within `margin` of, and settles the middle of every cell. */
  file(grid: Grid, margin: number): void {
    this.lists = new CellLists(grid.count);
    const reach = (grid.cell * Math.SQRT2) / 2 + margin;
    for (let edge = 0; edge < this.edges; edge++) {
      const x0 = this.x0[edge]!, y0 = this.y0[edge]!, x1 = this.x1[edge]!, y1 = this.y1[edge]!;
      const first = grid.columnOf(Math.min(x0, x1) - margin), last = grid.columnOf(Math.max(x0, x1) + margin), top = grid.rowOf(Math.max(y0, y1) + margin);
      for (let row = grid.rowOf(Math.min(y0, y1) - margin); row <= top; row++) for (let column = first; column <= last; column++) {
        if (squareToSegment(grid.middleX(column), grid.middleY(row), x0, y0, x1, y1) <= reach * reach) this.lists.add(row * grid.columns + column, edge);
      }
    }
    this.inside = new Uint8Array(grid.count * this.count);
    const parity = new Uint8Array(this.count);
    for (let row = 0; row < grid.rows; row++) {
      parity.fill(0);
      const y = grid.middleY(row);
      for (let column = 1; column < grid.columns; column++) {
        const cell = row * grid.columns + column;
        const px = grid.middleX(column - 1), qx = grid.middleX(column);
        /* The way between two middles leaves neither cell's list: half of it lies in each. */
        const half = (px + qx) / 2;
        this.#cross(cell - 1, px, y, half, y, parity);
        this.#cross(cell, half, y, qx, y, parity);
        for (let area = 0; area < this.count; area++) this.inside[cell * this.count + area] = parity[area]!;
      }
    }
  }

  /** Writes for each area 1 where the point (whose cell is given) lies in it. Half-open: a point on an edge is on one side. */
  at(grid: Grid, cell: number, x: number, y: number, out: Uint8Array): void {
    const base = cell * this.count;
    for (let area = 0; area < this.count; area++) out[area] = this.inside[base + area]!;
    if (this.lists.head[cell]! < 0) return;
    const column = cell % grid.columns;
    this.#cross(cell, grid.middleX(column), grid.middleY((cell - column) / grid.columns), x, y, out);
  }

  /**
   * Turns the parity of each area whose edges the way from p to q crosses an odd number of times. A point on
   * an edge or a corner counts as moved by (-e, e²) for an endlessly small e, in every test alike
   * (simulation of simplicity, Edelsbrunner and Mücke 1990).
   */
  #cross(cell: number, px: number, py: number, qx: number, qy: number, parity: Uint8Array): void {
    const { head, next, item } = this.lists;
    const dx = qx - px, dy = qy - py;
    const tie = dy < 0 || (dy === 0 && dx < 0);
    for (let node = head[cell]!; node >= 0; node = next[node]!) {
      const e = item[node]!;
      const ax = this.x0[e]!, ay = this.y0[e]!, bx = this.x1[e]!, by = this.y1[e]!;
      const a = dx * (ay - py) - dy * (ax - px), b = dx * (by - py) - dy * (bx - px);
      if ((a > 0 || (a === 0 && tie)) === (b > 0 || (b === 0 && tie))) continue;
      /* The sides of an edge must be told alike whichever way it is run: from its lower end. */
      if (sideOf(ax, ay, bx, by, px, py) !== sideOf(ax, ay, bx, by, qx, qy)) parity[this.area[e]!]! ^= 1;
    }
  }
}

function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return ay < by || (ay === by && ax < bx)
    ? (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
    : (ax - bx) * (y - by) - (ay - by) * (x - bx) >= 0;
}

/** Square of the distance of a point to a segment. */
function squareToSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0, dy = y1 - y0;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square)) : 0;
  const px = x - x0 - t * dx, py = y - y0 - t * dy;
  return px * px + py * py;
}
