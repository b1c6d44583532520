/** References between the parts of a plan: every id must be somebody's. */
import { fieldsOf } from './fields-of.ts';
import type { Field, Target } from './field.ts';
import { Findings } from './findings.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { planFields } from './schema.ts';
import type { Kind } from './schema.ts';

const kindsOf: Partial<Record<Target, readonly Kind[]>> = {
  post: ['post'], place: ['priorityPlace', 'compound'], route: ['patrolRoute', 'inspectionRoute'], area: ['areaOfResponsibility'],
};

interface Use { readonly to: Target; readonly id: string; readonly featureId: string | null; readonly field: string; count: number }

/** One warning `unknownReference` for each id that nobody has, with the first user and the count; areas nested in themselves are errors. */
export function checkReferences(plan: Plan): Problem[] {
  const findings = new Findings();
  const uses = new Map<string, Use>();
  const note = (to: Target, id: string, featureId: string | null, field: string): void => {
    if (known(to).has(id)) return;
    const use = uses.get(`${to} ${id}`);
    if (use === undefined) uses.set(`${to} ${id}`, { to, id, featureId, field, count: 1 });
    else use.count++;
  };
  const known = targetsOf(plan);

  walk(plan.meta, { type: 'record', fields: planFields, doc: '' }, 'plan', (to, id, field) => note(to, id, null, field));
  for (const feature of plan.features) {
    const properties = feature.properties as Readonly<Record<string, unknown>>;
    const fields = refFieldsOf(feature.kind);
    for (const [key, field] of fields) {
      if (properties[key] !== undefined) walk(properties[key], field, key, (to, id, path) => note(to, id, feature.id, path));
    }
  }
  for (const use of uses.values()) {
    const more = use.count > 1 ? ` (and ${use.count - 1} times more)` : '';
    findings.warning('unknownReference', { featureId: use.featureId, field: use.field }, use.id,
      `${use.featureId ?? 'The plan'} names ${use.to} "${use.id}" in ${use.field}${more}, but there is none with that id.`);
  }
  findCycles(plan, findings);
  return findings.problems;
}

function targetsOf(plan: Plan): (to: Target) => { has(id: string): boolean } {
  const sets = new Map<Target, Set<string>>();
  sets.set('agency', new Set(plan.meta.agencies?.map(({ id }) => id ?? '')));
  sets.set('shift', new Set(plan.meta.shifts?.map(({ id }) => id ?? '')));
  sets.set('feature', new Set(plan.features.map(({ id }) => id)));
  for (const [to, kinds] of Object.entries(kindsOf) as [Target, readonly Kind[]][]) {
    sets.set(to, new Set(plan.features.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)));
  }
  // Another plan is another file: it cannot be looked up from here.
  const any = { has: (): boolean => true };
  return (to) => sets.get(to) ?? any;
}

const refFields = new Map<Kind, [string, Field][]>();

function refFieldsOf(kind: Kind): [string, Field][] {
  const found = refFields.get(kind) ?? Object.entries(fieldsOf(kind)).filter(([, field]) => holdsRef(field));
  refFields.set(kind, found);
  return found;
}

function holdsRef(field: Field): boolean {
  if (field.type === 'ref') return true;
  if (field.type === 'list' || field.type === 'map') return holdsRef(field.of);
  return field.type === 'record' && Object.values(field.fields).some(holdsRef);
}

function walk(value: unknown, field: Field, path: string, visit: (to: Target, id: string, path: string) => void): void {
  if (field.type === 'ref' && typeof value === 'string') visit(field.to, value, path);
  if (typeof value !== 'object' || value === null) return;
  if (field.type === 'list') for (const [index, item] of (value as unknown[]).entries()) walk(item, field.of, `${path}[${index}]`, visit);
  if (field.type === 'map') for (const [key, item] of Object.entries(value)) walk(item, field.of, `${path}.${key}`, visit);
  if (field.type === 'record') {
    for (const [key, item] of Object.entries(value)) {
      const inner = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
      if (inner !== undefined) walk(item, inner, `${path}.${key}`, visit);
    }
  }
}

/** An area nested in itself has no root, so its ground would belong to no total. */
function findCycles(plan: Plan, findings: Findings): void {
  const parents = new Map<string, string>();
  for (const feature of plan.features) {
    if (feature.kind === 'areaOfResponsibility' && feature.properties.parentId !== undefined) parents.set(feature.id, feature.properties.parentId);
  }
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !path.has(at)) { path.add(at); at = parents.get(at); }
    if (at === start) {
      findings.error('badValue', { featureId: start, field: 'parentId' }, parents.get(start),
        `${start} is nested in itself by way of ${[...path].slice(1).join(', ') || 'its own id'}; one of them must have no parentId.`);
    }
  }
}
