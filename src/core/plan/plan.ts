/** The plan as an immutable value. An edit is a function from plan to plan. */
import type { Kind, PlanMeta, PropertiesOf } from './schema.ts';

/** `[lon, lat]` in degrees on WGS 84; lon in [-180, 180], lat in [-90, 90]. */
export type Position = readonly [number, number];
export type Line = readonly Position[];
export type Ring = readonly Position[];

/** Geometry after the door: finite, two-dimensional, rings closed and at least four positions long. */
export type PlanGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: Line }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly Line[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export interface PlanFeature<K extends Kind = Kind> {
  /** Stable from first import to last export. */
  readonly id: string;
  readonly kind: K;
  /** Null only where the kind allows it. */
  readonly geometry: PlanGeometry | null;
  /** Known properties are checked; unknown ones are kept as they came. `kind` itself is not repeated here. */
  readonly properties: PropertiesOf<K>;
  /** Foreign members of the feature, kept for the round trip. */
  readonly foreign?: Readonly<Record<string, unknown>>;
}

/** A feature of any kind as a union that narrows by `kind`. */
export type AnyFeature = { [K in Kind]: PlanFeature<K> }[Kind];

export interface Plan {
  readonly meta: PlanMeta;
  /** In the order of the file. */
  readonly features: readonly AnyFeature[];
  /** Foreign members of the collection besides `plan`, kept for the round trip. */
  readonly foreign: Readonly<Record<string, unknown>>;
}

/** The features of one kind, in order. */
export function featuresOf<K extends Kind>(plan: Plan, kind: K): PlanFeature<K>[] {
  return plan.features.filter((feature): feature is Extract<AnyFeature, { kind: K }> => feature.kind === kind) as PlanFeature<K>[];
}
