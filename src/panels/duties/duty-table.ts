/** What every table of the duty dock is made of. */
import type { Field } from '#core/plan/field.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Question } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { PartFigures } from '#core/duties/part-figures.ts';
import type { PlaceDuties } from '#core/duties/place-duty.ts';
import type { DutyWords } from '#i18n/duty-words.ts';
import type { CellRow, GridCell, GridColumn } from '../widgets/grid-rows.ts';

/** What a row is about: a feature, and of it an item of one of its lists or a member of one of its maps. */
export interface RowOf { readonly featureId: string; /** All that are chosen with it. */ readonly together?: readonly string[]; readonly list?: { readonly field: string; readonly at: number }; readonly map?: { readonly field: string; readonly key: string } }

export interface DutyTable {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly CellRow[];
  readonly of: ReadonlyMap<string, RowOf>;
  /** Sentences above the table: what it comes to. */
  readonly said: readonly string[];
}

/** What a table is made from: one plan, one question, one language. */
export interface DutyGiven { readonly plan: Plan; readonly question: Question; /** The answer on the map, null while there is none. */ readonly coverage: Coverage | null; /** What nets and types of agency cover, where that was asked for. */ readonly parts?: PartFigures | null; /** What places ask for besides their target, likewise. */ readonly placeDuties?: PlaceDuties | null; readonly words: DutyWords; readonly featureById: (id: string) => AnyFeature | null }

export interface MadeRow extends RowOf { readonly cells: Readonly<Record<string, GridCell>> }

export const cell = (text: string, sort: number | string | null = text): GridCell => ({ text, sort });
/** Said in the colour of what is not covered. */
export const bad = (text: string, sort: number | string | null = text): GridCell => ({ text, sort, gap: true });

/** What is uncovered or bare: in that colour where there is any. */
export const gapCell = (text: string, value: number): GridCell => (value > 0 ? bad(text, value) : cell(text, value));
/** A column as narrow as what is in it and its heading, where many stand side by side. */
export const narrow = (of: GridColumn): GridColumn => ({ ...of, head: of.label });

/** A table with a row an entry. The id of a row stays that of what it is about when others come, go or change places: of a feature with several the item, else which time it comes. */
export function dutyTable(columns: readonly GridColumn[], made: readonly MadeRow[], said: readonly string[]): DutyTable {
  const times = new Map<string, number>(), rows: CellRow[] = [], of = new Map<string, RowOf>();
  for (const { cells, ...about } of made) {
    const name = `${about.featureId}${about.list ? ` ${about.list.field} ${about.list.at}` : about.map ? ` ${about.map.field} ${about.map.key}` : ''}`, time = times.get(name) ?? 0, id = time === 0 ? name : `${name} (${time + 1})`;
    times.set(name, time + 1);
    rows.push({ id, cells });
    of.set(id, about);
  }
  return { columns, rows, said, of };
}

/** The field behind a cell that can be changed: of the feature, of the item of its list, or the member of its map; null where there is none. */
export function fieldAt(fields: Readonly<Record<string, Field>>, { list, map }: RowOf, column: string): Field | null {
  if (map) { const of = fields[map.field]; return of?.type === 'map' ? of.of : null; }
  if (!list) return fields[column] ?? null;
  const of = fields[list.field];
  return of?.type === 'list' && of.of.type === 'record' ? of.of.fields[column] ?? null : null;
}

/** The value that the property of a feature has once a cell of it is changed; undefined in a list or map takes the member away. */
export function valueWith({ properties }: AnyFeature, { list, map }: RowOf, column: string, value: unknown): { readonly field: string; readonly value: unknown } {
  const own = properties as Readonly<Record<string, unknown>>;
  if (map) return { field: map.field, value: withMember(own[map.field] as Readonly<Record<string, unknown>>, map.key, value) };
  if (!list) return { field: column, value };
  const items = own[list.field] as readonly Readonly<Record<string, unknown>>[];
  return { field: list.field, value: items.map((item, at) => (at === list.at ? withMember(item, column, value) : item)) };
}

/** What a cell that can be changed holds. */
export function valueAt({ properties }: AnyFeature, { list, map }: RowOf, column: string): unknown {
  const own = properties as Readonly<Record<string, unknown>>;
  if (map) return (own[map.field] as Readonly<Record<string, unknown>> | undefined)?.[map.key];
  return list ? (own[list.field] as readonly Readonly<Record<string, unknown>>[] | undefined)?.[list.at]?.[column] : own[column];
}

function withMember(item: Readonly<Record<string, unknown>>, name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value !== undefined) return { ...item, [name]: value };
  const { [name]: _, ...rest } = item;
  return rest;
}
