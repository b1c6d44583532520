/** Rows of cells, from text, a workbook or a list of records, to features: points, routes of one vertex a row, or geometries as text. */
import { plainText } from '../coordinates/plain-text.ts';
import { guessColumns, looksLikeHeader, type Column } from '../table/columns.ts';
import { rowFeature } from '../doctor/row-properties.ts';
import type { Row } from '../table/parse-delimited.ts';
import { placeReader, wordReader } from '../table/read-rows.ts';
import type { Reading } from './answer.ts';
import { refused } from './answer.ts';
import { makeSource, Records } from './make-source.ts';
import { note, refuse, type FileNote } from './refusal.ts';
import type { ReaderRepair, SaidSystem, SourceFormat, SourceTable } from './source.ts';
import { specialOf } from './special-columns.ts';
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
  const looked = { by, rows: rows.slice(0, SAMPLE), width };
  const header = given.header ?? (looksLikeHeader(looked) || namesSpecial(looked.rows[0]));
  const columns = guessColumns(looked, header);
  const body = header ? rows.slice(1) : rows;
  const shape = shapeOf(columns, body);
  const table: SourceTable = { by, header, rows, width };
  if (shape === null) {
    const named = columns.flatMap(({ title, role }) => (title === null || role === 'person' ? [] : [title])).slice(0, 12).join(', ');
    return refused({ ...refuse(file, 'noColumns', { columns: named }, part), ...(looksLikeTable(table) ? { table } : {}) });
  }
  const reader = new RowReader(columns, given.word, shape);
  const records = reader.read(body);
  const notes = [...(given.notes ?? []), ...reader.notes(file, part)];
  return makeSource({ file, part, format: given.format, encoding: given.encoding, system: unstated, table: shape.is === 'points' ? table : undefined, notes, what: `${given.word}s` }, records);
}

/** Words in lines are no table, though blanks part them. */
const looksLikeTable = ({ by, rows, width }: SourceTable): boolean => !['chat', 'blank', 'blanks'].includes(by) && width > 1 && rows.length > 1;

type Shape = { readonly is: 'points' } | { readonly is: 'routes'; readonly route: number; readonly seq: number } | { readonly is: 'wkt'; readonly at: number; readonly latitudeFirst: boolean };

const indexOf = (columns: readonly Column[], role: Column['role']): number => columns.findIndex((column) => column.role === role);
const namesSpecial = (row: Row | undefined): boolean => (row?.cells ?? []).some((cell) => specialOf(cell) !== null && !looksLikeWkt(cell));

/** What the rows are; null where no column says where anything is. */
function shapeOf(columns: readonly Column[], body: readonly Row[]): Shape | null {
  const sample = body.slice(0, SAMPLE);
  const filled = (at: number) => sample.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
  const wkt = columns.find(({ at }) => { const cells = filled(at); return cells.length > 0 && cells.filter(looksLikeWkt).length > cells.length / 2; });
  // Traccar writes latitude first, calls the column "area" and is alone with circles.
  if (wkt) return { is: 'wkt', at: wkt.at, latitudeFirst: /^area$/i.test(wkt.title ?? '') || filled(wkt.at).some((cell) => /^\s*CIRCLE/i.test(cell)) };
  if (indexOf(columns, 'pair') < 0 && (indexOf(columns, 'lon') < 0 || indexOf(columns, 'lat') < 0)) return null;
  const route = columns.find(({ title }) => specialOf(title) === 'routeId')?.at ?? -1;
  const seq = columns.find(({ title }) => specialOf(title) === 'seq')?.at ?? -1;
  // A number of the row alone makes no route; a route's name alone may stand beside its posts.
  return route >= 0 && seq >= 0 ? { is: 'routes', route, seq } : { is: 'points' };
}

class RowReader {
  readonly #columns: readonly Column[];
  readonly #word: string;
  readonly #shape: Shape;
  readonly #placeOf: ReturnType<typeof placeReader>;
  readonly #wordsOf: ReturnType<typeof wordReader>;

  constructor(columns: readonly Column[], word: string, shape: Shape) {
    this.#word = word;
    this.#shape = shape;
    this.#placeOf = placeReader(columns);
    // What made the geometry is not kept a second time; which route it is stays under its heading.
    const used = shape.is === 'wkt' ? shape.at : shape.is === 'routes' ? shape.seq : -1;
    const route = shape.is === 'routes' ? shape.route : -1;
    this.#columns = columns.map((column) => (column.at === used ? { ...column, role: 'ignore' as const } : column.at === route ? { ...column, role: 'keep' as const } : column));
    this.#wordsOf = wordReader(this.#columns);
  }

