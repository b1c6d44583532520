import type { PlanGeometry, Position } from './plan.ts';

/** Where a feature is taken to be when one position must do: its point, or the first vertex of its shape, as the engine asks who answers for it. Null without a shape. */
export function firstPosition(geometry: PlanGeometry | null): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates;
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiLineString') return geometry.coordinates[0]?.[0] ?? null;
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates[0]?.[0]?.[0] ?? null;
  return geometry?.coordinates[0] ?? null;
}
