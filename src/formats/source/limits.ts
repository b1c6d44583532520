/** How large what is read may be. The one table: a door states it before anything is read. */

/** Bytes by kind of file; an archive's own size, before it is opened. */
export const byteLimits = { geojson: 200e6, geojsonLines: 200e6, table: 100e6, workbook: 100e6, kml: 100e6, gpx: 100e6, archive: 100e6, gzip: 100e6, shapefile: 300e6 } as const;
export type Limited = keyof typeof byteLimits;

/** Of an archive, counted while it is inflated. The share is looked at from `ratioFromBytes` on: small files of blanks are honest. */
export const archiveLimits = { entries: 1000, bytes: 300e6, ratio: 200, ratioFromBytes: 1e6 } as const;
/** Levels of elements in XML. */
export const xmlDepthLimit = 256;
/** Attributes of one element: the readers look at each of them for each element. */
export const xmlAttributeLimit = 64;
/** Rings or lines of one shape: telling shells from holes looks at each pair. */
export const shapePartLimit = 20_000;
/** Of a spreadsheet: as Excel has them, and cells up to the last one of each row, empty ones counted. */
export const sheetLimits = { columns: 16_384, rows: 1_048_576, cells: 20_000_000 } as const;
/** Rows of one table. */
export const tableRowLimit = 1_000_000;

const byEnding: readonly (readonly [RegExp, Limited])[] = [
  [/\.(?:geojsonl|geojsons|ndjson|jsonl|geojsonseq)$/i, 'geojsonLines'], [/\.(?:geo)?json$/i, 'geojson'], [/\.kml$/i, 'kml'], [/\.gpx$/i, 'gpx'], [/\.xlsx$/i, 'workbook'],
  [/\.(?:kmz|zip)$/i, 'archive'], [/\.gz$/i, 'gzip'], [/\.(?:shp|shx|dbf|prj|cpg)$/i, 'shapefile'], [/\.(?:csv|tsv|tab|txt)$/i, 'table'],
];

/** The kind that a file's name promises, and its limit in bytes; the largest where the name says nothing. */
export function limitOfName(name: string): { readonly kind: Limited | null; readonly bytes: number } {
  const kind = byEnding.find(([ending]) => ending.test(name))?.[1] ?? null;
  return { kind, bytes: kind === null ? Math.max(...Object.values(byteLimits)) : byteLimits[kind] };
}
