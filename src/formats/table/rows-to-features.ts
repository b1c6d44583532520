/** Rows of a table to features of a plan, through its door. */
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { Ids } from '#core/plan/ids.ts';
import { isField } from '#core/plan/fields-of.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { datumName, type Datum } from '../coordinates/datum.ts';
import { fieldOfHeading, ownFields } from '../roles/own-fields.ts';
import { UNREAD_HOURS } from '../roles/said-hours.ts';
import type { PlaceRefusal } from './place-row.ts';
import type { PasteTarget } from './paste-target.ts';
import type { ReadRow, Repair } from './read-rows.ts';
import { SamePlace } from './same-place.ts';

export type RowRefusal = PlaceRefusal | 'duplicate' | 'door';

export interface RowResult {
  readonly row: ReadRow;
  readonly state: 'kept' | 'repaired' | 'refused';
  readonly reason: RowRefusal | null;
  readonly repairs: readonly Repair[];
  /** Something of the same kind stands within a metre, in the plan or in a row before. */
  readonly duplicate: boolean;
  readonly target: PasteTarget;
  readonly feature: AnyFeature | null;
}

export interface MakeOptions {
  readonly existing: readonly AnyFeature[];
  readonly datum: Datum;
  /** What a row becomes; `told`: its type says so, or there is no column of types. */
  readonly targetOf: (row: ReadRow) => { readonly target: PasteTarget; readonly told: boolean };
  /** Rows at the place of something of the same kind are left out. */
  readonly skipDuplicates: boolean;
}

/** One result a row, in order: read = kept + repaired + refused. Ids are new to the plan; the system of the coordinates stays with the feature (`sourceCrs`). */
export function rowsToFeatures(rows: readonly ReadRow[], { existing, datum, targetOf, skipDuplicates }: MakeOptions): RowResult[] {
  const ids = new Ids(new Set(existing.map(({ id }) => id)));
  const places = new Map<string, SamePlace>();
  const placesOf = (kind: string): SamePlace => {
    const known = places.get(kind) ?? new SamePlace();
    places.set(kind, known);
    return known;
  };
  for (const { kind, geometry } of existing) if (geometry?.type === 'Point') placesOf(kind).add(geometry.coordinates);
  return rows.map((row): RowResult => {
    const { target, told } = targetOf(row);
    const repairs: Repair[] = told ? [...row.repairs] : [...row.repairs, 'typeUnread'];
    const refused = (reason: RowRefusal, duplicate = false): RowResult => ({ row, state: 'refused', reason, repairs: [], duplicate, target, feature: null });
    if (row.position === null) return refused(row.reason ?? 'noCoordinates');
    const duplicate = placesOf(target.kind).has(row.position);
    if (duplicate && skipDuplicates) return refused('duplicate', true);
    const cover = coverFields(row, target.kind);
    repairs.push(...cover.unread);
    const made = admitEdit(rawFeature(row, cover, target, ids.next(target.kind), datum));
    if (!made.ok) return refused('door', duplicate);
    placesOf(target.kind).add(row.position);
    return { row, state: repairs.length > 0 ? 'repaired' : 'kept', reason: null, repairs, duplicate, target, feature: made.value };
  });
}

/** Columns that decide how much a feature covers: kept as mere text they would make it cover more than it does. */
const COVER: readonly string[] = ['dutyWindows', 'status', 'season', 'viewBearingDeg', 'viewAngleDeg'];
/** Values that a field has in the plan's own words: read as they stand. */
const OWN_WORDS: readonly string[] = ['planned', 'active', 'suspended', 'closed'];

/** The kept columns of a row: those that decide cover as fields of the plan, the others as they were written; what is not understood is said. */
function coverFields({ rest }: ReadRow, kind: PasteTarget['kind']): { readonly fields: Readonly<Record<string, unknown>>; readonly rest: Readonly<Record<string, string>>; readonly unread: readonly Repair[] } {
  const fields: Record<string, unknown> = {}, others: Record<string, string> = {}, unread = new Set<Repair>();
  for (const [heading, value] of Object.entries(rest)) {
    const field = fieldOfHeading(heading);
    if (value === '' || field === undefined || !COVER.includes(field) || !isField(kind, field) || field in fields) { others[heading] = value; continue; }
    const read = ownFields({ [heading]: value })[field];
    if (read !== undefined && (read !== value || OWN_WORDS.includes(value))) fields[field] = read;
    else if (field === 'dutyWindows') { fields[UNREAD_HOURS] = value; unread.add('hoursUnread'); }
    else { others[heading] = value; unread.add('stateUnread'); }
  }
  return { fields, rest: others, unread: [...unread] };
}

function rawFeature(row: ReadRow, { rest, fields }: Pick<ReturnType<typeof coverFields>, 'rest' | 'fields'>, target: PasteTarget, id: string, datum: Datum): AnyFeature {
  const { kind, ...type } = target;
  const radius = kind === 'post' ? { radiusM: row.radiusM } : kind === 'priorityPlace' ? { visitRadiusM: row.radiusM } : {};
  const stated = Object.entries({ name: row.name, code: row.code, note: row.note }).filter(([, value]) => value !== '');
  // A heading that means something else in a plan is kept beside it.
  const others = Object.entries(rest).map(([key, value]) => [isField(kind, key) || key === 'kind' || key === 'sourceCrs' ? `source:${key}` : key, value] as const);
  const properties = { ...Object.fromEntries(others), ...fields, ...Object.fromEntries(stated), ...type, ...(row.radiusM === null ? {} : radius), sourceCrs: datumName[datum] };
  // The door checks it field by field.
  return { id, kind, geometry: { type: 'Point', coordinates: row.position }, properties } as unknown as AnyFeature;
}

export interface RowTally { readonly read: number; readonly kept: number; readonly repaired: number; readonly refused: number }

/** Counts of the states: read is always their sum. */
export function tallyRows(results: readonly RowResult[]): RowTally {
  const count = (state: RowResult['state']) => results.filter((one) => one.state === state).length;
  return { read: results.length, kept: count('kept'), repaired: count('repaired'), refused: count('refused') };
}
