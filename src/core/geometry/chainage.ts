import type { Line, Position } from './position.ts';
import { densify } from './densify.ts';
import { cartesians } from './cartesian.ts';
import { normaliseLon } from './longitude.ts';

/** One part of a line, measured. Parts of a MultiLineString follow each other in chainage but never join. */
export interface MeasuredPart {
  readonly line: Line;
  readonly points: readonly Position[];
  readonly own: readonly number[];
  /** Chainage of each point, metres from the start of the first part. */
  readonly atM: Float64Array;
  readonly fromM: number;
  readonly toM: number;
}
export interface MeasuredLine { readonly parts: readonly MeasuredPart[]; readonly lengthM: number }

/** What a short geodesic is longer than its chord c, divided by the cube of c: 1 / 24 R2, R the mean radius (IUGG). */
const ARC = 1 / (24 * 6_371_008.8 ** 2);

/**
 * Measures a line: geodesics between points at most 1 km apart on its lon/lat-straight edges, metres. A geodesic of 1 km is a
 * micrometre longer than its chord; the chord and that much is right to 1e-8 m, and much quicker.
 */
export function measureLine(lines: readonly Line[]): MeasuredLine {
  const parts: MeasuredPart[] = [];
  let end = 0;
  for (const line of lines) {
    const { points, own } = densify(line);
    const atM = new Float64Array(points.length);
    const fromM = end;
    const xyz = cartesians(points);
    for (let index = 0; index < points.length; index += 1) {
      if (index > 0) end += shortM(xyz, 3 * index - 3);
      atM[index] = end;
    }
    parts.push({ line, points, own, atM, fromM, toM: end });
  }
  return { parts, lengthM: end };
}

function shortM(xyz: Float64Array, at: number): number {
  const x = xyz[at + 3]! - xyz[at]!, y = xyz[at + 4]! - xyz[at + 1]!, z = xyz[at + 5]! - xyz[at + 2]!;
  const square = x * x + y * y + z * z;
  return Math.sqrt(square) * (1 + ARC * square);
}

/** The part that holds a chainage; at a joint of parts the earlier one, beyond the ends the nearest. */
export function partAt(measured: MeasuredLine, chainageM: number): MeasuredPart | undefined {
  return measured.parts.find((part) => chainageM <= part.toM) ?? measured.parts[measured.parts.length - 1];
}

/** The position at a chainage inside a part; clamped to its ends. */
export function positionAt(part: MeasuredPart, chainageM: number): Position {
  const { points, atM } = part;
  const index = segmentAt(atM, chainageM);
  const from = points[index]!;
  const to = points[Math.min(index + 1, points.length - 1)]!;
  const span = atM[Math.min(index + 1, points.length - 1)]! - atM[index]!;
  const share = span > 0 ? Math.min(1, Math.max(0, (chainageM - atM[index]!) / span)) : 0;
  return [normaliseLon(from[0] + (to[0] - from[0]) * share), from[1] + (to[1] - from[1]) * share];
}

/**
 * The piece of a part between two chainages, on the plan's own vertices: only its two ends are
 * interpolated, and an end at a vertex is that vertex. At least two positions.
 */
export function subLine(part: MeasuredPart, fromM: number, toM: number): Line {
  const { points, own, atM, line } = part;
  const last = points.length - 1;
  const start = fromM <= part.fromM ? line[own[0]!]! : positionAt(part, fromM);
  const end = toM >= part.toM ? line[own[last]!]! : positionAt(part, toM);
  const piece: Position[] = [start];
  for (let index = segmentAt(atM, fromM); index <= last && atM[index]! < toM; index += 1) {
    if (own[index]! >= 0 && atM[index]! > fromM) piece.push(line[own[index]!]!);
  }
  piece.push(end);
  return piece;
}

/** The pieces of a measured line between two chainages, one a part that reaches in. */
export const linesBetween = ({ parts }: MeasuredLine, fromM: number, toM: number): Line[] =>
  parts.flatMap((part) => (part.toM > fromM && part.fromM < toM ? [subLine(part, Math.max(fromM, part.fromM), Math.min(toM, part.toM))] : []));

/** Index of the segment that holds a chainage, by bisection. */
function segmentAt(atM: Float64Array, chainageM: number): number {
  let low = 0;
  let high = Math.max(0, atM.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (atM[middle]! <= chainageM) low = middle;
    else high = middle - 1;
  }
  return low;
}
