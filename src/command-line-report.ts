/** `coverage report PLAN`: a report as tables and text; its maps are printed by a browser. */
import { comparePlans } from '#core/compare/compare-plans.ts';
import { checkDistances, checkEngines } from '#core/coverage/check/report.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import { sensitivity } from '#core/coverage/sensitivity.ts';
import { STEP_PCT } from '#core/coverage/shares.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { agenciesOf } from '#core/plan/agencies-of.ts';
import { netsOf } from '#core/plan/nets-of.ts';
import type { Plan } from '#core/plan/plan.ts';
import { askedTime, type AskedTime } from '#core/time/asked.ts';
import { isDate } from '#core/time/basis.ts';
import { exportWords } from '#i18n/export-words.ts';
import { language, type Lang } from '#i18n/language.svelte.ts';
import { checkLine } from '#panels/check-words.ts';
import { buildReport } from '#panels/report/build-report.ts';
import { atlasSubjects, templates, type AtlasSubject, type ReportAnswer, type ReportDocument, type ReportMaterial, type Template } from '#panels/report/document.ts';
import { fontRule, neededSlices } from '#panels/report/font-slices.ts';
import { reportGeoJson } from '#panels/report/report-geojson.ts';
import { reportHtml } from '#panels/report/report-html.ts';
import { reportQuestions } from '#panels/report/report-questions.ts';
import { reportCsv, reportXlsx } from '#panels/report/report-sheets.ts';
import { reportText } from '#panels/report/report-text.ts';
import { reportTwin } from '#panels/report/report-twin.ts';
import { writeCounted } from '#session/counted-text.ts';
import { writeWhen } from '#session/when-text.ts';
import { giveResult, readPlans, reasonOf, usable, type Body, type Io, type PrintJob } from './command-line-io.ts';
import { readKept, writeKept } from './command-line-figures.ts';
import { narrowedBy, narrowTakes, unnarrowed, type Narrow } from './command-line-narrow.ts';
import { refusedTime, takeWords, targetOf, timesAtOdds } from './command-line-time.ts';

const writers = {
  html: (report, _material, io) => reportHtml(report, () => null, neededSlices(reportHtml(report), io.fonts?.() ?? []).map((slice) => fontRule(slice, slice.file())).join('')), csv: reportCsv, xlsx: reportXlsx, geojson: reportGeoJson,
  text: (report) => `${reportText(report)}\n`, spoken: reportTwin,
} as const satisfies Record<string, (report: ReportDocument, material: ReportMaterial, io: Io) => Body>;
const formats = [...(Object.keys(writers) as (keyof typeof writers)[]), 'pdf'] as const;
type Format = (typeof formats)[number];

const REPORT_USAGE = `Usage: npm run --silent coverage -- report PLAN.geojson [--template daily|gapMap|atlas|hours|duties] [--date YYYY-MM-DD]
         [--shift ID | --at ISO | --window HH:MM-HH:MM | --week] [--target MIN]
         [--agency ID]... [--agency-type TYPE]... [--net outer|inner] [--include-planned] [--include-devices] [--check]
         [--by gap|section|area|sector] [--format html|csv|xlsx|geojson|text|spoken|pdf] [--paper A3-landscape] [--scale 100000] [--marking WORD] [--lang en|zh] [--figures FILE] [--out FILE]
       npm run --silent coverage -- report A.geojson B.geojson --template comparison [...]

  --template          daily: all shifts of the date, a zero report where nothing is uncovered; gapMap: a sheet and what it rests on; atlas: a page a gap (--by);
                      hours: the figures at each full hour; duties: branches, gates, supplies, rounds, second line, activities, issues; comparison: from plan A to plan B
  --date              the day; the plan's own without it
  --shift, --at, --window, --week
                      these hours alone; without them daily tells every shift, gapMap, atlas and comparison the reach (with --date the whole day)
  --by                what an atlas has a page of, gap without it
  --check             look at the figures by independent means and say in the report what came out
  --format            html, csv, xlsx, geojson: the same figures; text: short, for a chat, without coordinates; spoken: every row a sentence;
                      pdf: with maps, printed by the built app in a browser. By the ending of --out without it, else html. Only pdf has maps: in html their place says so
  --paper, --scale    of a pdf: A4, A3 or A1, with -landscape where it lies; 100000 for 1:100 000, the largest that holds everything without it
  --agency, --agency-type, --net, --include-planned, --include-devices, --target
                      what is counted, in every format; the report says it beside its hours
  --marking           the word that marks the report, "Sensitive" without it; '' leaves it out
  --lang              language of the report, en without it
  --figures           of a daily report: the file of figures kept of earlier days. The report says what has changed since the day before, and its own
                      figures are added; a file that is not there is begun, one that is damaged is refused and left as it is
Exit 0: a result; 1: an input cannot be read; 2: wrong usage, or a file cannot be written.
`;

