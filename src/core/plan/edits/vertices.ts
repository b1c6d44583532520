import type { AnyFeature, Line, PlanGeometry, Position } from '../plan.ts';
import { admitEdit } from './admit-edit.ts';
import type { Change } from './change.ts';
import { movedFeatures } from './move-features.ts';

/** The vertices of a geometry in order, the one that closes a ring left out; a point has one. */
export function verticesOf(geometry: PlanGeometry | null): readonly Position[] {
  switch (geometry?.type) {
    case undefined: return [];
    case 'Point': return [geometry.coordinates];
    case 'LineString': return geometry.coordinates;
    case 'MultiLineString': return geometry.coordinates.flat();
    case 'Polygon': return geometry.coordinates.flatMap((ring) => ring.slice(0, -1));
    case 'MultiPolygon': return geometry.coordinates.flat().flatMap((ring) => ring.slice(0, -1));
  }
}

/** A feature with one vertex elsewhere; a point is carried there with its drawn reach. Null where it does not hold so. */
export function withVertex(feature: AnyFeature, index: number, to: Position): Change | null {
  const { geometry } = feature;
  if (geometry?.type === 'Point') return movedFeatures([feature], geometry.coordinates, to);
  if (!geometry) return null;
  let at = 0;
  const line = (own: Line): Line => own.map((position) => (at++ === index ? to : position));
  const ring = (own: Line): Line => { const open = line(own.slice(0, -1)); return open[0] ? [...open, open[0]] : own; };
  const moved = admitEdit({ ...feature, geometry: mapped(geometry, line, ring) } as AnyFeature);
  return moved.ok ? new Map([[feature.id, moved.value]]) : null;
}

function mapped(geometry: Exclude<PlanGeometry, { type: 'Point' }>, line: (own: Line) => Line, ring: (own: Line) => Line): PlanGeometry {
  switch (geometry.type) {
    case 'LineString': return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString': return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon': return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
    case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
  }
}
