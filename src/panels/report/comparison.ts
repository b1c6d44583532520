/** Two plans compared: the sentence first, the tables second, the map third. */
import { defaultFocus } from '#session/first-look.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { cleanText } from '#formats/inert-text.ts';
import { markedSentences } from '../compare/compare-sentences.ts';
import { areaRows, borderRows, headlineRows, placeRows } from '../compare/difference-rows.ts';
import { editRows } from '../compare/edit-rows.ts';
import type { CellRow } from '../widgets/grid-rows.ts';
import type { Block, ReportDocument, ReportMaterial } from './document.ts';
import { closingBlocks, headOf } from './head.ts';
import { allGiven, lines, plainCell, tableOf, type Weighed } from './report-given.ts';

/** From `compared.before` to the plan of the material, whose answers are those of the plan after. Throws where nothing was compared. */
export function comparisonReport(material: ReportMaterial): ReportDocument {
  const { compared, plan } = material;
  if (!compared) throw new Error('a comparison was asked for without what two plans differ in');
  const { comparison, shapes, before } = compared, all = allGiven(material), head = headOf('comparison', material, all);
  const said = compareWords[language.code], { table } = said, nowhere = () => null;
  const nameOf = (one: typeof plan) => cleanText(language.nameOf(one.meta) ?? one.meta.id ?? '');
  const { along } = borderRows(comparison, shapes, said, nowhere), [first] = all;
  if (!first) throw new Error('a comparison needs the answer of the plan after');
  const tableBlock = (id: string, title: string, rows: readonly CellRow[], columns: readonly Weighed[]): Block =>
    tableOf(first, { id, title, none: table.none }, [...columns, rows.some(({ cells }) => cells.note?.text) ? ['note', table.note, 10] : null], rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, plainCell(cell)]))));
  const sides: readonly Weighed[] = [['what', table.what, 12], ['a', table.a, 6, true], ['b', table.b, 6, true], ['by', table.by, 9, true]];
  /* Whose plan each is stands before it; the rest is of both. */
  const { plan: ofPlan } = first.words.fingerprint, fingerprint = [first.words.fact(table.a, ofPlan(comparison.a.hash)), first.words.fact(table.b, ofPlan(comparison.b.hash)), ...head.fingerprint.slice(1)];
  const { basis } = comparison, hours = basis.mode !== 'reach' && basis.before ? [said.hours.before(basis.before.at ?? `${basis.before.from} – ${basis.before.to}`)] : [];
  return {
    ...head, marking: head.marking.replace(nameOf(plan), () => `${nameOf(before)} → ${nameOf(plan)}`), facts: [first.words.fact(table.a, nameOf(before)), first.words.fact(table.b, nameOf(plan)), ...head.facts.filter((_, at) => at !== 1), ...hours], fingerprint,
    blocks: [
      lines(markedSentences(comparison, said, language.code), 'strong'), lines([first.basis, ...(compared.withoutHours ? [said.hours.lacking] : [])]),
      tableBlock('headline', table.headline, headlineRows(comparison, said), sides), ...(along.sections.length > 0 ? [tableBlock('sections', table.sections, along.sections, sides)] : []), tableBlock('border', table.stretches, along.stretches, sides),
      tableBlock('areas', table.areas, areaRows(comparison, said, nowhere).rows, sides), tableBlock('places', table.places, placeRows(comparison, said, nowhere).rows, sides),
      tableBlock('edits', table.plan, editRows(comparison, { a: before, b: plan }, said, nowhere).rows, [['what', table.what, 12], ['kind', table.kind, 5], ['by', table.by, 5]]),
      { type: 'map', answer: 0, title: `${said.map.one} · ${first.basis}`, focus: defaultFocus(plan), scale: null, difference: true },
      ...closingBlocks(material, all, fingerprint, false),
    ],
  };
}
