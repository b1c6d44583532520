/** What is known of a feature, field by field, as the inspector lists it and the tables have it in their columns. */
import { fieldsOf } from '#core/plan/fields-of.ts';
import { defaultOf } from '#core/plan/default-of.ts';
import type { Field } from '#core/plan/field.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { valueText, type Names } from './field-words.ts';
import { labelOf } from './label-of.ts';

export interface Fact {
  /** Name of the field in the plan. */
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  /** Empty where nothing is stated and nothing assumed. */
  readonly text: string;
  /** The value is a default, not stated in the file. */
  readonly assumed: boolean;
  /** What is stated; undefined where nothing is. */
  readonly value: unknown;
  /** The raw number behind the text. */
  readonly number?: number;
}

const FIRST = ['name', 'name:en', 'code'];
const LAST = ['season', 'tags', 'note'];

/** Fields that are always shown, stated or not, besides names and code; in reading order. */
const shown: Readonly<Record<Kind, readonly string[]>> = {
  post: ['postType', 'status', 'agencies', 'radiusM', 'viewAngleDeg', 'dutyWindows', 'staffPerShift'],
  patrolRoute: ['mode', 'purpose', 'status', 'agencies', 'halfWidthM', 'speedKmh', 'pattern', 'schedule'],
  inspectionRoute: ['status', 'agencies', 'stops', 'departure'],
  borderLine: ['borderType', 'homeSide', 'sections'],
  boundaryMarker: [],
  areaOfResponsibility: ['level', 'parentId', 'agencies'],
  sector: ['sectorType', 'agencies'],
  priorityPlace: ['placeType', 'priority', 'agencies', 'visitRadiusM', 'requiredIntervalMin'],
  compound: ['closure', 'gates'],
  obstacle: ['obstacleType', 'blocks'],
  activityPoint: ['activityType', 'agencies'],
  gap: [], coverage: [],
};

/** Fields of a kind in reading order: those always shown, with those that somebody states (`stated`); `all` gives the rest too. */
export function fieldNames(kind: Kind, stated: ReadonlySet<string>, all = false): string[] {
  const known = Object.keys(fieldsOf(kind));
  const always = new Set(kind === 'gap' || kind === 'coverage' ? [] : [...FIRST, ...shown[kind], 'note']);
  const order = [...new Set([...FIRST, ...shown[kind], ...known.filter((name) => !LAST.includes(name)), ...LAST])];
  return order.filter((name) => known.includes(name) && (all || always.has(name) || stated.has(name) || (name === 'viewBearingDeg' && stated.has('viewAngleDeg'))));
}

/** Names of the fields that at least one of the features states. */
export function statedFields(features: readonly AnyFeature[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { properties } of features) for (const name in properties) found.add(name);
  return found;
}

/** Whether somebody may change a field by hand: what is computed may not be, nor ground that is drawn on the map. */
export function isEditable(kind: Kind, field: Field): boolean {
  return kind !== 'gap' && kind !== 'coverage' && field.type !== 'region' && field.type !== 'position';
}

/** One field of a feature. A drawn reach stands in for the radius, which is then not assumed. */
export function factOf(feature: AnyFeature, name: string, names: Names): Fact {
  const field = fieldsOf(feature.kind)[name] ?? { type: 'text', doc: '' };
  const value = (feature.properties as Readonly<Record<string, unknown>>)[name];
  const drawn = name === 'radiusM' && feature.kind === 'post' && feature.properties.reach !== undefined;
  const used = value ?? (drawn ? undefined : defaultOf(feature, name, names.plan.meta));
  const near = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : null;
  return {
    name, field, value, label: labelOf(name), assumed: value === undefined && used !== undefined,
    text: used === undefined ? '' : valueText(field, name, used, names, near), ...(typeof used === 'number' ? { number: used } : {}),
  };
}
