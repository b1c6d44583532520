/** The records of a source before anything is judged: each with where it stands, the feature it would be, and what reading mended. */
import { isRecord } from '#core/plan/clean.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { parts } from '../roles/parts.ts';
import type { ReaderRepair, RecordRefusal, Source } from '../source/source.ts';
import type { Column } from '../table/columns.ts';
import { withoutPersons } from '../table/persons.ts';
import { placeReader, wordReader, type Repair as RowRepair } from '../table/read-rows.ts';
import { keyOfColumn } from './field-columns.ts';
import { rowFeature } from './row-properties.ts';

/** Why a record does not come into the plan. */
export const reasons = ['noGeometry', 'emptyGeometry', 'badGeometry', 'notAFeature', 'badRow', 'noCoordinates', 'notCoordinates', 'badCoordinate', 'metres', 'swapped', 'zero', 'pile', 'duplicate', 'far', 'outside', 'wrongShape', 'leftOut', 'systemUnsaid'] as const;
export type Reason = (typeof reasons)[number];

/** What is mended in a record that is kept. */
export const repairs = ['swapped', 'ringClosed', 'partDropped', 'wrapped', 'geometryMended', 'idRenewed', 'personsCut', 'textCleaned', 'numberRead', 'encodingReplaced', 'radiusUnread', 'thinned'] as const;
export type Repair = (typeof repairs)[number];

/** What is doubtful about a record that comes in: hours, season or status that are not understood, hours that a feature of the plan keeps, a code that a record before it has, a place far from all others. */
export const doubts = ['hoursUnread', 'hoursKept', 'seasonUnread', 'statusUnread', 'codeTwice', 'far'] as const;
export type DoubtCode = (typeof doubts)[number];
export interface Doubt { readonly code: DoubtCode; /** As it was written; empty for a place. */ readonly text: string }

export interface RawRecord {
  /** Where it stands in the file. */
  readonly at: string;
  /** A feature as the file has it; null for what is none. */
  readonly feature: Readonly<Record<string, unknown>> | null;
  /** What it calls itself, where it is no feature but says so. */
  readonly name?: string;
  /** The order of its axes is that of the format or of headings; else longitude was taken first and no error is meant. */
  readonly stated: boolean;
  readonly repairs: readonly Repair[];
  readonly reason: Reason | null;
  /** The record as text without persons, for the list of what was refused. */
  readonly text: () => string;
}

/** Longest text of a refused record. */
const LONGEST = 500;

/** The records of a source, a part of a GeometryCollection each; of a table by the columns as they are said to be. */
export function recordsOf(source: Source, columns: readonly Column[] | null): RawRecord[] {
  if (source.table && columns) return rowRecords(source.table, columns, source.format === 'workbook' ? 'row' : 'line');
  const kept = source.features.flatMap((raw, at) => parts(raw).map((part): RawRecord => {
    const feature = isRecord(part) && part.type === 'Feature' && (part.properties == null || isRecord(part.properties)) ? part : null;
    return { at: source.places?.[at] ?? `#${at + 1}`, feature, stated: true, repairs: (source.repairs.get(at) ?? []) satisfies readonly ReaderRepair[], reason: feature ? null : 'notAFeature', text: () => textOf(raw) };
  }));
  const refused = source.refused.map(({ at, reason, text }): RawRecord => ({ at, feature: null, stated: true, repairs: [], reason: reason satisfies RecordRefusal, text: () => text }));
  return [...kept, ...refused];
}

function rowRecords({ rows, header }: NonNullable<Source['table']>, columns: readonly Column[], word: 'line' | 'row'): RawRecord[] {
  const [placeOf, wordsOf] = [placeReader(columns), wordReader(columns, keyOfColumn)];
  const told = columns.flatMap(({ role, title }, at) => (role === 'person' ? [] : [{ at, title: title ?? String(at + 1) }]));
  return (header ? rows.slice(1) : rows).map(({ cells, line }): RawRecord => {
    const place = placeOf(cells);
    const text = () => told.flatMap(({ at, title }) => { const cell = withoutPersons(cells[at] ?? '').text; return cell === '' ? [] : [`${title}: ${cell}`]; }).join('; ').slice(0, LONGEST);
    if (typeof place === 'string') return { at: `${word} ${line}`, name: wordsOf(cells).name, feature: null, stated: true, repairs: [], reason: place, text };
    const words = wordsOf(cells);
    const feature = rowFeature(words, columns, { type: 'Point', coordinates: [place.lon, place.lat] });
    return { at: `${word} ${line}`, feature, stated: place.stated, repairs: words.repairs.map((one) => rowRepairs[one]).filter((one) => one !== null), reason: null, text };
  });
}

/* Axes and types are looked at later, for all formats alike. */
const rowRepairs: Readonly<Record<RowRepair, Repair | null>> = { swapped: null, radiusUnread: 'radiusUnread', personsCut: 'personsCut', textCleaned: 'textCleaned', typeUnread: null, hoursUnread: null, stateUnread: null };

/** What a feature says, without persons. */
function textOf(raw: unknown): string {
  if (!isRecord(raw) || !isRecord(raw.properties)) return withoutPersons((JSON.stringify(raw) ?? '').slice(0, LONGEST)).text;
  const said = Object.entries(raw.properties).filter(([key, value]) => !isPersonKey(key) && value !== null && value !== '').map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  return withoutPersons(said.join('; ').slice(0, LONGEST)).text;
}
