/** The ground of a plan's areas as square cells: for maps that are looked at, never for a figure. */
import { polygonsAreaM2 } from '../geometry/ellipsoid-area.ts';
import { metresPerDegree } from '../geometry/ellipsoid.ts';
import { unwrapLine } from '../geometry/longitude.ts';
import { featuresOf, type Plan, type PlanFeature, type Position } from '../plan/plan.ts';
import type { DegreeBox } from './box-index.ts';
import { firstLon } from './first-lon.ts';
import { polygonsOf } from './responsible-unit.ts';
import { rootAmong } from './root-areas.ts';

/** Where the cells lie, as plain values: cell n has its middle at (`column[n]` + 1/2) cells east of `west` and its row + 1/2 north of `south`. */
export interface CellGrid {
  /** Side of a cell, metres; at the middle latitude alone also from west to east. */
  readonly cellM: number;
  readonly west: number; readonly south: number;
  /** Sides of a cell in degrees. */
  readonly cellLon: number; readonly cellLat: number;
  /** Row r, from the south, has the cells `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  /** Column of each cell, rising within its row. */
  readonly column: Int32Array;
}

/** Sides that a legend can say: a number of one digit and a half times a power of ten. */
const SIDES = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
/** No cell is smaller (metres). */
const SMALLEST_M = 5;

type Area = PlanFeature<'areaOfResponsibility'>;

/** The cells whose middle lies in an area of the plan, as small as `most` of them allow. Null without an area. */
export function groundCells(plan: Plan, most: number): CellGrid | null {
  const areas = featuresOf(plan, 'areaOfResponsibility').filter((area) => polygonsOf(area).length > 0), nearLon = firstLon(plan);
  const shapes = areas.map((area) => edgesOf(area, nearLon)), isRoot = rootAmong(areas);
  const areaM2 = areas.filter(isRoot).reduce((sum, area) => sum + polygonsAreaM2(polygonsOf(area)), 0);
  if (areaM2 <= 0) return null;
  for (let cellM = sideFor(Math.sqrt(areaM2 / most)); ; cellM = sideFor(cellM * 1.01)) {
    const grid = gridOf(shapes, cellM);
    if (grid.column.length <= most) return grid;
  }
}

/** The middle of a cell. */
export const middleOf = ({ west, south, cellLon, cellLat, column }: CellGrid, row: number, cell: number): Position => [west + (column[cell]! + 0.5) * cellLon, south + (row + 0.5) * cellLat];

/** The cell that holds a position; -1 where none does. */
export function cellAt({ west, south, cellLon, cellLat, rowStart, column }: CellGrid, [lon, lat]: Position): number {
  const row = Math.floor((lat - south) / cellLat);
  if (row < 0 || row + 1 >= rowStart.length) return -1;
  for (const turn of [0, -360, 360]) {
    const wanted = Math.floor((lon + turn - west) / cellLon), at = firstFrom(column, rowStart[row]!, rowStart[row + 1]!, wanted);
    if (at < rowStart[row + 1]! && column[at] === wanted) return at;
  }
  return -1;
}

/** Calls `visit` with each cell whose middle lies in a box of degrees, in whichever turn of the globe that is. */
export function cellsInBox(grid: CellGrid, box: DegreeBox, visit: (cell: number, row: number) => void): void {
  const { south, west, cellLon, cellLat, rowStart, column } = grid;
  const first = Math.max(0, Math.ceil((box[1] - south) / cellLat - 0.5)), last = Math.min(rowStart.length - 2, Math.floor((box[3] - south) / cellLat - 0.5));
  for (const turn of [0, -360, 360]) {
    const from = Math.ceil((box[0] + turn - west) / cellLon - 0.5), to = Math.floor((box[2] + turn - west) / cellLon - 0.5);
    for (let row = first; row <= last; row += 1) {
      const end = rowStart[row + 1]!;
      for (let cell = firstFrom(column, rowStart[row]!, end, from); cell < end && column[cell]! <= to; cell += 1) visit(cell, row);
    }
  }
}

