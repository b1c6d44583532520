/** Makes a value from outside harmless: plain data, no person fields, no keys that reach into prototypes. */
import type { Findings, Where } from './findings.ts';
import { isPersonKey } from './person-fields.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key may be kept; one that may not is counted. `own` keys of the schema are never person fields. */
export function mayKeep(key: string, own: boolean, findings: Findings): boolean {
  if (forbidden.has(key)) { findings.dropForbiddenKey(key); return false; }
  if (!own && isPersonKey(key)) { findings.dropPersonKey(key); return false; }
  return true;
}

/** A text without embeddings, overrides and isolates of the bidirectional algorithm (UAX 9): they would turn the line that it is shown in. */
export const straightText = (text: string): string => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A deep copy of unknown data without forbidden and person keys. Numbers without a JSON form (1e400 reads
 * as infinity) become null with a warning. The depth is that of the input, limited at the reader.
 */
export function clean(value: unknown, where: Where, findings: Findings): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    findings.warning('badValue', where, value, `${where.field ?? 'A value'} is ${value}, which is no number of JSON; it became null.`);
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, where, findings));
  if (!isRecord(value)) return value;
  return cleanRecord(value, where, findings);
}

/** `clean` for the members of an object; `skip` names those that are read elsewhere. */
export function cleanRecord(record: Record<string, unknown>, where: Where, findings: Findings, skip?: ReadonlySet<string>): Record<string, unknown> {
  const kept: [string, unknown][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (skip?.has(key) || !mayKeep(key, false, findings)) continue;
    kept.push([key, clean(value, { featureId: where.featureId, field: where.field ?? key }, findings)]);
  }
  // fromEntries defines own properties; it never sets a prototype.
  return Object.fromEntries(kept);
}
