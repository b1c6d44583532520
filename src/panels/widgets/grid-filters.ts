/** Filters of single columns as values. */
import { plain, type GridRow } from './grid-rows.ts';

export type ColumnFilter =
  | { readonly column: string; readonly kind: 'text'; readonly text: string }
  /** Cells that read as one of these. */
  | { readonly column: string; readonly kind: 'choice'; readonly texts: readonly string[] }
  /** Cells whose number lies between these, both included; cells without a number do not fit. */
  | { readonly column: string; readonly kind: 'number'; readonly from: number | null; readonly to: number | null };

/** Whether a row fits every filter. */
export function fitsAll(row: GridRow, filters: readonly ColumnFilter[]): boolean {
  return filters.every((filter) => {
    const { text, sort } = row.cell(filter.column);
    if (filter.kind === 'text') return plain(text).includes(plain(filter.text));
    if (filter.kind === 'choice') return filter.texts.includes(text);
    return typeof sort === 'number' && (filter.from === null || sort >= filter.from) && (filter.to === null || sort <= filter.to);
  });
}

/** Whether a filter asks for anything. */
export function asksAnything(filter: ColumnFilter): boolean {
  if (filter.kind === 'text') return filter.text.trim() !== '';
  return filter.kind === 'choice' ? filter.texts.length > 0 : filter.from !== null || filter.to !== null;
}

/** The different texts of a column with their counts, most frequent first. */
export function textsOf(rows: readonly GridRow[], column: string): readonly { readonly text: string; readonly count: number }[] {
  const found = new Map<string, number>();
  for (const row of rows) {
    const { text } = row.cell(column);
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  return [...found].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
