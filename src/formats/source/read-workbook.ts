/** Excel workbooks: every sheet with rows is a source. */
import { zipSync } from 'fflate';
import { refused, together, type Reading } from './answer.ts';
import { sheetLimits } from './limits.ts';
import { readCells } from './read-cells.ts';
import { note, refuse, type FileRefusal } from './refusal.ts';
import type { Unpacked } from './unpack.ts';
import type { ReadChoices } from './source.ts';

/** The sheets of a workbook whose entries were inflated within the limits. */
export async function readWorkbook(entries: readonly Unpacked[], file: string, { header }: ReadChoices): Promise<Reading> {
  const wanted = entries.filter(({ name }) => /^(?:xl\/.*|\[Content_Types\]|_rels\/\.rels)\.?(?:xml|rels)$|^_rels\/\.rels$/i.test(name));
  for (const { name, bytes } of wanted) {
    const wrong = lookAtSheet(bytes, name, file);
    if (wrong !== null) return refused(wrong);
  }
  // Packed again without compression: the library would inflate in workers of its own, which the page's policy forbids.
  const plain = zipSync(Object.fromEntries(wanted.map(({ name, bytes }) => [name, bytes])), { level: 0 });
  const { default: readSheets } = await import('read-excel-file/universal');
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readSheets(plain.buffer as ArrayBuffer);
  } catch (error) {
    return refused(refuse(file, 'badWorkbook', { why: (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160) }));
  }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null && cell !== '')));
  if (filled.length === 0) return refused(refuse(file, 'empty'));
  const empty = sheets.filter((sheet) => !filled.includes(sheet));
  const readings = filled.map(({ sheet, data }) => readCells({
    file, part: filled.length > 1 ? sheet : null, format: 'workbook', encoding: null, by: 'cells', header, word: 'row',
    rows: data.map((row, index) => ({ cells: row.map(textOf), line: index + 1 })).filter(({ cells }) => cells.some((cell) => cell !== '')),
  }));
  const read = together(readings);
  return { ...read, notes: [...read.notes, ...(empty.length > 0 ? [note(file, 'sheetsEmpty', { names: empty.map(({ sheet }) => sheet).join(', ').slice(0, 200) })] : [])] };
}

/** A cell as the text that a CSV of the same sheet has. Dates are days, or moments where they have a time. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  return String(cell).trim();
}

/** Refuses what would make the library fill a sheet without end, or declare entities; null where nothing is wrong. */
function lookAtSheet(bytes: Uint8Array, name: string, file: string): FileRefusal | null {
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refuse(file, 'doctype');
  if (!/^xl\/worksheets\//i.test(name)) return null;
  const tooLarge = refuse(file, 'badWorkbook', { why: `a sheet names cells beyond column ${sheetLimits.columns}, row ${sheetLimits.rows}, or more than ${sheetLimits.cells} of them` });
  let [cells, row, widest] = [0, 0, 0];
  for (const [, quoted = ''] of text.matchAll(/(?<=[\s"'])r\s{0,9}=\s{0,9}["']([^"'<>]{0,40})/g)) {
    const found = /^([A-Z]{0,3})(\d{1,7})$/.exec(quoted);
    if (!found) return tooLarge;
    const [column, at] = [columnOf(found[1] ?? ''), Number(found[2])];
    if (column > sheetLimits.columns || at > sheetLimits.rows) return tooLarge;
    if (at !== row) { cells += widest; [row, widest] = [at, 0]; }
    widest = Math.max(widest, column);
    if (cells + widest > sheetLimits.cells) return tooLarge;
  }
  return null;
}

const columnOf = (letters: string): number => { let column = 0; for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64; return column; };
