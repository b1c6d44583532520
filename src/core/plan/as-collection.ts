/** Any GeoJSON object as a collection. */
import { isRecord } from './clean.ts';
import { shown } from './findings.ts';

const geometryTypes = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);

/** The collection, or a sentence that says why there is none. A bare feature or geometry is a collection of one. */
export function asCollection(value: unknown): Record<string, unknown> | string {
  if (!isRecord(value)) return `The file holds ${Array.isArray(value) ? 'a list' : shown(value)}; a plan is a GeoJSON object of type FeatureCollection.`;
  const { type } = value;
  if (type === 'FeatureCollection') return value;
  if (type === 'Feature') return { type: 'FeatureCollection', features: [value], ...(value.crs === undefined ? {} : { crs: value.crs }) };
  if (typeof type === 'string' && geometryTypes.has(type)) {
    return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: value }] };
  }
  if (type === 'Topology') return 'This is TopoJSON; convert it to GeoJSON first.';
  if (type === undefined) return 'The object has no member "type"; a plan is a GeoJSON object of type FeatureCollection.';
  return `The type ${shown(type)} is unknown; a plan is of type FeatureCollection (upper and lower case count).`;
}
