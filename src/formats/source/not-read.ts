/** Formats that are not read, by their first bytes, their text or their ending, each with how to come by one that is. */

/** `key` is for the words of the screen. */
export interface NotRead { readonly key: string; /** With its article: `an Excel 97 workbook (.xls)`. */ readonly format: string; readonly remedy: string }

const gis = 'Open it in QGIS and export it as GeoJSON (WGS 84).';
const sheet = 'Save it as .xlsx or as CSV (UTF-8).';
const formats = {
  xls: { format: 'an Excel 97 workbook (.xls)', remedy: sheet },
  xlsb: { format: 'a binary Excel workbook (.xlsb)', remedy: sheet },
  ods: { format: 'an OpenDocument spreadsheet (.ods)', remedy: sheet },
  mdb: { format: 'an Access database', remedy: 'Export its table as .xlsx or CSV.' },
  doc: { format: 'a Word or WPS document', remedy: 'Copy its table into a spreadsheet and save that as .xlsx, or paste its rows.' },
  slides: { format: 'a presentation', remedy: 'Copy its table into a spreadsheet and save that as .xlsx.' },
  pdf: { format: 'a PDF document', remedy: 'Ask for the table or map it was made from, or paste its rows.' },
  picture: { format: 'a picture', remedy: 'A picture has no coordinates that are read; ask for the map or table it shows.' },
  dwg: { format: 'an AutoCAD drawing (.dwg)', remedy: `Save it as DXF, then: ${gis}` },
  dxf: { format: 'a DXF drawing', remedy: `${gis} State its coordinate system there.` },
  gpkg: { format: 'a GeoPackage', remedy: gis },
  mbtiles: { format: 'a basemap (.mbtiles)', remedy: 'Convert it to PMTiles and add it under the plan, by the layers menu.' },
  pmtiles: { format: 'a basemap (.pmtiles)', remedy: 'Add it under the plan, by the layers menu.' },
  sqlite: { format: 'an SQLite database', remedy: gis },
  gdb: { format: 'a part of an Esri file geodatabase', remedy: `Open the whole .gdb folder in QGIS or ArcGIS and export the layer as GeoJSON (WGS 84).` },
  pbf: { format: 'an OpenStreetMap extract (.pbf)', remedy: 'Cut out what you need with osmium or QGIS and export it as GeoJSON.' },
  osm: { format: 'OpenStreetMap XML', remedy: 'Export it as GeoJSON from overpass turbo or with osmium.' },
  overpass: { format: 'raw Overpass JSON', remedy: 'In overpass turbo choose Export, GeoJSON.' },
  topojson: { format: 'TopoJSON', remedy: 'Convert it to GeoJSON (mapshaper or QGIS).' },
  esriJson: { format: 'Esri JSON', remedy: 'Ask the service for f=geojson, or open it in QGIS and export it as GeoJSON.' },
  gml: { format: 'GML', remedy: gis },
  georss: { format: 'a news feed', remedy: gis },
  tcx: { format: 'a Garmin training file (.tcx)', remedy: 'Export the track as GPX.' },
  fit: { format: 'a Garmin FIT file', remedy: 'Export the track as GPX.' },
  mif: { format: 'a MapInfo layer', remedy: gis },
  fgb: { format: 'a FlatGeobuf layer', remedy: gis },
  parquet: { format: 'a GeoParquet table', remedy: gis },
  html: { format: 'a web page', remedy: 'It is perhaps the page of a login: download the file itself again.' },
  svg: { format: 'an SVG drawing', remedy: 'A drawing has no coordinates of the earth; ask for the map it was made from.' },
  archive: { format: 'an archive of another kind than zip', remedy: 'Unpack it and open the files in it.' },
  program: { format: 'a program', remedy: 'It is never opened.' },
} as const satisfies Record<string, Omit<NotRead, 'key'>>;
export type NotReadKey = keyof typeof formats;

const told = (key: NotReadKey): NotRead => ({ key, ...formats[key] });

