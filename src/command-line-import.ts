/** `coverage import FILE...`: files of any kind to one plan, with what became of every record. */
import { systemOf, type System } from '#formats/coordinates/system.ts';
import type { DoubtCode } from '#formats/doctor/record.ts';
import { importAnswers, type FileReport, type ImportReport } from '#formats/doctor/import-report.ts';
import { readMapping, type Mapping } from '#formats/roles/mapping.ts';
import type { SourceFile } from '#formats/roles/import-files.ts';
import type { FileAnswer } from '#formats/source/answer.ts';
import { decodeAs } from '#formats/source/decode-table.ts';
import { readSources, tooLarge } from '#formats/source/read-sources.ts';
import { label, refuse } from '#formats/source/refusal.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { giveResult, reasonOf, splitWords, usable, type Io } from './command-line-io.ts';
import { tellGroups } from './command-line-groups.ts';

export const IMPORT_USAGE = `Usage: npm run --silent coverage -- import FILE... [--out plan.geojson] [--crs SYSTEM]
         [--map auto|FILE.json] [--encoding LABEL] [--report report.json]

  One plan from GeoJSON (also one feature a line), CSV, TSV, XLSX, KML, KMZ, GPX, shapefiles (loose or zipped), each also as .gz.
  The parts of a loose shapefile are named together.
  --out FILE          write the plan there instead of to standard output
  --crs SYSTEM        system of coordinates where the files do not state it: wgs84 (also CGCS2000), gcj02 (Amap, Tencent), bd09
                      (Baidu), needed for tables with positions in China; for metres EPSG:3857 (web Mercator) or a zone of UTM
                      on WGS 84: utm52n or EPSG:32652
  --map               auto: take what tags, values and names suggest; FILE.json: a mapping (picket-mapping) that the app saved
  --encoding LABEL    encoding of tables: utf-8, gb18030, big5, windows-1252, ...
  --report FILE       for each file read, kept, repaired, refused and why, as JSON; read = kept + repaired + refused
Exit 0: a plan; 1: nothing that was read becomes a plan; 2: wrong usage.
`;

interface Words { paths: string[]; crs: System | null; map: string; encoding: string | null; out: string | null; report: string | null; help: boolean }

/** Runs the words after `import` and gives the exit code. Nothing but the plan goes to `out`. */
export async function runImport(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = usable(parse(argv), IMPORT_USAGE, io);
  if (typeof words === 'number') return words;
  const mapping = await mappingOf(words.map, io);
  if ('wrong' in mapping) {
    io.err(mapping.wrong);
    return 2;
  }
  const made = importAnswers(await answersOf(words, io), words.crs, mapping.by);
  io.err(tell(made));
  if (words.report !== null && !(await written(words.report, reportText(made), io))) return 2;
  return made.plan === null ? 1 : giveResult(writeGeoJson(made.plan), words.out, io);
}

/** The answers in the order of the words; a file that cannot be had, or is too large, is one of them. */
async function answersOf({ paths, encoding }: Words, io: Io): Promise<FileAnswer[]> {
  const given = await Promise.all(paths.map((path) => open(path, io)));
  const read = await readSources(given.filter((one): one is SourceFile => 'bytes' in one), encoding === null ? {} : { encoding });
  let at = 0;
  return given.map((one) => ('bytes' in one ? (read[at++] as FileAnswer) : one));
}

async function open(path: string, io: Io): Promise<SourceFile | FileAnswer> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const not = (refusal: FileAnswer['refusals'][number]): FileAnswer => ({ name: label(name), sources: [], refusals: [refusal], notes: [], partOf: null });
  try {
    const large = tooLarge(name, await io.size?.(path) ?? 0);
    return large === null ? { name, bytes: await io.read(path) } : not(large);
  } catch (error) {
    return not(refuse(name, 'unreadable', { why: reasonOf(error) }));
  }
}

