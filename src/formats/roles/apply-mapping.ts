/** Makes a plan of foreign files by a mapping, and says where every feature went. */
import { admitPlan } from '#core/plan/admit-plan.ts';
import type { Admitted } from '#core/plan/admit-plan.ts';
import { checkMeta } from '#core/plan/check-properties.ts';
import { isRecord } from '#core/plan/clean.ts';
import { Findings } from '#core/plan/findings.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import type { PlanMeta } from '#core/plan/schema.ts';
import { assumedValues } from './assumed-values.ts';
import type { AssumedField } from './assumed-values.ts';
import type { Layer } from './layer.ts';
import type { Mapping } from './mapping.ts';
import { matchRule } from './match-rule.ts';
import { nothingDone, placeFeature, statedId } from './place-feature.ts';
import type { Tally } from './tally.ts';
import { tellDoings } from './tell-doings.ts';
import { saidHours, withSaidHours, type Shifts } from './said-hours.ts';
import type { Target } from './target.ts';

export interface Mapped extends Admitted { readonly tally: Tally }

/**
 * The plan, or why there is none. Features that already say their kind stay as they are; those without a rule are
 * left out and counted. Ids of later files that an earlier one has taken get the file's name before them. `into`: the plan that the
 * features are to come into: its settings hold for them, and its ids are taken.
 */
export function applyMapping(layers: readonly Layer[], { rules }: Mapping, into: Plan | null = null): Result<Mapped> {
  const doings = nothingDone();
  const base = into ? { ...into.meta } as Readonly<Record<string, unknown>> : layers.map(({ foreign }) => foreign.plan).find(isRecord);
  const shared = into !== null || layers.some(({ features }) => features.some(({ form }) => form === 'kept'));
  const used = layers.flatMap((layer) => layer.features.map((feature) => (feature.form === 'kept' || feature.form === 'none' ? null : matchRule(rules, feature.form, feature.properties, layer.keys)?.to ?? null)));
  const shifts = shiftsOf(base);
  const { defaults, onFeature } = assumedValues([...new Set(used.filter((target) => target !== null))], base && checkMeta(base, new Findings()).defaults as PlanMeta['defaults'], shared);
  const assumed = new Map<Target, Partial<Record<AssumedField, number>>>();
  const taken = new Set<string>(into?.features.map(({ id }) => id));
  const features: unknown[] = [];
  let at = 0;
  for (const layer of layers) {
    const names = new Set<string>();
    for (const feature of layer.features) {
      const target = used[at++] ?? null;
      const placed = feature.form === 'kept' || feature.form === 'none' ? asItIs(feature.raw, shifts) : target === null ? undefined : placeFeature(feature, target, once(assumed, target, onFeature), doings, shifts);
      if (placed === undefined) continue;
      const id = statedId(placed);
      if (id !== null) names.add(id);
      features.push(id !== null && taken.has(id) ? { ...(placed as object), id: `${layer.name}/${id}` } : placed);
    }
    for (const id of names) taken.add(id);
  }
  const read = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  if (features.length === 0) {
    const message = `Nothing would be in the plan: all ${read} features are left out.`;
    return { ok: false, problems: [{ code: 'noFeatures', severity: 'error', featureId: null, field: 'features', value: read, message }] };
  }
  const meta = metaOf(layers, base, defaults, doings.operators);
  const foreign = Object.assign({}, ...layers.map(({ foreign }) => Object.fromEntries(Object.entries(foreign).filter(([key]) => !readHere.has(key))))) as Record<string, unknown>;
  const admitted = admitPlan({ type: 'FeatureCollection', ...foreign, plan: meta, features }, into?.features.map(({ id }) => id));
  if (!admitted.ok) return admitted;
  const refused = features.length - placedOf(admitted.problems, features.length);
  const tally: Tally = { read, placed: features.length - refused, leftOut: read - features.length, refused };
  const problems = [...tellDoings(doings, tally, [...assumed].map(([target, values]) => ({ target, values, count: used.filter((one) => one === target).length }))), ...admitted.problems];
  return { ok: true, value: { ...admitted.value, dropped: { ...admitted.value.dropped, ...Object.fromEntries(doings.dropped) }, tally }, problems };
}

/** The shifts of the plan that hours may name. */
function shiftsOf(base: Readonly<Record<string, unknown>> | undefined): Shifts {
  return (base && (checkMeta(base, new Findings()) as Partial<PlanMeta>).shifts) ?? [];
}

/** A feature without a shape goes to the door with a kind, so that what is said of it is its shape. */
function asItIs(raw: unknown, shifts: Shifts): unknown {
  if (!isRecord(raw) || (raw.properties !== undefined && raw.properties !== null && !isRecord(raw.properties))) return raw;
  const properties = isRecord(raw.properties) ? raw.properties : {};
  if (properties.kind === 'post' && saidHours(properties, shifts)?.heading !== 'opening_hours') return { ...raw, properties: withSaidHours(properties, shifts) };
  return properties.kind === undefined ? { ...raw, properties: { ...properties, kind: 'priorityPlace' } } : raw;
}

function once<V>(known: Map<Target, V>, target: Target, make: (target: Target) => V): V {
  const value = known.get(target) ?? make(target);
  known.set(target, value);
  return value;
}

/** Members of a collection that are read here or would be wrong for several together. */
const readHere = new Set(['plan', 'bbox', 'crs']);

const REFUSING: ReadonlySet<Problem['code']> = new Set(['badCoordinate', 'badGeometry', 'unknownKind', 'wrongGeometry', 'swappedAxes', 'badValue']);

/** How many features came through the door: each refusal is one error that says "was left out". */
function placedOf(problems: readonly Problem[], given: number): number {
  return given - problems.filter(({ code, severity, message }) => severity === 'error' && REFUSING.has(code) && message.includes(' was left out: ')).length;
}

/** The settings as the file has them, to be checked at the door, with what the import adds. */
function metaOf(layers: readonly Layer[], base: Readonly<Record<string, unknown>> | undefined, defaults: PlanMeta['defaults'], operators: ReadonlySet<string>): Record<string, unknown> {
  const name = layers.map((layer) => layer.name).join(' + ').slice(0, 120);
  const known: readonly unknown[] = Array.isArray(base?.agencies) ? base.agencies : [];
  const agencies = [...known, ...[...operators].filter((id) => !known.some((agency) => isRecord(agency) && agency.id === id)).map((id) => ({ id, name: id }))];
  return {
    schema: 'patrol-coverage-plan', schemaVersion: 1, ...(base === undefined ? { name, sources: name } : base),
    ...(agencies.length === 0 ? {} : { agencies }), ...(Object.keys(defaults ?? {}).length === 0 ? {} : { defaults }),
  };
}
