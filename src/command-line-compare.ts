/** `coverage compare A B`: what two plans differ in, from A to B. */
import { comparePlans, type Side } from '#core/compare/compare-plans.ts';
import type { Comparison } from '#core/compare/comparison.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Basis } from '#core/coverage/result.ts';
import type { Question } from '#core/coverage/question.ts';
import { askedTime, type AskedTime } from '#core/time/asked.ts';
import { writeComparisonCsv } from '#formats/comparison-csv.ts';
import { compareWords } from '#i18n/compare-words.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import { markedSentences } from '#panels/compare/compare-sentences.ts';
import { giveResult, readPlans, usable, type Io } from './command-line-io.ts';
import { narrowedBy, narrowTakes, unnarrowed, type Narrow } from './command-line-narrow.ts';
import { modeOf, refusedTime, takeWords, targetOf, timesAtOdds, type Mode } from './command-line-time.ts';

const formats = {
  json: (comparison: Comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  csv: writeComparisonCsv,
  text: tell,
} as const satisfies Record<string, (comparison: Comparison, lang: Lang) => string>;
type Format = keyof typeof formats;

export const COMPARE_USAGE = `Usage: npm run --silent coverage -- compare A.geojson B.geojson [--mode reach] [--agency ID]... [--agency-type TYPE]... [--net outer|inner]
         [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--day YYYY-MM-DD] [--target MIN] [--include-planned] [--include-devices] [--format json|csv|text] [--lang en|zh] [--out FILE]

  What B covers and A does not, and the other way round: figures, areas, borders by stretch and section, places,
  and what was added, removed and changed; features are matched by id.
  --format            json: everything; csv: a row a figure, stretch, place or feature; text: a sentence a headline
  --shift, --at, --window, --week, --day
                      the hours, of each plan on its own clocks: at a moment ground is what somebody covers then, in a stretch of
                      time what somebody reaches at some time; border and places are what meets its target
  --lang              language of the sentences, en without it
  The other options mean what they mean for one plan and hold for both.
Exit 0: a result, also where the plans are the same; 1: an input cannot be read as a plan; 2: wrong usage.
`;

interface Words extends Narrow { paths: string[]; time: AskedTime; mode: Mode | null; targetMin: number | null; includePlanned: boolean; includeDevices: boolean; format: Format; lang: Lang; out: string | null; help: boolean }

/** Runs the words after `compare` and gives the exit code. Nothing but the result goes to `out`. */
export async function runCompare(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = usable(parse(argv), COMPARE_USAGE, io);
  if (typeof words === 'number') return words;
  const plans = await readPlans(words.paths, io);
  if (plans === null) return 1;
  const narrowed = narrowedBy(words, plans);
  if (typeof narrowed === 'string') {
    io.err(`${narrowed}\n`);
    return 2;
  }
  const sides: Side[] = [];
  for (const [at, plan] of plans.entries()) {
    const time = askedTime(words.time, plan.meta);
    if (time?.ok === false) {
      io.err(`${words.paths[at]}: ${refusedTime[time.refusal](words.time, plan)}\n`);
      return 2;
    }
    const question: Question = { includePlanned: words.includePlanned, ...narrowed, includeDevices: words.includeDevices, ...(words.time.day === undefined ? {} : { date: words.time.day }), ...(time ? { time: time.basis } : {}), ...(words.targetMin === null ? {} : { targetMin: words.targetMin }) };
    const coverage = computeCoverage(plan, question);
    if (coverage === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
    sides.push({ plan, question, result: coverage.result });
  }
  const [a, b] = sides;
  const compared = comparePlans(a!, b!);
  if (compared === 'cancelled') throw new Error('a comparison that nobody can cancel was cancelled');
  io.err([a, b].flatMap((side) => [...side!.result.problems]).concat(compared.comparison.problems).filter(({ severity }) => severity === 'error').map(({ message }) => `error: ${message}\n`).join(''));
  return giveResult(formats[words.format](compared.comparison, words.lang), words.out, io);
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], time: {}, mode: null, targetMin: null, ...unnarrowed(), includePlanned: false, includeDevices: false, format: 'json', lang: 'en', out: null, help: false };
  const wrong = takeWords(words, argv, { takes: { ...narrowTakes, ...Object.fromEntries(VALUED.map((word) => [word, (of: Words, value: string) => take(of, word, value)])) } });
  if (wrong !== null || words.help) return wrong ?? words;
  const odds = timesAtOdds(words.time, words.mode, words.targetMin);
  if (odds !== null) return odds;
  return words.paths.length === 2 ? words : `Which two plans? ${words.paths.length} files were given; compare takes A and B.`;
}

const VALUED = ['--mode', '--target', '--format', '--lang', '--out'] as const;

/** Takes a word with its value in; says what is wrong with the value, or null. */
function take(words: Words, word: (typeof VALUED)[number], value: string): string | null {
  if (word === '--mode') {
    const found = modeOf(value);
    if ('wrong' in found) return found.wrong;
    words.mode = found.mode;
  } else if (word === '--target') {
    const found = targetOf(value);
    if ('wrong' in found) return found.wrong;
    words.targetMin = found.targetMin;
  } else if (word === '--out') words.out = value;
  else if (word === '--lang') {
    if (value !== 'en' && value !== 'zh') return `--lang ${value}: it is en or zh.`;
    words.lang = value;
  } else {
    if (!Object.hasOwn(formats, value)) return `--format ${value}: it is one of ${Object.keys(formats).join(', ')}.`;
    words.format = value as Format;
  }
  return null;
}

/** The hours, where any were asked about, then a sentence a headline, with its mark; or the one that says that nothing differs. */
function tell(comparison: Comparison, lang: Lang): string {
  const words = compareWords[lang], { basis } = comparison;
  const hours = ({ at, from, to }: Pick<Basis, 'at' | 'from' | 'to'>) => at ?? `${from} – ${to}`;
  const head = basis.mode === 'reach' ? '' : `${hours(basis)}${basis.before ? `${words.sentences.semicolon}${words.hours.before(hours(basis.before))}` : ''}\n`;
  return `${head}${markedSentences(comparison, words, lang).map((line) => `${line}\n`).join('')}`;
}
