/** The bricks of a drawing: features of the plan in, plain GeoJSON out. */
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** A feature of the plan that has a geometry. */
export type Placed<K extends Kind> = Extract<AnyFeature, { kind: K }> & { readonly geometry: PlanGeometry };

/** The plan's features of some kinds that can be drawn, in order; none without a plan. */
export function kept<K extends Kind>(plan: Plan | null, wanted: readonly K[]): Placed<K>[] {
  const among = (kind: Kind): kind is K => (wanted as readonly Kind[]).includes(kind);
  return (plan?.features.filter((found) => found.geometry !== null && among(found.kind)) ?? []) as Placed<K>[];
}

/** A GeoJSON feature with our own few fields; nothing where there is no geometry. */
export function feature(geometry: PlanGeometry | null, properties: Record<string, string | number | boolean>): Feature[] {
  return geometry ? [{ type: 'Feature', geometry: geometry as unknown as Geometry, properties }] : [];
}

export function collection(features: readonly (readonly Feature[])[]): FeatureCollection {
  return { type: 'FeatureCollection', features: features.flat() };
}
