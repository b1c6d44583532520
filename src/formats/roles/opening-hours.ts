/** The simple half of OSM's opening_hours: whole days, and hours with days in a row. */

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
type Day = (typeof DAYS)[number];
export interface Hours { readonly start: string; readonly end: string; readonly days?: readonly Day[] }

/**
 * Duty windows for `24/7`, `08:00-18:00`, `Mo-Fr 08:00-18:00; Sa 09:00-12:00` and the like; hours over midnight
 * are allowed, days may wrap the week. Null for anything else (holidays, months, `off`, overlapping rules): better
 * none than a wrong one.
 */
export function dutyWindowsOf(text: unknown): readonly Hours[] | null {
  if (typeof text !== 'string') return null;
  const rules = text.trim().split(';').map((rule) => rule.trim()).filter((rule) => rule !== '');
  if (rules.length === 1 && rules[0] === '24/7') return [{ start: '00:00', end: '24:00' }];
  const found = rules.map(windowsOf);
  if (found.length === 0 || found.some((windows) => windows === null)) return null;
  const sets = found.map((windows) => windows?.[0]?.days ?? DAYS);
  // A later rule replaces an earlier one on the same day: only rules that share no day are taken.
  if (new Set(sets.flat()).size !== sets.flat().length) return null;
  return found.flatMap((windows) => windows ?? []);
}

function windowsOf(rule: string): Hours[] | null {
  const parsed = /^(?:([A-Z][a-z](?:[-,][A-Z][a-z])*)\s+)?(\d\d?:\d\d-\d\d?:\d\d(?:\s*,\s*\d\d?:\d\d-\d\d?:\d\d)*)$/.exec(rule);
  if (parsed === null) return null;
  const days = parsed[1] === undefined ? [...DAYS] : daysOf(parsed[1]);
  if (days === null) return null;
  const hours = (parsed[2] ?? '').split(',').map((span) => span.trim().split('-').map(clock));
  if (hours.some(([start, end]) => start === null || end === null || start === undefined || end === undefined || start === '24:00')) return null;
  return hours.map(([start, end]) => ({ start: start as string, end: end as string, ...(days.length === 7 ? {} : { days }) }));
}

function daysOf(text: string): Day[] | null {
  const found: Day[] = [];
  for (const part of text.split(',')) {
    const [from, to] = part.split('-').map((day) => DAYS.indexOf(day as Day));
    if (from === undefined || from < 0 || to === -1) return null;
    for (let at = from; ; at = (at + 1) % 7) {
      found.push(DAYS[at] as Day);
      if (at === (to ?? from)) break;
    }
  }
  return new Set(found).size === found.length ? found : null;
}

function clock(text: string): string | null {
  const [hours = '', minutes = ''] = text.split(':');
  const valid = Number(hours) < 24 ? Number(minutes) < 60 : hours === '24' && minutes === '00';
  return valid ? `${hours.padStart(2, '0')}:${minutes}` : null;
}
