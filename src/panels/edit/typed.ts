/** What somebody typed, as the value that a field holds. */
import type { Field } from '#core/plan/field.ts';

/** Kinds of field that one line of text holds. */
export type LineField = Extract<Field, { type: 'text' | 'number' | 'time' | 'date' | 'monthDay' }>;

/**
 * The value that a line of text means, undefined for an empty one. Wide signs of a Chinese keyboard count as their narrow ones; 8:00 and
 * 800 are times. What cannot be read stays as it was typed, so that the door refuses it by its name.
 */
export function readTyped(field: LineField, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (field.type === 'text') return text;
  const plain = text.normalize('NFKC').replace(/[\s\u202f]/gu, '').replace(/^\u2212/, '-');
  if (field.type === 'number') return Number.isFinite(Number(plain)) ? Number(plain) : text;
  if (field.type !== 'time') return plain;
  const [, hour, minute] = /^(\d{1,2}):?(\d\d)$/.exec(plain) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/** Texts divided by commas, narrow or wide, or the Chinese mark of lists. */
export function readList(of: LineField, typed: string): readonly unknown[] | undefined {
  const parts = typed.split(/[,，、;；]/u).map((part) => readTyped(of, part)).filter((part) => part !== undefined);
  return parts.length > 0 ? parts : undefined;
}
