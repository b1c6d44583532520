/** Places and directions along a line, for drawing only: a local plane is exact enough for a symbol. */
import type { Line, PlanGeometry, Position } from '#core/plan/plan.ts';

const RAD = Math.PI / 180;
const stretch = (lat: number) => Math.cos(lat * RAD);

function lengthOf([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot((bx - ax) * stretch((ay + by) / 2), by - ay);
}

/** Direction from a to b, degrees clockwise from north; 0 for two equal points. */
export function bearing([ax, ay]: Position, [bx, by]: Position): number {
  const dx = (bx - ax) * stretch((ay + by) / 2);
  return dx === 0 && by === ay ? 0 : (Math.atan2(dx, by - ay) / RAD + 360) % 360;
}

/** The point at `share` (0 to 1) of the line's length, with the direction there; null for an empty line. */
export function pointAt(line: Line, share: number): { at: Position; bearing: number } | null {
  const total = line.reduce((sum, at, i) => sum + lengthOf(line[i - 1] ?? at, at), 0);
  let left = total * Math.min(1, Math.max(0, share));
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) break;
    const length = lengthOf(a, b);
    if (length > 0 && (left <= length || i === line.length - 1)) {
      const t = Math.min(1, left / length);
      return { at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], bearing: bearing(a, b) };
    }
    left -= length;
  }
  return line[0] ? { at: line[0], bearing: 0 } : null;
}

/** The lines of a geometry: itself, its parts, or its rings. */
export function linesOf(geometry: PlanGeometry | null): readonly Line[] {
  switch (geometry?.type) {
    case 'LineString': return [geometry.coordinates];
    case 'MultiLineString': case 'Polygon': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat();
    default: return [];
  }
}

/** One point that stands for a geometry: the point, the middle of the longest line, the middle of the outer ring's box. */
export function standsFor(geometry: PlanGeometry): Position | null {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const bounds = boundsOf(geometry);
    return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  }
  const longest = linesOf(geometry).reduce<Line>((best, line) => (span(line) > span(best) ? line : best), []);
  return pointAt(longest, 0.5)?.at ?? null;
}

function span(line: Line): number {
  return line.reduce((sum, at, i) => sum + lengthOf(line[i - 1] ?? at, at), 0);
}

/** [west, south, east, north] in degrees; null for an empty geometry. */
export function boundsOf(geometry: PlanGeometry): [number, number, number, number] | null {
  const points = geometry.type === 'Point' ? [geometry.coordinates] : linesOf(geometry).flat();
  if (points.length === 0) return null;
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lon, lat] of points) {
    bounds[0] = Math.min(bounds[0], lon); bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon); bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}
