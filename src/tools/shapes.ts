/** A geometry as the lines and rings of which it is made, and back. */
import type { Line, PlanGeometry } from '#core/plan/plan.ts';
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
