import { measureLine, subLine } from '../../geometry/chainage.ts';
import { nearestOnLines, type OnLine } from '../../geometry/nearest-on-line.ts';
import type { AnyFeature, Line, PlanGeometry, Position } from '../plan.ts';
import { lineOf, partsOf } from './line-parts.ts';

/** Shorter than this (metres) is no stretch. */
const SHORTEST_M = 1;

/**
 * The stretch of a line between the points of it that are nearest to two positions, on the line's own vertices and in the direction from the
 * one to the other. Null where both are one point, or it is no line.
 */
export function stretchBetween(feature: AnyFeature, from: Position, to: Position): PlanGeometry | null {
  const parts = partsOf(feature);
  const [start, end] = [from, to].map((position) => nearestOnLines(parts, position));
  if (!start || !end) return null;
  const [startM, endM] = [chainageOf(parts, start), chainageOf(parts, end)];
  if (Math.abs(endM - startM) < SHORTEST_M) return null;
  const [low, high] = [Math.min(startM, endM), Math.max(startM, endM)];
  const pieces = measureLine(parts).parts.filter(({ fromM, toM }) => toM > low && fromM < high).map((part) => subLine(part, Math.max(low, part.fromM), Math.min(high, part.toM)));
  return lineOf(startM < endM ? pieces : pieces.toReversed().map((piece) => piece.toReversed()));
}

/** Chainage (metres) of a point found on a line. */
export function chainageOf(parts: readonly Line[], { part, edge, at }: OnLine): number {
  const whole = parts[part] ?? [];
  return measureLine([...parts.slice(0, part), [...whole.slice(0, edge + 1), at]]).lengthM;
}
