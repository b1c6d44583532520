/** `coverage export PLAN`: the plan, or a safe share of its gaps, in the formats of other programs. */
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Question } from '#core/coverage/question.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { askedTime, timeWords, type AskedTime } from '#core/time/asked.ts';
import { formatsOf, makeExport, type ExportAsk, type ExportFormat } from '#formats/export/export-file.ts';
import { planTableIds } from '#formats/export/plan-tables.ts';
import { sectorsAsAreas } from '#formats/export/safe-share.ts';
import { basisLine, statementText } from '#formats/export/statement.ts';
import { exportWording, exportWords } from '#i18n/export-words.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import { giveResult, readPlan, splitWords, usable, type Body, type Io } from './command-line-io.ts';
import { isTimeWord, refusedTime, timesAtOdds } from './command-line-time.ts';

const EXPORT_USAGE = `Usage: npm run --silent coverage -- export PLAN.geojson --format geojson|kml|gpx|xlsx|csv [--table posts|routes|places|areas]
         [--safe-share [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--day YYYY-MM-DD]]
         [--precision 7|5] [--marking WORD] [--lang en|zh] [--out FILE]

  The plan for other programs; its gaps come from the command without "export".
  --format            geojson: the plan itself; kml, gpx; xlsx: all tables; csv: the table of --table (posts without it)
  --safe-share        not the plan but its gaps coarsened to border sections, sectors and areas: a class, no positions (geojson, kml, xlsx, csv)
  --precision         decimals of coordinates: 7 are about 1 cm, 5 about 1 m; without it as they are
  --marking           the word that marks the file, "Sensitive" without it; '' leaves it out
  --lang              language of headings and names, en without it
A CSV table has no place for the marking: with --out it goes into FILE.txt, else to standard error.
Exit 0: a result; 1: the input cannot be read as a plan; 2: wrong usage.
`;

interface Words { paths: string[]; format: ExportFormat | null; table: ExportAsk['table']; safe: boolean; time: AskedTime; decimals: ExportAsk['decimals']; marking: string | null; lang: Lang; out: string | null; help: boolean }

/** The gaps of an answer in a format other than JSON, with the words and the marking of the command line. */
export function gapsBody(plan: Plan, coverage: Coverage, format: Exclude<ExportFormat, 'gpx'>): Body {
  const ask: ExportAsk = { what: 'gaps', format, decimals: null, table: 'posts', word: exportWords.en.screen.word };
  return makeExport(ask, { plan, figures: { coverage, basis: basisLine(coverage.result.basis), sectors: null } }, exportWording('en')).body;
}

/** Runs the words after `export` and gives the exit code. Nothing but the result goes to `out`. */
export async function runExport(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = usable(parse(argv), EXPORT_USAGE, io);
  if (typeof words === 'number') return words;
  const read = await readPlan(words.paths[0]!, io);
  if (read === null) return 1;
  const time = askedTime(words.time, read.meta);
  if (time?.ok === false) {
    io.err(`${refusedTime[time.refusal](words.time, read)}\n`);
    return 2;
  }
  const question: Question = { includePlanned: false, agencies: [], ...(words.time.day === undefined ? {} : { date: words.time.day }), ...(time ? { time: time.basis } : {}) };
  const ask: ExportAsk = { what: words.safe ? 'safe' : 'plan', format: words.format!, decimals: words.decimals, table: words.table, word: words.marking ?? exportWords[words.lang].screen.word };
  const made = makeExport(ask, { plan: read, figures: words.safe ? figuresOf(read, question) : null }, exportWording(words.lang));
  const code = await giveResult(made.body, words.out, io);
  if (code !== 0 || ask.format !== 'csv') return code;
  if (words.out === null) io.err(`${statementText(made.statement)}\n`);
  return words.out === null ? code : giveResult(`${statementText(made.statement)}\n`, `${words.out}.txt`, io);
}

function figuresOf(plan: Plan, question: Question) {
  const compute = (one: Plan): Coverage => {
    const computed = computeCoverage(one, question);
    if (computed === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
    return computed;
  };
  const coverage = compute(plan), sectors = sectorsAsAreas(plan);
  return { coverage, basis: basisLine(coverage.result.basis), sectors: sectors && compute(sectors) };
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], format: null, table: 'posts', safe: false, time: {}, decimals: null, marking: null, lang: 'en', out: null, help: false };
  const rest = splitWords(argv);
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    if (word === '--help' || word === '-h') return { ...words, help: true };
    if (word === '--safe-share') words.safe = true;
    else if (word === '--week') words.time.week = true;
    else if (isTimeWord(word) || Object.hasOwn(takes, word)) {
      const value = rest[at += 1];
      if (value === undefined || (value === '' && word !== '--marking')) return `${word} needs a value.`;
      if (isTimeWord(word)) words.time[timeWords[word]] = value;
      else {
        const wrong = takes[word as keyof typeof takes](words, value);
        if (wrong !== null) return wrong;
      }
    } else if (word.startsWith('-')) return `Unknown word ${word}.`;
    else words.paths.push(word);
  }
  return wrongTogether(words) ?? words;
}

/** What takes a value: each puts it in, or says what is wrong with it. */
const takes = {
  '--format': (words: Words, value: string) => {
    words.format = formatsOf.plan.find((one) => one === value) ?? null;
    return words.format === null ? `--format ${value}: it is one of ${formatsOf.plan.join(', ')}.` : null;
  },
  '--table': (words: Words, value: string) => {
    const table = planTableIds.find((one) => one === value);
    if (table) words.table = table;
    return table ? null : `--table ${value}: it is one of ${planTableIds.join(', ')}.`;
  },
  '--precision': (words: Words, value: string) => {
    words.decimals = value === '5' ? 5 : value === '7' ? 7 : null;
    return words.decimals === null ? `--precision ${value}: 7 or 5 decimals are meant.` : null;
  },
  '--marking': (words: Words, value: string) => { words.marking = value; return null; },
  '--lang': (words: Words, value: string) => {
    if (value !== 'en' && value !== 'zh') return `--lang ${value}: it is en or zh.`;
    words.lang = value;
    return null;
  },
  '--out': (words: Words, value: string) => { words.out = value; return null; },
} as const;

function wrongTogether({ paths, format, safe, time }: Words): string | null {
  if (paths.length !== 1) return `Which plan? ${paths.length} files were given; export takes one.`;
  if (format === null) return `Which format? Say --format ${formatsOf.plan.join('|')}.`;
  if (safe && format === 'gpx') return '--safe-share has no positions for a GPS device: take geojson, kml, xlsx or csv.';
  if (!safe && Object.keys(time).length > 0) return 'Hours are asked of gaps: with --safe-share, or by the command without "export".';
  return timesAtOdds(time, null, null);
}
