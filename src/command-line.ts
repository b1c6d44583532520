/** The door for terminals and scripts: a plan in, its coverage out (contract section 3). */
import { checkDistances, checkEngines, type CheckReport } from '#core/coverage/check/report.ts';
import { fullAnswer } from '#core/coverage/full-answer.ts';
import type { AskedQuestion, Question } from '#core/coverage/question.ts';
import { areaRasters, MOST_CELLS } from '#core/coverage/raster.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { assetsAsked } from '#core/coverage/time/assets-asked.ts';
import type { Admitted } from '#core/plan/admit-plan.ts';
import type { Problem, Result } from '#core/plan/problem.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { importFiles } from '#formats/roles/import-files.ts';
import type { Imported, SourceFile } from '#formats/roles/import-files.ts';
import { recordOf, replayText } from '#formats/replay/replay-file.ts';
import { readMapping } from '#formats/roles/mapping.ts';
import { runBranches } from './command-line-branches.ts';
import { runCompare } from './command-line-compare.ts';
import { runDuties } from './command-line-duties.ts';
import { gapsBody, runExport } from './command-line-export.ts';
import { tellGroups } from './command-line-groups.ts';
import { runImport } from './command-line-import.ts';
import { giveResult, reasonOf, usable, type Io } from './command-line-io.ts';
import { narrowTakes, unnarrowed, type Narrow } from './command-line-narrow.ts';
import { runReport } from './command-line-report.ts';
import { runReplay } from './command-line-replay.ts';
import { hoursAsked, modeOf, takeWords, targetOf, timesAtOdds, type Mode } from './command-line-time.ts';

const formats = ['json', 'geojson', 'csv', 'xlsx', 'kml'] as const;
type Format = (typeof formats)[number];

const USAGE = `Usage: npm run --silent coverage -- PLAN.geojson [--map auto|FILE.json] [--mode reach] [--agency ID]... [--agency-type TYPE]... [--net outer|inner]
         [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--day YYYY-MM-DD] [--target MIN] [--include-planned] [--include-devices] [--check] [--format json|geojson|csv|xlsx|kml] [--out FILE] [--replay-out FILE]

  --map auto          the files have no kinds: take what their tags, values and names suggest
  --map FILE.json     the same by a mapping (picket-mapping) that the app saved; several files make one plan
  --mode reach        what posts and patrols reach, time ignored (also: spatial)
  --shift ID          what is watched in that shift of the plan's date (or of --day)
  --at ISO            at a moment, with its offset: 2026-01-15T03:00:00+08:00
  --window HOURS      within hours of that date, HH:MM-HH:MM, also over midnight
  --week              over the week from Monday to Sunday that holds that date, which repeats
  --target MIN        allow so long an absence at every border and place, in place of the plan's own targets (with --shift, --window, --week or --day)
  --day DATE          over a whole day, which repeats; its date also for --shift, --window and --week
  --agency ID         only assets held by this agency; may be repeated
  --agency-type TYPE  only assets held by agencies of this type; may be repeated
  --net NET           only assets that say they belong to the outer or to the inner net
  --include-planned   planned assets count too
  --include-devices   observation devices count too
  --raster METRES     tell the ground by square cells too, under "rasters" in the JSON
  --check             look at the result by independent means and say on stderr what came out
  --format            json: all figures; geojson, kml: the gaps; csv, xlsx: the gap table
  --out FILE          write there instead of to standard output
  --replay-out FILE   write plan, question and answer there too, to be worked out again to the same bytes
Again: npm run --silent coverage -- replay FILE (replay --help says more).
Two plans: npm run --silent coverage -- compare A.geojson B.geojson (compare --help says more).
Gates, supplies, inspections, second line, activities, issues, obstacles: npm run --silent coverage -- duties PLAN.geojson (duties --help says more).
By areas of responsibility: npm run --silent coverage -- branches PLAN.geojson (branches --help says more).
Foreign files to a plan: npm run --silent coverage -- import FILE... --out plan.geojson (import --help says more).
Other formats: npm run --silent coverage -- export PLAN.geojson --format gpx|kml|xlsx|csv|geojson (export --help says more).
Reports: npm run --silent coverage -- report PLAN.geojson --template daily --date 2026-01-15 --out report.html (report --help says more).
Exit 0: a result; 1: the input cannot be read as a plan; 2: wrong usage.
`;


