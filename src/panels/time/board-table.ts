/** The board of places and shifts as rows of a grid: worst first, every state said by a sign and in words. */
import type { BoardCell, BoardColumn, BoardRow, PlaceBoard } from '#core/coverage/time/place-board.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { boardWords } from '#i18n/board-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { absenceText, hoursText, nameShift } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { CellRow, GridCell, GridColumn } from '../widgets/grid-rows.ts';

/** What the cells say: how long nobody comes, or whether the dose that is asked for is met. */
export type BoardView = 'absence' | 'dose';
export interface BoardTable { readonly columns: readonly GridColumn[]; readonly rows: readonly CellRow[] }

const MET = '✓', MISSED = '×';
/** Width of a cell with hours, minutes and reason; of three shifts and a day all four stand beside each other on a small screen. */
const WIDTH_EM = { zh: 14.75, en: 13.75 } as const;
/** Width of the names beside them, in English alone: its longest are cut, and said in full when they are chosen. */
const NAME_EM = 12;
/** Width of a cell with a count of stays. */
const DOSE_EM = 14;
/** Something missed sorts before everything met, whatever its minutes. */
const MISSED_FIRST = 1e6;

/** Column ids are `0`, `1`, ... in the order of the board's columns. */
export function boardTable(board: PlaceBoard, view: BoardView, plan: Plan, featureById: (id: string) => AnyFeature | null): BoardTable {
  const words = boardWords[language.code];
  const columns: GridColumn[] = [
    { id: 'place', label: words.place, ...(view === 'absence' && language.code === 'en' ? { widthEm: NAME_EM } : {}) }, ...(view === 'dose' ? [] : [{ id: 'need', label: words.need }]),
    ...board.columns.map((column, at): GridColumn => ({
      id: String(at), widthEm: view === 'dose' ? DOSE_EM : WIDTH_EM[language.code], label: `${nameOf(column, plan)} ${hoursText(column.from, column.to)}`,
      note: view === 'dose' ? words.columnDose(column.failing ?? 0) : words.columnMissed(column.missed, column.barePassages, column.short),
    })),
  ];
  const rows = [...board.rows].sort(worstFirst(view)).map((row): CellRow => {
    const feature = featureById(row.id), need = row.cells[0]?.targetMin ?? 0;
    return { id: row.id, cells: {
      place: { text: nameFeature(feature, row.id) }, need: { text: words.needs(row.priority, words.min(need)), sort: row.priority + need / 1e5 },
      ...Object.fromEntries(row.cells.map((cell, at) => [String(at), view === 'dose' ? doseCell(cell) : absenceCell(cell, board.columns[at]!)])),
    } };
  });
  return { columns, rows };
}

const nameOf = ({ shiftId }: BoardColumn, plan: Plan): string => (shiftId === null ? boardWords[language.code].day : nameShift(plan, shiftId));

/** Whether a place falls short in a cell, as the view looks at it. */
const fails = (cell: BoardCell, view: BoardView): boolean => (view === 'dose' ? cell.dose?.met === false : !cell.covered || cell.own?.met === false);

/** Missed in most columns first, passages before others, then by priority and by the longest absence. */
function worstFirst(view: BoardView): (a: BoardRow, b: BoardRow) => number {
  const failing = ({ cells }: BoardRow) => cells.filter((cell) => fails(cell, view)).length;
  const longest = ({ cells }: BoardRow) => Math.max(0, ...cells.map(({ longestMin }) => longestMin));
  return (a, b) => failing(b) - failing(a) || Number(b.passage) - Number(a.passage) || a.priority - b.priority || longest(b) - longest(a);
}

function absenceCell(cell: BoardCell, { from, to }: BoardColumn): GridCell {
  const words = boardWords[language.code];
  /* Rounded up: an absence is never shown shorter than it is. */
  const minutes = Math.ceil(cell.longestMin - 1e-6), long = words.min(minutes);
  if (cell.covered && cell.own?.met !== false) return { text: `${MET} ${words.longest(minutes === 0 ? '' : long)}`, sort: cell.longestMin };
  const sort = MISSED_FIRST + cell.longestMin;
  if (cell.covered) return { text: `${MISSED} ${words.shortStay(cell.own?.doses ?? 0)}`, sort, gap: true };
  const reason = cell.cause === 'tooInfrequent' ? words.tooInfrequent : language.words.terms.cause[cell.cause ?? 'noAsset'];
  const whole = !cell.longest || (cell.longest.from === from && cell.longest.to === to);
  return { text: `${MISSED} ${whole ? words.all(reason) : words.gone(absenceText(cell.longest!.from, cell.longest!.to), long, reason)}`, sort, gap: true };
}

function doseCell({ dose, visits }: BoardCell): GridCell {
  const words = boardWords[language.code];
  if (!dose) return { text: '' };
  const { doses, met } = dose;
  const said = met && doses === 0 ? words.held : visits === 0 ? words.nobody : visits > doses ? words.passed(doses, visits) : met ? words.doses(doses) : words.apart(doses);
  return { text: `${met ? MET : MISSED} ${said}`, sort: (met ? 0 : MISSED_FIRST) - doses, gap: !met };
}
