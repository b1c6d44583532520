/** Checks the properties of a feature and the settings of a plan against their fields. */
import { clean, mayKeep } from './clean.ts';
import { checkValue } from './check-value.ts';
import type { Findings } from './findings.ts';
import type { Kind } from './schema.ts';
import { fieldsByKind } from './fields-of.ts';
import { planFields } from './schema.ts';

/**
 * Fields that decide what an asset reaches or when. With a bad one the default could claim cover that
 * nobody meant, so the asset is kept but suspended until it is mended.
 */
const deciding = new Set(['status', 'radiusM', 'reach', 'halfWidthM', 'viewBearingDeg', 'viewAngleDeg', 'season', 'schedule', 'dutyWindows']);
const assets = new Set<Kind>(['post', 'patrolRoute']);

/** The properties that fit, unknown ones cleaned; a misfit is an error and is left out. `kind` itself is not repeated. */
export function checkProperties(kind: Kind, raw: Record<string, unknown>, featureId: string, findings: Findings): Record<string, unknown> {
  const fields = fieldsByKind.get(kind) ?? {};
  const kept: [string, unknown][] = [];
  const spoilt: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (key === 'kind') continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!mayKeep(key, field !== undefined, findings)) continue;
    const where = { featureId, field: key };
    if (field === undefined) { kept.push([key, clean(value, where, findings)]); continue; }
    if (value === null) continue;
    const answer = checkValue(value, field, where, findings, field.type === 'list' || field.type === 'map');
    const emptied = answer.ok && Array.isArray(answer.value) && answer.value.length === 0 && (value as unknown[]).length > 0;
    if (answer.ok) kept.push([key, answer.value]);
    if (deciding.has(key) && (!answer.ok || emptied)) spoilt.push(key);
  }
  if (spoilt.length === 0 || !assets.has(kind)) return Object.fromEntries(kept);
  findings.warning('badValue', { featureId, field: 'status' }, 'suspended',
    `${featureId} is suspended and covers nothing until ${spoilt.join(', ')} is mended.`);
  return Object.fromEntries([...kept.filter(([key]) => key !== 'status'), ['status', 'suspended']]);
}

/** The plan's own settings: what does not fit is left out piece by piece, with an error each. */
export function checkMeta(raw: Record<string, unknown>, findings: Findings): Record<string, unknown> {
  const record = { type: 'record', fields: planFields, doc: '' } as const;
  const answer = checkValue(raw, record, { featureId: null, field: 'plan' }, findings, true);
  return answer.ok ? (answer.value as Record<string, unknown>) : {};
}