interface Words extends Narrow {
  paths: string[]; template: Template; date: string | null; time: AskedTime; targetMin: number | null; includePlanned: boolean; includeDevices: boolean; check: boolean;
  by: AtlasSubject | null; paper: string | null; scale: string | null; format: Format | null; marking: string | null; lang: Lang; figures: string | null; out: string | null; help: boolean;
}

/** Runs the words after `report` and gives the exit code. Nothing but the result goes to `out`. */
export async function runReport(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = usable(parse(argv), REPORT_USAGE, io);
  if (typeof words === 'number') return words;
  const plans = await readPlans(words.paths, io);
  if (plans === null) return 1;
  const kept = words.figures === null ? null : await readKept(words.figures, io);
  if (words.figures !== null && kept === null) return 1;
  language.set(words.lang);
  const answered = materialOf(words, plans, io);
  if (typeof answered === 'string') return wrong(`${answered}\n`, io);
  const made = kept ? { ...answered, earlier: { all: kept.all, blocked: false } } : answered;
  const given = await giveReport(words, made, kept?.isThere ? words.figures : null, io);
  /* What nobody was given is not kept either. */
  return given === 0 && kept && words.figures !== null ? writeKept(words.figures, kept.all, made, io) : given;
}

/** The report in the format asked for; `figuresPath` is handed to the browser that prints. */
async function giveReport(words: Words, made: ReportMaterial, figuresPath: string | null, io: Io): Promise<0 | 2> {
  const report = buildReport(words.template, made, words.by === null ? {} : { by: words.by });
  const format = words.format ?? 'html';
  if (format !== 'pdf') return giveResult(writers[format](report, made, io), words.out, io);
  const { agencies = [], net } = made.answers[0]?.question ?? {}, unopened = agencies.find((agency) => !agenciesOf(made.plan).includes(agency)) ?? (net === undefined || netsOf(made.plan).includes(net) ? undefined : net);
  if (unopened !== undefined) return wrong(`--format pdf: ${unopened === net ? '--net' : '--agency'} ${unopened}: the plan after, which the app opens, has no such ${unopened === net ? 'net' : 'agency'}; the other formats can.\n`, io);
  if (!io.print) return wrong('--format pdf: maps are printed by a browser, which this command line was not given; html, csv, xlsx, geojson, text and spoken need none.\n', io);
  try {
    return await giveResult(await io.print({ ...printJob(words, made), figuresPath }), words.out, io);
  } catch (error) {
    return wrong(`--format pdf: ${reasonOf(error)}\n`, io);
  }
}

/** The report as the app is asked for it. */
function printJob({ paths, template, time, lang, by, paper, scale }: Words, { date, word, answers }: ReportMaterial): Omit<PrintJob, 'figuresPath'> {
  const question = answers[0]?.question, asked = question?.when, day = asked?.day ?? date;
  /* Without a date of its own a plan opens on that of today: the date asked about is always said. */
  const alone = template === 'daily' && (Object.keys(time).length > 0 || asked === undefined);
  const when = template === 'hours' || (template === 'daily' && !alone) || !asked || day === null ? null : writeWhen(asked, day, '');
  return { planPath: paths.at(-1)!, beforePath: template === 'comparison' ? paths[0]! : null, template, lang, word, date, by, paper, scale, when, counted: question ? writeCounted(question) : null, alone };
}

function wrong(message: string, io: Io): 2 {
  io.err(message);
  return 2;
}

/** The answers that the report is made from, or what is wrong with what was asked. The plan reported on is the last one. */
function materialOf(words: Words, plans: readonly Plan[], io: Io): ReportMaterial | string {
  const plan = plans.at(-1)!, narrowed = narrowedBy(words, plans);
  if (typeof narrowed === 'string') return narrowed;
  const day = words.date === null ? {} : { day: words.date }, date = words.date ?? plan.meta.planDate ?? null;
  const base: Omit<AskedQuestion, 'when'> = { includePlanned: words.includePlanned, ...narrowed, includeDevices: words.includeDevices, ...(words.date === null ? {} : { date: words.date }), ...(words.targetMin === null ? {} : { targetMin: words.targetMin }) };
  const asked = Object.keys(words.time).length > 0 || (words.date !== null && words.template !== 'daily') ? { ...words.time, ...day } : null;
  const questions = reportQuestions(words.template, plan, date, base, asked);
  if (questions === null) return refusedTime.noDate({}, plan).replace('--day', '--date');
  for (const [at, one] of plans.entries()) for (const { when } of questions) {
    const time = when ? askedTime(when, one.meta) : null;
    if (time?.ok === false) return `${words.paths[at]}: ${refusedTime[time.refusal](when!, one).replace('--day', '--date')}`;
  }
  const answers = questions.map((question) => answerOf(plan, question, words.check, words.template !== 'hours'));
  const first = answers[0]!, from = first.coverage.result.basis.at ?? first.coverage.result.basis.from;
  const material = { plan, answers, date: from?.slice(0, 10) ?? date, computedAt: (io.now?.() ?? new Date()).toISOString(), word: words.marking ?? exportWords[words.lang].screen.word };
  if (words.template !== 'comparison') return material;
  const [before] = plans, was = answerOf(before!, first.question, false, false);
  const compared = comparePlans({ plan: before!, question: withTime(first.question, before!.meta), result: was.coverage.result }, { plan, question: withTime(first.question, plan.meta), result: first.coverage.result });
  if (compared === 'cancelled') throw new Error('a comparison that nobody can cancel was cancelled');
  return { ...material, compared: { before: before!, ...compared } };
}

