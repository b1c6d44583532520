/** Files of any kind to their sources: what each is, how large it may be, and how it is opened. One bad file never keeps the others out. */
import type { SourceFile } from '../roles/import-files.ts';
import { refused, together, type FileAnswer, type Reading } from './answer.ts';
import { chinaNotes } from './china.ts';
import { byteLimits, limitOfName, type Limited } from './limits.ts';
import { foreignArchive } from './not-read.ts';
import { readGeoJsonFile, readGeoJsonLines } from './read-geojson.ts';
import { readTableFile } from './read-table-file.ts';
import { label, note, refuse, type FileRefusal } from './refusal.ts';
import { sniff, type FileKind } from './sniff.ts';
import type { ReadChoices } from './source.ts';
import { gunzip, inflateEntries, isRefusal, listZip, type Entry, type Unpacked } from './unpack.ts';

const kindNames: Readonly<Record<Limited, string>> = { geojson: 'GeoJSON', geojsonLines: 'GeoJSON lines', table: 'tables', workbook: 'workbooks', kml: 'KML', gpx: 'GPX', archive: 'archives', gzip: 'compressed files', shapefile: 'shapefiles' };

/** Why a file is too large, by its name and size alone, before anything of it is read; null where it is not. */
export function tooLarge(name: string, bytes: number): FileRefusal | null {
  const { kind, bytes: limit } = limitOfName(name);
  return bytes > limit ? refuse(label(name), 'tooLarge', { bytes, limit, kind: kind === null ? 'any file' : kindNames[kind] }) : null;
}

/**
 * What becomes of each file, in their order. The parts of a shapefile that are handed in together are one. `onFile` is told after each,
 * with the number of files done; the answer of a file whose reader fails by a fault of ours says so too, instead of ending all. `choices`
 * are those of all files, or are asked for each; a shapefile has those of its .shp.
 */
export async function readSources(files: readonly SourceFile[], choices: ReadChoices | ((file: SourceFile) => ReadChoices) = {}, onFile?: (done: number) => void): Promise<readonly FileAnswer[]> {
  const shapes = shapeGroups(files);
  const answers: FileAnswer[] = [];
  for (const file of files) {
    const name = label(file.name);
    const main = shapes.get(file);
    if (main !== undefined && main !== file) answers.push({ name, sources: [], refusals: [], notes: [], partOf: label(main.name) });
    else {
      const reading = await withoutThrow(name, () => readOne(file, main === undefined ? [file] : [...shapes].filter(([, one]) => one === main).map(([one]) => one), typeof choices === 'function' ? choices(file) : choices));
      answers.push({ name, ...reading, notes: [...reading.notes, ...chinaNotes(name, reading.sources)], partOf: null });
    }
    onFile?.(answers.length);
  }
  return answers;
}

/** A library that throws on broken data has refused it. */
async function withoutThrow(name: string, read: () => Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    return refused(refuse(name, 'unreadable', { why: (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160) }));
  }
}

async function readOne({ name, bytes }: SourceFile, group: readonly SourceFile[], choices: ReadChoices): Promise<Reading> {
  const file = label(name);
  const large = tooLarge(name, bytes.length);
  if (large !== null) return refused(large);
  const what = sniff(bytes, name);
  if (what.kind === 'shapePart') return readLoose(file, group, choices);
  if (what.kind === 'archive') return readArchive(bytes, file, choices);
  if (what.kind !== 'gzip') return readPlain(bytes, file, null, name, choices);
  const inner = gunzip(bytes, file);
  if (isRefusal(inner)) return refused(inner);
  const innerName = name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  const kind = sniff(inner, innerName).kind;
  if (kind === 'gzip' || kind === 'archive') return refused(refuse(file, 'nested', { entry: label(innerName) }));
  const innerLarge = tooLarge(innerName, inner.length);
  return innerLarge === null ? readPlain(inner, file, null, innerName, choices) : refused(innerLarge);
}

