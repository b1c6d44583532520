/** What a file of any format holds before anything is made of it: features as the file has them, and every record that is none. */
import type { Row, Separator } from '../table/parse-delimited.ts';

export const sourceFormats = ['geojson', 'geojsonLines', 'table', 'workbook', 'kml', 'gpx', 'shapefile'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What the reader was told; what is absent it finds out and says. */
export interface ReadChoices {
  /** Label of a text encoding (`utf-8`, `gb18030`, `big5`...) for tables and the tables of shapefiles. */
  readonly encoding?: string;
  readonly separator?: Separator;
  /** Whether the first row of a table is a heading. */
  readonly header?: boolean;
}

/** What a reader mended in a record that it gives. */
export const readerRepairs = ['ringClosed', 'partDropped', 'encodingReplaced', 'textCleaned', 'numberRead'] as const;
export type ReaderRepair = (typeof readerRepairs)[number];

/** Why a record of a file is no feature. */
export const recordRefusals = ['noGeometry', 'emptyGeometry', 'badGeometry', 'notAFeature', 'badRow'] as const;
export type RecordRefusal = (typeof recordRefusals)[number];

export interface RefusedRecord {
  /** Where it stands in the file, as a reader would look for it: `line 12`, `Placemark 3`, `record 7`. */
  readonly at: string;
  readonly reason: RecordRefusal;
  /** The record as text for the list of what was refused, without persons, at most 500 characters. */
  readonly text: string;
}

/** What a file says of the system of its coordinates. */
export type SaidSystem =
  /** Nothing: longitude and latitude are assumed, and in China asked for. */
  | { readonly code: 'unstated' }
  /** WGS 84 or CGCS2000, stated by the format (KML, GPX, GeoJSON) or in the file. */
  | { readonly code: 'wgs84'; readonly by: string }
  /** Another system that was converted; `errorM` is how far that may be out. */
  | { readonly code: 'converted'; readonly from: string; readonly errorM: number };

/** The rows of a table as they came, so that its columns can be said to be something else. */
export interface SourceTable {
  /** How it was parted into cells; `cells` where the format has them itself. */
  readonly by: Separator | 'chat' | 'cells';
  /** Whether the first row is a heading. */
  readonly header: boolean;
  readonly rows: readonly Row[];
  readonly width: number;
}

/** One layer of a file. Always: `read` is the number of features and of refused records. */
export interface Source {
  /** The name of the file, without its ending; of a file with several layers with the name of the layer. */
  readonly name: string;
  /** Which part of its file it is, where that has several: the file inside an archive, the sheet of a workbook. */
  readonly part?: string;
  readonly format: SourceFormat;
  /** Encoding of its text, null where the format has its own. */
  readonly encoding: string | null;
  readonly system: SaidSystem;
  readonly read: number;
  /** GeoJSON features with flat properties, degrees; persons' fields are still there and go at the next door. */
  readonly features: readonly unknown[];
  /** By place in `features`: what was mended in it. */
  readonly repairs: ReadonlyMap<number, readonly ReaderRepair[]>;
  readonly refused: readonly RefusedRecord[];
  /** By place in `features`: where each stands in the file, as `at` of what is refused; absent: its number from 1. */
  readonly places?: readonly string[];
  /** Of a table in which every row is one point; absent where rows are vertices or hold geometries as text. `features` and `refused` are then by the columns guessed. */
  readonly table?: SourceTable;
  /** Members of a GeoJSON collection beside its features. */
  readonly foreign: Readonly<Record<string, unknown>>;
}
