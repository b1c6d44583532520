/** Rows of cells, from text, a workbook or a list of records, to features: points, routes of one vertex a row, or geometries as text. */
import { plainText } from '../coordinates/plain-text.ts';
import { guessColumns, looksLikeHeader, type Column } from '../table/columns.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import type { Row, Separator } from '../table/parse-delimited.ts';
import { saidOf } from '../table/read-rows.ts';
import { withoutPersons } from '../table/persons.ts';
import type { Reading } from './answer.ts';
import { refused } from './answer.ts';
import { makeSource, Records } from './make-source.ts';
import { note, refuse, type FileNote } from './refusal.ts';
import type { ReaderRepair, SaidSystem, SourceFormat, SourceTable } from './source.ts';
import { fieldColumns, specialOf, type FieldColumn, type Special } from './table-fields.ts';
import { looksLikeWkt, readWkt } from './wkt.ts';

export interface Cells {
  readonly file: string;
  readonly part: string | null;
  readonly format: SourceFormat;
  readonly encoding: string | null;
  readonly by: SourceTable['by'];
  readonly rows: readonly Row[];
  /** Whether the first row is a heading; absent: by its looks. */
  readonly header?: boolean | undefined;
  /** What a row is called, `line` or `row`. */
  readonly word: 'line' | 'row';
  readonly notes?: readonly FileNote[];
}

const unstated: SaidSystem = { code: 'unstated' };
/** Rows looked at to tell what a column is. */
const SAMPLE = 400;

/** The source of a table, or why it is none. */
export function readCells(given: Cells): Reading {
  const { file, part, rows, by } = given;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const looked = { by: by === 'cells' ? (',' as Separator) : by, rows: rows.slice(0, SAMPLE), width };
  const header = given.header ?? (looksLikeHeader(looked) || namesSpecial(looked.rows[0]));
  const columns = guessColumns(looked, header);
  const body = header ? rows.slice(1) : rows;
  const shape = shapeOf(columns, body);
  if (shape === null) return refused(refuse(file, 'noColumns', { columns: columns.flatMap(({ title, role }) => (title === null || role === 'person' ? [] : [title])).slice(0, 12).join(', ') }, part));
  const table: SourceTable = { by, header, rows, width };
  const reader = new RowReader(columns, given.word, shape);
  const records = reader.read(body);
  const notes = [...(given.notes ?? []), ...reader.notes(file, part)];
  return makeSource({ file, part, format: given.format, encoding: given.encoding, system: unstated, table: shape.is === 'points' ? table : undefined, notes, what: `${given.word}s` }, records);
}

/** The features of a table of points by columns that somebody chose; `refused` holds the other rows. */
export function pointRecords({ header, rows, by }: SourceTable, columns: readonly Column[]): Records {
  const shape: Shape = { is: 'points', lon: indexOf(columns, 'lon'), lat: indexOf(columns, 'lat'), pair: indexOf(columns, 'pair') };
  return new RowReader(columns, by === 'cells' ? 'row' : 'line', shape).read(header ? rows.slice(1) : rows);
}

type Points = { readonly is: 'points'; readonly lon: number; readonly lat: number; readonly pair: number };
type Shape = Points | { readonly is: 'routes'; readonly route: number; readonly seq: number; readonly where: Points } | { readonly is: 'wkt'; readonly at: number; readonly latitudeFirst: boolean };

const indexOf = (columns: readonly Column[], role: Column['role']): number => columns.findIndex((column) => column.role === role);
const namesSpecial = (row: Row | undefined): boolean => (row?.cells ?? []).some((cell) => specialOf(cell) !== null && !looksLikeWkt(cell));