interface Words extends Narrow { paths: string[]; time: AskedTime; mode: Mode | null; map: string | null; includePlanned: boolean; includeDevices: boolean; check: boolean; format: Format; out: string | null; replayOut: string | null; rasterM: number | null; targetMin: number | null; help: boolean }

/**
 * Runs one command line (without `node` and the script's name) and gives the exit code: 0 a result,
 * 1 the input cannot be read as a plan, 2 wrong usage. Nothing but the result goes to `out`.
 */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  if (argv[0] === 'compare') return runCompare(argv.slice(1), io);
  if (argv[0] === 'import') return runImport(argv.slice(1), io);
  if (argv[0] === 'export') return runExport(argv.slice(1), io);
  if (argv[0] === 'branches') return runBranches(argv.slice(1), io);
  if (argv[0] === 'duties') return runDuties(argv.slice(1), io);
  if (argv[0] === 'report') return runReport(argv.slice(1), io);
  if (argv[0] === 'replay') return runReplay(argv.slice(1), io);
  const words = usable(parse(argv), USAGE, io);
  if (typeof words === 'number') return words;
  const read = await readPlan(words, io);
  if (!read.ok) {
    io.err(read.problems.map(({ message }) => `${message}\n`).join(''));
    return 1;
  }
  const { plan, dropped } = read.value;
  const hours = hoursAsked(words, plan);
  if (typeof hours === 'string') {
    io.err(`${hours}\n`);
    return 2;
  }
  const day = words.time.day === undefined ? {} : { date: words.time.day };
  const asked: Omit<AskedQuestion, 'when'> = { includePlanned: words.includePlanned, ...hours.narrowed, includeDevices: words.includeDevices, ...day, ...(words.targetMin === null ? {} : { targetMin: words.targetMin }) };
  const question: Question = { ...asked, ...(hours.basis ? { time: hours.basis } : {}) };
  const computed = fullAnswer(plan, question, { dropped, problems: read.problems });
  if (computed === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
  let coverage: Coverage = computed;
  if (words.rasterM !== null) {
    const rasters = areaRasters(plan, assetsAsked(plan, question), words.rasterM);
    if (rasters === 'tooFine') {
      io.err(`--raster ${words.rasterM}: an area would take more than ${MOST_CELLS} cells; take larger ones.\n`);
      return 2;
    }
    coverage = { ...coverage, result: { ...coverage.result, rasters } };
  }
  io.err(tellProblems(coverage.result.problems));
  if (words.check) io.err(tellCheck(checkEngines(plan, question, coverage, checkDistances(plan, question, coverage))));
  if (words.replayOut !== null) {
    const record = recordOf(plan, { ...asked, ...(hours.basis ? { when: words.time } : {}), ...(words.rasterM === null ? {} : { rasterM: words.rasterM }) }, { dropped, problems: read.problems }, coverage.result);
    if (typeof record === 'string') throw new Error(`what was computed cannot be computed again: ${record}`);
    const code = await giveResult(replayText(record), words.replayOut, io, '--replay-out');
    if (code !== 0) return code;
  }
  return giveResult(words.format === 'json' ? `${JSON.stringify(coverage.result, null, 2)}\n` : gapsBody(plan, coverage, words.format), words.out, io);
}

