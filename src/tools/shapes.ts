/** A geometry as the lines and rings of which it is made, and back. */
import type { Line, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { Shape } from './terra.ts';

/** Lines and rings in order; none for a point. */
export function shapesOf(geometry: PlanGeometry | null): Shape[] {
  const closed = (points: Line): Shape => ({ closed: true, points }), open = (points: Line): Shape => ({ closed: false, points });
  switch (geometry?.type) {
    case 'LineString': return [open(geometry.coordinates)];
    case 'MultiLineString': return geometry.coordinates.map(open);
    case 'Polygon': return geometry.coordinates.map(closed);
    case 'MultiPolygon': return geometry.coordinates.flat().map(closed);
    default: return [];
  }
}

/** The geometry with other lines and rings in place of its own, as many of them; one that came back empty stays as it was. */
export function withShapes(geometry: PlanGeometry, shapes: readonly Shape[]): PlanGeometry {
  let at = 0;
  const next = (own: Line): Line => { const found = shapes[at++]?.points; return found && found.length > 1 ? found : own; };
  switch (geometry.type) {
    case 'LineString': return { type: 'LineString', coordinates: next(geometry.coordinates) };
    case 'MultiLineString': return { type: 'MultiLineString', coordinates: geometry.coordinates.map(next) };
    case 'Polygon': return { type: 'Polygon', coordinates: geometry.coordinates.map(next) };
    case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(next)) };
    default: return geometry;
  }
}

/** Vertices of one shape that are given into the hand at a time: with some thousands Terra Draw would no longer follow it. */
const MOST = 400;

/** Which shape is worked on first, and which vertices of each are in the hand: all, or of long ones those nearest along the line to a place. */
export interface InHand { readonly first: number; readonly shapes: readonly Shape[]; /** The shapes as a whole, with those in the hand as they are now. */ readonly whole: (now: readonly Shape[]) => Shape[] }

/** Takes the vertices around a place into the hand; the rest of a long line or ring stays as it is. */
export function inHand(shapes: readonly Shape[], near: Position): InHand {
  const nearest = shapes.map(({ points }) => nearestVertex(points, near));
  const first = nearest.reduce((best, { square }, at) => (square < (nearest[best]?.square ?? Infinity) ? at : best), 0);
  const starts = shapes.map(({ points }, at) => (points.length <= MOST ? null : Math.min(points.length - MOST, Math.max(0, (nearest[at]?.index ?? 0) - MOST / 2))));
  return {
    first,
    shapes: shapes.map((shape, at) => { const start = starts[at] ?? null; return start === null ? shape : { closed: false, points: shape.points.slice(start, start + MOST) }; }),
    whole: (now) => shapes.map((shape, at) => {
      const [start, held] = [starts[at] ?? null, now[at]];
      if (!held || held.points.length < 2) return shape;
      if (start === null) return held;
      const points = [...shape.points.slice(0, start), ...held.points, ...shape.points.slice(start + MOST)];
      /* A ring whose first or last vertex was in the hand stays closed. */
      if (shape.closed && start === 0) points[points.length - 1] = points[0]!;
      else if (shape.closed && start + MOST === shape.points.length) points[0] = points[points.length - 1]!;
      return { closed: shape.closed, points };
    }),
  };
}

function nearestVertex(points: Line, [lon, lat]: Position): { index: number; square: number } {
  const wide = Math.cos((lat * Math.PI) / 180) ** 2;
  let [index, square] = [0, Infinity];
  points.forEach(([x, y], at) => {
    const far = (x - lon) ** 2 * wide + (y - lat) ** 2;
    if (far < square) [index, square] = [at, far];
  });
  return { index, square };
}
