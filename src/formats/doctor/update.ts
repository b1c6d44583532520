/** Records that are features of the open plan: what each changes in its own, field by field. */
import { distanceM } from '#core/geometry/geodesic.ts';
import { isRecord } from '#core/plan/clean.ts';
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { movedPost } from '#core/plan/edits/move-post.ts';
import { checkValue } from '#core/plan/check-value.ts';
import type { Field } from '#core/plan/field.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { Findings } from '#core/plan/findings.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { kinds } from '#core/plan/schema.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { sortLike } from '../roles/split.ts';
import { statedId } from '../roles/place-feature.ts';
import { positionsOf } from './positions.ts';

export interface FieldChange { readonly field: string; /** Null where there was none. */ readonly before: unknown; readonly after: unknown }
export interface Update {
  readonly id: string;
  readonly name: string;
  /** By what it was found. */
  readonly by: 'id' | 'code';
  /** The feature as it will be; that of the plan itself where nothing changes. */
  readonly feature: AnyFeature;
  readonly changes: readonly FieldChange[];
}

/** Nearer than this (metres) a point has not moved: a table has rounded it. */
const MOVED_M = 0.5;
/** What says where a record is from, not what it is. */
const ofTheRecord = new Set(['kind', 'sourceCrs', '@id', '@timestamp']);

/** Finds the feature that a record is: by its id, else by a code that only one feature has. */
export class PlanIndex {
  readonly #byId: ReadonlyMap<string, AnyFeature>;
  readonly #byCode = new Map<string, AnyFeature | null>();

  constructor({ features }: Plan) {
    this.#byId = new Map(features.map((feature) => [feature.id, feature]));
    for (const feature of features) {
      const code = codeOf(feature.properties);
      if (code !== null) this.#byCode.set(code, this.#byCode.has(code) ? null : feature);
    }
  }

  /** The id of the feature that a record is; null for one that the plan has not. */
  idOf(record: Readonly<Record<string, unknown>>): string | null { return this.#find(record)?.feature.id ?? null; }

  /** What a record changes; null for one that is no feature of the plan, or whose values the plan would refuse. */
  updateBy(record: Readonly<Record<string, unknown>>): Update | null {
    const found = this.#find(record);
    return found && updateOf(found.feature, record.geometry, propertiesOf(record), found.by);
  }

  #find(record: Readonly<Record<string, unknown>>): { readonly feature: AnyFeature; readonly by: Update['by'] } | null {
    const properties = propertiesOf(record);
    const id = statedId(record) ?? (typeof properties.id === 'string' ? properties.id : null);
    const byId = id === null ? undefined : this.#byId.get(id);
    if (byId) return { feature: byId, by: 'id' };
    const code = codeOf(properties);
    const byCode = code === null ? undefined : this.#byCode.get(code);
    return byCode ? { feature: byCode, by: 'code' } : null;
  }
}

const propertiesOf = ({ properties }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => (isRecord(properties) ? properties : {});

/** The code of a feature or record as text: `code`, 编号. */
function codeOf(properties: Readonly<Record<string, unknown>>): string | null {
  const code = properties.code ?? properties['编号'];
  return typeof code === 'string' && code.trim() !== '' ? code.trim() : typeof code === 'number' ? String(code) : null;
}

function updateOf(feature: AnyFeature, geometry: unknown, properties: Readonly<Record<string, unknown>>, by: Update['by']): Update | null {
  const before = feature.properties as Readonly<Record<string, unknown>>;
  const name = String(before.name ?? before.code ?? feature.id);
  const changes: FieldChange[] = [];
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(stated(feature, properties))) {
    if (JSON.stringify(before[field]) === JSON.stringify(value)) continue;
    after[field] = value;
    changes.push({ field, before: before[field] ?? null, after: value });
  }
  const moved = movedTo(feature, geometry);
  if (moved !== feature) {
    changes.push({ field: 'geometry', before: feature.geometry, after: moved.geometry });
    if (properties.sourceCrs !== undefined) after.sourceCrs = properties.sourceCrs;
  }
  if (changes.length === 0) return { id: feature.id, name, by, feature, changes };
  const made = admitEdit({ ...moved, properties: { ...before, ...after } } as unknown as AnyFeature);
  return made.ok ? { id: feature.id, name, by, feature: made.value, changes } : null;
}

/** What a record says in fields that the feature may have. An empty cell says nothing; a word for the type stands under a heading that is no field. */
function stated({ kind, properties }: AnyFeature, record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = fieldsOf(kind);
  return Object.fromEntries(Object.entries(record).flatMap(([key, raw]): [string, unknown][] => {
    const name = key === 'radiusM' && kind === 'priorityPlace' ? 'visitRadiusM' : key === '编号' ? 'code' : key;
    if (raw === null || raw === '' || ofTheRecord.has(key) || isPersonKey(key) || (key === 'id' && !Object.hasOwn(properties, 'id'))) return [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return sortLike.test(key) && !Object.hasOwn(properties, key) ? [] : [[name, raw]];
    const value = asField(raw, field);
    return checkValue(value, field, { featureId: null, field: name }, new Findings(), false).ok ? [[name, value]] : [];
  }));
}

/** A text of a table as what the field holds: numbers, and lists parted by semicolons. */
function asField(raw: unknown, field: Field): unknown {
  if (typeof raw !== 'string') return raw;
  if (field.type === 'number' && raw.trim() !== '' && Number.isFinite(Number(raw))) return Number(raw);
  return field.type === 'list' && (field.of.type === 'text' || field.of.type === 'ref') ? raw.split(/[;；]/).map((one) => one.trim()).filter((one) => one !== '') : raw;
}

/** The feature where the record says that it is; the same object where that is where it was, or where its kind has no such shape. */
function movedTo(feature: AnyFeature, geometry: unknown): AnyFeature {
  if (!isRecord(geometry) || !(kinds[feature.kind].geometry as readonly string[]).includes(String(geometry.type))) return feature;
  if (geometry.type === 'Point' && feature.geometry?.type === 'Point') {
    const [to] = positionsOf(geometry);
    if (!to || distanceM(feature.geometry.coordinates, to) <= MOVED_M) return feature;
    return movedPost(feature, to) ?? ({ ...feature, geometry: { type: 'Point', coordinates: to } } as AnyFeature);
  }
  return JSON.stringify(positionsOf(geometry)) === JSON.stringify(positionsOf(feature.geometry)) ? feature : ({ ...feature, geometry } as unknown as AnyFeature);
}
