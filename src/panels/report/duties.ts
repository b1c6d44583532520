/** The report of duties: every branch on one board, then posts on duty, gates, supplies, rounds, second line, activities and issues, beside cover and never added to it. */
import { placeDuties } from '#core/duties/place-duty.ts';
import { defaultFocus } from '#session/first-look.ts';
import { dutyWords, type DutyWords } from '#i18n/duty-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import type { DutyTable } from '../duties/duty-table.ts';
import { dutyTables, DUTY_TABS, type DutyAsked, type DutyTab } from '../duties/duty-tables.ts';
import { toldFeatures } from '../told-name.ts';
import type { Block, Cell, ReportDocument, ReportMaterial } from './document.ts';
import { closingBlocks, headOf } from './head.ts';
import { figuresBlock } from './headline-blocks.ts';
import { allGiven, heading, lines, plainCell, tableOf, type Given } from './report-given.ts';

/** What the dock begins with; rounds that nobody is to know of are on no sheet. */
const ASKED: DutyAsked = { withinDays: 7, unannounced: false, seed: null, secondKm: 10, farmKm: 5 };
/** What the plan room chooses by is no table for paper; nor are nets, each of which is a report of its own question. */
const PRINTED: readonly DutyTab[] = DUTY_TABS.filter((tab) => tab !== 'tags' && tab !== 'nets');
/** Columns of words need more room than figures. */
const WIDE = 8, NARROW = 4;
/** The board has more columns than an upright sheet has room for: those of cover, then those of upkeep, each with the area. */
const BOARD = [['area', 'level', 'areaPct', 'areaGap', 'border', 'borderPct', 'borderGap', 'longest'], ['area', 'passages', 'places', 'posts', 'short', 'issues', 'overdue']] as const;

/** Of posts on duty those with a hole or a lack are printed, and of the others, who has border in reach first, as many as make this number: a page. */
const POSTS = 24;

/** A board an answer, and the same tables as on screen in the same words. */
export function dutiesReport(material: ReportMaterial): ReportDocument {
  const all = allGiven(material), head = headOf('duties', material, all);
  const blocks = all.flatMap((given, at): Block[] => [...(at > 0 ? [{ type: 'page' } as const] : []), heading(given.basis, 1), { ...figuresBlock(given), saidAbove: true }, lines([dutyWords[language.code].beside]),
    { type: 'map', answer: at, title: given.basis, focus: defaultFocus(given.plan), scale: null }, ...PRINTED.flatMap((tab) => blocksOf(tab, given, material))]);
  return { ...head, blocks: [...blocks, ...closingBlocks(material, all, head.fingerprint)] };
}

function blocksOf(tab: DutyTab, given: Given, { date }: ReportMaterial): Block[] {
  const words = dutyWords[language.code], { plan, question, answer: { coverage } } = given, featureById = toldFeatures(plan, false, given.featureById);
  const whole = dutyTables[tab]({ plan, question: { ...question, ...(date === null ? {} : { date }) }, coverage, words, featureById, ...(tab === 'places' ? { placeDuties: placeDuties(plan, { ...question, ...(date === null ? {} : { date }) }) } : {}) }, ASKED), table = tab === 'presence' ? onPaper(whole, words) : whole;
  /* What a plan does not have at all is not on its sheets. */
  if (table.rows.length === 0) return [];
  const parts: readonly (readonly string[] | null)[] = tab === 'branches' ? BOARD : [null];
  const [first = words.tab[tab], ...rest] = table.said;
  return [heading(words.tab[tab], 2), ...(rest.length > 0 ? [lines(rest)] : []), ...parts.map((columns, part) => blockOf(given, table, { id: part === 0 ? tab : `${tab}-${part + 1}`, title: part === 0 ? first : words.tab[tab], none: words.none }, columns))];
}

/** Posts are many: the first of them, with all that have holes or lacks, and how many more there are. */
function onPaper(table: DutyTable, { presence }: DutyWords): DutyTable {
  const short = table.rows.filter(({ cells }) => cells.holes?.gap || cells.lacks?.gap).length, rows = table.rows.slice(0, Math.max(short, POSTS)), more = table.rows.length - rows.length;
  return more === 0 ? table : { ...table, rows, said: [...table.said, presence.rest(count(more))] };
}

function blockOf(given: Given, { columns, rows }: DutyTable, head: { readonly id: string; readonly title: string; readonly none: string }, kept: readonly string[] | null): Block {
  const shown = columns.filter(({ id }) => kept === null || kept.includes(id));
  return tableOf(given, head, shown.map(({ id, label, right }) => [id, label, right ? NARROW : WIDE, right ?? false]), rows.map(({ cells }) => Object.fromEntries(shown.flatMap(({ id }): [string, Cell][] => (cells[id] ? [[id, plainCell(cells[id])]] : [])))));
}