/** A file that is no archive. */
async function readPlain(bytes: Uint8Array, file: string, part: string | null, name: string, choices: ReadChoices): Promise<Reading> {
  const what = sniff(bytes, name);
  if (what.kind === 'notRead') return refused(refuse(file, 'notRead', 'what' in what ? { ...what.what } : {}, part));
  const limit = limitOfKind(what.kind);
  if (limit !== null && bytes.length > byteLimits[limit]) return refused(refuse(file, 'tooLarge', { bytes: bytes.length, limit: byteLimits[limit], kind: kindNames[limit] }, part));
  switch (what.kind) {
    case 'empty': return refused(refuse(file, 'empty', {}, part));
    case 'geojson': return readGeoJsonFile(bytes, file, part);
    case 'geojsonLines': return readGeoJsonLines(bytes, file, part);
    case 'table': return readTableFile(bytes, file, part, choices);
    case 'kml': return (await import('./read-kml.ts')).readKml(bytes, file, part);
    case 'gpx': return (await import('./read-gpx.ts')).readGpx(bytes, file, part);
    case 'shapePart': return refused(refuse(file, 'companion', { missing: '.shp' }, part));
    case 'archive': case 'gzip': return refused(refuse(file, 'nested', { entry: label(name) }, part));
    default: return refused(refuse(file, 'unknown', {}, part));
  }
}

const limitOfKind = (kind: FileKind): Limited | null => (kind === 'geojson' || kind === 'geojsonLines' || kind === 'kml' || kind === 'gpx' || kind === 'table' ? kind : null);

/** A .shp with what was dropped beside it; any other part alone is refused. */
async function readLoose(file: string, group: readonly SourceFile[], { encoding }: ReadChoices): Promise<Reading> {
  const of = (ending: string) => group.find(({ name }) => name.toLowerCase().endsWith(ending))?.bytes;
  const shp = of('.shp');
  if (shp === undefined) return refused(refuse(file, 'companion', { missing: '.shp' }));
  return (await import('./read-shapefile.ts')).readShapefile({ shp, dbf: of('.dbf'), prj: of('.prj'), cpg: of('.cpg') }, file, null, encoding);
}

/** For each part of a shapefile its .shp, or the part itself where there is none. */
function shapeGroups(files: readonly SourceFile[]): Map<SourceFile, SourceFile> {
  const parts = files.filter(({ name, bytes }) => sniff(bytes.subarray(0, 8192), name).kind === 'shapePart');
  const main = new Map(parts.filter(({ name }) => /\.shp$/i.test(name)).map((file) => [baseOf(file.name), file]));
  return new Map(parts.map((file) => [file, main.get(baseOf(file.name)) ?? file]));
}

const baseOf = (name: string): string => name.replace(/\.shp\.xml$/i, '').replace(/\.[^./\\]+$/, '').toLowerCase();

/** What is in a zip: a workbook, the maps of a KMZ, shapefiles, or other files that are read. */
async function readArchive(bytes: Uint8Array, file: string, choices: ReadChoices): Promise<Reading> {
  const entries = listZip(bytes, file);
  if (isRefusal(entries)) return refused(entries);
  if (entries.length === 0) return refused(refuse(file, 'empty'));
  const names = entries.map(({ name }) => name);
  const foreign = foreignArchive(names);
  if (foreign !== null) return refused(refuse(file, 'notRead', { ...foreign }));
  const workbook = names.some((name) => /^xl\/workbook\.xml$/i.test(name));
  const inflated = inflateEntries(entries.filter((entry) => workbook || wanted(entry)), file);
  if (isRefusal(inflated)) return refused(inflated);
  if (workbook) return (await import('./read-workbook.ts')).readWorkbook(inflated, file, choices);
  const { maps, left } = sorted(inflated, entries);
  const alone = maps.length + left.nested.length === 1;
  const readings = await eachMap(maps, inflated, file, alone, choices);
  if (readings.length === 0) readings.push(left.nested.length > 0 ? refused(refuse(file, 'nested', { entry: label(left.nested[0] ?? '') })) : refused(await whyNothing(inflated, file, names)));
  const read = together(readings);
  return { ...read, notes: [...read.notes, ...leftNotes(file, left, readings.length > 0)] };
}

