/** Rows of a large table as values: filtered, sorted, and cut to what is in sight. */

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** A shorter heading where many columns stand side by side; the whole one is its title. */
  readonly head?: string;
  /** Figures stand at the right edge of their column. */
  readonly right?: boolean;
  /** Its cells can be changed: in place, or on a sheet of their own. */
  readonly edit?: 'line' | 'sheet';
  /** How the column is filtered; by text where it does not say. */
  readonly filter?: 'choice' | 'number';
  /** A second line under the label: what the column comes to. */
  readonly note?: string;
  /** Width of its text in em, where that is known better than by counting letters. */
  readonly widthEm?: number;
  /** Unit of the numbers that it is sorted and filtered by. */
  readonly unit?: string;
}

export interface GridCell {
  readonly text: string;
  /** What the column is sorted by: the raw figure, else the text. Null sorts last in both directions. */
  readonly sort?: number | string | null;
  /** Path of a figure that has an explanation, with its raw number. */
  readonly figure?: { readonly path: string; readonly value: number | null };
  /** Said in the colour of what is not covered. */
  readonly gap?: boolean;
  /** Said in the colour of cover: a change for the better. */
  readonly better?: boolean;
}

/** A row makes its cells when they are asked for: of ten thousand rows only those in sight are. */
export interface GridRow { readonly id: string; readonly cell: (column: string) => GridCell }
/** A row whose cells are all there. */
export interface CellRow { readonly id: string; readonly cells: Readonly<Record<string, GridCell>> }

const NOTHING: GridCell = { text: '', sort: null };

/** A row that has its cells as one that is asked for them. */
export const gridRow = ({ id, cells }: CellRow): GridRow => ({ id, cell: (column) => cells[column] ?? NOTHING });

export interface Order { readonly column: string; readonly down: boolean }
/** Rows `from` (included) to `to` (excluded). */
export interface Span { readonly from: number; readonly to: number }
/** Text as it is searched: widths of letters, spaces and capitals do not matter. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').toLowerCase();

/** Rows in which every word of the query stands somewhere. All rows for an empty query. */
export function filteredRows(rows: readonly GridRow[], columns: readonly GridColumn[], query: string): readonly GridRow[] {
  const words = plain(query).split(' ').filter((word) => word);
  if (!words.length) return rows;
  return rows.filter((row) => {
    const said = plain(columns.map(({ id }) => row.cell(id).text).join('\n'));
    return words.every((word) => said.includes(word));
  });
}

/** Rows in order of one column; equal ones keep their order, rows without a value come last. The given order without `order`. */
export function sortedRows(rows: readonly GridRow[], order: Order | null, lang: string): readonly GridRow[] {
  if (!order) return rows;
  const words = new Intl.Collator(lang, { numeric: true });
  const keyed = rows.map((row) => {
    const { sort, text } = row.cell(order.column);
    return { row, key: sort === undefined ? (text || null) : sort };
  });
  const sign = order.down ? -1 : 1;
  return keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
  }).map(({ row }) => row);
}

/** What pressing a column's head asks for: upwards, then downwards, then the order the rows came in. */
export function nextOrder(order: Order | null, column: string): Order | null {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}

/** Rows in sight of a box scrolled by `top`, and `spare` more on both sides. Pixels. */
export function rowsInSight(count: number, rowPx: number, top: number, heightPx: number, spare = 8): Span {
  const from = Math.max(0, Math.floor(top / rowPx) - spare);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((top + heightPx) / rowPx) + spare) };
}

/** Whether cells stand closer together than usual, since there is much beside each other. */
export const isTight = (columns: readonly GridColumn[]): boolean => columns.some(({ note, head }) => note !== undefined || head !== undefined);

/**
 * Width of each column in em: that of its longest text among the first rows (a Han character is one em wide, a capital 0.7, another 0.54),
 * between 4 and 16, and 2 for the air beside it, less where a second line in the head or a shorter heading says that much stands side by side; a shorter heading has no least width. Columns do not change their width while rows are scrolled.
 */
export function columnWidths(columns: readonly GridColumn[], rows: readonly GridRow[], looked = 200): number[] {
  const em = (text: string) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 1 : /[A-Z]/.test(sign) ? 0.7 : 0.54), 0);
  const air = columns.some(({ head }) => head !== undefined) ? 1.25 : isTight(columns) ? 1.5 : 2;
  return columns.map(({ id, label, head, widthEm }) => {
    if (widthEm !== undefined) return widthEm + air;
    const longest = rows.slice(0, looked).reduce((most, row) => Math.max(most, em(row.cell(id).text)), em(head ?? label) + (head === undefined ? 1.5 : 0));
    return head === undefined ? Math.min(16, Math.max(4, Math.ceil(longest * 2) / 2)) + air : Math.min(16, Math.ceil(longest * 4) / 4) + air;
  });
}
