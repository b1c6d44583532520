/** The door of the plan: a parsed collection of any origin becomes a plan, with everything said that was not kept as it came. */
import { admitFeature } from './admit-feature.ts';
import { asCollection } from './as-collection.ts';
import { isBbox } from './bbox.ts';
import { checksumMember, isChanged, isChecksum } from './checksum.ts';
import { checkMeta } from './check-properties.ts';
import { cleanRecord, isRecord } from './clean.ts';
import { Findings, shown } from './findings.ts';
import { Ids, idText } from './ids.ts';
import type { Plan } from './plan.ts';
import type { Problem, Result } from './problem.ts';
import { planFields } from './schema.ts';
import type { PlanMeta } from './schema.ts';
import { validatePlan } from './validate.ts';
import { crsProblem } from './crs.ts';

export interface Admitted {
  readonly plan: Plan;
  /** Person keys left out, with their counts. */
  readonly dropped: Readonly<Record<string, number>>;
}

export const schemaVersion = 1;
/** `crs` is dropped once it has been read: RFC 7946 knows none. The others would change what a collection means. */
const misplaced = ['coordinates', 'geometries', 'geometry', 'properties'];
const skipped = new Set(['type', 'features', 'plan', 'bbox', 'crs', ...misplaced]);

/** A plan, or the reasons why this is none. Refused features are errors; the rest of the file is kept. `taken`: ids that none of its features may have. */
export function admitPlan(value: unknown, taken: Iterable<string> = []): Result<Admitted> {
  const findings = new Findings();
  const collection = asCollection(value);
  if (typeof collection === 'string') return fail('notAPlan', null, collection);
  const { features } = collection;
  if (!Array.isArray(features)) return fail('notAPlan', 'features', `This is a FeatureCollection, but its "features" are ${shown(features)}, not a list.`);
  const crs = crsProblem(collection.crs);
  if (crs !== null) return { ok: false, problems: [crs] };

  const hasPlan = isRecord(collection.plan);
  const version = isRecord(collection.plan) ? collection.plan.schemaVersion : undefined;
  if (typeof version === 'number' && version > schemaVersion) {
    return fail('newerSchema', 'plan.schemaVersion', `The plan has schema version ${version}; this program reads up to ${schemaVersion}. Open it with a newer one.`);
  }
  if (isChanged(collection)) findings.warning('changedOutside', { featureId: null, field: checksumMember }, null, 'The file is not as Picket wrote it: it was changed elsewhere or is damaged. Compare it with an earlier copy.');
  const meta = admitMeta(collection.plan, findings);
  const written = new Set(features.map((raw) => (isRecord(raw) ? idText(raw.id) : null)).filter((id) => id !== null));
  const ids = new Ids(written, taken);
  const kept = features.flatMap((raw, index) => admitFeature(raw, index, ids, findings));
  sayOdd(collection, findings);
  const plan: Plan = { meta, features: kept, foreign: cleanRecord(withoutChecksum(collection), { featureId: null, field: null }, findings, skipped) };

  if (kept.length === 0) {
    const reason = features.length === 0 ? 'its list of features is empty' : `all ${features.length} features were left out, see the other problems`;
    const empty = { featureId: null, field: 'features' };
    // A new plan is saved before anything is drawn; it must open again.
    if (features.length > 0 || !hasPlan) {
      findings.error('noFeatures', empty, features.length, `There is nothing to show: ${reason}.`);
      return { ok: false, problems: findings.all() };
    }
    findings.warning('noFeatures', empty, 0, `The plan is empty: ${reason}.`);
  }
  return { ok: true, value: { plan, dropped: findings.droppedRecord() }, problems: [...findings.all(), ...validatePlan(plan)] };
}

/** A checksum is true of one file only: none is kept, so that it cannot come back in another. */
const withoutChecksum = (collection: Record<string, unknown>) => Object.fromEntries(Object.entries(collection).filter(([member, value]) => !isChecksum(member, value)));

function fail(code: Problem['code'], field: string | null, message: string): Result<never> {
  return { ok: false, problems: [{ code, severity: 'error', featureId: null, field, value: null, message }] };
}

function admitMeta(raw: unknown, findings: Findings): PlanMeta {
  const base = { schema: planFields.schema.values[0], schemaVersion };
  if (!isRecord(raw)) {
    const where = { featureId: null, field: 'plan' };
    if (raw !== undefined && raw !== null) findings.error('badValue', where, raw, `The member "plan" is ${shown(raw)}, not an object; it was left out.`);
    findings.warning('planMemberMissing', where, null, 'The file has no settings (member "plan"): no shifts, agencies, targets or time zone; built-in values are used.');
    return base;
  }
  return { ...base, ...checkMeta(raw, findings) };
}

function sayOdd(collection: Record<string, unknown>, findings: Findings): void {
  for (const member of misplaced) {
    if (Object.hasOwn(collection, member)) {
      findings.warning('badValue', { featureId: null, field: member }, member, `The member "${member}" does not belong in a FeatureCollection; it was left out.`);
    }
  }
  if (!isBbox(collection.bbox)) findings.warning('badValue', { featureId: null, field: 'bbox' }, collection.bbox, 'The bbox of the file is not four or six numbers; it was left out.');
}
