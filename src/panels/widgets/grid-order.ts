/** Which rows of a table are shown, and in which order, as somebody asked for it. */
import { fitsAll, type ColumnFilter } from './grid-filters.ts';
import { filteredRows, sortedRows, type GridColumn, type GridRow, type Order } from './grid-rows.ts';

/** What somebody asked of a table: it is arranged anew only when they ask again, not when a value changes under the hand. */
export interface Asked { readonly order: Order | null; readonly query: string; readonly filters: readonly ColumnFilter[] }
export const nothingAsked: Asked = { order: null, query: '', filters: [] };

/** Which rows were shown in which order when a table was arranged, and which rows there were. */
export interface Arranged { readonly ids: readonly string[]; readonly known: ReadonlySet<string> }

/** The order of the rows that what was asked leaves. */
export function arrange(rows: readonly GridRow[], columns: readonly GridColumn[], { order, query, filters }: Asked, lang: string): Arranged {
  const left = filteredRows(filters.length === 0 ? rows : rows.filter((row) => fitsAll(row, filters)), columns, query);
  return { ids: sortedRows(left, order, lang).map(({ id }) => id), known: new Set(rows.map(({ id }) => id)) };
}

/** The rows of now in the order of then: what is gone is left out, what is new comes at the end. */
export function inOrder(rows: readonly GridRow[], { ids, known }: Arranged): readonly GridRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...ids.flatMap((id) => byId.get(id) ?? []), ...rows.filter(({ id }) => !known.has(id))];
}
