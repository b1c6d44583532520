/** The plan by areas of responsibility on one board: what each branch, station or township holds and lacks. */
import { branchRows, type Branches, type BranchRow } from '#core/duties/branches.ts';
import { choropleth, type Choropleth, type Measure } from '#core/duties/choropleth.ts';
import { dayAsked } from '#core/duties/day-asked.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, length, lengthParts, NOTHING, percent } from '#i18n/quantity.ts';
import { nameFeature } from '../name-feature.ts';
import { bad, cell, dutyTable, gapCell, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

/** Two no-break spaces a level: the tree is seen where rows stand in its order. */
const STEP = '\u00a0\u00a0\u00a0';
/** Width of what is short, in em: the number is seen, its items where the cell is pointed at. */
const SHORT_EM = 5.5;
/** Of so many so few: both are said, as they are of passages, which are ordered by how many are bare. */
const ofAll = (some: number, all: number) => (all === 0 ? cell(NOTHING, null) : cell(`${count(some)}/${count(all)}`, some));

/** The board is asked for by the table, by the map and by its key: the last one is kept. */
let last: { readonly of: Pick<DutyGiven, 'plan' | 'question' | 'coverage'>; readonly board: Branches } | null = null;
function boardOf({ plan, question, coverage }: DutyGiven): Branches {
  if (!coverage) return { rows: [], seams: [] };
  if (last === null || last.of.plan !== plan || last.of.question !== question || last.of.coverage !== coverage) last = { of: { plan, question, coverage }, board: branchRows(plan, coverage, question) };
  return last.board;
}

/** The innermost areas in shades of a figure of the board. */
export const shadedBranches = (given: DutyGiven, measure: Measure): Choropleth => choropleth(given.plan, boardOf(given).rows, measure);

/** What the four shades stand for, from the first; even the limits are told as they are, in per cent, lengths or numbers. */
export function shadeTexts({ measure, limits: [a, b, c] }: Choropleth): readonly string[] {
  if (measure === 'ground' || measure === 'border') return [`< ${a}%`, `${a}–${b}%`, `${b}–${c}%`, `≥ ${c}%`];
  if (measure === 'longest') { const [x, y, z] = [a, b, c].map((metres) => (c >= 1000 ? metres / 1000 : metres)), unit = c >= 1000 ? 'km' : 'm'; return [`< ${x} ${unit}`, `${x}–${y} ${unit}`, `${y}–${z} ${unit}`, `≥ ${z} ${unit}`]; }
  const upTo = (from: number, to: number) => (to - from > 1 ? `${count(from)}–${count(to - 1)}` : count(from));
  return ['0', upTo(a, b), upTo(b, c), `≥ ${count(c)}`];
}

/** A row an area, each below its parent; nothing while no answer is there. */
export function branchTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, branches: said } = words;
  const date = dayAsked(question, plan), { rows, seams } = boardOf(given);
  const made = rows.map((row): MadeRow => ({ featureId: row.id, cells: cellsOf(row, given) }));
  /* Fourteen columns have room side by side on a small screen only under short headings. */
  const right = (id: keyof typeof said.heads) => ({ id, label: column[id], head: said.heads[id], right: true });
  return dutyTable([{ id: 'area', label: column.area }, { id: 'level', label: column.level, head: column.level }, right('areaPct'), right('borderPct'), right('longest'), right('passages'), right('places'), { ...right('short'), widthEm: SHORT_EM }, right('issues'), right('overdue'), right('posts'), right('border'), right('borderGap'), right('areaGap')], made,
    rows.length === 0 ? [] : [said.said(count(rows.length)), ...seams.filter(({ outsideM }) => outsideM > 0).map(({ level, outsideM }) => said.seam(level === null ? said.noLevel : language.words.terms.level[level], length(outsideM, 'up'))), ...(date === null ? [] : [words.date(date)])]);
}

function cellsOf(row: BranchRow, { featureById, words }: DutyGiven): MadeRow['cells'] {
  const { area, border, passages, places, posts, shortages, issues, activities } = row;
  const ground = area && areaParts(area.areaM2, area.coveredM2, area.gapM2), line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM);
  return {
    area: cell(`${STEP.repeat(row.depth)}${nameFeature(featureById(row.id), row.id)}`), level: cell(row.level === null ? '' : language.words.terms.level[row.level]),
    areaPct: area ? cell(percent(area.coveredPct), area.coveredPct) : cell(NOTHING, null), areaGap: area && ground ? gapCell(ground.gap, area.gapM2) : cell(NOTHING, null),
    border: border && line ? cell(line.total, border.lengthM) : cell(NOTHING, null), borderPct: border ? cell(percent(border.coveredPct), border.coveredPct) : cell(NOTHING, null), borderGap: border && line ? gapCell(line.gap, border.gapM) : cell(NOTHING, null), longest: border ? gapCell(length(border.longestGapM, 'up'), border.longestGapM) : cell(NOTHING, null),
    passages: passages.count === 0 ? cell(NOTHING, null) : (passages.bare > 0 ? bad : cell)(`${count(passages.count - passages.bare)}/${count(passages.count)}`, passages.bare), places: ofAll(places.covered, places.count), posts: cell(count(posts), posts),
    short: shortages.holdings > 0 ? bad([count(shortages.holdings), shortages.items.join(language.words.list), ...(shortages.unknown > 0 ? [words.branches.unknown(count(shortages.unknown))] : [])].join(' '), shortages.holdings) : cell(shortages.unknown > 0 ? words.branches.unknown(count(shortages.unknown)) : '0', 0),
    issues: issues.open === 0 ? cell('0', 0) : (issues.overdue ?? 0) > 0 ? bad(words.branches.issues(count(issues.open), count(issues.overdue ?? 0)), issues.open) : cell(count(issues.open), issues.open), overdue: activities.overdue === null ? cell(NOTHING, null) : gapCell(count(activities.overdue), activities.overdue),
  };
}