/** Calls `visit` with each cell whose middle lies in an area. */
export function cellsInArea(grid: CellGrid, area: Area, nearLon: number, visit: (cell: number) => void): void {
  eachRun(edgesOf(area, nearLon), grid, (row, from, to) => {
    const end = grid.rowStart[row + 1]!;
    for (let cell = firstFrom(grid.column, grid.rowStart[row]!, end, from); cell < end && grid.column[cell]! <= to; cell += 1) visit(cell);
  });
}

/** The next side that can be said, not smaller than this (metres). */
function sideFor(metres: number): number {
  const least = Math.max(SMALLEST_M, metres), power = 10 ** Math.floor(Math.log10(least));
  return (SIDES.find((side) => side * power >= least - 1e-9) ?? 10) * power;
}

/** The first place from `from` to `end` whose column is at least `wanted`. */
function firstFrom(column: Int32Array, from: number, end: number, wanted: number): number {
  let low = from, high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** The edges of each polygon of an area, outer ring and holes together. */
const edgesOf = (area: Area, nearLon: number): Edge[][] => polygonsOf(area).map((rings) => rings.flatMap((ring) => {
  const open = unwrapLine(ring, nearLon);
  return open.slice(1).map(([x, y], at): Edge => [open[at]![0], open[at]![1], x, y]);
}));

function gridOf(shapes: readonly Edge[][][], cellM: number): CellGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [ax, ay] of shapes.flat(2)) { west = Math.min(west, ax); east = Math.max(east, ax); south = Math.min(south, ay); north = Math.max(north, ay); }
  const scale = metresPerDegree((south + north) / 2), cellLon = cellM / scale.lon, cellLat = cellM / scale.lat;
  /* A side that is a whole number of cells but for rounding has no further row. */
  const rows = Math.max(1, Math.ceil((north - south) / cellLat - 1e-6)), columns = Math.max(1, Math.ceil((east - west) / cellLon - 1e-6));
  const runs = Array.from({ length: rows }, (): [number, number][] => []);
  for (const shape of shapes) eachRun(shape, { west, south, cellLon, cellLat, rowStart: { length: rows + 1 } }, (row, from, to) => { runs[row]!.push([Math.max(0, from), Math.min(columns - 1, to)]); });
  const rowStart = new Int32Array(rows + 1), column: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let next = 0;
    /* Areas lie in each other: a cell of two is one cell. */
    for (const [from, to] of runs[row]!.sort((a, b) => a[0] - b[0])) for (next = Math.max(next, from); next <= to; next += 1) column.push(next);
    rowStart[row + 1] = column.length;
  }
  return { cellM, west, south, cellLon, cellLat, rowStart, column: Int32Array.from(column) };
}

/** Calls `visit` with the runs of columns whose middles lie in a shape, row by row; even-odd within each polygon. */
function eachRun(shape: readonly (readonly Edge[])[], { west, south, cellLon, cellLat, rowStart: { length } }: Pick<CellGrid, 'west' | 'south' | 'cellLon' | 'cellLat'> & { readonly rowStart: { readonly length: number } }, visit: (row: number, from: number, to: number) => void): void {
  for (const edges of shape) {
    const crossings = Array.from({ length: length - 1 }, (): number[] => []);
    for (const [ax, ay, bx, by] of edges) {
      const low = Math.min(ay, by), high = Math.max(ay, by);
      for (let row = Math.max(0, Math.ceil((low - south) / cellLat - 0.5) - 1); row < crossings.length; row += 1) {
        const y = south + (row + 0.5) * cellLat;
        if (y >= high) break;
        if (y >= low) crossings[row]!.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
      }
    }
    crossings.forEach((xs, row) => {
      xs.sort((a, b) => a - b);
      for (let k = 0; k + 1 < xs.length; k += 2) {
        const from = Math.ceil((xs[k]! - west) / cellLon - 0.5), to = Math.floor((xs[k + 1]! - west) / cellLon - 0.5);
        if (to >= from) visit(row, from, to);
      }
    });
  }
}
