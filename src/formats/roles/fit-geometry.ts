/** Brings a geometry into a form that a kind may have: an area becomes the point at its middle, or the line of its edge. */
import { checkGeometry } from '#core/plan/check-geometry.ts';
import { insideArea } from '#core/plan/inside-area.ts';
import { kinds } from '#core/plan/schema.ts';
import type { PlanGeometry, Position, Ring } from '#core/plan/plan.ts';
import type { MappedKind } from './target.ts';

/** The geometry to place, and what was done to it. Broken geometries come back as they are: the door says what is wrong. */
export function fitGeometry(raw: unknown, kind: MappedKind): { readonly geometry: unknown; readonly change: 'middle' | 'edge' | null } {
  const allowed = kinds[kind].geometry as readonly string[];
  const answer = checkGeometry(raw);
  const shape = answer.ok ? answer.geometries[0] : undefined;
  if (shape === undefined || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') || allowed.includes(shape.type)) return { geometry: raw, change: null };
  if (allowed.includes('Point')) return { geometry: { type: 'Point', coordinates: middleOf(shape) }, change: 'middle' };
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  return { geometry: rings.length === 1 ? { type: 'LineString', coordinates: rings[0] } : { type: 'MultiLineString', coordinates: rings }, change: 'edge' };
}

/**
 * A position inside an area, in degrees: the centroid of its largest part, or where that lies outside, the middle
 * of the widest piece of the parallel through it. For buildings, where degrees are flat enough.
 */
export function middleOf(area: Extract<PlanGeometry, { type: 'Polygon' | 'MultiPolygon' }>): Position {
  const outer = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates).map(([ring]) => ring as Ring);
  const largest = outer.reduce((best, ring) => (Math.abs(doubleArea(ring)) > Math.abs(doubleArea(best)) ? ring : best));
  const centre = centroid(largest);
  if (insideArea(centre, area)) return centre;
  const cuts = crossings(area, centre[1]);
  const pieces = cuts.slice(1).map((east, at) => [cuts[at] as number, east] as const).filter((_, at) => at % 2 === 0);
  const widest = pieces.reduce<readonly [number, number] | null>((best, piece) => (best === null || piece[1] - piece[0] > best[1] - best[0] ? piece : best), null);
  return widest === null ? (largest[0] as Position) : [(widest[0] + widest[1]) / 2, centre[1]];
}

/** Twice the signed area in square degrees, from the first position so that digits are not lost. */
function doubleArea(ring: Ring): number {
  const [x0, y0] = ring[0] as Position;
  return ring.slice(1).reduce((sum, [x, y], at) => sum + ((ring[at] as Position)[0] - x0) * (y - y0) - (x - x0) * ((ring[at] as Position)[1] - y0), 0);
}

function centroid(ring: Ring): Position {
  const [x0, y0] = ring[0] as Position;
  const twice = doubleArea(ring);
  if (twice === 0) return [x0, y0];
  let [x, y] = [0, 0];
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = [(ring[at - 1] as Position)[0] - x0, (ring[at - 1] as Position)[1] - y0];
    const [bx, by] = [(ring[at] as Position)[0] - x0, (ring[at] as Position)[1] - y0];
    x += (ax + bx) * (ax * by - bx * ay);
    y += (ay + by) * (ax * by - bx * ay);
  }
  return [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

/** Longitudes at which the edges of an area cross a parallel, from west to east. */
function crossings(area: Extract<PlanGeometry, { type: 'Polygon' | 'MultiPolygon' }>, lat: number): number[] {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return rings.flatMap((ring) => ring.slice(1).flatMap(([bx, by], at) => {
    const [ax, ay] = ring[at] as Position;
    return (ay > lat) !== (by > lat) ? [ax + ((bx - ax) * (lat - ay)) / (by - ay)] : [];
  })).sort((a, b) => a - b);
}
