/** Effort by cell: how far and how long a recording moved in each square of a raster. */
import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { normaliseLon, unwrapLon } from '../../geometry/longitude.ts';
import type { Position } from '../../geometry/position.ts';
import type { TrackLine } from './track-line.ts';

export interface EffortCell { readonly at: Position; readonly lengthM: number; /** Null where the recording has no times. */ readonly minutes: number | null }

/** A picture, coarser than the figures beside it: the side of its cells is stated with it. */
export interface Effort {
  readonly cellM: number;
  /** Degrees. */
  readonly cellLon: number; readonly cellLat: number;
  /** Cells in which the recording was, by row from the south and column from the west. */
  readonly cells: readonly EffortCell[];
}

/**
 * Length and time by square cells of `cellM` metres, set at the middle latitude of the recording. Every edge is cut where it crosses from
 * one cell into the next, so the sums are those of the recording.
 */
export function effortByCell(track: TrackLine, cellM: number): Effort {
  const { parts } = track.measured;
  const origin = parts[0]?.points[0]?.[0] ?? 0;
  const lats = parts.flatMap(({ points }) => points.map(([, lat]) => lat));
  const south = lats.reduce((least, lat) => Math.min(least, lat), Infinity), north = lats.reduce((most, lat) => Math.max(most, lat), -Infinity);
  const degree = metresPerDegree(lats.length > 0 ? (south + north) / 2 : 0);
  const [cellLon, cellLat] = [cellM / degree.lon, cellM / degree.lat];
  const sums = new Map<string, { column: number; row: number; lengthM: number; ms: number; timed: boolean }>();
  for (const part of parts) {
    const shift = (part.points[0] ? unwrapLon(part.points[0][0], origin) - part.points[0][0] : 0);
    for (let at = 0; at < Math.max(1, part.points.length - 1); at += 1) {
      const [a, b] = [part.points[at]!, part.points[at + 1] ?? part.points[at]!];
      const [x0, y0, x1, y1] = [(a[0] + shift) / cellLon, a[1] / cellLat, (b[0] + shift) / cellLon, b[1] / cellLat];
      const fromM = part.atM[at]!, toM = part.atM[at + 1] ?? fromM;
      const cuts = [0, ...crossings(x0, x1), ...crossings(y0, y1), 1].sort((one, other) => one - other);
      for (let piece = 1; piece < cuts.length; piece += 1) {
        const [from, to] = [cuts[piece - 1]!, cuts[piece]!];
        if (to <= from && cuts.length > 2) continue;
        const middle = (from + to) / 2;
        const column = Math.floor(x0 + (x1 - x0) * middle), row = Math.floor(y0 + (y1 - y0) * middle);
        const key = `${column} ${row}`;
        const sum = sums.get(key) ?? { column, row, lengthM: 0, ms: 0, timed: true };
        sums.set(key, sum);
        const span = [fromM + (toM - fromM) * from, fromM + (toM - fromM) * to] as const;
        sum.lengthM += span[1] - span[0];
        const ms = track.spentMs(span);
        if (ms === null) sum.timed = false;
        else sum.ms += ms;
      }
    }
  }
  const cells = [...sums.values()].sort((one, other) => one.row - other.row || one.column - other.column).map(({ column, row, lengthM, ms, timed }): EffortCell =>
    ({ at: [normaliseLon((column + 0.5) * cellLon), (row + 0.5) * cellLat], lengthM, minutes: timed ? ms / 60_000 : null }));
  return { cellM, cellLon, cellLat, cells };
}

/** Sides of cells that are easy to read, metres; none smaller than a position of such a device is sure to. */
const SIDES = [50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 50_000, 100_000] as const;

/** The same in the smallest of some even sides with which there are at most so many cells. */
export function effortAtMost(track: TrackLine, cells: number): Effort {
  for (const cellM of SIDES) {
    const effort = effortByCell(track, cellM);
    if (effort.cells.length <= cells) return effort;
  }
  return effortByCell(track, SIDES[SIDES.length - 1]!);
}

/** Where a value that runs from v0 to v1 passes a whole number, as shares of the way. */
function crossings(v0: number, v1: number): number[] {
  const found: number[] = [];
  const [low, high] = [Math.min(v0, v1), Math.max(v0, v1)];
  for (let whole = Math.ceil(low); whole <= high; whole += 1) {
    const share = (whole - v0) / (v1 - v0);
    if (share > 0 && share < 1) found.push(share);
  }
  return found;
}
