/** The door for terminals and scripts: a plan in, its coverage out (contract section 3). */
import { checkDistances, checkEngines, type CheckReport } from '#core/coverage/check/report.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import { writeGapsCsv } from '#formats/gaps-csv.ts';
import { writeGapsGeoJson } from '#formats/gaps-geojson.ts';
import { readGeoJson } from '#formats/geojson.ts';

/** What the command line touches of the world; tests hand in their own. */
export interface Io {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const formats = {
  json: ({ result }: Coverage) => `${JSON.stringify(result, null, 2)}\n`,
  geojson: writeGapsGeoJson,
  csv: ({ result }: Coverage) => writeGapsCsv(result),
};
type Format = keyof typeof formats;

const USAGE = `Usage: npm run --silent coverage -- PLAN.geojson [--mode reach] [--agency ID]... [--include-planned]
         [--include-devices] [--check] [--format json|geojson|csv] [--out FILE]

  --mode reach        what posts and patrols reach, time ignored (also: spatial)
  --agency ID         only assets held by this agency; may be repeated
  --include-planned   planned assets count too
  --include-devices   observation devices count too
  --check             look at the result by independent means and say on stderr what came out
  --format            json: all figures; geojson: the gaps; csv: the gap table
  --out FILE          write there instead of to standard output
Exit 0: a result; 1: the input cannot be read as a plan; 2: wrong usage.
`;

/** Words of other bases and first words of other commands: named, so that nobody gets a figure of another basis unawares. */
const LATER_FLAGS = new Set(['--shift', '--at', '--window', '--day', '--target', '--raster']);
const LATER_MODES = new Set(['instant', 'window']);
const LATER_COMMANDS = new Set(['compare', 'import', 'report', 'replay']);

interface Words { path: string | null; agencies: string[]; includePlanned: boolean; includeDevices: boolean; check: boolean; format: Format; out: string | null; help: boolean }

/**
 * Runs one command line (without `node` and the script's name) and gives the exit code: 0 a result,
 * 1 the input cannot be read as a plan, 2 wrong usage. Nothing but the result goes to `out`.
 */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = parse(argv);
  if (typeof words === 'string') {
    io.err(`${words}\n\n${USAGE}`);
    return 2;
  }
  if (words.help) {
    io.out(USAGE);
    return 0;
  }
  const path = words.path!;
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    io.err(`${path}: cannot be read: ${reasonOf(error)}\n`);
    return 1;
  }
  const read = readGeoJson(bytes, path);
  if (!read.ok) {
    io.err(read.problems.map(({ message }) => `${path}: ${message}\n`).join(''));
    return 1;
  }
  const { plan, dropped } = read.value;
  const stranger = words.agencies.find((agency) => !agenciesOf(plan).has(agency));
  if (stranger !== undefined) {
    io.err(`--agency ${stranger}: the plan has no such agency; it has: ${[...agenciesOf(plan)].join(', ') || 'none'}\n`);
    return 2;
  }
  const question = { mode: 'reach', includePlanned: words.includePlanned, agencies: words.agencies, includeDevices: words.includeDevices } as const;
  const coverage = computeCoverage(plan, question, { dropped, problems: read.problems });
  if (coverage === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
  io.err(tellProblems(coverage.result.problems));
  if (words.check) io.err(tellCheck(checkEngines(plan, question, coverage, checkDistances(plan, question, coverage))));
  const text = formats[words.format](coverage);
  if (words.out === null) {
    io.out(text);
    return 0;
  }
  try {
    await io.write(words.out, text);
  } catch (error) {
    io.err(`--out ${words.out}: cannot be written: ${reasonOf(error)}\n`);
    return 2;
  }
  return 0;
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { path: null, agencies: [], includePlanned: false, includeDevices: false, check: false, format: 'json', out: null, help: false };
  const first = argv[0];
  if (first !== undefined && LATER_COMMANDS.has(first)) return `"${first}" is not available yet.`;
  const rest = argv.flatMap((word) => (/^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]));
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    if (word === '--help' || word === '-h') return { ...words, help: true };
    if (word === '--include-planned') words.includePlanned = true;
    else if (word === '--include-devices') words.includeDevices = true;
    else if (word === '--check') words.check = true;
    else if (LATER_FLAGS.has(word)) return `${word} asks for a basis with time, which is not available yet; only --mode reach is.`;
    else if (word === '--mode' || word === '--agency' || word === '--format' || word === '--out') {
      const value = rest[at += 1];
      if (value === undefined || value === '') return `${word} needs a value.`;
      const wrong = take(words, word, value);
      if (wrong !== null) return wrong;
    } else if (word.startsWith('-')) return `Unknown word ${word}.`;
    else if (words.path !== null) return `One plan at a time: ${words.path} and ${word} were given.`;
    else words.path = word;
  }
  return words.path === null ? 'Which plan? No file was given.' : words;
}

/** Takes a word with its value in; says what is wrong with the value, or null. */
function take(words: Words, word: '--mode' | '--agency' | '--format' | '--out', value: string): string | null {
  if (word === '--agency') words.agencies.push(value);
  else if (word === '--out') words.out = value;
  else if (word === '--format') {
    if (!Object.hasOwn(formats, value)) return `--format ${value}: it is one of ${Object.keys(formats).join(', ')}.`;
    words.format = value as Format;
  } else if (LATER_MODES.has(value)) return `--mode ${value} asks for a basis with time, which is not available yet; only --mode reach is.`;
  else if (value !== 'reach' && value !== 'spatial') return `--mode ${value}: it is reach (or spatial, which is the same).`;
  return null;
}

/** Every agency that the plan lists or that a feature names. */
function agenciesOf(plan: Plan): Set<string> {
  return new Set([...(plan.meta.agencies ?? []).flatMap(({ id }) => (id === undefined ? [] : [id])), ...plan.features.flatMap(({ properties }) => properties.agencies ?? [])]);
}

/** Problems for the eye: errors one a line, warnings counted. */
function tellProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  return errors.map(({ message }) => `error: ${message}\n`).join('') + (warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, listed under "problems" in the JSON.\n` : '');
}

/** The report of the independent check as one line. */
function tellCheck({ verdict, reason, points, turf }: CheckReport): string {
  const other = turf ? `; Turf ${turf.areaCoveredM2.toFixed(0)} m2, ${turf.differencePct.toFixed(3)} % apart` : '';
  return `${verdict}${reason === null ? '' : ` (${reason})`}: ${points.disagreed} of ${points.tested} positions disagree${other}\n`;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
