/** A report for the ear: structured plain text whose rows are sentences; and its tables as they are pasted into a word processor. */
import { cleanText } from '#formats/inert-text.ts';
import { language } from '#i18n/language.svelte.ts';
import { reportWords } from '#i18n/report-words.ts';
import type { Block, ReportDocument } from './document.ts';

type Table = Extract<Block, { type: 'table' }>;

/** Everything the report says; a map is told by its figures and gaps. Nothing is told by position on a page. */
export function reportTwin({ title, facts, marking, synthetic, fingerprint, blocks }: ReportDocument): string {
  const told = blocks.flatMap(spoken);
  const closing = blocks.some((block) => block.type === 'text' && block.lines.join() === fingerprint.join()) ? [] : fingerprint;
  return cleanText([title, ...(synthetic === null ? [] : [synthetic]), ...facts, ...told, ...closing, '', marking].join('\n').replaceAll('\u202f', ' ')).concat('\n');
}

function spoken(block: Block): string[] {
  const { words } = language, { blank, fact } = reportWords[language.code];
  switch (block.type) {
    case 'heading': return ['', block.level === 1 ? `== ${block.text} ==` : `-- ${block.text} --`];
    case 'text': return block.tone === 'title' ? [] : [...block.lines];
    case 'figures': return [block.basis, ...block.items.map(({ name, main, rest }) => [`${name} ${main.text}`, ...rest.map(({ text }) => text)].join(words.comma))];
    case 'table': return ['', `-- ${block.title} --`, ...(block.rows.length === 0 ? [block.none] : rowSentences(block))];
    case 'blanks': return ['', ...block.labels.map((label) => fact(label, blank))];
    default: return [];
  }
}

/** A row as its own sentence, else as its headings with what stands under them; empty cells are not read. */
export function rowSentences({ columns, rows, spoken }: Table): string[] {
  const { fact } = reportWords[language.code], rank = columns.findIndex(({ id }) => id === 'rank');
  return rows.map((row, at) => {
    const sentence = spoken?.[at];
    if (sentence !== undefined) return rank < 0 ? sentence : `${row[rank]!.text}. ${sentence}`;
    return row.flatMap(({ text }, column) => (text === '' ? [] : [column === 0 ? text : fact(columns[column]!.label, text)])).join(language.words.comma);
  });
}

/** A table as tab-separated text, which word processors and spreadsheets paste as one; line breaks and tabs of a cell become spaces. */
export function tableText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const line = (texts: readonly string[]) => texts.map((text) => cleanText(text).replaceAll(/[\t\r\n]+/g, ' ')).join('\t');
  return [line(columns.map(({ label }) => label)), ...rows.map((row) => line(row.map(({ text }) => text)))].join('\n');
}
