/** Cells as text that a spreadsheet takes when it is pasted. */
import type { GridCell, GridColumn, GridRow } from './grid-rows.ts';

/** A number as it is, without units and marks, to the millimetre; text in one line, and never a formula. */
function plainCell({ text, sort }: GridCell): string {
  if (typeof sort === 'number') return String(Math.round(sort * 1000) / 1000);
  const line = text.replace(/\s+/gu, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** One cell alone, as it stands. */
export const cellText = (row: GridRow, column: string): string => plainCell(row.cell(column));

/** Rows with a heading, divided by tabs; the unit of a column stands in its heading. */
export function rowsText(columns: readonly GridColumn[], rows: readonly GridRow[]): string {
  const head = columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return [head, ...rows.map((row) => columns.map(({ id }) => cellText(row, id)))].map((cells) => cells.join('\t')).join('\r\n');
}
