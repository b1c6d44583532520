/** A shapefile from its parts: shapes, the table beside them, its encoding and its projection. */
import type { Reading } from './answer.ts';
import { refused } from './answer.ts';
import { cpgText, readDbf, type DbfTable } from './dbf.ts';
import { makeSource, recordText, Records } from './make-source.ts';
import { projectionOfWkt, transformed, type Projection } from './projection.ts';
import { note, refuse, type FileNote } from './refusal.ts';
import { isKnownType, readShapes, shapeType, type Shape } from './shp-records.ts';
import type { ReaderRepair, SaidSystem } from './source.ts';

export interface ShapeParts { readonly shp: Uint8Array; readonly dbf?: Uint8Array | undefined; readonly prj?: Uint8Array | undefined; readonly cpg?: Uint8Array | undefined }

/** The source of a shapefile. A missing .dbf or .prj, an encoding that was found and one that is stated wrongly are said as notes. */
export async function readShapefile({ shp, dbf, prj, cpg }: ShapeParts, file: string, part: string | null, encoding: string | undefined): Promise<Reading> {
  const type = shapeType(shp);
  if (type === null) return refused(refuse(file, 'badShapefile', { why: 'its .shp does not begin as one' }, part));
  if (!isKnownType(type)) return refused(refuse(file, 'shapeType', { type }, part));
  const { parseShp } = await import('shpjs');
  const shapes = readShapes(shp, (buffer) => parseShp(buffer, false) as readonly unknown[]);
  const table = dbf === undefined ? null : readDbf(dbf, cpg === undefined ? null : cpgText(cpg), encoding);
  const text = prj === undefined ? null : new TextDecoder().decode(prj.subarray(0, 30_000));
  const projection = text === null ? null : await projectionOfWkt(text);
  const degrees = projection !== null || inDegrees(shapes);
  if (!degrees && text !== null && /\[/.test(text)) return refused(refuse(file, 'otherCrs', { system: text.slice(0, 80) }, part));
  const notes: FileNote[] = [
    ...(table === null ? [note(file, 'noDbf', {}, part)] : tableNotes(table, shapes.length, file, part)),
    /* Of metres it is asked of which zone they are. */
    ...(!degrees ? [] : text === null ? [note(file, 'noPrj', {}, part)] : projection === null ? [note(file, 'prjUnread', {}, part)] : []),
  ];
  const records = new Records();
  for (const [index, shape] of shapes.entries()) take(shape, index, table, projection, records);
  return makeSource({ file, part, format: 'shapefile', encoding: table?.encoding ?? null, system: systemOf(projection), notes, what: 'shapes' }, records);
}

function tableNotes({ rows, encoding, by, wrongCpg }: DbfTable, shapes: number, file: string, part: string | null): FileNote[] {
  return [
    ...(rows.length === shapes ? [] : [note(file, 'rowsApart', { shapes, rows: rows.length }, part)]),
    ...(wrongCpg === null ? [] : [note(file, 'cpgWrong', { said: wrongCpg }, part)]),
    ...(by === 'LDID' || (by === 'its bytes' && encoding !== 'utf-8') ? [note(file, 'encodingSaid', { encoding, by: by === 'LDID' ? 'the language of its table' : 'its bytes are valid in it' }, part)] : []),
  ];
}

function systemOf(projection: Projection | null): SaidSystem {
  if (projection === null) return { code: 'unstated' };
  return projection.asItIs && projection.errorM <= 1 ? { code: 'wgs84', by: '.prj' } : { code: 'converted', from: projection.name, errorM: projection.errorM };
}

function take(shape: Shape, index: number, table: DbfTable | null, projection: Projection | null, records: Records): void {
  const at = `record ${index + 1}`;
  const row = table?.rows[index];
  // A deleted row: its shape is no more.
  if (row === null) { records.refuse(at, 'notAFeature', '已删除 (deleted)'); return; }
  const properties = row ?? {};
  if (!shape.ok) { records.refuse(at, 'badGeometry', recordText(properties)); return; }
  if (shape.geometry === null) { records.refuse(at, 'noGeometry', recordText(properties)); return; }
  const repairs: ReaderRepair[] = [...(shape.dropped ? ['partDropped' as const] : []), ...(table?.replaced.has(index) === true ? ['encodingReplaced' as const] : [])];
  const geometry = projection === null || projection.asItIs ? shape.geometry : transformed(shape.geometry, projection);
  records.keep({ type: 'Feature', geometry, properties: { ...properties } }, at, repairs);
}

/** Whether the first positions could be longitude and latitude, either way round. */
function inDegrees(shapes: readonly Shape[]): boolean {
  const first = shapes.flatMap((shape) => (shape.ok && shape.geometry !== null ? [shape.geometry.coordinates] : [])).slice(0, 50).map(firstPosition);
  return first.every(([x, y]) => Math.abs(x) <= 540 && Math.abs(y) <= 540);
}

function firstPosition(coordinates: unknown): readonly [number, number] {
  let inner = coordinates;
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0] as unknown;
  return Array.isArray(inner) && typeof inner[0] === 'number' && typeof inner[1] === 'number' ? [inner[0], inner[1]] : [0, 0];
}
