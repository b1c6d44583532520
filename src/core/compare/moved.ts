import { densePoints } from '../geometry/densify.ts';
import { distanceToLineM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import type { Line, PlanGeometry, Position } from '../plan/plan.ts';

/** With more new corners than this a line counts as drawn anew. */
const MOST_CORNERS = 500;

/**
 * How far a geometry moved, metres: of a point the way between its two positions; of a line or an area the farthest that a corner
 * which only one of the two has lies from the other's line. Null where there is none before or after, where the form changed, or
 * where so much was drawn anew that no distance says anything.
 */
export function movedM(before: PlanGeometry | null, after: PlanGeometry | null): number | null {
  if (before === null || after === null) return null;
  if (before.type === 'Point' && after.type === 'Point') return distanceM(before.coordinates, after.coordinates);
  const [from, to] = [linesOf(before), linesOf(after)];
  if (from.length === 0 || to.length === 0) return null;
  const [gone, come] = [cornersNotIn(from, to), cornersNotIn(to, from)];
  if (gone.length + come.length > MOST_CORNERS) return null;
  return Math.max(0, ...farthest(gone, to), ...farthest(come, from));
}

function linesOf(geometry: PlanGeometry): readonly Line[] {
  switch (geometry.type) {
    case 'Point': return [];
    case 'LineString': return [geometry.coordinates];
    case 'MultiLineString': case 'Polygon': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat();
  }
}

function cornersNotIn(lines: readonly Line[], others: readonly Line[]): Position[] {
  const known = new Set(others.flatMap((line) => line.map(String)));
  return lines.flatMap((line) => line.filter((corner) => !known.has(String(corner))));
}

function farthest(corners: readonly Position[], lines: readonly Line[]): number[] {
  if (corners.length === 0) return [];
  const dense = lines.map((line) => densePoints(line));
  return corners.map((corner) => Math.min(...dense.map((points) => distanceToLineM(corner, points))));
}
