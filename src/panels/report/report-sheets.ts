/** A report as sheets of a workbook, and as one CSV: numbers are numbers, with the digits that the report shows. */
import { csvText, type CsvCell } from '#formats/csv-text.ts';
import { writeWorkbook, type Sheet } from '#formats/export/workbook.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords } from '#i18n/report-words.ts';
import { shownNumber } from '#i18n/shown-number.ts';
import type { Block, ReportDocument } from './document.ts';

type Table = Extract<Block, { type: 'table' }>;

/** Names of sheets are at most so long, and have none of these signs. */
const NAME_LENGTH = 31;
const sheetName = (text: string): string => text.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LENGTH);

/** The first sheet says what the report is, the second has its figures, then one a table; tables of several shifts stand in one, each row under its hours. */
export function reportSheets(report: ReportDocument): Sheet[] {
  const words = reportWords[language.code], { sheet } = words;
  const { title, facts, marking, synthetic, blocks } = report;
  const bases = new Map(blocks.flatMap((block) => (block.type === 'figures' ? [[block.answer, block.basis] as const] : [])));
  const texts = blocks.flatMap((block): string[] => (block.type === 'heading' ? [block.text] : block.type === 'text' && block.tone !== 'title' ? [...block.lines] : block.type === 'blanks' ? block.labels.map((label) => words.fact(label, words.blank)) : []));
  const groups = new Map<string, Table[]>();
  for (const block of blocks) if (block.type === 'table') groups.set(block.id, [...groups.get(block.id) ?? [], block]);
  return [
    { name: sheetName(sheet.report), headed: false, widths: [100], rows: [marking, title, ...(synthetic === null ? [] : [synthetic]), ...facts, ...texts].map((line) => [line]) },
    ...(bases.size === 0 ? [] : [{ name: sheetName(sheet.figures), headed: true, rows: [[sheet.basis, sheet.item, sheet.figure, sheet.shown, sheet.value, sheet.unit], ...blocks.flatMap((block) => (block.type === 'figures' ? figureRows(block) : []))] }]),
    ...[...groups.values()].map((tables) => ({ name: sheetName(tables[0]!.title), headed: true, rows: tableRows(tables, bases.size > 1 && !tables[0]!.ofAll ? (table) => bases.get(table.answer) ?? '' : null) })),
  ];
}

/** One row a figure: its text as shown, its number and the unit of that. */
function figureRows({ basis, items }: Extract<Block, { type: 'figures' }>): CsvCell[][] {
  return items.flatMap(({ name, main, rest }) => [{ label: name, text: main.text }, ...rest.map(({ text, part }) => part ?? { label: '', text })].map(({ label, text }): CsvCell[] => {
    const number = shownNumber(text);
    return [basis, name, label, text, number?.value, number?.unit];
  }));
}

/** A column a heading; where its cells are figures they are numbers, one column a unit, and a text that is no number keeps a column of its own. */
function tableRows(tables: readonly Table[], basisOf: ((table: Table) => string) | null): CsvCell[][] {
  const columns = [...new Map(tables.flatMap((table) => table.columns.map((column) => [column.id, column] as const))).values()];
  const cells = tables.flatMap((table) => table.rows.map((row) => ({ table, row: new Map(table.columns.map(({ id }, at) => [id, row[at]?.text ?? ''])) })));
  const spread = columns.flatMap(({ id, label, right }): { label: string; of: (text: string) => CsvCell; id: string }[] => {
    const texts = cells.map(({ row }) => row.get(id) ?? ''), numbers = right ? texts.map(shownNumber) : [];
    const units = [...new Set(numbers.flatMap((one) => (one === null ? [] : [one.unit])))];
    const worded = units.length === 0 || texts.some((text, at) => numbers[at] === null && !/^—?$/.test(text));
    return [...(worded ? [{ id, label, of: (text: string) => text }] : []), ...units.map((unit) => ({ id, label: unit === '' ? label : `${label} (${unit})`, of: (text: string): CsvCell => { const number = shownNumber(text); return number?.unit === unit ? number.value : null; } }))];
  });
  return [[...(basisOf ? [reportWords[language.code].sheet.basis] : []), ...spread.map(({ label }) => label)], ...cells.map(({ table, row }) => [...(basisOf ? [basisOf(table)] : []), ...spread.map(({ id, of }) => of(row.get(id) ?? ''))])];
}

/** The bytes of a workbook. */
export const reportXlsx = (report: ReportDocument): Uint8Array => writeWorkbook(reportSheets(report));

/** All sheets below each other, each under its name, parted by an empty line. */
export const reportCsv = (report: ReportDocument): string => csvText(reportSheets(report).flatMap(({ name, rows }, at) => [...(at > 0 ? [[], [name]] : []), ...rows]));
