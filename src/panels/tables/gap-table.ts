/** The list of gaps as a table: every row, with the figures of the list and of the inspector. */
import type { Gap } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import type { Session } from '#session/session.svelte.ts';
import type { GridCell, GridColumn, GridRow } from '../widgets/grid-rows.ts';
import { tableWords } from '#i18n/table-words.ts';
import { gapCells } from './gap-cells.ts';

export interface Table { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] }

/** One row a gap in the order of their weight; empty while the engine has not answered. */
export function gapTable(session: Session): Table {
  const { words, code } = language;
  const said = tableWords[code];
  const { gaps } = words;
  const columns: GridColumn[] = [
    { id: 'rank', label: said.rank, right: true }, { id: 'what', label: said.what, filter: 'choice' }, { id: 'where', label: said.where }, { id: 'size', label: said.size, right: true },
    { id: 'cause', label: gaps.cause, filter: 'choice' }, { id: 'unit', label: gaps.unit, filter: 'choice' }, { id: 'nearest', label: gaps.nearest }, { id: 'distance', label: said.distance, right: true, filter: 'number', unit: 'm' }, { id: 'section', label: said.section },
  ];
  const row = (gap: Gap): GridRow => {
    const cells: Readonly<Record<string, GridCell>> = gapCells(gap, session.plan, (id) => session.featureById(id));
    return { id: gap.id, cell: (column) => cells[column] ?? { text: '', sort: null } };
  };
  const rows = (session.coverage?.result.gaps ?? []).map(row);
  /* A plan without named sections has no column for them. */
  return { columns: columns.filter(({ id }) => id !== 'section' || rows.some(({ cell }) => cell('section').text)), rows };
}