/** `leaning`: with the percentages at smaller and larger reaches, which takes two computations more. */
function answerOf(plan: Plan, question: AskedQuestion, check: boolean, leaning: boolean): ReportAnswer {
  const timed = withTime(question, plan.meta), coverage = computeCoverage(plan, timed);
  if (coverage === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
  const band = leaning ? sensitivity(plan, timed, { stepPct: STEP_PCT }) : undefined;
  if (band === 'cancelled') throw new Error('a computation that nobody can cancel was cancelled');
  return { question, coverage, ...(band ? { band } : {}), checked: !check ? null : checkLine(checkEngines(plan, timed, coverage, checkDistances(plan, timed, coverage)), coverage) };
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): Words | string {
  const words: Words = { paths: [], template: 'daily', date: null, time: {}, targetMin: null, ...unnarrowed(), includePlanned: false, includeDevices: false, check: false, by: null, paper: null, scale: null, format: null, marking: null, lang: 'en', figures: null, out: null, help: false };
  const wrong = takeWords(words, argv, { takes, without: ['--day'], mayBeEmpty: ['--marking'] });
  if (wrong !== null || words.help) return wrong ?? words;
  words.format ??= formats.find((format) => words.out?.toLowerCase().endsWith(`.${format}`)) ?? null;
  return wrongTogether(words) ?? words;
}

/** One of a list by its name. */
const oneOf = <T extends string>(word: string, list: readonly T[], put: (words: Words, value: T) => void) => (words: Words, value: string): string | null => {
  const found = list.find((one) => one === value);
  if (found === undefined) return `${word} ${value}: it is one of ${list.join(', ')}.`;
  put(words, found);
  return null;
};

/** What takes a value: each puts it in, or says what is wrong with it. */
const takes = {
  '--template': oneOf('--template', templates, (words, value) => { words.template = value; }), '--by': oneOf('--by', atlasSubjects, (words, value) => { words.by = value; }),
  '--format': oneOf('--format', formats, (words, value) => { words.format = value; }), '--lang': oneOf('--lang', ['en', 'zh'] as const, (words, value) => { words.lang = value; }),
  '--date': (words: Words, value: string) => { words.date = value; return isDate(value) ? null : `--date ${value}: a date such as 2026-01-15 is meant.`; },
  '--target': (words: Words, value: string) => {
    const found = targetOf(value);
    if ('wrong' in found) return found.wrong;
    words.targetMin = found.targetMin;
    return null;
  },
  ...narrowTakes,
  '--paper': (words: Words, value: string) => { words.paper = /^A[134]$/.test(value) ? `${value}-portrait` : value; return /^A[134](?:-(?:portrait|landscape))?$/.test(value) ? null : `--paper ${value}: A4, A3 or A1 is meant, with -landscape where it lies.`; },
  '--scale': (words: Words, value: string) => { words.scale = value; return /^[1-9]\d{3,7}$/.test(value) ? null : `--scale ${value}: the denominator is meant, 100000 for 1:100 000.`; },
  '--marking': (words: Words, value: string) => { words.marking = value; return null; },
  '--figures': (words: Words, value: string) => { words.figures = value; return null; },
  '--out': (words: Words, value: string) => { words.out = value; return null; },
} as const;

function wrongTogether({ paths, template, time, by, paper, scale, format, figures, out }: Words): string | null {
  const wanted = template === 'comparison' ? 2 : 1;
  if (paths.length !== wanted) return `Which ${wanted === 2 ? 'two plans' : 'plan'}? ${paths.length} files were given; report --template ${template} takes ${wanted}.`;
  if (by !== null && template !== 'atlas') return '--by says what an atlas has a page of: with --template atlas.';
  if ((paper !== null || scale !== null) && format !== 'pdf') return '--paper and --scale are those of a printed report: with --format pdf.';
  if (figures !== null && template !== 'daily') return '--figures keeps the figures of daily reports: with --template daily.';
  if (figures !== null && (figures === out || paths.includes(figures))) return `--figures ${figures}: it is a file of its own, neither the plan nor the report.`;
  if (template === 'hours' && Object.keys(time).length > 0) return '--template hours tells every full hour of a day: with --date alone.';
  return timesAtOdds(time, null, null);
}
