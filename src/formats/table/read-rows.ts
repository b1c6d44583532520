/** The rows of a table as places, each kept, repaired or refused; what is read always adds up. */
import type { Position } from '#core/geometry/position.ts';
import type { Datum } from '../coordinates/datum.ts';
import { keptText, longestText, visible } from '../coordinates/plain-text.ts';
import { readLength } from '../coordinates/read-length.ts';
import { unitOfHeading, type Column, type ColumnRole } from './columns.ts';
import { withoutPersons } from './persons.ts';
import { boxOfRows, placeRow, type Box, type PlaceRefusal, type Said } from './place-row.ts';
import { angleOf, pairIn } from './read-cell.ts';
import type { Row } from './parse-delimited.ts';

/** What was mended in a row that is kept. */
export type Repair = 'swapped' | 'radiusUnread' | 'personsCut' | 'textCleaned' | 'typeUnread';

export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** WGS 84; null where the row is refused. */
  readonly position: Position | null;
  readonly reason: PlaceRefusal | null;
  readonly repairs: readonly Repair[];
  /** The axes are the wrong way round, mended or not. */
  readonly suspect: boolean;
  readonly name: string; readonly code: string; readonly note: string;
  /** What the column of types says. */
  readonly type: string;
  readonly radiusM: number | null;
  /** Columns kept under their headings. */
  readonly rest: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly columns: readonly Column[];
  readonly datum: Datum;
  /** Rows with their axes the wrong way round are turned. */
  readonly mend: boolean;
  /** Where the plan is, with room around it; the other rows stand in for it. */
  readonly near: Box | null;
}

/** Reads rows without the heading. Persons' columns are never looked at. */
export function readRows(rows: readonly Row[], { columns, datum, mend, near }: ReadOptions): ReadRow[] {
  const at = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const where = { lon: at('lon'), lat: at('lat'), pair: at('pair') };
  const said = rows.map(({ cells }) => saidOf(cells, where));
  const box = near ?? boxOfRows(said.filter((one) => typeof one !== 'string' && one.stated) as Said[]);
  const unit = unitOfHeading(columns[at('radius')]?.title ?? null);
  const words = { name: at('name'), code: at('code'), note: at('note'), type: at('type'), radius: at('radius') };
  return rows.map(({ line, cells }, index): ReadRow => {
    const one = said[index] ?? 'noCoordinates';
    const placed = typeof one === 'string' ? { ok: false as const, reason: one, suspect: false } : placeRow(one, box, mend, datum);
    const repairs = new Set<Repair>(placed.ok && placed.mended ? ['swapped'] : []);
    const text = (column: number) => textOf(cells[column] ?? '', repairs);
    const radiusText = cells[words.radius] ?? '';
    const radiusM = radiusText === '' ? null : readLength(radiusText, unit);
    if (radiusText !== '' && radiusM === null) repairs.add('radiusUnread');
    const rest = columns.flatMap(({ role, title }, column) => { const kept = role === 'keep' && title !== null ? text(column) : ''; return kept === '' ? [] : [[keptText(title ?? ''), kept] as const]; });
    return {
      line, cells, position: placed.ok ? placed.position : null, reason: placed.ok ? null : placed.reason, suspect: placed.suspect,
      name: text(words.name), code: text(words.code), note: text(words.note), type: text(words.type), radiusM, rest: Object.fromEntries(rest), repairs: [...repairs],
    };
  });
}

function saidOf(cells: readonly string[], where: { lon: number; lat: number; pair: number }): Said | 'noCoordinates' | 'notCoordinates' {
  const [lon, lat] = [cells[where.lon] ?? '', cells[where.lat] ?? ''];
  if (where.lon >= 0 && where.lat >= 0 && (lon !== '' || lat !== '')) {
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
