/** Checks a single text, number, time or date against its field. */
import type { Field } from './field.ts';

export type ScalarField = Exclude<Field, { type: 'list' | 'map' | 'record' | 'region' }>;
export type ScalarCheck = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly expected: string };

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The value if it fits, else what was expected in words. Numbers as text are not guessed at, except in texts and ids. */
export function checkScalar(value: unknown, field: ScalarField): ScalarCheck {
  switch (field.type) {
    case 'text':
    case 'ref':
      if (typeof value === 'number' && Number.isFinite(value)) return fits(String(value));
      return typeof value === 'string' ? fits(value) : misfit(field.type === 'ref' ? `the id of a ${field.to}` : 'a text');
    case 'flag': return typeof value === 'boolean' ? fits(value) : misfit('true or false');
    case 'number': return checkNumber(value, field);
    case 'oneOf':
      return field.values.includes(value as string | number) ? fits(value) : misfit(`one of ${field.values.join(', ')}`);
    case 'time': return isTime(value, field.end === true) ? fits(value) : misfit(`a local time HH:MM${field.end ? ' (24:00 allowed)' : ''}`);
    case 'date': return isDate(value) ? fits(value) : misfit('a date YYYY-MM-DD');
    case 'monthDay': return isMonthDay(value) ? fits(value) : misfit('a day of the year MM-DD');
    case 'position': return isPosition(value) ? fits([value[0], value[1]]) : misfit('[longitude, latitude] in degrees');
  }
}

function fits(value: unknown): ScalarCheck { return { ok: true, value }; }
function misfit(expected: string): ScalarCheck { return { ok: false, expected }; }

function checkNumber(value: unknown, field: Extract<Field, { type: 'number' }>): ScalarCheck {
  const bounds = [
    field.min === undefined ? '' : ` of at least ${field.min}`,
    field.above === undefined ? '' : ` above ${field.above}`,
    field.max === undefined ? '' : ` of at most ${field.max}`,
  ].filter((part) => part !== '').join(' and');
  const expected = `a ${field.integer ? 'whole ' : ''}number${field.unit ? ` (${field.unit})` : ''}${bounds}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return misfit(expected);
  if (field.integer && !Number.isSafeInteger(value)) return misfit(expected);
  if (field.min !== undefined && value < field.min) return misfit(expected);
  if (field.above !== undefined && value <= field.above) return misfit(expected);
  if (field.max !== undefined && value > field.max) return misfit(expected);
  return fits(value);
}

function isTime(value: unknown, end: boolean): boolean {
  if (typeof value !== 'string') return false;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) || (end && value === '24:00');
}

function isMonthDay(value: unknown): boolean {
  const parts = typeof value === 'string' ? /^(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null) return false;
  const day = Number(parts[2]);
  return day >= 1 && day <= (daysInMonth[Number(parts[1]) - 1] ?? 0);
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || !isMonthDay(value.slice(5))) return false;
  const year = Number(value.slice(0, 4));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap || value.slice(5) !== '02-29';
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && value.length <= 3
    && Number.isFinite(value[0]) && Number.isFinite(value[1]) && Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
}
