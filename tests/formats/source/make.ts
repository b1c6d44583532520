/** Files for tests, made here: tables in legacy encodings, shapefiles, archives, workbooks. */
import { gzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';
import { readSources } from '#formats/source/read-sources.ts';
import type { FileAnswer } from '#formats/source/answer.ts';
import type { ReadChoices, Source } from '#formats/source/source.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string, mark = true): Uint8Array => new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
export const gz = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { mtime: 0 });
export const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files, { mtime: '2020-01-01' });

const tables = new Map<string, Map<string, number>>();

/** A text in an encoding of two bytes a character. */
export function legacy(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  let table = tables.get(label);
  if (!table) {
    table = new Map();
    const decoder = new TextDecoder(label, { fatal: true });
    for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const sign = decoder.decode(new Uint8Array([lead, trail]));
        if ([...sign].length === 1 && !table.has(sign)) table.set(sign, lead * 256 + trail);
      } catch { /* No character has these two bytes. */ }
    }
    tables.set(label, table);
  }
  return new Uint8Array([...text].flatMap((sign) => {
    const code = sign.codePointAt(0) as number;
    const pair = table.get(sign);
    if (code < 0x80) return [code];
    if (pair === undefined) throw new Error(`${sign} is not in ${label}`);
    return [pair >> 8, pair & 255];
  }));
}

export async function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number | Date | null)[])[]>>): Promise<Uint8Array> {
  const data = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value }))) }));
  const blob = await (writeWorkbook(data as never) as { toBlob: () => Promise<Blob> }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export const WGS84_PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
export const UTM52_PRJ = 'PROJCS["WGS_1984_UTM_Zone_52N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",129.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** A .shp of points. */
export function shpOf(points: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Buffer.alloc(100 + points.length * 28);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(bytes.length / 2, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(1, 32);
  for (const [index, [x, y]] of points.entries()) {
    const at = 100 + index * 28;
    bytes.writeInt32BE(index + 1, at);
    bytes.writeInt32BE(10, at + 4);
    bytes.writeInt32LE(1, at + 8);
    bytes.writeDoubleLE(x, at + 12);
    bytes.writeDoubleLE(y, at + 20);
  }
  return new Uint8Array(bytes);
}

/** A .dbf with one text column `NAME` and one number column `NO`; names are bytes already. */
export function dbfOf(names: readonly Uint8Array[], { ldid = 0, deleted = -1, column = utf8('NAME') as Uint8Array } = {}): Uint8Array {
  const [head, size] = [32 + 64 + 1, 1 + 20 + 5];
  const bytes = Buffer.alloc(head + names.length * size + 1, 0x20);
  bytes.fill(0, 0, head);
  bytes[0] = 3;
  bytes.writeUInt32LE(names.length, 4);
  bytes.writeUInt16LE(head, 8);
  bytes.writeUInt16LE(size, 10);
  bytes[29] = ldid;
  bytes.set(column, 32);
  bytes.set([0x43], 43);
  bytes[48] = 20;
  bytes.set(utf8('NO'), 64);
  bytes.set([0x4e], 75);
  bytes[80] = 5;
  bytes[96] = 0x0d;
  for (const [index, name] of names.entries()) {
    const at = head + index * size;
    if (index === deleted) bytes[at] = 0x2a;
    bytes.set(name.subarray(0, 20), at + 1);
    bytes.set(utf8(String(index + 1).padStart(5)), at + 21);
  }
  bytes[bytes.length - 1] = 0x1a;
  return new Uint8Array(bytes);
}

/** The answer for one file. */
export async function answer(name: string, bytes: Uint8Array | string, choices: ReadChoices = {}): Promise<FileAnswer> {
  const [one] = await readSources([{ name, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes }], choices);
  return one as FileAnswer;
}

/** The only source of a file that must be read. */
export async function sourceOf(name: string, bytes: Uint8Array | string, choices: ReadChoices = {}): Promise<Source> {
  const { sources, refusals } = await answer(name, bytes, choices);
  if (sources.length !== 1) throw new Error(`${name}: ${sources.length} sources; ${refusals.map(({ message }) => message).join('; ')}`);
  return sources[0] as Source;
}

/** Code and message of a file that must be refused. */
export async function refusalOf(name: string, bytes: Uint8Array | string, choices: ReadChoices = {}): Promise<{ code: string; message: string }> {
  const { sources, refusals } = await answer(name, bytes, choices);
  const [first] = refusals;
  if (sources.length > 0 || !first) throw new Error(`${name} was not refused`);
  return { code: first.code, message: first.message };
}
