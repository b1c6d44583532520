/** Checks one value against the schema. What is unknown inside a record is kept, cleaned. */
import { checkGeometry } from './check-geometry.ts';
import { clean, isRecord, mayKeep, straightText } from './clean.ts';
import type { Field, Fields } from './field.ts';
import type { Findings, Where } from './findings.ts';
import { shown } from './findings.ts';
import { checkScalar } from './check-scalar.ts';

export type Checked = { readonly ok: true; readonly value: unknown } | { readonly ok: false };
export const bad: Checked = { ok: false };

/**
 * The value if it fits the field. Every misfit is an error `badValue` that names field, value and what was
 * expected. `lenient` decides what one bad entry costs: itself (lists, maps, settings of the plan) or all
 * that holds it (a duty window with a bad break must not become a window without a break).
 */
export function checkValue(value: unknown, field: Field, where: Where, findings: Findings, lenient: boolean): Checked {
  switch (field.type) {
    case 'list': return checkList(value, field.of, where, findings, lenient);
    case 'map': return checkMap(value, field.of, where, findings, lenient);
    case 'record': return checkRecord(value, field.fields, field.required ?? [], where, findings, lenient);
    case 'region': return checkRegion(value, where, findings);
    default: {
      const answer = checkScalar(value, field);
      if (answer.ok) return field.type === 'text' || field.type === 'ref' ? { ok: true, value: withoutTurns(answer.value as string, where, findings) } : answer;
      return refuse(value, where, findings, answer.expected);
    }
  }
}

function withoutTurns(text: string, where: Where, findings: Findings): string {
  const straight = straightText(text);
  if (straight !== text) findings.warning('textCleaned', where, text.length - straight.length, `${where.featureId ?? 'plan'}, ${where.field ?? 'text'}: ${text.length - straight.length} hidden signs that turn the direction of text were left out.`);
  return straight;
}

function refuse(value: unknown, where: Where, findings: Findings, expected: string): Checked {
  findings.error('badValue', where, value, `${where.field ?? 'value'} is ${shown(value)}; expected ${expected}.`);
  return bad;
}

/** Ground through the door of geometries: the same repairs, said of the field; what that door refuses is a misfit like any other. */
function checkRegion(value: unknown, where: Where, findings: Findings): Checked {
  const answer = checkGeometry(value);
  if (!answer.ok) return refuse(value, where, findings, `a Polygon or MultiPolygon that can be read (${answer.refusal.message})`);
  const [geometry] = answer.geometries;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return refuse(value, where, findings, 'a Polygon or MultiPolygon');
  const { repairs, elevations, turned } = answer.mending;
  if (repairs.size > 0) findings.warning('repairedGeometry', where, repairs.size, `${where.featureId ?? 'plan'}, ${where.field ?? 'ground'}: ${[...repairs].join('; ')}.`);
  findings.elevations += elevations;
  findings.turned += turned;
  return { ok: true, value: geometry };
}

function inside(where: Where, part: string | number): Where {
  return { featureId: where.featureId, field: typeof part === 'number' ? `${where.field}[${part}]` : `${where.field}.${part}` };
}

function checkList(value: unknown, of: Field, where: Where, findings: Findings, lenient: boolean): Checked {
  if (!Array.isArray(value)) return refuse(value, where, findings, 'a list');
  const kept: unknown[] = [];
  for (const [index, item] of value.entries()) {
    const answer = checkValue(item, of, inside(where, index), findings, false);
    if (answer.ok) kept.push(answer.value);
    else if (!lenient) return bad;
  }
  return { ok: true, value: kept };
}

function checkMap(value: unknown, of: Field, where: Where, findings: Findings, lenient: boolean): Checked {
  if (!isRecord(value)) return refuse(value, where, findings, 'an object');
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (item === null || !mayKeep(key, false, findings)) continue;
    const answer = checkValue(item, of, inside(where, key), findings, lenient);
    if (answer.ok) kept.push([key, answer.value]);
    else if (!lenient) return bad;
  }
  return { ok: true, value: Object.fromEntries(kept) };
}

function checkRecord(value: unknown, fields: Fields, required: readonly string[], where: Where, findings: Findings, lenient: boolean): Checked {
  if (!isRecord(value)) return refuse(value, where, findings, 'an object');
  const kept: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!mayKeep(key, field !== undefined, findings)) continue;
    if (field === undefined) { kept.push([key, clean(item, inside(where, key), findings)]); continue; }
    // Tables and GIS programs write null for what is absent.
    if (item === null) continue;
    const answer = checkValue(item, field, inside(where, key), findings, lenient);
    if (answer.ok) kept.push([key, answer.value]);
    else if (!lenient) return bad;
  }
  const record = Object.fromEntries(kept);
  const missing = required.find((key) => !Object.hasOwn(record, key));
  return missing === undefined ? { ok: true, value: record } : refuse(value, where, findings, `"${missing}" in it`);
}
