/** What a drawing is made from, and its bricks: features of the plan in, plain GeoJSON out. */
import type { Coverage } from '#core/coverage/result.ts';
import type { AnyFeature, Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Focus, Lang, Shown } from './look.ts';
import type { MapOverlay } from './overlay.ts';

export interface PictureInput {
  readonly plan: Plan | null;
  readonly coverage: Coverage | null;
  /** Id of a feature or of a row of `gaps`. */
  readonly selectedId: string | null;
  /** Everything chosen, where that is more than `selectedId`. */
  readonly chosenIds?: readonly string[];
  readonly hoveredId: string | null;
  /** A feature that a hand reshapes: it is drawn apart, and not here. */
  readonly hiddenId?: string | null;
  /** Which unannounced rounds are drawn: none where it is left out, since a line tells where a round goes to whoever sees the picture. */
  readonly unannounced?: 'chosen' | 'all';
  readonly focus: Focus;
  readonly layers: Shown;
  readonly lang: Lang;
  /** What lies over the plan without being of it; nothing where it is left out. */
  readonly overlay?: MapOverlay;
}

/** One source: what it is made from, and the making, which is left undone while the former stays the same. */
export interface Drawing {
  readonly madeFrom: readonly unknown[];
  readonly draw: () => FeatureCollection;
}

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
