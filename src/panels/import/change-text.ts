/** How a field and its values are said where a file changes them. */
import { isRecord } from '#core/plan/clean.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { DoctorWords } from '#i18n/doctor-words.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { metres, position } from '#i18n/quantity.ts';
import { choiceText } from '../edit/field-words.ts';

/** The name of a field; one of the file's own as it is written there. */
export function fieldText(field: string, words: DoctorWords): string {
  const names: Readonly<Record<string, string>> = { ...editWords[language.code].fields, ...language.words.terms.field, geometry: words.geometry };
  return names[field] ?? withSignsShown(field);
}

/** A value, short: positions in degrees, lengths in metres, other geometries by their type. */
export function changeText(field: string, value: unknown, words: DoctorWords): string {
  if (value === null || value === undefined) return words.noneBefore;
  if (field === 'geometry' && isRecord(value)) return value.type === 'Point' ? position(...(value.coordinates as [number, number])) : String(value.type);
  if (typeof value === 'number' && field.endsWith('M')) return metres(value);
  if (typeof value === 'string' || typeof value === 'number') return withSignsShown(choiceText(field, value));
  return withSignsShown(JSON.stringify(value).slice(0, 120));
}