/** What the rows are; null where no column says where anything is. */
function shapeOf(columns: readonly Column[], body: readonly Row[]): Shape | null {
  const sample = body.slice(0, SAMPLE);
  const filled = (at: number) => sample.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
  const wkt = columns.find(({ at }) => { const cells = filled(at); return cells.length > 0 && cells.filter(looksLikeWkt).length > cells.length / 2; });
  // Traccar writes latitude first, calls the column "area" and is alone with circles.
  if (wkt) return { is: 'wkt', at: wkt.at, latitudeFirst: /^area$/i.test(wkt.title ?? '') || filled(wkt.at).some((cell) => /^\s*CIRCLE/i.test(cell)) };
  const where: Points = { is: 'points', lon: indexOf(columns, 'lon'), lat: indexOf(columns, 'lat'), pair: indexOf(columns, 'pair') };
  if (where.pair < 0 && (where.lon < 0 || where.lat < 0)) return null;
  const route = columns.find(({ title }) => specialOf(title) === 'routeId')?.at ?? -1;
  const seq = columns.find(({ title }) => specialOf(title) === 'seq')?.at ?? -1;
  // A number of the row alone makes no route; a route's name alone may stand beside its posts.
  if (route >= 0 && seq >= 0) return { is: 'routes', route, seq, where };
  return where;
}

class RowReader {
  readonly #columns: readonly Column[];
  readonly #fields: readonly FieldColumn[];
  readonly #word: string;
  readonly #shape: Shape;
  readonly #id: number;
  readonly #unread = new Map<string, number>();

