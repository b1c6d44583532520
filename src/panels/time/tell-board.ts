/** What a cell of the board of places and shifts rests on: the absence or the stays of one place in one shift. */
import type { DoseAsk, PlaceBoard } from '#core/coverage/time/place-board.ts';
import { boardWords } from '#i18n/board-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { absenceText, duration, hoursText } from '../basis-text.ts';
import { exactMinutes, told } from '../explain/told-input.ts';
import type { BoardView } from './board-table.ts';

/** A cell by its place and column; `dose` is what was asked of every place; names of places and shifts come from outside. Null when there is no such cell. */
export function tellBoard(placeId: string, at: number, view: BoardView, board: PlaceBoard, dose: DoseAsk | null, names: { readonly place: string; readonly column: string }): Told | null {
  const row = board.rows.find(({ id }) => id === placeId), column = board.columns[at], cell = row?.cells[at];
  if (!row || !column || !cell) return null;
  const said = toldWords[language.code], { board: words } = said, min = boardWords[language.code].min;
  const met = view === 'dose' ? cell.dose?.met === true : cell.covered && cell.own?.met !== false;
  const common = { basis: { hours: `${names.column} ${hoursText(column.from, column.to)}`, rule: words.basis }, second: [words.second], terms: ['basis', 'priorityPlace', 'priority', 'cause', 'dutyWindows'], assetIds: null, rowIds: [placeId] };
  const verdict = { label: words.verdict, text: met ? words.met : words.missed }, visits = { label: words.visits, text: String(cell.visits) };
  if (view === 'dose') {
    return { ...common, name: words.dose(names.place, names.column), formula: words.doseRule, rounding: said.asShown,
      inputs: [...(dose ? [{ label: words.dwell, text: min(dose.dwellMin) }, { label: words.every, text: min(dose.intervalMin) }] : []), visits, ...told(words.doses, cell.dose ? String(cell.dose.doses) : null), verdict] };
  }
  const longest = cell.longest ? absenceText(cell.longest.from, cell.longest.to).split('–') : null;
  return { ...common, name: words.longest(names.place, names.column), formula: words.rule, rounding: said.up,
    inputs: [{ label: said.exact, text: exactMinutes(cell.longestMin) }, { label: words.target, text: duration(cell.targetMin) }, ...told(words.from, longest?.[0] ?? null), ...told(words.to, longest?.[1] ?? null), visits, ...told(words.doses, cell.own ? String(cell.own.doses) : null), { label: words.priority, text: String(row.priority) }, ...told(words.cause, cell.cause ? language.words.terms.cause[cell.cause] : null), verdict] };
}
