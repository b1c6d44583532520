/** Says what the features of a plain GeoJSON are, by the form of their geometry. */
import { asCollection } from '#core/plan/as-collection.ts';
import { isRecord } from '#core/plan/clean.ts';
import type { Kind } from '#core/plan/schema.ts';

/** Kind for each form; a form that is not named gets none and is refused at the door with its reason. */
export interface Roles {
  readonly point?: Kind;
  readonly line?: Kind;
  readonly polygon?: Kind;
  /** Radius in metres for the points, where a post is meant and the file has none. */
  readonly radiusM?: number;
}

/**
 * A raw collection whose features carry a kind; those that had one keep it. A GeometryCollection becomes one
 * feature for each part, `id/1`, `id/2`. A property NAME or Name is taken as the name. What is no collection
 * comes back as it is: the door says why it is none.
 */
export function assignKinds(value: unknown, roles: Roles): unknown {
  const collection = asCollection(value);
  if (typeof collection === 'string' || !Array.isArray(collection.features)) return value;
  return { ...collection, features: collection.features.flatMap(parts).map((feature) => withKind(feature, roles)) };
}

/** A feature whose geometry is a GeometryCollection as one feature for each part, `id/1`, `id/2`; any other as it is. */
export function parts(feature: unknown): unknown[] {
  if (!isRecord(feature) || !isRecord(feature.geometry) || feature.geometry.type !== 'GeometryCollection') return [feature];
  const { geometries } = feature.geometry;
  if (!Array.isArray(geometries) || geometries.length === 0) return [feature];
  const named = typeof feature.id === 'string' || typeof feature.id === 'number';
  return geometries.map((geometry, index) => ({ ...feature, geometry, ...(named ? { id: `${String(feature.id)}/${index + 1}` } : {}) }));
}

function withKind(feature: unknown, roles: Roles): unknown {
  if (!isRecord(feature) || !isRecord(feature.geometry)) return feature;
  const properties = feature.properties ?? {};
  if (!isRecord(properties) || properties.kind !== undefined) return feature;
  const form = formOf(feature.geometry.type);
  const kind = form === null ? undefined : roles[form];
  if (kind === undefined) return feature;
  const name = properties.name === undefined ? nameOf(properties) : undefined;
  const radiusM = kind === 'post' && properties.radiusM === undefined ? roles.radiusM : undefined;
  return { ...feature, properties: { kind, ...(name === undefined ? {} : { name }), ...(radiusM === undefined ? {} : { radiusM }), ...properties } };
}

function formOf(type: unknown): 'point' | 'line' | 'polygon' | null {
  switch (type) {
    case 'Point': case 'MultiPoint': return 'point';
    case 'LineString': case 'MultiLineString': return 'line';
    case 'Polygon': case 'MultiPolygon': return 'polygon';
    default: return null;
  }
}

function nameOf(properties: Record<string, unknown>): string | undefined {
  const entry = Object.entries(properties).find(([key, value]) => key.toLowerCase() === 'name' && typeof value === 'string');
  return entry?.[1] as string | undefined;
}
