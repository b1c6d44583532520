/** A report as a short text for a chat: date, shift, basis, three figures, the worst three in words. No coordinates. */
import { cleanText } from '#formats/inert-text.ts';
import { copyWords } from '#i18n/copy-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { NOTHING } from '#i18n/quantity.ts';
import { forChat, shortFigure, shortGap, type GapTexts } from '../copy/short-lines.ts';
import type { Block, ReportDocument } from './document.ts';

const WORST = 3;
type Figures = Extract<Block, { type: 'figures' }>;

/** The text, lines parted by line breaks: what stands strong in the report stands here too. */
export function reportText({ title, facts, blocks, synthetic, marking }: ReportDocument): string {
  const words = copyWords[language.code];
  const told = blocks.flatMap((block): string[] => {
    if (block.type === 'figures') return [`[${block.basis}]`, ...block.items.filter(({ main }) => main.text !== NOTHING).map((item) => figureLine(item, words))];
    if (block.type === 'text') return block.tone === 'strong' || block.short ? [...block.lines] : [];
    return block.type === 'table' && block.id === 'gaps' ? worstLines(block, words) : [];
  });
  return cleanText(forChat([title, ...facts.slice(0, FACTS), ...told, ...(synthetic === null ? [] : [`[${words.synthetic}]`]), marking]));
}

/** Unit, plan and date; the hours stand at their figures. */
const FACTS = 3;

function figureLine({ name, main, rest }: Figures['items'][number], words: (typeof copyWords)['zh']): string {
  const gap = rest.find((cell) => cell.figure?.path === 'totals.border.gapM' || cell.figure?.path === 'totals.area.gapM2'), places = rest.find(({ figure }) => figure?.path === 'totals.places.covered');
  const change = rest.find(({ change }) => change)?.text;
  const all = Number(places?.part?.text.split('/')[1] ?? 0);
  const missing = gap?.part ? words.uncovered(gap.part.text) : places ? words.missed(all - (places.figure?.value ?? 0), all) : '';
  return shortFigure(name, main.text, [missing, change].filter(Boolean).join(language.words.comma), words);
}

/** Rows in the order of the list, which is by weight. */
function worstLines({ columns, rows }: Extract<Block, { type: 'table' }>, words: (typeof copyWords)['zh']): string[] {
  const at = Object.fromEntries(columns.map(({ id }, index) => [id, index])), said = (row: (typeof rows)[number], id: string) => row[at[id] ?? -1]?.text ?? '';
  const texts = (row: (typeof rows)[number]): GapTexts => ({ where: said(row, 'where'), what: said(row, 'what'), size: said(row, 'size'), cause: said(row, 'cause'), unit: said(row, 'unit') });
  return rows.length === 0 ? [] : [words.worst, ...rows.slice(0, WORST).map((row) => `${said(row, 'rank')}. ${shortGap(texts(row), words)}`)];
}
