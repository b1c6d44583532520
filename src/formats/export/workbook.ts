/**
 * Spreadsheets (.xlsx, ECMA-376) of numbers and texts. Our own few lines: the one package that writes them starts a worker from a blob
 * for large files, which the page's policy forbids, and stamps the hour into the archive.
 */
import { strToU8, zipSync } from 'fflate';
import type { CsvCell } from '../csv-text.ts';
import { cleanText, looksLikeFormula, xmlText } from '../inert-text.ts';

export interface Sheet {
  readonly name: string;
  /** The first row is a heading. */
  readonly headed: boolean;
  readonly rows: readonly (readonly CsvCell[])[];
  /** Widths of columns in characters. */
  readonly widths?: readonly number[];
}

/** No cell of a spreadsheet holds more. */
export const longestCell = 32_767;

const NAMESPACE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Styles: plain, heading, a text that begins like a formula and stays a text when it is edited. */
const [HEADING, QUOTED] = [1, 2];
/** An archive must state a time of each file; the first there is states none. */
const NO_TIME = new Date(1980, 0, 1);

/** The bytes of a workbook: numbers as numbers, texts as texts, never a formula; no author, no program, no time. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${NAMESPACE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`
      + `${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}/spreadsheetml/2006/main" xmlns:r="${NAMESPACE}/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>`
      + `${numbered.map(({ id, name }) => `<sheet name="${xmlText(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...numbered.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': `<styleSheet xmlns="${NAMESPACE}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>`
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
      + '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(numbered.map((sheet) => [`xl/worksheets/sheet${sheet.id}.xml`, sheetXml(sheet)])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)])), { mtime: NO_TIME });
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${NAMESPACE}/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${NAMESPACE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function sheetXml({ headed, rows, widths = [] }: Sheet): string {
  const view = headed ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' : '';
  const columns = widths.length > 0 ? `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` : '';
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, `${letters(column)}${at + 1}`, headed && at === 0)).join('')}</row>`);
  return `<worksheet xmlns="${NAMESPACE}/spreadsheetml/2006/main">${view}${columns}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cell(value: CsvCell, where: string, heading: boolean): string {
  if (value === null || value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value === 'number') return `<c r="${where}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${where}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = cleanText(value);
  const style = heading ? ` s="${HEADING}"` : looksLikeFormula(text) ? ` s="${QUOTED}"` : '';
  return `<c r="${where}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, longestCell))}</t></is></c>`;
}

/** The letters of a column: A, Z, AA. */
function letters(column: number): string {
  return column < 26 ? String.fromCodePoint(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