async function mappingOf(map: string, io: Io): Promise<{ readonly by: Mapping | 'auto' } | { readonly wrong: string }> {
  if (map === 'auto') return { by: 'auto' };
  try {
    const read = readMapping(await io.read(map), map);
    return read.ok ? { by: read.value } : { wrong: read.problems.map(({ message }) => `${message}\n`).join('') };
  } catch (error) {
    return { wrong: `--map ${map}: cannot be read: ${reasonOf(error)}\n` };
  }
}

async function written(path: string, text: string, io: Io): Promise<boolean> {
  try {
    await io.write(path, text);
    return true;
  } catch (error) {
    io.err(`--report ${path}: cannot be written: ${reasonOf(error)}\n`);
    return false;
  }
}

/** The report as JSON: what is in the plan is in the plan. */
function reportText({ files, problems, plan }: ImportReport): string {
  const sum = (of: (file: FileReport) => number) => files.reduce((total, file) => total + of(file), 0);
  const total = { read: sum(({ read }) => read), kept: sum(({ kept }) => kept), repaired: sum(({ repaired }) => repaired), refused: sum(({ refused }) => refused) };
  return `${JSON.stringify({ schemaVersion: 1, total, features: plan?.features.length ?? 0, files, problems }, null, 2)}\n`;
}

/** What became of the files, for the eye: one line a file with its counts, then why not, then what is worth knowing. */
function tell(made: ImportReport): string {
  const lines = made.files.flatMap((file) => {
    if (file.partOf !== null) return [];
    const reasons = file.reasons.map(({ reason, count }) => `${reason} ${count}`).join(', ');
    return [
      ...file.problems.map((message) => `error: ${message}`),
      ...(file.read > 0 ? [`${file.file}: read ${file.read} = kept ${file.kept} + repaired ${file.repaired} + refused ${file.refused}${reasons === '' ? '' : ` (${reasons})`}`] : []),
      ...file.doubts.map(({ doubt, count }) => `warning: ${doubt} ${count}: ${meanings[doubt]}${examples(file, doubt)}`),
      ...file.notes.map((message) => `note: ${message}`),
    ];
  });
  const errors = made.plan === null ? made.problems.filter(({ severity }) => severity === 'error').map(({ message }) => `error: ${message}`) : [];
  return `${[...lines, ...errors].join('\n')}\n${tellGroups(made.groups, made.targets)}`;
}

/** What a doubt means for records that come in. */
const meanings: Readonly<Record<DoubtCode, string>> = {
  hoursUnread: 'hours of duty not understood; a post counts as on duty for 24 hours', hoursKept: 'hours of duty not understood; those of the plan stay',
  seasonUnread: 'season not understood; counts the whole year', statusUnread: 'status not understood; counts as active', codeTwice: 'a record before it has the same code', far: 'far from all other records',
};

/** The first few that have the doubt, as they are written. */
function examples({ doubtful }: FileReport, doubt: DoubtCode): string {
  const all = doubtful.filter((one) => one.doubt === doubt).slice(0, 3).map(({ at, text }) => (text === '' ? at : `${at} "${text}"`));
  return ` (${all.join(', ')})`;
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], crs: null, map: 'auto', encoding: null, out: null, report: null, help: false };
  const rest = splitWords(argv);
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    if (word === '--help' || word === '-h') return { ...words, help: true };
    if (!word.startsWith('-')) { words.paths.push(word); continue; }
    if (!['--crs', '--map', '--encoding', '--out', '--report'].includes(word)) return `Unknown word ${word}.`;
    const value = rest[at += 1];
    if (value === undefined || value === '') return `${word} needs a value.`;
    if (word === '--crs') {
      const crs = systemOf(value);
      if (crs === null) return `--crs ${value}: it is one of wgs84, gcj02, bd09, EPSG:3857, or a zone of UTM such as utm52n or EPSG:32652.`;
      words.crs = crs;
    } else if (word === '--encoding') {
      if (decodeAs(new Uint8Array(), value) === null) return `--encoding ${value}: it is not known. Examples: utf-8, gb18030, big5, windows-1252.`;
      words.encoding = value;
    } else if (word === '--map') words.map = value;
    else if (word === '--out') words.out = value;
    else words.report = value;
  }
  return words.paths.length === 0 ? 'Which files? None was given.' : words;
}
