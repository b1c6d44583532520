/** The list of gaps as a table: every row, with the figures of the list and of the inspector. */
import type { Gap } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, NOTHING } from '#i18n/quantity.ts';
import type { Session } from '#session/session.svelte.ts';
import { kindOfGap, nameAgency, nameFeature, placeOfGap, sectionOfGap, sizeOfGap } from '../name-feature.ts';
import type { GridCell, GridColumn, GridRow } from '../widgets/grid-rows.ts';
import { tableWords } from '#i18n/table-words.ts';

export interface Table { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] }

/** One row a gap in the order of their weight; empty while the engine has not answered. */
export function gapTable(session: Session): Table {
  const { words, code } = language;
  const said = tableWords[code];
  const { gaps, terms } = words;
  const columns: GridColumn[] = [
    { id: 'rank', label: said.rank, right: true }, { id: 'what', label: said.what, filter: 'choice' }, { id: 'where', label: said.where }, { id: 'size', label: said.size, right: true },
    { id: 'cause', label: gaps.cause, filter: 'choice' }, { id: 'unit', label: gaps.unit, filter: 'choice' }, { id: 'nearest', label: gaps.nearest }, { id: 'distance', label: said.distance, right: true, filter: 'number', unit: 'm' }, { id: 'section', label: said.section },
  ];
  const row = (gap: Gap): GridRow => {
    const feature = session.featureById(gap.featureId);
    const size = sizeOfGap(gap);
    const section = sectionOfGap(gap, feature);
    const unit = gap.responsibleUnit && session.plan ? nameAgency(session.plan, gap.responsibleUnit) : null;
    const cells: Record<string, GridCell> = {
      rank: { text: String(gap.rank), sort: gap.rank },
      what: { text: kindOfGap(gap) },
      where: { text: placeOfGap(gap, feature, session.plan), sort: gap.fromM ?? placeOfGap(gap, feature, session.plan) },
      size: size ? { text: size.text, sort: size.value, figure: { path: `gaps.${gap.id}.${size.path}`, value: size.value }, gap: true } : { text: NOTHING, sort: null },
      cause: { text: terms.cause[gap.cause] },
      unit: { text: unit ?? gaps.noUnit, sort: unit },
      nearest: gap.nearestPostId ? { text: nameFeature(session.featureById(gap.nearestPostId), gap.nearestPostId) } : { text: gaps.noPost, sort: null },
      distance: gap.nearestPostM === null ? { text: NOTHING, sort: null } : { text: length(gap.nearestPostM), sort: gap.nearestPostM, figure: { path: `gaps.${gap.id}.nearestPostM`, value: gap.nearestPostM } },
      section: section ? { text: section + (gap.impactLevel ? ` (${gaps.impact(terms.impactLevel[gap.impactLevel])})` : '') } : { text: '', sort: null },
    };
    return { id: gap.id, cell: (column) => cells[column] ?? { text: '', sort: null } };
  };
  const rows = (session.coverage?.result.gaps ?? []).map(row);
  /* A plan without named sections has no column for them. */
  return { columns: columns.filter(({ id }) => id !== 'section' || rows.some(({ cell }) => cell('section').text)), rows };
}
