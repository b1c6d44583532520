import Flatbush from 'flatbush';
import type { Position } from '../plan/plan.ts';
import { unwrapLon } from '../geometry/longitude.ts';

/** The segments of dense lines with a box index, for finding those near an asset. */
export interface IndexedLine {
  readonly lines: readonly (readonly Position[])[];
  /** Line and first point of each segment. */
  readonly segments: readonly { readonly line: number; readonly at: number }[];
  readonly search: (west: number, south: number, east: number, north: number) => number[];
  readonly middleLon: number;
}

/** Indexes dense lines (unwrapped longitudes). A line of one point is one segment of no length. */
export function indexLine(lines: readonly (readonly Position[])[]): IndexedLine {
  const segments: { line: number; at: number }[] = [];
  const boxes: [number, number, number, number][] = [];
  const origin = lines[0]?.[0]?.[0] ?? 0;
  lines.forEach((points, line) => {
    const shift = points.length > 0 ? unwrapLon(points[0]![0], origin) - points[0]![0] : 0;
    for (let at = 0; at < Math.max(1, points.length - 1); at += 1) {
      const from = points[at];
      const to = points[at + 1] ?? from;
      if (!from || !to) continue;
      segments.push({ line, at });
      boxes.push([Math.min(from[0], to[0]) + shift, Math.min(from[1], to[1]), Math.max(from[0], to[0]) + shift, Math.max(from[1], to[1])]);
    }
  });
  if (segments.length === 0) return { lines, segments, search: () => [], middleLon: 0 };
  const index = new Flatbush(segments.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const search = (west: number, south: number, east: number, north: number) =>
    // Whole turns either way, for lines that reach round more than half the earth.
    [0, -360, 360].flatMap((turn) => (west + turn > index.maxX || east + turn < index.minX ? [] : index.search(west + turn, south, east + turn, north)))
      .sort((a, b) => a - b);
  return { lines, segments, search, middleLon: (index.minX + index.maxX) / 2 };
}
