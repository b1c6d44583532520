import { ownFields } from '../roles/own-fields.ts';
import type { Column } from '../table/columns.ts';
import { put, type RowWords } from '../table/read-rows.ts';

/** The properties of the feature that a row becomes: what the columns say under the plan's names, the type and what else is kept under the headings. */
export function rowProperties({ name, code, note, type, radiusM, rest }: RowWords, columns: readonly Column[]): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...rest };
  if (name !== '') properties.name = name;
  if (code !== '') properties.code = code;
  if (note !== '') properties.note = note;
  if (type !== '') put(properties, columns.find(({ role }) => role === 'type')?.title ?? 'type', type);
  if (radiusM !== null) properties.radiusM = radiusM;
  return ownFields(properties);
}

/** The feature of a row; its id where a column besides the codes has one. */
export function rowFeature(words: RowWords, columns: readonly Column[], geometry: unknown): Record<string, unknown> {
  const properties = rowProperties(words, columns);
  const { id } = properties;
  return { type: 'Feature', ...(typeof id === 'string' && id !== '' ? { id } : {}), geometry, properties };
}