  read(rows: readonly Row[]): Records {
    const records = new Records();
    if (this.#shape.is === 'routes') this.#routes(rows, records, this.#shape);
    else if (this.#shape.is === 'wkt') for (const row of rows) this.#wkt(row, records, this.#shape);
    else for (const row of rows) this.#point(row, records);
    return records;
  }

  notes(file: string, part: string | null): FileNote[] {
    const persons = this.#columns.filter(({ role }) => role === 'person').length;
    return [
      ...(persons > 0 ? [note(file, 'personColumns', { count: persons }, part)] : []),
      ...(this.#shape.is === 'wkt' && this.#shape.latitudeFirst ? [note(file, 'latitudeFirst', {}, part)] : []),
    ];
  }

  #point(row: Row, records: Records): void {
    const at = this.#at(row);
    const repairs = new Set<ReaderRepair>();
    const position = this.#position(row, repairs);
    if (typeof position === 'string') records.refuse(at, position === 'noCoordinates' ? 'noGeometry' : 'badRow', this.#text(row));
    else records.keep(this.#feature(row, { type: 'Point', coordinates: position }, repairs), at, repairs);
  }

  #wkt(row: Row, records: Records, { at, latitudeFirst }: { at: number; latitudeFirst: boolean }): void {
    const cell = row.cells[at] ?? '';
    const geometry = readWkt(cell, latitudeFirst);
    if (geometry === null) { records.refuse(this.#at(row), cell === '' ? 'noGeometry' : /\bEMPTY\b/i.test(cell.slice(-20)) ? 'emptyGeometry' : 'badGeometry', this.#text(row)); return; }
    const repairs = new Set<ReaderRepair>();
    if (!('radiusM' in geometry)) { records.keep(this.#feature(row, geometry, repairs), this.#at(row), repairs); return; }
    const feature = this.#feature(row, { type: 'Point', coordinates: geometry.coordinates }, repairs);
    records.keep({ ...feature, properties: { ...feature.properties as object, radiusM: geometry.radiusM } }, this.#at(row), repairs);
  }

  /** One route for all rows of an id, in the order of `seq` where every row has a number, else of the rows. A vertex that cannot be read refuses its route: without it the line would lie elsewhere. */
  #routes(rows: readonly Row[], records: Records, { route, seq }: { route: number; seq: number }): void {
    const byId = new Map<string, Row[]>();
    for (const row of rows) {
      const id = (row.cells[route] ?? '').trim();
      if (id === '') { records.refuse(this.#at(row), 'badRow', this.#text(row)); continue; }
      const all = byId.get(id);
      if (all) all.push(row);
      else byId.set(id, [row]);
    }
    for (const [id, all] of byId) this.#one(inOrder(all, seq), all[0] as Row, id, records);
  }

  #one(rows: readonly Row[], first: Row, id: string, records: Records): void {
    const repairs = new Set<ReaderRepair>();
    const line = rows.map((row) => this.#position(row, repairs));
    const wrong = rows.find((_, index) => typeof line[index] === 'string');
    if (wrong !== undefined) { records.refuse(this.#at(wrong), 'badRow', this.#text(wrong)); return; }
    if (line.length < 2) { records.refuse(this.#at(first), 'emptyGeometry', this.#text(first)); return; }
    // Attributes stand on the first row; what it lacks is taken from the next that has it.
    const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
    const cells = Array.from({ length: width }, (_, at) => first.cells[at] || (rows.find((row) => (row.cells[at] ?? '') !== '')?.cells[at] ?? ''));
    const feature = this.#feature({ cells, line: first.line }, { type: 'LineString', coordinates: line }, repairs);
    records.keep({ ...feature, id: feature.id ?? id.slice(0, 200) }, this.#at(first), repairs);
  }

  #at({ line }: Row): string { return `${this.#word} ${line}`; }

  /** Longitude and latitude as the row says them, neither turned nor checked. */
  #position({ cells }: Row, repairs: Set<ReaderRepair>): [number, number] | 'noCoordinates' | 'notCoordinates' {
    const said = this.#placeOf(cells);
    if (typeof said === 'string') return said;
    if (!Number.isFinite(said.lon) || !Number.isFinite(said.lat)) return 'notCoordinates';
    if (said.stated && this.#columns.some(({ role, at }) => (role === 'lon' || role === 'lat') && !isPlain(cells[at] ?? ''))) repairs.add('numberRead');
    return [said.lon, said.lat];
  }

  #feature({ cells }: Row, geometry: unknown, repairs: Set<ReaderRepair>): Record<string, unknown> {
    const words = this.#wordsOf(cells);
    if (words.repairs.includes('textCleaned') || words.repairs.includes('personsCut')) repairs.add('textCleaned');
    if (cells.some((cell) => cell.includes('\ufffd'))) repairs.add('encodingReplaced');
    return rowFeature(words, this.#columns, geometry);
  }

  /** A row for the list of what was refused: never a column about persons. */
  #text({ cells }: Row): string {
    return this.#columns.flatMap(({ at, title, role }) => { const cell = cells[at] ?? ''; return role === 'person' || cell === '' ? [] : [`${title === null ? '' : `${title}: `}${cell.slice(0, 200)}`]; }).join('; ');
  }
}

/** Rows by the number in a column; as they stand where one has none. */
function inOrder(rows: readonly Row[], seq: number): readonly Row[] {
  const numbered = rows.map((row) => ({ row, number: Number(plainText(row.cells[seq] ?? '').trim() || Number.NaN) }));
  return numbered.every(({ number }) => Number.isFinite(number)) ? numbered.sort((a, b) => a.number - b.number).map(({ row }) => row) : rows;
}

const isPlain = (cell: string): boolean => cell === '' || /^[+-]?\d{1,20}(?:\.\d{1,30})?$/.test(cell);
