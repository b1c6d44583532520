/** Gaps as a table of a report, and the passages that nobody watches. */
import type { Basis, Gap } from '#core/coverage/result.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length } from '#i18n/quantity.ts';
import { tableWords } from '#i18n/table-words.ts';
import { timeWords } from '#i18n/time-words.ts';
import { bareText } from '../basis-text.ts';
import { shownParts } from '../gap-parts.ts';
import { sectionOfGap } from '../name-feature.ts';
import { gapCells } from '../tables/gap-cells.ts';
import type { Block, Cell } from './document.ts';
import { lines, plainCell, tableOf, type Given, type TableBlock } from './report-given.ts';
import { spokenGap } from './spoken-gap.ts';

/** The table of gaps in the order of the list, all of them or those handed in; said in words where there is none. */
export function gapTableBlock(given: Given, title: string, gaps: readonly Gap[] = given.answer.coverage.result.gaps, none = given.words.none.gapsHere): TableBlock {
  const { answer, plan, words, featureById } = given, { basis } = answer.coverage.result;
  const said = tableWords[language.code], own = language.words.gaps;
  const rows = gaps.map((gap): Readonly<Record<string, Cell>> => {
    const cells = Object.entries(gapCells(gap, plan, featureById)).map(([id, cell]) => [id, plainCell(cell)] as const);
    return { ...Object.fromEntries(cells), section: { text: sectionOfGap(gap, featureById(gap.featureId)) ?? '' }, hours: { text: hoursText(gap, basis) }, deepest: { text: gap.deepestM === undefined ? '' : length(gap.deepestM) } };
  });
  /* Where all gaps lie in one section of the border, a column of its name tells nothing. */
  const some = (id: string) => rows.some((row) => row[id]?.text), sections = new Set(rows.flatMap((row, at) => (gaps[at]!.kind === 'border' ? [row.section?.text] : [])));
  return tableOf(given, { id: 'gaps', title, none, spoken: gaps.map((gap) => spokenGap(given, gap)) }, [
    ['rank', said.rank, 4, true], ['what', said.what, 8.5], ['where', said.where, 10.5], ['size', said.size, 9, true], some('hours') ? ['hours', words.column.hours, 11] : null, ['cause', own.cause, 8.5], ['unit', own.unit, 10.5],
    ['nearest', own.nearest, 10.5], ['distance', words.column.far, 7, true], some('deepest') ? ['deepest', words.column.deepest, 8, true] : null, sections.size > 1 ? ['section', said.section, 7] : null,
  ], rows);
}

/** When nobody is there; all of the hours asked about by a word, since they stand above the table. */
function hoursText(gap: Gap, basis: Basis): string {
  if (basis.mode === 'window' && !basis.cyclic && gap.since === basis.from && gap.until === basis.to) return timeWords[language.code].throughout;
  return bareText(gap, basis) ?? '';
}

/** What stretches are made of whose cause or hours differ along them; nothing where all are one. */
export function gapPartsBlock(given: Given): TableBlock | null {
  const { gaps, basis } = given.answer.coverage.result, said = tableWords[language.code];
  const rows = gaps.flatMap((gap) => shownParts(gap, basis).map(({ place, size, cause, hours }): Readonly<Record<string, Cell>> =>
    ({ rank: { text: String(gap.rank) }, where: { text: place }, size: { text: size, gap: true }, cause: { text: cause }, hours: { text: hours ?? bareText(gap, basis) ?? '' } })));
  if (rows.length === 0) return null;
  return tableOf(given, { id: 'parts', title: language.words.gaps.parts, none: given.words.none.gapsHere }, [
    ['rank', said.rank, 2, true], ['where', said.where, 8], ['size', said.size, 4, true], ['cause', language.words.gaps.cause, 6], ['hours', given.words.column.hours, 8],
  ], rows);
}

/** Border passages that nobody watches, a line each; said too where there is none. */
export function passagesBlock({ answer, plan, words, featureById }: Given): Block {
  const passages = featuresOf(plan, 'priorityPlace').filter(({ properties }) => properties.placeType === 'borderPassage');
  const bare = answer.coverage.result.gaps.filter(({ passage }) => passage);
  if (bare.length === 0) return lines([passages.length === 0 ? words.none.passagesNone : words.none.passagesBare]);
  const said = bare.map((gap) => {
    const { where, cause } = gapCells(gap, plan, featureById);
    return `${gap.rank}. ${[where.text, cause.text, bareText(gap, answer.coverage.result.basis)].filter(Boolean).join(language.words.comma)}`;
  });
  return lines([words.bare(count(bare.length)), ...said]);
}
