/**
 * Chosen hours as the address keeps them: `reach`, `shift:ID`, `window:HH:MM-HH:MM` (each with `@DATE` where the date is not the plan's own), `day:DATE`,
 * `week:DATE`, `at:INSTANT` (with `@week` where the week about it is looked at).
 */
import type { Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { defaultDay } from './first-look.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const WINDOW = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** The hours asked about as a text; `usual` is the date on which the plan opens. */
export function writeWhen(when: AskedTime | undefined, day: string, usual: string): string {
  const dated = day === usual ? '' : `@${day}`;
  if (!when) return `reach${dated}`;
  if (when.at !== undefined) return `at:${when.at}${when.week ? '@week' : ''}`;
  if (when.shift !== undefined) return `shift:${encodeURIComponent(when.shift)}${dated}`;
  if (when.window !== undefined) return `window:${when.window}${dated}`;
  return `${when.week ? 'week' : 'day'}:${day}`;
}

/** The hours that a text asks of a plan, with their date; null where it is no such text, or the plan does not have those hours. */
export function readWhen(text: string, plan: Plan): { readonly when: AskedTime | null; readonly day: string } | null {
  const [, kind = '', value = '', , more] = /^([a-z]+)(?::([^@]*))?(@(.*))?$/.exec(text) ?? [];
  if (kind === 'at') return isInstant(value) && (more === undefined || more === 'week') ? { when: { at: value, ...(more ? { week: true } : {}) }, day: value.slice(0, 10) } : null;
  if (kind === 'day' || kind === 'week') return isDate(value) && more === undefined ? { when: { day: value, ...(kind === 'week' ? { week: true } : {}) }, day: value } : null;
  const day = more ?? defaultDay(plan);
  if (!isDate(day)) return null;
  if (kind === 'reach') return value === '' ? { when: null, day } : null;
  if (kind === 'window') return WINDOW.test(value) ? { when: { day, window: value }, day } : null;
  const shift = kind === 'shift' ? plan.meta.shifts?.find(({ id, start, end }) => id !== undefined && start !== undefined && end !== undefined && encodeURIComponent(id) === value)?.id : undefined;
  return shift === undefined ? null : { when: { day, shift }, day };
}

const isDate = (text: string) => { const ms = DATE.test(text) ? Date.parse(`${text}T00:00Z`) : NaN; return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text); };
const isInstant = (text: string) => INSTANT.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
