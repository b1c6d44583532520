import { isRecord } from '#core/plan/clean.ts';

/** A feature whose geometry is a GeometryCollection as one feature for each part, `id/1`, `id/2`; any other as it is. */
export function parts(feature: unknown): unknown[] {
  if (!isRecord(feature) || !isRecord(feature.geometry) || feature.geometry.type !== 'GeometryCollection') return [feature];
  const { geometries } = feature.geometry;
  if (!Array.isArray(geometries) || geometries.length === 0) return [feature];
  const named = typeof feature.id === 'string' || typeof feature.id === 'number';
  return geometries.map((geometry, index) => ({ ...feature, geometry, ...(named ? { id: `${String(feature.id)}/${index + 1}` } : {}) }));
}
