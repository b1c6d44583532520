/** One foreign file, ready to be asked what it holds. */
import { asCollection } from '#core/plan/as-collection.ts';
import { checkGeometry } from '#core/plan/check-geometry.ts';
import { isRecord } from '#core/plan/clean.ts';
import { crsProblem } from '#core/plan/crs.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { kinds } from '#core/plan/schema.ts';
import type { Result } from '#core/plan/problem.ts';
import { parts } from './parts.ts';
import { parseJson } from '../parse-json.ts';
import { flattenTags, isOsm } from './osm-tags.ts';
import { schemaOf, withSchemaFields, type SchemaName } from './schemas.ts';
import type { Form } from './target.ts';

export interface LayerFeature {
  /** The feature as it came; its properties are flat. */
  readonly raw: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `kept`: it already says its kind; `none`: it has no shape that could be placed. */
  readonly form: Form | 'kept' | 'none';
  /** False where the door will refuse it whatever it becomes. */
  readonly sound: boolean;
  /** Something in it was repaired before it came here. */
  readonly repaired: boolean;
  /** It states hours of duty that are not understood: as a post it counts day and night. */
  readonly hoursUnread: boolean;
}
export interface Layer {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly features: readonly LayerFeature[];
  /** Names of properties without those about persons, sorted. */
  readonly keys: readonly string[];
  /** Keys that may hold data about a person: never shown, never kept. */
  readonly personKeys: readonly string[];
  readonly osm: boolean;
  /** The system it was exported from, where its property names tell; its fields are then there as ours too. */
  readonly schema: SchemaName | null;
  /** Members of the collection besides its features. */
  readonly foreign: Readonly<Record<string, unknown>>;
}

/** The layer in a file, or why there is none. A GeometryCollection counts as one feature for each part. */
export function readLayer(input: Uint8Array | string, file: string): Result<Layer> {
  const parsed = parseJson(input, file);
  if (!parsed.ok) return parsed;
  const fail = (message: string): Result<never> => ({ ok: false, problems: [{ code: 'notAPlan', severity: 'error', featureId: null, field: null, value: null, message: `${file}: ${message}` }] });
  const collection = asCollection(parsed.value);
  if (typeof collection === 'string') return fail(collection);
  if (!Array.isArray(collection.features) || collection.features.length === 0) return fail('its list of features is empty.');
  const crs = crsProblem(collection.crs);
  if (crs !== null) return { ok: false, problems: [crs] };
  return { ok: true, value: layerOf(collection, file.replace(/\.(geo)?json$/i, '')), problems: [] };
}

/** The layer of a collection of any origin; nothing is thrown away yet. `repaired`, `hoursUnread`: places of features, parts of collections apart, in which something was repaired, or whose hours are not understood. */
export function layerOf(collection: Readonly<Record<string, unknown>>, name: string, repaired: ReadonlySet<number> = new Set(), hoursUnread: ReadonlySet<number> = new Set()): Layer {
  const foreign = Object.fromEntries(Object.entries(collection).filter(([key]) => key !== 'type' && key !== 'features'));
  const found = (collection.features as unknown[]).flatMap(parts).map((raw, at) => lookAt(raw, { repaired: repaired.has(at), hoursUnread: hoursUnread.has(at) }));
  const given = namesOf(found);
  const schema = schemaOf([...given]);
  const features = schema === null ? found : found.map((one) => (one.form === 'kept' ? one : { ...one, properties: withSchemaFields(one.properties, schema) }));
  const keys = schema === null ? given : namesOf(features);
  return {
    name, features, foreign, schema,
    keys: [...keys].filter((key) => !isPersonKey(key)).sort(),
    personKeys: [...keys].filter(isPersonKey).sort(),
    osm: features.some(({ raw: one, properties }) => isOsm(one, properties)),
  };
}

function namesOf(features: readonly LayerFeature[]): Set<string> {
  const names = new Set<string>();
  for (const { properties } of features) for (const key of Object.keys(properties)) names.add(key);
  return names;
}

function lookAt(raw: unknown, known: Pick<LayerFeature, 'repaired' | 'hoursUnread'>): LayerFeature {
  const given = isRecord(raw) ? (raw.properties ?? {}) : null;
  if (!isRecord(raw) || raw.type !== 'Feature' || !isRecord(given)) return { raw, properties: {}, form: 'none', sound: false, ...known };
  const properties = flattenTags(given);
  const answer = checkGeometry(raw.geometry);
  const said = isKind(properties.kind);
  const form = said ? 'kept' : isRecord(raw.geometry) ? (formOf(raw.geometry.type) ?? 'none') : 'none';
  const fits = answer.ok ? !said || allows(properties.kind as string, answer.geometries[0]?.type) : said && raw.geometry == null && allows(properties.kind as string, 'none');
  return { raw, properties, form, sound: fits && form !== 'none', ...known };
}

function isKind(kind: unknown): boolean { return typeof kind === 'string' && Object.hasOwn(kinds, kind); }
function allows(kind: string, type: string | undefined): boolean { return (kinds[kind as keyof typeof kinds].geometry as readonly string[]).includes(type ?? 'none'); }

/** Point, line or polygon; null for a geometry of another type. */
export function formOf(type: unknown): Form | null {
  switch (type) {
    case 'Point': case 'MultiPoint': return 'point';
    case 'LineString': case 'MultiLineString': return 'line';
    case 'Polygon': case 'MultiPolygon': return 'polygon';
    default: return null;
  }
}

/** What a set of files looks like: property names and forms, never a value. Equal for two exports of one source. */
export function shapeOf(layers: readonly Layer[]): string {
  return layers.map(({ keys, features }) => `${[...new Set(features.map(({ form }) => form))].sort().join('+')}(${keys.join(',')})`).sort().join(';');
}
