/** Tables as CSV that Chinese and Western spreadsheets open alike. */
import { cleanText, guarded } from './inert-text.ts';

export type CsvCell = string | number | boolean | null | undefined;

/** UTF-8 with a byte order mark, lines end in CR LF (RFC 4180); what is absent is empty. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Numbers stay numbers; a text that a spreadsheet would take for a formula is kept a text by an apostrophe. A semicolon is quoted too: some spreadsheets part cells by it. */
function cell(value: CsvCell): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const safe = guarded(cleanText(value));
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
