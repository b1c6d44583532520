/** `coverage branches PLAN`: the plan by its areas of responsibility, a row a branch, station or township. */
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import type { Basis } from '#core/coverage/result.ts';
import { branchRows, type Branches } from '#core/duties/branches.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { writeBranchesCsv } from '#formats/branches-csv.ts';
import { giveResult, type Io } from './command-line-io.ts';
import { unnarrowed, type Narrow } from './command-line-narrow.ts';
import { commonTakes, planAndHours, takeWords, targetOf, timesAtOdds, type Mode } from './command-line-time.ts';

const formats = { json: (file: BranchesFile) => `${JSON.stringify(file, null, 2)}\n`, csv: writeBranchesCsv } as const satisfies Record<string, (file: BranchesFile) => string>;
type Format = keyof typeof formats;

export const BRANCHES_USAGE = `Usage: npm run --silent coverage -- branches PLAN.geojson [--mode reach] [--agency ID]... [--agency-type TYPE]... [--net outer|inner]
         [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--day YYYY-MM-DD] [--target MIN] [--include-planned] [--include-devices] [--format json|csv] [--out FILE]

  A row for every area of responsibility, each parent before its children: ground, border (cut where it enters and leaves the
  area; along an edge it lies in it), longest gap, bare passages, places, posts, supplies that do not last, issues that are open and overdue, and
  activities that are overdue. There is no row of sums: children may overlap or leave parts out. "seams" says of each level how much border none of its areas holds.
  --format            json: everything; csv: a row an area, then a row a level with the border outside
  The other options mean what they mean for the figures of a plan.
Exit 0: a result; 1: the input cannot be read as a plan; 2: wrong usage.
`;

interface Words extends Narrow { paths: string[]; time: AskedTime; mode: Mode | null; targetMin: number | null; includePlanned: boolean; includeDevices: boolean; format: Format; out: string | null; help: boolean }

/** What is written: which plan, on what basis, and the rows. */
export interface BranchesFile extends Branches { readonly schemaVersion: 1; readonly plan: { readonly id: string | null; readonly name: string | null; readonly hash: string }; readonly basis: Basis }

/** Runs the words after `branches` and gives the exit code. Nothing but the result goes to `out`. */
export async function runBranches(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const asked = await planAndHours(parse(argv), BRANCHES_USAGE, io);
  if (typeof asked === 'number') return asked;
  const { words, plan, basis: time, narrowed } = asked;
  const { includePlanned, includeDevices, targetMin } = words;
  const question: Question = { includePlanned, includeDevices, ...narrowed, ...(words.time.day === undefined ? {} : { date: words.time.day }), ...(time ? { time } : {}), ...(targetMin === null ? {} : { targetMin }) };
  const coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
  const { problems, basis, plan: { id, name, hash } } = coverage.result, branches = branchRows(plan, coverage, question);
  io.err(problems.filter(({ severity }) => severity === 'error').map(({ message }) => `error: ${message}\n`).join(''));
  if (branches.rows.length === 0) io.err('The plan has no area of responsibility: there is no row.\n');
  return giveResult(formats[words.format]({ schemaVersion: 1, plan: { id, name, hash }, basis, ...branches }), words.out, io);
}

/** What takes a value: each puts it in, or says what is wrong with it. */
const takes: Readonly<Record<string, (words: Words, value: string) => string | null>> = {
  ...commonTakes,
  '--target': (words, value) => {
    const found = targetOf(value);
    if ('wrong' in found) return found.wrong;
    words.targetMin = found.targetMin;
    return null;
  },
  '--format': (words, value) => {
    if (!Object.hasOwn(formats, value)) return `--format ${value}: it is json or csv.`;
    words.format = value as Format;
    return null;
  },
};

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], time: {}, mode: null, targetMin: null, ...unnarrowed(), includePlanned: false, includeDevices: false, format: 'json', out: null, help: false };
  const wrong = takeWords(words, argv, { takes });
  if (wrong !== null || words.help) return wrong ?? words;
  return timesAtOdds(words.time, words.mode, words.targetMin) ?? (words.paths.length === 1 ? words : `Which plan? ${words.paths.length} files were given; branches takes one.`);
}
