/** Why a file or a part of it is not read, and what is worth saying of one that is: a code with its values, and plain English for terminals. */
import type { RefusedRecord, SourceTable } from './source.ts';

type Values = Readonly<Record<string, string | number>>;

const megabytes = (bytes: unknown): string => `${(Number(bytes) / 1e6).toFixed(Number(bytes) < 1e6 ? 3 : 0)} MB`;

/* Each sentence says what is wrong and what to do; the file's name comes before it. */
const refusals = {
  empty: () => 'is empty. Export it again.',
  tooLarge: ({ bytes, limit, kind }: Values) => `has ${megabytes(bytes)}; the limit for ${kind} is ${megabytes(limit)}. Split it or leave columns and layers out.`,
  unreadable: ({ why }: Values) => `cannot be read: ${why}.`,
  notRead: ({ format, remedy }: Values) => `is ${format}, which is not read here. ${remedy}`,
  unknown: () => 'is of a kind that is not known. Read are GeoJSON, CSV, TSV, XLSX, KML, KMZ, GPX and shapefiles (also zipped or as .gz).',
  badJson: ({ why }: Values) => `${why}`,
  otherCrs: ({ system }: Values) => `is in the coordinate system ${system}, which cannot be converted here; convert it to WGS 84 longitude and latitude (EPSG:4326) first.`,
  askSystem: () => 'has positions in China and does not say whether they are WGS 84 (GPS, CGCS2000), GCJ-02 (Amap, Tencent) or BD-09 (Baidu), which lie up to some hundred metres apart. Say it with --crs wgs84, --crs gcj02 or --crs bd09.',
  encodingUnknown: () => 'is text in an encoding that is neither UTF-8, UTF-16, GB18030 nor Big5. Say which (--encoding LABEL) or save it as UTF-8.',
  encodingLabel: ({ label }: Values) => `cannot be read by the encoding "${label}": it is not known. Examples: utf-8, gb18030, big5, windows-1252.`,
  noColumns: ({ columns }: Values) => `is a table without a column of coordinates that could be told${columns === '' ? '' : ` among: ${columns}`}. Name two columns longitude and latitude (经度, 纬度), or one coordinates (坐标).`,
  tooManyRows: ({ limit }: Values) => `has more than ${limit} rows. Split it.`,
  noFeatures: ({ what, read, reasons }: Values) => `holds no ${what} that could be placed${Number(read) === 0 ? '' : `: all ${read} were refused (${reasons})`}.`,
  doctype: () => 'declares a document type or entities (<!DOCTYPE, <!ENTITY), which are never read: they can make a small file endless. Remove the declaration.',
  tooDeep: ({ limit }: Values) => `is nested more than ${limit} levels deep; no map is.`,
  badXml: ({ line, why }: Values) => `is broken at line ${line}: ${why}. Export it again, complete.`,
  badZip: ({ why }: Values) => `is a broken archive: ${why}. Pack it again.`,
  zipLimit: ({ what, limit }: Values) => `is an archive with ${what}; the limit is ${limit}. Unpack it and open the files themselves.`,
  locked: () => 'is protected by a password. Take the password away.',
  nested: ({ entry }: Values) => `holds the archive ${entry}, which is not opened: unpack it first.`,
  badShapefile: ({ why }: Values) => `is a broken shapefile: ${why}. Export it again.`,
  shapeType: ({ type }: Values) => `holds shapes of type ${type}, which are not read; export points, lines or areas.`,
  companion: ({ missing }: Values) => `is one part of a shapefile and no map alone: open it together with its ${missing} file.`,
  badWorkbook: ({ why }: Values) => `is a broken workbook: ${why}. Save it again as .xlsx.`,
} as const satisfies Record<string, (values: Values) => string>;

export type FileRefusalCode = keyof typeof refusals;

export interface FileRefusal {
  readonly code: FileRefusalCode;
  /** The layer, sheet or entry that is meant; null for the whole file. */
  readonly part: string | null;
  readonly values: Values;
  /** Plain English: the file, the reason, the remedy. */
  readonly message: string;
  /** Of a part that holds records but none that is a feature: these records. */
  readonly records: readonly RefusedRecord[];
  /** Of a table none of whose rows could be placed: its rows, so that somebody can say what the columns are. */
  readonly table?: SourceTable;
}

/** A refusal of a file, or of a part of it. */
export function refuse(file: string, code: FileRefusalCode, values: Values = {}, part: string | null = null, records: readonly RefusedRecord[] = []): FileRefusal {
  return { code, part, values, records, message: `${label(file)}${part === null ? '' : ` (${label(part)})`} ${refusals[code](values)}` };
}

const notes = {
  changedOutside: () => 'is not as Picket wrote it: it was changed elsewhere or is damaged. Compare it with an earlier copy.',
  noDbf: () => 'has no .dbf file: its shapes have no names or other properties.',
  noPrj: () => 'has no .prj file: longitude and latitude are assumed.',
  prjUnread: () => 'has a .prj file that cannot be read: longitude and latitude are assumed.',
  rowsApart: ({ shapes, rows }: Values) => `has ${shapes} shapes but ${rows} rows in its table; what one lacks is left empty.`,
  encodingSaid: ({ encoding, by }: Values) => `was read as ${encoding} (${by}).`,
  cpgWrong: ({ said }: Values) => `says that its encoding is ${said}; it is not.`,
  networkLinks: ({ count }: Values) => `points to ${count} other files by network links; they are never followed. Open those files themselves.`,
  overlays: ({ count }: Values) => `holds ${count} pictures laid over the map; they are not read.`,
  mayBeShifted: ({ format }: Values) => `has positions in China. ${format} means WGS 84, but some programs write GCJ-02 into it: compare one with the map, and say --crs gcj02 where it is off by some hundred metres.`,
  latitudeFirst: () => 'writes latitude before longitude in its geometries, as Traccar does; they were read so.',
  entriesLeft: ({ count, names }: Values) => `holds ${count} more files that are no maps and were left: ${names}.`,
  nestedLeft: ({ names }: Values) => `holds archives that were not opened: ${names}. Unpack them first.`,
  sheetsEmpty: ({ names }: Values) => `has sheets without rows: ${names}.`,
  personColumns: ({ count }: Values) => `has ${count} columns about persons; they were not read.`,
} as const satisfies Record<string, (values: Values) => string>;

export type FileNoteCode = keyof typeof notes;
export interface FileNote { readonly code: FileNoteCode; readonly part: string | null; readonly values: Values; readonly message: string }

/** Something worth saying of a file that is read. */
export function note(file: string, code: FileNoteCode, values: Values = {}, part: string | null = null): FileNote {
  return { code, part, values, message: `${label(file)}${part === null ? '' : ` (${label(part)})`} ${notes[code](values)}` };
}

/** A name from a file or an archive as a label: on one line, without what cannot be seen, at most 120 characters. It is never a path. */
export function label(name: string): string {
  const plain = name.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}