/** The plan in the files, by their own kinds or by a mapping; every failure says which file. */
async function readPlan({ paths, map }: Words, io: Io): Promise<Result<Admitted>> {
  const bytes = await Promise.all([...paths, ...(map === null || map === 'auto' ? [] : [map])].map(async (path) => {
    try {
      return await io.read(path);
    } catch (error) {
      return `${path}: cannot be read: ${reasonOf(error)}`;
    }
  }));
  const missing = bytes.filter((one) => typeof one === 'string');
  if (missing.length > 0) return failed(missing);
  const files = paths.map((name, at): SourceFile => ({ name, bytes: bytes[at] as Uint8Array }));
  const [path = ''] = paths;
  if (map === null) {
    const read = readGeoJson(files[0]!.bytes, path);
    if (read.ok) return read;
    const kindless = read.problems.filter(({ code }) => code === 'unknownKind').length;
    if (kindless > 0) return failed([`${path}: ${kindless} features have no kind of the plan; say what they are with --map auto or --map FILE.json.`]);
    return failed(read.problems.map(({ message }) => `${path}: ${message}`));
  }
  const mapping = map === 'auto' ? null : readMapping(bytes.at(-1) as Uint8Array, map);
  if (mapping?.ok === false) return failed(mapping.problems.map(({ message }) => message));
  const imported = importFiles(files.map((file) => ({ ...file, name: file.name.split(/[\\/]/).at(-1)! })), mapping === null ? 'auto' : mapping.value);
  if (imported.ok) io.err(tellImport(imported.value));
  return imported.ok ? imported : failed(imported.problems.map(({ message }) => message));
}

const failed = (messages: readonly string[]): Result<never> => ({ ok: false, problems: messages.map((message) => ({ code: 'notAPlan', severity: 'error', featureId: null, field: null, value: null, message })) });

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], time: {}, mode: null, map: null, ...unnarrowed(), includePlanned: false, includeDevices: false, check: false, format: 'json', out: null, replayOut: null, rasterM: null, targetMin: null, help: false };
  const wrong = takeWords(words, argv, { takes: { ...narrowTakes, ...Object.fromEntries(VALUED.map((word) => [word, (of: Words, value: string) => take(of, word, value)])) } });
  if (wrong !== null || words.help) return wrong ?? words;
  const odds = timesAtOdds(words.time, words.mode, words.targetMin);
  if (odds !== null) return odds;
  if (words.paths.length === 0) return 'Which plan? No file was given.';
  return words.paths.length > 1 && words.map === null ? `One plan at a time: ${words.paths.join(' and ')} were given; several foreign files make one plan with --map.` : words;
}

const VALUED = ['--mode', '--format', '--out', '--replay-out', '--map', '--raster', '--target'] as const;

/** Takes a word with its value in; says what is wrong with the value, or null. */
function take(words: Words, word: (typeof VALUED)[number], value: string): string | null {
  if (word === '--out') words.out = value;
  else if (word === '--replay-out') words.replayOut = value;
  else if (word === '--map') words.map = value;
  else if (word === '--raster') {
    const metres = Number(value);
    if (!(metres > 0 && metres < 1e6)) return `--raster ${value}: the side of a cell in metres is meant.`;
    words.rasterM = metres;
  }
  else if (word === '--target') {
    const found = targetOf(value);
    if ('wrong' in found) return found.wrong;
    words.targetMin = found.targetMin;
  } else if (word === '--format') {
    const format = formats.find((one) => one === value);
    if (!format) return `--format ${value}: it is one of ${formats.join(', ')}.`;
    words.format = format;
  } else {
    const found = modeOf(value);
    if ('wrong' in found) return found.wrong;
    words.mode = found.mode;
  }
  return null;
}

/** Problems for the eye: errors one a line, warnings counted. */
function tellProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  return errors.map(({ message }) => `error: ${message}\n`).join('') + (warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, listed under "problems" in the JSON.\n` : '');
}

/** What became of foreign features: one line a group, and a sum that adds up. */
function tellImport({ groups, targets, tally }: Imported): string {
  return `${tellGroups(groups, targets)}read ${tally.read} = placed ${tally.placed} + left out ${tally.leftOut} + refused ${tally.refused}\n`;
}

/** The report of the independent check as one line. */
function tellCheck({ verdict, reason, points, turf }: CheckReport): string {
  const other = turf ? `; Turf ${turf.areaCoveredM2.toFixed(0)} m2, ${turf.differencePct.toFixed(3)} % apart` : '';
  return `${verdict}${reason === null ? '' : ` (${reason})`}: ${points.disagreed} of ${points.tested} positions disagree${other}\n`;
}
