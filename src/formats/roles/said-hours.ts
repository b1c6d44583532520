/** Hours of duty that a record states in words of its own: a shift of the plan by its name, or something that is not understood. */
import type { PlanMeta } from '#core/plan/schema.ts';
import { keptText, plainText } from '../coordinates/plain-text.ts';
import { dutyWindowsOf } from './opening-hours.ts';
import { fieldOfHeading } from './own-fields.ts';

interface Window { readonly start: string; readonly end: string; readonly days?: readonly string[] }
export type Shifts = NonNullable<PlanMeta['shifts']>;

/** Under this name hours that are not understood stay with a post, as they were written. */
export const UNREAD_HOURS = 'source:dutyWindows';

/** What a record says of its hours; `heading`: the property that says it. */
export type SaidHours = { readonly heading: string } & ({ readonly windows: readonly Window[] } | { readonly unread: string });

/**
 * The hours that a record states beside the plan's own field; null where it states none, or has that field in its form. `properties`: as
 * `ownFields` gives them, so that what could be read there is read. What is not understood must be said: without hours a post counts day and night.
 */
export function saidHours(properties: Readonly<Record<string, unknown>>, shifts: Shifts): SaidHours | null {
  if (Array.isArray(properties.dutyWindows)) return null;
  for (const heading of Object.keys(properties)) {
    if (heading !== UNREAD_HOURS && fieldOfHeading(heading) !== 'dutyWindows') continue;
    const text = textOf(properties[heading]);
    if (text === '') continue;
    const shift = shifts.find(({ name }) => name !== undefined && plainText(name).trim() === plainText(text));
    return { heading, ...(shift?.start && shift.end ? { windows: [{ start: shift.start, end: shift.end }] } : { unread: text }) };
  }
  const opening = textOf(properties.opening_hours), windows = opening === '' ? null : dutyWindowsOf(opening);
  return opening === '' ? null : { heading: 'opening_hours', ...(windows ? { windows } : { unread: opening }) };
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? keptText(String(value)) : '');

/** The properties of a post with what it says of its hours in the plan's form, or as they were written under a name of their own. */
export function withSaidHours(properties: Readonly<Record<string, unknown>>, shifts: Shifts): Readonly<Record<string, unknown>> {
  const said = saidHours(properties, shifts);
  if (said === null) return properties;
  if ('windows' in said && said.heading === 'opening_hours') return { ...properties, dutyWindows: said.windows };
  if (said.heading === 'opening_hours') return properties;
  const { [said.heading]: _, ...rest } = properties;
  return { ...rest, ...('windows' in said ? { dutyWindows: said.windows } : { [UNREAD_HOURS]: said.unread }) };
}
