import { isRecord } from '#core/plan/clean.ts';
import { fieldOfHeading } from '../roles/own-fields.ts';
import { saidHours, type Shifts } from '../roles/said-hours.ts';
import { withoutPersons } from '../table/persons.ts';
import type { Doubt } from './record.ts';

/**
 * What a record states in words that are not understood, so that it would count more than it should: hours (else day and night), season
 * (else the whole year), status (else in use). `isUpdate`: it changes a feature of the plan, whose own hours then stay.
 */
export function doubtsOf({ properties }: Readonly<Record<string, unknown>>, shifts: Shifts, isUpdate: boolean): Doubt[] {
  if (!isRecord(properties)) return [];
  const hours = saidHours(properties, isUpdate ? [] : shifts);
  const found: Doubt[] = hours && 'unread' in hours && hours.heading !== 'opening_hours' ? [{ code: isUpdate ? 'hoursKept' : 'hoursUnread', text: shown(hours.unread) }] : [];
  for (const [key, value] of Object.entries(properties)) {
    const field = fieldOfHeading(key);
    if ((field !== 'season' && field !== 'status') || (key === field && field !== 'season') || value === '' || (typeof value !== 'string' && typeof value !== 'number')) continue;
    found.push({ code: `${field}Unread`, text: shown(String(value)) });
  }
  return found;
}

const shown = (text: string): string => withoutPersons(text).text.slice(0, 60);
