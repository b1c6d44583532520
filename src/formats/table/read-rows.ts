/** The rows of a table as places, each kept, repaired or refused; what is read always adds up. */
import type { Position } from '#core/geometry/position.ts';
import type { Box } from '../coordinates/axes.ts';
import type { Datum } from '../coordinates/datum.ts';
import { keptText, longestText, visible } from '../coordinates/plain-text.ts';
import { readLength } from '../coordinates/read-length.ts';
import { unitOfHeading, type Column, type ColumnRole } from './columns.ts';
import { withoutPersons } from './persons.ts';
import { boxOfRows, placeRow, type PlaceRefusal, type Said } from './place-row.ts';
import { angleOf, pairIn } from './read-cell.ts';
import type { Row } from './parse-delimited.ts';

/** What was mended in a row that is kept. */
export type Repair = 'swapped' | 'radiusUnread' | 'personsCut' | 'textCleaned' | 'typeUnread' | 'hoursUnread' | 'stateUnread';

/** What a row says of itself, whatever its coordinates turn out to be. */
export interface RowWords {
  readonly name: string; readonly code: string; readonly note: string;
  /** What the column of types says. */
  readonly type: string;
  readonly radiusM: number | null;
  /** Columns kept under their headings. */
  readonly rest: Readonly<Record<string, string>>;
  readonly repairs: readonly Repair[];
}

export interface ReadRow extends RowWords {
  readonly line: number;
  readonly cells: readonly string[];
  /** WGS 84; null where the row is refused. */
  readonly position: Position | null;
  readonly reason: PlaceRefusal | null;
  /** The axes are the wrong way round, mended or not. */
  readonly suspect: boolean;
}

export interface ReadOptions {
  readonly columns: readonly Column[];
  readonly datum: Datum;
  /** Rows with their axes the wrong way round are turned. */
  readonly mend: boolean;
  /** Where the plan is, with room around it; then the other rows. */
  readonly near: Box | null;
}

/** Reads rows without the heading. Persons' columns are never looked at. */
export function readRows(rows: readonly Row[], { columns, datum, mend, near }: ReadOptions): ReadRow[] {
  const [placeOf, wordsOf] = [placeReader(columns), wordReader(columns)];
  const said = rows.map(({ cells }) => placeOf(cells));
  const most = boxOfRows(said.filter((one) => typeof one !== 'string' && one.stated) as Said[]);
  const nears = [near, most].filter((box) => box !== null);
  return rows.map(({ line, cells }, index): ReadRow => {
    const one = said[index] ?? 'noCoordinates';
    const placed = typeof one === 'string' ? { ok: false as const, reason: one, suspect: false } : placeRow(one, nears, mend, datum);
    const words = wordsOf(cells);
    return {
      line, cells, position: placed.ok ? placed.position : null, reason: placed.ok ? null : placed.reason, suspect: placed.suspect,
      ...words, repairs: [...(placed.ok && placed.mended ? ['swapped' as const] : []), ...words.repairs],
    };
  });
}

/** Reads what the cells of a row say of everything but its place. `keyOf`: under which key a column is kept. */
export function wordReader(columns: readonly Column[], keyOf = ({ title }: Column): string | null => title): (cells: readonly string[]) => RowWords {
  const at = columnFinder(columns);
  const unit = unitOfHeading(columns[at('radius')]?.title ?? null);
  const where = { name: at('name'), code: at('code'), note: at('note'), type: at('type'), radius: at('radius') };
  const kept = columns.flatMap((one, column) => { const key = one.role === 'keep' ? keyOf(one) : null; return key === null ? [] : [{ column, key: keptText(key) }]; });
  return (cells) => {
    const repairs = new Set<Repair>();
    const text = (column: number) => textOf(cells[column] ?? '', repairs);
    const radiusText = cells[where.radius] ?? '';
    const radiusM = radiusText === '' ? null : readLength(radiusText, unit);
    if (radiusText !== '' && radiusM === null) repairs.add('radiusUnread');
    const rest: Record<string, string> = {};
    for (const { column, key } of kept) {
      const value = text(column);
      if (value !== '') put(rest, key, value);
    }
    return { name: text(where.name), code: text(where.code), note: text(where.note), type: text(where.type), radiusM, rest, repairs: [...repairs] };
  };
}

/** Sets a property of a record of any name: one that reaches into prototypes becomes its own. */
export function put(record: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}

/** Reads where the cells of a row say that it is, or why they do not. */
export function placeReader(columns: readonly Column[]): (cells: readonly string[]) => Said | 'noCoordinates' | 'notCoordinates' {
  const at = columnFinder(columns);
  const where = { lon: at('lon'), lat: at('lat'), pair: at('pair') };
  return (cells) => saidOf(cells, where);
}

const columnFinder = (columns: readonly Column[]) => (role: ColumnRole) => columns.findIndex((column) => column.role === role);

function saidOf(cells: readonly string[], where: { lon: number; lat: number; pair: number }): Said | 'noCoordinates' | 'notCoordinates' {
  const [lon, lat] = [cells[where.lon] ?? '', cells[where.lat] ?? ''];
  if (where.lon >= 0 && where.lat >= 0 && (lon !== '' || lat !== '')) {
    /* Half a position is none: nothing in it was misread. */
    if (lon === '' || lat === '') return 'noCoordinates';
    const [east, north] = [angleOf(lon), angleOf(lat)];
    if (!east || !north) return 'notCoordinates';
    // A cell may say itself that it is the other axis.
    if (east.axis === 'lat' && north.axis !== 'lat' || north.axis === 'lon' && east.axis !== 'lon') return { lon: north.degrees, lat: east.degrees, stated: true };
    return { lon: east.degrees, lat: north.degrees, stated: true };
  }
  const cell = cells[where.pair] ?? '';
  if (cell === '') return 'noCoordinates';
  const pair = pairIn(cell);
  return pair ? { lon: pair.lon, lat: pair.lat, stated: pair.order === 'said' } : 'notCoordinates';
}

/** A cell as it is kept: without persons, invisible characters and what is beyond the longest text. */
function textOf(cell: string, repairs: Set<Repair>): string {
  if (cell === '') return '';
  const { text, dropped } = withoutPersons(cell);
  if (dropped > 0) repairs.add('personsCut');
  if (visible(text) !== text || text.length > longestText) repairs.add('textCleaned');
  return keptText(text);
}
