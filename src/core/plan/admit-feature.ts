/** One feature at the door: into the plan, or one error that says why not. */
import { isBbox } from './bbox.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkProperties } from './check-properties.ts';
import { cleanRecord, isRecord } from './clean.ts';
import { shown } from './findings.ts';
import type { Findings, Where } from './findings.ts';
import { idText } from './ids.ts';
import type { Ids } from './ids.ts';
import type { AnyFeature, PlanGeometry } from './plan.ts';
import { kinds } from './schema.ts';
import type { Kind } from './schema.ts';

/** Members that are read here, and those that would change what a feature means (RFC 7946 7.1). */
const read = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);
const misplaced = ['coordinates', 'geometries', 'features'];
const skipped = new Set([...read, ...misplaced]);

/** The feature; several for a MultiPoint; none when it is refused, which is one error in `findings`. */
export function admitFeature(raw: unknown, index: number, ids: Ids, findings: Findings): AnyFeature[] {
  const name = `features[${index}]`;
  const stated = isRecord(raw) ? idText(raw.id) : null;
  const at = (field: string | null): Where => ({ featureId: stated, field: stated === null ? [name, field].filter(Boolean).join('.') : field });
  const refuse = (code: Parameters<Findings['error']>[0], field: string | null, value: unknown, why: string): AnyFeature[] => {
    findings.error(code, at(field), value, `${stated ?? name} was left out: ${why}.`);
    return [];
  };

  if (!isRecord(raw)) return refuse('badValue', null, raw, `it is ${shown(raw)}, not a feature object`);
  if (raw.type !== 'Feature') return refuse('badValue', 'type', raw.type, `its type is ${shown(raw.type)}; every member of "features" must be of type "Feature"`);
  if (raw.properties !== undefined && raw.properties !== null && !isRecord(raw.properties)) {
    return refuse('badValue', 'properties', 'properties', 'its properties are no object');
  }
  const properties = raw.properties ?? {};
  const kind = properties.kind;
  if (!isKind(kind)) {
    const why = kind === undefined ? 'it has no property "kind"; say what it is, e.g. post or patrolRoute' : `the kind ${shown(kind)} is unknown`;
    return refuse('unknownKind', 'kind', kind, why);
  }
  const geometries = admitGeometry(raw.geometry, kind, refuse, findings);
  if (geometries === null) return [];

  const id = admitId(raw.id, stated, kind, ids, findings, name);
  if (geometries.repairs.size > 0) {
    findings.warning('repairedGeometry', { featureId: id, field: 'geometry' }, geometries.repairs.size, `${id}: ${[...geometries.repairs].join('; ')}.`);
  }
  sayOdd(raw, id, findings);
  const foreign = cleanRecord(raw, { featureId: id, field: null }, findings, skipped);
  const kept = checkProperties(kind, properties, id, findings);
  const make = (featureId: string, geometry: PlanGeometry | null): AnyFeature => {
    const feature = { id: featureId, kind, geometry, properties: kept };
    // Checked field by field against the schema that the type is made from.
    return (Object.keys(foreign).length > 0 ? { ...feature, foreign } : feature) as unknown as AnyFeature;
  };
  const [first, ...rest] = geometries.list;
  if (rest.length === 0) return [make(id, first ?? null)];
  findings.warning('multiSplit', { featureId: id, field: 'geometry' }, geometries.list.length,
    `${id} had ${geometries.list.length} points; they became ${id}/1 to ${id}/${geometries.list.length}.`);
  return geometries.list.map((geometry, part) => make(ids.claim(`${id}/${part + 1}`), geometry));
}

type Refuse = (code: Parameters<Findings['error']>[0], field: string | null, value: unknown, why: string) => AnyFeature[];

function admitGeometry(raw: unknown, kind: Kind, refuse: Refuse, findings: Findings): { list: readonly PlanGeometry[]; repairs: ReadonlySet<string> } | null {
  const allowed: readonly string[] = kinds[kind].geometry;
  if ((raw === null || raw === undefined) && allowed.includes('none')) return { list: [], repairs: new Set() };
  const answer = checkGeometry(raw);
  if (!answer.ok) {
    const { code, field, value, message } = answer.refusal;
    refuse(code, field, value, message);
    return null;
  }
  const type = answer.geometries[0]?.type ?? 'none';
  if (!allowed.includes(type)) {
    refuse('wrongGeometry', 'geometry.type', type, `a ${kind} is drawn as ${allowed.join(' or ')}, not as ${type}`);
    return null;
  }
  findings.elevations += answer.mending.elevations;
  findings.turned += answer.mending.turned;
  return { list: answer.geometries, repairs: answer.mending.repairs };
}

function admitId(raw: unknown, stated: string | null, kind: Kind, ids: Ids, findings: Findings, name: string): string {
  if (stated === null) {
    const id = ids.next(kind);
    const where = { featureId: id, field: 'id' };
    if (raw === undefined || raw === null || raw === '') findings.warning('missingId', where, null, `${name} has no id; it is called ${id} from now on.`);
    else findings.error('badValue', where, raw, `The id of ${name} is ${shown(raw)}, neither text nor number; it is called ${id} from now on.`);
    return id;
  }
  const id = ids.claim(stated);
  if (id !== stated) {
    findings.error('duplicateId', { featureId: id, field: 'id' }, stated, `The id ${stated} occurs twice; ${name} is called ${id}. References mean the first.`);
  }
  return id;
}

/** Members of a feature that are left out with a word. A right bbox goes quietly: it would be wrong after the first edit. */
function sayOdd(raw: Record<string, unknown>, id: string, findings: Findings): void {
  for (const member of misplaced) {
    if (Object.hasOwn(raw, member)) findings.warning('badValue', { featureId: id, field: member }, member, `${id}: the member "${member}" does not belong in a feature; it was left out.`);
  }
  if (!isBbox(raw.bbox)) findings.warning('badValue', { featureId: id, field: 'bbox' }, raw.bbox, `${id}: its bbox is not four or six numbers; it was left out.`);
}

function isKind(value: unknown): value is Kind { return typeof value === 'string' && Object.hasOwn(kinds, value); }