const mapEnding = /\.(?:shp|dbf|prj|cpg|kml|gpx|geojson|json|geojsonl|geojsons|geojsonseq|ndjson|jsonl|csv|tsv|txt)$/i;
const archiveEnding = /\.(?:zip|kmz|xlsx|gz|7z|rar|tar)$/i;
const wanted = ({ name }: Entry): boolean => mapEnding.test(name);

interface Left { readonly others: readonly string[]; readonly nested: readonly string[] }

/** The maps among the entries, each shapefile once, and the names of what is none. Texts beside maps are read-me files. */
function sorted(inflated: readonly Unpacked[], entries: readonly Entry[]): { maps: readonly Unpacked[]; left: Left } {
  const shps = inflated.filter(({ name }) => /\.shp$/i.test(name));
  const bases = new Set(shps.map(({ name }) => baseOf(name)));
  const partOf = ({ name }: { name: string }) => !/\.shp$/i.test(name) && bases.has(baseOf(name)) && /\.[a-z]{3,5}$/i.test(name);
  const parts = /\.(?:dbf|prj|cpg)$/i;
  const candidates = inflated.filter((one) => !parts.test(one.name) && !partOf(one));
  const maps = candidates.filter(({ name }) => !/\.txt$/i.test(name) || candidates.every((one) => /\.txt$/i.test(one.name)));
  const nested = entries.filter(({ name }) => archiveEnding.test(name)).map(({ name }) => name);
  const others = entries.filter((entry) => !archiveEnding.test(entry.name) && !maps.some(({ name }) => name === entry.name) && !partOf(entry)).map(({ name }) => name);
  return { maps, left: { others, nested } };
}

async function eachMap(maps: readonly Unpacked[], inflated: readonly Unpacked[], file: string, alone: boolean, choices: ReadChoices): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { name, bytes } of maps) {
    const part = alone ? null : label(name);
    readings.push(await withoutThrow(file, async () => (/\.shp$/i.test(name) ? readPacked(name, bytes, inflated, file, part, choices) : readPlain(bytes, file, part, name, choices))));
  }
  return readings;
}

async function readPacked(name: string, shp: Uint8Array, all: readonly Unpacked[], file: string, part: string | null, { encoding }: ReadChoices): Promise<Reading> {
  const of = (ending: string) => all.find((one) => baseOf(one.name) === baseOf(name) && one.name.toLowerCase().endsWith(ending))?.bytes;
  return (await import('./read-shapefile.ts')).readShapefile({ shp, dbf: of('.dbf'), prj: of('.prj'), cpg: of('.cpg') }, file, part, encoding);
}

/** Why an archive without a map is refused: by the first entry that is of a known kind. */
async function whyNothing(inflated: readonly Unpacked[], file: string, names: readonly string[]): Promise<FileRefusal> {
  if (inflated.some(({ name }) => /\.(?:dbf|prj|cpg)$/i.test(name))) return refuse(file, 'companion', { missing: '.shp' });
  return refuse(file, 'noFeatures', { what: `map (it holds ${names.slice(0, 6).map(label).join(', ')})`, read: 0, reasons: '' });
}

function leftNotes(file: string, { others, nested }: Left, read: boolean) {
  if (!read) return [];
  return [
    ...(others.length > 0 ? [note(file, 'entriesLeft', { count: others.length, names: others.slice(0, 6).map(label).join(', ') })] : []),
    ...(nested.length > 0 ? [note(file, 'nestedLeft', { names: nested.slice(0, 6).map(label).join(', ') })] : []),
  ];
}