  constructor(columns: readonly Column[], word: string, shape: Shape) {
    this.#columns = columns;
    this.#word = word;
    this.#shape = shape;
    const at = (wanted: Special) => columns.find(({ title }) => specialOf(title) === wanted)?.at ?? -1;
    this.#id = at('id');
    const used = new Set([this.#id, ...(shape.is === 'wkt' ? [shape.at] : shape.is === 'routes' ? [shape.seq] : [])]);
    this.#fields = fieldColumns(columns, used);
  }

  read(rows: readonly Row[]): Records {
    const records = new Records();
    if (this.#shape.is === 'routes') this.#routes(rows, records, this.#shape);
    else if (this.#shape.is === 'wkt') for (const row of rows) this.#wkt(row, records, this.#shape);
    else for (const row of rows) this.#point(row, records, this.#shape);
    return records;
  }

  notes(file: string, part: string | null): FileNote[] {
    const persons = this.#columns.filter(({ title, role }) => role === 'person' && !(title !== null && isPersonKey(title))).length;
    return [
      ...(persons > 0 ? [note(file, 'personColumns', { count: persons }, part)] : []),
      ...(this.#shape.is === 'wkt' && this.#shape.latitudeFirst ? [note(file, 'latitudeFirst', {}, part)] : []),
      ...[...this.#unread].map(([column, count]) => note(file, 'fieldUnread', { column, count }, part)),
    ];
  }

  #point(row: Row, records: Records, where: Points): void {
    const at = `${this.#word} ${row.line}`;
    const repairs = new Set<ReaderRepair>();
    const position = positionOf(row.cells, where, repairs);
    if (typeof position === 'string') records.refuse(at, position === 'noCoordinates' ? 'noGeometry' : 'badRow', this.#text(row));
    else records.keep(this.#feature(row, { type: 'Point', coordinates: position }, repairs), at, repairs);
  }

  #wkt(row: Row, records: Records, shape: { at: number; latitudeFirst: boolean }): void {
    const at = `${this.#word} ${row.line}`;
    const cell = row.cells[shape.at] ?? '';
    if (cell === '') { records.refuse(at, 'noGeometry', this.#text(row)); return; }
    const geometry = readWkt(cell, shape.latitudeFirst);
    if (geometry === null) { records.refuse(at, /\bEMPTY\b/i.test(cell.slice(-20)) ? 'emptyGeometry' : 'badGeometry', this.#text(row)); return; }
    const repairs = new Set<ReaderRepair>();
    if (geometry.type === 'Circle' && 'radiusM' in geometry) records.keep(this.#feature(row, { type: 'Point', coordinates: geometry.coordinates }, repairs, { radiusM: geometry.radiusM }), at, repairs);
    else records.keep(this.#feature(row, geometry, repairs), at, repairs);
  }

  /** One route for all rows of an id, in the order of `seq` where every row has a number, else of the rows. A vertex that cannot be read refuses its route: without it the line would lie elsewhere. */
  #routes(rows: readonly Row[], records: Records, { route, seq, where }: { route: number; seq: number; where: Points }): void {
    const byId = new Map<string, Row[]>();
    for (const row of rows) {
      const id = (row.cells[route] ?? '').trim();
      if (id === '') { records.refuse(`${this.#word} ${row.line}`, 'badRow', this.#text(row)); continue; }
      const all = byId.get(id);
      if (all) all.push(row);
      else byId.set(id, [row]);
    }
    for (const [id, all] of byId) {
      const first = all[0] as Row;
      const at = `${this.#word} ${first.line}`;
      const numbers = all.map(({ cells }) => Number(plainText(cells[seq] ?? '').trim() || Number.NaN));
      const order = all.map((_, index) => index);
      if (numbers.every(Number.isFinite)) order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
      const repairs = new Set<ReaderRepair>();
      const line = order.map((index) => positionOf(all[index]?.cells ?? [], where, repairs));
      const wrong = order.find((_, place) => typeof line[place] === 'string');
      if (wrong !== undefined) records.refuse(`${this.#word} ${all[wrong]?.line ?? first.line}`, 'badRow', this.#text(all[wrong] ?? first));
      else if (line.length < 2) records.refuse(at, 'emptyGeometry', this.#text(first));
      else records.keep(this.#route(all, id, line, repairs), at, repairs);
    }
  }

  /** Attributes stand on the first row; what it lacks is taken from the next that has it. */
  #route(rows: readonly Row[], id: string, line: readonly unknown[], repairs: Set<ReaderRepair>): unknown {
    const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
    const cells = Array.from({ length: width }, (_, at) => rows.find((row) => (row.cells[at] ?? '') !== '')?.cells[at] ?? '');
    const feature = this.#feature({ cells, line: rows[0]?.line ?? 0 }, { type: 'LineString', coordinates: line }, repairs);
    return { ...feature, id: feature.id ?? id };
  }

  #feature({ cells }: Row, geometry: unknown, repairs: Set<ReaderRepair>, more: Readonly<Record<string, unknown>> = {}): { id?: string; type: string; geometry: unknown; properties: Record<string, unknown> } {
    const entries: [string, unknown][] = [];
    for (const { at, key, title, read } of this.#fields) {
      const cell = cells[at] ?? '';
      if (cell === '') continue;
      const value = read?.(cell);
      if (value !== undefined) { entries.push([key, value]); continue; }
      if (read !== null) this.#unread.set(title, (this.#unread.get(title) ?? 0) + 1);
      const { text, dropped } = withoutPersons(cell);
      if (dropped > 0) repairs.add('textCleaned');
      if (text.includes('\ufffd')) repairs.add('encodingReplaced');
      entries.push([read === null ? key : title, text]);
    }
    const id = (cells[this.#id] ?? '').trim();
    const properties = Object.fromEntries(entries);
    for (const [key, value] of Object.entries(more)) properties[key] = value;
    return { type: 'Feature', ...(id === '' ? {} : { id: id.slice(0, 200) }), geometry, properties };
  }

  /** A row for the list of what was refused: never a column about persons. */
  #text({ cells }: Row): string {
    return this.#columns.flatMap(({ at, title, role }) => { const cell = cells[at] ?? ''; return role === 'person' || cell === '' ? [] : [`${title === null ? '' : `${title}: `}${cell.slice(0, 200)}`]; }).join('; ');
  }
}

const plainNumber = /^[+-]?\d{1,3}(?:\.\d{1,17})?$/;

/** Longitude and latitude as the row says them, neither turned nor checked. */
function positionOf(cells: readonly string[], { lon, lat, pair }: Points, repairs: Set<ReaderRepair>): [number, number] | 'noCoordinates' | 'notCoordinates' {
  const [east, north] = [cells[lon] ?? '', cells[lat] ?? ''];
  if (lon >= 0 && lat >= 0 && plainNumber.test(east) && plainNumber.test(north)) return [Number(east), Number(north)];
  const said = saidOf(cells, { lon, lat, pair });
  if (typeof said === 'string') return said;
  if (!Number.isFinite(said.lon) || !Number.isFinite(said.lat)) return 'notCoordinates';
  if (lon >= 0 && lat >= 0 && !(isPlain(east) && isPlain(north))) repairs.add('numberRead');
  return [said.lon, said.lat];
}

const isPlain = (cell: string): boolean => /^[+-]?\d{1,20}(?:\.\d{1,30})?$/.test(cell);