/** First bytes in hexadecimal, at an offset. */
const magic: readonly (readonly [NotReadKey, number, string])[] = [
  ['pdf', 0, '25504446'], ['picture', 0, '89504e47'], ['picture', 0, 'ffd8ff'], ['picture', 0, '47494638'], ['picture', 0, '49492a00'], ['picture', 0, '4d4d002a'], ['picture', 8, '57454250'], ['picture', 4, '66747970'],
  ['mdb', 4, '5374616e64617264'], ['pmtiles', 0, '504d54696c6573'], ['fgb', 0, '66676203'], ['parquet', 0, '50415231'], ['dwg', 0, '41433130'], ['fit', 8, '2e464954'],
  ['archive', 0, '377abcaf271c'], ['archive', 0, '526172211a07'], ['archive', 0, 'fd377a585a00'], ['archive', 0, '425a68'], ['archive', 0, '28b52ffd'], ['archive', 257, '7573746172'],
  ['program', 0, '7f454c46'], ['program', 0, '4d5a9000'],
];
const endings: readonly (readonly [RegExp, NotReadKey])[] = [
  [/\.xlsb$/i, 'xlsb'], [/\.(?:xls|et)$/i, 'xls'], [/\.ods$/i, 'ods'], [/\.(?:mdb|accdb)$/i, 'mdb'], [/\.(?:docx?|wps|rtf|odt)$/i, 'doc'], [/\.(?:pptx?|odp)$/i, 'slides'], [/\.(?:dwg|dwt)$/i, 'dwg'], [/\.dxf$/i, 'dxf'], [/\.gpkg$/i, 'gpkg'],
  [/\.mbtiles$/i, 'mbtiles'], [/\.(?:sqlite|db|spatialite)$/i, 'sqlite'], [/\.(?:gdbtable|gdbtablx|gdbindexes|freelist|spx|atx|gdb)$/i, 'gdb'], [/\.pbf$/i, 'pbf'], [/\.osm$/i, 'osm'], [/\.topojson$/i, 'topojson'],
  [/\.gml$/i, 'gml'], [/\.tcx$/i, 'tcx'], [/\.fit$/i, 'fit'], [/\.(?:mif|mid|tab|dat|map|id)$/i, 'mif'], [/\.(?:bmp|heic|ecw|sid|tiff?|png|jpe?g)$/i, 'picture'],
];

/** A binary format by its first bytes, or an ending where the bytes say nothing else. */
export function foreignBinary(bytes: Uint8Array, name: string): NotRead | null {
  const head = bytes.subarray(0, 300);
  const hex = (at: number, length: number) => Array.from(head.subarray(at, at + length), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex(0, 8) === 'd0cf11e0a1b11ae1') return told(/\.(?:docx?|wps)$/i.test(name) ? 'doc' : /\.(?:mdb|accdb)$/i.test(name) ? 'mdb' : /\.pptx?$/i.test(name) ? 'slides' : 'xls');
  if (hex(0, 16) === '53514c69746520666f726d6174203300') return told(/\.gpkg$/i.test(name) ? 'gpkg' : /\.mbtiles$/i.test(name) ? 'mbtiles' : 'sqlite');
  if (hex(0, 64).includes('4f534d486561646572')) return told('pbf');
  const found = magic.find(([, at, text]) => hex(at, text.length / 2) === text);
  if (found) return told(found[0]);
  const known = endings.find(([ending]) => ending.test(name))?.[1];
  // These are text: what is inside decides.
  return known === undefined || ['osm', 'gml', 'tcx', 'topojson', 'mif', 'dxf'].includes(known) ? null : told(known);
}

/** A text that is no table and no map that is read. */
export function foreignText(text: string, name: string): NotRead | null {
  if (text.startsWith('{')) {
    if (/^\{\s{0,20}"type"\s{0,20}:\s{0,20}"Topology"/.test(text) || /\.topojson$/i.test(name)) return told('topojson');
    if (/^\{\s{0,20}"version"\s{0,20}:\s{0,20}0?\.6\b/.test(text) && text.includes('"elements"')) return told('overpass');
    if (/"geometryType"\s{0,20}:\s{0,20}"esri/.test(text)) return told('esriJson');
    return null;
  }
  if (/^0\s*[\r\n]+SECTION/.test(text) || /\.dxf$/i.test(name)) return told('dxf');
  if (/^(?:version \d|!table)/i.test(text) && /\.(?:mif|tab)$/i.test(name)) return told('mif');
  if (text.startsWith('{\\rtf')) return told('doc');
  return null;
}

/** An XML root that is no map that is read; null for those that are and for unknown ones. */
export function foreignXml(root: string | null, text: string): NotRead | null {
  switch (root) {
    case 'osm': case 'osmchange': return told('osm');
    case 'trainingcenterdatabase': return told('tcx');
    case 'html': return told('html');
    case 'svg': return told('svg');
    case 'rss': case 'feed': return told('georss');
    case 'workbook': return told('xls');
    case 'featurecollection': return told('gml');
    default: return /^<!doctype html/i.test(text) ? told('html') : /xmlns:gml=|opengis\.net\/gml/.test(text.slice(0, 2000)) && root !== 'kml' && root !== 'gpx' ? told('gml') : null;
  }
}

/** A zip that is a document of another program, by the names in it. */
export function foreignArchive(names: readonly string[]): NotRead | null {
  if (names.some((name) => name.startsWith('word/'))) return told('doc');
  if (names.some((name) => name.startsWith('ppt/'))) return told('slides');
  if (names.includes('xl/workbook.bin')) return told('xlsb');
  if (names.includes('content.xml') && names.includes('mimetype')) return told('ods');
  return names.some((name) => /\.gdbtable$/i.test(name)) ? told('gdb') : null;
}
