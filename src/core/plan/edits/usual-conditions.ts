/** What a plan was before conditions were put into it: remembered in `plan.conditions`, and gone back to. */
import type { AnyFeature, Plan } from '../plan.ts';
import type { PlanMeta } from '../schema.ts';
import { withProperties } from './set-properties.ts';

type Memory = NonNullable<NonNullable<PlanMeta['conditions']>['before']>;
type Row = NonNullable<Memory['features']>[number];
type Values = Readonly<Record<string, unknown>>;
export type Known = NonNullable<NonNullable<PlanMeta['conditions']>['inForce']>[number];
/** What a condition sets on a feature; undefined takes it away. */
export type ConditionFields = { readonly [K in keyof Omit<Row, 'id'>]: Row[K] | undefined };
export interface Written { readonly version: string; readonly defaults: NonNullable<PlanMeta['defaults']>; readonly features: ReadonlyMap<string, ConditionFields> }

const TABLES = ['radiusM', 'halfWidthM', 'speedKmh'] as const;

/** `after` with settings that hold what a condition wrote, and what stood there before all conditions; of a value that an earlier one wrote the first is remembered. */
export function withMemory({ meta, features }: Plan, after: Plan, condition: Known, written: Written): Plan {
  const { inForce = [], before = {}, written: earlier = {} } = meta.conditions ?? {};
  const old = new Map(features.map((feature) => [feature.id, feature.properties as Values]));
  const ids = [...written.features.keys()], wasRows = rowsOf(before), isRows = rowsOf(earlier);
  const tables = TABLES.filter((table) => Object.keys(written.defaults[table] ?? {}).length > 0);
  const conditions = {
    inForce: [...inForce, condition],
    before: {
      ...('version' in earlier ? before : meta.version === undefined ? before : { ...before, version: meta.version }),
      defaults: { ...before.defaults, ...Object.fromEntries(tables.map((table) => [table, first(before.defaults?.[table], earlier.defaults?.[table], written.defaults[table]!, meta.defaults?.[table])])) },
      features: listOf([...wasRows, ...ids.map((id) => [id, first(wasRows.get(id), isRows.get(id), written.features.get(id)!, old.get(id))] as const)]),
    },
    written: {
      version: written.version,
      defaults: { ...earlier.defaults, ...Object.fromEntries(tables.map((table) => [table, { ...earlier.defaults?.[table], ...written.defaults[table] }])) },
      features: listOf([...isRows, ...ids.map((id) => [id, stated({ ...isRows.get(id), ...written.features.get(id) })] as const)]),
    },
  };
  const defaults = Object.fromEntries(tables.map((table) => [table, { ...meta.defaults?.[table], ...written.defaults[table] }]));
  return { ...after, meta: { ...meta, version: written.version, ...(tables.length > 0 ? { defaults: { ...meta.defaults, ...defaults } } : {}), conditions } };
}

/**
 * The plan as it was before its conditions; null where it has none. What was changed by hand since stays as it is and is counted (`kept`), features that are gone stay gone.
 * Where nothing else was changed it is the plan from before by its fingerprint.
 */
export function usualPlan({ meta, ...rest }: Plan): { readonly plan: Plan; readonly restored: number; readonly kept: number } | null {
  const { conditions, ...own } = meta;
  if (!conditions) return null;
  const { before = {}, written = {} } = conditions, wasRows = rowsOf(before), isRows = rowsOf(written), count = { restored: 0, kept: 0 };
  const back = (now: Values, was: Values = {}, is: Values = {}): Record<string, unknown> => {
    const set: Record<string, unknown> = {};
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      const same = JSON.stringify(now[name]) === JSON.stringify(is[name]);
      count[same ? 'restored' : 'kept'] += 1;
      if (same) set[name] = was[name];
    }
    return set;
  };
  const features = rest.features.map((feature): AnyFeature => {
    const [was, is] = [wasRows.get(feature.id), isRows.get(feature.id)];
    const set = was || is ? back(feature.properties as Values, was, is) : {};
    return Object.keys(set).length > 0 ? withProperties(feature, set) : feature;
  });
  const tables = Object.fromEntries(TABLES.map((table) => {
    const now: Values = meta.defaults?.[table] ?? {};
    return [table, stated({ ...now, ...back(now, before.defaults?.[table], written.defaults?.[table]) })] as const;
  }).filter(([table, values]) => Object.keys(values).length > 0 || (meta.defaults?.[table] !== undefined && written.defaults?.[table] === undefined)));
  const { defaults: _, version: __, ...settings } = own;
  const version = meta.version === written.version ? before.version : meta.version;
  return { plan: { ...rest, features, meta: { ...settings, ...(version === undefined ? {} : { version }), ...(Object.keys(tables).length > 0 ? { defaults: tables } : {}) } }, ...count };
}

/** What is remembered of `written`: the first value of each name, before all conditions; what was not stated is left out. */
function first(remembered: Values | undefined, earlier: Values | undefined, written: Values, now: Values | undefined): Values {
  const known = { ...earlier, ...remembered };
  return stated({ ...remembered, ...Object.fromEntries(Object.keys(written).filter((name) => !Object.hasOwn(known, name)).map((name) => [name, now?.[name]])) });
}

const stated = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The remembered values by id of the feature. */
const rowsOf = ({ features = [] }: Memory): ReadonlyMap<string, Values> => new Map(features.map(({ id, ...values }) => [id ?? '', values]));

/** Values by id as they are written down; of one id the last. */
const listOf = (rows: readonly (readonly [string, Values])[]): NonNullable<Memory['features']> => [...new Map(rows)].map(([id, values]) => ({ id, ...values }));
